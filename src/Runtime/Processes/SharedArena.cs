namespace PyConc2Cs.Runtime;

/// <summary>
/// The memory that a program and its processes share: a file without a name, which every child inherits, so that nothing is left of it when the last of them
/// ends. Semaphores and shared values are places in it. The first word is how much is in use.
/// </summary>
internal static unsafe class SharedArena
{
    // Memory is only taken for pages that are used.
    private const long Size = 1L << 34;
    private const long FirstFree = 64;

    private static readonly Lock gate = new();
    private static volatile byte* start;
    private static int descriptor = -1;

    /// <summary>The file's descriptor.</summary>
    public static int Descriptor
    {
        get
        {
            _ = Start;
            return descriptor;
        }
    }

    private static byte* Start => start != null ? start : Create();

    public static byte* At(long offset) => Start + offset;

    /// <summary>Uses the memory that the parent process made.</summary>
    public static void Inherit(int inherited)
    {
        Native.SetCloseOnExec(inherited);
        descriptor = inherited;
        start = Native.Map(inherited, Size);
    }

    /// <summary>So many zero bytes; gives their place.</summary>
    public static long Allocate(long bytes)
    {
        var size = SizeOf(bytes);
        ref var used = ref *(long*)Start;
        var place = Interlocked.Add(ref used, size) - size + FirstFree;
        return place + size <= Size ? place : throw new MemoryError();
    }

    // A cache line each, so that two locks don't get in each other's way.
    private static long SizeOf(long bytes) => (Math.Max(bytes, 1) + 63) / 64 * 64;

    private static byte* Create()
    {
        lock (gate)
        {
            if (start == null)
            {
                Native.CheckPlatform();
                descriptor = Native.MemoryFile("pyconc2cs", Size);
                start = Native.Map(descriptor, Size);
            }

            return start;
        }
    }
}

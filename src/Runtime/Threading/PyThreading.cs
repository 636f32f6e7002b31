namespace PyConc2Cs.Runtime;

/// <summary>The functions and values of Python's threading module.</summary>
[PyModule("threading")]
public static partial class PyThreading
{
    private const int DefaultStackBytes = 16 << 20;

    private static readonly Lock mainGate = new();
    private static readonly List<Action> exitFunctions = [];
    private static int stackSize;

    /// <summary>The longest timeout that a wait takes, in seconds.</summary>
    [PyMember("TIMEOUT_MAX")]
    public const double TimeoutMax = Deadline.MaxSeconds;

    internal static bool IsMainThread => ReferenceEquals(CurrentThread(), MainThread());

    internal static int StackBytes => stackSize == 0 ? DefaultStackBytes : stackSize;

    /// <summary>The calling thread's object; a dummy one if threading didn't start it.</summary>
    [PyMember("current_thread", "currentThread")]
    public static PyThread CurrentThread()
    {
        if (ThreadRegistry.CurrentOrNull is { } thread)
        {
            return thread;
        }
        MainThread();
        return ThreadRegistry.CurrentOrNull ?? new DummyThread();
    }

    /// <summary>The thread that the script began on.</summary>
    [PyMember]
    public static PyThread MainThread() => ThreadRegistry.Main ?? AdoptMainThread();

    /// <summary>The threads that are alive, the calling one included.</summary>
    [PyMember]
    public static PyList<PyThread> Enumerate()
    {
        CurrentThread();
        return new PyList<PyThread>(ThreadRegistry.Snapshot());
    }

    /// <summary>How many threads are alive.</summary>
    [PyMember("active_count", "activeCount")]
    public static long ActiveCount()
    {
        CurrentThread();
        return ThreadRegistry.Snapshot().Length;
    }

    /// <summary>The calling thread's number.</summary>
    [PyMember]
    public static long GetIdent() => Environment.CurrentManagedThreadId;

    /// <summary>The operating system's number of the calling thread.</summary>
    [PyMember]
    public static long GetNativeId() => CurrentThread().NativeId ?? 0;

    /// <summary>The stack size for threads to come (0: the default); gives back the one before. ValueError below 32 KiB.</summary>
    [PyMember]
    public static long StackSize([PyParam(PositionalOnly = true)] long size = 0)
    {
        var previous = stackSize;
        if (size < 0)
        {
            throw new ValueError("size must be 0 or a positive value");
        }
        if (size is > 0 and < 32768)
        {
            throw new ValueError($"size not valid: {size} bytes");
        }

        stackSize = (int)Math.Min(size, int.MaxValue);
        return previous;
    }

    /// <summary>Has a function called when the main thread has ended, before the other threads are joined.</summary>
    internal static void RegisterAtExit(Action function) => exitFunctions.Add(function);

    /// <summary>Blocks until the threads that aren't daemons have ended: what Python does before the program ends.</summary>
    internal static void Shutdown()
    {
        foreach (var function in Enumerable.Reverse(exitFunctions))
        {
            function();
        }
        while (Array.Find(ThreadRegistry.Snapshot(), thread => thread != ThreadRegistry.Main && !thread.Daemon) is { } thread)
        {
            thread.Join();
        }
    }

    /// <summary>Where the Runtime is used without <see cref="PyProgram"/>, the first thread that asks counts as the main one.</summary>
    private static PyThread AdoptMainThread()
    {
        lock (mainGate)
        {
            return ThreadRegistry.Main ?? BecomeMainThread();
        }
    }

    /// <summary>Makes the calling thread MainThread, instead of the one that counted as such before.</summary>
    internal static PyThread BecomeMainThread()
    {
        ThreadRegistry.Main?.MarkFinished();
        ThreadRegistry.Main = null;
        ThreadRegistry.Main = new MainThread();
        Waiter.MarkCurrentAsMain();
        return ThreadRegistry.Main;
    }
}

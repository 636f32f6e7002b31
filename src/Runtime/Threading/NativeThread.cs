using System.Runtime.InteropServices;

namespace PyConc2Cs.Runtime;

/// <summary>The few calls to the C library that .NET has no counterpart of.</summary>
internal static partial class NativeThread
{
    private static long lastNumber = 1L << 22;

    [ThreadStatic]
    private static bool isNumbered;

    /// <summary>The operating system's number of the calling thread; the main thread has the process's, as under CPython.</summary>
    internal static long CurrentId()
    {
        if (ThreadRegistry.Main is null || !OperatingSystem.IsLinux())
        {
            return ThreadRegistry.Main is null ? Environment.ProcessId : Environment.CurrentManagedThreadId;
        }
        try
        {
            return GetThreadId();
        }
        catch (EntryPointNotFoundException)
        {
            return Environment.CurrentManagedThreadId;
        }
    }

    /// <summary>
    /// The number of a Python thread that begins. The operating system gives none twice soon, so a later Python thread on the same thread of the system gets one
    /// above those that the system gives (Linux: at most 2 to the 22nd).
    /// </summary>
    internal static long NextId()
    {
        if (isNumbered)
        {
            return Interlocked.Increment(ref lastNumber);
        }

        isNumbered = true;
        return CurrentId();
    }

    /// <summary>Sleeps less than a millisecond; false where that can't be done.</summary>
    internal static bool TrySleepMicroseconds(uint microseconds)
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS())
        {
            return false;
        }
        _ = MicroSleep(microseconds);
        return true;
    }

    [LibraryImport("libc", EntryPoint = "gettid")]
    private static partial int GetThreadId();

    [LibraryImport("libc", EntryPoint = "usleep")]
    private static partial int MicroSleep(uint microseconds);
}

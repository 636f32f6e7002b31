using System.Runtime.InteropServices;

namespace PyConc2Cs.Runtime;

/// <summary>The few calls to the C library that .NET has no counterpart of.</summary>
internal static partial class NativeThread
{
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

namespace PyConc2Cs.Runtime;

/// <summary>Waiting for descriptors so that Ctrl-C ends the wait in the main thread.</summary>
internal static class Waits
{
    // A signal handler runs in the main thread, which looks for one so often while it waits.
    private const int SliceMilliseconds = 50;

    /// <summary>Waits until the descriptor can be read or is closed by the other side; false if the time is up.</summary>
    public static bool Readable(int descriptor, Deadline deadline)
    {
        while (true)
        {
            var left = deadline.RemainingMilliseconds();
            if (Native.WaitReadable(descriptor, Slice(left)))
            {
                return true;
            }

            PySignal.Poll();
            if (left == 0)
            {
                return false;
            }
        }
    }

    /// <summary>Without making an object for a thread that the script knows nothing of.</summary>
    public static bool IsMainThread => ReferenceEquals(ThreadRegistry.CurrentOrNull, ThreadRegistry.Main);

    /// <summary>How long to wait before the next look at signals.</summary>
    public static int Slice(int left) => !IsMainThread ? left : left < 0 || left > SliceMilliseconds ? SliceMilliseconds : left;
}

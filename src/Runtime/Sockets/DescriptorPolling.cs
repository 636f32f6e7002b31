namespace PyConc2Cs.Runtime;

/// <summary>Waiting for several descriptors at once, Ctrl-C included.</summary>
internal static class DescriptorPolling
{
    /// <summary>The number of a descriptor, or of an object with fileno(). Raises TypeError and ValueError.</summary>
    public static int Number(object? value)
    {
        if (value is PySocket socket)
        {
            return Checked(socket.Fileno());
        }

        if (PyConvert.TryIndex(value, out var number))
        {
            return Checked(number);
        }

        return PyOps.HasAttr(value, "fileno")
            ? PyConvert.TryIndex(PyOps.CallMethod(value, "fileno"), out number) ? Checked(number) : throw new TypeError("fileno() returned a non-integer")
            : throw new TypeError("argument must be an int, or have a fileno() method.");
    }

    /// <summary>Polls until something happens or the time is up; the results are in the entries.</summary>
    public static void Wait(Native.PollEntry[] entries, double? timeout)
    {
        var deadline = Deadline.After(timeout);
        while (true)
        {
            var left = deadline.RemainingMilliseconds();
            if (Native.Poll(entries, Waits.Slice(left)) > 0)
            {
                return;
            }

            PySignal.Poll();
            if (left == 0)
            {
                return;
            }
        }
    }

    private static int Checked(long number) => number >= 0 ? (int)number : throw new ValueError($"file descriptor cannot be a negative integer ({number})");
}

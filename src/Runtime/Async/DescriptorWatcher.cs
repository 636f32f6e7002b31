namespace PyConc2Cs.Runtime;

/// <summary>
/// Watches descriptors for an event loop: a thread waits for them and hands their callbacks to the loop, one call at a time for each. It lives as long as
/// something is watched.
/// </summary>
internal sealed class DescriptorWatcher(PyEventLoop loop) : IDisposable
{
    private readonly Lock gate = new();
    private readonly Dictionary<(int Descriptor, short Events), Watch> watches = [];
    private readonly (int Read, int Write) wakeUp = Native.Pipe();
    private bool isRunning;
    private bool isClosed;

    private sealed class Watch(Action callback, object? function)
    {
        public Action Callback { get; } = callback;

        public object? Function { get; } = function;

        /// <summary>The loop has the call already, so that the descriptor needn't be waited for.</summary>
        public bool IsDue { get; set; }
    }

    /// <summary>Has the callback called whenever the descriptor is ready, in place of the one before.</summary>
    public void Add(int descriptor, short events, Action callback, object? function)
    {
        lock (gate)
        {
            watches[(descriptor, events)] = new Watch(callback, function);
            if (isRunning)
            {
                Wake();
                return;
            }

            isRunning = true;
        }

        new Thread(Poll) { IsBackground = true, Name = "asyncio descriptors" }.Start();
    }

    /// <summary>False if nothing was watched.</summary>
    public bool Remove(int descriptor, short events)
    {
        lock (gate)
        {
            if (!watches.Remove((descriptor, events)))
            {
                return false;
            }

            Wake();
            return true;
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            if (isClosed)
            {
                return;
            }

            watches.Clear();
            isClosed = true;
            if (isRunning)
            {
                Wake();
                return;
            }
        }

        ClosePipe();
    }

    private void Wake() => Native.Write(wakeUp.Write, [0]);

    private void ClosePipe()
    {
        Native.Close(wakeUp.Read);
        Native.Close(wakeUp.Write);
    }

    private void Poll()
    {
        Span<byte> buffer = stackalloc byte[64];
        while (Entries() is { } entries)
        {
            Native.Poll(entries, -1);
            if (entries[0].Result != 0)
            {
                Native.Read(wakeUp.Read, buffer);
            }

            foreach (var entry in entries.AsSpan(1))
            {
                if (entry.Result != 0)
                {
                    Report((entry.Descriptor, entry.Events));
                }
            }
        }
    }

    /// <summary>What to wait for, the pipe first; null at the end of the thread.</summary>
    private Native.PollEntry[]? Entries()
    {
        lock (gate)
        {
            if (watches.Count > 0)
            {
                return [
                    new() { Descriptor = wakeUp.Read, Events = Native.PollIn },
                    .. watches.Where(w => !w.Value.IsDue).Select(w => new Native.PollEntry { Descriptor = w.Key.Descriptor, Events = w.Key.Events })];
            }

            isRunning = false;
            if (isClosed)
            {
                ClosePipe();
            }

            return null;
        }
    }

    private void Report((int Descriptor, short Events) key)
    {
        lock (gate)
        {
            if (!watches.TryGetValue(key, out var watch) || watch.IsDue)
            {
                return;
            }

            watch.IsDue = true;
            loop.EnqueueThreadsafe(new PyHandle(() => Call(key, watch), watch.Function));
        }
    }

    private void Call((int Descriptor, short Events) key, Watch watch)
    {
        lock (gate)
        {
            if (watches.GetValueOrDefault(key) != watch)
            {
                return;
            }
        }

        try
        {
            watch.Callback();
        }
        finally
        {
            lock (gate)
            {
                watch.IsDue = false;
                Wake();
            }
        }
    }
}

namespace PyConc2Cs.Runtime;

/// <summary>What waits for several futures at once: collects those that are done and wakes its thread as often as the kind of waiting asks for.</summary>
internal sealed class FutureWaiter(int pending, bool stopOnFirst, bool stopOnException)
{
    private readonly Lock gate = new();
    private List<IPyFuture> finished = [];
    private int pending = pending;

    internal PyEvent Event { get; } = new();

    /// <summary>Called by a future that is done.</summary>
    internal void Add(IPyFuture future)
    {
        lock (gate)
        {
            finished.Add(future);
            pending--;
            if (stopOnFirst || pending == 0 || (stopOnException && future.HasFailed))
            {
                Event.Set();
            }
        }
    }

    /// <summary>Those that are done since the last call, in the order in which they ended.</summary>
    internal List<IPyFuture> Take()
    {
        lock (gate)
        {
            var taken = finished;
            finished = [];
            Event.Clear();
            return taken;
        }
    }
}

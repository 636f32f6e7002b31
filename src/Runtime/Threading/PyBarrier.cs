namespace PyConc2Cs.Runtime;

/// <summary>Python's threading.Barrier: a fixed number of threads wait for each other; usable again and again.</summary>
[PyClass("threading", "Barrier", Aliases = ["threading._Barrier", "multiprocessing.dummy.Barrier"])]
public partial class PyBarrier : PyObject
{
    private readonly PyCondition condition = new(new PyLock());
    private readonly Action? action;
    private readonly double? defaultTimeout;
    private State state;
    private long count;

    [PyMember]
    public PyBarrier(long parties, Action? action = null, double? timeout = null)
    {
        Parties = parties >= 1 ? parties : throw new ValueError("parties must be > 0");
        this.action = action;
        defaultTimeout = timeout;
    }

    private enum State
    {
        Filling,
        Draining,
        Resetting,
        Broken,
    }

    /// <summary>How many threads it takes to trip the barrier.</summary>
    [PyMember]
    public long Parties { get; }

    /// <summary>How many threads wait at present.</summary>
    [PyMember("n_waiting")]
    public long NWaiting => state == State.Filling ? Interlocked.Read(ref count) : 0;

    /// <summary>Whether the barrier is broken.</summary>
    [PyMember]
    public bool Broken => state == State.Broken;

    /// <summary>
    /// Blocks until all parties have called it; gives each of them a different number from 0 on. One of them runs the action first. BrokenBarrierError
    /// if the barrier is or gets broken or reset, or the time is up, which breaks it. Woken by Ctrl-C in the main thread.
    /// </summary>
    [PyMember]
    public long Wait(double? timeout = null)
    {
        var deadline = Deadline.After(timeout ?? defaultTimeout);
        using (condition.Enter())
        {
            EnterPhase();
            var index = count++;
            try
            {
                if (index + 1 == Parties)
                {
                    Trip();
                }
                else
                {
                    WaitForTrip(deadline);
                }
                return index;
            }
            finally
            {
                count--;
                LeavePhase();
            }
        }
    }

    /// <summary>Makes the barrier empty again; threads that wait get BrokenBarrierError.</summary>
    [PyMember]
    public void Reset()
    {
        using (condition.Enter())
        {
            if (count == 0)
            {
                state = State.Filling;
            }
            else if (state is State.Filling or State.Broken)
            {
                state = State.Resetting;
            }
            condition.NotifyAll();
        }
    }

    /// <summary>Breaks the barrier: threads that wait or come later get BrokenBarrierError.</summary>
    [PyMember]
    public void Abort()
    {
        using (condition.Enter())
        {
            Break();
        }
    }

    protected override string DefaultRepr() => Broken
        ? $"<{PyType.Module}.{PyTypeName} at {PyOps.Address(this)}: broken>"
        : $"<{PyType.Module}.{PyTypeName} at {PyOps.Address(this)}: waiters={NWaiting}/{Parties}>";

    /// <summary>Waits until the threads of the last round have left.</summary>
    private void EnterPhase()
    {
        while (state is State.Draining or State.Resetting)
        {
            condition.Wait();
        }
        if (state == State.Broken)
        {
            throw new BrokenBarrierError();
        }
    }

    private void Trip()
    {
        try
        {
            action?.Invoke();
            state = State.Draining;
            condition.NotifyAll();
        }
        catch
        {
            Break();
            throw;
        }
    }

    private void WaitForTrip(Deadline deadline)
    {
        while (state == State.Filling)
        {
            if (!condition.WaitUntil(deadline) && state == State.Filling)
            {
                Break();
                throw new BrokenBarrierError();
            }
        }
        if (state is State.Broken or State.Resetting)
        {
            throw new BrokenBarrierError();
        }
    }

    private void LeavePhase()
    {
        if (count == 0 && state is (State.Draining or State.Resetting))
        {
            state = State.Filling;
            condition.NotifyAll();
        }
    }

    private void Break()
    {
        state = State.Broken;
        condition.NotifyAll();
    }
}

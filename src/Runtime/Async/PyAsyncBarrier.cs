namespace PyConc2Cs.Runtime;

/// <summary>Python's asyncio.Barrier: tasks wait until so many of them do.</summary>
[PyClass("asyncio.locks", "Barrier", Aliases = ["asyncio.Barrier"])]
public sealed partial class PyAsyncBarrier : PyObject
{
    private readonly PyAsyncCondition condition = new();
    private readonly long parties;
    private State state;
    private long count;

    [PyMember]
    public PyAsyncBarrier(long parties)
    {
        if (parties < 1)
        {
            throw new ValueError("parties must be >= 1");
        }

        this.parties = parties;
    }

    private enum State
    {
        Filling,
        Draining,
        Resetting,
        Broken,
    }

    /// <summary>How many tasks pass together.</summary>
    [PyMember]
    public long Parties => parties;

    /// <summary>How many wait now.</summary>
    [PyMember]
    public long NWaiting => state == State.Filling ? count : 0;

    [PyMember]
    public bool Broken => state == State.Broken;

    /// <summary>Waits until so many tasks wait; gives each another number, from 0. Raises BrokenBarrierError if the barrier is or gets aborted or reset.</summary>
    [PyMember]
    public async PyCoroutine<long> Wait()
    {
        await condition.Acquire();
        try
        {
            await Until(() => state is not (State.Draining or State.Resetting));
            if (state == State.Broken)
            {
                throw new AsyncBrokenBarrierError("Barrier aborted");
            }

            return await Pass(count++);
        }
        finally
        {
            condition.Release();
        }
    }

    /// <summary>Empties the barrier: those who wait get BrokenBarrierError.</summary>
    [PyMember]
    public PyCoroutine<object?> Reset() => Change(() => count == 0 ? State.Filling : State.Resetting);

    /// <summary>Breaks the barrier for good: those who wait or will wait get BrokenBarrierError.</summary>
    [PyMember]
    public PyCoroutine<object?> Abort() => Change(() => State.Broken);

    [PyMember("__aenter__")]
    public PyCoroutine<long> Aenter() => Wait();

    [PyMember("__aexit__")]
    public async PyCoroutine<object?> Aexit(object? excType, object? exc, object? tb)
    {
        await default(Ready);
        return null;
    }

    protected override string DefaultRepr() =>
        base.DefaultRepr()[..^1] + $" [{state.ToString().ToLowerInvariant()}{(state == State.Broken ? "" : $", waiters:{NWaiting}/{parties}")}]>";

    private async PyCoroutine<long> Pass(long index)
    {
        try
        {
            if (index + 1 == parties)
            {
                state = State.Draining;
                condition.NotifyAll();
                return index;
            }

            await Until(() => state != State.Filling);
            return state is State.Broken or State.Resetting ? throw new AsyncBrokenBarrierError("Abort or reset of barrier") : index;
        }
        finally
        {
            if (--count == 0)
            {
                state = state is State.Resetting or State.Draining ? State.Filling : state;
                condition.NotifyAll();
            }
        }
    }

    private async PyCoroutine Until(Func<bool> predicate)
    {
        while (!predicate())
        {
            await condition.Wait();
        }
    }

    private async PyCoroutine<object?> Change(Func<State> next)
    {
        await condition.Acquire();
        try
        {
            state = next();
            condition.NotifyAll();
            return null;
        }
        finally
        {
            condition.Release();
        }
    }
}

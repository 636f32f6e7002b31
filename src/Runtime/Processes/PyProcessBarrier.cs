namespace PyConc2Cs.Runtime;

/// <summary>Python's multiprocessing.Barrier: a fixed number of processes wait for each other; usable again and again.</summary>
[PyClass("multiprocessing", "Barrier", Aliases = ["multiprocessing.synchronize.Barrier"])]
public sealed unsafe partial class PyProcessBarrier : PyObject, IPickled
{
    private const long Filling = 0;
    private const long Draining = 1;
    private const long Resetting = -1;
    private const long IsBroken = -2;

    private readonly PyProcessCondition condition;
    private readonly object? action;
    private readonly double? defaultTimeout;
    private readonly long place;

    [PyMember]
    public PyProcessBarrier(long parties, object? action = null, double? timeout = null)
        : this(parties, action, timeout, new PyProcessCondition(), SharedArena.Allocate(16))
    {
        if (parties < 1)
        {
            throw new ValueError("parties must be > 0");
        }
    }

    private PyProcessBarrier(long parties, object? action, double? timeout, PyProcessCondition condition, long place) =>
        (Parties, this.action, defaultTimeout, this.condition, this.place) = (parties, action, timeout, condition, place);

    /// <summary>How many processes it takes to trip the barrier.</summary>
    [PyMember]
    public long Parties { get; }

    /// <summary>How many wait at present.</summary>
    [PyMember("n_waiting")]
    public long NWaiting => State == Filling ? Count : 0;

    [PyMember]
    public bool Broken => State == IsBroken;

    private ref long State => ref *(long*)SharedArena.At(place);

    private ref long Count => ref *(long*)SharedArena.At(place + 8);

    /// <summary>
    /// Blocks until all parties have called it; gives each a different number from 0 on. One of them runs the action first. BrokenBarrierError if the barrier
    /// is or gets broken or reset, or the time is up, which breaks it.
    /// </summary>
    [PyMember]
    public long Wait(double? timeout = null)
    {
        var deadline = Deadline.After(timeout ?? defaultTimeout);
        using (condition.Enter())
        {
            while (State is Resetting or Draining)
            {
                condition.Wait();
            }

            CheckBroken();
            var index = Count++;
            try
            {
                if (index + 1 == Parties)
                {
                    Trip();
                }
                else
                {
                    AwaitTrip(deadline);
                }

                return index;
            }
            finally
            {
                if (--Count == 0 && State is Resetting or Draining)
                {
                    State = Filling;
                    condition.NotifyAll();
                }
            }
        }
    }

    /// <summary>Makes the barrier empty again; those that wait get BrokenBarrierError.</summary>
    [PyMember]
    public void Reset()
    {
        using (condition.Enter())
        {
            State = Count == 0 ? Filling : State is Filling or IsBroken ? Resetting : State;
            condition.NotifyAll();
        }
    }

    /// <summary>Breaks the barrier.</summary>
    [PyMember]
    public void Abort()
    {
        using (condition.Enter())
        {
            Break();
        }
    }

    protected override string DefaultRepr() => Broken
        ? $"<multiprocessing.synchronize.Barrier at {PyOps.Address(this)}: broken>"
        : $"<multiprocessing.synchronize.Barrier at {PyOps.Address(this)}: waiters={NWaiting}/{Parties}>";

    void IPickled.Save(PickleWriter writer)
    {
        writer.Number(Parties);
        writer.Write(action);
        writer.Write(defaultTimeout is { } timeout ? (object)timeout : null);
        writer.Write(condition);
        writer.Number(place);
    }

    object IPickled.Load(PickleReader reader, int slot) =>
        new PyProcessBarrier(reader.Number(), reader.Read(), reader.Read<double?>(), reader.Read<PyProcessCondition>(), reader.Number());

    private void CheckBroken()
    {
        if (State is IsBroken or Resetting)
        {
            throw new BrokenBarrierError();
        }
    }

    private void Trip()
    {
        try
        {
            if (action is not null)
            {
                PyOps.Call(action, PyArguments.Empty);
            }

            State = Draining;
            condition.NotifyAll();
        }
        catch
        {
            Break();
            throw;
        }
    }

    private void AwaitTrip(Deadline deadline)
    {
        while (State == Filling)
        {
            if (!condition.Wait(deadline.IsNever ? null : Math.Max(deadline.RemainingSeconds, 0)) && State == Filling)
            {
                Break();
                throw new BrokenBarrierError();
            }
        }

        CheckBroken();
    }

    private void Break()
    {
        State = IsBroken;
        condition.NotifyAll();
    }
}

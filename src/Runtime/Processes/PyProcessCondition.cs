namespace PyConc2Cs.Runtime;

/// <summary>Python's multiprocessing.Condition: processes wait for a change that another one makes. Built of semaphores, as CPython's.</summary>
[PyClass("multiprocessing", "Condition", Aliases = ["multiprocessing.synchronize.Condition"])]
public sealed partial class PyProcessCondition : PyObject, IPickled
{
    private readonly PyProcessSemaphoreBase lockObject;
    private readonly SemLock sleeping;
    private readonly SemLock woken;
    private readonly SemLock wakeUp;

    /// <summary>A condition on a Lock or RLock; on an RLock of its own by default.</summary>
    [PyMember]
    public PyProcessCondition(object? @lock = null)
        : this(
            @lock as PyProcessSemaphoreBase ?? (@lock is null ? new PyProcessRLock() : throw new AttributeError($"'{PyOps.TypeName(@lock)}' object has no attribute '_semlock'")),
            new SemLock(false, 0),
            new SemLock(false, 0),
            new SemLock(false, 0))
    {
    }

    private PyProcessCondition(PyProcessSemaphoreBase lockObject, SemLock sleeping, SemLock woken, SemLock wakeUp) =>
        (this.lockObject, this.sleeping, this.woken, this.wakeUp) = (lockObject, sleeping, woken, wakeUp);

    private SemLock Lock => lockObject.Semaphore;

    /// <summary>Takes the condition's lock. Blocks, up to <paramref name="timeout"/> seconds.</summary>
    [PyMember]
    public bool Acquire(bool block = true, double? timeout = null) => lockObject.Take(block, timeout);

    /// <summary>Frees the condition's lock.</summary>
    [PyMember]
    public void Release() => Lock.Release(lockObject is PyProcessLock ? 1 : long.MaxValue);

    /// <summary>The condition's lock for a <c>using</c>.</summary>
    public PyProcessLockScope Enter()
    {
        Acquire();
        return new PyProcessLockScope(Lock, lockObject is PyProcessLock ? 1 : long.MaxValue);
    }

    [PyMember("__enter__")]
    public bool EnterContext() => Acquire();

    [PyMember("__exit__")]
    public void ExitContext(params object?[] excInfo) => Release();

    /// <summary>
    /// Frees the lock, blocks until a notify or for <paramref name="timeout"/> seconds, takes the lock again. False if the time was up. AssertionError without
    /// the lock.
    /// </summary>
    [PyMember]
    public bool Wait(double? timeout = null)
    {
        if (!Lock.IsMine)
        {
            throw new AssertionError("must acquire() condition before using wait()");
        }

        sleeping.Release();
        var count = Lock.Count;
        for (var i = 0; i < count; i++)
        {
            Lock.Release();
        }

        try
        {
            return wakeUp.Acquire(true, timeout);
        }
        finally
        {
            woken.Release();
            for (var i = 0; i < count; i++)
            {
                Lock.Acquire();
            }
        }
    }

    /// <summary>Waits until the predicate gives a true value, which it gives back, or the time is up.</summary>
    [PyMember("wait_for")]
    public object? WaitFor(Func<object?> predicate, double? timeout = null)
    {
        var deadline = Deadline.After(timeout);
        var result = predicate();
        while (!PyOps.Truth(result))
        {
            if (!deadline.IsNever && deadline.RemainingSeconds <= 0)
            {
                break;
            }

            Wait(deadline.IsNever ? null : deadline.RemainingSeconds);
            result = predicate();
        }

        return result;
    }

    /// <summary>Wakes up to <paramref name="n"/> of those that wait. AssertionError without the lock.</summary>
    [PyMember]
    public void Notify(long n = 1)
    {
        if (!Lock.IsMine)
        {
            throw new AssertionError("lock is not owned");
        }

        // Those whose time was up since the last notify no longer count as sleeping.
        while (woken.Acquire(false))
        {
            sleeping.Acquire(false);
        }

        long sleepers = 0;
        while (sleepers < n && sleeping.Acquire(false))
        {
            wakeUp.Release();
            sleepers++;
        }

        for (var i = 0; i < sleepers; i++)
        {
            woken.Acquire();
        }

        while (sleepers > 0 && wakeUp.Acquire(false))
        {
            // Wake-ups that were meant for waiters whose time was up.
        }
    }

    /// <summary>Wakes all that wait.</summary>
    [PyMember("notify_all", "notifyAll")]
    public void NotifyAll() => Notify(long.MaxValue);

    protected override string DefaultRepr() => $"<Condition({lockObject.Repr()}, {sleeping.Value - woken.Value})>";

    void IPickled.Save(PickleWriter writer)
    {
        writer.Write(lockObject);
        sleeping.Save(writer);
        woken.Save(writer);
        wakeUp.Save(writer);
    }

    object IPickled.Load(PickleReader reader, int slot) =>
        new PyProcessCondition(reader.Read<PyProcessSemaphoreBase>(), SemLock.Load(reader), SemLock.Load(reader), SemLock.Load(reader));
}

/// <summary>Python's multiprocessing.Event: a flag that processes wait for.</summary>
[PyClass("multiprocessing", "Event", Aliases = ["multiprocessing.synchronize.Event"])]
public sealed partial class PyProcessEvent : PyObject, IPickled
{
    private readonly PyProcessCondition condition;
    private readonly SemLock flag;

    [PyMember]
    public PyProcessEvent()
        : this(new PyProcessCondition(new PyProcessLock()), new SemLock(false, 0))
    {
    }

    private PyProcessEvent(PyProcessCondition condition, SemLock flag) => (this.condition, this.flag) = (condition, flag);

    [PyMember("is_set", "isSet")]
    public bool IsSet()
    {
        using (condition.Enter())
        {
            return IsFlagUp();
        }
    }

    /// <summary>Sets the flag and wakes all that wait.</summary>
    [PyMember]
    public void Set()
    {
        using (condition.Enter())
        {
            flag.Acquire(false);
            flag.Release();
            condition.NotifyAll();
        }
    }

    [PyMember]
    public void Clear()
    {
        using (condition.Enter())
        {
            flag.Acquire(false);
        }
    }

    /// <summary>Blocks until the flag is set, up to <paramref name="timeout"/> seconds; gives the flag. Woken by Ctrl-C in the main thread.</summary>
    [PyMember]
    public bool Wait(double? timeout = null)
    {
        using (condition.Enter())
        {
            if (!IsFlagUp())
            {
                condition.Wait(timeout);
            }

            return IsFlagUp();
        }
    }

    protected override string DefaultRepr() => $"<Event at {PyOps.Address(this)} {(IsSet() ? "set" : "unset")}>";

    void IPickled.Save(PickleWriter writer)
    {
        writer.Write(condition);
        flag.Save(writer);
    }

    object IPickled.Load(PickleReader reader, int slot) => new PyProcessEvent(reader.Read<PyProcessCondition>(), SemLock.Load(reader));

    private bool IsFlagUp()
    {
        if (!flag.Acquire(false))
        {
            return false;
        }

        flag.Release();
        return true;
    }
}

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

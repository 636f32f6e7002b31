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
    public T WaitFor<T>(Func<T> predicate, double? timeout = null)
    {
        ArgumentNullException.ThrowIfNull(predicate);
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

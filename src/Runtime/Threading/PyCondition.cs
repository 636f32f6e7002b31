namespace PyConc2Cs.Runtime;

/// <summary>Python's threading.Condition, over the given Lock or RLock, else over an RLock of its own.</summary>
[PyClass("threading", "Condition", Aliases = ["threading._Condition", "multiprocessing.dummy.Condition"])]
public partial class PyCondition : PyObject
{
    private readonly WaitQueue queue = new();
    private readonly IPyLock innerLock;

    [PyMember]
    public PyCondition([PyParam(Name = "lock")] IPyLock? @lock = null) => innerLock = @lock ?? new PyRLock();

    /// <summary>Takes the underlying lock; see there.</summary>
    [PyMember]
    public bool Acquire(bool blocking = true, double timeout = -1) => innerLock.Acquire(blocking, timeout);

    /// <summary>Gives the underlying lock back; see there.</summary>
    [PyMember]
    public void Release() => innerLock.Release();

    /// <summary>Blocks until it has the lock; disposing the result gives it back. This is <c>with condition:</c>.</summary>
    public PyLockScope Enter() => innerLock.Enter();

    /// <summary>Blocks until it has the lock.</summary>
    [PyMember("__enter__")]
    public bool EnterContext() => innerLock.Acquire();

    /// <summary>Gives the lock back.</summary>
    [PyMember("__exit__")]
    public void ExitContext(params object?[] args) => innerLock.Release();

    /// <summary>
    /// Gives the lock back, blocks until notified or for <paramref name="timeout"/> seconds, and takes the lock again. False if the time was up.
    /// RuntimeError if the lock isn't held. Woken by Ctrl-C in the main thread.
    /// </summary>
    [PyMember]
    public bool Wait(double? timeout = null) => WaitUntil(Deadline.After(timeout));

    /// <summary>Waits until the predicate is true or the time is up; gives back the predicate's last value.</summary>
    [PyMember]
    public T WaitFor<T>(Func<T> predicate, double? timeout = null)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        var deadline = Deadline.After(timeout);
        var result = predicate();
        while (!PyOps.Truth(result) && !deadline.HasPassed)
        {
            WaitUntil(deadline);
            result = predicate();
        }
        return result;
    }

    /// <summary>Wakes up to <paramref name="n"/> waiting threads, the longest waiting first. RuntimeError if the lock isn't held.</summary>
    [PyMember]
    public void Notify(long n = 1)
    {
        if (!innerLock.IsOwned)
        {
            throw new RuntimeError("cannot notify on un-acquired lock");
        }
        Wake(n);
    }

    /// <summary>Wakes all waiting threads. RuntimeError if the lock isn't held.</summary>
    [PyMember("notify_all", "notifyAll")]
    public void NotifyAll() => Notify(long.MaxValue);

    /// <summary>Whether the underlying lock is held, by the calling thread if it is an RLock.</summary>
    [PyMember("_is_owned")]
    public bool IsOwned() => innerLock.IsOwned;

    /// <summary>Gives the underlying lock back wholly; what comes back is for _acquire_restore.</summary>
    [PyMember("_release_save")]
    public long ReleaseSave() => innerLock.ReleaseSave();

    [PyMember("_acquire_restore")]
    public void AcquireRestore(long state) => innerLock.AcquireRestore((int)state);

    protected override string DefaultRepr() => $"<Condition({PyOps.Repr(innerLock)}, {queue.Count})>";

    /// <summary>What notify does, for callers that are known to hold the lock.</summary>
    internal void Wake(long n = 1)
    {
        // Waiters enqueue themselves while they hold the lock, so its owner sees them without the queue's monitor.
        if (queue.IsEmpty)
        {
            return;
        }
        lock (queue)
        {
            while (n-- > 0 && queue.WakeOne())
            {
            }
        }
    }

    /// <summary>Waits with the lock given back; false when the time is up.</summary>
    internal bool WaitUntil(Deadline deadline)
    {
        if (!innerLock.IsOwned)
        {
            throw new RuntimeError("cannot wait on un-acquired lock");
        }
        while (true)
        {
            Waiter waiter;
            lock (queue)
            {
                waiter = queue.Enqueue();
            }
            var depth = innerLock.ReleaseSave();
            WaitResult result;
            try
            {
                result = queue.Wait(waiter, deadline);
                if (result == WaitResult.Interrupted)
                {
                    PySignal.RunPending();
                }
            }
            finally
            {
                innerLock.AcquireRestore(depth);
            }
            if (result != WaitResult.Interrupted)
            {
                return result == WaitResult.Signaled;
            }
        }
    }
}

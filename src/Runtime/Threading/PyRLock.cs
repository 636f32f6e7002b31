namespace PyConc2Cs.Runtime;

/// <summary>Python's threading.RLock: owned by the thread that took it, which may take it again.</summary>
[PyClass("_thread", "RLock", Aliases = ["threading.RLock", "multiprocessing.dummy.RLock"])]
public sealed partial class PyRLock : IPyLock, IPyRepr
{
    private LockCore core;
    private int owner;
    private int count;

    [PyMember]
    public PyRLock()
    {
    }

    bool IPyLock.IsOwned => IsMine;

    // Only the owner's own writes can make this true, so no fence is needed.
    private bool IsMine => owner == Environment.CurrentManagedThreadId;

    /// <summary>
    /// Takes the lock, at once if the thread already owns it; else blocks up to <paramref name="timeout"/> seconds (-1: for ever) and tells whether it
    /// got it. ValueError for a timeout with <paramref name="blocking"/> false, or a negative one other than -1. Woken by Ctrl-C in the main thread.
    /// </summary>
    [PyMember]
    public bool Acquire(bool blocking = true, double timeout = -1)
    {
        var deadline = LockTimeout.Check(blocking, timeout);
        var me = Environment.CurrentManagedThreadId;
        if (owner == me)
        {
            count++;
            return true;
        }
        if (!core.TryAcquire() && (deadline is not { } until || !core.AcquireSlow(until)))
        {
            return false;
        }
        owner = me;
        count = 1;
        return true;
    }

    /// <summary>Gives the lock back once. RuntimeError if the calling thread doesn't own it.</summary>
    [PyMember]
    public void Release()
    {
        CheckOwned();
        if (--count == 0)
        {
            owner = 0;
            core.TryRelease();
        }
    }

    /// <summary>Whether any thread holds the lock (3.14 and later; harmless before).</summary>
    [PyMember]
    public bool Locked() => core.IsHeld;

    /// <summary>Blocks until it has the lock; disposing the result gives it back. This is <c>with lock:</c>.</summary>
    public PyLockScope Enter()
    {
        Acquire();
        return new PyLockScope(this);
    }

    /// <summary>Blocks until it has the lock.</summary>
    [PyMember("__enter__")]
    public bool EnterContext() => Acquire();

    /// <summary>Gives the lock back.</summary>
    [PyMember("__exit__")]
    public void ExitContext(params object?[] excInfo) => Release();

    /// <summary>Whether the calling thread holds the lock.</summary>
    [PyMember("_is_owned")]
    public bool IsOwned() => IsMine;

    /// <summary>How often the calling thread has taken the lock.</summary>
    [PyMember("_recursion_count")]
    public long RecursionCount() => IsMine ? count : 0;

    /// <summary>Gives the lock back wholly, as Condition.wait does; what comes back is for _acquire_restore.</summary>
    [PyMember("_release_save")]
    public (long Count, long Owner) ReleaseSave()
    {
        long me = owner;
        return (((IPyLock)this).ReleaseSave(), me);
    }

    /// <summary>Takes the lock again as often as before _release_save.</summary>
    [PyMember("_acquire_restore")]
    public void AcquireRestore((long Count, long Owner) state) => ((IPyLock)this).AcquireRestore((int)state.Count);

    public string Repr() =>
        $"<{(core.IsHeld ? "locked" : "unlocked")} _thread.RLock object owner={owner} count={count} at {PyOps.Address(this)}>";

    public override string ToString() => Repr();

    int IPyLock.ReleaseSave()
    {
        CheckOwned();
        var depth = count;
        count = 0;
        owner = 0;
        core.TryRelease();
        return depth;
    }

    void IPyLock.AcquireRestore(int depth)
    {
        if (!core.TryAcquire())
        {
            core.AcquireSlow(Deadline.Never, interruptible: false);
        }
        owner = Environment.CurrentManagedThreadId;
        count = depth;
    }

    private void CheckOwned()
    {
        if (!IsMine)
        {
            throw new RuntimeError("cannot release un-acquired lock");
        }
    }
}

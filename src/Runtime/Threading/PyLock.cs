using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>Python's threading.Lock: not owned by a thread, so any thread may release it; not reentrant.</summary>
[PyClass("_thread", "lock", Aliases = ["threading.Lock", "_thread.LockType", "thread.LockType", "_thread.allocate_lock", "multiprocessing.dummy.Lock"])]
public sealed partial class PyLock : IPyLock, IPyRepr
{
    private LockCore core;

    [PyMember]
    public PyLock()
    {
    }

    bool IPyLock.IsOwned => core.IsHeld;

    /// <summary>
    /// Blocks up to <paramref name="timeout"/> seconds (-1: for ever) and tells whether it got the lock. ValueError for a timeout with
    /// <paramref name="blocking"/> false, or a negative one other than -1. Woken by Ctrl-C in the main thread.
    /// </summary>
    [PyMember("acquire", "acquire_lock")]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Acquire(bool blocking = true, double timeout = -1)
    {
        if (blocking && timeout == -1)
        {
            return core.TryAcquire() || core.AcquireSlow(Deadline.Never);
        }
        return LockTimeout.Check(blocking, timeout) is { } deadline
            ? core.TryAcquire() || core.AcquireSlow(deadline)
            : core.TryAcquire();
    }

    /// <summary>Releases the lock, whichever thread took it. RuntimeError if it isn't locked.</summary>
    [PyMember("release", "release_lock")]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Release()
    {
        if (!core.TryRelease())
        {
            throw new RuntimeError("release unlocked lock");
        }
    }

    /// <summary>Whether the lock is held by any thread.</summary>
    [PyMember("locked", "locked_lock")]
    public bool Locked() => core.IsHeld;

    /// <summary>Blocks until it has the lock; disposing the result releases it. This is <c>with lock:</c>.</summary>
    public PyLockScope Enter()
    {
        if (!core.TryAcquire())
        {
            core.AcquireSlow(Deadline.Never);
        }
        return new PyLockScope(this);
    }

    /// <summary>Blocks until it has the lock.</summary>
    [PyMember("__enter__")]
    public bool EnterContext() => Acquire();

    /// <summary>Releases the lock.</summary>
    [PyMember("__exit__")]
    public void ExitContext(params object?[] excInfo) => Release();

    public string Repr() => $"<{(core.IsHeld ? "locked" : "unlocked")} _thread.lock object at {PyOps.Address(this)}>";

    public override string ToString() => Repr();

    int IPyLock.ReleaseSave()
    {
        Release();
        return 1;
    }

    void IPyLock.AcquireRestore(int count) => AcquireUninterrupted();

    internal void AcquireUninterrupted()
    {
        if (!core.TryAcquire())
        {
            core.AcquireSlow(Deadline.Never, interruptible: false);
        }
    }
}

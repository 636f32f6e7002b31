namespace PyConc2Cs.Runtime;

/// <summary>What <see cref="PyLock"/> and <see cref="PyRLock"/> share, and what a <see cref="PyCondition"/> can be built on.</summary>
public interface IPyLock
{
    /// <summary>Blocks up to <paramref name="timeout"/> seconds (-1: for ever) and tells whether it got the lock. Woken by Ctrl-C in the main thread.</summary>
    bool Acquire(bool blocking = true, double timeout = -1);

    /// <summary>Gives the lock back. RuntimeError if it isn't held.</summary>
    void Release();

    /// <summary>Blocks until it has the lock; disposing the result gives it back. This is <c>with lock:</c>.</summary>
    PyLockScope Enter();

    /// <summary>Whether the calling thread may wait or notify on a condition over this lock.</summary>
    internal bool IsOwned { get; }

    /// <summary>Gives the lock back however often it was taken, and returns how often.</summary>
    internal int ReleaseSave();

    /// <summary>Takes the lock as often as <see cref="ReleaseSave"/> said. Not interrupted by Ctrl-C, so that the owner always gets it back.</summary>
    internal void AcquireRestore(int count);
}

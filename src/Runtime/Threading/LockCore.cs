using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>
/// The state machine behind Lock and RLock: one compare-and-swap when nobody else wants the lock, a short spin, then a queue of parked threads.
/// Not owned: any thread may release it, as in Python.
/// </summary>
internal struct LockCore
{
    private const int Free = 0;
    private const int Held = 1;
    private const int HeldWithWaiters = 2;
    private const int SpinRounds = 20;

    private int state;
    private WaitQueue? queue;

    internal readonly bool IsHeld => Volatile.Read(in state) != Free;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryAcquire() => Interlocked.CompareExchange(ref state, Held, Free) == Free;

    /// <summary>False if it was free.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryRelease()
    {
        var previous = Interlocked.Exchange(ref state, Free);
        if (previous == HeldWithWaiters)
        {
            WakeNext();
        }
        return previous != Free;
    }

    /// <summary>Blocks; false at the deadline. In the main thread Ctrl-C raises KeyboardInterrupt.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal bool AcquireSlow(Deadline deadline, bool interruptible = true)
    {
        if (SpinAcquire())
        {
            return true;
        }
        var waiters = Volatile.Read(ref queue) ?? Interlocked.CompareExchange(ref queue, new WaitQueue(), null) ?? queue;
        while (true)
        {
            Waiter waiter;
            lock (waiters)
            {
                // From here on a release looks into the queue, even if this very thread takes the lock: others may be waiting.
                if (Interlocked.Exchange(ref state, HeldWithWaiters) == Free)
                {
                    return true;
                }
                waiter = waiters.Enqueue();
            }
            switch (waiters.Wait(waiter, deadline))
            {
                case WaitResult.TimedOut:
                    return false;
                case WaitResult.Interrupted when interruptible:
                    PySignal.RunPending();
                    break;
                case WaitResult.Interrupted:
                    Thread.Sleep(1);
                    break;
            }
        }
    }

    private bool SpinAcquire()
    {
        for (var round = 0; round < SpinRounds; round++)
        {
            if (Volatile.Read(ref state) == Free && TryAcquire())
            {
                return true;
            }
            Thread.SpinWait(8);
        }
        return false;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void WakeNext()
    {
        var waiters = queue!;
        lock (waiters)
        {
            waiters.WakeOne();
        }
    }
}

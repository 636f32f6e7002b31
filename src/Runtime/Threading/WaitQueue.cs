namespace PyConc2Cs.Runtime;

/// <summary>
/// Threads waiting for one thing, first come first served. Every member but <see cref="Wait"/> is called while holding the queue's own monitor.
/// </summary>
internal sealed class WaitQueue
{
    private Waiter? head;
    private Waiter? tail;

    internal bool IsEmpty => head is null;

    internal int Count { get; private set; }

    internal Waiter Enqueue()
    {
        var waiter = Waiter.Current;
        waiter.Queue = this;
        waiter.Previous = tail;
        waiter.Next = null;
        if (tail is null)
        {
            head = waiter;
        }
        else
        {
            tail.Next = waiter;
        }
        tail = waiter;
        Count++;
        return waiter;
    }

    /// <summary>Wakes the longest waiting thread; false if nobody waits.</summary>
    internal bool WakeOne()
    {
        if (head is not { } waiter)
        {
            return false;
        }
        Unlink(waiter);
        waiter.Unpark();
        return true;
    }

    internal void WakeAll()
    {
        while (WakeOne())
        {
        }
    }

    /// <summary>
    /// Parks the calling thread, which has enqueued itself. The result is exact: a wake-up that raced with the deadline or a signal counts as a wake-up.
    /// </summary>
    internal WaitResult Wait(Waiter waiter, Deadline deadline)
    {
        var result = waiter.Park(deadline);
        if (result == WaitResult.Signaled)
        {
            return result;
        }
        lock (this)
        {
            if (waiter.Queue == this)
            {
                Unlink(waiter);
                return result;
            }
        }
        waiter.Reset();
        return WaitResult.Signaled;
    }

    private void Unlink(Waiter waiter)
    {
        if (waiter.Previous is { } previous)
        {
            previous.Next = waiter.Next;
        }
        else
        {
            head = waiter.Next;
        }
        if (waiter.Next is { } next)
        {
            next.Previous = waiter.Previous;
        }
        else
        {
            tail = waiter.Previous;
        }
        waiter.Next = null;
        waiter.Previous = null;
        waiter.Queue = null;
        Count--;
    }
}

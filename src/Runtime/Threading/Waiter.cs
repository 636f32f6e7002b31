namespace PyConc2Cs.Runtime;

internal enum WaitResult
{
    Signaled,
    TimedOut,

    /// <summary>A signal is pending for the main thread: leave the queue, run the handler, wait on.</summary>
    Interrupted,
}

/// <summary>
/// What one thread parks on. A thread waits in one place at a time, so there is one per thread and at most one <see cref="WaitQueue"/> holds it.
/// </summary>
internal sealed class Waiter
{
    private static readonly int SpinRounds = Environment.ProcessorCount > 1 ? 30 : 0;

    [ThreadStatic]
    private static Waiter? current;

    /// <summary>The main thread's waiter, which a Ctrl-C wakes.</summary>
    private static Waiter? main;

    private volatile bool signaled;

    internal Waiter? Next { get; set; }

    internal Waiter? Previous { get; set; }

    internal WaitQueue? Queue { get; set; }

    internal static Waiter Current => current ??= new Waiter();

    internal static void MarkCurrentAsMain() => main = Current;

    internal static void WakeMain()
    {
        if (main is { } waiter)
        {
            lock (waiter)
            {
                Monitor.PulseAll(waiter);
            }
        }
    }

    /// <summary>Blocks until <see cref="Unpark"/>, the deadline, or a signal for the main thread. Consumes the wake-up.</summary>
    internal WaitResult Park(Deadline deadline, bool spin = true)
    {
        HeadStart.End();
        if (spin)
        {
            Spin();
        }
        lock (this)
        {
            while (!signaled)
            {
                if (ReferenceEquals(this, main) && PySignal.IsPending)
                {
                    return WaitResult.Interrupted;
                }
                var milliseconds = deadline.RemainingMilliseconds();
                if (milliseconds == 0)
                {
                    return WaitResult.TimedOut;
                }
                Monitor.Wait(this, milliseconds);
            }
            signaled = false;
            return WaitResult.Signaled;
        }
    }

    /// <summary>Threads that hand work to and fro answer within microseconds, less than parking costs.</summary>
    private void Spin()
    {
        for (var round = 0; round < SpinRounds && !signaled; round++)
        {
            Thread.SpinWait(10);
        }
    }

    internal void Unpark()
    {
        lock (this)
        {
            signaled = true;
            Monitor.Pulse(this);
        }
    }

    /// <summary>Takes back a wake-up that came after the wait had already ended.</summary>
    internal void Reset()
    {
        lock (this)
        {
            signaled = false;
        }
    }
}

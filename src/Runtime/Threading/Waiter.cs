using System.Diagnostics;

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
    private const int FewestRounds = 4;
    private const int MostRounds = 128;
    private const int FirstRounds = 16;
    private const int TurnRounds = 30;

    private static readonly bool CanSpin = Environment.ProcessorCount > 1;

    /// <summary>Until when much of the code still gets compiled on its first run, which takes longer than what it does.</summary>
    private static readonly long WarmUpEnd = Environment.TickCount64 + 1500;

    [ThreadStatic]
    private static Waiter? current;

    /// <summary>The main thread's waiter, which a Ctrl-C wakes.</summary>
    private static Waiter? main;

    private volatile bool signaled;
    private int spinRounds = FirstRounds;

    /// <summary>How often this thread has blocked, and what those wait on who wait for the next time.</summary>
    private readonly object turnGate = new();
    private int turn;
    private volatile bool isAwaited;

    /// <summary>Who woke this thread, and its turn then.</summary>
    private Waiter? waker;
    private int wakerTurn;

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
        EndTurn();
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
        }
        LetWakerGoOn();
        return WaitResult.Signaled;
    }

    /// <summary>The thread is about to block or ends: those that it woke go on.</summary>
    internal static void EndTurn()
    {
        if (current is { } waiter)
        {
            waiter.NextTurn();
        }
    }

    private void NextTurn()
    {
        // A full fence: either this sees the one who waits, or that one sees the new turn.
        Interlocked.Increment(ref turn);
        if (isAwaited)
        {
            lock (turnGate)
            {
                isAwaited = false;
                Monitor.PulseAll(turnGate);
            }
        }
    }

    /// <summary>Threads that hand work to and fro answer within microseconds, less than parking costs; how long to try follows from how it went before.</summary>
    private void Spin()
    {
        if (!CanSpin)
        {
            return;
        }
        for (var round = 0; round < spinRounds; round++)
        {
            if (signaled)
            {
                spinRounds = Math.Min(spinRounds * 2, MostRounds);
                return;
            }
            Thread.SpinWait(10);
        }
        spinRounds = Math.Max(spinRounds / 2, FewestRounds);
    }

    /// <summary>
    /// Under the GIL a thread that wakes another runs on until it blocks or its switch interval is over. Scripts print in that order, and hand over in larger
    /// portions than with a switch per item; so the woken thread leaves its waker a moment.
    /// </summary>
    private void LetWakerGoOn()
    {
        if (waker is not { } other)
        {
            return;
        }
        waker = null;
        for (var round = 0; round < TurnRounds && CanSpin; round++)
        {
            if (Volatile.Read(ref other.turn) != wakerTurn)
            {
                return;
            }
            Thread.SpinWait(10);
        }
        lock (other.turnGate)
        {
            other.isAwaited = true;
            Interlocked.MemoryBarrier();
            if (Volatile.Read(ref other.turn) == wakerTurn)
            {
                Monitor.Wait(other.turnGate, Environment.TickCount64 < WarmUpEnd ? 4 : 1);
            }
        }
    }

    internal void Unpark()
    {
        var by = Current;
        lock (this)
        {
            waker = ReferenceEquals(by, this) ? null : by;
            wakerTurn = Volatile.Read(ref by.turn);
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

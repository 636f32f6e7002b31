using System.Diagnostics;

namespace PyConc2Cs.Runtime;

/// <summary>
/// Python's event loop: one thread, a queue of calls that are due and a heap of those that wait for their time. Calls run in the order of CPython's loop.
/// Other threads hand calls in by <see cref="CallSoonThreadsafe(Action)"/>.
/// </summary>
[PyClass("asyncio.unix_events", "_UnixSelectorEventLoop", Aliases = ["asyncio.AbstractEventLoop", "asyncio.BaseEventLoop", "asyncio.SelectorEventLoop"])]
public sealed partial class PyEventLoop : PyObject
{
    private const double MaximumWait = 24 * 3600;
    private const double ClockResolution = 1e-9;
    private const int FewestCancelledTimers = 100;

    [ThreadStatic]
    private static PyEventLoop? running;

    private readonly Queue<PyHandle> ready = new();
    private readonly TimerHeap timers = new();
    private readonly object gate = new();
    private List<PyHandle> incoming = [];
    private Waiter? parked;
    private int cancelledTimers;
    private bool isStopping;
    private bool isClosed;
    private Thread? thread;

    [PyMember]
    public PyEventLoop()
    {
        var log = PyLogging.GetLogger("asyncio");
        if (log.IsEnabledFor(10L))
        {
            log.Debug("Using selector: EpollSelector");
        }
    }

    internal static PyEventLoop? RunningOrNull => running;

    /// <summary>The clock of the loop, in seconds.</summary>
    [PyMember]
    public double Time() => Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency;

    [PyMember]
    public bool IsRunning() => thread is not null;

    [PyMember("is_closed")]
    public bool HasClosed() => isClosed;

    /// <summary>Runs until <see cref="Stop"/>. Blocks; woken by Ctrl-C in the main thread.</summary>
    [PyMember]
    public void RunForever()
    {
        CheckClosed();
        if (thread is not null)
        {
            throw new RuntimeError("This event loop is already running");
        }

        if (running is not null)
        {
            throw new RuntimeError("Cannot run the event loop while another loop is running");
        }

        (thread, running) = (Thread.CurrentThread, this);
        try
        {
            do
            {
                RunOnce();
            }
            while (!isStopping);
        }
        finally
        {
            isStopping = false;
            (thread, running) = (null, null);
        }
    }

    /// <summary>Ends <see cref="RunForever"/> after the calls that are due.</summary>
    [PyMember]
    public void Stop() => isStopping = true;

    /// <summary>Drops what is left to do. Raises RuntimeError while the loop runs.</summary>
    [PyMember]
    public void Close()
    {
        if (thread is not null)
        {
            throw new RuntimeError("Cannot close a running event loop");
        }

        if (isClosed)
        {
            return;
        }

        isClosed = true;
        ready.Clear();
        timers.Clear();
        executor?.Shutdown(wait: false);
        executor = null;
        watcher?.Dispose();
        ReportForgotten();
    }

    protected override string DefaultRepr() =>
        $"<{PyTypeName} running={(thread is null ? "False" : "True")} closed={(isClosed ? "True" : "False")} debug={(isDebug ? "True" : "False")}>";

    internal void CheckClosed()
    {
        if (isClosed)
        {
            throw new RuntimeError("Event loop is closed");
        }
    }

    internal void Enqueue(PyHandle handle) => ready.Enqueue(handle);

    internal PyHandle Enqueue(Action callback)
    {
        CheckClosed();
        var handle = new PyHandle(callback);
        ready.Enqueue(handle);
        return handle;
    }

    internal void EnqueueThreadsafe(PyHandle handle)
    {
        if (ReferenceEquals(thread, Thread.CurrentThread))
        {
            ready.Enqueue(handle);
            return;
        }

        Waiter? waiter;
        lock (gate)
        {
            CheckClosed();
            incoming.Add(handle);
            (waiter, parked) = (parked, null);
        }

        waiter?.Unpark();
    }

    internal PyTimerHandle Schedule(double when, Action callback, object? function = null)
    {
        CheckClosed();
        var timer = new PyTimerHandle(this, when, callback, function) { IsScheduled = true };
        timers.Push(timer);
        return timer;
    }

    internal void NoteCancelledTimer() => cancelledTimers++;

    /// <summary>One round: waits until something is due, then makes the calls that are due at its beginning.</summary>
    private void RunOnce()
    {
        DropCancelledTimers();
        Wait(ready.Count > 0 || isStopping ? 0 : timers.Count > 0 ? Math.Clamp(timers.First.Time - Time(), 0, MaximumWait) : null);
        var end = Time() + ClockResolution;
        while (timers.Count > 0 && timers.First.Time < end)
        {
            var timer = timers.Pop();
            timer.IsScheduled = false;
            ready.Enqueue(timer);
        }

        for (var count = ready.Count; count > 0; count--)
        {
            var handle = ready.Dequeue();
            if (!handle.IsCancelled)
            {
                Run(handle);
            }
        }
    }

    private void Run(PyHandle handle)
    {
        try
        {
            handle.Run();
        }
        catch (Exception e) when (PyErrors.From(e) is not (SystemExit or KeyboardInterrupt))
        {
            CallExceptionHandler(Context($"Exception in callback {handle.CallText}", PyErrors.From(e), ("handle", handle)));
        }
    }

    private void DropCancelledTimers()
    {
        if (timers.Count > FewestCancelledTimers && cancelledTimers > timers.Count / 2)
        {
            timers.Purge();
            cancelledTimers = 0;
            return;
        }

        while (timers.Count > 0 && timers.First.IsCancelled)
        {
            cancelledTimers--;
            timers.Pop().IsScheduled = false;
        }
    }

    /// <summary>Waits for calls from other threads, at most so many seconds; None waits for ever. Whole milliseconds, as CPython's selector.</summary>
    private void Wait(double? seconds)
    {
        var deadline = Deadline.After(seconds is { } s ? Math.Ceiling(s * 1e3) * 1e-3 : null);
        while (true)
        {
            var waiter = Waiter.Current;
            lock (gate)
            {
                if (incoming.Count > 0 || seconds is 0)
                {
                    TakeIncoming();
                    break;
                }

                parked = waiter;
            }

            var woken = waiter.Park(deadline, spin: false);
            lock (gate)
            {
                parked = null;
                waiter.Reset();
            }

            if (woken == WaitResult.Interrupted)
            {
                PySignal.RunPending();
                if (ready.Count > 0)
                {
                    break;
                }
            }
            else if (woken == WaitResult.TimedOut)
            {
                lock (gate)
                {
                    TakeIncoming();
                }

                break;
            }
        }

        if (seconds is 0)
        {
            PySignal.Poll();
        }
    }

    private void TakeIncoming()
    {
        foreach (var handle in incoming)
        {
            ready.Enqueue(handle);
        }

        incoming.Clear();
    }
}

namespace PyConc2Cs.Runtime;

/// <summary>What <c>asyncio.timeout()</c> gives: an asynchronous context manager that cancels its block when the time is up.</summary>
[PyClass("asyncio.timeouts", "Timeout", Aliases = ["asyncio.Timeout"])]
public sealed partial class PyAsyncTimeout : PyObject
{
    private enum State { Created, Active, Expiring, Expired, Finished }

    private State state;
    private double? when;
    private PyHandle? handle;
    private IPyTask? task;
    private long cancelling;

    [PyMember]
    public PyAsyncTimeout(double? when) => this.when = when;

    /// <summary>The time at which it expires; None for never.</summary>
    [PyMember]
    public double? When() => when;

    [PyMember]
    public bool Expired() => state is State.Expiring or State.Expired;

    /// <summary>Moves the time. Raises RuntimeError outside the block.</summary>
    [PyMember]
    public void Reschedule(double? when)
    {
        if (state != State.Active)
        {
            throw new RuntimeError(state == State.Created ? "Timeout has not been entered" : $"Cannot change state of {StateText()} Timeout");
        }

        this.when = when;
        handle?.Cancel();
        handle = null;
        if (when is { } time)
        {
            var loop = PyAsyncio.RunningLoop();
            handle = time <= loop.Time() ? loop.Enqueue(Expire) : loop.Schedule(time, Expire);
        }
    }

    [PyMember("__aenter__")]
    public async PyCoroutine<PyAsyncTimeout> Aenter()
    {
        await default(Ready);
        if (state != State.Created)
        {
            throw new RuntimeError("Timeout has already been entered");
        }

        task = TaskRegistry.Current ?? throw new RuntimeError("Timeout should be used inside a task");
        state = State.Active;
        cancelling = task.Cancelling();
        Reschedule(when);
        return this;
    }

    [PyMember("__aexit__")]
    public async PyCoroutine<object?> Aexit(object? excType, object? excVal, object? excTb)
    {
        await default(Ready);
        handle?.Cancel();
        handle = null;
        if (state == State.Expiring)
        {
            state = State.Expired;
            if (task!.Uncancel() <= cancelling && excVal is CancelledError cancelled)
            {
                throw new TimeoutError() { Cause = cancelled, Context = cancelled };
            }
        }
        else if (state == State.Active)
        {
            state = State.Finished;
        }

        return null;
    }

    protected override string DefaultRepr() => $"<Timeout [{StateText()}]{(state == State.Active ? $" when={(when is { } time ? PyOps.Repr(Math.Round(time, 3)) : "None")}" : "")}>";

    private void Expire()
    {
        task!.Cancel(null);
        state = State.Expiring;
        handle = null;
    }

    private string StateText() => state switch
    {
        State.Created => "created",
        State.Active => "active",
        State.Expiring => "expiring",
        State.Expired => "expired",
        _ => "finished",
    };
}

/// <summary>An await that never waits, in async methods that have nothing to wait for.</summary>
internal readonly struct Ready : System.Runtime.CompilerServices.INotifyCompletion
{
    public bool IsCompleted => true;

    public Ready GetAwaiter() => this;

    public void GetResult()
    {
    }

    public void OnCompleted(Action continuation)
    {
    }
}

namespace PyConc2Cs.Runtime;

/// <summary>A call that the event loop is going to make; what <c>call_soon</c> gives.</summary>
[PyClass("asyncio.events", "Handle", Aliases = ["asyncio.Handle"])]
public partial class PyHandle : PyObject
{
    private readonly Action? callback;
    private readonly object? function;

    internal PyHandle(Action? callback, object? function = null) => (this.callback, this.function) = (callback, function);

    internal bool IsCancelled { get; private set; }

    /// <summary>The function as error messages show it.</summary>
    internal string CallText => function switch
    {
        null => "callback()",
        PyFunction f => f.QualifiedName + "()",
        _ => PyOps.Repr(function) + "()",
    };

    /// <summary>Takes the call back, if it hasn't been made.</summary>
    [PyMember]
    public virtual void Cancel() => IsCancelled = true;

    [PyMember]
    public bool Cancelled() => IsCancelled;

    protected override string DefaultRepr() => $"<{PyTypeName}{(IsCancelled ? " cancelled" : "")}{(function is null ? "" : " " + CallText)}>";

    internal virtual void Run() => callback!();
}

/// <summary>A call at a time; what <c>call_later</c> and <c>call_at</c> give.</summary>
[PyClass("asyncio.events", "TimerHandle", Aliases = ["asyncio.TimerHandle"])]
public sealed partial class PyTimerHandle : PyHandle
{
    private readonly PyEventLoop loop;
    private readonly double when;

    internal PyTimerHandle(PyEventLoop loop, double when, Action callback, object? function = null)
        : base(callback, function) => (this.loop, this.when) = (loop, when);

    internal bool IsScheduled { get; set; }

    internal double Time => when;

    /// <summary>The time of the call, by the clock of the loop.</summary>
    [PyMember]
    public double When() => when;

    [PyMember]
    public override void Cancel()
    {
        if (!IsCancelled && IsScheduled)
        {
            loop.NoteCancelledTimer();
        }

        base.Cancel();
    }
}

/// <summary>A function that wants to know that a future is done.</summary>
internal sealed class FutureHandle(Action<IPyAsyncFuture> callback, IPyAsyncFuture future) : PyHandle(null)
{
    internal override void Run() => callback(future);
}

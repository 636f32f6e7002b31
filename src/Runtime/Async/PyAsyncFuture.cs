namespace PyConc2Cs.Runtime;

/// <summary>A future of any type.</summary>
internal interface IPyAsyncFuture : IPyAwaitable
{
    PyEventLoop Loop { get; }

    bool IsDone { get; }

    bool IsCancelled { get; }

    /// <summary>Its exception, a CancelledError if it was cancelled; null for a result. Doesn't count as asking for it.</summary>
    Exception? ErrorOrNull { get; }

    /// <summary>The coroutine that yielded it is awaiting it.</summary>
    bool IsBlocking { get; set; }

    object? ResultBoxed();

    /// <summary>As <see cref="ErrorOrNull"/>, and counts as asking for it.</summary>
    Exception? TakeError();

    /// <summary>Its exception if nobody has asked for it.</summary>
    Exception? TakeUnretrieved();

    void AddCallback(Action<IPyAsyncFuture> callback, object? key = null);

    void RemoveCallback(object key);

    bool Cancel(object? msg);

    void SetErrorFrom(Exception error);
}

/// <summary>Python's asyncio.Future: a result that is not there yet. Belongs to one event loop.</summary>
[PyClass("asyncio", "Future", Aliases = ["asyncio.futures.Future"])]
public partial class PyAsyncFuture<T> : PyAwaitable<T>, IPyAsyncFuture
{
    private enum State : byte { Pending, Cancelled, Finished }

    private readonly PyEventLoop loop;
    private State state;
    private bool isBlocking;
    private bool isForgotten;
    private T result = default!;
    private Exception? error;
    private object? cancelMessage;
    private List<(Action<IPyAsyncFuture> Run, object Key)>? callbacks;

    [PyMember]
    public PyAsyncFuture([PyParam(KeywordOnly = true)] PyEventLoop? loop = null) => this.loop = loop ?? PyAsyncio.CurrentLoop();

    PyEventLoop IPyAsyncFuture.Loop => loop;

    bool IPyAsyncFuture.IsDone => state != State.Pending;

    bool IPyAsyncFuture.IsCancelled => state == State.Cancelled;

    Exception? IPyAsyncFuture.ErrorOrNull => ErrorOrNull;

    bool IPyAsyncFuture.IsBlocking
    {
        get => isBlocking;
        set => isBlocking = value;
    }

    internal bool IsDone => state != State.Pending;

    internal PyEventLoop Loop => loop;

    internal Exception? ErrorOrNull => state == State.Cancelled ? error ??= Cancellation() : error;

    [PyMember]
    public bool Cancelled() => state == State.Cancelled;

    [PyMember]
    public bool Done() => state != State.Pending;

    /// <summary>The result; raises its exception, CancelledError if it was cancelled, InvalidStateError if it isn't done.</summary>
    [PyMember]
    public T Result()
    {
        isForgotten = false;
        return state switch
        {
            State.Cancelled => throw Cancellation(),
            State.Pending => throw new AsyncInvalidStateError("Result is not ready."),
            _ => error is null ? result : throw error,
        };
    }

    /// <summary>The exception, None for a result. Raises CancelledError if it was cancelled, InvalidStateError if it isn't done.</summary>
    [PyMember]
    public PyBaseException? Exception()
    {
        isForgotten = false;
        return state switch
        {
            State.Cancelled => throw Cancellation(),
            State.Pending => throw new AsyncInvalidStateError("Exception is not set."),
            _ => error is null ? null : PyErrors.From(error),
        };
    }

    /// <summary>Raises InvalidStateError if it is done already.</summary>
    [PyMember]
    public virtual void SetResult(T result)
    {
        if (!TrySetResult(result))
        {
            throw new AsyncInvalidStateError("invalid state");
        }
    }

    /// <summary>Raises InvalidStateError if it is done already, TypeError for StopIteration.</summary>
    [PyMember]
    public virtual void SetException(object? exception)
    {
        if (state != State.Pending)
        {
            throw new AsyncInvalidStateError("invalid state");
        }

        var raised = PyErrors.Raise(exception);
        if (raised is StopIteration)
        {
            var wrapped = new RuntimeError("StopIteration interacts badly with generators and cannot be raised into a Future") { Cause = raised, Context = raised };
            raised = wrapped;
        }

        SetError(raised);
    }

    /// <summary>False if it is done already.</summary>
    [PyMember]
    public virtual bool Cancel(object? msg = null)
    {
        isForgotten = false;
        if (state != State.Pending)
        {
            return false;
        }

        (state, cancelMessage) = (State.Cancelled, msg);
        ScheduleCallbacks();
        return true;
    }

    /// <summary>Has a function called with this future, by the loop, when it is done.</summary>
    [PyMember]
    public void AddDoneCallback(object? fn, [PyParam(KeywordOnly = true)] object? context = null)
    {
        var callContext = PyVariableContext.For(context);
        AddCallback(done => callContext.Call(fn, done)(), fn);
    }

    /// <summary>Takes all calls of the function back; gives how many.</summary>
    [PyMember]
    public long RemoveDoneCallback(object? fn) => callbacks?.RemoveAll(c => PyOps.Equals(c.Key, fn)) ?? 0;

    [PyMember]
    public PyEventLoop GetLoop() => loop;

    protected override string DefaultRepr() => $"<{PyTypeName} {StateText()}{ResultText()}>";

    internal bool TrySetResult(T value)
    {
        if (state != State.Pending)
        {
            return false;
        }

        (state, result) = (State.Finished, value);
        ScheduleCallbacks();
        return true;
    }

    internal void SetError(Exception raised)
    {
        if (state != State.Pending)
        {
            return;
        }

        (state, error, isForgotten) = (State.Finished, raised, true);
        loop.NoteFailed(this);
        ScheduleCallbacks();
    }

    internal void AddCallback(Action<IPyAsyncFuture> callback, object? key = null)
    {
        if (state != State.Pending)
        {
            loop.CheckClosed();
            loop.Enqueue(new FutureHandle(callback, this));
            return;
        }

        (callbacks ??= []).Add((callback, key ?? callback));
    }

    internal Exception? TakeError()
    {
        isForgotten = false;
        return ErrorOrNull;
    }

    void IPyAsyncFuture.AddCallback(Action<IPyAsyncFuture> callback, object? key) => AddCallback(callback, key);

    void IPyAsyncFuture.RemoveCallback(object key) => callbacks?.RemoveAll(c => ReferenceEquals(c.Key, key));

    bool IPyAsyncFuture.Cancel(object? msg) => Cancel(msg);

    object? IPyAsyncFuture.ResultBoxed() => Result();

    Exception? IPyAsyncFuture.TakeError() => TakeError();

    Exception? IPyAsyncFuture.TakeUnretrieved()
    {
        var forgotten = isForgotten ? error : null;
        isForgotten = false;
        return forgotten;
    }

    void IPyAsyncFuture.SetErrorFrom(Exception e) => SetError(e);

    internal override bool BeginAwait() => state != State.Pending;

    internal override void Suspend(ISuspendable outer)
    {
        isBlocking = true;
        outer.WaitFor(this);
    }

    internal override T EndAwait() => state == State.Pending ? throw new RuntimeError("await wasn't used with future") : Result();

    internal override IGeneratorStep ToStep() => new FutureStep(this);

    private protected string StateText() => state switch { State.Pending => "pending", State.Cancelled => "cancelled", _ => "finished" };

    private protected string ResultText() =>
        (state != State.Finished ? "" : error is null ? $" result={PyOps.Repr(result)}" : $" exception={PyOps.Repr(PyErrors.From(error))}") + CallbackText();

    private string CallbackText()
    {
        if (callbacks is not { Count: > 0 } list)
        {
            return "";
        }

        var texts = list.Where(c => c.Key is not Action<IPyAsyncFuture>).Select(c => c.Key switch
        {
            CallbackName known => known.Text,
            PyFunction f => $"{f.QualifiedName}()",
            var other => PyOps.Repr(other) + "()",
        }).ToArray();
        return texts.Length switch
        {
            0 => "",
            <= 2 => $" cb=[{string.Join(", ", texts)}]",
            var count => $" cb=[{texts[0]}, <{count - 2} more>, {texts[^1]}]",
        };
    }

    private CancelledError Cancellation() => cancelMessage is null ? new CancelledError() : new CancelledError(cancelMessage);

    private void ScheduleCallbacks()
    {
        if (callbacks is not { } list)
        {
            return;
        }

        callbacks = null;
        foreach (var (run, _) in list)
        {
            loop.Enqueue(new FutureHandle(run, this));
        }
    }

    /// <summary>One wait for the future by <c>yield from</c>.</summary>
    private sealed class FutureStep(PyAsyncFuture<T> future) : IGeneratorStep, IReturns<T>
    {
        private bool hasYielded;

        public IGeneratorStep? Inner { get; set; }

        public IGeneratorStep? Outer { get; set; }

        public bool IsExecuting => false;

        public object? Yielded => future;

        public object? Returned => future.result;

        public T ReturnedValue => future.result;

        public Exception? Raised { get; private set; }

        public StepOutcome Continue(object? value, Exception? error)
        {
            if (error is null && !future.IsDone && !hasYielded)
            {
                hasYielded = true;
                future.isBlocking = true;
                return StepOutcome.Yielded;
            }

            Raised = error ?? (future.IsDone ? future.TakeError() : new RuntimeError("await wasn't used with future"));
            return Raised is null ? StepOutcome.Returned : StepOutcome.Raised;
        }
    }
}

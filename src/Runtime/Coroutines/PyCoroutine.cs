using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>
/// Python's coroutine object, what a call of an <c>async def</c> function gives: its body hasn't begun. A task drives it, or the coroutine that awaits it.
/// In C# it is what an <c>async</c> method returns.
/// </summary>
[PyClass("builtins", "coroutine")]
[AsyncMethodBuilder(typeof(PyCoroutineBuilder<>))]
public abstract partial class PyCoroutine<T> : PyAwaitable<T>, IPyCoroutine, IGeneratorStep, IReturns<T>, ISuspendable, IPyTaskable, IPyClosing
{
    private GeneratorState state;
    private StepOutcome outcome;
    private object? yielded;
    private IGeneratorStep? inner;
    private Exception? error;
    private T result = default!;
    private bool isCompleted;

    internal abstract PyCoroutineName Definition { get; }

    GeneratorState IPyCoroutine.State => state;

    PyCoroutineName IPyCoroutine.Definition => Definition;

    IGeneratorStep? IGeneratorStep.Inner
    {
        get => inner;
        set => inner = value;
    }

    IGeneratorStep? IGeneratorStep.Outer { get; set; }

    bool IGeneratorStep.IsExecuting => state == GeneratorState.Running;

    object? IGeneratorStep.Yielded => yielded;

    object? IGeneratorStep.Returned => result;

    T IReturns<T>.ReturnedValue => result;

    Exception? IGeneratorStep.Raised => error;

    [PyMember("__name__")]
    public string PythonName => Definition.Name;

    [PyMember("__qualname__")]
    public string QualifiedName => Definition.QualifiedName;

    [PyMember]
    public bool CrRunning => state == GeneratorState.Running;

    /// <summary>None when the coroutine has ended.</summary>
    [PyMember]
    public object? CrFrame => state == GeneratorState.Closed ? null : new GeneratorFrame(Definition.Name);

    /// <summary>What the coroutine waits for.</summary>
    [PyMember]
    public object? CrAwait => inner is null ? yielded : inner;

    /// <summary>Goes on by one step, for who drives a coroutine by hand. Raises StopIteration with the result at the end.</summary>
    [PyMember]
    public object? Send(object? value)
    {
        if (state == GeneratorState.Created)
        {
            LiveGenerators.Add(this);
        }

        return Step(value, null);
    }

    /// <summary>Raises the exception where the body stands.</summary>
    [PyMember]
    public object? Throw(object? type, object? value = null, object? traceback = null) => Step(null, PyGenerators.Thrown(type, value));

    /// <summary>Raises GeneratorExit where the body stands, so that its finally blocks run.</summary>
    [PyMember]
    public void Close()
    {
        if (state is GeneratorState.Created or GeneratorState.Closed)
        {
            state = GeneratorState.Closed;
            return;
        }

        IGeneratorStep leaf = this;
        switch (GeneratorSteps.Drive(this, ref leaf, null, new GeneratorExit()))
        {
            case StepOutcome.Yielded:
                throw new RuntimeError("coroutine ignored GeneratorExit");
            case StepOutcome.Raised when error is not (GeneratorExit or StopIteration):
                throw error!;
        }
    }

    object? IPyClosing.Close()
    {
        Close();
        return null;
    }

    protected override string DefaultRepr() => $"<coroutine object {Definition.QualifiedName} at {PyOps.Address(this)}>";

    internal abstract void MoveNext();

    internal void Complete(T value) => (result, isCompleted) = (value, true);

    internal void Fail(Exception e) => (error, isCompleted) = (e, true);

    IPyAsyncFuture IPyTaskable.ToTask(PyEventLoop loop, object? name, object? context) => new PyTask<T>(this, loop, name, context);

    void ISuspendable.WaitFor(object? value) => (outcome, yielded) = (StepOutcome.Yielded, value);

    void ISuspendable.WaitFor(IGeneratorStep step, StepOutcome far, object? value) => (inner, outcome, yielded) = (step, far, value);

    StepOutcome IGeneratorStep.Continue(object? value, Exception? thrown) => Continue(value, thrown);

    internal override bool BeginAwait()
    {
        if (state is GeneratorState.Suspended or GeneratorState.Delegating)
        {
            throw new RuntimeError("coroutine is being awaited already");
        }

        return Continue(null, null) is StepOutcome.Returned or StepOutcome.Raised;
    }

    internal override void Suspend(ISuspendable outer) => outer.WaitFor(this, outcome, yielded);

    internal override T EndAwait() => error is null ? result : throw error;

    internal override IGeneratorStep ToStep() => this;

    private StepOutcome Continue(object? value, Exception? thrown)
    {
        switch (state)
        {
            case GeneratorState.Running:
                return Raise(new ValueError("coroutine already executing"));
            case GeneratorState.Closed:
                return Raise(new RuntimeError("cannot reuse already awaited coroutine"));
            case GeneratorState.Created when thrown is not null:
                state = GeneratorState.Closed;
                return Raise(thrown);
            case GeneratorState.Created when value is not null:
                return Raise(new TypeError("can't send non-None value to a just-started coroutine"));
        }

        Resumption.Throw(thrown);
        state = GeneratorState.Running;
        MoveNext();
        if (!isCompleted)
        {
            state = GeneratorState.Suspended;
            return outcome;
        }

        state = GeneratorState.Closed;
        yielded = null;
        if (error is null)
        {
            return StepOutcome.Returned;
        }

        if (error is StopIteration stop)
        {
            error = new RuntimeError("coroutine raised StopIteration") { Cause = stop, Context = stop };
        }

        return StepOutcome.Raised;
    }

    private StepOutcome Raise(Exception e)
    {
        error = e;
        return StepOutcome.Raised;
    }

    private object? Step(object? value, Exception? thrown)
    {
        IGeneratorStep leaf = this;
        return GeneratorSteps.Drive(this, ref leaf, value, thrown) switch
        {
            StepOutcome.Yielded => leaf.Yielded,
            StepOutcome.Raised => throw error!,
            _ => throw (result is null ? new StopIteration() : new StopIteration(result)),
        };
    }
}

/// <summary>A coroutine without a result.</summary>
[AsyncMethodBuilder(typeof(PyCoroutineBuilder))]
public abstract class PyCoroutine : PyCoroutine<object?>
{
}

/// <summary>A coroutine of any type.</summary>
internal interface IPyCoroutine
{
    GeneratorState State { get; }

    PyCoroutineName Definition { get; }

    void Close();
}

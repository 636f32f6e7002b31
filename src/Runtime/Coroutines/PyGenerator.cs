using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>
/// A Python generator that does more than a C# iterator can: <c>x = yield v</c> is <c>var x = await g.Yield(v)</c>. It yields
/// <typeparamref name="TYield"/>, receives <typeparamref name="TSend"/> (None after next()) and gives <typeparamref name="TReturn"/> at its end.
/// Not safe for use by several threads at once, as in Python: ValueError "generator already executing".
/// </summary>
[PyClass("builtins", "generator")]
public sealed partial class PyGenerator<TYield, TSend, TReturn> : PyIterator<TYield>, IPyReturning, IPyRepr, IGeneratorStep, IYields<TYield>, IReturns<TReturn>, IPyClosing, IPyGeneratorState
{
    private readonly string name;
    private readonly PyGeneratorBody body;
    private GeneratorState state;
    private TYield current = default!;
    private TSend sent = default!;
    private Exception? pending;
    private TReturn result = default!;
    private IGeneratorStep? inner;
    private IGeneratorStep leaf;

    /// <summary>A generator that returns nothing. An endless one fits both constructors and takes this one.</summary>
    [OverloadResolutionPriority(1)]
    public PyGenerator(string name, Func<PyGenerator<TYield, TSend, TReturn>, PyGeneratorBody> body, bool closeAtExit = false)
    {
        leaf = this;
        this.name = name;
        this.body = body(this);
        NoteLive(closeAtExit);
    }

    /// <summary>A generator with <c>return value</c>.</summary>
    public PyGenerator(string name, Func<PyGenerator<TYield, TSend, TReturn>, PyGeneratorBody<TReturn>> body, bool closeAtExit = false)
    {
        leaf = this;
        this.name = name;
        this.body = body(this);
        NoteLive(closeAtExit);
    }

    public override string PyTypeName => "generator";

    public override PyClass PyType => PyTypes.AnyGenerator;

    GeneratorState IPyGeneratorState.State => state == GeneratorState.Delegating ? GeneratorState.Suspended : state;

    object? IPyReturning.Result => result;

    IGeneratorStep? IGeneratorStep.Inner
    {
        get => inner;
        set => inner = value;
    }

    IGeneratorStep? IGeneratorStep.Outer { get; set; }

    bool IGeneratorStep.IsExecuting => state == GeneratorState.Running;

    TYield IYields<TYield>.YieldedValue => current;

    TReturn IReturns<TReturn>.ReturnedValue => result;

    object? IGeneratorStep.Yielded => current;

    object? IGeneratorStep.Returned => result;

    Exception? IGeneratorStep.Raised => pending;

    /// <summary>True while the body runs.</summary>
    [PyMember]
    public bool GiRunning => state == GeneratorState.Running;

    /// <summary>None when the generator has ended.</summary>
    [PyMember]
    public object? GiFrame => state == GeneratorState.Closed ? null : new GeneratorFrame(name);

    /// <summary>The generator or iterator that a <c>yield from</c> delegates to.</summary>
    [PyMember]
    public object? GiYieldfrom => inner;

    [PyMember("__name__")]
    public string Name => name;

    [PyMember("__qualname__")]
    public string QualifiedName => name;

    /// <summary>Goes on to the next yield. Raises what the body raises; false at the end.</summary>
    public override bool TryNext([MaybeNullWhen(false)] out TYield item)
    {
        if (state == GeneratorState.Suspended)
        {
            // The common case, without the detours of the others.
            sent = default!;
            if (Step() is StepOutcome.Yielded)
            {
                item = current;
                return true;
            }

            item = default;
            return TakeNext(ref item);
        }

        var outcome = inner is null ? Resume(default!, null) : Drive(null, null);
        if (outcome == StepOutcome.Yielded || Finish(outcome))
        {
            item = current;
            return true;
        }

        item = default;
        return false;
    }

    /// <summary>
    /// Goes on with the value as what the yield expression gives. Raises TypeError for anything but None before the first yield, StopIteration at the end.
    /// </summary>
    [PyMember]
    public TYield Send(TSend value)
    {
        if (state == GeneratorState.Suspended)
        {
            sent = value;
            var step = Step();
            return step == StepOutcome.Yielded ? current : Item(Follow(step, null));
        }

        if (state == GeneratorState.Created && value is not null)
        {
            throw new TypeError("can't send non-None value to a just-started generator");
        }

        return Item(inner is null ? Resume(value, null) : Drive(value, null));
    }

    public override TYield Send(object? value) => Send(PyConvert.To<TSend>(value));

    /// <summary>Raises the exception where the body stands; gives what it yields next. Raises StopIteration if it ends instead.</summary>
    [PyMember]
    public override TYield Throw(object? type, object? value = null, object? traceback = null)
    {
        var error = PyGenerators.Thrown(type, value);
        return Item(inner is null ? Resume(default!, error) : Drive(null, error));
    }

    /// <summary>
    /// Raises GeneratorExit where the body stands, so that its finally blocks run. Gives the value that it returns. Raises RuntimeError if it yields again.
    /// </summary>
    [PyMember]
    public override object? Close()
    {
        if (state is GeneratorState.Created or GeneratorState.Closed)
        {
            state = GeneratorState.Closed;
            return null;
        }

        var exit = new GeneratorExit();
        switch (inner is null ? Resume(default!, exit) : Drive(null, exit))
        {
            case StepOutcome.Returned:
                return result;
            case StepOutcome.Raised:
                return pending is GeneratorExit ? null : throw pending!;
            default:
                throw new RuntimeError("generator ignored GeneratorExit");
        }
    }

    /// <summary>For the body: suspends it; <c>await</c> gives the value sent.</summary>
    public Yielding Yield(TYield value)
    {
        current = value;
        state = GeneratorState.Suspended;
        return new Yielding(this);
    }

    /// <summary>For the body: a yield without a value.</summary>
    public Yielding Yield() => Yield(default!);

    /// <summary>For the body: <c>yield from</c> another generator; <c>await</c> gives what that returns.</summary>
    public Delegating<TInnerReturn> YieldFrom<TInner, TInnerSend, TInnerReturn>(PyGenerator<TInner, TInnerSend, TInnerReturn> generator)
    {
        Delegate(generator);
        return new Delegating<TInnerReturn>(this, generator);
    }

    /// <summary>For the body: <c>yield from</c> a coroutine or future.</summary>
    public Delegating<TResult> YieldFrom<TResult>(PyAwaitable<TResult> awaitable)
    {
        ArgumentNullException.ThrowIfNull(awaitable);
        var step = awaitable.ToStep();
        Delegate(step);
        return new Delegating<TResult>(this, step);
    }

    /// <summary>For the body: <c>yield from</c> any iterable.</summary>
    public Delegating<object?> YieldFrom<T>(IEnumerable<T> iterable)
    {
        IGeneratorStep step = iterable as IGeneratorStep ?? new IteratorStep<T>(iterable);
        Delegate(step);
        return new Delegating<object?>(this, step);
    }

    /// <summary>For the body: <c>yield from</c> a value of unknown type. Raises TypeError if it can't be iterated.</summary>
    public Delegating<object?> YieldFrom(object? iterable)
    {
        var step = (iterable as IPyAwaitable)?.ToStep() ?? iterable as IGeneratorStep ?? PyGenerators.StepOf(iterable);
        Delegate(step);
        return new Delegating<object?>(this, step);
    }

    public override string ToString() => Repr();

    public string Repr() => $"<generator object {name} at {PyOps.Address(this)}>";

    StepOutcome IGeneratorStep.Continue(object? value, Exception? error)
    {
        if (state == GeneratorState.Created && value is not null)
        {
            pending = new TypeError("can't send non-None value to a just-started generator");
            return StepOutcome.Raised;
        }

        // Where the body delegates, the value is what the inner generator returned: the body reads it there.
        return ResumeOnce(value is null || state == GeneratorState.Delegating ? default! : value is TSend typed ? typed : PyConvert.To<TSend>(value), error);
    }

    private void NoteLive(bool closeAtExit)
    {
        if (closeAtExit)
        {
            LiveGenerators.Add(this);
        }
    }

    private void Delegate(IGeneratorStep step)
    {
        inner = step;
        state = GeneratorState.Delegating;
    }

    private StepOutcome Resume(TSend value, Exception? error)
    {
        return Follow(ResumeOnce(value, error), error);
    }

    /// <summary>Where the body delegates, the first step of what it delegates to.</summary>
    private StepOutcome Follow(StepOutcome outcome, Exception? error)
    {
        if (outcome != StepOutcome.Delegated)
        {
            return outcome;
        }

        leaf = this;
        return Take(GeneratorSteps.Run(this, ref leaf, outcome, error as GeneratorExit));
    }

    private StepOutcome Drive(object? value, Exception? error)
    {
        // The innermost generator of the last time, if it is still part of the chain: no need to walk down to it.
        leaf = leaf is { Outer: not null } ? leaf : this;
        return Take(GeneratorSteps.Drive(this, ref leaf, value, error));
    }

    private bool TakeNext(ref TYield? item)
    {
        var outcome = Follow(body.IsCompleted ? pending is null ? StepOutcome.Returned : StepOutcome.Raised : StepOutcome.Delegated, null);
        if (outcome == StepOutcome.Yielded || Finish(outcome))
        {
            item = current;
            return true;
        }

        return false;
    }

    private StepOutcome Take(StepOutcome outcome)
    {
        if (outcome == StepOutcome.Yielded && !ReferenceEquals(leaf, this))
        {
            current = leaf is IYields<TYield> typed ? typed.YieldedValue : PyConvert.To<TYield>(leaf.Yielded);
        }

        return outcome;
    }

    /// <summary>Runs the body up to its next yield or its end.</summary>
    private StepOutcome ResumeOnce(TSend value, Exception? error)
    {
        switch (state)
        {
            case GeneratorState.Running:
                throw new ValueError("generator already executing");
            case GeneratorState.Closed:
                result = default!;
                pending = error;
                return error is null ? StepOutcome.Returned : StepOutcome.Raised;
            case GeneratorState.Created when error is not null:
                state = GeneratorState.Closed;
                pending = error;
                return StepOutcome.Raised;
        }

        (sent, pending) = (value, error);
        return Step();
    }

    private StepOutcome Step()
    {
        state = GeneratorState.Running;
        body.MoveNext();
        return state == GeneratorState.Suspended ? StepOutcome.Yielded : body.IsCompleted ? End() : StepOutcome.Delegated;
    }

    private StepOutcome End()
    {
        state = GeneratorState.Closed;
        current = default!;
        pending = PyGenerators.Checked(body.Error);
        if (body is PyGeneratorBody<TReturn> { Error: null } returning)
        {
            result = returning.Result;
        }

        return pending is null ? StepOutcome.Returned : StepOutcome.Raised;
    }

    private TYield Item(StepOutcome outcome) =>
        outcome == StepOutcome.Yielded || Finish(outcome) ? current : throw (result is null ? new StopIteration() : new StopIteration(result));

    private bool Finish(StepOutcome outcome) => outcome == StepOutcome.Raised ? throw pending! : false;

    private TSend Received()
    {
        if (pending is { } error)
        {
            pending = null;
            throw error;
        }

        return sent;
    }

    /// <summary>What <c>await g.Yield(v)</c> waits for: the next send, throw or close.</summary>
    public readonly struct Yielding(PyGenerator<TYield, TSend, TReturn> generator) : ICriticalNotifyCompletion
    {
        public bool IsCompleted => false;

        public Yielding GetAwaiter() => this;

        public TSend GetResult() => generator.Received();

        public void OnCompleted(Action continuation)
        {
        }

        public void UnsafeOnCompleted(Action continuation)
        {
        }
    }

    /// <summary>What <c>await g.YieldFrom(x)</c> waits for: the end of x.</summary>
    public readonly struct Delegating<TInner> : ICriticalNotifyCompletion
    {
        private readonly PyGenerator<TYield, TSend, TReturn> generator;
        private readonly IGeneratorStep step;

        internal Delegating(PyGenerator<TYield, TSend, TReturn> generator, IGeneratorStep step) => (this.generator, this.step) = (generator, step);

        public bool IsCompleted => false;

        public Delegating<TInner> GetAwaiter() => this;

        public TInner GetResult()
        {
            generator.Received();
            return step is IReturns<TInner> typed ? typed.ReturnedValue : (TInner)step.Returned!;
        }

        public void OnCompleted(Action continuation)
        {
        }

        public void UnsafeOnCompleted(Action continuation)
        {
        }
    }
}

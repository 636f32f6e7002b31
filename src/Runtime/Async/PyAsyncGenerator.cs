using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>Python's asynchronous generator: <c>yield v</c> in an <c>async def</c> is <c>await g.Yield(v)</c>.</summary>
[PyClass("builtins", "async_generator")]
public sealed partial class PyAsyncGenerator<T> : PyAsyncIterator<T>
{
    private readonly string name;
    private readonly PyCoroutine body;
    private IGeneratorStep leaf;
    private T current = default!;
    private object? sent;
    private bool hasYielded;
    private bool isRunning;
    private bool isClosed;
    private bool isStarted;

    public PyAsyncGenerator(string name, Func<PyAsyncGenerator<T>, PyCoroutine> body, bool closeAtExit = false)
    {
        ArgumentNullException.ThrowIfNull(body);
        this.name = name;
        this.body = body(this);
        leaf = this.body;
        _ = closeAtExit;
    }

    [PyMember("__name__")]
    public string PythonName => name;

    [PyMember("__qualname__")]
    public string QualifiedName => name;

    [PyMember]
    public bool AgRunning => isRunning;

    internal bool IsStarted => isStarted && !isClosed;

    public override PyCoroutine<T> Anext() => Item(null, null);

    /// <summary>Goes on with the value as what the yield expression gives. Raises TypeError for anything but None before the first yield.</summary>
    [PyMember]
    public PyCoroutine<T> Asend(object? value) => Item(value, null);

    /// <summary>Raises the exception where the body stands.</summary>
    [PyMember]
    public PyCoroutine<T> Athrow(object? type, object? value = null, object? traceback = null) => Item(null, PyGenerators.Thrown(type, value));

    /// <summary>Raises GeneratorExit where the body stands, so that its finally blocks run.</summary>
    [PyMember]
    public async PyCoroutine<object?> Aclose()
    {
        if (isClosed || !isStarted)
        {
            isClosed = true;
            return null;
        }

        try
        {
            if (await new Advance(this, null, new GeneratorExit()))
            {
                throw new RuntimeError("async generator ignored GeneratorExit");
            }
        }
        catch (GeneratorExit)
        {
        }
        catch (StopAsyncIteration)
        {
        }

        return null;
    }

    /// <summary>For the body: suspends it; <c>await</c> gives the value sent.</summary>
    public Yielding Yield(T value)
    {
        (current, hasYielded) = (value, true);
        return new Yielding(this);
    }

    /// <summary>For the body: a yield without a value.</summary>
    public Yielding Yield() => Yield(default!);

    internal override void CloseLater()
    {
        if (IsStarted && PyEventLoop.RunningOrNull is { } loop)
        {
            loop.Enqueue(() => _ = loop.CreateTask(Aclose()));
        }
    }

    protected override string DefaultRepr() => $"<async_generator object {name} at {PyOps.Address(this)}>";

    internal override async PyCoroutine<(bool Found, T Item)> NextItem() => await new Advance(this, null, null) ? (true, current) : (false, default!);

    private async PyCoroutine<T> Item(object? value, Exception? error) =>
        await new Advance(this, value, error) ? current : throw (error is StopAsyncIteration ? error : new StopAsyncIteration());

    /// <summary>Runs the body until it yields an item, waits or ends.</summary>
    private StepOutcome Step(Exception? error)
    {
        if (isClosed)
        {
            return StepOutcome.Returned;
        }

        if (!isStarted)
        {
            isStarted = true;
            PyEventLoop.RunningOrNull?.NoteGenerator(this, Aclose);
        }

        hasYielded = false;
        leaf = leaf.Outer is null ? body : leaf;
        var outcome = GeneratorSteps.Drive(body, ref leaf, null, error);
        isClosed = outcome is StepOutcome.Returned or StepOutcome.Raised;
        return outcome;
    }

    /// <summary>What <c>await g.Yield(v)</c> waits for: the next <c>__anext__</c>, asend, athrow or aclose.</summary>
    public readonly struct Yielding(PyAsyncGenerator<T> generator) : ICriticalNotifyCompletion, IPyAwaiter
    {
        public bool IsCompleted => false;

        public Yielding GetAwaiter() => this;

        public object? GetResult()
        {
            Resumption.Check();
            var value = generator.sent;
            generator.sent = null;
            return value;
        }

        public void OnCompleted(Action continuation)
        {
        }

        public void UnsafeOnCompleted(Action continuation)
        {
        }

        void IPyAwaiter.Suspend(ISuspendable outer) => outer.WaitFor(null);
    }

    /// <summary>One step of the generator as an awaitable: true if it gave an item. What the body waits for goes through to the event loop.</summary>
    private sealed class Advance(PyAsyncGenerator<T> generator, object? value, Exception? error) : IGeneratorStep, IPyAwaiter, ICriticalNotifyCompletion
    {
        private Exception? raised;
        private bool hasBegun;

        public IGeneratorStep? Inner { get; set; }

        public IGeneratorStep? Outer { get; set; }

        public bool IsExecuting => false;

        public object? Yielded => generator.leaf.Yielded;

        public object? Returned => null;

        public Exception? Raised => raised;

        public bool IsCompleted => Begin() != StepOutcome.Yielded;

        public Advance GetAwaiter() => this;

        public bool GetResult()
        {
            Resumption.Check();
            return raised is null ? generator.hasYielded : throw raised;
        }

        public void OnCompleted(Action continuation)
        {
        }

        public void UnsafeOnCompleted(Action continuation)
        {
        }

        public void Suspend(ISuspendable outer) => outer.WaitFor(this, StepOutcome.Yielded, Yielded);

        public StepOutcome Continue(object? ignored, Exception? thrown) => hasBegun ? Go(thrown) : Begin();

        private StepOutcome Begin()
        {
            hasBegun = true;
            if (generator.isRunning)
            {
                throw new RuntimeError("anext(): asynchronous generator is already running");
            }

            if (!generator.isStarted && error is not null)
            {
                generator.isClosed = true;
                raised = error;
                return StepOutcome.Raised;
            }

            if (!generator.isStarted && value is not null)
            {
                throw new TypeError("can't send non-None value to a just-started async generator");
            }

            generator.sent = value;
            generator.isRunning = true;
            return Go(error);
        }

        private StepOutcome Go(Exception? thrown)
        {
            var wasClosed = generator.isClosed;
            var outcome = generator.Step(thrown);
            if (outcome == StepOutcome.Yielded && !generator.hasYielded)
            {
                return StepOutcome.Yielded;
            }

            generator.isRunning = false;
            if (outcome == StepOutcome.Returned)
            {
                generator.hasYielded = false;
            }

            raised = outcome == StepOutcome.Raised && !wasClosed ? ((IGeneratorStep)generator.body).Raised : null;
            return raised is null ? StepOutcome.Returned : StepOutcome.Raised;
        }
    }
}

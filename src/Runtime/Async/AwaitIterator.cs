using System.Diagnostics.CodeAnalysis;

namespace PyConc2Cs.Runtime;

/// <summary>What <c>__await__()</c> gives: the steps of an awaitable as an iterator with <c>send</c>, <c>throw</c> and <c>close</c>.</summary>
internal sealed class AwaitIterator : PyIterator<object?>, IGeneratorStep, IPyClosing, IPyReturning
{
    private readonly IGeneratorStep step;
    private IGeneratorStep leaf;

    public AwaitIterator(IGeneratorStep step) => (this.step, leaf) = (step, step);

    public override string PyTypeName => "coroutine_wrapper";

    public IGeneratorStep? Inner
    {
        get => step.Inner;
        set => step.Inner = value;
    }

    public IGeneratorStep? Outer
    {
        get => step.Outer;
        set => step.Outer = value;
    }

    public bool IsExecuting => step.IsExecuting;

    public object? Yielded => step.Yielded;

    public object? Returned => step.Returned;

    public object? Result => step.Returned;

    public Exception? Raised => step.Raised;

    public StepOutcome Continue(object? value, Exception? error) => step.Continue(value, error);

    public override bool TryNext([MaybeNullWhen(false)] out object? item) => TryStep(null, null, out item);

    public override object? Send(object? value) => TryStep(value, null, out var item) ? item : throw Stop();

    public override object? Throw(object? type, object? value = null, object? traceback = null) =>
        TryStep(null, PyGenerators.Thrown(type, value), out var item) ? item : throw Stop();

    public override object? Close()
    {
        switch (GeneratorSteps.Drive(step, ref leaf, null, new GeneratorExit()))
        {
            case StepOutcome.Yielded:
                throw new RuntimeError("coroutine ignored GeneratorExit");
            case StepOutcome.Raised when step.Raised is { } error and not (GeneratorExit or StopIteration):
                throw error;
            default:
                return null;
        }
    }

    private bool TryStep(object? value, Exception? error, out object? item)
    {
        leaf = leaf.Outer is null ? step : leaf;
        var outcome = GeneratorSteps.Drive(step, ref leaf, value, error);
        item = outcome == StepOutcome.Yielded ? leaf.Yielded : null;
        return outcome == StepOutcome.Raised ? throw step.Raised! : outcome == StepOutcome.Yielded;
    }

    private StopIteration Stop() => step.Returned is { } result ? new StopIteration(result) : new StopIteration();
}

namespace PyConc2Cs.Runtime;

/// <summary>Any iterable but a generator as the target of <c>yield from</c> (PEP 380): next() goes to it, send() and throw() as far as it has them.</summary>
internal sealed class IteratorStep<T>(IEnumerable<T> items) : IGeneratorStep, IYields<T>
{
    private readonly PyIterator<T> iterator = PyIterator.Of(items);
    private T current = default!;

    public IGeneratorStep? Inner { get; set; }

    public IGeneratorStep? Outer { get; set; }

    public bool IsExecuting => false;

    public T YieldedValue => current;

    public object? Yielded => current;

    public object? Returned => (iterator as IPyReturning)?.Result;

    public Exception? Raised { get; private set; }

    public StepOutcome Continue(object? value, Exception? error)
    {
        try
        {
            if (error is GeneratorExit && iterator is IPyClosing closing)
            {
                closing.Close();
                (Raised, error) = (error, null);
                return StepOutcome.Raised;
            }

            if (error is not null)
            {
                current = iterator is IPyClosing ? iterator.Throw(error) : throw error;
                return StepOutcome.Yielded;
            }

            if (value is null)
            {
                return iterator.TryNext(out current!) ? StepOutcome.Yielded : StepOutcome.Returned;
            }

            current = iterator.Send(value);
            return StepOutcome.Yielded;
        }
        catch (StopIteration) when (error is null || iterator is IPyClosing)
        {
            return StepOutcome.Returned;
        }
        catch (Exception e)
        {
            Raised = e;
            return StepOutcome.Raised;
        }
    }
}

/// <summary>An iterator with a frame of its own that close() ends.</summary>
internal interface IPyClosing
{
    object? Close();
}

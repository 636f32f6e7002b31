namespace PyConc2Cs.Runtime;

internal enum StepOutcome { Yielded, Delegated, Returned, Raised }

/// <summary>Something that <c>yield from</c> can delegate to: a generator, or an adapter around any other iterator.</summary>
internal interface IGeneratorStep
{
    /// <summary>What it delegates to at present.</summary>
    IGeneratorStep? Inner { get; set; }

    /// <summary>What delegates to it.</summary>
    IGeneratorStep? Outer { get; set; }

    bool IsExecuting { get; }

    object? Yielded { get; }

    object? Returned { get; }

    Exception? Raised { get; }

    /// <summary>Goes on with a value, or with an exception that is raised where it stands.</summary>
    StepOutcome Continue(object? value, Exception? error);
}

/// <summary>A step whose value needs no boxing.</summary>
internal interface IYields<out T>
{
    T YieldedValue { get; }
}

/// <summary>A step whose result needs no boxing.</summary>
internal interface IReturns<out T>
{
    T ReturnedValue { get; }
}

/// <summary>
/// Drives a chain of <c>yield from</c> by a loop instead of recursion: the innermost generator is resumed directly, so that neither stack nor time
/// grow with the depth.
/// </summary>
internal static class GeneratorSteps
{
    /// <summary>Sends into the innermost generator below <paramref name="root"/>; <paramref name="leaf"/> is where the search starts, and what it found.</summary>
    public static StepOutcome Drive(IGeneratorStep root, ref IGeneratorStep leaf, object? value, Exception? error)
    {
        leaf = Innermost(leaf);
        if (leaf.IsExecuting)
        {
            throw new ValueError("generator already executing");
        }

        return Run(root, ref leaf, leaf.Continue(value, error), error as GeneratorExit);
    }

    /// <summary>Goes on after <paramref name="leaf"/> made a step; <paramref name="closing"/> is what close() raises in each generator of the chain.</summary>
    public static StepOutcome Run(IGeneratorStep root, ref IGeneratorStep leaf, StepOutcome outcome, GeneratorExit? closing)
    {
        while (true)
        {
            switch (outcome)
            {
                case StepOutcome.Delegated:
                    outcome = Enter(ref leaf);
                    break;
                case StepOutcome.Yielded when closing is null || ReferenceEquals(leaf, root):
                    return outcome;
                default:
                    if (ReferenceEquals(leaf, root))
                    {
                        return outcome;
                    }

                    var error = ErrorOf(leaf, outcome, ref closing);
                    var value = error is null ? leaf.Returned : null;
                    leaf = Leave(leaf);
                    outcome = leaf.Continue(value, error);
                    break;
            }
        }
    }

    /// <summary>The exception that goes on into the delegating generator.</summary>
    private static Exception? ErrorOf(IGeneratorStep leaf, StepOutcome outcome, ref GeneratorExit? closing)
    {
        if (outcome == StepOutcome.Yielded)
        {
            closing = null;
            return new RuntimeError("generator ignored GeneratorExit");
        }

        if (outcome == StepOutcome.Raised && leaf.Raised is not GeneratorExit)
        {
            closing = null;
        }

        return outcome == StepOutcome.Raised ? leaf.Raised : closing;
    }

    private static StepOutcome Enter(ref IGeneratorStep leaf)
    {
        var outer = leaf;
        leaf = Innermost(leaf);
        if (!leaf.IsExecuting)
        {
            return leaf.Continue(null, null);
        }

        leaf = outer;
        leaf.Inner = null;
        return leaf.Continue(null, new ValueError("generator already executing"));
    }

    private static IGeneratorStep Leave(IGeneratorStep leaf)
    {
        var outer = leaf.Outer!;
        leaf.Outer = null;
        outer.Inner = null;
        return outer;
    }

    private static IGeneratorStep Innermost(IGeneratorStep step)
    {
        while (step.Inner is { } inner)
        {
            inner.Outer = step;
            step = inner;
        }

        return step;
    }
}

namespace PyConc2Cs.Runtime;

/// <summary>An awaitable of another type where the type of the result isn't known.</summary>
internal sealed class BoxedAwaitable(IPyAwaitable inner) : PyAwaitable<object?>
{
    public override string PyTypeName => PyOps.TypeName(inner);

    internal override bool BeginAwait() => inner.BeginAwait();

    internal override void Suspend(ISuspendable outer) => inner.Suspend(outer);

    internal override object? EndAwait() => inner.EndAwaitBoxed();

    internal override IGeneratorStep ToStep() => inner.ToStep();
}

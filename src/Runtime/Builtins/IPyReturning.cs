namespace PyConc2Cs.Runtime;

/// <summary>An iterator that returns a value at its end: a generator. <c>StopIteration.value</c>.</summary>
public interface IPyReturning
{
    object? Result { get; }
}

using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>
/// The body of a generator (or coroutine) as C# compiles an <c>async</c> lambda or method: a state machine that stands still until somebody drives it.
/// It starts at the first step, as Python's do.
/// </summary>
[AsyncMethodBuilder(typeof(PyGeneratorBodyBuilder))]
public abstract class PyGeneratorBody
{
    /// <summary>The body has ended, by its end or by an exception.</summary>
    internal bool IsCompleted { get; private protected set; }

    /// <summary>The exception that ended the body.</summary>
    internal Exception? Error { get; private set; }

    /// <summary>Runs the body until it suspends or ends.</summary>
    internal abstract void MoveNext();

    internal void Complete() => IsCompleted = true;

    internal void Fail(Exception e) => (Error, IsCompleted) = (e, true);
}

/// <summary>A body that gives a value at its end.</summary>
[AsyncMethodBuilder(typeof(PyGeneratorBodyBuilder<>))]
public abstract class PyGeneratorBody<TResult> : PyGeneratorBody
{
    internal TResult Result { get; private set; } = default!;

    internal void Complete(TResult result) => (Result, IsCompleted) = (result, true);
}

namespace PyConc2Cs.Runtime;

/// <summary>What a coroutine that awaits something needs of it.</summary>
internal interface IPyAwaitable
{
    /// <summary>Runs it as far as it goes without waiting; true if it has its outcome.</summary>
    bool BeginAwait();

    /// <summary>It has to wait, and the coroutine that awaits it with it.</summary>
    void Suspend(ISuspendable outer);

    /// <summary>Its result; raises what it raised.</summary>
    object? EndAwaitBoxed();

    /// <summary>It as the target of a <c>yield from</c>, or as what a task drives.</summary>
    IGeneratorStep ToStep();
}

/// <summary>A coroutine whose body has come to an await.</summary>
internal interface ISuspendable
{
    /// <summary>It waits for what the event loop is told to: a future, or None for the next round.</summary>
    void WaitFor(object? yielded);

    /// <summary>It waits for another coroutine; <paramref name="outcome"/> says how far that has come.</summary>
    void WaitFor(IGeneratorStep inner, StepOutcome outcome, object? yielded);
}

/// <summary>Python's awaitables: coroutines, futures, tasks, the steps of asynchronous generators. <c>await x</c> gives <typeparamref name="T"/>.</summary>
[PyClass("collections.abc", "Awaitable")]
public abstract partial class PyAwaitable<T> : PyObject, IPyAwaitable
{
    /// <summary>For C#'s <c>await</c>.</summary>
    public PyAwaiter<T> GetAwaiter() => new(this);

    /// <summary>An iterator that yields what the event loop has to wait for, and returns the result.</summary>
    [PyMember("__await__")]
    public PyIterator<object?> Await() => new AwaitIterator(ToStep());

    bool IPyAwaitable.BeginAwait() => BeginAwait();

    void IPyAwaitable.Suspend(ISuspendable outer) => Suspend(outer);

    object? IPyAwaitable.EndAwaitBoxed() => EndAwait();

    IGeneratorStep IPyAwaitable.ToStep() => ToStep();

    internal abstract bool BeginAwait();

    internal abstract void Suspend(ISuspendable outer);

    internal abstract T EndAwait();

    internal abstract IGeneratorStep ToStep();
}

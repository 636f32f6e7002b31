using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>Helpers of emitted code for <c>await</c> on values of unknown type.</summary>
public static class PyAwait
{
    /// <summary><c>await value</c>: any awaitable, or an object with <c>__await__</c>. Raises TypeError for anything else.</summary>
    public static DynamicAwaiter On(object? value) => new(Of(value));

    /// <summary><c>async for</c> over a value of unknown type, through <c>__aiter__</c> and <c>__anext__</c>. Raises TypeError.</summary>
    public static PyAsyncIterator<object?> Iterate(object? value)
    {
        switch (value)
        {
            case PyAsyncIterator<object?> known:
                return known;
            case IPyAsyncIterator other:
                return new AsyncIteratorAdapter(other.NextBoxed);
        }

        if (value is null || !PyOps.HasAttr(value, "__aiter__"))
        {
            throw new TypeError($"'async for' requires an object with __aiter__ method, got {PyOps.TypeName(value)}");
        }

        var iterator = PyOps.CallMethod(value, "__aiter__", PyArguments.Empty);
        return iterator is IPyAsyncIterator && !ReferenceEquals(iterator, value) ? Iterate(iterator)
            : PyOps.HasAttr(iterator, "__anext__") ? new AsyncIteratorAdapter(() => Of(PyOps.CallMethod(iterator, "__anext__", PyArguments.Empty)))
            : throw new TypeError($"'async for' received an object from __aiter__ that does not implement __anext__: {PyOps.TypeName(iterator)}");
    }

    /// <summary><c>await manager.__aenter__()</c>.</summary>
    public static DynamicAwaiter Enter(object? manager) =>
        manager is not null && PyOps.HasAttr(manager, "__aenter__") && PyOps.HasAttr(manager, "__aexit__")
            ? On(PyOps.CallMethod(manager, "__aenter__", PyArguments.Empty))
            : throw new TypeError($"'{PyOps.TypeName(manager)}' object does not support the asynchronous context manager protocol");

    /// <summary>The end of an <c>async with</c> block: its manager's <c>__aexit__</c> may suppress an exception.</summary>
    public static AsyncWithExit OnExit<T>(Func<object?, object?, object?, PyCoroutine<T>> exit) => new((type, error, traceback) => exit(type, error, traceback));

    /// <summary>As above, for a manager that is only known at run time.</summary>
    public static AsyncWithExit OnExit(object? manager) =>
        new((type, error, traceback) => Of(PyOps.CallMethod(manager, "__aexit__", new PyArguments([type, error, traceback]))));

    internal static IPyAwaitable Of(object? value)
    {
        switch (value)
        {
            case IPyAwaitable awaitable:
                return awaitable;
            case null or string or long or double or bool:
                break;
            case not IPyIterator when PyOps.HasAttr(value, "__await__"):
                var iterator = PyOps.CallMethod(value, "__await__", PyArguments.Empty);
                return iterator is IGeneratorStep inner ? new StepAwaitable(inner)
                    : iterator is IPyIterator ? new StepAwaitable(PyGenerators.StepOf(iterator))
                    : throw new TypeError($"__await__() returned non-iterator of type '{PyOps.TypeName(iterator)}'");
        }

        throw new TypeError($"object {PyOps.TypeName(value)} can't be used in 'await' expression");
    }
}

/// <summary>Awaits a value of unknown type.</summary>
public readonly struct DynamicAwaiter : ICriticalNotifyCompletion, IPyAwaiter
{
    private readonly IPyAwaitable target;

    internal DynamicAwaiter(IPyAwaitable target) => this.target = target;

    public bool IsCompleted => target.BeginAwait();

    public DynamicAwaiter GetAwaiter() => this;

    public object? GetResult()
    {
        Resumption.Check();
        return target.EndAwaitBoxed();
    }

    public void OnCompleted(Action continuation)
    {
    }

    public void UnsafeOnCompleted(Action continuation)
    {
    }

    void IPyAwaiter.Suspend(ISuspendable outer) => target.Suspend(outer);
}

/// <summary>Gives the event loop one round: a <c>yield</c> without a value below all coroutines.</summary>
internal readonly struct NextRound : ICriticalNotifyCompletion, IPyAwaiter
{
    public bool IsCompleted => false;

    public NextRound GetAwaiter() => this;

    public void GetResult() => Resumption.Check();

    public void OnCompleted(Action continuation)
    {
    }

    public void UnsafeOnCompleted(Action continuation)
    {
    }

    void IPyAwaiter.Suspend(ISuspendable outer) => outer.WaitFor(null);
}

/// <summary>A generator, or the iterator that <c>__await__</c> gave, as an awaitable.</summary>
internal sealed class StepAwaitable(IGeneratorStep step) : IPyAwaitable
{
    public bool BeginAwait() => false;

    public void Suspend(ISuspendable outer) => outer.WaitFor(step, StepOutcome.Delegated, null);

    public object? EndAwaitBoxed() => step.Returned;

    public IGeneratorStep ToStep() => step;
}

/// <summary>Calls an asynchronous manager's <c>__aexit__</c> once: with the exception that ends the block, or with None when the block ends otherwise.</summary>
public sealed class AsyncWithExit
{
    private readonly Func<object?, object?, object?, IPyAwaitable> exit;
    private bool called;

    internal AsyncWithExit(Func<object?, object?, object?, IPyAwaitable> exit) => this.exit = exit;

    /// <summary>Passes the exception to <c>__aexit__</c>; true if it is suppressed.</summary>
    public async PyCoroutine<bool> Suppresses(PyBaseException error)
    {
        called = true;
        return PyOps.Truth(await new DynamicAwaiter(exit(PyOps.TypeOf(error), error, null)));
    }

    /// <summary>Calls <c>__aexit__</c> unless an exception did.</summary>
    public async PyCoroutine Leave()
    {
        if (!called)
        {
            called = true;
            await new DynamicAwaiter(exit(null, null, null));
        }
    }
}

using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>
/// What the C# compiler uses for an async lambda of type <see cref="PyCoroutine"/>. It doesn't start the body, and a suspended body waits for the next
/// <see cref="PyCoroutine.MoveNext"/>: the awaiters of generators say themselves what they wait for.
/// </summary>
public struct PyCoroutineBuilder
{
    private PyCoroutine? coroutine;

    public readonly PyCoroutine Task => coroutine!;

    public static PyCoroutineBuilder Create() => default;

    /// <summary>Keeps the state machine; the builder is a field of it and goes along.</summary>
    public void Start<TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine
    {
        var box = new Box<TStateMachine>();
        coroutine = box;
        box.StateMachine = stateMachine;
    }

    public readonly void SetStateMachine(IAsyncStateMachine stateMachine)
    {
    }

    public readonly void SetResult() => coroutine!.Complete();

    public readonly void SetException(Exception exception) => coroutine!.Fail(exception);

    public readonly void AwaitOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : INotifyCompletion
        where TStateMachine : IAsyncStateMachine => awaiter.OnCompleted(PyCoroutineAwaiting.Nothing);

    public readonly void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ICriticalNotifyCompletion
        where TStateMachine : IAsyncStateMachine => awaiter.UnsafeOnCompleted(PyCoroutineAwaiting.Nothing);

    private sealed class Box<TStateMachine> : PyCoroutine
        where TStateMachine : IAsyncStateMachine
    {
        public TStateMachine StateMachine = default!;

        internal override void MoveNext() => StateMachine.MoveNext();
    }
}

/// <summary><see cref="PyCoroutineBuilder"/> for a body with a result.</summary>
public struct PyCoroutineBuilder<TResult>
{
    private PyCoroutine<TResult>? coroutine;

    public readonly PyCoroutine<TResult> Task => coroutine!;

    public static PyCoroutineBuilder<TResult> Create() => default;

    public void Start<TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine
    {
        var box = new Box<TStateMachine>();
        coroutine = box;
        box.StateMachine = stateMachine;
    }

    public readonly void SetStateMachine(IAsyncStateMachine stateMachine)
    {
    }

    public readonly void SetResult(TResult result) => coroutine!.Complete(result);

    public readonly void SetException(Exception exception) => coroutine!.Fail(exception);

    public readonly void AwaitOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : INotifyCompletion
        where TStateMachine : IAsyncStateMachine => awaiter.OnCompleted(PyCoroutineAwaiting.Nothing);

    public readonly void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ICriticalNotifyCompletion
        where TStateMachine : IAsyncStateMachine => awaiter.UnsafeOnCompleted(PyCoroutineAwaiting.Nothing);

    private sealed class Box<TStateMachine> : PyCoroutine<TResult>
        where TStateMachine : IAsyncStateMachine
    {
        public TStateMachine StateMachine = default!;

        internal override void MoveNext() => StateMachine.MoveNext();
    }
}

internal static class PyCoroutineAwaiting
{
    /// <summary>A body is resumed by who drives it, not by what it awaits.</summary>
    public static readonly Action Nothing = static () => { };
}

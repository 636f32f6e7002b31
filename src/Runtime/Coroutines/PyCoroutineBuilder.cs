using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>
/// What the C# compiler uses for <c>async PyCoroutine F()</c>. The body doesn't start at the call; what it awaits says what it waits for, and who drives
/// the coroutine goes on with it.
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

    public readonly void SetResult() => coroutine!.Complete(null);

    public readonly void SetException(Exception exception) => coroutine!.Fail(exception);

    public readonly void AwaitOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : INotifyCompletion
        where TStateMachine : IAsyncStateMachine => CoroutineNames.Suspend(ref awaiter, coroutine!);

    public readonly void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ICriticalNotifyCompletion
        where TStateMachine : IAsyncStateMachine => CoroutineNames.Suspend(ref awaiter, coroutine!);

    private sealed class Box<TStateMachine> : PyCoroutine
        where TStateMachine : IAsyncStateMachine
    {
        public TStateMachine StateMachine = default!;

        internal override PyCoroutineName Definition => CoroutineNames.Of<TStateMachine>();

        internal override void MoveNext() => StateMachine.MoveNext();
    }
}

/// <summary><see cref="PyCoroutineBuilder"/> for a coroutine with a result.</summary>
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
        where TStateMachine : IAsyncStateMachine => CoroutineNames.Suspend(ref awaiter, coroutine!);

    public readonly void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ICriticalNotifyCompletion
        where TStateMachine : IAsyncStateMachine => CoroutineNames.Suspend(ref awaiter, coroutine!);

    private sealed class Box<TStateMachine> : PyCoroutine<TResult>
        where TStateMachine : IAsyncStateMachine
    {
        public TStateMachine StateMachine = default!;

        internal override PyCoroutineName Definition => CoroutineNames.Of<TStateMachine>();

        internal override void MoveNext() => StateMachine.MoveNext();
    }
}

internal static class CoroutineNames
{
    /// <summary>Generators' own awaiters have noted already what the body waits for.</summary>
    public static void Suspend<TAwaiter>(ref TAwaiter awaiter, ISuspendable coroutine)
    {
        if (awaiter is IPyAwaiter)
        {
            ((IPyAwaiter)awaiter).Suspend(coroutine);
        }
    }

    public static PyCoroutineName Of<TStateMachine>() => Cache<TStateMachine>.Name;

    private static class Cache<TStateMachine>
    {
        public static readonly PyCoroutineName Name = PyCoroutineName.Find(typeof(TStateMachine));
    }
}

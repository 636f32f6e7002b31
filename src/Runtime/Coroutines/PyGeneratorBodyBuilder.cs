using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>
/// What the C# compiler uses for an async lambda of type <see cref="PyGeneratorBody"/>. It doesn't start the body, and a suspended body waits for the next
/// <see cref="PyGeneratorBody.MoveNext"/>: the awaiters of generators say themselves what they wait for.
/// </summary>
public struct PyGeneratorBodyBuilder
{
    private PyGeneratorBody? coroutine;

    public readonly PyGeneratorBody Task => coroutine!;

    public static PyGeneratorBodyBuilder Create() => default;

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
        where TStateMachine : IAsyncStateMachine => awaiter.OnCompleted(GeneratorBodyAwaiting.Nothing);

    public readonly void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ICriticalNotifyCompletion
        where TStateMachine : IAsyncStateMachine => awaiter.UnsafeOnCompleted(GeneratorBodyAwaiting.Nothing);

    private sealed class Box<TStateMachine> : PyGeneratorBody
        where TStateMachine : IAsyncStateMachine
    {
        public TStateMachine StateMachine = default!;

        internal override void MoveNext() => StateMachine.MoveNext();
    }
}

/// <summary><see cref="PyGeneratorBodyBuilder"/> for a body with a result.</summary>
public struct PyGeneratorBodyBuilder<TResult>
{
    private PyGeneratorBody<TResult>? coroutine;

    public readonly PyGeneratorBody<TResult> Task => coroutine!;

    public static PyGeneratorBodyBuilder<TResult> Create() => default;

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
        where TStateMachine : IAsyncStateMachine => awaiter.OnCompleted(GeneratorBodyAwaiting.Nothing);

    public readonly void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ICriticalNotifyCompletion
        where TStateMachine : IAsyncStateMachine => awaiter.UnsafeOnCompleted(GeneratorBodyAwaiting.Nothing);

    private sealed class Box<TStateMachine> : PyGeneratorBody<TResult>
        where TStateMachine : IAsyncStateMachine
    {
        public TStateMachine StateMachine = default!;

        internal override void MoveNext() => StateMachine.MoveNext();
    }
}

internal static class GeneratorBodyAwaiting
{
    /// <summary>A body is resumed by who drives it, not by what it awaits.</summary>
    public static readonly Action Nothing = static () => { };
}

using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>An awaiter of the Runtime: the method builder of coroutines tells it who awaits.</summary>
internal interface IPyAwaiter
{
    void Suspend(ISuspendable outer);
}

/// <summary>What C#'s <c>await</c> asks a <see cref="PyAwaitable{T}"/> for.</summary>
public readonly struct PyAwaiter<T> : ICriticalNotifyCompletion, IPyAwaiter
{
    private readonly PyAwaitable<T> target;

    internal PyAwaiter(PyAwaitable<T> target) => this.target = target;

    /// <summary>A coroutine begins to run here, as in Python, on the stack of the one that awaits it.</summary>
    public bool IsCompleted => target.BeginAwait();

    public T GetResult()
    {
        Resumption.Check();
        return target.EndAwait();
    }

    public void OnCompleted(Action continuation)
    {
    }

    public void UnsafeOnCompleted(Action continuation)
    {
    }

    void IPyAwaiter.Suspend(ISuspendable outer) => target.Suspend(outer);
}

/// <summary>The exception that is thrown into a coroutine where it stands: the first thing that it does when it goes on is to ask for it.</summary>
internal static class Resumption
{
    [ThreadStatic]
    private static Exception? thrown;

    public static void Throw(Exception? error) => thrown = error;

    public static void Check()
    {
        if (thrown is { } error)
        {
            thrown = null;
            throw error;
        }
    }
}

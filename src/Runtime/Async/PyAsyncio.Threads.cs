namespace PyConc2Cs.Runtime;

/// <summary>The bridge to threads.</summary>
public static partial class PyAsyncio
{
    /// <summary>Executes a call in a thread of the loop's executor.</summary>
    [PyMember]
    public static async PyCoroutine<object?> ToThread(object? func, PyKeywords? kwargs = null, params object?[] args)
    {
        var arguments = kwargs is null
            ? new PyArguments(args)
            : new PyArguments([.. args, .. kwargs.Select(k => k.Value)], [.. kwargs.Select(k => k.Key)]);
        var context = PyVariableContext.For(null);
        return await RunningLoop().RunInExecutor(null, new PyFunction("call", _ => context.Run(new PyFunction("call", _ => PyOps.Call(func, arguments)))));
    }

    /// <summary>Has a coroutine run by the loop of another thread; gives a future of concurrent.futures.</summary>
    [PyMember]
    public static PyFuture<object?> RunCoroutineThreadsafe(object? coro, PyEventLoop loop)
    {
        ArgumentNullException.ThrowIfNull(loop);
        var result = new PyFuture<object?>();
        loop.EnqueueThreadsafe(new PyHandle(() =>
        {
            var future = EnsureBoxed(coro, loop);
            future.AddCallback(done =>
            {
                if (done.TakeError() is { } error)
                {
                    if (error is CancelledError)
                    {
                        result.Cancel();
                    }

                    if (result.SetRunningOrNotifyCancel())
                    {
                        result.SetException(PyErrors.From(error));
                    }
                }
                else if (result.SetRunningOrNotifyCancel())
                {
                    result.SetResult(done.ResultBoxed());
                }
            });
        }));
        return result;
    }

    /// <summary>A future of the loop for one of concurrent.futures.</summary>
    [PyMember]
    public static PyAsyncFuture<object?> WrapFuture(PyFuture<object?> future, [PyParam(KeywordOnly = true)] PyEventLoop? loop = null) => Wrap(future, loop ?? CurrentLoop());

    internal static PyAsyncFuture<T> Wrap<T>(PyFuture<T> future, PyEventLoop loop)
    {
        var wrapped = new PyAsyncFuture<T>(loop);
        wrapped.AddCallback(done =>
        {
            if (done.IsCancelled)
            {
                future.Cancel();
            }
        });
        future.AddDoneCallback(done =>
        {
            if (!loop.HasClosed())
            {
                loop.EnqueueThreadsafe(new PyHandle(() => Copy(done, wrapped)));
            }
        });
        return wrapped;
    }

    private static void Copy<T>(PyFuture<T> from, PyAsyncFuture<T> to)
    {
        if (to.IsDone)
        {
            return;
        }

        if (from.Cancelled())
        {
            to.Cancel();
        }
        else if (from.Exception() is { } error)
        {
            to.SetError(error);
        }
        else
        {
            to.TrySetResult(from.Result());
        }
    }
}

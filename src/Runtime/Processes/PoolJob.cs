namespace PyConc2Cs.Runtime;

/// <summary>How a task of a pool calls its function.</summary>
internal enum PoolCall { Apply, Map, StarMap }

/// <summary>A piece of work for one worker: a call, or the calls of a chunk.</summary>
internal sealed record PoolTask(PoolJob Job, int Index, PoolCall Call, object? Function, object?[] Items, object? Keywords)
{
    /// <summary>Runs the task here: the result of the call, or those of the chunk.</summary>
    public static object? Run(PoolCall call, object? function, object?[] items, object? keywords)
    {
        if (call == PoolCall.Apply)
        {
            return PyOps.Call(function, DynamicCall.Arguments(PyOps.ToTuple(items), keywords));
        }

        var results = new object?[items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            var arguments = call == PoolCall.Map ? new PyArguments([items[i]]) : DynamicCall.Arguments(items[i], null);
            results[i] = PyOps.Call(function, arguments);
        }

        return results;
    }
}

/// <summary>What a call of the pool's user waits for: the results of its tasks.</summary>
internal abstract class PoolJob
{
    /// <summary>The task's result has come: a value, or an array of them for a chunk.</summary>
    public abstract void Succeed(int index, object? value);

    public abstract void Fail(int index, PyBaseException error);
}

/// <summary>Something of one result: <c>apply</c>, <c>map</c> and <c>starmap</c> with and without _async.</summary>
[PyClass("multiprocessing.pool", "AsyncResult", Aliases = ["multiprocessing.pool.ApplyResult", "multiprocessing.pool.MapResult"])]
public sealed partial class PyAsyncResult<T> : PyObject
{
    private readonly PyEvent done = new();
    private readonly Action<T>? callback;
    private readonly Action<PyBaseException>? errorCallback;
    private T? value;
    private PyBaseException? error;

    internal PyAsyncResult(Action<T>? callback, Action<PyBaseException>? errorCallback) => (this.callback, this.errorCallback) = (callback, errorCallback);

    public override string PyModuleName => "multiprocessing.pool";

    public override string PyTypeName => "ApplyResult";

    /// <summary>The result; raises what the call raised. Blocks; TimeoutError after <paramref name="timeout"/> seconds. Woken by Ctrl-C in the main thread.</summary>
    [PyMember]
    public T Get(double? timeout = null)
    {
        if (!done.Wait(timeout))
        {
            throw new ProcessTimeoutError();
        }

        return error is null ? value! : throw error;
    }

    /// <summary>Blocks until the result is there or <paramref name="timeout"/> seconds are up.</summary>
    [PyMember]
    public void Wait(double? timeout = null) => done.Wait(timeout);

    /// <summary>Whether the result is there.</summary>
    [PyMember]
    public bool Ready() => done.IsSet();

    /// <summary>Whether the call returned. ValueError as long as it runs.</summary>
    [PyMember]
    public bool Successful() => done.IsSet() ? error is null : throw new ValueError($"{Repr()} not ready");

    internal void Succeed(T result)
    {
        value = result;
        Finish(() => callback?.Invoke(result));
    }

    /// <summary>Nothing was to do: CPython calls no callback then.</summary>
    internal void SucceedSilently(T result)
    {
        value = result;
        done.Set();
    }

    internal void Fail(PyBaseException exception)
    {
        error = exception;
        Finish(() => errorCallback?.Invoke(exception));
    }

    /// <summary>Callbacks come first, as under CPython: who waits sees what they did.</summary>
    private void Finish(Action call)
    {
        try
        {
            call();
        }
        catch (Exception raised)
        {
            PyStreams.WriteError(PyErrors.FormatTraceback(PyErrors.From(raised)));
        }

        done.Set();
    }
}

internal sealed class ApplyJob<T>(PyAsyncResult<T> result) : PoolJob
{
    public override void Succeed(int index, object? value) => result.Succeed(PickleCast.To<T>(value));

    public override void Fail(int index, PyBaseException error) => result.Fail(error);
}

/// <summary>The results of chunks as one list.</summary>
internal sealed class MapJob<T>(PyAsyncResult<PyList<T>> result, int count, int chunkSize) : PoolJob
{
    private readonly T[] values = new T[count];
    private int missing = (count + chunkSize - 1) / Math.Max(chunkSize, 1);
    private PyBaseException? firstError;

    public override void Succeed(int index, object? value)
    {
        var start = index * chunkSize;
        foreach (var item in (object?[])value!)
        {
            values[start++] = PickleCast.To<T>(item);
        }

        Finish();
    }

    public override void Fail(int index, PyBaseException error)
    {
        Interlocked.CompareExchange(ref firstError, error, null);
        Finish();
    }

    private void Finish()
    {
        if (Interlocked.Decrement(ref missing) != 0)
        {
            return;
        }

        if (firstError is { } error)
        {
            result.Fail(error);
        }
        else
        {
            result.Succeed(new PyList<T>((IEnumerable<T>)values));
        }
    }
}

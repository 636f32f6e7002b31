namespace PyConc2Cs.Runtime;

/// <summary>A call with the future that gets its result.</summary>
internal interface IPoolCall
{
    void Execute();

    void Cancel();

    void Fail(PyBaseException error);
}

internal sealed class PoolCall<T>(Func<T> function, PyFuture<T> future) : IPoolCall
{
    private Func<T>? function = function;

    public void Execute()
    {
        var call = function!;
        // What the function holds may be large, and the future may live long.
        function = null;
        future.Execute(call);
    }

    public void Cancel() => future.Cancel();

    public void Fail(PyBaseException error) => future.SetException(error);
}

namespace PyConc2Cs.Runtime;

/// <summary>A call that waits for a process of an executor, or runs in it; its result goes to a future.</summary>
internal abstract class ExecutorJob : PoolJob
{
    internal abstract PoolTask Task { get; }

    /// <summary>False if the future was cancelled before.</summary>
    internal abstract bool Begin();

    internal abstract void Cancel();
}

internal sealed class ExecutorJob<T> : ExecutorJob
{
    private readonly Action<ExecutorJob> ended;

    internal ExecutorJob(PoolCall call, object? function, object?[] items, object? keywords, Action<ExecutorJob> ended)
    {
        this.ended = ended;
        Task = new PoolTask(this, 0, call, function, items, keywords);
    }

    internal override PoolTask Task { get; }

    internal PyFuture<T> Future { get; } = new();

    public override void Succeed(int index, object? value)
    {
        try
        {
            Future.SetResult(value is T same ? same : PickleCast.To<T>(value));
        }
        catch (PyException error) when (!Future.Done())
        {
            Future.SetException(error);
        }

        ended(this);
    }

    public override void Fail(int index, PyBaseException error)
    {
        Future.SetException(error);
        ended(this);
    }

    internal override bool Begin() => Future.SetRunningOrNotifyCancel();

    internal override void Cancel() => Future.Cancel();
}

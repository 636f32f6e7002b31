namespace PyConc2Cs.Runtime;

/// <summary>Python's concurrent.futures.ThreadPoolExecutor: executes calls in threads of its own, which run in parallel.</summary>
[PyClass("concurrent.futures.thread", "ThreadPoolExecutor", Aliases = ["concurrent.futures.ThreadPoolExecutor"])]
public partial class PyThreadPoolExecutor : PyExecutor
{
    private static int counter = -1;

    private WorkerPool pool = null!;

    /// <summary>
    /// At most <paramref name="maxWorkers"/> threads, by default four more than there are processors, but no more than 32. Each calls the initializer before it
    /// begins; if that raises, the executor is broken. ValueError for less than one thread.
    /// </summary>
    [PyMember]
    public PyThreadPoolExecutor(long? maxWorkers = null, string threadNamePrefix = "", object? initializer = null, object? initargs = null) =>
        Initialize(maxWorkers, threadNamePrefix, initializer, initargs);

    ~PyThreadPoolExecutor()
    {
        pool?.Abandon();
    }

    [PyMember("_max_workers")]
    public long MaxWorkers => pool.MaxWorkers;

    /// <summary>The calls that no thread has taken yet.</summary>
    [PyMember("_work_queue")]
    public PySimpleQueue<object?> WorkQueue => pool.Work;

    [PyMember("_threads")]
    public PySet<PyThread> Threads => new(pool.Threads);

    [PyMember("_shutdown")]
    public bool IsShutdown => pool.IsShutdown;

    public override PyFuture<T> Submit<T>(Func<T> call)
    {
        var future = new PyFuture<T>();
        pool.Add(new PoolCall<T>(call, future));
        return future;
    }

    /// <summary>
    /// The function's results for the items, in their order; all the calls begin at once. Asking for a result blocks; TimeoutError if it isn't there
    /// <paramref name="timeout"/> seconds after this call. An exception of a call ends the results.
    /// </summary>
    [PyMember]
    public new PyIterator<R> Map<T, R>(
        Func<T, R> fn, IEnumerable<T> iterable, [PyParam(KeywordOnly = true)] double? timeout = null, [PyParam(KeywordOnly = true)] long chunksize = 1) =>
        Results(this, iterable.Select<T, Func<R>>(item => () => fn(item)), timeout);

    [PyMember]
    public new PyIterator<R> Map<T1, T2, R>(
        Func<T1, T2, R> fn,
        IEnumerable<T1> first,
        IEnumerable<T2> second,
        [PyParam(KeywordOnly = true)] double? timeout = null,
        [PyParam(KeywordOnly = true)] long chunksize = 1) =>
        Results(this, first.Zip(second).Select<(T1 First, T2 Second), Func<R>>(pair => () => fn(pair.First, pair.Second)), timeout);

    [PyMember]
    public new PyIterator<R> Map<T1, T2, T3, R>(
        Func<T1, T2, T3, R> fn,
        IEnumerable<T1> first,
        IEnumerable<T2> second,
        IEnumerable<T3> third,
        [PyParam(KeywordOnly = true)] double? timeout = null,
        [PyParam(KeywordOnly = true)] long chunksize = 1) =>
        Results(
            this,
            first.Zip(second, third).Select<(T1 First, T2 Second, T3 Third), Func<R>>(row => () => fn(row.First, row.Second, row.Third)), timeout);

    public override void Shutdown(bool wait = true, bool cancelFutures = false) => pool.Shutdown(wait, cancelFutures);

    private static PyIterator<R> Results<R>(PyThreadPoolExecutor executor, IEnumerable<Func<R>> calls, double? timeout)
    {
        var deadline = Deadline.After(timeout);
        return Results(calls.Select(call => executor.Submit(call)).ToArray(), deadline);
    }

    private void Initialize(long? maxWorkers, string threadNamePrefix, object? initializer, object? initargs)
    {
        var workers = maxWorkers ?? Math.Min(32, Environment.ProcessorCount + 4);
        if (workers <= 0)
        {
            throw new ValueError("max_workers must be greater than 0");
        }
        if (initializer is not null && !Builtins.Callable(initializer))
        {
            throw new TypeError("initializer must be a callable");
        }
        var prefix = threadNamePrefix.Length > 0 ? threadNamePrefix : $"ThreadPoolExecutor-{Interlocked.Increment(ref counter)}";
        pool = new WorkerPool(workers, prefix, initializer is null ? null : DynamicCall.Bind(initializer, initargs, null));
    }
}

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

    public override void Shutdown(bool wait = true, bool cancelFutures = false) => pool.Shutdown(wait, cancelFutures);

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

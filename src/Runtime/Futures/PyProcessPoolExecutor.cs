using System.Diagnostics.CodeAnalysis;

namespace PyConc2Cs.Runtime;

/// <summary>Python's concurrent.futures.ProcessPoolExecutor: executes calls in processes of its own. Functions, arguments and results are pickled.</summary>
[PyClass("concurrent.futures.process", "ProcessPoolExecutor", Aliases = ["concurrent.futures.ProcessPoolExecutor"])]
public partial class PyProcessPoolExecutor : PyExecutor
{
    private const string DiedText = "A process in the process pool was terminated abruptly while the future was running or pending.";
    private const string BrokenText = "A child process terminated abruptly, the process pool is not usable anymore";

    private readonly Lock gate = new();
    private readonly Queue<ExecutorJob> pending = new();
    private readonly HashSet<ExecutorJob> running = [];
    private readonly PyEvent idle = new();
    private readonly object? initializer;
    private readonly object? initargs;
    private readonly long? maxTasksPerChild;
    private readonly StartMethod? method;
    private PyPool? pool;
    private bool isBroken;
    private bool isShutdown;

    /// <summary>
    /// At most <paramref name="maxWorkers"/> processes, by default as many as there are processors. Each calls the initializer before it begins, and ends after
    /// <paramref name="maxTasksPerChild"/> calls. ValueError for less than one process.
    /// </summary>
    [PyMember]
    public PyProcessPoolExecutor(
        long? maxWorkers = null, object? mpContext = null, object? initializer = null, object? initargs = null, [PyParam(KeywordOnly = true)] long? maxTasksPerChild = null)
    {
        MaxWorkers = maxWorkers ?? Environment.ProcessorCount;
        if (MaxWorkers <= 0)
        {
            throw new ValueError("max_workers must be greater than 0");
        }

        if (initializer is not null && !Builtins.Callable(initializer))
        {
            throw new TypeError("initializer must be a callable");
        }

        method = mpContext is null ? null : PyMultiprocessing.Parse(PyOps.Str(PyOps.CallMethod(mpContext, "get_start_method")));
        if (maxTasksPerChild is not null)
        {
            method ??= StartMethod.Spawn;
            CheckTasksPerChild(maxTasksPerChild.Value);
        }

        (this.initializer, this.initargs, this.maxTasksPerChild) = (initializer, initargs, maxTasksPerChild);
        idle.Set();
    }

    [PyMember("_max_workers")]
    public long MaxWorkers { get; }

    /// <summary>In another process the call is known by the function and its arguments, so there is no form for a delegate.</summary>
    public override PyFuture<T> Submit<T>(Func<T> call) => throw new PicklingError("Can't pickle a function without a name");

    /// <summary>The typed form.</summary>
    public override PyFuture<T> SubmitCall<T>(object? fn, object?[] args, PyKeywords? kwargs = null)
    {
        PyDict<string, object?>? keywords = null;
        foreach (var (name, value) in kwargs ?? [])
        {
            (keywords ??= [])[name] = value;
        }

        return Add<T>(PoolCall.Apply, fn, args, keywords);
    }

    public override void Shutdown(bool wait = true, bool cancelFutures = false)
    {
        lock (gate)
        {
            isShutdown = true;
            while (cancelFutures && pending.TryDequeue(out var job))
            {
                job.Cancel();
                job.Begin();
            }

            SetIdle();
        }

        if (wait && pool is { } processes)
        {
            idle.Wait();
            processes.Close();
            processes.Join();
        }
    }

    private protected override PyIterator<R> MapRows<R>(object? fn, IEnumerable<object?[]> rows, double? timeout, long chunksize)
    {
        if (chunksize < 1)
        {
            throw new ValueError("chunksize must be >= 1.");
        }

        var deadline = Deadline.After(timeout);
        var futures = rows.Chunk((int)Math.Min(chunksize, int.MaxValue))
            .Select(chunk => Add<object?[]>(PoolCall.StarMap, fn, [.. chunk.Select(row => (object?)PyOps.ToTuple(row))], null));
        return new ChunkIterator<R>(Results(futures.ToArray(), deadline));
    }

    private void CheckTasksPerChild(long tasks)
    {
        if (tasks <= 0)
        {
            throw new ValueError("max_tasks_per_child must be >= 1");
        }

        if (method == StartMethod.Fork)
        {
            throw new ValueError("max_tasks_per_child is incompatible with the 'fork' multiprocessing start method; supply a different mp_context.");
        }
    }

    private PyFuture<T> Add<T>(PoolCall call, object? function, object?[] items, object? keywords)
    {
        var job = new ExecutorJob<T>(call, function, items, keywords, Ended);
        lock (gate)
        {
            if (isBroken)
            {
                throw new BrokenProcessPool(BrokenText);
            }

            if (isShutdown)
            {
                throw new RuntimeError("cannot schedule new futures after shutdown");
            }

            Start();
            idle.Clear();
            pending.Enqueue(job);
            HandOut();
        }

        return job.Future;
    }

    private void Start()
    {
        if (pool is null)
        {
            pool = new PyPool(MaxWorkers, initializer, initargs, maxTasksPerChild, method, Break);
            PyThreading.RegisterAtExit(() => Shutdown());
        }
    }

    /// <summary>One call more than there are processes counts as running: it is on its way.</summary>
    private void HandOut()
    {
        while (running.Count <= MaxWorkers && pending.TryDequeue(out var job))
        {
            if (job.Begin())
            {
                running.Add(job);
                pool!.Add(job.Task);
            }
        }

        SetIdle();
    }

    private void SetIdle()
    {
        if (running.Count == 0 && pending.Count == 0)
        {
            idle.Set();
        }
    }

    private void Ended(ExecutorJob job)
    {
        lock (gate)
        {
            running.Remove(job);
            if (!isBroken)
            {
                HandOut();
            }

            SetIdle();
        }
    }

    /// <summary>A process has died: nobody knows what it has done, so all calls fail.</summary>
    private void Break()
    {
        ExecutorJob[] lost;
        lock (gate)
        {
            if (isBroken)
            {
                return;
            }

            isBroken = true;
            lost = [.. running, .. pending.Where(job => job.Begin())];
            pending.Clear();
        }

        foreach (var job in lost)
        {
            job.Fail(0, new BrokenProcessPool(DiedText));
        }

        ThreadPool.QueueUserWorkItem(_ => pool!.Terminate());
    }

    /// <summary>The results in the chunks, one by one.</summary>
    private sealed class ChunkIterator<R>(PyIterator<object?[]> chunks) : PyIterator<R>, IPyRepr
    {
        private readonly Queue<object?> ready = [];

        public string Repr() => $"<generator object _chain_from_iterable_of_lists at {PyOps.Address(this)}>";

        public override string ToString() => Repr();

        public override bool TryNext([MaybeNullWhen(false)] out R item)
        {
            while (ready.Count == 0)
            {
                if (!chunks.TryNext(out var chunk))
                {
                    item = default;
                    return false;
                }

                Array.ForEach(chunk, ready.Enqueue);
            }

            item = PickleCast.To<R>(ready.Dequeue());
            return true;
        }
    }
}

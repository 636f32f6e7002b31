namespace PyConc2Cs.Runtime;

/// <summary>What the pools of processes and of threads have in common: the ways to hand out calls.</summary>
[PyClass("multiprocessing.pool", "PoolBase")]
public abstract partial class PyPoolBase : PyObject, IDisposable
{
    private protected enum PoolState { Running, Closed, Terminated }

    public override string PyModuleName => "multiprocessing.pool";

    private protected PoolState State { get; set; }

    private protected abstract int WorkerCount { get; }

    /// <summary>The number of workers; scripts read it for their messages.</summary>
    [PyMember("_processes")]
    public long Processes => WorkerCount;

    /// <summary>The function's result for the arguments; raises what it raises. Blocks.</summary>
    [PyMember]
    [PyIntrinsic("pool-apply")]
    public object? Apply(object? func, object? args = null, object? kwds = null) => ApplyAsync(func, args, kwds).Get();

    /// <summary>The typed form of apply.</summary>
    public R Apply<R>(object? func, object?[] args, object? kwds = null) => ApplyAsync<R>(func, args, kwds).Get();

    /// <summary>
    /// Has the function called; gives what will hold the result. The callback is called with the result, or <paramref name="errorCallback"/> with the exception,
    /// in a thread of this process.
    /// </summary>
    [PyMember]
    [PyIntrinsic("pool-apply")]
    public PyAsyncResult<object?> ApplyAsync(object? func, object? args = null, object? kwds = null, Action<object?>? callback = null, Action<PyBaseException>? errorCallback = null) =>
        ApplyAsync(func, args is null ? [] : [.. PyOps.Iterate(args)], kwds, callback, errorCallback);

    /// <summary>The typed form of apply_async.</summary>
    public PyAsyncResult<R> ApplyAsync<R>(object? func, object?[] args, object? kwds = null, Action<R>? callback = null, Action<PyBaseException>? errorCallback = null)
    {
        CheckRunning();
        var result = new PyAsyncResult<R>(callback, errorCallback);
        Submit(new PoolTask(new ApplyJob<R>(result), 0, PoolCall.Apply, func, args, kwds));
        return result;
    }

    /// <summary>The results of the function for the items, in their order. Blocks.</summary>
    [PyMember]
    public PyList<R> Map<T, R>([PyParam(ByName = true)] Func<T, R> func, IEnumerable<T> iterable, long? chunksize = null) =>
        Map<T, R>(Wrap(func), iterable, chunksize);

    public PyList<R> Map<T, R>(object? func, IEnumerable<T> iterable, long? chunksize = null) => MapAsync<T, R>(func, iterable, chunksize).Get();

    /// <summary>As map, but gives at once what will hold the list of results.</summary>
    [PyMember]
    public PyAsyncResult<PyList<R>> MapAsync<T, R>(
        [PyParam(ByName = true)] Func<T, R> func,
        IEnumerable<T> iterable,
        long? chunksize = null,
        Action<PyList<R>>? callback = null,
        Action<PyBaseException>? errorCallback = null) => MapAsync<T, R>(Wrap(func), iterable, chunksize, callback, errorCallback);

    public PyAsyncResult<PyList<R>> MapAsync<T, R>(
        object? func, IEnumerable<T> iterable, long? chunksize = null, Action<PyList<R>>? callback = null, Action<PyBaseException>? errorCallback = null) =>
        SubmitChunks(PoolCall.Map, func, [.. iterable.Select(item => (object?)item)], chunksize, callback, errorCallback);

    /// <summary>As map, but each item holds the arguments of a call.</summary>
    [PyMember]
    public PyList<R> Starmap<T1, T2, R>([PyParam(ByName = true)] Func<T1, T2, R> func, IEnumerable<(T1 First, T2 Second)> iterable, long? chunksize = null) =>
        Starmap<(T1, T2), R>(Wrap(func), iterable, chunksize);

    [PyMember]
    public PyList<R> Starmap<T1, T2, T3, R>(
        [PyParam(ByName = true)] Func<T1, T2, T3, R> func, IEnumerable<(T1 First, T2 Second, T3 Third)> iterable, long? chunksize = null) =>
        Starmap<(T1, T2, T3), R>(Wrap(func), iterable, chunksize);

    [PyMember]
    public PyList<object?> Starmap(object? func, IEnumerable<object?> iterable, long? chunksize = null) => Starmap<object?, object?>(func, iterable, chunksize);

    public PyList<R> Starmap<T1, T2, R>(object? func, IEnumerable<(T1 First, T2 Second)> iterable, long? chunksize = null) =>
        Starmap<(T1, T2), R>(func, iterable, chunksize);

    public PyList<R> Starmap<T1, T2, T3, R>(object? func, IEnumerable<(T1 First, T2 Second, T3 Third)> iterable, long? chunksize = null) =>
        Starmap<(T1, T2, T3), R>(func, iterable, chunksize);

    public PyList<R> Starmap<TRow, R>(object? func, IEnumerable<TRow> iterable, long? chunksize) =>
        SubmitChunks<R>(PoolCall.StarMap, func, [.. iterable.Select(item => (object?)item)], chunksize, null, null).Get();

    /// <summary>As starmap, but gives at once what will hold the list of results.</summary>
    [PyMember]
    public PyAsyncResult<PyList<R>> StarmapAsync<T1, T2, R>(
        [PyParam(ByName = true)] Func<T1, T2, R> func,
        IEnumerable<(T1 First, T2 Second)> iterable,
        long? chunksize = null,
        Action<PyList<R>>? callback = null,
        Action<PyBaseException>? errorCallback = null) => StarmapAsync<T1, T2, R>(
            Wrap(func), iterable, chunksize, callback, errorCallback);

    [PyMember]
    public PyAsyncResult<PyList<object?>> StarmapAsync(
        object? func, IEnumerable<object?> iterable, long? chunksize = null, Action<PyList<object?>>? callback = null, Action<PyBaseException>? errorCallback = null) =>
        SubmitChunks(PoolCall.StarMap, func, [.. iterable], chunksize, callback, errorCallback);

    public PyAsyncResult<PyList<R>> StarmapAsync<T1, T2, R>(
        object? func,
        IEnumerable<(T1 First, T2 Second)> iterable,
        long? chunksize = null,
        Action<PyList<R>>? callback = null,
        Action<PyBaseException>? errorCallback = null) =>
        SubmitChunks(PoolCall.StarMap, func, [.. iterable.Select(item => (object?)item)], chunksize, callback, errorCallback);

    /// <summary>The results one by one, in the order of the items.</summary>
    [PyMember]
    public PyPoolIterator<R> Imap<T, R>([PyParam(ByName = true)] Func<T, R> func, IEnumerable<T> iterable, long chunksize = 1) =>
        Imap<T, R>(Wrap(func), iterable, chunksize);

    public PyPoolIterator<R> Imap<T, R>(object? func, IEnumerable<T> iterable, long chunksize = 1) => Iterate<T, R>(func, iterable, chunksize, isOrdered: true);

    /// <summary>The results one by one, as they arrive.</summary>
    [PyMember]
    public PyPoolIterator<R> ImapUnordered<T, R>([PyParam(ByName = true)] Func<T, R> func, IEnumerable<T> iterable, long chunksize = 1) =>
        ImapUnordered<T, R>(Wrap(func), iterable, chunksize);

    public PyPoolIterator<R> ImapUnordered<T, R>(object? func, IEnumerable<T> iterable, long chunksize = 1) =>
        Iterate<T, R>(func, iterable, chunksize, isOrdered: false);

    /// <summary>Takes no more calls; the workers end when all are done.</summary>
    [PyMember]
    public abstract void Close();

    /// <summary>Ends the workers at once.</summary>
    [PyMember]
    public abstract void Terminate();

    /// <summary>Blocks until the workers have ended. ValueError before close or terminate.</summary>
    [PyMember]
    public abstract void Join();

    /// <summary>The end of <c>with pool:</c> terminates it.</summary>
    public void Dispose()
    {
        Terminate();
        GC.SuppressFinalize(this);
    }

    [PyMember("__enter__")]
    public PyPoolBase EnterContext()
    {
        CheckRunning();
        return this;
    }

    [PyMember("__exit__")]
    public void ExitContext(params object?[] excInfo) => Terminate();

    [PyMember("__reduce__")]
    public static object? Reduce() => throw new NotImplementedError("pool objects cannot be passed between processes or pickled");

    private protected abstract void Submit(PoolTask task);

    private protected void CheckRunning()
    {
        if (State != PoolState.Running)
        {
            throw new ValueError("Pool not running");
        }
    }

    private PyAsyncResult<PyList<R>> SubmitChunks<R>(
        PoolCall call, object? func, object?[] items, long? chunksize, Action<PyList<R>>? callback, Action<PyBaseException>? errorCallback)
    {
        CheckRunning();
        var size = (int)(chunksize ?? DefaultChunkSize(items.Length));
        if (size < 1)
        {
            size = Math.Max(items.Length, 1);
        }

        var result = new PyAsyncResult<PyList<R>>(callback, errorCallback);
        if (items.Length == 0)
        {
            result.SucceedSilently([]);
            return result;
        }

        var job = new MapJob<R>(result, items.Length, size);
        for (var (start, index) = (0, 0); start < items.Length; start += size, index++)
        {
            Submit(new PoolTask(job, index, call, func, items[start..Math.Min(start + size, items.Length)], null));
        }

        return result;
    }

    /// <summary>The function of the program that the delegate is; threads can call any other, processes can't be sent it.</summary>
    private static object Wrap<T, R>(Func<T, R> func) => NamedDelegates.Find(func) ?? new PyFunction("<lambda>", a => func(PickleCast.To<T>(a.Positional[0])));

    private static object Wrap<T1, T2, R>(Func<T1, T2, R> func) =>
        NamedDelegates.Find(func) ?? new PyFunction("<lambda>", a => func(PickleCast.To<T1>(a.Positional[0]), PickleCast.To<T2>(a.Positional[1])));

    private static object Wrap<T1, T2, T3, R>(Func<T1, T2, T3, R> func) =>
        NamedDelegates.Find(func)
        ?? new PyFunction("<lambda>", a => func(PickleCast.To<T1>(a.Positional[0]), PickleCast.To<T2>(a.Positional[1]), PickleCast.To<T3>(a.Positional[2])));

    private int DefaultChunkSize(int count)
    {
        var (size, extra) = Math.DivRem(count, WorkerCount * 4);
        return extra == 0 ? size : size + 1;
    }

    private PyPoolIterator<R> Iterate<T, R>(object? func, IEnumerable<T> iterable, long chunksize, bool isOrdered)
    {
        CheckRunning();
        if (chunksize < 1)
        {
            throw new ValueError($"Chunksize must be 1+, not {chunksize}");
        }

        var results = new PyPoolIterator<R>(isOrdered);
        if (iterable is PyList<T> or PyRange or PyTuple<T> or T[])
        {
            Feed(results, func, iterable, (int)chunksize);
            return results;
        }

        // A generator may have no end: the results of its first items are wanted before it gives the next ones.
        new Thread(() => Feed(results, func, iterable, (int)chunksize)) { IsBackground = true }.Start();
        return results;
    }

    private void Feed<T, R>(PyPoolIterator<R> results, object? func, IEnumerable<T> iterable, int chunksize)
    {
        var index = 0;
        try
        {
            foreach (var chunk in iterable.Chunk(chunksize))
            {
                Submit(new PoolTask(results.Job, index++, PoolCall.Map, func, [.. chunk.Select(item => (object?)item)], null));
            }

            results.Complete(index);
        }
        catch (Exception raised)
        {
            results.FailInput(PyErrors.From(raised), index);
        }
    }
}

namespace PyConc2Cs.Runtime;

/// <summary>Python's asyncio.Runner: an event loop for several runs, which is closed at the end of the with block.</summary>
[PyClass("asyncio.runners", "Runner", Aliases = ["asyncio.Runner"])]
public sealed partial class PyRunner : PyObject, IDisposable
{
    private readonly bool? debug;
    private readonly object? loopFactory;
    private PyEventLoop? loop;
    private bool isClosed;

    [PyMember]
    public PyRunner([PyParam(KeywordOnly = true)] bool? debug = null, [PyParam(KeywordOnly = true)] object? loopFactory = null) =>
        (this.debug, this.loopFactory) = (debug, loopFactory);

    [PyMember("__enter__")]
    public PyRunner EnterContext()
    {
        GetLoop();
        return this;
    }

    [PyMember("__exit__")]
    public void ExitContext(params object?[] excInfo) => Close();

    [PyMember]
    public PyEventLoop GetLoop()
    {
        if (isClosed)
        {
            throw new RuntimeError("Runner is closed");
        }

        if (loop is null)
        {
            loop = loopFactory is null ? new PyEventLoop() : (PyEventLoop)PyOps.Call(loopFactory)!;
            PyAsyncio.SetEventLoop(loop);
            loop.SetDebug(debug ?? false);
        }

        return loop;
    }

    /// <summary>Runs the coroutine; gives its result. Blocks.</summary>
    [PyMember]
    public T Run<T>(PyCoroutine<T> coro, [PyParam(KeywordOnly = true)] object? context = null)
    {
        CheckNoLoop();
        var running = GetLoop();
        return running.RunUntilComplete((PyAwaitable<T>)new PyTask<T>(coro, running, null, context));
    }

    [PyMember]
    public object? Run(object? coro, [PyParam(KeywordOnly = true)] object? context = null)
    {
        CheckNoLoop();
        var running = GetLoop();
        return coro is IPyCoroutine
            ? running.RunUntilComplete(PyAsyncio.TaskOf(coro, running, null, context))
            : throw new ValueError($"a coroutine was expected, got {PyOps.Repr(coro)}");
    }

    /// <summary>Cancels the tasks that are left, closes generators, threads and the loop.</summary>
    [PyMember]
    public void Close()
    {
        if (isClosed)
        {
            return;
        }

        isClosed = true;
        if (loop is not { } running)
        {
            return;
        }

        try
        {
            CancelAll(running);
            running.RunUntilComplete(running.ShutdownAsyncgens());
            running.RunUntilComplete(running.ShutdownDefaultExecutor());
        }
        finally
        {
            PyAsyncio.SetEventLoop(null);
            running.Close();
        }
    }

    public void Dispose() => Close();

    private static void CheckNoLoop()
    {
        if (PyEventLoop.RunningOrNull is not null)
        {
            throw new RuntimeError("Runner.run() cannot be called from a running event loop");
        }
    }

    private static void CancelAll(PyEventLoop loop)
    {
        var tasks = TaskRegistry.Of(loop);
        if (tasks.Length == 0)
        {
            return;
        }

        foreach (var task in tasks)
        {
            task.Cancel(null);
        }

        loop.RunUntilComplete((object?)PyAsyncio.Gather(returnExceptions: true, [.. tasks]));
        foreach (var task in tasks)
        {
            if (!task.IsCancelled && task.TakeUnretrieved() is { } error)
            {
                loop.CallExceptionHandler(PyEventLoop.Context("unhandled exception during asyncio.run() shutdown", PyErrors.From(error), ("task", task)));
            }
        }
    }
}

namespace PyConc2Cs.Runtime;

/// <summary>What scripts ask of a loop: calls, futures, tasks, executors, handlers.</summary>
public sealed partial class PyEventLoop
{
    private readonly List<WeakReference<IPyAsyncFuture>> failed = [];
    private readonly List<(WeakReference<object> Generator, Func<PyCoroutine<object?>> Close)> generators = [];
    private PyThreadPoolExecutor? executor;
    private object? exceptionHandler;
    private object? taskFactory;
    private bool isDebug;

    /// <summary>Makes a call in the next round, after those that are due already.</summary>
    [PyMember]
    [PyIntrinsic("later")]
    public PyHandle CallSoon(object? callback, [PyParam(KeywordOnly = true)] object? context = null, params object?[] args)
    {
        CheckClosed();
        var handle = new PyHandle(PyVariableContext.For(context).Call(callback, args), callback);
        ready.Enqueue(handle);
        return handle;
    }

    /// <summary>As above, for a call whose arguments are known.</summary>
    public PyHandle CallSoon(Action callback)
    {
        CheckClosed();
        var handle = new PyHandle(callback);
        ready.Enqueue(handle);
        return handle;
    }

    /// <summary><see cref="CallSoon(Action)"/> for other threads, which wakes the loop.</summary>
    [PyMember]
    [PyIntrinsic("later")]
    public PyHandle CallSoonThreadsafe(object? callback, [PyParam(KeywordOnly = true)] object? context = null, params object?[] args)
    {
        CheckClosed();
        var handle = new PyHandle(PyVariableContext.For(context).Call(callback, args), callback);
        EnqueueThreadsafe(handle);
        return handle;
    }

    /// <summary>As above, for a call whose arguments are known.</summary>
    public PyHandle CallSoonThreadsafe(Action callback)
    {
        CheckClosed();
        var handle = new PyHandle(callback);
        EnqueueThreadsafe(handle);
        return handle;
    }

    /// <summary>Makes a call after so many seconds.</summary>
    [PyMember]
    [PyIntrinsic("later")]
    public PyTimerHandle CallLater(double delay, object? callback, [PyParam(KeywordOnly = true)] object? context = null, params object?[] args) =>
        Schedule(Time() + delay, PyVariableContext.For(context).Call(callback, args), callback);

    /// <summary>As above, for a call whose arguments are known.</summary>
    public PyTimerHandle CallLater(double delay, Action callback) => Schedule(Time() + delay, callback);

    /// <summary>Makes a call when <see cref="Time"/> is <paramref name="when"/>.</summary>
    [PyMember]
    [PyIntrinsic("later")]
    public PyTimerHandle CallAt(double when, object? callback, [PyParam(KeywordOnly = true)] object? context = null, params object?[] args) =>
        Schedule(when, PyVariableContext.For(context).Call(callback, args), callback);

    /// <summary>As above, for a call whose arguments are known.</summary>
    public PyTimerHandle CallAt(double when, Action callback) => Schedule(when, callback);

    [PyMember]
    public PyAsyncFuture<object?> CreateFuture() => new(this);

    /// <summary>Has the coroutine run as a task.</summary>
    [PyMember]
    public PyTask<T> CreateTask<T>(PyCoroutine<T> coro, [PyParam(KeywordOnly = true)] object? name = null, [PyParam(KeywordOnly = true)] object? context = null)
    {
        CheckClosed();
        return new PyTask<T>(coro, this, name, context);
    }

    [PyMember]
    public object? CreateTask(object? coro, [PyParam(KeywordOnly = true)] object? name = null, [PyParam(KeywordOnly = true)] object? context = null)
    {
        CheckClosed();
        if (taskFactory is not null)
        {
            return PyOps.Call(taskFactory, this, coro);
        }

        return PyAsyncio.TaskOf(coro, this, name, context);
    }

    /// <summary>Runs the loop until the awaitable is done; gives its result. Blocks.</summary>
    [PyMember]
    public T RunUntilComplete<T>(PyAwaitable<T> future)
    {
        CheckClosed();
        CheckNotRunning();
        return Complete(PyAsyncio.Ensure(future, this)) is PyAsyncFuture<T> done ? done.Result() : default!;
    }

    [PyMember]
    public object? RunUntilComplete(object? future)
    {
        CheckClosed();
        CheckNotRunning();
        return Complete(PyAsyncio.EnsureBoxed(future, this)).ResultBoxed();
    }

    /// <summary>Executes a call in a thread of the executor, by default of the loop's own; gives its future.</summary>
    [PyMember]
    public PyAsyncFuture<object?> RunInExecutor(object? executor, object? func, params object?[] args)
    {
        CheckClosed();
        var chosen = executor as PyExecutor ?? (executor is null ? DefaultExecutor() : throw new TypeError("executor must be an Executor"));
        return PyAsyncio.Wrap(chosen.Submit(func, null, args), this);
    }

    [PyMember]
    public void SetDefaultExecutor(PyThreadPoolExecutor executor) => this.executor = executor;

    /// <summary>Waits until the threads of the default executor have ended.</summary>
    [PyMember]
    public async PyCoroutine<object?> ShutdownDefaultExecutor(double? timeout = null)
    {
        if (executor is { } threads)
        {
            executor = null;
            var future = new PyAsyncFuture<object?>(this);
            var thread = new Thread(() =>
            {
                threads.Shutdown(wait: true);
                EnqueueThreadsafe(new PyHandle(() => future.TrySetResult(null)));
            });
            thread.Start();
            await future;
        }

        return null;
    }

    /// <summary>Closes the asynchronous generators that were left half way.</summary>
    [PyMember]
    public async PyCoroutine<object?> ShutdownAsyncgens()
    {
        var live = generators.Where(g => g.Generator.TryGetTarget(out _)).ToArray();
        generators.Clear();
        foreach (var (_, close) in live)
        {
            await close();
        }

        return null;
    }

    [PyMember]
    public bool GetDebug() => isDebug;

    [PyMember]
    public void SetDebug(bool enabled) => isDebug = enabled;

    /// <summary>Seconds after which a call is reported as slow in debug mode; kept, but nothing is reported.</summary>
    [PyMember]
    public double SlowCallbackDuration { get; set; } = 0.1;

    [PyMember]
    public object? GetTaskFactory() => taskFactory;

    [PyMember]
    public void SetTaskFactory(object? factory) => taskFactory = factory;

    [PyMember]
    public object? GetExceptionHandler() => exceptionHandler;

    /// <summary>A function of (loop, context) that is told of exceptions that nobody handles; None for the log.</summary>
    [PyMember]
    public void SetExceptionHandler(object? handler) => exceptionHandler = handler;

    [PyMember]
    public void CallExceptionHandler(PyDict<string, object?> context)
    {
        if (exceptionHandler is null)
        {
            DefaultExceptionHandler(context);
            return;
        }

        try
        {
            PyOps.Call(exceptionHandler, this, context);
        }
        catch (Exception e) when (PyErrors.From(e) is not (SystemExit or KeyboardInterrupt))
        {
            DefaultExceptionHandler(Context("Unhandled error in exception handler", PyErrors.From(e), ("context", context)));
        }
    }

    /// <summary>Logs what the context says.</summary>
    [PyMember]
    public void DefaultExceptionHandler(PyDict<string, object?> context)
    {
        var message = context.Get("message", null) as string ?? "Unhandled exception in event loop";
        var lines = context.Items().Where(item => item.Item1 is not ("message" or "exception")).OrderBy(item => item.Item1, StringComparer.Ordinal)
            .Select(item => $"{item.Item1}: {PyOps.Repr(item.Item2)}\n");
        var trace = context.Get("exception", null) is PyBaseException error ? PyErrors.FormatTraceback(error) : "";
        PyLogging.GetLogger("asyncio").Error((message + "\n" + string.Concat(lines) + trace).TrimEnd('\n'));
    }

    /// <summary>Calls a function when the signal arrives.</summary>
    [PyMember]
    public void AddSignalHandler(object? sig, object? callback, params object?[] args) =>
        PySignal.Signal(PyConvert.ToLong(sig), new PyFunction("handler", _ =>
        {
            EnqueueThreadsafe(new PyHandle(() => PyOps.Call(callback, args), callback));
            return null;
        }));

    [PyMember]
    public bool RemoveSignalHandler(object? sig)
    {
        PySignal.Signal(PyConvert.ToLong(sig), PySignal.SigDfl);
        return true;
    }

    internal void NoteGenerator(object generator, Func<PyCoroutine<object?>> close) => generators.Add((new WeakReference<object>(generator), close));

    internal void NoteFailed(IPyAsyncFuture future) => failed.Add(new WeakReference<IPyAsyncFuture>(future));

    internal static PyDict<string, object?> Context(string message, PyBaseException? exception, params (string, object?)[] more)
    {
        var context = new PyDict<string, object?> { ["message"] = message };
        if (exception is not null)
        {
            context["exception"] = exception;
        }

        foreach (var (name, value) in more)
        {
            context[name] = value;
        }

        return context;
    }

    /// <summary>Reports the exceptions of tasks that nobody asked for.</summary>
    internal void ReportForgotten()
    {
        foreach (var reference in failed)
        {
            if (reference.TryGetTarget(out var future) && future.TakeUnretrieved() is { } error)
            {
                CallExceptionHandler(Context($"{(future is IPyTask ? "Task" : "Future")} exception was never retrieved", PyErrors.From(error), ("future", future)));
            }
        }

        failed.Clear();
    }

    private PyThreadPoolExecutor DefaultExecutor() => executor ??= new PyThreadPoolExecutor(null, "asyncio");

    private void CheckNotRunning()
    {
        if (thread is not null)
        {
            throw new RuntimeError("This event loop is already running");
        }

        if (running is not null)
        {
            throw new RuntimeError("Cannot run the event loop while another loop is running");
        }
    }

    private IPyAsyncFuture Complete(IPyAsyncFuture future)
    {
        Action<IPyAsyncFuture> stop = done =>
        {
            if (!done.IsCancelled && done.ErrorOrNull is SystemExit or KeyboardInterrupt)
            {
                // The loop has been left by it already.
                return;
            }

            Stop();
        };
        var key = CallbackName.At("_run_until_complete_cb()", "base_events.py:181");
        future.AddCallback(stop, key);
        try
        {
            RunForever();
        }
        catch (Exception) when (future.IsDone && !future.IsCancelled)
        {
            future.TakeUnretrieved();
            throw;
        }
        finally
        {
            future.RemoveCallback(key);
        }

        return future.IsDone ? future : throw new RuntimeError("Event loop stopped before Future completed.");
    }
}

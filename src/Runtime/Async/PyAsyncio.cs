namespace PyConc2Cs.Runtime;

/// <summary>Python's asyncio module: loops, tasks, sleeping.</summary>
[PyModule("asyncio")]
public static partial class PyAsyncio
{
    [ThreadStatic]
    private static PyEventLoop? set;

    /// <summary>Runs the coroutine in an event loop of its own; gives its result. Cancels the tasks that are left. Blocks; RuntimeError inside a running loop.</summary>
    [PyMember]
    public static T Run<T>(
        PyCoroutine<T> main, [PyParam(KeywordOnly = true)] bool? debug = null, [PyParam(KeywordOnly = true, Name = "loop_factory")] object? loopFactory = null)
    {
        CheckNoLoop();
        using var runner = new PyRunner(debug, loopFactory);
        return runner.Run(main);
    }

    [PyMember]
    public static object? Run(
        object? main, [PyParam(KeywordOnly = true)] bool? debug = null, [PyParam(KeywordOnly = true, Name = "loop_factory")] object? loopFactory = null)
    {
        CheckNoLoop();
        using var runner = new PyRunner(debug, loopFactory);
        return runner.Run(main);
    }

    /// <summary>Suspends the task for so many seconds; 0 lets the others run once.</summary>
    [PyMember]
    public static async PyCoroutine<object?> Sleep(double delay)
    {
        if (delay <= 0)
        {
            await default(NextRound);
            return null;
        }

        if (double.IsNaN(delay))
        {
            throw new ValueError("Invalid delay: NaN (not a number)");
        }

        var loop = RunningLoop();
        var future = new PyAsyncFuture<object?>(loop);
        var timer = loop.Schedule(loop.Time() + delay, () => future.TrySetResult(null));
        try
        {
            return await future;
        }
        finally
        {
            timer.Cancel();
        }
    }

    /// <summary>Decorator of generator-based coroutines (until Python 3.10): as types.coroutine.</summary>
    [PyMember]
    public static object? Coroutine(object? func) => PyTypesModule.Coroutine(func);

    /// <summary>As above; gives <paramref name="result"/>.</summary>
    [PyMember]
    public static async PyCoroutine<T> Sleep<T>(double delay, T result)
    {
        await Sleep(delay);
        return result;
    }

    /// <summary>Has the coroutine run as a task. Raises RuntimeError outside a running loop.</summary>
    [PyMember]
    public static PyTask<T> CreateTask<T>(PyCoroutine<T> coro, [PyParam(KeywordOnly = true)] object? name = null, [PyParam(KeywordOnly = true)] object? context = null) =>
        new(coro, RunningLoop(), name, context);

    [PyMember]
    public static object? CreateTask(object? coro, [PyParam(KeywordOnly = true)] object? name = null, [PyParam(KeywordOnly = true)] object? context = null) =>
        RunningLoop().CreateTask(coro, name, context);

    /// <summary>A task for a coroutine; a future or task is given back as it is.</summary>
    [PyMember]
    public static PyTask<T> EnsureFuture<T>(PyCoroutine<T> coroOrFuture, [PyParam(KeywordOnly = true)] PyEventLoop? loop = null) =>
        new(coroOrFuture, loop ?? CurrentLoop(), null);

    [PyMember]
    public static PyTask<T> EnsureFuture<T>(PyTask<T> coroOrFuture, [PyParam(KeywordOnly = true)] PyEventLoop? loop = null) => coroOrFuture;

    [PyMember]
    public static PyAsyncFuture<T> EnsureFuture<T>(PyAsyncFuture<T> coroOrFuture, [PyParam(KeywordOnly = true)] PyEventLoop? loop = null) => coroOrFuture;

    [PyMember]
    public static object? EnsureFuture(object? coroOrFuture, [PyParam(KeywordOnly = true)] PyEventLoop? loop = null) => EnsureBoxed(coroOrFuture, loop ?? CurrentLoop());

    /// <summary>The task whose step runs; None outside of one.</summary>
    [PyMember]
    public static object? CurrentTask(PyEventLoop? loop = null) =>
        TaskRegistry.Current is { } task && ReferenceEquals(task.Loop, loop ?? RunningLoop()) ? task : null;

    /// <summary>The tasks of the loop that haven't ended.</summary>
    [PyMember]
    public static PySet<object?> AllTasks(PyEventLoop? loop = null) => new(TaskRegistry.Of(loop ?? RunningLoop()));

    [PyMember]
    public static bool Iscoroutine(object? obj) => obj is IPyCoroutine;

    [PyMember]
    public static bool Iscoroutinefunction(object? func) => PyInspect.Iscoroutinefunction(func);

    [PyMember]
    public static bool Isfuture(object? obj) => obj is IPyAsyncFuture;

    /// <summary>The loop that runs. Raises RuntimeError if none does.</summary>
    [PyMember]
    public static PyEventLoop GetRunningLoop() => RunningLoop();

    /// <summary>The loop that runs, else that of <see cref="SetEventLoop"/>; in the main thread one is made.</summary>
    [PyMember]
    public static PyEventLoop GetEventLoop() => CurrentLoop();

    [PyMember]
    public static void SetEventLoop(PyEventLoop? loop)
    {
        set = loop;
        wasSet = true;
        ThreadEnd.Add(static () => (set, wasSet) = (null, false));
    }

    [PyMember]
    public static PyEventLoop NewEventLoop() => new();

    [ThreadStatic]
    private static bool wasSet;

    internal static PyEventLoop RunningLoop() => PyEventLoop.RunningOrNull ?? throw new RuntimeError("no running event loop");

    internal static PyEventLoop CurrentLoop() => PyEventLoop.RunningOrNull ?? set
        ?? (PyThreading.IsMainThread && !wasSet ? set = new PyEventLoop() : throw new RuntimeError($"There is no current event loop in thread '{PyThreading.CurrentThread().Name}'."));

    internal static PyAsyncFuture<T> Ensure<T>(PyAwaitable<T> awaitable, PyEventLoop loop) => awaitable switch
    {
        PyAsyncFuture<T> future => future,
        null => throw new TypeError("An asyncio.Future, a coroutine or an awaitable is required"),
        _ => new PyTask<T>(awaitable.ToStep(), loop, null),
    };

    internal static IPyAsyncFuture EnsureBoxed(object? value, PyEventLoop loop) => value switch
    {
        IPyAsyncFuture future => future,
        IPyTaskable taskable => taskable.ToTask(loop, null),
        IPyAwaitable => (IPyAsyncFuture)TaskOf(value, loop, null),
        not null when value is not (string or long or double or bool) && PyOps.HasAttr(value, "__await__") => new PyTask<object?>(Wrapped(value).ToStep(), loop, null),
        _ => throw new TypeError("An asyncio.Future, a coroutine or an awaitable is required"),
    };

    internal static object TaskOf(object? value, PyEventLoop loop, object? name, object? context = null) => value switch
    {
        IPyTaskable taskable => taskable.ToTask(loop, name, context),
        _ => throw new TypeError($"a coroutine was expected, got {PyOps.Repr(value)}"),
    };

    private static async PyCoroutine<object?> Wrapped(object? value) => await PyAwait.On(value);

    private static void CheckNoLoop()
    {
        if (PyEventLoop.RunningOrNull is not null)
        {
            throw new RuntimeError("asyncio.run() cannot be called from a running event loop");
        }
    }
}

/// <summary>A coroutine of any type that can become a task.</summary>
internal interface IPyTaskable
{
    IPyAsyncFuture ToTask(PyEventLoop loop, object? name, object? context = null);
}

namespace PyConc2Cs.Runtime;

/// <summary>Python's asyncio.TaskGroup: tasks that the end of an <c>async with</c> block waits for. The first exception cancels the others.</summary>
[PyClass("asyncio.taskgroups", "TaskGroup", Aliases = ["asyncio.TaskGroup"])]
public sealed partial class PyTaskGroup : PyObject
{
    private readonly List<IPyAsyncFuture> tasks = [];
    private readonly List<PyBaseException> errors = [];
    private PyEventLoop? loop;
    private IPyTask? parent;
    private PyAsyncFuture<object?>? completed;
    private PyBaseException? baseError;
    private bool isExiting;
    private bool isAborting;
    private bool isParentCancelRequested;

    [PyMember]
    public PyTaskGroup()
    {
    }

    /// <summary>A task of the group. Raises RuntimeError outside the block and when the group is shutting down.</summary>
    [PyMember]
    public PyTask<T> CreateTask<T>(PyCoroutine<T> coro, [PyParam(KeywordOnly = true)] object? name = null, [PyParam(KeywordOnly = true)] object? context = null)
    {
        ArgumentNullException.ThrowIfNull(coro);
        Check(coro.Close);
        var task = new PyTask<T>(coro, loop!, name, context);
        Add(task);
        return task;
    }

    [PyMember]
    public object? CreateTask(object? coro, [PyParam(KeywordOnly = true)] object? name = null, [PyParam(KeywordOnly = true)] object? context = null)
    {
        Check(() => (coro as IPyCoroutine)?.Close());
        var task = PyAsyncio.TaskOf(coro, loop!, name, context);
        Add((IPyAsyncFuture)task);
        return task;
    }

    [PyMember("__aenter__")]
    public async PyCoroutine<PyTaskGroup> Aenter()
    {
        await default(Ready);
        if (loop is not null)
        {
            throw new RuntimeError($"TaskGroup {PyOps.Repr(this)} has already been entered");
        }

        loop = PyAsyncio.RunningLoop();
        parent = TaskRegistry.Current ?? throw new RuntimeError($"TaskGroup {PyOps.Repr(this)} cannot determine the parent task");
        return this;
    }

    [PyMember("__aexit__")]
    public async PyCoroutine<object?> Aexit(object? et, object? exc, object? tb)
    {
        isExiting = true;
        var error = exc as PyBaseException;
        baseError ??= error is SystemExit or KeyboardInterrupt ? error : null;
        var cancellation = error as CancelledError;
        if (error is not null && !isAborting)
        {
            Abort();
        }

        while (tasks.Count > 0)
        {
            completed ??= new PyAsyncFuture<object?>(loop);
            try
            {
                await completed;
            }
            catch (CancelledError e)
            {
                if (!isAborting)
                {
                    cancellation = e;
                    Abort();
                }
            }

            completed = null;
        }

        if (baseError is not null)
        {
            throw baseError;
        }

        if (isParentCancelRequested && parent!.Uncancel() == 0)
        {
            cancellation = null;
        }

        if (cancellation is not null && errors.Count == 0)
        {
            throw cancellation;
        }

        if (error is not null and not CancelledError)
        {
            errors.Add(error);
        }

        if (errors.Count > 0)
        {
            RaiseErrors();
        }

        return null;
    }

    protected override string DefaultRepr() =>
        $"<TaskGroup{(tasks.Count > 0 ? $" tasks={tasks.Count}" : "")}{(errors.Count > 0 ? $" errors={errors.Count}" : "")}{(isAborting ? " cancelling" : loop is not null ? " entered" : "")}>";

    private void RaiseErrors()
    {
        if (parent!.Cancelling() > 0)
        {
            parent.Uncancel();
            parent.Cancel(null);
        }

        throw errors.TrueForAll(e => e is PyException)
            ? new ExceptionGroup("unhandled errors in a TaskGroup", errors)
            : new BaseExceptionGroup("unhandled errors in a TaskGroup", errors);
    }

    private void Check(Action close)
    {
        var problem = loop is null ? "has not been entered"
            : isExiting && tasks.Count == 0 ? "is finished"
            : isAborting ? "is shutting down"
            : null;
        if (problem is not null)
        {
            close();
            throw new RuntimeError($"TaskGroup {PyOps.Repr(this)} {problem}");
        }
    }

    private void Add(IPyAsyncFuture task)
    {
        tasks.Add(task);
        task.AddCallback(NoteEnd);
    }

    private void Abort()
    {
        isAborting = true;
        foreach (var task in tasks.ToArray())
        {
            if (!task.IsDone)
            {
                task.Cancel(null);
            }
        }
    }

    private void NoteEnd(IPyAsyncFuture task)
    {
        tasks.Remove(task);
        if (tasks.Count == 0)
        {
            completed?.TrySetResult(true);
        }

        if (task.IsCancelled || task.TakeError() is not { } raised)
        {
            return;
        }

        var error = PyErrors.From(raised);
        errors.Add(error);
        baseError ??= error is SystemExit or KeyboardInterrupt ? error : null;
        if (parent!.IsDone)
        {
            loop!.CallExceptionHandler(PyEventLoop.Context($"Task {PyOps.Repr(task)} has errored out but its parent task {PyOps.Repr(parent)} is already completed", error, ("task", task)));
        }
        else if (!isAborting && !isParentCancelRequested)
        {
            Abort();
            isParentCancelRequested = true;
            parent.Cancel(null);
        }
    }
}

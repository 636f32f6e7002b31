namespace PyConc2Cs.Runtime;

/// <summary>A task of any type.</summary>
internal interface IPyTask : IPyAsyncFuture
{
    string Name { get; }

    long Cancelling();

    long Uncancel();
}

/// <summary>
/// Python's asyncio.Task: a coroutine that the event loop drives. It begins in the next round; each step runs until the coroutine waits for a future, whose
/// end schedules the next step.
/// </summary>
[PyClass("_asyncio", "Task", Aliases = ["asyncio.Task", "asyncio.tasks.Task"])]
public sealed partial class PyTask<T> : PyAsyncFuture<T>, IPyTask
{
    private readonly IGeneratorStep coroutine;
    private readonly StepHandle next;
    private readonly PyVariableContext context;
    private static readonly CallbackName WakeUpKey = new("Task.task_wakeup()");
    private Action<IPyAsyncFuture>? wakeUp;
    private IGeneratorStep leaf;
    private IPyAsyncFuture? waiter;
    private string? name;
    private long number;
    private bool mustCancel;
    private long cancelRequests;

    [PyMember]
    public PyTask(PyCoroutine<T> coro, [PyParam(KeywordOnly = true)] PyEventLoop? loop = null, [PyParam(KeywordOnly = true)] object? name = null, [PyParam(KeywordOnly = true)] object? context = null)
        : this((IGeneratorStep)coro, loop ?? PyAsyncio.CurrentLoop(), name, context)
    {
    }

    internal PyTask(IGeneratorStep step, PyEventLoop loop, object? name, object? context = null)
        : base(loop)
    {
        (coroutine, leaf) = (step, step);
        this.context = PyVariableContext.For(context);
        if (name is null)
        {
            number = TaskRegistry.NextNumber();
        }
        else
        {
            this.name = PyOps.Str(name);
        }

        next = new StepHandle(this);
        TaskRegistry.Add(this);
        loop.Enqueue(next);
    }

    string IPyTask.Name => GetName();

    [PyMember]
    public string GetName() => name ?? "Task-" + number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    [PyMember]
    public void SetName(object? value) => name = PyOps.Str(value);

    [PyMember]
    public object? GetCoro() => coroutine;

    [PyMember]
    public PyVariableContext GetContext() => context;

    /// <summary>How often <see cref="Cancel"/> was called, without what <see cref="Uncancel"/> took back.</summary>
    [PyMember]
    public long Cancelling() => cancelRequests;

    [PyMember]
    public long Uncancel()
    {
        if (cancelRequests > 0)
        {
            cancelRequests--;
            mustCancel &= cancelRequests > 0;
        }

        return cancelRequests;
    }

    /// <summary>Has CancelledError raised in the coroutine where it waits. False if the task has ended.</summary>
    [PyMember]
    public override bool Cancel(object? msg = null)
    {
        if (IsDone)
        {
            return false;
        }

        cancelRequests++;
        if (waiter is { } waited && waited.Cancel(msg))
        {
            return true;
        }

        (mustCancel, cancelText) = (true, msg);
        return true;
    }

    private object? cancelText;

    public override void SetResult(T result) => throw new RuntimeError("Task does not support set_result operation");

    public override void SetException(object? exception) => throw new RuntimeError("Task does not support set_exception operation");

    protected override string DefaultRepr()
    {
        var state = cancelRequests > 0 && !IsDone ? "cancelling" : StateText();
        return $"<Task {state} name={PyOps.Repr(GetName())} coro={CoroutineText()}{(waiter is null ? "" : $" wait_for={PyOps.Repr(waiter)}")}{ResultText()}>";
    }

    private string CoroutineText()
    {
        if (coroutine is not IPyCoroutine { Definition: var definition })
        {
            return PyOps.Repr(coroutine);
        }

        var place = definition.Place is { Length: > 0 } line ? (IsDone ? ", defined at " : " at ") + line : "";
        return $"<{definition.QualifiedName}() {(IsDone ? "done" : "running")}{place}>";
    }

    private void Step(Exception? error)
    {
        if (IsDone)
        {
            throw new AsyncInvalidStateError($"step(): already done: {PyOps.Repr(this)}");
        }

        if (mustCancel)
        {
            error = error is CancelledError ? error : cancelText is null ? new CancelledError() : new CancelledError(cancelText);
            mustCancel = false;
        }

        waiter = null;
        var outer = TaskRegistry.Enter(this);
        var outerContext = context.Enter();
        try
        {
            leaf = leaf.Outer is null ? coroutine : leaf;
            After(GeneratorSteps.Drive(coroutine, ref leaf, null, error));
        }
        finally
        {
            PyVariableContext.Leave(outerContext);
            TaskRegistry.Leave(outer);
        }
    }

    private void After(StepOutcome outcome)
    {
        switch (outcome)
        {
            case StepOutcome.Returned when mustCancel:
                mustCancel = false;
                base.Cancel(cancelText);
                End();
                break;
            case StepOutcome.Returned:
                TrySetResult(coroutine is IReturns<T> typed ? typed.ReturnedValue : PyConvert.To<T>(coroutine.Returned));
                End();
                break;
            case StepOutcome.Raised:
                Fail(coroutine.Raised!);
                break;
            default:
                WaitFor(leaf.Yielded);
                break;
        }
    }

    private void Fail(Exception error)
    {
        End();
        switch (PyErrors.From(error))
        {
            case CancelledError cancelled:
                base.Cancel(cancelled.Args.Length > 0 ? cancelled.Args[0] : null);
                break;
            case SystemExit or KeyboardInterrupt:
                SetError(error);
                throw error;
            default:
                SetError(error);
                break;
        }
    }

    private void WaitFor(object? yielded)
    {
        switch (yielded)
        {
            case null:
                Loop.Enqueue(next);
                break;
            case IPyAsyncFuture future when future.IsBlocking && !ReferenceEquals(future.Loop, Loop):
                Refuse($"Task {PyOps.Repr(this)} got Future {PyOps.Repr(future)} attached to a different loop");
                break;
            case IPyAsyncFuture future when ReferenceEquals(future, this):
                Refuse($"Task cannot await on itself: {PyOps.Repr(this)}");
                break;
            case IPyAsyncFuture { IsBlocking: true } future:
                future.IsBlocking = false;
                future.AddCallback(wakeUp ??= WakeUp, WakeUpKey);
                waiter = future;
                mustCancel &= !(mustCancel && future.Cancel(cancelText));
                break;
            case IPyAsyncFuture future:
                Refuse($"yield was used instead of yield from in task {PyOps.Repr(this)} with {PyOps.Repr(future)}");
                break;
            default:
                Refuse($"Task got bad yield: {PyOps.Repr(yielded)}");
                break;
        }
    }

    private void Refuse(string message) => Loop.Enqueue(() => Step(new RuntimeError(message)));

    private void WakeUp(IPyAsyncFuture future) => Step(future.TakeError());

    private void End() => TaskRegistry.Remove(this);

    /// <summary>A step of the task as a call of the loop; there is at most one at a time.</summary>
    private sealed class StepHandle(PyTask<T> task) : PyHandle(null)
    {
        internal override void Run() => task.Step(null);
    }
}

/// <summary>The tasks that haven't ended, and the one whose step each thread runs.</summary>
internal static class TaskRegistry
{
    private static readonly Lock Guard = new();
    private static readonly Dictionary<IPyTask, long> Live = new(ReferenceEqualityComparer.Instance);
    private static long numbers;
    private static long order;

    [ThreadStatic]
    private static IPyTask? current;

    public static IPyTask? Current => current;

    public static long NextNumber() => Interlocked.Increment(ref numbers);

    public static IPyTask? Enter(IPyTask task)
    {
        var outer = current;
        current = task;
        return outer;
    }

    public static void Leave(IPyTask? outer) => current = outer;

    public static void Add(IPyTask task)
    {
        lock (Guard)
        {
            Live[task] = order++;
        }
    }

    public static void Remove(IPyTask task)
    {
        lock (Guard)
        {
            Live.Remove(task);
        }
    }

    /// <summary>In the order of their creation.</summary>
    public static IPyTask[] Of(PyEventLoop loop)
    {
        lock (Guard)
        {
            return [.. Live.Where(t => ReferenceEquals(t.Key.Loop, loop) && !t.Key.IsDone).OrderBy(t => t.Value).Select(t => t.Key)];
        }
    }
}

/// <summary>How a future's repr shows a callback of the library.</summary>
internal sealed record CallbackName(string Text)
{
    private const string Folder = "/usr/lib/python3.13/asyncio/";

    public static CallbackName At(string function, string file) => new(function + " at " + Folder + file);
}

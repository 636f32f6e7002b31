namespace PyConc2Cs.Runtime;

/// <summary>Tasks that wait in the order of their coming, each for a future of its own.</summary>
internal sealed class AsyncWaiters
{
    private readonly LinkedList<PyAsyncFuture<bool>> waiting = new();

    public int Count => waiting.Count;

    public IEnumerable<PyAsyncFuture<bool>> All => waiting;

    public bool HasLive => waiting.Any(w => !w.Cancelled());

    public PyAsyncFuture<bool> Add()
    {
        var future = new PyAsyncFuture<bool>(PyAsyncio.RunningLoop());
        waiting.AddLast(future);
        return future;
    }

    public void Remove(PyAsyncFuture<bool> future) => waiting.Remove(future);

    public PyAsyncFuture<bool>? TakeFirst()
    {
        var first = waiting.First?.Value;
        if (first is not null)
        {
            waiting.RemoveFirst();
        }

        return first;
    }
}

/// <summary>What the locks of asyncio share: <c>async with</c>.</summary>
[PyClass("asyncio.locks", "_ContextManagerMixin")]
public abstract partial class PyAsyncLockBase : PyObject
{
    /// <summary>Waits until it can be had.</summary>
    [PyMember]
    public abstract PyCoroutine<bool> Acquire();

    [PyMember]
    public abstract void Release();

    [PyMember]
    public abstract bool Locked();

    [PyMember("__aenter__")]
    public async PyCoroutine<object?> Aenter()
    {
        await Acquire();
        return null;
    }

    [PyMember("__aexit__")]
    public async PyCoroutine<object?> Aexit(object? excType, object? exc, object? tb)
    {
        await default(Ready);
        Release();
        return null;
    }

    private protected string WithState(string state) => $"<{PyType.Module}.{PyTypeName} object at {PyOps.Address(this)} [{state}]>";
}

/// <summary>Python's asyncio.Lock: one task at a time, in the order of their coming.</summary>
[PyClass("asyncio.locks", "Lock", Aliases = ["asyncio.Lock"])]
public sealed partial class PyAsyncLock : PyAsyncLockBase
{
    private readonly AsyncWaiters waiters = new();
    private bool isLocked;

    [PyMember]
    public PyAsyncLock()
    {
    }

    public override bool Locked() => isLocked;

    public override async PyCoroutine<bool> Acquire()
    {
        if (!isLocked && !waiters.HasLive)
        {
            return isLocked = true;
        }

        var waiter = waiters.Add();
        try
        {
            try
            {
                await waiter;
            }
            finally
            {
                waiters.Remove(waiter);
            }
        }
        catch (CancelledError)
        {
            if (!isLocked)
            {
                WakeFirst();
            }

            throw;
        }

        return isLocked = true;
    }

    /// <summary>Raises RuntimeError if it isn't locked.</summary>
    public override void Release()
    {
        if (!isLocked)
        {
            throw new RuntimeError("Lock is not acquired.");
        }

        isLocked = false;
        WakeFirst();
    }

    protected override string DefaultRepr() => WithState((isLocked ? "locked" : "unlocked") + (waiters.Count > 0 ? $", waiters:{waiters.Count}" : ""));

    private void WakeFirst()
    {
        if (waiters.All.FirstOrDefault() is { } first)
        {
            first.TrySetResult(true);
        }
    }
}

/// <summary>Python's asyncio.Semaphore.</summary>
[PyClass("asyncio.locks", "Semaphore", Aliases = ["asyncio.Semaphore"])]
public partial class PyAsyncSemaphore : PyAsyncLockBase
{
    private readonly AsyncWaiters waiters = new();
    private long value;

    /// <summary>Raises ValueError for a negative value.</summary>
    [PyMember]
    public PyAsyncSemaphore(long value = 1)
    {
        if (value < 0)
        {
            throw new ValueError("Semaphore initial value must be >= 0");
        }

        this.value = value;
    }

    [PyMember("_value")]
    public long Value => value;

    public override bool Locked() => value == 0 || waiters.HasLive;

    public override async PyCoroutine<bool> Acquire()
    {
        if (!Locked())
        {
            value--;
            return true;
        }

        var waiter = waiters.Add();
        try
        {
            try
            {
                await waiter;
            }
            finally
            {
                waiters.Remove(waiter);
            }
        }
        catch (CancelledError)
        {
            value += waiter.Done() && !waiter.Cancelled() ? 1 : 0;
            throw;
        }
        finally
        {
            while (value > 0 && WakeNext())
            {
            }
        }

        return true;
    }

    public override void Release()
    {
        value++;
        WakeNext();
    }

    protected override string DefaultRepr() => WithState((Locked() ? "locked" : $"unlocked, value:{value}") + (waiters.Count > 0 ? $", waiters:{waiters.Count}" : ""));

    private bool WakeNext()
    {
        if (waiters.All.FirstOrDefault(w => !w.Done()) is not { } first)
        {
            return false;
        }

        value--;
        first.TrySetResult(true);
        return true;
    }
}

/// <summary>Python's asyncio.BoundedSemaphore: ValueError for a release too many.</summary>
[PyClass("asyncio.locks", "BoundedSemaphore", Aliases = ["asyncio.BoundedSemaphore"])]
public sealed partial class PyAsyncBoundedSemaphore : PyAsyncSemaphore
{
    private readonly long bound;

    [PyMember]
    public PyAsyncBoundedSemaphore(long value = 1)
        : base(value) => bound = value;

    public override void Release()
    {
        if (Value >= bound)
        {
            throw new ValueError("BoundedSemaphore released too many times");
        }

        base.Release();
    }
}

/// <summary>Python's asyncio.Event.</summary>
[PyClass("asyncio.locks", "Event", Aliases = ["asyncio.Event"])]
public sealed partial class PyAsyncEvent : PyObject
{
    private readonly AsyncWaiters waiters = new();
    private bool value;

    [PyMember]
    public PyAsyncEvent()
    {
    }

    [PyMember]
    public bool IsSet() => value;

    /// <summary>Wakes all who wait.</summary>
    [PyMember]
    public void Set()
    {
        if (!value)
        {
            value = true;
            foreach (var waiter in waiters.All)
            {
                waiter.TrySetResult(true);
            }
        }
    }

    [PyMember]
    public void Clear() => value = false;

    /// <summary>Waits until it is set.</summary>
    [PyMember]
    public async PyCoroutine<bool> Wait()
    {
        if (value)
        {
            return true;
        }

        var waiter = waiters.Add();
        try
        {
            await waiter;
            return true;
        }
        finally
        {
            waiters.Remove(waiter);
        }
    }

    protected override string DefaultRepr() =>
        $"<asyncio.locks.Event object at {PyOps.Address(this)} [{(value ? "set" : "unset")}{(waiters.Count > 0 ? $", waiters:{waiters.Count}" : "")}]>";
}

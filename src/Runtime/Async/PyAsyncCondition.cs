namespace PyConc2Cs.Runtime;

/// <summary>Python's asyncio.Condition.</summary>
[PyClass("asyncio.locks", "Condition", Aliases = ["asyncio.Condition"])]
public sealed partial class PyAsyncCondition : PyAsyncLockBase
{
    private readonly AsyncWaiters waiters = new();
    private readonly PyAsyncLock inner;

    [PyMember]
    public PyAsyncCondition(PyAsyncLock? @lock = null) => inner = @lock ?? new PyAsyncLock();

    public override bool Locked() => inner.Locked();

    public override PyCoroutine<bool> Acquire() => inner.Acquire();

    public override void Release() => inner.Release();

    /// <summary>Releases the lock, waits for a notification, acquires the lock. Raises RuntimeError without the lock.</summary>
    [PyMember]
    public async PyCoroutine<bool> Wait()
    {
        if (!inner.Locked())
        {
            throw new RuntimeError("cannot wait on un-acquired lock");
        }

        var waiter = waiters.Add();
        inner.Release();
        try
        {
            try
            {
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
            finally
            {
                await Reacquire();
            }
        }
        catch (Exception)
        {
            NotifyWaiters(1);
            throw;
        }
    }

    /// <summary>Waits until the predicate is true; gives its value.</summary>
    [PyMember]
    public async PyCoroutine<T> WaitFor<T>(Func<T> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        while (true)
        {
            var value = predicate();
            if (PyOps.Truth(value))
            {
                return value;
            }

            await Wait();
        }
    }

    /// <summary>Wakes so many of those who wait. Raises RuntimeError without the lock.</summary>
    [PyMember]
    public void Notify(long n = 1)
    {
        if (!inner.Locked())
        {
            throw new RuntimeError("cannot notify on un-acquired lock");
        }

        NotifyWaiters(n);
    }

    [PyMember]
    public void NotifyAll() => Notify(waiters.Count);

    protected override string DefaultRepr() => WithState((Locked() ? "locked" : "unlocked") + (waiters.Count > 0 ? $", waiters:{waiters.Count}" : ""));

    private void NotifyWaiters(long n)
    {
        foreach (var waiter in waiters.All.Where(w => !w.Done()).Take((int)n).ToArray())
        {
            waiter.TrySetResult(false);
        }
    }

    private async PyCoroutine Reacquire()
    {
        CancelledError? cancelled = null;
        while (true)
        {
            try
            {
                await inner.Acquire();
                break;
            }
            catch (CancelledError e)
            {
                cancelled = e;
            }
        }

        if (cancelled is not null)
        {
            throw cancelled;
        }
    }
}

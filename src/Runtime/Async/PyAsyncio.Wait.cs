namespace PyConc2Cs.Runtime;

/// <summary>wait, wait_for, as_completed, timeouts.</summary>
public static partial class PyAsyncio
{
    [PyMember("FIRST_COMPLETED")]
    public const string FirstCompleted = "FIRST_COMPLETED";

    [PyMember("FIRST_EXCEPTION")]
    public const string FirstException = "FIRST_EXCEPTION";

    [PyMember("ALL_COMPLETED")]
    public const string AllCompleted = "ALL_COMPLETED";

    /// <summary>Waits for the futures until the timeout or what <paramref name="returnWhen"/> says; gives the sets of those that are done and those that aren't.</summary>
    [PyMember]
    public static async PyCoroutine<(PySet<PyTask<T>> Done, PySet<PyTask<T>> Pending)> Wait<T>(
        IEnumerable<PyTask<T>> fs, [PyParam(KeywordOnly = true)] double? timeout = null, [PyParam(KeywordOnly = true)] string returnWhen = AllCompleted)
    {
        PyTask<T>[] futures = [.. fs.Distinct()];
        await WaitForAll(futures, timeout, returnWhen);
        return ([.. futures.Where(f => f.IsDone)], [.. futures.Where(f => !f.IsDone)]);
    }

    [PyMember]
    public static async PyCoroutine<(PySet<object?> Done, PySet<object?> Pending)> Wait(
        IEnumerable<object?> fs, [PyParam(KeywordOnly = true)] double? timeout = null, [PyParam(KeywordOnly = true)] string returnWhen = AllCompleted)
    {
        var items = fs.Distinct().ToArray();
        if (Array.Exists(items, item => item is IPyCoroutine))
        {
            throw new TypeError("Passing coroutines is forbidden, use tasks explicitly.");
        }

        var loop = RunningLoop();
        IPyAsyncFuture[] futures = [.. items.Select(item => EnsureBoxed(item, loop))];
        await WaitForAll(futures, timeout, returnWhen);
        return ([.. futures.Where(f => f.IsDone)], [.. futures.Where(f => !f.IsDone)]);
    }

    /// <summary>Awaits with a time limit; TimeoutError, after the awaitable was cancelled, if it takes longer.</summary>
    [PyMember]
    public static async PyCoroutine<T> WaitFor<T>(PyAwaitable<T> fut, double? timeout)
    {
        if (timeout is not <= 0)
        {
            return await Within(fut, timeout);
        }

        var future = Ensure(fut, RunningLoop());
        if (!future.IsDone)
        {
            await CancelAndWait(future);
        }

        return ResultInTime(future, future.Result);
    }

    [PyMember]
    public static PyCoroutine<object?> WaitFor(object? fut, double? timeout) =>
        fut is PyAwaitable<object?> typed ? WaitFor(typed, timeout) : WaitFor(Wrapped(fut), timeout);

    /// <summary>Coroutines that give the results in the order in which they come; <c>async for</c> gives the futures.</summary>
    [PyMember]
    public static PyIterator<PyCoroutine<T>> AsCompleted<T>(IEnumerable<PyAwaitable<T>> fs, [PyParam(KeywordOnly = true)] double? timeout = null)
    {
        var items = fs.Distinct().ToArray();
        var loop = LoopOf(items);
        return InOrderOfEnd([.. items.Select(item => (IPyAsyncFuture)Ensure(item, loop))], loop, timeout, done => ((PyAsyncFuture<T>)done).Result());
    }

    [PyMember]
    public static PyIterator<PyCoroutine<object?>> AsCompleted(IEnumerable<object?> fs, [PyParam(KeywordOnly = true)] double? timeout = null)
    {
        var items = fs.Distinct().ToArray();
        var loop = LoopOf(items);
        return InOrderOfEnd([.. items.Select(item => EnsureBoxed(item, loop))], loop, timeout, done => done.ResultBoxed());
    }

    /// <summary>Limits the time of an <c>async with</c> block: what it waits for then is cancelled, and TimeoutError raised at its end.</summary>
    [PyMember]
    public static PyAsyncTimeout Timeout(double? delay) => new(delay is { } seconds ? RunningLoop().Time() + seconds : null);

    /// <summary>As <see cref="Timeout"/>, by the clock of the loop.</summary>
    [PyMember]
    public static PyAsyncTimeout TimeoutAt(double? when) => new(when);

    private static async PyCoroutine<T> Within<T>(PyAwaitable<T> awaitable, double? timeout)
    {
        var limit = Timeout(timeout);
        await limit.Aenter();
        var exit = PyAwait.OnExit(limit);
        try
        {
            return await awaitable;
        }
        catch (Exception e)
        {
            await exit.Suppresses(PyErrors.From(e));
            throw;
        }
        finally
        {
            await exit.Leave();
        }
    }

    private static T ResultInTime<T>(IPyAsyncFuture future, Func<T> result)
    {
        if (!future.IsCancelled)
        {
            return result();
        }

        var cancelled = PyErrors.From(future.TakeError()!);
        throw new TimeoutError() { Cause = cancelled, Context = cancelled };
    }

    private static async PyCoroutine CancelAndWait(IPyAsyncFuture future)
    {
        var waiter = new PyAsyncFuture<object?>(RunningLoop());
        Action<IPyAsyncFuture> release = _ => waiter.TrySetResult(null);
        future.AddCallback(release);
        try
        {
            future.Cancel(null);
            await waiter;
        }
        finally
        {
            future.RemoveCallback(release);
        }
    }

    private static async PyCoroutine WaitForAll(IPyAsyncFuture[] futures, double? timeout, string returnWhen)
    {
        if (futures.Length == 0)
        {
            throw new ValueError("Set of Tasks/Futures is empty.");
        }

        if (returnWhen is not (FirstCompleted or FirstException or AllCompleted))
        {
            throw new ValueError($"Invalid return_when value: {returnWhen}");
        }

        var left = futures.Length;
        var key = CallbackName.At("_wait.<locals>._on_completion()", "tasks.py:534");
        var loop = RunningLoop();
        var waiter = new PyAsyncFuture<object?>(loop);
        var timer = timeout is { } seconds ? loop.Schedule(loop.Time() + seconds, () => waiter.TrySetResult(null)) : null;
        Action<IPyAsyncFuture> note = done =>
        {
            left--;
            if (left <= 0 || returnWhen == FirstCompleted || returnWhen == FirstException && !done.IsCancelled && done.ErrorOrNull is not null)
            {
                timer?.Cancel();
                waiter.TrySetResult(null);
            }
        };
        foreach (var future in futures)
        {
            future.AddCallback(note, key);
        }

        try
        {
            await waiter;
        }
        finally
        {
            timer?.Cancel();
            foreach (var future in futures)
            {
                future.RemoveCallback(key);
            }
        }
    }

    private static AsCompletedIterator<T> InOrderOfEnd<T>(IPyAsyncFuture[] futures, PyEventLoop loop, double? timeout, Func<IPyAsyncFuture, T> result)
    {
        var done = new PyAsyncQueue<IPyAsyncFuture?>(0);
        var todo = new HashSet<IPyAsyncFuture>(futures, ReferenceEqualityComparer.Instance);
        PyTimerHandle? timer = null;
        Action<IPyAsyncFuture> note = future =>
        {
            if (todo.Remove(future))
            {
                done.PutNowait(future);
                if (todo.Count == 0)
                {
                    timer?.Cancel();
                }
            }
        };
        foreach (var future in futures)
        {
            future.AddCallback(note);
        }

        if (timeout is { } seconds && todo.Count > 0)
        {
            timer = loop.Schedule(loop.Time() + seconds, () =>
            {
                foreach (var future in todo)
                {
                    future.RemoveCallback(note);
                    done.PutNowait(null);
                }

                todo.Clear();
            });
        }

        return new AsCompletedIterator<T>(done, futures.Length, result);
    }
}

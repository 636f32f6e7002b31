namespace PyConc2Cs.Runtime;

public partial class PyFuture<T>
{
    private const string LoggerName = "concurrent.futures";

    /// <summary>
    /// For executors: the call is about to begin. False if it was cancelled. RuntimeError if it has begun before.
    /// </summary>
    [PyMember]
    public bool SetRunningOrNotifyCancel()
    {
        FutureState found;
        lock (queue)
        {
            found = state;
            switch (state)
            {
                case FutureState.Cancelled:
                    state = FutureState.CancelledAndNotified;
                    NotifyWaiters();
                    return false;
                case FutureState.Pending:
                    state = FutureState.Running;
                    return true;
            }
        }
        PyLogging.GetLogger(LoggerName).Critical($"Future {PyOps.Address(this)} in unexpected state: {NameOf(found)}");
        throw new RuntimeError("Future in unexpected state");
    }

    /// <summary>For executors and tests: the call has ended with this result. InvalidStateError if the future is done.</summary>
    [PyMember]
    public void SetResult([PyParam(Escapes = true)] T result) => Settle(result, null);

    /// <summary>For executors and tests: the call has ended with this exception. InvalidStateError if the future is done.</summary>
    [PyMember]
    public void SetException(PyBaseException? exception) => Settle(default!, exception);

    /// <summary>Executes a call for this future, unless it was cancelled.</summary>
    internal void Execute(Func<T> call)
    {
        if (!SetRunningOrNotifyCancel())
        {
            return;
        }
        T value;
        try
        {
            value = call();
        }
        catch (Exception raised)
        {
            SetException(PyErrors.From(raised));
            return;
        }
        SetResult(value);
    }

    bool IPyFuture.Register(FutureWaiter waiter)
    {
        lock (queue)
        {
            if (state is FutureState.Finished or FutureState.CancelledAndNotified)
            {
                return false;
            }
            (waiters ??= []).Add(waiter);
            return true;
        }
    }

    void IPyFuture.Unregister(FutureWaiter waiter)
    {
        lock (queue)
        {
            waiters?.Remove(waiter);
        }
    }

    bool IPyFuture.IsDoneForWaiters
    {
        get
        {
            lock (queue)
            {
                return state is FutureState.Finished or FutureState.CancelledAndNotified;
            }
        }
    }

    private static string NameOf(FutureState state) => state switch
    {
        FutureState.CancelledAndNotified => "CANCELLED_AND_NOTIFIED",
        _ => state.ToString().ToUpperInvariant(),
    };

    private void Settle(T value, PyBaseException? exception)
    {
        lock (queue)
        {
            if (IsSettled)
            {
                throw new FutureInvalidStateError($"{NameOf(state)}: {Repr()}");
            }
            result = value;
            error = exception;
            state = FutureState.Finished;
            NotifyWaiters();
        }
        Announce();
    }

    private void NotifyWaiters()
    {
        foreach (var waiter in waiters ?? [])
        {
            waiter.Add(this);
        }
    }

    private void Announce()
    {
        lock (queue)
        {
            queue.WakeAll();
        }
        foreach (var callback in callbacks ?? [])
        {
            Invoke(callback);
        }
    }

    private void Invoke(Action<PyFuture<T>> callback)
    {
        try
        {
            callback(this);
        }
        catch (Exception raised) when (PyErrors.From(raised) is PyException error)
        {
            PyLogging.GetLogger(LoggerName).Error($"exception calling callback for {Repr()}", excInfo: error);
        }
    }
}

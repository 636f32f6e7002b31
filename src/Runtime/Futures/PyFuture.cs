namespace PyConc2Cs.Runtime;

/// <summary>Python's concurrent.futures.Future: the result of a call that runs elsewhere.</summary>
[PyClass("concurrent.futures._base", "Future", Aliases = ["concurrent.futures.Future"])]
public partial class PyFuture<T> : PyObject, IPyFuture
{
    /// <summary>Those who wait for this future; its monitor guards all the fields.</summary>
    private readonly WaitQueue queue = new();
    private FutureState state;
    private T result = default!;
    private PyBaseException? error;
    private List<Action<PyFuture<T>>>? callbacks;
    private List<FutureWaiter>? waiters;

    [PyMember]
    public PyFuture()
    {
    }

    bool IPyFuture.HasFailed => error is not null;

    private bool IsSettled => state is FutureState.Cancelled or FutureState.CancelledAndNotified or FutureState.Finished;

    /// <summary>Takes the call back if it hasn't begun; false if it is running or has ended.</summary>
    [PyMember]
    public bool Cancel()
    {
        lock (queue)
        {
            if (state is FutureState.Running or FutureState.Finished)
            {
                return false;
            }
            if (state != FutureState.Pending)
            {
                return true;
            }
            state = FutureState.Cancelled;
        }
        Announce();
        return true;
    }

    [PyMember]
    public bool Cancelled()
    {
        lock (queue)
        {
            return state is FutureState.Cancelled or FutureState.CancelledAndNotified;
        }
    }

    /// <summary>Whether the call is being executed.</summary>
    [PyMember]
    public bool Running()
    {
        lock (queue)
        {
            return state == FutureState.Running;
        }
    }

    /// <summary>Whether the call has ended or was cancelled.</summary>
    [PyMember]
    public bool Done()
    {
        lock (queue)
        {
            return IsSettled;
        }
    }

    /// <summary>
    /// What the call returned; raises what it raised. Blocks until it has ended; TimeoutError after <paramref name="timeout"/> seconds, CancelledError if it
    /// was cancelled. Woken by Ctrl-C in the main thread.
    /// </summary>
    [PyMember]
    public T Result(double? timeout = null)
    {
        Await(timeout);
        return error is null ? result : throw error;
    }

    /// <summary>The exception that the call raised, None if it returned. Blocks and raises as <see cref="Result"/>.</summary>
    [PyMember]
    public PyBaseException? Exception(double? timeout = null)
    {
        Await(timeout);
        return error;
    }

    /// <summary>
    /// Has a function called with this future when it is done, at once if it is; in the order in which they were added, in the thread that executed the call
    /// or cancelled it. An exception of the function is logged.
    /// </summary>
    [PyMember]
    public void AddDoneCallback(Action<PyFuture<T>> fn)
    {
        ArgumentNullException.ThrowIfNull(fn);
        lock (queue)
        {
            if (!IsSettled)
            {
                (callbacks ??= []).Add(fn);
                return;
            }
        }
        Invoke(fn);
    }

    protected override string DefaultRepr()
    {
        lock (queue)
        {
            var outcome = state != FutureState.Finished ? "" : error is null ? $" returned {PyOps.TypeName(result)}" : $" raised {error.PyTypeName}";
            return $"<{PyTypeName} at {PyOps.Address(this)} state={StateText(state)}{outcome}>";
        }
    }

    private static string StateText(FutureState state) => state switch
    {
        FutureState.Pending => "pending",
        FutureState.Running => "running",
        FutureState.Finished => "finished",
        _ => "cancelled",
    };

    private void Await(double? timeout)
    {
        var deadline = Deadline.After(timeout);
        while (true)
        {
            Waiter waiter;
            lock (queue)
            {
                if (state == FutureState.Finished)
                {
                    return;
                }
                if (IsSettled)
                {
                    throw new FutureCancelledError();
                }
                waiter = queue.Enqueue();
            }
            switch (queue.Wait(waiter, deadline))
            {
                case WaitResult.TimedOut when !Done():
                    throw new TimeoutError();
                case WaitResult.Interrupted:
                    PySignal.RunPending();
                    break;
            }
        }
    }
}

namespace PyConc2Cs.Runtime;

/// <summary>Python's threading.Semaphore: a counter that acquire takes from and blocks at zero.</summary>
[PyClass("threading", "Semaphore", Aliases = ["threading._Semaphore", "multiprocessing.dummy.Semaphore"])]
public partial class PySemaphore : PyObject
{
    private readonly WaitQueue queue = new();
    private long value;

    [PyMember]
    public PySemaphore(long value = 1) =>
        this.value = value >= 0 ? value : throw new ValueError("semaphore initial value must be >= 0");

    /// <summary>The counter, as scripts peek at it.</summary>
    [PyMember("_value")]
    public long Value => Interlocked.Read(ref value);

    /// <summary>
    /// Takes one, blocking up to <paramref name="timeout"/> seconds (None: for ever), and tells whether it got it. ValueError for a timeout with
    /// <paramref name="blocking"/> false. Woken by Ctrl-C in the main thread.
    /// </summary>
    [PyMember]
    public bool Acquire(bool blocking = true, double? timeout = null)
    {
        if (!blocking && timeout is not null)
        {
            throw new ValueError("can't specify timeout for non-blocking acquire");
        }
        Waiter waiter;
        lock (queue)
        {
            if (value > 0)
            {
                value--;
                return true;
            }
            if (!blocking)
            {
                return false;
            }
            waiter = queue.Enqueue();
        }
        return WaitForTurn(waiter, Deadline.After(timeout));
    }

    /// <summary>Gives <paramref name="n"/> back and wakes as many. ValueError if n is less than 1.</summary>
    [PyMember]
    public virtual void Release(long n = 1)
    {
        if (n < 1)
        {
            throw new ValueError("n must be one or more");
        }
        lock (queue)
        {
            CheckRelease(value + n);
            // What a waiting thread is woken for is handed to it, never added to the counter: nobody can take it in between.
            while (n > 0 && queue.WakeOne())
            {
                n--;
            }
            value += n;
        }
    }

    /// <summary>Takes one, blocking; disposing the result gives it back. This is <c>with semaphore:</c>.</summary>
    public PySemaphoreScope Enter()
    {
        Acquire();
        return new PySemaphoreScope(this);
    }

    /// <summary>Takes one, blocking.</summary>
    [PyMember("__enter__")]
    public bool EnterContext() => Acquire();

    /// <summary>Gives one back.</summary>
    [PyMember("__exit__")]
    public void ExitContext(params object?[] excInfo) => Release();

    protected override string DefaultRepr() => $"<{PyType.Module}.{PyTypeName} at {PyOps.Address(this)}: value={Value}>";

    /// <summary>Called before the counter would become <paramref name="newValue"/>, or be handed to waiting threads.</summary>
    private protected virtual void CheckRelease(long newValue)
    {
    }

    private bool WaitForTurn(Waiter waiter, Deadline deadline)
    {
        while (true)
        {
            switch (queue.Wait(waiter, deadline))
            {
                case WaitResult.Signaled:
                    return true;
                case WaitResult.TimedOut:
                    return false;
                default:
                    PySignal.RunPending();
                    break;
            }
            lock (queue)
            {
                if (value > 0)
                {
                    value--;
                    return true;
                }
                waiter = queue.Enqueue();
            }
        }
    }
}

namespace PyConc2Cs.Runtime;

/// <summary>Python's threading.Event: a flag that threads wait for.</summary>
[PyClass("threading", "Event", Aliases = ["threading._Event", "multiprocessing.dummy.Event"])]
public partial class PyEvent : PyObject
{
    private readonly WaitQueue queue = new();
    private volatile bool flag;

    [PyMember]
    public PyEvent()
    {
    }

    /// <summary>Whether the flag is set.</summary>
    [PyMember("is_set", "isSet")]
    public bool IsSet() => flag;

    /// <summary>Sets the flag and wakes all that wait.</summary>
    [PyMember]
    public void Set()
    {
        lock (queue)
        {
            flag = true;
            queue.WakeAll();
        }
    }

    /// <summary>Takes the flag back.</summary>
    [PyMember]
    public void Clear()
    {
        lock (queue)
        {
            flag = false;
        }
    }

    /// <summary>Blocks until the flag is set or <paramref name="timeout"/> seconds are up; false if they are. Woken by Ctrl-C in the main thread.</summary>
    [PyMember]
    public bool Wait(double? timeout = null) => flag || WaitUntil(Deadline.After(timeout));

    protected override string DefaultRepr() =>
        $"<{PyType.Module}.{PyTypeName} at {PyOps.Address(this)}: {(flag ? "set" : "unset")}>";

    internal bool WaitUntil(Deadline deadline)
    {
        while (true)
        {
            Waiter waiter;
            lock (queue)
            {
                if (flag)
                {
                    return true;
                }
                waiter = queue.Enqueue();
            }
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
        }
    }
}

namespace PyConc2Cs.Runtime;

/// <summary>Python's multiprocessing.Event: a flag that processes wait for.</summary>
[PyClass("multiprocessing", "Event", Aliases = ["multiprocessing.synchronize.Event"])]
public sealed partial class PyProcessEvent : PyObject, IPickled
{
    private readonly PyProcessCondition condition;
    private readonly SemLock flag;

    [PyMember]
    public PyProcessEvent()
        : this(new PyProcessCondition(new PyProcessLock()), new SemLock(false, 0))
    {
    }

    private PyProcessEvent(PyProcessCondition condition, SemLock flag) => (this.condition, this.flag) = (condition, flag);

    [PyMember("is_set", "isSet")]
    public bool IsSet()
    {
        using (condition.Enter())
        {
            return IsFlagUp();
        }
    }

    /// <summary>Sets the flag and wakes all that wait.</summary>
    [PyMember]
    public void Set()
    {
        using (condition.Enter())
        {
            flag.Acquire(false);
            flag.Release();
            condition.NotifyAll();
        }
    }

    [PyMember]
    public void Clear()
    {
        using (condition.Enter())
        {
            flag.Acquire(false);
        }
    }

    /// <summary>Blocks until the flag is set, up to <paramref name="timeout"/> seconds; gives the flag. Woken by Ctrl-C in the main thread.</summary>
    [PyMember]
    public bool Wait(double? timeout = null)
    {
        using (condition.Enter())
        {
            if (!IsFlagUp())
            {
                condition.Wait(timeout);
            }

            return IsFlagUp();
        }
    }

    protected override string DefaultRepr() => $"<Event at {PyOps.Address(this)} {(IsSet() ? "set" : "unset")}>";

    void IPickled.Save(PickleWriter writer)
    {
        writer.Write(condition);
        flag.Save(writer);
    }

    object IPickled.Load(PickleReader reader, int slot) => new PyProcessEvent(reader.Read<PyProcessCondition>(), SemLock.Load(reader));

    private bool IsFlagUp()
    {
        if (!flag.Acquire(false))
        {
            return false;
        }

        flag.Release();
        return true;
    }
}

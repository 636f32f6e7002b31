using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>sched.Event: a call at a time; a tuple of six with names.</summary>
[PyClass("sched", "Event")]
public sealed partial class PyScheduledEvent : ITuple, IPyRepr
{
    internal PyScheduledEvent(object? time, object? priority, long sequence, object? action, object? argument, object? kwargs) =>
        (Time, Priority, Sequence, Action, Argument, Kwargs) =
            (time, priority, sequence, action, argument ?? PyOps.ToTuple([]), kwargs ?? new PyDict<string, object?>());

    [PyMember]
    public object? Time { get; }

    [PyMember]
    public object? Priority { get; }

    [PyMember]
    public long Sequence { get; }

    [PyMember]
    public object? Action { get; }

    [PyMember]
    public object? Argument { get; }

    [PyMember]
    public object? Kwargs { get; }

    public int Length => 6;

    public object? this[int index] => index switch
    {
        0 => Time,
        1 => Priority,
        2 => Sequence,
        3 => Action,
        4 => Argument,
        5 => Kwargs,
        _ => throw new IndexError("tuple index out of range"),
    };

    public string Repr() =>
        $"Event(time={PyOps.Repr(Time)}, priority={PyOps.Repr(Priority)}, sequence={Sequence}, action={PyOps.Repr(Action)}, argument={PyOps.Repr(Argument)}, kwargs={PyOps.Repr(Kwargs)})";

    public override string ToString() => Repr();

    internal bool ComesBefore(PyScheduledEvent other) =>
        PyOps.Less(Time, other.Time) || (PyOps.Equals(Time, other.Time) && PyOps.Less(Priority, other.Priority));
}

using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>What wait gives back: a tuple of two with names.</summary>
[PyClass("concurrent.futures._base", "DoneAndNotDoneFutures")]
public sealed partial class PyDoneAndNotDone<T>(PySet<T> done, PySet<T> notDone) : ITuple, IPyRepr
{
    /// <summary>The futures that are done.</summary>
    [PyMember]
    public PySet<T> Done { get; } = done;

    /// <summary>The others.</summary>
    [PyMember]
    public PySet<T> NotDone { get; } = notDone;

    public int Length => 2;

    public object? this[int index] => index switch
    {
        0 => Done,
        1 => NotDone,
        _ => throw new IndexError("tuple index out of range"),
    };

    public void Deconstruct(out PySet<T> done, out PySet<T> notDone) => (done, notDone) = (Done, NotDone);

    public string Repr() => $"DoneAndNotDoneFutures(done={PyOps.Repr(Done)}, not_done={PyOps.Repr(NotDone)})";

    public override string ToString() => Repr();
}

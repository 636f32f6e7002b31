using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>What testmod gives: a tuple of two with names.</summary>
[PyClass("doctest", "TestResults")]
public sealed partial class PyTestResults(long failed, long attempted, long skipped = 0) : ITuple, IPyRepr
{
    /// <summary>How many examples failed.</summary>
    [PyMember]
    public long Failed { get; } = failed;

    /// <summary>How many examples there are.</summary>
    [PyMember]
    public long Attempted { get; } = attempted;

    /// <summary>How many examples <c>+SKIP</c> left out.</summary>
    [PyMember]
    public long Skipped { get; } = skipped;

    public int Length => 2;

    public object? this[int index] => index switch
    {
        0 => Failed,
        1 => Attempted,
        _ => throw new IndexError("tuple index out of range"),
    };

    public void Deconstruct(out long failed, out long attempted) => (failed, attempted) = (Failed, Attempted);

    public string Repr() => Skipped == 0 ? $"TestResults(failed={Failed}, attempted={Attempted})" : $"TestResults(failed={Failed}, attempted={Attempted}, skipped={Skipped})";

    public override string ToString() => Repr();
}

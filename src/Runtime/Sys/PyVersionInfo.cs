using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>sys.version_info: a tuple of five with names.</summary>
[PyClass("sys", "version_info")]
public sealed partial class PyVersionInfo(long major, long minor, long micro, string releaselevel, long serial) : ITuple, IPyRepr
{
    [PyMember]
    public long Major { get; } = major;

    [PyMember]
    public long Minor { get; } = minor;

    [PyMember]
    public long Micro { get; } = micro;

    [PyMember]
    public string Releaselevel { get; } = releaselevel;

    [PyMember]
    public long Serial { get; } = serial;

    public int Length => 5;

    public object? this[int index] => index switch
    {
        0 => Major,
        1 => Minor,
        2 => Micro,
        3 => Releaselevel,
        4 => Serial,
        _ => throw new IndexError("tuple index out of range"),
    };

    public override bool Equals(object? obj) => obj is ITuple other && PyOps.Equals(PyTuple.Of((ITuple)this), other);

    public override int GetHashCode() => HashCode.Combine(Major, Minor, Micro);

    public string Repr() =>
        $"sys.version_info(major={Major}, minor={Minor}, micro={Micro}, releaselevel={PyOps.Repr(Releaselevel)}, serial={Serial})";

    public override string ToString() => Repr();
}

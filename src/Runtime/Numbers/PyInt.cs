using System.Numerics;

namespace PyConc2Cs.Runtime;

/// <summary>A Python int of any size: a <c>long</c>, and a BigInteger where that doesn't suffice. Its value is always in the smaller form.</summary>
public readonly partial struct PyInt : IEquatable<PyInt>, IComparable<PyInt>, IComparable, IPyRepr
{
    private readonly long small;

    /// <summary>A boxed BigInteger, or null: so that the struct has two words.</summary>
    private readonly object? big;

    public PyInt(long value) => small = value;

    public PyInt(BigInteger value)
    {
        if (value >= long.MinValue && value <= long.MaxValue)
        {
            small = (long)value;
        }
        else
        {
            big = value;
        }
    }

    public static readonly PyInt Zero = new(0L);

    public static readonly PyInt One = new(1L);

    /// <summary>The value fits a <c>long</c>.</summary>
    public bool IsSmall => big is null;

    public BigInteger Value => big is null ? small : (BigInteger)big;

    public int Sign => big is null ? Math.Sign(small) : ((BigInteger)big).Sign;

    public static implicit operator PyInt(long value) => new(value);

    public static implicit operator PyInt(int value) => new((long)value);

    public static implicit operator PyInt(BigInteger value) => new(value);

    public static implicit operator BigInteger(PyInt value) => value.Value;

    /// <summary>Raises OverflowError when the value doesn't fit 64 bits.</summary>
    public static explicit operator long(PyInt value) =>
        value.big is null ? value.small : throw new OverflowError("Python int too large to convert to C long");

    /// <summary>Raises OverflowError when the value is too large for a double.</summary>
    public static explicit operator double(PyInt value) => value.big is null ? value.small : PyMath.ToDouble((BigInteger)value.big);

    /// <summary>The value as Dynamic: a boxed <c>long</c> when it fits, else a BigInteger.</summary>
    public object ToObject() => big ?? small;

    public override string ToString() => big is not null ? PyMath.ToText((BigInteger)big) : small.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public string Repr() => ToString();

    public bool Equals(PyInt other) => big is null && other.big is null ? small == other.small : Value == other.Value;

    public override bool Equals(object? obj) => obj switch
    {
        PyInt other => Equals(other),
        null => false,
        _ => PyOps.Equals(ToObject(), obj),
    };

    public override int GetHashCode() => PyOps.Fold(PyOps.Hash(ToObject()));

    public int CompareTo(PyInt other) => big is null && other.big is null ? small.CompareTo(other.small) : Value.CompareTo(other.Value);

    public int CompareTo(object? obj) => obj is PyInt other ? CompareTo(other) : PyOps.Compare(ToObject(), obj);
}

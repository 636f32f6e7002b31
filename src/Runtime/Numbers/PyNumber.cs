using System.Globalization;
using System.Numerics;

namespace PyConc2Cs.Runtime;

/// <summary>
/// A Python int or float in one location: <c>total = 0</c> that floats are added to later. It keeps which of the two it is, so that it prints, divides and
/// overflows as Python's value does.
/// </summary>
public readonly partial struct PyNumber : IEquatable<PyNumber>, IComparable<PyNumber>, IComparable, IPyRepr
{
    private static readonly object FloatMark = new();

    /// <summary>The int, or the bits of the float.</summary>
    private readonly long bits;

    /// <summary>Null: an int of 64 bits; the mark: a float; else the BigInteger.</summary>
    private readonly object? kind;

    public PyNumber(long value) => bits = value;

    public PyNumber(double value)
    {
        bits = BitConverter.DoubleToInt64Bits(value);
        kind = FloatMark;
    }

    public PyNumber(PyInt value)
    {
        if (value.IsSmall)
        {
            bits = (long)value;
        }
        else
        {
            kind = value.Value;
        }
    }

    public bool IsFloat => ReferenceEquals(kind, FloatMark);

    private bool IsLong => kind is null;

    private double Float => BitConverter.Int64BitsToDouble(bits);

    internal NumberKind Kind => IsLong ? NumberKind.Long : IsFloat ? NumberKind.Float : NumberKind.Big;

    public static implicit operator PyNumber(long value) => new(value);

    public static implicit operator PyNumber(int value) => new((long)value);

    public static implicit operator PyNumber(double value) => new(value);

    public static implicit operator PyNumber(PyInt value) => new(value);

    /// <summary>Python's <c>float(x)</c>. Raises OverflowError when an int is too large.</summary>
    public static explicit operator double(PyNumber value) => value.IsFloat ? value.Float : value.IsLong ? value.bits : PyMath.ToDouble((BigInteger)value.kind!);

    /// <summary>Raises TypeError for a float.</summary>
    public static explicit operator PyInt(PyNumber value) =>
        value.IsFloat ? throw new TypeError("'float' object cannot be interpreted as an integer") : value.IsLong ? new PyInt(value.bits) : new PyInt((BigInteger)value.kind!);

    /// <summary>Raises TypeError for a float, OverflowError when the int doesn't fit 64 bits.</summary>
    public static explicit operator long(PyNumber value) => value.IsLong ? value.bits : (long)(PyInt)value;

    /// <summary>The value as Dynamic: a boxed <c>long</c>, <c>double</c> or BigInteger.</summary>
    public object ToObject() => IsLong ? bits : IsFloat ? Float : kind!;

    /// <summary>The value in Dynamic form, as <see cref="ToObject"/> makes it of a boxed one.</summary>
    internal static object? Unboxed(object? value) => value is PyNumber number ? number.ToObject() : value;

    /// <summary>From a number in Dynamic form. Raises TypeError for anything but an int or a float.</summary>
    public static PyNumber FromObject(object? value) => value switch
    {
        long number => new PyNumber(number),
        double number => new PyNumber(number),
        PyNumber number => number,
        bool flag => new PyNumber(flag ? 1L : 0L),
        _ when Numeric.IsInt(value) => new PyNumber(new PyInt(Numeric.ToBig(value))),
        _ => throw new TypeError($"must be real number, not {PyOps.TypeName(value)}"),
    };

    public override string ToString() => IsLong ? bits.ToString(CultureInfo.InvariantCulture) : PyOps.Str(ToObject());

    public string Repr() => PyOps.Repr(ToObject());

    public bool Equals(PyNumber other) => this == other;

    public override bool Equals(object? obj) => obj is PyNumber other ? this == other : PyOps.Equals(ToObject(), obj);

    public override int GetHashCode() => PyOps.Fold(PyOps.Hash(ToObject()));

    public int CompareTo(PyNumber other) => this < other ? -1 : this == other ? 0 : 1;

    public int CompareTo(object? obj) => obj is PyNumber other ? CompareTo(other) : PyOps.Compare(ToObject(), obj);
}

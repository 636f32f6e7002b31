using System.Globalization;
using System.Numerics;

namespace PyConc2Cs.Runtime;

/// <summary>Python's fractions.Fraction: a ratio of two ints in lowest terms.</summary>
[PyClass("fractions", "Fraction")]
public sealed partial class PyFraction : IPyRepr, IEquatable<PyFraction>, IComparable<PyFraction>
{
    internal PyFraction(BigInteger top, BigInteger bottom)
    {
        if (bottom.IsZero)
        {
            throw new ZeroDivisionError($"Fraction({top}, 0)");
        }
        var common = BigInteger.GreatestCommonDivisor(top, bottom) * (bottom.Sign < 0 ? -1 : 1);
        (Top, Bottom) = (top / common, bottom / common);
    }

    /// <summary>From two ints, or from an int, a float, a Decimal or a text. ValueError, ZeroDivisionError.</summary>
    [PyMember]
    public PyFraction(object? numerator = null, object? denominator = null)
        : this(Of(numerator ?? 0L), denominator is null ? (BigInteger.One, BigInteger.One) : Of(denominator))
    {
    }

    private PyFraction((BigInteger Top, BigInteger Bottom) a, (BigInteger Top, BigInteger Bottom) b)
        : this(a.Top * b.Bottom, a.Bottom * b.Top)
    {
    }

    [PyMember]
    public PyInt Numerator => new(Top);

    [PyMember]
    public PyInt Denominator => new(Bottom);

    internal BigInteger Top { get; }

    internal BigInteger Bottom { get; }

    [PyMember]
    public static PyFraction FromFloat(double f) => new(f);

    [PyMember]
    public static PyFraction FromDecimal(object? dec) => new(dec);

    public static PyFraction operator +(PyFraction a, PyFraction b) => new((a.Top * b.Bottom) + (b.Top * a.Bottom), a.Bottom * b.Bottom);

    public static PyFraction operator -(PyFraction a, PyFraction b) => new((a.Top * b.Bottom) - (b.Top * a.Bottom), a.Bottom * b.Bottom);

    public static PyFraction operator *(PyFraction a, PyFraction b) => new(a.Top * b.Top, a.Bottom * b.Bottom);

    public static PyFraction operator /(PyFraction a, PyFraction b) => new(a.Top * b.Bottom, a.Bottom * b.Top);

    public static PyFraction operator %(PyFraction a, PyFraction b) => a - (b * new PyFraction(Floor(a / b), BigInteger.One));

    public static PyFraction operator +(PyFraction a, long b) => a + new PyFraction(b, BigInteger.One);

    public static PyFraction operator +(long a, PyFraction b) => b + a;

    public static PyFraction operator -(PyFraction a, long b) => a - new PyFraction(b, BigInteger.One);

    public static PyFraction operator -(long a, PyFraction b) => new PyFraction(a, BigInteger.One) - b;

    public static PyFraction operator *(PyFraction a, long b) => a * new PyFraction(b, BigInteger.One);

    public static PyFraction operator *(long a, PyFraction b) => b * a;

    public static PyFraction operator /(PyFraction a, long b) => a / new PyFraction(b, BigInteger.One);

    public static PyFraction operator /(long a, PyFraction b) => new PyFraction(a, BigInteger.One) / b;

    public static PyFraction operator %(PyFraction a, long b) => a % new PyFraction(b, BigInteger.One);

    public static double operator +(PyFraction a, double b) => a.ToFloat() + b;

    public static double operator +(double a, PyFraction b) => a + b.ToFloat();

    public static double operator -(PyFraction a, double b) => a.ToFloat() - b;

    public static double operator -(double a, PyFraction b) => a - b.ToFloat();

    public static double operator *(PyFraction a, double b) => a.ToFloat() * b;

    public static double operator *(double a, PyFraction b) => a * b.ToFloat();

    public static double operator /(PyFraction a, double b) => PyMath.TrueDiv(a.ToFloat(), b);

    public static double operator /(double a, PyFraction b) => PyMath.TrueDiv(a, b.ToFloat());

    public static PyFraction operator -(PyFraction a) => new(-a.Top, a.Bottom);

    public static PyFraction operator +(PyFraction a) => a;

    public static bool operator <(PyFraction a, PyFraction b) => a.CompareTo(b) < 0;

    public static bool operator >(PyFraction a, PyFraction b) => a.CompareTo(b) > 0;

    public static bool operator <=(PyFraction a, PyFraction b) => a.CompareTo(b) <= 0;

    public static bool operator >=(PyFraction a, PyFraction b) => a.CompareTo(b) >= 0;

    public static bool operator ==(PyFraction? a, PyFraction? b) => a is null ? b is null : a.Equals(b);

    public static bool operator !=(PyFraction? a, PyFraction? b) => !(a == b);

    [PyMember]
    public (PyInt Numerator, PyInt Denominator) AsIntegerRatio() => (Numerator, Denominator);

    [PyMember]
    public bool IsInteger() => Bottom.IsOne;

    /// <summary>The nearest fraction whose denominator isn't larger.</summary>
    [PyMember]
    public PyFraction LimitDenominator(long maxDenominator = 1000000)
    {
        if (maxDenominator < 1)
        {
            throw new ValueError("max_denominator should be at least 1");
        }
        if (Bottom <= maxDenominator)
        {
            return this;
        }
        BigInteger p0 = 0, q0 = 1, p1 = 1, q1 = 0, n = Top, d = Bottom;
        while (true)
        {
            var a = FloorDivide(n, d);
            var q2 = q0 + (a * q1);
            if (q2 > maxDenominator)
            {
                break;
            }
            (p0, q0, p1, q1) = (p1, q1, p0 + (a * p1), q2);
            (n, d) = (d, n - (a * d));
        }
        var k = (maxDenominator - q0) / q1;
        return 2 * d * (q0 + (k * q1)) <= Bottom ? new PyFraction(p1, q1) : new PyFraction(p0 + (k * p1), q0 + (k * q1));
    }

    public int CompareTo(PyFraction? other) => (Top * other!.Bottom).CompareTo(other.Top * Bottom);

    public bool Equals(PyFraction? other) => other is not null && Top == other.Top && Bottom == other.Bottom;

    public override bool Equals(object? obj) => obj switch
    {
        PyFraction other => Equals(other),
        double number => double.IsFinite(number) && Equals(new PyFraction(number)),
        not null when Numeric.IsInt(obj) => Bottom.IsOne && Top == Numeric.ToBig(obj),
        _ => false,
    };

    public override int GetHashCode() => Bottom.IsOne ? PyOps.Fold(PyOps.Hash(Top)) : PyOps.Fold(PyOps.Hash(ToFloat()));

    public string Repr() => $"Fraction({Top}, {Bottom})";

    public override string ToString() => Bottom.IsOne ? Top.ToString(CultureInfo.InvariantCulture) : $"{Top}/{Bottom}";

    [PyMember("__float__")]
    public double ToFloat() => PyMath.TrueDiv(Top, Bottom);

    internal static BigInteger Floor(PyFraction value) => FloorDivide(value.Top, value.Bottom);

    internal static BigInteger FloorDivide(BigInteger a, BigInteger b)
    {
        var quotient = BigInteger.DivRem(a, b, out var rest);
        return rest.Sign != 0 && rest.Sign != b.Sign ? quotient - 1 : quotient;
    }

    private static (BigInteger Top, BigInteger Bottom) Of(object value)
    {
        switch (value)
        {
            case PyFraction known:
                return (known.Top, known.Bottom);
            case double number:
                var (n, d) = number.AsIntegerRatio();
                return (n.Value, d.Value);
            case string text:
                return Parse(text);
            case not null when Numeric.IsInt(value):
                return (Numeric.ToBig(value), BigInteger.One);
            case IPyDynamic when PyOps.HasAttr(value, "as_integer_ratio"):
                var pair = (System.Runtime.CompilerServices.ITuple)PyOps.CallMethod(value, "as_integer_ratio")!;
                return (Numeric.ToBig(pair[0]), Numeric.ToBig(pair[1]));
            default:
                throw new TypeError("argument should be a string or a Rational instance");
        }
    }

    private static (BigInteger Top, BigInteger Bottom) Parse(string text)
    {
        var invalid = new ValueError($"Invalid literal for Fraction: {PyOps.Repr(text)}");
        var parts = text.Trim().Split('/');
        const NumberStyles whole = NumberStyles.AllowLeadingSign;
        if (parts.Length == 2)
        {
            return BigInteger.TryParse(parts[0], whole, CultureInfo.InvariantCulture, out var a) && BigInteger.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var b)
                ? (a, b) : throw invalid;
        }
        var mantissa = parts[0].ToLowerInvariant();
        var exponent = 0;
        if (mantissa.IndexOf('e', StringComparison.Ordinal) is var at and > 0)
        {
            exponent = int.TryParse(mantissa[(at + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var e) ? e : throw invalid;
            mantissa = mantissa[..at];
        }
        if (mantissa.IndexOf('.', StringComparison.Ordinal) is var dot and >= 0)
        {
            exponent -= mantissa.Length - dot - 1;
            mantissa = mantissa.Remove(dot, 1);
        }
        return parts.Length == 1 && BigInteger.TryParse(mantissa, whole, CultureInfo.InvariantCulture, out var number)
            ? exponent >= 0 ? (number * BigInteger.Pow(10, exponent), BigInteger.One) : (number, BigInteger.Pow(10, -exponent))
            : throw invalid;
    }
}

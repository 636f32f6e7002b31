using System.Globalization;
using System.Numerics;

namespace PyConc2Cs.Runtime;

/// <summary>Python's decimal.Decimal: sign, digits and exponent, computed in the current context.</summary>
[PyClass("decimal", "Decimal")]
public sealed partial class PyDecimal : IPyRepr, IEquatable<PyDecimal>, IComparable<PyDecimal>
{
    private readonly Kind kind;
    private readonly bool negative;
    private readonly BigInteger digits;
    private readonly int exponent;

    /// <summary>From an int, a float (exactly), a text or a tuple (sign, digits, exponent). InvalidOperation for a text that isn't a number.</summary>
    [PyMember]
    public PyDecimal(object? value = null, object? context = null)
    {
        var made = Of(value ?? 0L);
        (kind, negative, digits, exponent) = (made.kind, made.negative, made.digits, made.exponent);
    }

    private PyDecimal(bool negative, BigInteger digits, int exponent, Kind kind = Kind.Finite) =>
        (this.negative, this.digits, this.exponent, this.kind) = (negative, digits, exponent, kind);

    private enum Kind
    {
        Finite,
        Infinite,
        NotANumber,
    }

    [PyMember("real")]
    public PyDecimal Real => this;

    private bool IsZeroValue => kind == Kind.Finite && digits.IsZero;

    private BigInteger Signed => negative ? -digits : digits;

    [PyMember]
    public static PyDecimal FromFloat(double f) => new(f);

    public static PyDecimal operator +(PyDecimal a, PyDecimal b) => Sum(a, b).Rounded(PyDecimalContext.Current);

    public static PyDecimal operator -(PyDecimal a, PyDecimal b) => Sum(a, b.Negated()).Rounded(PyDecimalContext.Current);

    public static PyDecimal operator *(PyDecimal a, PyDecimal b)
    {
        if (a.kind != Kind.Finite || b.kind != Kind.Finite)
        {
            return a.kind == Kind.NotANumber || b.kind == Kind.NotANumber ? NaN
                : a.IsZeroValue || b.IsZeroValue ? throw new InvalidOperation(new PyList<object?>([PyTypes.InvalidOperation])) : Infinity(a.negative != b.negative);
        }
        return new PyDecimal(a.negative != b.negative, a.digits * b.digits, a.exponent + b.exponent).Rounded(PyDecimalContext.Current);
    }

    public static PyDecimal operator /(PyDecimal a, PyDecimal b) => Quotient(a, b, PyDecimalContext.Current);

    public static PyDecimal operator %(PyDecimal a, PyDecimal b)
    {
        b.CheckDivisor(a, "%");
        var (left, right, scale) = Aligned(a, b);
        return new PyDecimal(a.negative, BigInteger.Abs(BigInteger.Remainder(left, right)), scale).Rounded(PyDecimalContext.Current);
    }

    public static PyDecimal operator -(PyDecimal a) => a.IsZeroValue ? a.Absolute() : a.Negated().Rounded(PyDecimalContext.Current);

    public static PyDecimal operator +(PyDecimal a) => a.Rounded(PyDecimalContext.Current);

    public static PyDecimal operator +(PyDecimal a, long b) => a + FromInt(b);

    public static PyDecimal operator +(long a, PyDecimal b) => FromInt(a) + b;

    public static PyDecimal operator -(PyDecimal a, long b) => a - FromInt(b);

    public static PyDecimal operator -(long a, PyDecimal b) => FromInt(a) - b;

    public static PyDecimal operator *(PyDecimal a, long b) => a * FromInt(b);

    public static PyDecimal operator *(long a, PyDecimal b) => FromInt(a) * b;

    public static PyDecimal operator /(PyDecimal a, long b) => a / FromInt(b);

    public static PyDecimal operator /(long a, PyDecimal b) => FromInt(a) / b;

    public static PyDecimal operator %(PyDecimal a, long b) => a % FromInt(b);

    public static bool operator <(PyDecimal a, PyDecimal b) => a.CompareTo(b) < 0;

    public static bool operator >(PyDecimal a, PyDecimal b) => a.CompareTo(b) > 0;

    public static bool operator <=(PyDecimal a, PyDecimal b) => a.CompareTo(b) <= 0;

    public static bool operator >=(PyDecimal a, PyDecimal b) => a.CompareTo(b) >= 0;

    public static bool operator ==(PyDecimal? a, PyDecimal? b) => a is null ? b is null : a.Equals(b);

    public static bool operator !=(PyDecimal? a, PyDecimal? b) => !(a == b);

    public int CompareTo(PyDecimal? other)
    {
        if (kind == Kind.Infinite || other!.kind == Kind.Infinite)
        {
            var (a, b) = (kind == Kind.Infinite ? (negative ? -1 : 1) : 0, other!.kind == Kind.Infinite ? (other.negative ? -1 : 1) : 0);
            return a.CompareTo(b);
        }
        var (left, right, _) = Aligned(this, other);
        return left.CompareTo(right);
    }

    public bool Equals(PyDecimal? other) => other is not null && kind != Kind.NotANumber && other.kind != Kind.NotANumber && CompareTo(other) == 0;

    public override bool Equals(object? obj) => obj switch
    {
        PyDecimal other => Equals(other),
        double number => double.IsFinite(number) && Equals(new PyDecimal(number)),
        not null when Numeric.IsInt(obj) => Equals(new PyDecimal(obj)),
        _ => false,
    };

    public override int GetHashCode() => kind != Kind.Finite ? kind.GetHashCode()
        : exponent >= 0 ? PyOps.Fold(PyOps.Hash(Signed * BigInteger.Pow(10, exponent)))
        : new PyFraction(Signed, BigInteger.Pow(10, -exponent)).GetHashCode();

    public string Repr() => $"Decimal('{this}')";

    /// <summary>In full where the exponent isn't positive and the number not tiny, else with E.</summary>
    public override string ToString()
    {
        var sign = negative ? "-" : "";
        if (kind != Kind.Finite)
        {
            return kind == Kind.Infinite ? sign + "Infinity" : "NaN";
        }
        var text = digits.ToString(CultureInfo.InvariantCulture);
        var left = exponent + text.Length;
        var dot = exponent <= 0 && left > -6 ? left : 1;
        var whole = dot <= 0 ? "0" : dot >= text.Length ? text.PadRight(dot, '0') : text[..dot];
        var fraction = dot <= 0 ? "." + new string('0', -dot) + text : dot >= text.Length ? "" : "." + text[dot..];
        return sign + whole + fraction + (left == dot ? "" : $"E{left - dot:+0;-0}");
    }

    /// <summary>Rounded to the precision if there are more digits.</summary>
    internal PyDecimal Rounded(PyDecimalContext context)
    {
        var length = kind == Kind.Finite ? Length(digits) : 0;
        return length <= context.Prec ? this : Shifted(exponent + (int)(length - context.Prec), context);
    }

    internal static PyDecimal Quotient(PyDecimal a, PyDecimal b, PyDecimalContext context)
    {
        if (a.kind != Kind.Finite || b.kind != Kind.Finite)
        {
            return b.kind == Kind.Infinite && a.kind == Kind.Finite ? new PyDecimal(a.negative != b.negative, 0, -1000026) : a.kind == Kind.Infinite && b.kind == Kind.Finite ? Infinity(a.negative != b.negative) : NaN;
        }
        if (b.digits.IsZero)
        {
            throw a.digits.IsZero ? new InvalidOperation(new PyList<object?>([PyTypes.DivisionUndefined])) : new DivisionByZero(new PyList<object?>([PyTypes.DivisionByZero]));
        }
        var shift = Length(b.digits) - Length(a.digits) + (int)context.Prec + 1;
        var scale = a.exponent - b.exponent - shift;
        var (top, bottom) = shift >= 0 ? (a.digits * BigInteger.Pow(10, shift), b.digits) : (a.digits, b.digits * BigInteger.Pow(10, -shift));
        var quotient = BigInteger.DivRem(top, bottom, out var rest);
        if (!rest.IsZero)
        {
            // A digit that isn't 0 or 5 tells the rounding that something follows.
            quotient += (quotient % 5).IsZero ? 1 : 0;
        }
        else
        {
            for (var ideal = a.exponent - b.exponent; scale < ideal && (quotient % 10).IsZero; scale++)
            {
                quotient /= 10;
            }
        }
        return new PyDecimal(a.negative != b.negative, quotient, scale).Rounded(context);
    }

    internal PyDecimal Root(PyDecimalContext context)
    {
        if (negative && !digits.IsZero)
        {
            throw new InvalidOperation(new PyList<object?>([PyTypes.InvalidOperation]));
        }
        if (kind != Kind.Finite || digits.IsZero)
        {
            return kind != Kind.Finite ? this : new PyDecimal(negative, 0, (int)Math.Floor(exponent / 2.0));
        }
        var precision = (int)context.Prec + 1;
        var (even, number) = (exponent & 1) != 0 ? (exponent - 1, digits * 10) : (exponent, digits);
        var length = ((exponent & 1) != 0 ? (Length(digits) / 2) + 1 : (Length(digits) + 1) / 2);
        var shift = precision - length;
        var exact = true;
        if (shift >= 0)
        {
            number *= BigInteger.Pow(100, shift);
        }
        else
        {
            number = BigInteger.DivRem(number, BigInteger.Pow(100, -shift), out var rest);
            exact = rest.IsZero;
        }
        var scale = (even / 2) - shift;
        var root = IntegerRoot(number);
        exact = exact && root * root == number;
        if (exact)
        {
            root = shift >= 0 ? root / BigInteger.Pow(10, shift) : root * BigInteger.Pow(10, -shift);
            scale += shift;
        }
        else if ((root % 5).IsZero)
        {
            root += 1;
        }
        var copy = context.Copy();
        copy.Rounding = PyDecimalModule.RoundHalfEven;
        return new PyDecimal(false, root, scale).Rounded(copy);
    }

    private static PyDecimal NaN { get; } = new(false, 0, 0, Kind.NotANumber);

    private static PyDecimal Infinity(bool isNegative) => new(isNegative, 0, 0, Kind.Infinite);

    private static PyDecimal FromInt(BigInteger value) => new(value.Sign < 0, BigInteger.Abs(value), 0);

    private static int Length(BigInteger value) => value.IsZero ? 1 : value.ToString(CultureInfo.InvariantCulture).Length;

    private static BigInteger IntegerRoot(BigInteger value)
    {
        var root = BigInteger.One << (int)((value.GetBitLength() + 1) / 2);
        for (var next = (root + (value / root)) / 2; next < root; next = (root + (value / root)) / 2)
        {
            root = next;
        }
        return root;
    }

    private static (BigInteger Left, BigInteger Right, int Scale) Aligned(PyDecimal a, PyDecimal b)
    {
        var scale = Math.Min(a.exponent, b.exponent);
        return (a.Signed * BigInteger.Pow(10, a.exponent - scale), b.Signed * BigInteger.Pow(10, b.exponent - scale), scale);
    }

    private static PyDecimal Sum(PyDecimal a, PyDecimal b)
    {
        if (a.kind != Kind.Finite || b.kind != Kind.Finite)
        {
            return a.kind == Kind.NotANumber || b.kind == Kind.NotANumber ? NaN
                : a.kind == Kind.Infinite && b.kind == Kind.Infinite && a.negative != b.negative ? throw new InvalidOperation(new PyList<object?>([PyTypes.InvalidOperation]))
                : a.kind == Kind.Infinite ? a : b;
        }
        var (left, right, scale) = Aligned(a, b);
        var sum = left + right;
        return new PyDecimal(sum.Sign < 0 || (sum.IsZero && a.negative && b.negative), BigInteger.Abs(sum), scale);
    }

    private static PyDecimal Of(object value)
    {
        switch (value)
        {
            case PyDecimal known:
                return known;
            case double number when double.IsNaN(number):
                return NaN;
            case double number when double.IsInfinity(number):
                return Infinity(number < 0);
            case double number:
                var (n, d) = number.AsIntegerRatio();
                var power = (int)(d.Value.GetBitLength() - 1);
                return new PyDecimal(double.IsNegative(number), BigInteger.Abs(n.Value) * BigInteger.Pow(5, power), -power);
            case string text:
                return Parse(text);
            case System.Runtime.CompilerServices.ITuple { Length: 3 } parts:
                var all = PyOps.Iterate(parts[1]).Aggregate(BigInteger.Zero, (sum, digit) => (sum * 10) + PyConvert.ToLong(digit));
                return new PyDecimal(PyOps.Truth(parts[0]), all, (int)PyConvert.ToLong(parts[2]));
            case not null when Numeric.IsInt(value):
                return FromInt(Numeric.ToBig(value));
            default:
                throw new TypeError($"conversion from {PyOps.TypeName(value)} to Decimal is not supported");
        }
    }

    private static PyDecimal Parse(string source)
    {
        var text = source.Trim().Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();
        var negative = text.StartsWith('-');
        text = text.StartsWith('-') || text.StartsWith('+') ? text[1..] : text;
        if (text is "inf" or "infinity" or "nan" or "snan")
        {
            return text[0] == 'i' ? Infinity(negative) : NaN;
        }
        var exponent = 0;
        var invalid = new InvalidOperation(new PyList<object?>([PyTypes.ConversionSyntax]));
        if (text.IndexOf('e', StringComparison.Ordinal) is var at and >= 0)
        {
            exponent = int.TryParse(text[(at + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var e) ? e : throw invalid;
            text = text[..at];
        }
        if (text.IndexOf('.', StringComparison.Ordinal) is var dot and >= 0)
        {
            exponent -= text.Length - dot - 1;
            text = text.Remove(dot, 1);
        }
        return text.Length > 0 && text.All(char.IsAsciiDigit) ? new PyDecimal(negative, BigInteger.Parse(text, CultureInfo.InvariantCulture), exponent) : throw invalid;
    }

    private PyDecimal Negated() => new(!negative, digits, exponent, kind);

    /// <summary>The value with another exponent, rounded where digits are lost.</summary>
    private PyDecimal Shifted(int scale, PyDecimalContext context, string? rounding = null)
    {
        if (scale <= exponent)
        {
            return new PyDecimal(negative, digits * BigInteger.Pow(10, exponent - scale), scale);
        }
        var unit = BigInteger.Pow(10, scale - exponent);
        var quotient = BigInteger.DivRem(digits, unit, out var rest);
        var half = (rest * 2).CompareTo(unit);
        quotient += PyDecimalModule.GoesUp(rounding ?? context.Rounding, half, rest.IsZero, negative, quotient) ? 1 : 0;
        return Length(quotient) > context.Prec && Length(digits) > context.Prec && rounding is null
            ? new PyDecimal(negative, quotient / 10, scale + 1)
            : new PyDecimal(negative, quotient, scale);
    }

    private void CheckDivisor(PyDecimal left, string symbol)
    {
        if (digits.IsZero && kind == Kind.Finite)
        {
            throw symbol == "%" || left.digits.IsZero
                ? new InvalidOperation(new PyList<object?>([PyTypes.InvalidOperation]))
                : new DivisionByZero(new PyList<object?>([PyTypes.DivisionByZero]));
        }
    }
}

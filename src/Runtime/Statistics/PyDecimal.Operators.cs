using System.Globalization;
using System.Numerics;

namespace PyConc2Cs.Runtime;

public sealed partial class PyDecimal
{
    [PyMember("__add__")]
    public PyDecimal Add(PyDecimal other) => this + other;

    [PyMember("__add__")]
    public PyDecimal Add(long other) => this + other;

    [PyMember("__add__")]
    public object? Add(object? other) => other is BigInteger or PyInt ? this + new PyDecimal(other) : PyNotImplemented.Instance;

    [PyMember("__radd__")]
    public PyDecimal AddReflected(long other) => other + this;

    [PyMember("__radd__")]
    public object? AddReflected(object? other) => other is not null && Numeric.IsInt(other) ? new PyDecimal(other) + this : PyNotImplemented.Instance;

    [PyMember("__sub__")]
    public PyDecimal Subtract(PyDecimal other) => this - other;

    [PyMember("__sub__")]
    public PyDecimal Subtract(long other) => this - other;

    [PyMember("__sub__")]
    public object? Subtract(object? other) => other is BigInteger or PyInt ? this - new PyDecimal(other) : PyNotImplemented.Instance;

    [PyMember("__rsub__")]
    public PyDecimal SubtractReflected(long other) => other - this;

    [PyMember("__rsub__")]
    public object? SubtractReflected(object? other) => other is not null && Numeric.IsInt(other) ? new PyDecimal(other) - this : PyNotImplemented.Instance;

    [PyMember("__mul__")]
    public PyDecimal Multiply(PyDecimal other) => this * other;

    [PyMember("__mul__")]
    public PyDecimal Multiply(long other) => this * other;

    [PyMember("__mul__")]
    public object? Multiply(object? other) => other is BigInteger or PyInt ? this * new PyDecimal(other) : PyNotImplemented.Instance;

    [PyMember("__rmul__")]
    public PyDecimal MultiplyReflected(long other) => other * this;

    [PyMember("__rmul__")]
    public object? MultiplyReflected(object? other) => other is not null && Numeric.IsInt(other) ? new PyDecimal(other) * this : PyNotImplemented.Instance;

    [PyMember("__truediv__")]
    public PyDecimal Divide(PyDecimal other) => this / other;

    [PyMember("__truediv__")]
    public PyDecimal Divide(long other) => this / other;

    [PyMember("__truediv__")]
    public object? Divide(object? other) => other is BigInteger or PyInt ? this / new PyDecimal(other) : PyNotImplemented.Instance;

    [PyMember("__rtruediv__")]
    public PyDecimal DivideReflected(long other) => other / this;

    [PyMember("__rtruediv__")]
    public object? DivideReflected(object? other) => other is not null && Numeric.IsInt(other) ? new PyDecimal(other) / this : PyNotImplemented.Instance;

    [PyMember("__mod__")]
    public PyDecimal Modulo(PyDecimal other) => this % other;

    [PyMember("__mod__")]
    public PyDecimal Modulo(long other) => this % other;

    [PyMember("__mod__")]
    public object? Modulo(object? other) => other is BigInteger or PyInt ? this % new PyDecimal(other) : PyNotImplemented.Instance;

    [PyMember("__rmod__")]
    public object? ModuloReflected(object? other) => other is not null && Numeric.IsInt(other) ? new PyDecimal(other) % this : PyNotImplemented.Instance;

    [PyMember("__lt__")]
    public object? Less(object? other) => other is PyDecimal or double || (other is not null && Numeric.IsInt(other)) ? this < new PyDecimal(other) : PyNotImplemented.Instance;

    [PyMember("__le__")]
    public object? LessEqual(object? other) => other is PyDecimal or double || (other is not null && Numeric.IsInt(other)) ? this <= new PyDecimal(other) : PyNotImplemented.Instance;

    [PyMember("__gt__")]
    public object? Greater(object? other) => other is PyDecimal or double || (other is not null && Numeric.IsInt(other)) ? this > new PyDecimal(other) : PyNotImplemented.Instance;

    [PyMember("__ge__")]
    public object? GreaterEqual(object? other) => other is PyDecimal or double || (other is not null && Numeric.IsInt(other)) ? this >= new PyDecimal(other) : PyNotImplemented.Instance;

    /// <summary>How often the other fits, rounded to zero. InvalidOperation, DivisionByZero.</summary>
    [PyMember("__floordiv__")]
    public object? FloorDiv(object? other)
    {
        if (other is not PyDecimal && (other is null || !Numeric.IsInt(other)))
        {
            return PyNotImplemented.Instance;
        }
        var divisor = new PyDecimal(other);
        divisor.CheckDivisor(this, "//");
        var (left, right, _) = Aligned(this, divisor);
        var quotient = BigInteger.Divide(left, right);
        return new PyDecimal(negative != divisor.negative, BigInteger.Abs(quotient), 0);
    }

    /// <summary>Whole exponents exactly as far as the precision goes, others through floats' logarithms.</summary>
    [PyMember("__pow__")]
    public object? Power(object? other)
    {
        if (other is not PyDecimal && (other is null || !Numeric.IsInt(other)))
        {
            return PyNotImplemented.Instance;
        }
        var power = new PyDecimal(other);
        var context = PyDecimalContext.Current;
        var whole = power.exponent >= 0 ? power.Signed * BigInteger.Pow(10, power.exponent) : BigInteger.DivRem(power.Signed, BigInteger.Pow(10, -power.exponent), out var rest) is var q && rest.IsZero ? q : (BigInteger?)null;
        if (whole is { } n && BigInteger.Abs(n) < 100000)
        {
            var result = new PyDecimal(negative && !n.IsEven, BigInteger.Pow(digits, (int)BigInteger.Abs(n)), exponent * (int)BigInteger.Abs(n));
            return n.Sign >= 0 ? result.Rounded(context) : Quotient(FromInt(1), result, context);
        }
        if (power.Equals(new PyDecimal("0.5")))
        {
            return Root(context);
        }
        throw new NotImplementedError("Decimal to a power that isn't whole");
    }

    [PyMember("__neg__")]
    public PyDecimal Negate() => -this;

    [PyMember("__pos__")]
    public PyDecimal Plus() => +this;

    [PyMember("__abs__")]
    public PyDecimal Absolute() => new PyDecimal(false, digits, exponent, kind).Rounded(PyDecimalContext.Current);

    [PyMember("__bool__")]
    public bool IsNotZero() => !IsZeroValue;

    [PyMember("__float__")]
    public double ToFloat() => kind == Kind.Finite ? double.Parse(ToString(), CultureInfo.InvariantCulture)
        : kind == Kind.NotANumber ? double.NaN : negative ? double.NegativeInfinity : double.PositiveInfinity;

    [PyMember("__int__", "__trunc__")]
    public PyInt Truncate() => kind == Kind.Finite
        ? new PyInt(Shifted(Math.Max(0, exponent), PyDecimalContext.Current, PyDecimalModule.RoundDown) is var whole ? whole.Signed * BigInteger.Pow(10, whole.exponent) : 0)
        : throw new OverflowError("cannot convert Infinity to integer");

    [PyMember("__floor__")]
    public PyInt Floor() => ToWhole(PyDecimalModule.RoundFloor);

    [PyMember("__ceil__")]
    public PyInt Ceiling() => ToWhole(PyDecimalModule.RoundCeiling);

    [PyMember("__round__")]
    public object? Round(long? ndigits = null) => ndigits is { } places
        ? Shifted((int)-places, PyDecimalContext.Current, PyDecimalModule.RoundHalfEven)
        : ToWhole(PyDecimalModule.RoundHalfEven).ToObject();

    /// <summary>With the exponent of another. InvalidOperation if the precision doesn't suffice.</summary>
    [PyMember]
    public PyDecimal Quantize(object? exp, string? rounding = null, PyDecimalContext? context = null)
    {
        context ??= PyDecimalContext.Current;
        var result = Shifted(new PyDecimal(exp).exponent, context, rounding ?? context.Rounding);
        return Length(result.digits) > context.Prec ? throw new InvalidOperation(new PyList<object?>([PyTypes.InvalidOperation])) : result;
    }

    [PyMember("to_integral_value", "to_integral", "to_integral_exact")]
    public PyDecimal ToIntegralValue(string? rounding = null, PyDecimalContext? context = null) =>
        exponent >= 0 ? this : Shifted(0, context ?? PyDecimalContext.Current, rounding ?? (context ?? PyDecimalContext.Current).Rounding);

    /// <summary>Without zeros at the end.</summary>
    [PyMember]
    public PyDecimal Normalize(PyDecimalContext? context = null)
    {
        var value = Rounded(context ?? PyDecimalContext.Current);
        if (value.kind != Kind.Finite || value.digits.IsZero)
        {
            return value.kind != Kind.Finite ? value : new PyDecimal(value.negative, 0, 0);
        }
        var (number, scale) = (value.digits, value.exponent);
        while ((number % 10).IsZero)
        {
            (number, scale) = (number / 10, scale + 1);
        }
        return new PyDecimal(value.negative, number, scale);
    }

    [PyMember]
    public PyDecimal Sqrt(PyDecimalContext? context = null) => Root(context ?? PyDecimalContext.Current);

    [PyMember("is_nan")]
    public bool IsNan() => kind == Kind.NotANumber;

    [PyMember]
    public bool IsInfinite() => kind == Kind.Infinite;

    [PyMember]
    public bool IsFinite() => kind == Kind.Finite;

    [PyMember]
    public bool IsZero() => IsZeroValue;

    [PyMember]
    public bool IsSigned() => negative;

    [PyMember]
    public long Adjusted() => exponent + Length(digits) - 1;

    [PyMember]
    public PyDecimal CopyAbs() => new(false, digits, exponent, kind);

    [PyMember]
    public PyDecimal CopyNegate() => Negated();

    [PyMember]
    public PyDecimal CopySign(object? other) => new(new PyDecimal(other).negative, digits, exponent, kind);

    [PyMember]
    public PyDecimal Compare(object? other) => FromInt(CompareTo(new PyDecimal(other)));

    [PyMember]
    public PyDecimal Max(object? other) => new PyDecimal(other) is var value && value > this ? value : this;

    [PyMember]
    public PyDecimal Min(object? other) => new PyDecimal(other) is var value && value < this ? value : this;

    /// <summary>Sign, digits and exponent.</summary>
    [PyMember]
    public PyDecimalTuple AsTuple() => new(negative ? 1 : 0, new PyTuple<long>(digits.ToString(CultureInfo.InvariantCulture).Select(c => (long)(c - '0'))), exponent);

    [PyMember]
    public (PyInt Numerator, PyInt Denominator) AsIntegerRatio()
    {
        var ratio = exponent >= 0 ? new PyFraction(Signed * BigInteger.Pow(10, exponent), BigInteger.One) : new PyFraction(Signed, BigInteger.Pow(10, -exponent));
        return (ratio.Numerator, ratio.Denominator);
    }

    /// <summary>As format of a float, with the digits exact.</summary>
    [PyMember("__format__")]
    public string Format(string spec)
    {
        if (spec.Length == 0)
        {
            return ToString();
        }
        var parsed = FormatSpec.Parse(spec, "Decimal");
        if (kind != Kind.Finite || parsed.Type is not ('f' or 'F' or '%' or '\0' or 'n' or 'g') || (parsed.Type is '\0' or 'g' && parsed.Precision >= 0))
        {
            return PyFormat.Format(ToFloat(), spec);
        }
        var value = parsed.Type == '%' ? new PyDecimal(negative, digits, exponent + 2) : this;
        var text = parsed.Type is 'f' or 'F' or '%'
            ? value.InFull(parsed.Precision >= 0 ? parsed.Precision : Math.Max(0, -value.exponent))
            : new PyDecimal(false, digits, exponent).ToString();
        if (parsed.Grouping != '\0')
        {
            var at = text.IndexOf('.', StringComparison.Ordinal) is var dot and >= 0 ? dot : text.Length;
            for (var i = at - 3; i > 0; i -= 3)
            {
                text = text.Insert(i, parsed.Grouping.ToString());
            }
        }
        text += parsed.Type == '%' ? "%" : "";
        var sign = negative ? "-" : parsed.Sign is '+' or ' ' ? parsed.Sign.ToString() : "";
        return parsed.Pad(sign + text, '>');
    }

    private string InFull(int places)
    {
        var rounded = Shifted(-places, PyDecimalContext.Current, PyDecimalContext.Current.Rounding);
        var text = rounded.digits.ToString(CultureInfo.InvariantCulture).PadLeft(places + 1, '0');
        return places == 0 ? text : text.Insert(text.Length - places, ".");
    }

    private PyInt ToWhole(string rounding)
    {
        var whole = exponent >= 0 ? this : Shifted(0, PyDecimalContext.Current, rounding);
        return new PyInt(whole.Signed * BigInteger.Pow(10, whole.exponent));
    }
}

/// <summary>What Decimal.as_tuple gives.</summary>
[PyClass("decimal", "DecimalTuple")]
public sealed partial class PyDecimalTuple(long sign, PyTuple<long> digits, long exponent) : System.Runtime.CompilerServices.ITuple, IPyRepr
{
    [PyMember]
    public long Sign { get; } = sign;

    [PyMember]
    public PyTuple<long> Digits { get; } = digits;

    [PyMember]
    public long Exponent { get; } = exponent;

    public int Length => 3;

    public object? this[int index] => index switch
    {
        0 => Sign,
        1 => Digits,
        2 => Exponent,
        _ => throw new IndexError("tuple index out of range"),
    };

    public void Deconstruct(out long sign, out PyTuple<long> digits, out long exponent) => (sign, digits, exponent) = (Sign, Digits, Exponent);

    public string Repr() => $"DecimalTuple(sign={Sign}, digits={PyOps.Repr(Digits)}, exponent={Exponent})";

    public override string ToString() => Repr();
}

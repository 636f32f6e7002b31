using System.Globalization;
using System.Numerics;

namespace PyConc2Cs.Runtime;

/// <summary>The methods of Python's float.</summary>
[PyClass("builtins", "float", Extends = typeof(double))]
public static partial class PyFloatMethods
{
    /// <summary>Python's <c>x.is_integer()</c>.</summary>
    [PyMember]
    public static bool IsInteger(this double self) => double.IsFinite(self) && self == Math.Floor(self);

    /// <summary>Python's <c>x.conjugate()</c>: the number itself.</summary>
    [PyMember]
    public static double Conjugate(this double self) => self;

    /// <summary>Python's <c>x.as_integer_ratio()</c>. Raises ValueError for nan, OverflowError for inf.</summary>
    [PyMember]
    public static (PyInt Numerator, PyInt Denominator) AsIntegerRatio(this double self)
    {
        if (!double.IsFinite(self))
        {
            throw double.IsNaN(self)
                ? new ValueError("cannot convert NaN to integer ratio")
                : new OverflowError("cannot convert Infinity to integer ratio");
        }

        var (mantissa, exponent) = Parts(self);
        BigInteger numerator = self < 0 ? -mantissa : mantissa;
        return exponent >= 0 ? (new PyInt(numerator << exponent), PyInt.One) : (new PyInt(numerator), new PyInt(BigInteger.One << -exponent));
    }

    /// <summary>Python's <c>x.hex()</c>.</summary>
    [PyMember]
    public static string Hex(this double self)
    {
        if (!double.IsFinite(self))
        {
            return FloatText.Special(self);
        }

        var bits = BitConverter.DoubleToUInt64Bits(self);
        var sign = double.IsNegative(self) ? "-" : string.Empty;
        var exponent = (int)((bits >> 52) & 0x7ff);
        var fraction = bits & 0xfffffffffffffUL;
        if (exponent == 0 && fraction == 0)
        {
            return sign + "0x0.0p+0";
        }

        var power = Math.Max(exponent, 1) - 1023;
        return string.Create(CultureInfo.InvariantCulture, $"{sign}0x{(exponent == 0 ? 0 : 1)}.{fraction:x13}p{(power < 0 ? '-' : '+')}{Math.Abs(power)}");
    }

    /// <summary>Python's <c>float.fromhex(text)</c>. Raises ValueError and OverflowError.</summary>
    [PyMember("fromhex")]
    public static double FromHex(string @string)
    {
        var text = PyStr.Strip(@string).ToLowerInvariant();
        var negative = text.StartsWith('-');
        text = text.TrimStart('+', '-');
        if (text is "inf" or "infinity" or "nan")
        {
            return text == "nan" ? double.NaN : negative ? double.NegativeInfinity : double.PositiveInfinity;
        }

        text = text.StartsWith("0x", StringComparison.Ordinal) ? text[2..] : text;
        var p = text.IndexOf('p', StringComparison.Ordinal);
        var exponent = 0;
        if (p >= 0 && !int.TryParse(text.AsSpan(p + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
        {
            throw Invalid();
        }

        var digits = p < 0 ? text : text[..p];
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        exponent -= point < 0 ? 0 : (digits.Length - point - 1) * 4;
        digits = point < 0 ? digits : digits.Remove(point, 1);
        if (digits.Length == 0 || !digits.All(char.IsAsciiHexDigit))
        {
            throw Invalid();
        }

        var value = BigInteger.Parse("0" + digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        var result = exponent >= 0 ? PyMath.ToDouble(value << exponent) : PyMath.TrueDiv(value, BigInteger.One << -exponent);
        return negative ? -result : result;
    }

    private static ValueError Invalid() => new("invalid hexadecimal floating-point string");

    /// <summary>The absolute value as odd mantissa * 2**exponent.</summary>
    private static (BigInteger Mantissa, int Exponent) Parts(double value)
    {
        var bits = BitConverter.DoubleToUInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7ff);
        var mantissa = (bits & 0xfffffffffffffUL) | (exponent == 0 ? 0 : 1UL << 52);
        if (mantissa == 0)
        {
            return (BigInteger.Zero, 0);
        }

        var zeros = BitOperations.TrailingZeroCount(mantissa);
        return (mantissa >> zeros, Math.Max(exponent, 1) - 1075 + zeros);
    }
}

/// <summary>The methods of Python's complex.</summary>
[PyClass("builtins", "complex", Extends = typeof(Complex))]
public static partial class PyComplexMethods
{
    /// <summary>Python's <c>z.conjugate()</c>.</summary>
    [PyMember]
    public static Complex Conjugate(this Complex self) => Complex.Conjugate(self);
}

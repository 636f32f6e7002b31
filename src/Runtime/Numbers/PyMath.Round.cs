using System.Globalization;
using System.Numerics;

namespace PyConc2Cs.Runtime;

public static partial class PyMath
{
    /// <summary>Python's <c>round(x)</c>: half to even. Raises OverflowError past 64 bits and for inf, ValueError for nan.</summary>
    public static long Round(double value)
    {
        if (!double.IsFinite(value))
        {
            throw NotAnInteger(value);
        }

        return checked((long)Math.Round(value, MidpointRounding.ToEven));
    }

    /// <summary><see cref="Round(double)"/> for results of any size.</summary>
    public static PyInt RoundToInt(double value) => Truncate(Math.Round(value, MidpointRounding.ToEven));

    /// <summary>Python's <c>round(x, digits)</c>: rounds the exact decimal value, half to even.</summary>
    public static double Round(double value, long digits)
    {
        if (!double.IsFinite(value) || value == 0 || digits > 323)
        {
            return value;
        }

        if (digits < -308)
        {
            return Math.CopySign(0.0, value);
        }

        var text = digits >= 0
            ? FloatText.Fixed(Math.Abs(value), (int)digits)
            : RoundToPowerOfTen(Truncate(Math.Abs(value)).Value, Math.Abs(value) % 1 != 0, (int)-digits).ToString(CultureInfo.InvariantCulture);
        var result = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsInfinity(result)
            ? throw new OverflowError("rounded value too large to represent")
            : Math.CopySign(result, value);
    }

    /// <summary>Python's <c>round(n, digits)</c> of an int: for negative digits to a power of ten, half to even.</summary>
    public static long Round(long value, long digits) =>
        digits >= 0 ? value : (long)new PyInt(Round((BigInteger)value, digits));

    /// <summary>Python's <c>round(n, digits)</c> of an int of any size.</summary>
    public static BigInteger Round(BigInteger value, long digits)
    {
        if (digits >= 0)
        {
            return value;
        }

        var rounded = RoundToPowerOfTen(BigInteger.Abs(value), false, (int)Math.Min(-digits, 100_000));
        return value.Sign < 0 ? -rounded : rounded;
    }

    private static BigInteger RoundToPowerOfTen(BigInteger value, bool hasFraction, int zeros)
    {
        var unit = BigInteger.Pow(10, zeros);
        var quotient = BigInteger.DivRem(value, unit, out var rest);
        var compared = (rest * 2).CompareTo(unit);
        var up = compared > 0 || (compared == 0 && (hasFraction || !quotient.IsEven));
        return (up ? quotient + 1 : quotient) * unit;
    }
}

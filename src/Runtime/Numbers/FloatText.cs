using System.Globalization;
using System.Numerics;

namespace PyConc2Cs.Runtime;

/// <summary>Floats as text, digit for digit as CPython writes them (round half to even on the exact value).</summary>
internal static class FloatText
{
    /// <summary>Python's <c>repr(x)</c>: the shortest text that gives the same float again.</summary>
    public static string Repr(double value)
    {
        var magnitude = Math.Abs(value);
        if (magnitude is >= 1e-4 and < 1e15)
        {
            var text = value.ToString("R", CultureInfo.InvariantCulture);
            return text.Contains('.', StringComparison.Ordinal) ? text : text + ".0";
        }

        return double.IsFinite(value)
            ? (double.IsNegative(value) ? "-" : string.Empty) + Shortest(magnitude)
            : Special(value);
    }

    /// <summary>Python 2.7's <c>str(x)</c>: 12 significant digits.</summary>
    public static string Python2Str(double value) => double.IsFinite(value)
        ? (double.IsNegative(value) ? "-" : string.Empty) + General(Math.Abs(value), 12, keepPointZero: true)
        : Special(value);

    public static string Special(double value) => double.IsNaN(value) ? "nan" : value < 0 ? "-inf" : "inf";

    /// <summary><c>%.{decimals}f</c> of a finite value that isn't negative.</summary>
    public static string Fixed(double value, int decimals)
    {
        // Only a value with at most decimals + 1 fractional bits can lie exactly between two results; there .NET doesn't round to even.
        var scaled = Math.ScaleB(value, decimals + 1);
        if (scaled != Math.Floor(scaled) || !double.IsFinite(scaled))
        {
            return value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        }

        var text = RoundedQuotient(value, decimals).ToString(CultureInfo.InvariantCulture);
        if (decimals == 0)
        {
            return text;
        }

        text = text.PadLeft(decimals + 1, '0');
        return string.Concat(text.AsSpan(0, text.Length - decimals), ".", text.AsSpan(text.Length - decimals));
    }

    /// <summary><c>%.{decimals}e</c> of a finite value that isn't negative; always keeps the point if <paramref name="alternate"/>.</summary>
    public static string Exponential(double value, int decimals, bool alternate = false)
    {
        var (digits, exponent) = Significant(value, decimals + 1);
        return Scientific(digits, exponent, alternate);
    }

    /// <summary><c>%.{precision}g</c> of a finite value that isn't negative; keeps trailing zeros if <paramref name="alternate"/>.</summary>
    public static string General(double value, int precision, bool alternate = false, bool keepPointZero = false)
    {
        precision = Math.Max(precision, 1);
        var (digits, exponent) = Significant(value, precision);
        if (!alternate)
        {
            digits = digits.TrimEnd('0') is { Length: > 0 } trimmed ? trimmed : "0";
        }

        // format(x, '.3') without a type uses the exponent one place earlier, so that the result shows a digit after the point.
        var limit = keepPointZero ? precision - 1 : precision;
        return exponent < -4 || exponent >= limit ? Scientific(digits, exponent, alternate) : Positional(digits, exponent, alternate, keepPointZero);
    }

    /// <summary>The first significant digits, rounded, and the decimal exponent of the first one.</summary>
    private static (string Digits, int Exponent) Significant(double value, int count)
    {
        if (value == 0)
        {
            return (new string('0', count), 0);
        }

        var text = count <= 13 && !IsTie(value, count) ? value.ToString("E" + (count - 1).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : null;
        if (text is null)
        {
            return ExactSignificant(value, count);
        }

        var e = text.IndexOf('E', StringComparison.Ordinal);
        return (text[..e].Replace(".", string.Empty, StringComparison.Ordinal), int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
    }

    /// <summary>Whether the value may lie exactly between two decimals of so many digits: its own digits are one more, the last a 5.</summary>
    private static bool IsTie(double value, int count)
    {
        var (digits, _) = ShortestDigits(value);
        return digits.Length == count + 1 && digits[^1] == '5';
    }

    private static (string Digits, int Exponent) ExactSignificant(double value, int count)
    {
        var exponent = ShortestDigits(value).Exponent;
        var text = RoundedQuotient(value, count - 1 - exponent).ToString(CultureInfo.InvariantCulture);
        if (text.Length < count)
        {
            // The shortest digits had been rounded up to a power of ten that the value doesn't reach.
            text = RoundedQuotient(value, count - exponent).ToString(CultureInfo.InvariantCulture);
            return (text, exponent - 1);
        }

        return text.Length > count ? (text[..count], exponent + 1) : (text, exponent);
    }

    /// <summary>value * 10**power, rounded half to even.</summary>
    private static BigInteger RoundedQuotient(double value, int power)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7ff);
        var mantissa = bits & 0xfffffffffffffL;
        BigInteger numerator = exponent == 0 ? mantissa : mantissa | (1L << 52);
        var shift = Math.Max(exponent, 1) - 1075;
        var denominator = BigInteger.One;
        (numerator, denominator) = shift >= 0 ? (numerator << shift, denominator) : (numerator, denominator << -shift);
        (numerator, denominator) = power >= 0
            ? (numerator * BigInteger.Pow(10, power), denominator)
            : (numerator, denominator * BigInteger.Pow(10, -power));
        var quotient = BigInteger.DivRem(numerator, denominator, out var rest);
        var compared = (rest * 2).CompareTo(denominator);
        return compared > 0 || (compared == 0 && !quotient.IsEven) ? quotient + 1 : quotient;
    }

    private static string Shortest(double magnitude)
    {
        if (magnitude == 0)
        {
            return "0.0";
        }

        var (digits, exponent) = ShortestDigits(magnitude);
        return exponent is < -4 or >= 16 ? Scientific(digits, exponent, false) : Positional(digits, exponent, false, true);
    }

    private static (string Digits, int Exponent) ShortestDigits(double value)
    {
        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        var e = shortest.IndexOf('E', StringComparison.Ordinal);
        var mantissa = e < 0 ? shortest : shortest[..e];
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var digits = mantissa.Replace(".", string.Empty, StringComparison.Ordinal);
        var leading = digits.Length - digits.TrimStart('0').Length;
        var exponent = (point < 0 ? mantissa.Length : point) - 1 - leading;
        if (e >= 0)
        {
            exponent += int.Parse(shortest.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        }

        digits = digits.Trim('0');
        return (digits, exponent);
    }

    private static string Scientific(string digits, int exponent, bool alternate)
    {
        var point = digits.Length > 1 || alternate ? "." : string.Empty;
        var sign = exponent < 0 ? '-' : '+';
        return $"{digits[0]}{point}{digits.AsSpan(1)}e{sign}{Math.Abs(exponent):00}";
    }

    private static string Positional(string digits, int exponent, bool alternate, bool keepPointZero)
    {
        if (exponent < 0)
        {
            return "0." + new string('0', -exponent - 1) + digits;
        }

        if (digits.Length <= exponent + 1)
        {
            return digits.PadRight(exponent + 1, '0') + (keepPointZero ? ".0" : alternate ? "." : string.Empty);
        }

        return string.Concat(digits.AsSpan(0, exponent + 1), ".", digits.AsSpan(exponent + 1));
    }
}

using System.Globalization;
using System.Numerics;
using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>Text to numbers, as <c>int(text, base)</c>, <c>float(text)</c> and <c>complex(text)</c> read it.</summary>
public static class NumberParser
{
    /// <summary>Python's <c>int(text, base)</c>: white space around, a sign, prefixes, single underscores between digits. Raises ValueError.</summary>
    public static PyInt ParseInt(string text, long numberBase = 10)
    {
        if (numberBase == 10 && text.Length < 19 && TryParseShort(text, out var quick))
        {
            return quick;
        }

        if (numberBase is not 0 and (< 2 or > 36))
        {
            throw new ValueError("int() base must be >= 2 and <= 36, or 0");
        }

        return TryParseInt(text, (int)numberBase, out var result)
            ? result
            : throw new ValueError($"invalid literal for int() with base {numberBase}: {PyOps.Repr(text)}");
    }

    /// <summary>Python's <c>float(text)</c>. Raises ValueError.</summary>
    public static double ParseFloat(string text) => TryParseFloat(text, out var value)
        ? value
        : throw new ValueError($"could not convert string to float: {(PyProgram.IsPython2 ? text : PyOps.Repr(text))}");

    /// <summary>Python's <c>complex(text)</c>. Raises ValueError.</summary>
    public static Complex ParseComplex(string text)
    {
        var body = PyStr.Strip(text);
        if (body.StartsWith('(') && body.EndsWith(')'))
        {
            body = PyStr.Strip(body[1..^1]);
        }

        if (TryParseFloat(body, out var real))
        {
            return new Complex(real, 0);
        }

        if (body.Length > 0 && body[^1] is 'j' or 'J')
        {
            var split = SplitPoint(body);
            if (TryParseImaginary(body[split..^1], out var imaginary) && (split == 0 || TryParseFloat(body[..split], out real)))
            {
                return new Complex(split == 0 ? 0 : real, imaginary);
            }
        }

        throw new ValueError("complex() arg is a malformed string");
    }

    internal static bool TryParseFloat(string text, out double value)
    {
        var body = PyStr.Strip(text);
        value = 0;
        if (body.Length == 0)
        {
            return false;
        }

        if (!char.IsAscii(body[0]) || body.AsSpan().ContainsAnyExceptInRange('\0', '\x7f'))
        {
            body = AsciiDigits(body);
        }

        var unsigned = body[0] is '+' or '-' ? body[1..] : body;
        if (unsigned.Length > 0 && char.IsAsciiLetter(unsigned[0]))
        {
            return TrySpecial(unsigned, body[0] == '-', out value);
        }

        if (!HasFloatShape(unsigned))
        {
            return false;
        }

        return double.TryParse(body.Replace("_", string.Empty, StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }

    private static bool TryParseShort(string text, out long value)
    {
        value = 0;
        var start = text.Length > 0 && text[0] == '-' ? 1 : 0;
        for (var i = start; i < text.Length; i++)
        {
            var digit = (uint)(text[i] - '0');
            if (digit > 9)
            {
                return false;
            }

            value = (value * 10) + digit;
        }

        value = start == 1 ? -value : value;
        return text.Length > start;
    }

    private static bool TryParseInt(string text, int numberBase, out PyInt result)
    {
        var body = PyStr.Strip(text);
        var negative = body.StartsWith('-');
        if (negative || body.StartsWith('+'))
        {
            body = body[1..];
        }

        (body, var actualBase) = CutPrefix(body, numberBase);
        result = default;
        if (body.Length == 0 || body[0] == '_' || body[^1] == '_' || body.Contains("__", StringComparison.Ordinal))
        {
            return false;
        }

        body = body.Replace("_", string.Empty, StringComparison.Ordinal);
        if (numberBase == 0 && actualBase == 10 && body[0] == '0' && body.AsSpan().ContainsAnyExcept('0'))
        {
            return false;
        }

        if (!TryDigits(body, actualBase, out var value))
        {
            return false;
        }

        result = new PyInt(negative ? -value : value);
        return true;
    }

    private static (string Body, int Base) CutPrefix(string body, int numberBase)
    {
        var prefixBase = body.Length > 1 && body[0] == '0' ? (body[1] | 0x20) switch { 'x' => 16, 'o' => 8, 'b' => 2, _ => 0 } : 0;
        if (prefixBase == 0 || (numberBase != 0 && numberBase != prefixBase))
        {
            return (body, numberBase == 0 ? 10 : numberBase);
        }

        // One underscore may follow the prefix.
        return (body.Length > 3 && body[2] == '_' ? body[3..] : body[2..], prefixBase);
    }

    private static bool TryDigits(string body, int numberBase, out BigInteger value)
    {
        value = BigInteger.Zero;
        var values = new List<int>(body.Length);
        foreach (var rune in body.EnumerateRunes())
        {
            var digit = DigitValue(rune);
            if (digit < 0 || digit >= numberBase)
            {
                return false;
            }

            values.Add(digit);
        }

        if (values.Count > PyMath.MaxTextDigits && !BitOperations.IsPow2(numberBase))
        {
            throw new ValueError($"{PyMath.TextLimit}: value has {values.Count} digits{PyMath.TextLimitHint}");
        }

        if (numberBase == 10)
        {
            value = BigInteger.Parse(string.Concat(values.Select(v => (char)('0' + v))), CultureInfo.InvariantCulture);
            return true;
        }

        foreach (var digit in values)
        {
            value = (value * numberBase) + digit;
        }

        return true;
    }

    private static int DigitValue(Rune rune) => rune.Value switch
    {
        >= '0' and <= '9' => rune.Value - '0',
        >= 'a' and <= 'z' => rune.Value - 'a' + 10,
        >= 'A' and <= 'Z' => rune.Value - 'A' + 10,
        _ => Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber ? (int)Rune.GetNumericValue(rune) : -1,
    };

    private static string AsciiDigits(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!rune.IsAscii && Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber)
            {
                result.Append((int)Rune.GetNumericValue(rune));
            }
            else
            {
                result.Append(rune);
            }
        }

        return result.ToString();
    }

    private static bool TrySpecial(string word, bool negative, out double value)
    {
        value = word.ToLowerInvariant() switch
        {
            "inf" or "infinity" => negative ? double.NegativeInfinity : double.PositiveInfinity,
            "nan" => double.NaN,
            _ => 0,
        };
        return value != 0;
    }

    // digits[.digits][e[sign]digits] with single underscores between digits; .NET's own grammar is wider.
    private static bool HasFloatShape(string text)
    {
        var digits = 0;
        var (seenPoint, seenExponent) = (false, false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case >= '0' and <= '9':
                    digits++;
                    break;
                case '_' when i > 0 && i + 1 < text.Length && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]):
                    break;
                case '.' when !seenPoint && !seenExponent:
                    seenPoint = true;
                    break;
                case 'e' or 'E' when digits > 0 && !seenExponent:
                    (seenExponent, digits) = (true, 0);
                    i += i + 1 < text.Length && text[i + 1] is '+' or '-' ? 1 : 0;
                    break;
                default:
                    return false;
            }
        }

        return digits > 0;
    }

    private static int SplitPoint(string body)
    {
        for (var i = body.Length - 2; i > 0; i--)
        {
            if (body[i] is '+' or '-' && body[i - 1] is not ('e' or 'E'))
            {
                return i;
            }
        }

        return 0;
    }

    private static bool TryParseImaginary(string text, out double value)
    {
        if (text is "" or "+" or "-")
        {
            value = text == "-" ? -1 : 1;
            return true;
        }

        return TryParseFloat(text, out value);
    }
}

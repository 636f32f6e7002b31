using System.Globalization;
using System.Numerics;
using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>Numbers by a format specification.</summary>
internal static class NumberFormat
{
    public static string Int(PyInt value, FormatSpec spec, string typeName = "int")
    {
        switch (spec.Type)
        {
            case '\0' or 'd' or 'n' or 'b' or 'o' or 'x' or 'X':
                return Whole(value, spec);
            case 'c':
                return Character(value, spec);
            case 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or '%':
                return Float((double)value, spec);
            default:
                throw UnknownCode(spec.Type, typeName);
        }
    }

    public static string Float(double value, FormatSpec spec, string typeName = "float")
    {
        if (spec.Type is not ('\0' or 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or 'n' or '%'))
        {
            throw UnknownCode(spec.Type, typeName);
        }

        var negative = double.IsNegative(value) && !double.IsNaN(value);
        var digits = Magnitude(Math.Abs(value), spec);
        if (spec.NoNegativeZero && negative && double.IsFinite(value) && !digits.AsSpan().ContainsAnyInRange('1', '9'))
        {
            negative = false;
        }

        var number = digits.TakeWhile(char.IsAsciiDigit).Count();
        return Assemble(SignOf(negative, spec.Sign), string.Empty, digits[..number], digits[number..], spec, 3);
    }

    public static string Complex(Complex value, FormatSpec spec)
    {
        if (spec.Align == '=' || spec.Zero)
        {
            throw new ValueError(spec.Zero
                ? "Zero padding is not allowed in complex format specifier"
                : "'=' alignment flag is not allowed in complex format specifier");
        }

        var part = spec with { Width = 0, Align = '<', Type = spec.Type == '\0' && spec.Precision >= 0 ? 'g' : spec.Type };
        var isDefault = spec.Type == '\0' && spec.Precision < 0;
        var real = isDefault ? Trim(Float(value.Real, part)) : Float(value.Real, part);
        var imaginary = isDefault ? Trim(Float(value.Imaginary, part with { Sign = '+' })) : Float(value.Imaginary, part with { Sign = '+' });
        var text = isDefault && value.Real == 0 && !double.IsNegative(value.Real)
            ? Trim(Float(value.Imaginary, part)) + "j"
            : spec.Type == '\0' ? $"({real}{imaginary}j)" : $"{real}{imaginary}j";
        return spec.Pad(text, '>');
    }

    public static string SignOf(bool negative, char sign) => negative ? "-" : sign is '+' or ' ' ? sign.ToString() : string.Empty;

    /// <summary>The digits of a number that isn't negative, by base.</summary>
    public static string Digits(BigInteger magnitude, char type)
    {
        if (type is not ('b' or 'o' or 'x' or 'X'))
        {
            return PyMath.ToText(magnitude);
        }

        if (type != 'o')
        {
            var text = magnitude.ToString(type == 'b' ? "B" : type.ToString(), CultureInfo.InvariantCulture).TrimStart('0');
            return text.Length == 0 ? "0" : text;
        }

        var result = new StringBuilder();
        var bits = Digits(magnitude, 'b');
        bits = bits.PadLeft((bits.Length + 2) / 3 * 3, '0');
        for (var i = 0; i < bits.Length; i += 3)
        {
            result.Append((char)('0' + ((bits[i] - '0') * 4) + ((bits[i + 1] - '0') * 2) + (bits[i + 2] - '0')));
        }

        return result.ToString();
    }

    /// <summary>A float that isn't negative as text, without grouping.</summary>
    public static string Magnitude(double value, FormatSpec spec)
    {
        var upper = char.IsAsciiLetterUpper(spec.Type);
        if (!double.IsFinite(value))
        {
            var special = double.IsNaN(value) ? "nan" : "inf";
            return (upper ? special.ToUpperInvariant() : special) + (spec.Type == '%' ? "%" : string.Empty);
        }

        var precision = spec.Precision < 0 ? 6 : spec.Precision;
        var text = spec.Type switch
        {
            'e' or 'E' => FloatText.Exponential(value, precision, spec.Alternate),
            'f' or 'F' => FloatText.Fixed(value, precision) + Point(precision, spec.Alternate),
            '%' => FloatText.Fixed(value * 100, precision) + Point(precision, spec.Alternate) + "%",
            'g' or 'G' or 'n' => FloatText.General(value, precision, spec.Alternate),
            _ => spec.Precision < 0 ? FloatText.Repr(value) : FloatText.General(value, precision, spec.Alternate, true),
        };
        return upper ? text.ToUpperInvariant() : text;
    }

    public static ValueError UnknownCode(char code, string typeName) => code is > ' ' and < (char)0x7f
        ? new($"Unknown format code '{code}' for object of type '{typeName}'")
        : new($"Unknown format code '\\x{(int)code:x}' for object of type '{typeName}'");

    private static string Point(int precision, bool alternate) => precision == 0 && alternate ? "." : string.Empty;

    private static string Trim(string text) => text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text;

    private static string Whole(PyInt value, FormatSpec spec)
    {
        if (spec.Precision >= 0)
        {
            throw new ValueError("Precision not allowed in integer format specifier");
        }

        if (spec.NoNegativeZero)
        {
            throw new ValueError("Negative zero coercion (z) not allowed in integer format specifier");
        }

        if (spec.Grouping == ',' && spec.Type is not ('\0' or 'd'))
        {
            throw new ValueError($"Cannot specify ',' with '{spec.Type}'.");
        }

        var prefix = spec.Alternate && spec.Type is 'b' or 'o' or 'x' or 'X' && spec.Alternate ? "0" + spec.Type : string.Empty;
        var group = spec.Type is 'b' or 'o' or 'x' or 'X' ? 4 : 3;
        return Assemble(SignOf(value.Sign < 0, spec.Sign), prefix, Digits(BigInteger.Abs(value.Value), spec.Type), string.Empty, spec, group);
    }

    private static string Character(PyInt value, FormatSpec spec)
    {
        if (spec.Sign != '\0' || spec.Alternate || spec.Precision >= 0)
        {
            throw new ValueError(spec.Sign != '\0' ? "Sign not allowed with integer format specifier 'c'"
                : spec.Alternate ? "Alternate form (#) not allowed with integer format specifier 'c'" : "Precision not allowed in integer format specifier");
        }

        return value.IsSmall && (long)value is >= 0 and <= 0x10ffff
            ? spec.Pad(PyStr.Chr((long)value), '<')
            : throw new OverflowError("%c arg not in range(0x110000)");
    }

    /// <summary>Sign, prefix, grouped whole digits, rest; padded.</summary>
    private static string Assemble(string sign, string prefix, string whole, string rest, FormatSpec spec, int group)
    {
        var room = spec.Width - sign.Length - prefix.Length - rest.Length;
        if (spec.Grouping != '\0')
        {
            var minimum = spec.Align == '=' && spec.Fill == "0" && whole.Length > 0 ? room : 0;
            whole = Group(whole, spec.Grouping, group, minimum);
        }

        if (spec.Align == '=')
        {
            return string.Concat(sign + prefix, PyStr.Repeat(spec.Fill, room - whole.Length), whole, rest);
        }

        var text = string.Concat(sign, prefix, whole, rest);
        return text.Length >= spec.Width ? text : spec.Pad(text, '>');
    }

    /// <summary>Separators from the right; zeros in front until the text has the minimum length, and never a separator first.</summary>
    private static string Group(string digits, char separator, int group, long minimum)
    {
        var result = new StringBuilder();
        var count = 0;
        for (var i = digits.Length - 1; i >= 0 || result.Length < minimum; i--)
        {
            if (count > 0 && count % group == 0)
            {
                result.Insert(0, separator);
            }

            result.Insert(0, i >= 0 ? digits[i] : '0');
            count++;
        }

        return result.ToString();
    }
}

using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>printf-style formatting (Library Reference, "printf-style String Formatting"). For bytes the text has one character per byte.</summary>
internal sealed class PercentFormatter(string format, object? args, bool isBytes)
{
    private readonly StringBuilder result = new();
    private readonly object?[] values = args is ITuple tuple ? Sequences.ToObjects(tuple) : [args];
    private int used;
    private int at;
    private bool named;

    public string Run()
    {
        while (true)
        {
            var percent = format.IndexOf('%', at);
            if (percent < 0)
            {
                break;
            }

            result.Append(format, at, percent - at);
            at = percent + 1;
            Conversion();
        }

        result.Append(format, at, format.Length - at);
        return used >= values.Length || named || IsMapping(args)
            ? result.ToString()
            : throw new TypeError($"not all arguments converted during {(isBytes ? "bytes" : "string")} formatting");
    }

    private static bool IsMapping(object? value) => value is IPyDict or IPyList or PyBytes
        || (value is IPyDynamic and not PyClass and not PyFunction and not ITuple && PyOps.HasAttr(value, "__getitem__"));

    private void Conversion()
    {
        object? mapped = null;
        var hasKey = Peek() == '(';
        if (hasKey)
        {
            mapped = Mapped();
        }

        var spec = Flags();
        var width = Size(out var fromArgument) ?? 0;
        var left = spec.Align == '<' || (fromArgument && width < 0);
        var precision = -1L;
        if (Peek() == '.')
        {
            at++;
            precision = Math.Max(Size(out _) ?? 0, 0);
        }

        while (Peek() is 'l' or 'h' or 'L')
        {
            at++;
        }

        if (at >= format.Length)
        {
            throw new ValueError("incomplete format");
        }

        var type = format[at++];
        spec = spec with
        {
            Width = Math.Abs(width),
            Precision = (int)Math.Min(precision, int.MaxValue),
            Type = type,
            Align = left ? '<' : '>',
            Zero = spec.Zero && !left,
        };
        if (type == '%')
        {
            result.Append('%');
            return;
        }

        result.Append(One(spec, hasKey, mapped));
    }

    private object? Mapped()
    {
        if (args is ITuple || !IsMapping(args))
        {
            throw new TypeError("format requires a mapping");
        }

        var (depth, start) = (1, ++at);
        for (; depth > 0; at++)
        {
            if (at >= format.Length)
            {
                throw new ValueError("incomplete format key");
            }

            depth += format[at] switch { '(' => 1, ')' => -1, _ => 0 };
        }

        named = true;
        var key = format[start..(at - 1)];
        return PyOps.GetItem(args, isBytes ? new PyBytes(ByteSource.Data(key)) : key);
    }

    private FormatSpec Flags()
    {
        var spec = new FormatSpec { Fill = " ", Precision = -1 };
        while (true)
        {
            switch (Peek())
            {
                case '-': spec = spec with { Align = '<' }; break;
                case '+': spec = spec with { Sign = '+' }; break;
                case ' ': spec = spec with { Sign = spec.Sign == '+' ? '+' : ' ' }; break;
                case '#': spec = spec with { Alternate = true }; break;
                case '0': spec = spec with { Zero = true }; break;
                default: return spec;
            }

            at++;
        }
    }

    /// <summary>A width or precision: digits, or <c>*</c> for the next argument.</summary>
    private long? Size(out bool fromArgument)
    {
        fromArgument = Peek() == '*';
        if (fromArgument)
        {
            at++;
            return Numeric.IsInt(Argument(out var value)) ? Numeric.ToLong(value) : throw new TypeError("* wants int");
        }

        var start = at;
        var size = 0L;
        for (; char.IsAsciiDigit(Peek()); at++)
        {
            size = size < int.MaxValue ? (size * 10) + (format[at] - '0') : throw new ValueError("width too big");
        }

        return at > start ? size : null;
    }

    private string One(FormatSpec spec, bool hasKey, object? mapped)
    {
        if (spec.Type is not ('s' or 'r' or 'a' or 'b' or 'c' or 'd' or 'i' or 'u' or 'o' or 'x' or 'X' or 'e' or 'E' or 'f' or 'F' or 'g' or 'G')
            || (spec.Type == 'b' && !isBytes))
        {
            throw new ValueError($"unsupported format character '{spec.Type}' (0x{(int)spec.Type:x}) at index {at - 1}");
        }

        var value = hasKey ? mapped : Argument(out _);
        return spec.Type switch
        {
            's' or 'r' or 'a' or 'b' => spec.Pad(Cut(Text(value, spec.Type), spec.Precision), '>'),
            'c' => spec.Pad(Character(value), '>'),
            'd' or 'i' or 'u' or 'o' or 'x' or 'X' => Int(value, spec),
            _ => Float(value, spec),
        };
    }

    private string Text(object? value, char type)
    {
        if (isBytes && type is 's' or 'b' && isBytes)
        {
            return value is PyBytes or PyByteArray
                ? ByteSource.Text(ByteSource.View(value))
                : throw new TypeError($"%b requires a bytes-like object, or an object that implements __bytes__, not '{PyOps.TypeName(value)}'");
        }

        return type == 's' ? PyOps.Str(value) : type == 'a' || isBytes ? PyOps.Ascii(value) : PyOps.Repr(value);
    }

    private static string Cut(string text, int precision) =>
        precision >= 0 && precision < text.Length ? PyStr.Slice(text, 0, precision) : text;

    private static string Character(object? value) => value switch
    {
        string text => PyStr.Len(text) == 1 ? text : throw new TypeError("%c requires int or char"),
        _ when Numeric.IsInt(value) => Numeric.ToBig(value) is var code && code >= 0 && code <= 0x10ffff
            ? PyStr.Chr((long)code)
            : throw new OverflowError("%c arg not in range(0x110000)"),
        _ => throw new TypeError("%c requires int or char"),
    };

    private static string Int(object? value, FormatSpec spec)
    {
        var number = spec.Type is 'd' or 'i' or 'u' && value is double d ? PyMath.Truncate(d) : Integer(value, spec.Type);
        var digits = NumberFormat.Digits(BigInteger.Abs(number.Value), spec.Type);
        digits = spec.Precision > digits.Length ? digits.PadLeft(spec.Precision, '0') : digits;
        var prefix = spec.Alternate && spec.Type is 'o' or 'x' or 'X' && spec.Alternate ? "0" + spec.Type : string.Empty;
        return Signed(NumberFormat.SignOf(number.Sign < 0, spec.Sign) + prefix, digits, spec);
    }

    private static PyInt Integer(object? value, char type)
    {
        var number = value;
        if (Numeric.IsInt(value) || (value is IPyDynamic target && target.TryCallMember(type is 'd' or 'i' or 'u' ? "__int__" : "__index__", PyArguments.Empty, out number)))
        {
            return new PyInt(Numeric.ToBig(number));
        }

        throw new TypeError(type is 'd' or 'i' or 'u'
            ? $"%{type} format: a real number is required, not {PyOps.TypeName(value)}"
            : $"%{type} format: an integer is required, not {PyOps.TypeName(value)}");
    }

    private static string Float(object? value, FormatSpec spec)
    {
        var number = PyConvert.ToFloat(value);
        var negative = double.IsNegative(number) && !double.IsNaN(number);
        var digits = NumberFormat.Magnitude(Math.Abs(number), spec);
        return Signed(NumberFormat.SignOf(negative, spec.Sign), digits, spec);
    }

    private static string Signed(string sign, string digits, FormatSpec spec) => spec.Zero && spec.Width > sign.Length + digits.Length
        ? sign + digits.PadLeft((int)spec.Width - sign.Length, '0')
        : spec.Pad(sign + digits, '>');

    private object? Argument(out object? value)
    {
        if (used >= values.Length || (named && args is not ITuple))
        {
            throw new TypeError("not enough arguments for format string");
        }

        value = values[used++];
        return value;
    }

    private char Peek() => at < format.Length ? format[at] : '\0';
}

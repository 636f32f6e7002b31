using System.Globalization;
using System.Numerics;

namespace PyConc2Cs.Runtime;

/// <summary>Python's <c>format(value, spec)</c>, <c>str.format</c> and <c>%</c> formatting.</summary>
public static partial class PyFormat
{
    /// <summary>Python's <c>format(n, spec)</c> of an int. Raises ValueError.</summary>
    public static string Format(long value, string spec) => spec.Length == 0
        ? value.ToString(CultureInfo.InvariantCulture)
        : NumberFormat.Int(value, FormatSpec.Parse(spec, "int"));

    /// <summary>Python's <c>format(n, spec)</c> of an int of any size. Raises ValueError.</summary>
    public static string Format(PyNumber value, string spec) => Format(value.ToObject(), spec);

    public static string Format(PyInt value, string spec) => spec.Length == 0 ? value.ToString() : NumberFormat.Int(value, FormatSpec.Parse(spec, "int"));

    /// <summary>Python's <c>format(x, spec)</c> of a float. Raises ValueError.</summary>
    public static string Format(double value, string spec)
    {
        // The commonest form, .Nf, needs no parsing.
        if (spec.Length == 3 && spec[0] == '.' && spec[2] == 'f' && char.IsAsciiDigit(spec[1]) && double.IsFinite(value) && value >= 0)
        {
            return FloatText.Fixed(Math.Abs(value), spec[1] - '0') is var text && double.IsNegative(value) ? "-" + text : text;
        }

        return spec.Length == 0 ? FloatText.Repr(value) : NumberFormat.Float(value, FormatSpec.Parse(spec, "float"));
    }

    /// <summary>Python's <c>format(s, spec)</c> of a str. Raises ValueError.</summary>
    public static string Format(string value, string spec) => spec.Length == 0 ? value : Text(value, FormatSpec.Parse(spec, "str"));

    /// <summary>Python's <c>format(flag, spec)</c>: as text without a specification, else as an int.</summary>
    public static string Format(bool value, string spec) => spec.Length == 0
        ? PyOps.Str(value)
        : NumberFormat.Int(value ? 1L : 0L, FormatSpec.Parse(spec, "bool"), "bool");

    /// <summary>Python's <c>format(value, spec)</c>, through <c>__format__</c>. Raises ValueError, and TypeError for objects without a format.</summary>
    public static string Format(object? value, string spec)
    {
        switch (value)
        {
            case string text: return Format(text, spec);
            case bool flag: return Format(flag, spec);
            case long number: return Format(number, spec);
            case double number: return Format(number, spec);
            case PyNumber number: return Format(number.ToObject(), spec);
            case BigInteger or PyInt or int: return Format(new PyInt(Numeric.ToBig(value)), spec);
            case Complex number: return spec.Length == 0 ? PyOps.Str(value) : NumberFormat.Complex(number, FormatSpec.Parse(spec, "complex"));
        }

        if (value is IPyDynamic target && target.TryCallMember("__format__", new PyArguments([spec]), out var result))
        {
            return result as string ?? throw new TypeError($"__format__ must return a str, not {PyOps.TypeName(result)}");
        }

        return spec.Length == 0 ? PyOps.Str(value) : throw new TypeError($"unsupported format string passed to {PyOps.TypeName(value)}.__format__");
    }

    private static string Text(string value, FormatSpec spec)
    {
        if (spec.Type is not ('\0' or 's'))
        {
            throw NumberFormat.UnknownCode(spec.Type, "str");
        }

        if (spec.Sign != '\0' || spec.Alternate || spec.Grouping != '\0' || spec.Align == '=' || spec.NoNegativeZero)
        {
            throw new ValueError(spec switch
            {
                { Sign: ' ' } => "Space not allowed in string format specifier",
                { Sign: not '\0' } => "Sign not allowed in string format specifier",
                { NoNegativeZero: true } => "Negative zero coercion (z) not allowed in string format specifier",
                { Alternate: true } => "Alternate form (#) not allowed in string format specifier",
                { Align: '=' } => "'=' alignment not allowed in string format specifier",
                _ => $"Cannot specify '{spec.Grouping}' with 's'.",
            });
        }

        return spec.Pad(spec.Precision >= 0 && spec.Precision < PyStr.Len(value) ? PyStr.Slice(value, 0, spec.Precision) : value, '<');
    }
}

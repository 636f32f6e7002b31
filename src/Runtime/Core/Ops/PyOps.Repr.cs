using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

public static partial class PyOps
{
    public static string Repr(string? value) => value is null ? "None" : StringRepr.Of(value);

    public static string Repr(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Repr(double value) => FloatText.Repr(value);

    public static string Repr(bool value) => value ? "True" : "False";

    public static string Str(string? value) => value ?? "None";

    public static string Str(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Str(double value) => PyProgram.IsPython2 ? FloatText.Python2Str(value) : FloatText.Repr(value);

    public static string Str(bool value) => value ? "True" : "False";

    /// <summary>Python's <c>repr(x)</c>.</summary>
    public static string Repr(object? value) => value switch
    {
        string text => StringRepr.Of(text),
        BigInteger big when PyProgram.IsPython2 => PyMath.ToText(big) + "L",
        PyInt { IsSmall: false } big when PyProgram.IsPython2 => PyMath.ToText(big.Value) + "L",
        IPyRepr own => own.Repr(),
        _ => Plain(value),
    };

    /// <summary>Python's <c>str(x)</c>.</summary>
    public static string Str(object? value) => value as string ?? (value is double number ? Str(number) : Plain(value));

    /// <summary>Python's <c>ascii(x)</c>: the repr with everything but ASCII escaped.</summary>
    public static string Ascii(object? value) => StringRepr.EscapeNonAscii(Repr(value));

    /// <summary>Python's <c>type(x).__name__</c>.</summary>
    public static string TypeName(object? value) => value switch
    {
        null => "NoneType",
        string => "str",
        bool => "bool",
        long or int or BigInteger or PyInt => "int",
        double => "float",
        PyNumber number => number.IsFloat ? "float" : "int",
        Complex => "complex",
        IPyDynamic target => target.PyTypeName,
        ITuple => "tuple",
        PyNotImplemented => "NotImplementedType",
        PyEllipsis => "ellipsis",
        Delegate => "function",
        Exception e => PyErrors.From(e).PyTypeName,
        _ => value.GetType().Name,
    };

    /// <summary>Python's <c>type(x)</c>.</summary>
    public static PyClass TypeOf(object? value) => PyTypes.Of(value);

    internal static string ReprTuple(object?[] items) =>
        items.Length == 1 ? $"({Repr(items[0])},)" : $"({string.Join(", ", items.Select(Repr))})";

    internal static PyTuple<object?> ToTuple(object?[] items) => new((IEnumerable<object?>)items);

    internal static string Repr(Complex value)
    {
        var imaginary = ComplexPart(value.Imaginary);
        if (value.Real == 0 && !double.IsNegative(value.Real))
        {
            return imaginary + "j";
        }

        var sign = imaginary[0] == '-' ? string.Empty : "+";
        return $"({ComplexPart(value.Real)}{sign}{imaginary}j)";
    }

    private static string ComplexPart(double value)
    {
        var text = FloatText.Repr(value);
        return text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text;
    }

    private static string Plain(object? value) => value switch
    {
        null => "None",
        long number => number.ToString(CultureInfo.InvariantCulture),
        bool flag => flag ? "True" : "False",
        double number => FloatText.Repr(number),
        BigInteger number => PyMath.ToText(number),
        Complex number => Repr(number),
        PyTuple<object?> or IPyDynamic => value.ToString()!,
        ITuple tuple => PyTuple.Repr(tuple),
        Delegate => $"<function <lambda> at {Address(value)}>",
        Exception e => PyErrors.From(e).ToString(),
        _ => value.ToString() ?? string.Empty,
    };
}

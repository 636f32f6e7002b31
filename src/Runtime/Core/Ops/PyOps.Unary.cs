using System.Numerics;

namespace PyConc2Cs.Runtime;

public static partial class PyOps
{
    /// <summary>Python's <c>-x</c>.</summary>
    public static object? Negate(object? value) => Numeric.KindOf(value) switch
    {
        NumberKind.Long or NumberKind.Big => (-new PyInt(Numeric.ToBig(value))).ToObject(),
        NumberKind.Float => -Numeric.ToDouble(value),
        NumberKind.Complex => -(Complex)value!,
        _ => Unary("__neg__", "bad operand type for unary -", value),
    };

    /// <summary>Python's <c>+x</c>.</summary>
    public static object? Positive(object? value) => Numeric.KindOf(value) switch
    {
        NumberKind.Long => Numeric.ToLong(value),
        NumberKind.None => Unary("__pos__", "bad operand type for unary +", value),
        _ => value,
    };

    /// <summary>Python's <c>~x</c>.</summary>
    public static object? Invert(object? value) => Numeric.IsInt(value)
        ? (~new PyInt(Numeric.ToBig(value))).ToObject()
        : Unary("__invert__", "bad operand type for unary ~", value);

    /// <summary>Python's <c>abs(x)</c>.</summary>
    public static object? Abs(object? value) => Numeric.KindOf(value) switch
    {
        NumberKind.Long or NumberKind.Big => PyInt.Abs(new PyInt(Numeric.ToBig(value))).ToObject(),
        NumberKind.Float => Math.Abs(Numeric.ToDouble(value)),
        NumberKind.Complex => Complex.Abs((Complex)value!),
        _ => Unary("__abs__", "bad operand type for abs()", value),
    };

    private static object? Unary(string method, string message, object? value) =>
        value is IPyDynamic target && target.TryCallMember(method, PyArguments.Empty, out var result)
            ? result
            : throw new TypeError($"{message}: '{TypeName(value)}'");
}

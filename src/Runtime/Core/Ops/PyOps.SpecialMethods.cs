using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

public static partial class PyOps
{
    /// <summary>
    /// The special methods of built-in values as attributes: <c>(5).__add__(3)</c>, <c>[1].__contains__(1)</c>. Numbers have those of arithmetic; what is
    /// sized, and what holds items, has those of containers.
    /// </summary>
    private static PyBoundMethod? SpecialMethod(object? value, string name)
    {
        if (value is PyObject or PyClass || !IsDunder(name))
        {
            return null;
        }

        var isNumber = Numeric.KindOf(value) != NumberKind.None;
        var operation = isNumber ? ArithmeticMethod(name) : value is string or IPyList or ITuple && name is "__add__" or "__mul__" or "__rmul__" ? ArithmeticMethod(name) : null;
        operation ??= ComparisonMethod(name) ?? (IsSized(value) ? ContainerMethod(name) : null);
        return operation is null ? UnaryMethod(value, name, isNumber) : new PyBoundMethod(value, name, a => operation(value, a.Single(name)));
    }

    private static Func<object?, object?, object?>? ArithmeticMethod(string name) => name switch
    {
        "__add__" => Add,
        "__sub__" => Subtract,
        "__mul__" or "__rmul__" => Multiply,
        "__truediv__" => TrueDiv,
        "__floordiv__" => FloorDiv,
        "__mod__" => Mod,
        "__divmod__" => DivMod,
        "__pow__" => Power,
        "__lshift__" => LeftShift,
        "__and__" => BitAnd,
        "__radd__" => static (a, b) => Add(b, a),
        "__rsub__" => static (a, b) => Subtract(b, a),
        "__rtruediv__" => static (a, b) => TrueDiv(b, a),
        _ => null,
    };

    private static Func<object?, object?, object?>? ComparisonMethod(string name) => name switch
    {
        "__ne__" => static (a, b) => NotEquals(a, b),
        "__lt__" => static (a, b) => Less(a, b),
        "__le__" => static (a, b) => LessEqual(a, b),
        "__gt__" => static (a, b) => Greater(a, b),
        "__ge__" => static (a, b) => GreaterEqual(a, b),
        _ => null,
    };

    private static Func<object?, object?, object?>? ContainerMethod(string name) => name switch
    {
        "__contains__" => static (a, b) => Contains(a, b),
        "__getitem__" => GetItem,
        _ => null,
    };

    private static PyBoundMethod? UnaryMethod(object? value, string name, bool isNumber)
    {
        Func<object?, object?>? operation = name switch
        {
            "__bool__" or "__nonzero__" when isNumber => static x => Truth(x),
            "__neg__" when isNumber => Negate,
            "__pos__" when isNumber => Positive,
            "__invert__" when Numeric.IsInt(value) => Invert,
            "__index__" when Numeric.IsInt(value) => static x => x,
            "__int__" or "__trunc__" when isNumber => static x => Builtins.Int(x),
            "__float__" when isNumber => static x => PyConvert.ToFloat(x),
            "__abs__" when isNumber => static x => Builtins.Abs(x),
            _ => null,
        };
        return operation is null ? null : new PyBoundMethod(value, name, _ => operation(value));
    }
}

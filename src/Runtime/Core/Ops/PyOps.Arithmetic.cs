using System.Numerics;
using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>
/// Python's operations on values without a static type: the built-in types first, then the methods of the classes. All raise what CPython raises.
/// </summary>
public static partial class PyOps
{
    /// <summary>Python's <c>a + b</c>.</summary>
    public static object? Add(object? left, object? right)
    {
        if (left is long a && right is long b)
        {
            var sum = a + b;
            return ((a ^ sum) & (b ^ sum)) >= 0 ? (object)sum : (BigInteger)a + b;
        }

        if (left is double x && right is double y)
        {
            return x + y;
        }

        return left is string s && right is string t ? string.Concat(s, t) : Binary(BinaryOperator.Add, left, right);
    }

    /// <summary>Python's <c>a - b</c>.</summary>
    public static object? Subtract(object? left, object? right)
    {
        if (left is long a && right is long b)
        {
            var difference = a - b;
            return ((a ^ b) & (a ^ difference)) >= 0 ? (object)difference : (BigInteger)a - b;
        }

        return left is double x && right is double y ? x - y : Binary(BinaryOperator.Subtract, left, right);
    }

    /// <summary>Python's <c>a * b</c>.</summary>
    public static object? Multiply(object? left, object? right)
    {
        if (left is long a && right is long b)
        {
            var high = Math.BigMul(a, b, out var low);
            return high == low >> 63 ? (object)low : (BigInteger)a * b;
        }

        return left is double x && right is double y ? x * y : Binary(BinaryOperator.Multiply, left, right);
    }

    /// <summary>Python's <c>a / b</c>.</summary>
    public static object? TrueDiv(object? left, object? right) => Binary(BinaryOperator.TrueDiv, left, right);

    /// <summary>Python 2's <c>a / b</c>: of ints the floor of the quotient, else as <c>__div__</c> says.</summary>
    public static object? ClassicDiv(object? left, object? right) =>
        Numeric.IsInt(left) && Numeric.IsInt(right) ? FloorDiv(left, right) : Binary(BinaryOperator.ClassicDiv, left, right);

    /// <summary>Python's <c>a // b</c>.</summary>
    public static object? FloorDiv(object? left, object? right) => Binary(BinaryOperator.FloorDiv, left, right);

    /// <summary>Python's <c>a % b</c>; for a str or bytes on the left, formatting.</summary>
    public static object? Mod(object? left, object? right) => Binary(BinaryOperator.Mod, left, right);

    /// <summary>Python's <c>divmod(a, b)</c>.</summary>
    public static object? DivMod(object? left, object? right) => Binary(BinaryOperator.DivMod, left, right);

    /// <summary>Python's <c>a ** b</c>.</summary>
    public static object? Power(object? left, object? right) => Binary(BinaryOperator.Power, left, right);

    /// <summary>Python's <c>a &lt;&lt; b</c>.</summary>
    public static object? LeftShift(object? left, object? right) => Binary(BinaryOperator.LeftShift, left, right);

    /// <summary>Python's <c>a >> b</c>.</summary>
    public static object? RightShift(object? left, object? right) => Binary(BinaryOperator.RightShift, left, right);

    /// <summary>Python's <c>a &amp; b</c>.</summary>
    public static object? BitAnd(object? left, object? right) => Binary(BinaryOperator.BitAnd, left, right);

    /// <summary>Python's <c>a | b</c>.</summary>
    public static object? BitOr(object? left, object? right) =>
        left is PyClass && right is PyClass or PyTypingName or null || left is null && right is PyClass ? PyTypingName.Union(left, right) : Binary(BinaryOperator.BitOr, left, right);

    /// <summary>Python's <c>a ^ b</c>.</summary>
    public static object? BitXor(object? left, object? right) => Binary(BinaryOperator.BitXor, left, right);

    /// <summary>Python's <c>a @ b</c>.</summary>
    public static object? MatMul(object? left, object? right) => Binary(BinaryOperator.MatMul, left, right);

    /// <summary>Python's <c>pow(a, b, m)</c>.</summary>
    public static object? Power(object? left, object? right, object? modulus)
    {
        if (modulus is null)
        {
            return Power(left, right);
        }

        if (Numeric.IsInt(left) && Numeric.IsInt(right) && Numeric.IsInt(modulus))
        {
            return PyMath.PowMod(Numeric.ToBig(left), Numeric.ToBig(right), Numeric.ToBig(modulus)).ToObject();
        }

        if (left is IPyDynamic target && target.TryCallMember("__pow__", new PyArguments([right, modulus]), out var result) && result is not PyNotImplemented)
        {
            return result;
        }

        throw Numeric.Common(left, right) != NumberKind.None && Numeric.KindOf(modulus) != NumberKind.None
            ? new TypeError("pow() 3rd argument not allowed unless all arguments are integers")
            : new TypeError($"unsupported operand type(s) for ** or pow(): '{TypeName(left)}', '{TypeName(right)}', '{TypeName(modulus)}'");
    }

    private static object? Binary(BinaryOperator op, object? left, object? right) =>
        TryBinary(op, left, right, out var result) ? result : throw Unsupported(op, op.Symbol, left, right);

    private static bool TryBinary(BinaryOperator op, object? left, object? right, out object? result)
    {
        var kind = Numeric.Common(left, right);
        if (kind != NumberKind.None)
        {
            result = NumberOps.Compute(op, kind, left, right);
            return result is not PyNotImplemented;
        }

        // str % x formats even where x has a __rmod__ of its own.
        return (left is string or PyBytes && SequenceOps.TryCompute(op, left, right, out result))
            || TryMethods(op, left, right, out result)
            || SequenceOps.TryCompute(op, left, right, out result);
    }

    /// <summary>The left operand's method, then the right one's reflected method; the right one first if its class derives from the left one's.</summary>
    private static bool TryMethods(BinaryOperator op, object? left, object? right, out object? result)
    {
        var (a, b) = (left as IPyDynamic, right as IPyDynamic);
        if (b is not null && a is not null && IsProperSubclass(b, a) && TryMethod(b, op.Reflected, left, out result))
        {
            return true;
        }

        if (a is not null && TryMethod(a, op.Method, right, out result))
        {
            return true;
        }

        if (b is not null && (a is null || !SameClass(a, b)) && TryMethod(b, op.Reflected, left, out result))
        {
            return true;
        }

        result = null;
        return false;
    }

    private static bool SameClass(object a, object b) =>
        a.GetType() == b.GetType() && (a is not IPyInstance instance || instance.InstanceType == ((IPyInstance)b).InstanceType);

    private static bool IsProperSubclass(object derived, object @base) => derived is IPyInstance d && @base is IPyInstance b
        ? d.InstanceType != b.InstanceType && d.InstanceType.IsSubclassOf(b.InstanceType)
        : derived.GetType() != @base.GetType() && derived.GetType().IsSubclassOf(@base.GetType());

    private static bool TryMethod(IPyDynamic target, string method, object? argument, out object? result) =>
        target.TryCallMember(method, new PyArguments([argument]), out result) && result is not PyNotImplemented;

    private static TypeError Unsupported(BinaryOperator op, string symbol, object? left, object? right)
    {
        if (op == BinaryOperator.Add && SequenceOps.ConcatError(left, right) is { } concat)
        {
            return new TypeError(concat);
        }

        if (op == BinaryOperator.Multiply && (SequenceOps.IsSequence(left) || SequenceOps.IsSequence(right)))
        {
            return new TypeError($"can't multiply sequence by non-int of type '{TypeName(SequenceOps.IsSequence(left) ? right : left)}'");
        }

        return new TypeError($"unsupported operand type(s) for {symbol}: '{TypeName(left)}' and '{TypeName(right)}'");
    }
}

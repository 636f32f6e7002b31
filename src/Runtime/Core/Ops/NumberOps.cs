using System.Numerics;

namespace PyConc2Cs.Runtime;

/// <summary>The binary operators on two numbers of a common kind; NotImplemented where the kind doesn't have the operator.</summary>
internal static class NumberOps
{
    public static object Compute(BinaryOperator op, NumberKind kind, object? left, object? right) => kind switch
    {
        NumberKind.Long when left is bool a && right is bool b && Logical(op, a, b) is { } flag => flag,
        NumberKind.Long => OfLong(op, Numeric.ToLong(left), Numeric.ToLong(right)),
        NumberKind.Big => OfBig(op, Numeric.ToBig(left), Numeric.ToBig(right)),
        NumberKind.Float => OfFloat(op, Numeric.ToDouble(left), Numeric.ToDouble(right)),
        _ => OfComplex(op, Numeric.ToComplex(left), Numeric.ToComplex(right)),
    };

    private static bool? Logical(BinaryOperator op, bool left, bool right) => op.Symbol switch
    {
        "&" => left & right,
        "|" => left | right,
        "^" => left ^ right,
        _ => null,
    };

    private static object OfLong(BinaryOperator op, long left, long right)
    {
        switch (op.Symbol)
        {
            case "/": return PyMath.TrueDiv(left, right);
            case "//" when right != -1: return PyMath.FloorDiv(left, right);
            case "%": return PyMath.Mod(left, right);
            case "&": return left & right;
            case "|": return left | right;
            case "^": return left ^ right;
            case ">>": return PyMath.RightShift(left, right);
            default: return OfBig(op, left, right);
        }
    }

    private static object OfBig(BinaryOperator op, BigInteger left, BigInteger right) => op.Symbol switch
    {
        "+" => Numeric.Normal(left + right),
        "-" => Numeric.Normal(left - right),
        "*" => Numeric.Normal(left * right),
        "/" => PyMath.TrueDiv(left, right),
        "//" => Numeric.Normal(PyMath.FloorDiv(left, right)),
        "%" => Numeric.Normal(PyMath.Mod(left, right)),
        "divmod()" => (Numeric.Normal(PyMath.FloorDiv(left, right)), Numeric.Normal(PyMath.Mod(left, right))),
        "** or pow()" => PyMath.PowObject(left, right),
        "<<" => Numeric.Normal(PyMath.LeftShift(left, right)),
        ">>" => Numeric.Normal(PyMath.RightShift(left, right)),
        "&" => Numeric.Normal(left & right),
        "|" => Numeric.Normal(left | right),
        "^" => Numeric.Normal(left ^ right),
        _ => PyNotImplemented.Instance,
    };

    private static object OfFloat(BinaryOperator op, double left, double right) => op.Symbol switch
    {
        "+" => left + right,
        "-" => left - right,
        "*" => left * right,
        "/" => PyMath.TrueDiv(left, right),
        "//" => PyMath.FloorDiv(left, right),
        "%" => PyMath.Mod(left, right),
        "divmod()" => PyMath.DivMod(left, right),
        "** or pow()" => PyMath.PowObject(left, right),
        _ => PyNotImplemented.Instance,
    };

    private static object OfComplex(BinaryOperator op, Complex left, Complex right) => op.Symbol switch
    {
        "+" => left + right,
        "-" => left - right,
        "*" => left * right,
        "/" => PyMath.TrueDiv(left, right),
        "** or pow()" => PyMath.Pow(left, right),
        _ => PyNotImplemented.Instance,
    };
}

using PyConc2Cs.Runtime;

namespace Runtime.Tests;

internal static class OperatorTable
{
    public static object? Apply(string symbol, object? left, object? right) => symbol switch
    {
        "+" => PyOps.Add(left, right),
        "-" => PyOps.Subtract(left, right),
        "*" => PyOps.Multiply(left, right),
        "/" => PyOps.TrueDiv(left, right),
        "//" => PyOps.FloorDiv(left, right),
        "%" => PyOps.Mod(left, right),
        "**" => PyOps.Power(left, right),
        "<<" => PyOps.LeftShift(left, right),
        ">>" => PyOps.RightShift(left, right),
        "&" => PyOps.BitAnd(left, right),
        "|" => PyOps.BitOr(left, right),
        "^" => PyOps.BitXor(left, right),
        "@" => PyOps.MatMul(left, right),
        "==" => PyOps.Equals(left, right),
        "!=" => PyOps.NotEquals(left, right),
        "<" => PyOps.Less(left, right),
        "<=" => PyOps.LessEqual(left, right),
        ">" => PyOps.Greater(left, right),
        ">=" => PyOps.GreaterEqual(left, right),
        _ => throw new ArgumentException(symbol),
    };

    public static object? Apply(string symbol, object? value) => symbol switch
    {
        "-x" => PyOps.Negate(value),
        "+x" => PyOps.Positive(value),
        "~x" => PyOps.Invert(value),
        _ => PyOps.Abs(value),
    };
}

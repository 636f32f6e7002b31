namespace PyConc2Cs.Syntax;

/// <summary>Names of the operators: the special method, its reflection and the operator of <c>PyOps</c> (Python reference, 3.3.8).</summary>
public static class OperatorNames
{
    private static readonly Dictionary<BinaryOperator, (string Method, string Ops)> s_binary = new()
    {
        [BinaryOperator.Add] = ("add", "Add"),
        [BinaryOperator.Subtract] = ("sub", "Subtract"),
        [BinaryOperator.Multiply] = ("mul", "Multiply"),
        [BinaryOperator.MatrixMultiply] = ("matmul", "MatMul"),
        [BinaryOperator.Divide] = ("truediv", "TrueDiv"),
        [BinaryOperator.Modulo] = ("mod", "Mod"),
        [BinaryOperator.Power] = ("pow", "Power"),
        [BinaryOperator.LeftShift] = ("lshift", "LeftShift"),
        [BinaryOperator.RightShift] = ("rshift", "RightShift"),
        [BinaryOperator.BitOr] = ("or", "BitOr"),
        [BinaryOperator.BitXor] = ("xor", "BitXor"),
        [BinaryOperator.BitAnd] = ("and", "BitAnd"),
        [BinaryOperator.FloorDivide] = ("floordiv", "FloorDiv"),
    };

    public static string Method(BinaryOperator op) => "__" + s_binary[op].Method + "__";

    public static string Reflected(BinaryOperator op) => "__r" + s_binary[op].Method + "__";

    public static string InPlace(BinaryOperator op) => "__i" + s_binary[op].Method + "__";

    /// <summary>The operator's member of <c>PyOps</c>.</summary>
    public static string OpsMember(BinaryOperator op) => s_binary[op].Ops;
}

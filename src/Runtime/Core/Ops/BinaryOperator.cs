namespace PyConc2Cs.Runtime;

/// <summary>A binary operator: its symbol for messages and the methods that classes implement it with.</summary>
internal sealed record BinaryOperator(string Symbol, string Name)
{
    public static readonly BinaryOperator Add = new("+", "add");
    public static readonly BinaryOperator Subtract = new("-", "sub");
    public static readonly BinaryOperator Multiply = new("*", "mul");
    public static readonly BinaryOperator TrueDiv = new("/", "truediv");
    public static readonly BinaryOperator ClassicDiv = new("/", "div");
    public static readonly BinaryOperator FloorDiv = new("//", "floordiv");
    public static readonly BinaryOperator Mod = new("%", "mod");
    public static readonly BinaryOperator DivMod = new("divmod()", "divmod");
    public static readonly BinaryOperator Power = new("** or pow()", "pow") { InPlaceSymbol = "**=" };
    public static readonly BinaryOperator LeftShift = new("<<", "lshift");
    public static readonly BinaryOperator RightShift = new(">>", "rshift");
    public static readonly BinaryOperator BitAnd = new("&", "and");
    public static readonly BinaryOperator BitOr = new("|", "or");
    public static readonly BinaryOperator BitXor = new("^", "xor");
    public static readonly BinaryOperator MatMul = new("@", "matmul");

    public string Method { get; } = $"__{Name}__";

    public string Reflected { get; } = $"__r{Name}__";

    public string InPlace { get; } = $"__i{Name}__";

    public string InPlaceSymbol { get => field ?? Symbol + "="; init; }
}

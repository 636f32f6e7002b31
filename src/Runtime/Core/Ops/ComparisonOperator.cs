namespace PyConc2Cs.Runtime;

/// <summary>An ordering operator: its symbol, its method, the method of the other operand, and what it accepts of a three-way comparison.</summary>
internal sealed class ComparisonOperator(string symbol, string method, string reflected, bool less, bool equal)
{
    public static readonly ComparisonOperator Less = new("<", "__lt__", "__gt__", true, false);
    public static readonly ComparisonOperator LessEqual = new("<=", "__le__", "__ge__", true, true);
    public static readonly ComparisonOperator Greater = new(">", "__gt__", "__lt__", false, false);
    public static readonly ComparisonOperator GreaterEqual = new(">=", "__ge__", "__le__", false, true);

    public string Symbol { get; } = symbol;

    public string Method { get; } = method;

    public string Reflected { get; } = reflected;

    public bool Accepts(int order) => order == 0 ? equal : order < 0 == less;
}

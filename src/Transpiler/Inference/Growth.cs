using PyConc2Cs.Syntax;

namespace PyConc2Cs.Inference;

/// <summary>
/// Growth analysis: which int values can grow exponentially in the number of steps. Sums and counters grow at most linearly and stay
/// <c>long</c>; a product with itself, a sum of two swapped variables or a power doubles its length and needs <c>PyInt</c>.
/// </summary>
internal static class Growth
{
    /// <summary><c>x = x * y</c>, also below sums: <c>x = x * 10 + d</c>; not below an operator that bounds the value.</summary>
    public static bool IsMultiplied(Expression target, Expression value) => value is BinaryExpression
    {
        Operator: BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply or BinaryOperator.LeftShift or BinaryOperator.Power
    } b && (b.Operator is BinaryOperator.Add or BinaryOperator.Subtract
        ? IsMultiplied(target, b.Left) || IsMultiplied(target, b.Right)
        : Mentions(target, b.Left) || Mentions(target, b.Right));

    /// <summary><c>a, b = b, a + b</c> in a loop: a sum of two of the targets.</summary>
    public static bool OfSwap(IReadOnlyList<Expression> targets, Expression element, int loopDepth) =>
        loopDepth > 0 && element is BinaryExpression { Operator: BinaryOperator.Add or BinaryOperator.Multiply } sum
        && targets.Any(t => Mentions(t, sum.Left)) && targets.Any(t => Mentions(t, sum.Right));

    private static bool Mentions(Expression target, Expression value) => value switch
    {
        NameExpression name => target is NameExpression t && t.Name == name.Name,
        AttributeExpression { Value: NameExpression owner } attribute =>
            target is AttributeExpression { Value: NameExpression o } a && a.Name == attribute.Name && o.Name == owner.Name,
        BinaryExpression { Operator: BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply } b => Mentions(target, b.Left) || Mentions(target, b.Right),
        UnaryExpression u => Mentions(target, u.Operand),
        _ => false,
    };
}

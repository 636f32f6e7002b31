using System.Numerics;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Inference;

/// <summary>
/// Growth analysis: which int values can grow exponentially in the number of steps. Sums and counters grow at most linearly and stay
/// <c>long</c>; a product with itself, a sum of two earlier values of itself or a power doubles its length and needs <c>PyInt</c>.
/// </summary>
internal static class Growth
{
    /// <summary><c>x = x * y</c>, also below sums: <c>x = x * 10 + d</c>; below <c>//</c> too (<c>c = c * (n - k) // k</c>); not below an operator that bounds the value.</summary>
    public static bool IsMultiplied(Expression target, Expression value) => value is BinaryExpression { Operator: BinaryOperator.FloorDivide, Left: var dividend, Right: var divisor }
        ? IsMultiplied(target, dividend) && !IsReduced(dividend, divisor)
        : value is BinaryExpression
        {
            Operator: BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply or BinaryOperator.LeftShift or BinaryOperator.Power
        } b && (b.Operator is BinaryOperator.Add or BinaryOperator.Subtract
        ? IsMultiplied(target, b.Left) || IsMultiplied(target, b.Right)
        : Mentions(target, b.Left) || Mentions(target, b.Right));

    /// <summary><c>x * 9 // 10</c> gets no longer.</summary>
    private static bool IsReduced(Expression dividend, Expression divisor) => divisor is ConstantExpression { Value: BigInteger by }
        && dividend is BinaryExpression { Operator: BinaryOperator.Multiply } b && (b.Left is ConstantExpression { Value: BigInteger l } && l <= by || b.Right is ConstantExpression { Value: BigInteger r } && r <= by);

    /// <summary><c>row = [row[i] + row[i + 1] for ...]</c>: a sum of two items of the container that takes it.</summary>
    public static bool SumsItems(Expression container, Expression value) => GrowthGraph.ItemsKey(container) is { } key
        && value is BinaryExpression { Operator: BinaryOperator.Add } sum && Terms(sum).Count(t => GrowthGraph.Key(t) == key) >= 2;

    private static IEnumerable<Expression> Terms(Expression value) => value is BinaryExpression { Operator: BinaryOperator.Add or BinaryOperator.Subtract } b
        ? Terms(b.Left).Concat(Terms(b.Right))
        : [value];

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

using PyConc2Cs.Types;

namespace PyConc2Cs.Lowering;

/// <summary><c>x = x + y</c> => <c>x += y</c>; <c>x = x + 1</c> => <c>x++</c>.</summary>
internal static class CompoundAssignment
{
    public static LoweredStatement Compact(LoweredStatement statement)
    {
        if (statement is not AssignStatementNode { Operator: null, Value: BinaryNode { Operator: var op, Left: var left, Right: var right } value } assign
            || op is not (CsBinaryOperator.Add or CsBinaryOperator.Subtract or CsBinaryOperator.Multiply)
            || !IsSame(assign.Target, left) || !TypeJoiner.Same(value.Type, assign.Target.Type))
        {
            return statement;
        }

        return right is LiteralNode { Value: 1L } && op != CsBinaryOperator.Multiply && ReferenceEquals(value.Type, PyType.Int)
            ? new IncrementNode(assign.Origin, assign.Target, op == CsBinaryOperator.Subtract)
            : assign with { Value = right, Operator = op };
    }

    private static bool IsSame(LoweredExpression target, LoweredExpression value) => (target, value) switch
    {
        (VariableNode a, VariableNode b) => ReferenceEquals(a.Variable, b.Variable) && TypeJoiner.Same(a.Type, b.Type),
        (FieldNode { Target: ThisNode or null } a, FieldNode { Target: ThisNode or null } b) =>
            ReferenceEquals(a.Field, b.Field) && a.Target is null == b.Target is null && TypeJoiner.Same(a.Type, b.Type),
        _ => false,
    };
}

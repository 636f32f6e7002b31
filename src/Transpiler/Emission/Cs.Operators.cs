using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyConc2Cs.Lowering;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyConc2Cs.Emission;

/// <summary>C#'s operator precedence, from loose to tight (C# specification, "Operator precedence").</summary>
internal enum Precedence
{
    Assignment, Conditional, Coalesce, Or, And, BitOr, BitXor, BitAnd, Equality, Relational, Shift, Additive, Multiplicative, Range, Unary, Primary,
}

internal static partial class Cs
{
    /// <summary>The expression, in parentheses if it binds less tightly than asked.</summary>
    public static ExpressionSyntax AtLeast(ExpressionSyntax expression, Precedence precedence) =>
        PrecedenceOf(expression) < precedence ? ParenthesizedExpression(expression) : expression;

    public static ExpressionSyntax Binary(CsBinaryOperator op, ExpressionSyntax left, ExpressionSyntax right)
    {
        var kind = BinaryKind(op);
        var own = PrecedenceOfBinary(kind);
        return kind == SyntaxKind.CoalesceExpression
            ? BinaryExpression(kind, AtLeast(left, own + 1), right is ThrowExpressionSyntax ? right : AtLeast(right, own))
            : BinaryExpression(kind, AtLeast(left, own), AtLeast(right, own + 1));
    }

    public static ExpressionSyntax Unary(CsUnaryOperator op, ExpressionSyntax operand)
    {
        var kind = op switch
        {
            CsUnaryOperator.Negate => SyntaxKind.UnaryMinusExpression,
            CsUnaryOperator.Plus => SyntaxKind.UnaryPlusExpression,
            CsUnaryOperator.Not => SyntaxKind.LogicalNotExpression,
            _ => SyntaxKind.BitwiseNotExpression,
        };

        // - -x must not become --x.
        var signs = operand is PrefixUnaryExpressionSyntax && kind is SyntaxKind.UnaryMinusExpression or SyntaxKind.UnaryPlusExpression;
        return PrefixUnaryExpression(kind, AtLeast(operand, signs && operand is PrefixUnaryExpressionSyntax ? Precedence.Primary : Precedence.Unary));
    }

    public static ExpressionSyntax Is(ExpressionSyntax value, PatternSyntax pattern) =>
        IsPatternExpression(AtLeast(value, Precedence.Shift), pattern);

    public static ExpressionSyntax Not(ExpressionSyntax value) => Unary(CsUnaryOperator.Not, value);

    public static SyntaxKind AssignmentKind(CsBinaryOperator op) => op switch
    {
        CsBinaryOperator.Add => SyntaxKind.AddAssignmentExpression,
        CsBinaryOperator.Subtract => SyntaxKind.SubtractAssignmentExpression,
        CsBinaryOperator.Multiply => SyntaxKind.MultiplyAssignmentExpression,
        CsBinaryOperator.Divide => SyntaxKind.DivideAssignmentExpression,
        CsBinaryOperator.Modulo => SyntaxKind.ModuloAssignmentExpression,
        CsBinaryOperator.BitAnd => SyntaxKind.AndAssignmentExpression,
        CsBinaryOperator.BitOr => SyntaxKind.OrAssignmentExpression,
        CsBinaryOperator.BitXor => SyntaxKind.ExclusiveOrAssignmentExpression,
        CsBinaryOperator.LeftShift => SyntaxKind.LeftShiftAssignmentExpression,
        CsBinaryOperator.RightShift => SyntaxKind.RightShiftAssignmentExpression,
        CsBinaryOperator.Coalesce => SyntaxKind.CoalesceAssignmentExpression,
        _ => throw new ArgumentOutOfRangeException(nameof(op), op, null),
    };

    private static SyntaxKind BinaryKind(CsBinaryOperator op) => op switch
    {
        CsBinaryOperator.Add => SyntaxKind.AddExpression,
        CsBinaryOperator.Subtract => SyntaxKind.SubtractExpression,
        CsBinaryOperator.Multiply => SyntaxKind.MultiplyExpression,
        CsBinaryOperator.Divide => SyntaxKind.DivideExpression,
        CsBinaryOperator.Modulo => SyntaxKind.ModuloExpression,
        CsBinaryOperator.BitAnd => SyntaxKind.BitwiseAndExpression,
        CsBinaryOperator.BitOr => SyntaxKind.BitwiseOrExpression,
        CsBinaryOperator.BitXor => SyntaxKind.ExclusiveOrExpression,
        CsBinaryOperator.LeftShift => SyntaxKind.LeftShiftExpression,
        CsBinaryOperator.RightShift => SyntaxKind.RightShiftExpression,
        CsBinaryOperator.Equal => SyntaxKind.EqualsExpression,
        CsBinaryOperator.NotEqual => SyntaxKind.NotEqualsExpression,
        CsBinaryOperator.Less => SyntaxKind.LessThanExpression,
        CsBinaryOperator.LessOrEqual => SyntaxKind.LessThanOrEqualExpression,
        CsBinaryOperator.Greater => SyntaxKind.GreaterThanExpression,
        CsBinaryOperator.GreaterOrEqual => SyntaxKind.GreaterThanOrEqualExpression,
        CsBinaryOperator.And => SyntaxKind.LogicalAndExpression,
        CsBinaryOperator.Or => SyntaxKind.LogicalOrExpression,
        CsBinaryOperator.Coalesce => SyntaxKind.CoalesceExpression,
        _ => throw new ArgumentOutOfRangeException(nameof(op), op, null),
    };

    private static Precedence PrecedenceOf(ExpressionSyntax expression) => expression switch
    {
        AssignmentExpressionSyntax or LambdaExpressionSyntax or QueryExpressionSyntax or ThrowExpressionSyntax => Precedence.Assignment,
        ConditionalExpressionSyntax => Precedence.Conditional,
        IsPatternExpressionSyntax => Precedence.Relational,
        BinaryExpressionSyntax binary => PrecedenceOfBinary(binary.Kind()),
        CastExpressionSyntax or PrefixUnaryExpressionSyntax or AwaitExpressionSyntax => Precedence.Unary,
        _ => Precedence.Primary,
    };

    private static Precedence PrecedenceOfBinary(SyntaxKind kind) => kind switch
    {
        SyntaxKind.CoalesceExpression => Precedence.Coalesce,
        SyntaxKind.LogicalOrExpression => Precedence.Or,
        SyntaxKind.LogicalAndExpression => Precedence.And,
        SyntaxKind.BitwiseOrExpression => Precedence.BitOr,
        SyntaxKind.ExclusiveOrExpression => Precedence.BitXor,
        SyntaxKind.BitwiseAndExpression => Precedence.BitAnd,
        SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression => Precedence.Equality,
        SyntaxKind.LeftShiftExpression or SyntaxKind.RightShiftExpression => Precedence.Shift,
        SyntaxKind.AddExpression or SyntaxKind.SubtractExpression => Precedence.Additive,
        SyntaxKind.MultiplyExpression or SyntaxKind.DivideExpression or SyntaxKind.ModuloExpression => Precedence.Multiplicative,
        _ => Precedence.Relational,
    };
}

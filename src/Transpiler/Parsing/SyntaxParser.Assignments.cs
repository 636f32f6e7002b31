using PyConc2Cs.Diagnostics;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Parsing;

/// <summary>Expression statements, assignments, type aliases.</summary>
internal sealed partial class SyntaxParser
{
    /// <summary>An expression, or a plain, annotated or augmented assignment.</summary>
    private Statement ParseExpressionStatement(int start)
    {
        var first = ParseStarExpressionsOrYield();
        if (Kind == TokenKind.Assign)
        {
            return ParseAssignment(start, first);
        }

        if (Kind == TokenKind.Colon && !python2)
        {
            return ParseAnnotatedAssignment(start, first);
        }

        if (AugmentedOperator(Kind) is { } op)
        {
            Advance();
            var value = ParseStarExpressionsOrYield();
            return new AugmentedAssignStatement(Span(start), first, op, value);
        }

        return new ExpressionStatement(Span(start), first);
    }

    private AssignStatement ParseAssignment(int start, Expression first)
    {
        var targets = new List<Expression>();
        var value = first;
        while (Accept(TokenKind.Assign))
        {
            targets.Add(value);
            value = ParseStarExpressionsOrYield();
        }

        return new AssignStatement(Span(start), Freeze(targets), value);
    }

    private Statement ParseAnnotatedAssignment(int start, Expression target)
    {
        if (target is not (NameExpression or AttributeExpression or SubscriptExpression))
        {
            var message = target switch
            {
                TupleExpression => "only single target (not tuple) can be annotated",
                ListExpression => "only single target (not list) can be annotated",
                ErrorExpression => null,
                _ => "illegal target for annotation",
            };
            if (message is null)
            {
                FailHere();
            }
            else
            {
                Fail(DiagnosticDescriptors.InvalidSyntaxBecause, target.Span, message);
            }

            return new ExpressionStatement(Span(start), target);
        }

        Advance();
        var annotation = ParseExpression();
        var value = Accept(TokenKind.Assign) ? ParseStarExpressionsOrYield() : null;
        return new AnnotatedAssignStatement(Span(start), target, annotation, value, target is NameExpression && text[start] != '(');
    }

    private static BinaryOperator? AugmentedOperator(TokenKind kind) => kind switch
    {
        TokenKind.PlusAssign => BinaryOperator.Add,
        TokenKind.MinusAssign => BinaryOperator.Subtract,
        TokenKind.StarAssign => BinaryOperator.Multiply,
        TokenKind.AtAssign => BinaryOperator.MatrixMultiply,
        TokenKind.SlashAssign => BinaryOperator.Divide,
        TokenKind.PercentAssign => BinaryOperator.Modulo,
        TokenKind.DoubleStarAssign => BinaryOperator.Power,
        TokenKind.LeftShiftAssign => BinaryOperator.LeftShift,
        TokenKind.RightShiftAssign => BinaryOperator.RightShift,
        TokenKind.BarAssign => BinaryOperator.BitOr,
        TokenKind.CaretAssign => BinaryOperator.BitXor,
        TokenKind.AmpersandAssign => BinaryOperator.BitAnd,
        TokenKind.DoubleSlashAssign => BinaryOperator.FloorDivide,
        _ => null,
    };

    private TypeAliasStatement ParseTypeAlias(int start)
    {
        hasSymbols = true;
        Advance();
        var nameToken = Token;
        var name = new NameExpression(SpanOf(nameToken), ExpectName());
        var parameters = ParseTypeParameters();
        if (!Accept(TokenKind.Assign))
        {
            FailHere();
        }

        var value = ParseExpression();
        return new TypeAliasStatement(Span(start), name, parameters, value);
    }
}

using PyConc2Cs.Diagnostics;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Parsing;

/// <summary>Expressions from tuples down to powers.</summary>
internal sealed partial class SyntaxParser
{
    private Expression ParseStarExpressionsOrYield() => Kind == TokenKind.Yield ? ParseYield() : ParseStarExpressions();

    /// <summary>One expression or an unparenthesised tuple.</summary>
    private Expression ParseStarExpressions()
    {
        var start = Start;
        var first = ParseStarExpression();
        return Kind == TokenKind.Comma ? ParseTupleRest(start, first) : first;
    }

    private TupleExpression ParseTupleRest(int start, Expression first)
    {
        var items = new List<Expression> { first };
        while (Accept(TokenKind.Comma) && CanBeginExpression(Kind))
        {
            items.Add(ParseStarExpression());
        }

        return new TupleExpression(Span(start), Freeze(items));
    }

    private Expression ParseStarExpression()
    {
        if (Kind != TokenKind.Star)
        {
            return ParseExpression();
        }

        var start = Start;
        Advance();
        var value = ParseBinary(1);
        return new StarredExpression(Span(start), value);
    }

    private Expression ParseStarNamedExpression() => Kind == TokenKind.Star ? ParseStarExpression() : ParseNamedExpression();

    private Expression ParseNamedExpression()
    {
        if (Kind != TokenKind.Name || PeekKind() != TokenKind.ColonAssign)
        {
            return ParseExpression();
        }

        var token = Token;
        hasSymbols = true;
        var target = new NameExpression(SpanOf(token), ExpectName());
        Advance();
        var value = ParseExpression();
        return new NamedExpression(Span(token.Start), target, value);
    }

    private Expression ParseExpression()
    {
        var start = Start;
        if (!EnterLevel())
        {
            return FailExpression();
        }

        Expression result;
        if (Kind == TokenKind.Lambda)
        {
            result = ParseLambda(start);
        }
        else
        {
            result = ParseDisjunction();
            if (Kind == TokenKind.If)
            {
                result = ParseConditional(start, result);
            }
        }

        depth--;
        return result;
    }

    private ConditionalExpression ParseConditional(int start, Expression body)
    {
        Advance();
        var test = ParseDisjunction();
        if (!panic && Kind != TokenKind.Else)
        {
            if (Kind == TokenKind.Colon)
            {
                FailHere();
            }
            else
            {
                Fail(DiagnosticDescriptors.MissingExpression, Span(start), "expected 'else' after 'if' expression");
            }
        }

        Accept(TokenKind.Else);
        var orElse = ParseExpression();
        return new ConditionalExpression(Span(start), test, body, orElse);
    }

    private Expression ParseYield()
    {
        hasSuspensions = true;
        var start = Start;
        Advance();
        if (!python2 && Accept(TokenKind.From))
        {
            var source = ParseExpression();
            return new YieldFromExpression(Span(start), source);
        }

        var value = CanBeginExpression(Kind) ? ParseStarExpressions() : null;
        return new YieldExpression(Span(start), value);
    }

    private Expression ParseDisjunction()
    {
        var start = Start;
        var first = ParseConjunction();
        return Kind == TokenKind.Or ? ParseBoolean(start, first, BooleanOperator.Or, TokenKind.Or) : first;
    }

    private Expression ParseConjunction()
    {
        var start = Start;
        var first = ParseInversion();
        return Kind == TokenKind.And ? ParseBoolean(start, first, BooleanOperator.And, TokenKind.And) : first;
    }

    private BooleanExpression ParseBoolean(int start, Expression first, BooleanOperator op, TokenKind keyword)
    {
        var values = new List<Expression> { first };
        while (Accept(keyword))
        {
            values.Add(op == BooleanOperator.Or ? ParseConjunction() : ParseInversion());
        }

        return new BooleanExpression(Span(start), op, Freeze(values));
    }

    private Expression ParseInversion()
    {
        if (Kind != TokenKind.Not)
        {
            return ParseComparison();
        }

        var start = Start;
        if (!EnterLevel())
        {
            return FailExpression();
        }

        Advance();
        var operand = ParseInversion();
        depth--;
        return new UnaryExpression(Span(start), UnaryOperator.Not, operand);
    }

    private Expression ParseComparison()
    {
        var start = Start;
        var left = ParseBinary(1);
        return Kind is >= TokenKind.EqualEqual and <= TokenKind.GreaterEqual or TokenKind.In or TokenKind.Is or TokenKind.Not
            ? ParseComparisonRest(start, left)
            : left;
    }

    private Expression ParseComparisonRest(int start, Expression left)
    {
        var operators = new List<CompareOperator>();
        var comparators = new List<Expression>();
        while (ParseCompareOperator() is { } op)
        {
            operators.Add(op);
            comparators.Add(ParseBinary(1));
        }

        return operators.Count == 0 ? left : new CompareExpression(Span(start), left, Freeze(operators), Freeze(comparators));
    }

    private CompareOperator? ParseCompareOperator()
    {
        CompareOperator? op = Kind switch
        {
            TokenKind.EqualEqual => CompareOperator.Equal,
            TokenKind.NotEqual => CompareOperator.NotEqual,
            TokenKind.Less => CompareOperator.Less,
            TokenKind.LessEqual => CompareOperator.LessOrEqual,
            TokenKind.Greater => CompareOperator.Greater,
            TokenKind.GreaterEqual => CompareOperator.GreaterOrEqual,
            TokenKind.In => CompareOperator.In,
            TokenKind.Is when PeekKind() == TokenKind.Not => CompareOperator.IsNot,
            TokenKind.Is => CompareOperator.Is,
            TokenKind.Not when PeekKind() == TokenKind.In => CompareOperator.NotIn,
            _ => null,
        };
        if (op is null)
        {
            return null;
        }

        Advance();
        if (op is CompareOperator.IsNot or CompareOperator.NotIn)
        {
            Advance();
        }

        return op;
    }

    /// <summary>The targets of a for: like an expression, but 'in' ends it.</summary>
    private Expression ParseTargets()
    {
        var start = Start;
        var first = ParseTarget();
        if (Kind != TokenKind.Comma)
        {
            return first;
        }

        var items = new List<Expression> { first };
        while (Accept(TokenKind.Comma) && CanBeginExpression(Kind))
        {
            items.Add(ParseTarget());
        }

        return new TupleExpression(Span(start), Freeze(items));
    }

    private Expression ParseTarget() => Kind == TokenKind.Star ? ParseStarExpression() : ParseBinary(1);

    private static bool CanBeginExpression(TokenKind kind) => kind is
        TokenKind.Name or TokenKind.Number or TokenKind.String or TokenKind.FStringStart
        or TokenKind.LeftParen or TokenKind.LeftBracket or TokenKind.LeftBrace or TokenKind.Ellipsis or TokenKind.Backquote
        or TokenKind.Plus or TokenKind.Minus or TokenKind.Tilde or TokenKind.Star
        or TokenKind.False or TokenKind.None or TokenKind.True or TokenKind.Lambda or TokenKind.Not or TokenKind.Await;
}

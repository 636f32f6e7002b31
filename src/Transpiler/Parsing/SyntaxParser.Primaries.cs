using System.Collections.Immutable;
using PyConc2Cs.Diagnostics;
using PyConc2Cs.Syntax;
using PyConc2Cs.Text;

namespace PyConc2Cs.Parsing;

/// <summary>Attributes, calls, subscripts.</summary>
internal sealed partial class SyntaxParser
{
    private Expression ParsePrimary()
    {
        var start = Start;
        var result = ParseAtom();
        while (true)
        {
            switch (Kind)
            {
                case TokenKind.Dot:
                    Advance();
                    var nameSpan = SpanOf(Token);
                    var name = ExpectName();
                    result = new AttributeExpression(Span(start), result, name, nameSpan);
                    break;
                case TokenKind.LeftParen:
                    var (arguments, keywords) = ParseArguments();
                    result = new CallExpression(Span(start), result, arguments, keywords);
                    break;
                case TokenKind.LeftBracket:
                    Advance();
                    var index = ParseSubscript();
                    ExpectClosing(TokenKind.RightBracket, index);
                    result = new SubscriptExpression(Span(start), result, index);
                    break;
                default:
                    return result;
            }
        }
    }

    private (ImmutableArray<Expression> Arguments, ImmutableArray<KeywordArgument> Keywords) ParseArguments()
    {
        var open = Start;
        Advance();
        if (Accept(TokenKind.RightParen))
        {
            return ([], []);
        }

        var arguments = new List<Expression>();
        List<KeywordArgument>? keywords = null;
        Expression last;
        do
        {
            if (Kind == TokenKind.RightParen)
            {
                break;
            }

            last = ParseArgument(open, arguments, ref keywords);
            if (last is ComprehensionExpression { Kind: ComprehensionKind.Generator } generator && tokens[position - 1].Kind == TokenKind.RightParen
                && generator.Span.Start == open && generator.Span.End == lastEnd)
            {
                return ([generator], []);
            }

            if (Kind == TokenKind.Assign)
            {
                FailKeywordName(last);
            }
            else if (!panic && Kind is not (TokenKind.Comma or TokenKind.RightParen))
            {
                ExpectClosing(TokenKind.RightParen, last);
            }
        }
        while (Accept(TokenKind.Comma));
        Expect(TokenKind.RightParen, "')'");
        return (Freeze(arguments), keywords is null ? [] : Freeze(keywords));
    }

    private void FailKeywordName(Expression name)
    {
        if (name is ConstantExpression { Kind: ConstantKind.None or ConstantKind.Boolean })
        {
            Fail(DiagnosticDescriptors.CannotAssign, name.Span, "assign to", text[name.Span.Start..name.Span.End], "");
        }
        else
        {
            Fail(DiagnosticDescriptors.ArgumentOrder, name.Span, "expression cannot contain assignment, perhaps you meant \"==\"?");
        }
    }

    private Expression ParseArgument(int open, List<Expression> arguments, ref List<KeywordArgument>? keywords)
    {
        var start = Start;
        if (Accept(TokenKind.DoubleStar))
        {
            var mapping = ParseExpression();
            RejectAssignment(start, "keyword argument unpacking");
            (keywords ??= []).Add(new KeywordArgument(Span(start), null, mapping));
            return mapping;
        }

        if (Kind == TokenKind.Name && PeekKind() == TokenKind.Assign)
        {
            return ParseKeywordArgument(start, ref keywords);
        }

        if (Accept(TokenKind.Star))
        {
            if (Kind is TokenKind.Comma or TokenKind.RightParen)
            {
                Fail(DiagnosticDescriptors.BadStar, SpanOf(Token), "Invalid star expression");
            }

            var iterable = ParseExpression();
            var starred = new StarredExpression(Span(start), iterable);
            RejectAssignment(start, "iterable argument unpacking");
            if (IsComprehension)
            {
                Fail(DiagnosticDescriptors.BadStar, starred.Span, "iterable unpacking cannot be used in comprehension");
            }

            CheckStarArgument(starred, keywords);
            arguments.Add(starred);
            return starred;
        }

        var value = ParseNamedExpression();
        if (Kind == TokenKind.Assign)
        {
            return value;
        }

        if (IsComprehension)
        {
            return ParseGeneratorArgument(open, start, value, arguments, keywords);
        }

        CheckPositional(value, keywords);
        arguments.Add(value);
        return value;
    }

    private void RejectAssignment(int start, string what)
    {
        if (Kind == TokenKind.Assign)
        {
            Fail(DiagnosticDescriptors.CannotAssign, Span(start), "assign to", what, "");
        }
    }

    private Expression ParseKeywordArgument(int start, ref List<KeywordArgument>? keywords)
    {
        var name = ExpectName();
        Advance();
        if (Kind is TokenKind.Comma or TokenKind.RightParen)
        {
            Fail(DiagnosticDescriptors.MissingExpression, Span(start), "expected argument value expression");
        }

        var value = ParseExpression();
        if (IsComprehension)
        {
            Fail(DiagnosticDescriptors.InvalidSyntaxBecause, Span(start), "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
        }

        (keywords ??= []).Add(new KeywordArgument(Span(start), name, value));
        return value;
    }

    // f(x for x in y): the generator's span includes the call's parentheses, as in CPython.
    private ComprehensionExpression ParseGeneratorArgument(int open, int start, Expression element, List<Expression> arguments, List<KeywordArgument>? keywords)
    {
        var clauses = new List<ComprehensionClause>();
        while (IsComprehension)
        {
            clauses.Add(ParseComprehensionClause());
        }

        if (arguments.Count == 0 && keywords is null && Accept(TokenKind.RightParen))
        {
            return new ComprehensionExpression(Span(open), ComprehensionKind.Generator, element, null, Freeze(clauses));
        }

        var generator = new ComprehensionExpression(Span(start), ComprehensionKind.Generator, element, null, Freeze(clauses));
        var trailingComma = arguments.Count == 0 && keywords is null && Kind == TokenKind.Comma && PeekKind() == TokenKind.RightParen;
        if (!panic && !(python2 && trailingComma))
        {
            Fail(DiagnosticDescriptors.InvalidSyntaxBecause, generator.Span, "Generator expression must be parenthesized");
        }

        arguments.Add(generator);
        return generator;
    }

    private void CheckPositional(Expression value, List<KeywordArgument>? keywords)
    {
        if (keywords is null)
        {
            return;
        }

        Note(DiagnosticDescriptors.ArgumentOrder, value.Span, keywords.Exists(k => k.Name is null)
            ? "positional argument follows keyword argument unpacking"
            : "positional argument follows keyword argument");
    }

    private void CheckStarArgument(StarredExpression value, List<KeywordArgument>? keywords)
    {
        if (keywords is not null && keywords.Exists(k => k.Name is null))
        {
            Note(DiagnosticDescriptors.ArgumentOrder, value.Span, "iterable argument unpacking follows keyword argument unpacking");
        }
    }

    private Expression ParseSubscript()
    {
        var start = Start;
        var first = ParseSlice();
        if (Kind != TokenKind.Comma)
        {
            // x[*a] is a tuple of one (PEP 646).
            return first is StarredExpression ? new TupleExpression(Span(start), [first]) : first;
        }

        var items = new List<Expression> { first };
        while (Accept(TokenKind.Comma) && Kind != TokenKind.RightBracket)
        {
            items.Add(ParseSlice());
        }

        return new TupleExpression(Span(start), Freeze(items));
    }

    private Expression ParseSlice()
    {
        var start = Start;
        Expression? lower = null;
        if (Kind != TokenKind.Colon)
        {
            lower = ParseStarNamedExpression();
            if (Kind != TokenKind.Colon)
            {
                return lower;
            }
        }

        Advance();
        var upper = CanBeginExpression(Kind) ? ParseExpression() : null;
        var step = Accept(TokenKind.Colon) && CanBeginExpression(Kind) ? ParseExpression() : null;
        return new SliceExpression(Span(start), lower, upper, step);
    }
}

using PyConc2Cs.Diagnostics;
using PyConc2Cs.Syntax;
using PyConc2Cs.Text;

namespace PyConc2Cs.Parsing;

/// <summary>Names, literals and what stands in brackets.</summary>
internal sealed partial class SyntaxParser
{
    private Expression ParseAtom()
    {
        var token = Token;
        switch (token.Kind)
        {
            case TokenKind.Name:
                return new NameExpression(SpanOf(token), ExpectName());
            case TokenKind.Number:
                Advance();
                return Literals.Number(SpanOf(token), text.AsSpan(token.Start, token.End - token.Start), python2);
            case TokenKind.String or TokenKind.FStringStart:
                return ParseStrings();
            case TokenKind.True or TokenKind.False:
                Advance();
                return new ConstantExpression(SpanOf(token), token.Kind == TokenKind.True, ConstantKind.Boolean);
            case TokenKind.None:
                Advance();
                return new ConstantExpression(SpanOf(token), null, ConstantKind.None);
            case TokenKind.Ellipsis:
                Advance();
                return new ConstantExpression(SpanOf(token), EllipsisValue.Instance, ConstantKind.Ellipsis);
            case TokenKind.LeftParen:
                return ParseParenthesized(token.Start);
            case TokenKind.LeftBracket:
                return ParseList(token.Start);
            case TokenKind.LeftBrace:
                return ParseBraces(token.Start);
            case TokenKind.Backquote:
                return ParseBackquotes(token.Start);
            default:
                return FailExpression();
        }
    }

    private Expression ParseParenthesized(int start)
    {
        Advance();
        if (Accept(TokenKind.RightParen))
        {
            return new TupleExpression(Span(start), []);
        }

        if (Kind == TokenKind.Yield)
        {
            var yield = ParseYield();
            ExpectClosing(TokenKind.RightParen, yield);
            return yield;
        }

        var first = ParseStarNamedExpression();
        if (IsComprehension)
        {
            return FinishComprehension(start, ComprehensionKind.Generator, first, null, TokenKind.RightParen);
        }

        if (Kind == TokenKind.Comma)
        {
            var items = ParseItems(first, TokenKind.RightParen);
            return new TupleExpression(Span(start), Freeze(items));
        }

        if (first is StarredExpression && !panic && Kind == TokenKind.RightParen)
        {
            Note(DiagnosticDescriptors.BadStar, first.Span, "cannot use starred expression here");
            first = ((StarredExpression)first).Value;
        }

        ExpectClosing(TokenKind.RightParen, first);
        return first;
    }

    private Expression ParseList(int start)
    {
        Advance();
        if (Accept(TokenKind.RightBracket))
        {
            return new ListExpression(Span(start), []);
        }

        var first = ParseStarNamedExpression();
        if (IsComprehension)
        {
            return FinishComprehension(start, ComprehensionKind.List, first, null, TokenKind.RightBracket);
        }

        var items = ParseItems(first, TokenKind.RightBracket);
        return new ListExpression(Span(start), Freeze(items));
    }

    /// <summary>The rest of a bracketed list after its first item, with the closing bracket.</summary>
    private List<Expression> ParseItems(Expression first, TokenKind closing)
    {
        var items = new List<Expression> { first };
        while (Accept(TokenKind.Comma) && Kind != closing)
        {
            items.Add(ParseStarNamedExpression());
        }

        if (IsComprehension && closing != TokenKind.RightParen)
        {
            Fail(DiagnosticDescriptors.InvalidSyntaxBecause, first.Span.To(items[^1].Span), "did you forget parentheses around the comprehension target?");
        }

        ExpectClosing(closing, items[^1]);
        return items;
    }

    /// <summary>Takes a closing bracket, or reports what CPython says when two items follow each other.</summary>
    private void ExpectClosing(TokenKind closing, Expression last)
    {
        if (Accept(closing) || panic)
        {
            return;
        }

        if (Kind == TokenKind.Assign)
        {
            Fail(DiagnosticDescriptors.InvalidSyntaxBecause, last.Span, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
        }
        else if (Kind == TokenKind.ColonAssign && (last is not NameExpression || tokens[position - 1].Kind == TokenKind.RightParen))
        {
            Fail(DiagnosticDescriptors.CannotAssign, last.Span, "use assignment expressions with", SyntaxChecker.Describe(last), "");
        }
        else if (BeginsItem(Kind) && !IsLegacyCall())
        {
            Fail(DiagnosticDescriptors.InvalidSyntaxBecause, last.Span.To(SpanOf(Token)), "invalid syntax. Perhaps you forgot a comma?");
        }
        else
        {
            FailHere();
        }
    }

    private static bool BeginsItem(TokenKind kind) => kind is
        TokenKind.Name or TokenKind.Number or TokenKind.String or TokenKind.FStringStart or TokenKind.True or TokenKind.False or TokenKind.None;

    private Expression ParseBraces(int start)
    {
        Advance();
        if (Accept(TokenKind.RightBrace))
        {
            return new DictExpression(Span(start), []);
        }

        if (Kind == TokenKind.DoubleStar)
        {
            return ParseDict(start, null);
        }

        var firstStart = Start;
        var first = ParseStarNamedExpression();
        if (Kind == TokenKind.Colon && first is not StarredExpression && !(first is NamedExpression && first.Span.Start == firstStart))
        {
            return ParseDict(start, first);
        }

        if (IsComprehension)
        {
            return FinishComprehension(start, ComprehensionKind.Set, first, null, TokenKind.RightBrace);
        }

        var items = ParseItems(first, TokenKind.RightBrace);
        return new SetExpression(Span(start), Freeze(items));
    }

    // At the ':' after the first key, or at "**" when there is no key.
    private Expression ParseDict(int start, Expression? key)
    {
        var items = new List<DictItem>();
        while (true)
        {
            var itemStart = Start;
            var item = key is null && Accept(TokenKind.DoubleStar) ? new DictItem(null, ParseBinary(1)) : ParseKeyValue(key ?? ParseExpression());
            if (items.Count == 0 && IsComprehension)
            {
                if (item.Key is null)
                {
                    Fail(DiagnosticDescriptors.BadStar, new SourceSpan(itemStart, item.Value.Span.End), "dict unpacking cannot be used in dict comprehension");
                    return new ErrorExpression(Span(start));
                }

                return FinishComprehension(start, ComprehensionKind.Dict, item.Key, item.Value, TokenKind.RightBrace);
            }

            items.Add(item);
            key = null;
            if (!Accept(TokenKind.Comma) || Kind == TokenKind.RightBrace)
            {
                ExpectClosing(TokenKind.RightBrace, item.Value);
                return new DictExpression(Span(start), Freeze(items));
            }
        }
    }

    private DictItem ParseKeyValue(Expression key)
    {
        if (!Accept(TokenKind.Colon))
        {
            Fail(DiagnosticDescriptors.MissingExpression, key.Span, "':' expected after dictionary key");
        }

        if (Kind == TokenKind.Star)
        {
            Fail(DiagnosticDescriptors.BadStar, SpanOf(Token), "cannot use a starred expression in a dictionary value");
        }

        if (!panic && Kind is TokenKind.RightBrace or TokenKind.Comma)
        {
            Fail(DiagnosticDescriptors.MissingExpression, SpanOf(tokens[position - 1]), "expression expected after dictionary key and ':'");
        }

        return new DictItem(key, ParseExpression());
    }

    private bool IsComprehension => Kind == TokenKind.For || (Kind == TokenKind.Async && PeekKind() == TokenKind.For);

    private ComprehensionExpression FinishComprehension(int start, ComprehensionKind kind, Expression element, Expression? value, TokenKind closing)
    {
        if (element is StarredExpression)
        {
            Note(DiagnosticDescriptors.BadStar, element.Span, "iterable unpacking cannot be used in comprehension");
        }

        var clauses = new List<ComprehensionClause>();
        while (IsComprehension)
        {
            clauses.Add(ParseComprehensionClause());
        }

        ExpectClosing(closing, clauses[^1].Iterable);
        return new ComprehensionExpression(Span(start), kind, element, value, Freeze(clauses));
    }

    private ComprehensionClause ParseComprehensionClause()
    {
        var start = Start;
        var isAsync = Accept(TokenKind.Async);
        Advance();
        var target = ParseTargets();
        if (!Accept(TokenKind.In))
        {
            Fail(DiagnosticDescriptors.InvalidSyntaxBecause, SpanOf(Token), "'in' expected after for-loop variables");
        }

        var iterable = ParseComprehensionIterable();
        var conditions = new List<Expression>();
        while (Accept(TokenKind.If))
        {
            conditions.Add(python2 ? ParseOldTest() : ParseDisjunction());
        }

        return new ComprehensionClause(Span(start), target, iterable, Freeze(conditions), isAsync);
    }

    // Python 2 allows [x for x in 1, 2, 3].
    private Expression ParseComprehensionIterable()
    {
        if (!python2)
        {
            return ParseDisjunction();
        }

        var start = Start;
        var first = ParseOldTest();
        if (Kind != TokenKind.Comma)
        {
            return first;
        }

        var items = new List<Expression> { first };
        while (Accept(TokenKind.Comma) && CanBeginExpression(Kind))
        {
            items.Add(ParseOldTest());
        }

        return new TupleExpression(Span(start), Freeze(items));
    }
}

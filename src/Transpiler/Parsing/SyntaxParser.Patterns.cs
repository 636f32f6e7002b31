using System.Collections.Immutable;
using PyConc2Cs.Diagnostics;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Parsing;

/// <summary>The match statement (PEP 634).</summary>
internal sealed partial class SyntaxParser
{
    // "match" is a keyword when its line ends with ':', which no other statement does, or when a block that begins with "case" follows.
    private bool IsMatchStatement()
    {
        if (PeekKind() is TokenKind.Assign or TokenKind.Dot or TokenKind.Comma or TokenKind.Colon or TokenKind.NewLine)
        {
            return false;
        }

        var i = position;
        while (tokens[i].Kind is not (TokenKind.NewLine or TokenKind.EndOfFile))
        {
            i++;
        }

        return tokens[i - 1].Kind == TokenKind.Colon
            || (i + 2 < tokens.Length && tokens[i + 1].Kind == TokenKind.Indent && IsName(i + 2, "case") && CanBeginExpression(PeekKind()));
    }

    private MatchStatement ParseMatch(int start)
    {
        Advance();
        var subject = ParseSubject();
        Expect(TokenKind.Colon, "':'");
        Accept(TokenKind.NewLine);
        if (!Accept(TokenKind.Indent))
        {
            if (!panic)
            {
                ReportMissingBlock("'match' statement", start);
            }

            SkipCases();
            return new MatchStatement(Span(start), subject, []);
        }

        var cases = new List<MatchCase>();
        while (IsName("case"))
        {
            cases.Add(ParseCase());
        }

        FinishMatch(complete: cases.Count == 0 || !cases[^1].Body.IsEmpty);
        return new MatchStatement(Span(start), subject, Freeze(cases));
    }

    // Cases that aren't indented: they belong to the match all the same.
    private void SkipCases()
    {
        while (IsName("case") && PeekKind() is not (TokenKind.Assign or TokenKind.Dot or TokenKind.Comma or TokenKind.NewLine))
        {
            ParseCase();
        }
    }

    private void FinishMatch(bool complete)
    {
        if (Accept(TokenKind.Dedent) || Kind == TokenKind.EndOfFile)
        {
            return;
        }

        panic = false;
        statementStart = position;
        if (complete)
        {
            FailHere();
        }

        ParseStatements(isModule: false);
    }

    private Expression ParseSubject()
    {
        var start = Start;
        var first = ParseStarNamedExpression();
        if (Kind != TokenKind.Comma)
        {
            if (first is StarredExpression)
            {
                FailHere();
            }

            return first;
        }

        var items = new List<Expression> { first };
        while (Accept(TokenKind.Comma) && CanBeginExpression(Kind))
        {
            items.Add(ParseStarNamedExpression());
        }

        return new TupleExpression(Span(start), Freeze(items));
    }

    private MatchCase ParseCase()
    {
        var start = Start;
        BeginClause();
        var pattern = ParsePatterns();
        var guard = Accept(TokenKind.If) ? ParseNamedExpression() : null;
        var body = ParseBlock("'case' statement", start);
        return new MatchCase(Span(start), pattern, guard, body);
    }

    // An open sequence ("case a, *b:") or one pattern.
    private Pattern ParsePatterns()
    {
        var start = Start;
        var first = ParseStarOrPattern();
        if (Kind != TokenKind.Comma)
        {
            if (first is StarPattern)
            {
                FailHere();
            }

            return first;
        }

        var items = new List<Pattern> { first };
        while (Accept(TokenKind.Comma) && Kind is not (TokenKind.Colon or TokenKind.If))
        {
            items.Add(ParseStarOrPattern());
        }

        return new SequencePattern(Span(start), Freeze(items));
    }

    private Pattern ParseStarOrPattern()
    {
        if (Kind != TokenKind.Star)
        {
            return ParsePattern();
        }

        var start = Start;
        Advance();
        var name = ExpectName();
        return new StarPattern(Span(start), name == "_" ? null : name);
    }

    private Pattern ParsePattern()
    {
        var start = Start;
        if (!EnterLevel())
        {
            return new AsPattern(Span(start), null, null);
        }

        var pattern = ParseOrPattern();
        depth--;
        if (!Accept(TokenKind.As))
        {
            return pattern;
        }

        if (IsName("_"))
        {
            Fail(DiagnosticDescriptors.InvalidPattern, SpanOf(Token), "cannot use '_' as a target");
        }
        else if (Kind is TokenKind.Number or TokenKind.String or TokenKind.LeftParen or TokenKind.LeftBracket or TokenKind.LeftBrace)
        {
            Fail(DiagnosticDescriptors.InvalidPattern, SpanOf(Token), "invalid pattern target");
        }

        var name = ExpectName();
        return new AsPattern(Span(start), pattern, name);
    }

    private Pattern ParseOrPattern()
    {
        var start = Start;
        var first = ParseClosedPattern();
        if (Kind != TokenKind.Bar)
        {
            return first;
        }

        var alternatives = new List<Pattern> { first };
        while (Accept(TokenKind.Bar))
        {
            alternatives.Add(ParseClosedPattern());
        }

        return new OrPattern(Span(start), Freeze(alternatives));
    }

    private Pattern ParseClosedPattern()
    {
        var start = Start;
        switch (Kind)
        {
            case TokenKind.None or TokenKind.True or TokenKind.False:
                var constant = (ConstantExpression)ParseAtom();
                return new SingletonPattern(Span(start), constant.Value);
            case TokenKind.Number or TokenKind.Minus or TokenKind.String or TokenKind.FStringStart:
                return ParseLiteralPattern(start);
            case TokenKind.Name:
                return ParseNamePattern(start);
            case TokenKind.LeftParen or TokenKind.LeftBracket:
                return ParseSequencePattern(start);
            case TokenKind.LeftBrace:
                return ParseMappingPattern(start);
            default:
                FailHere();
                return new AsPattern(Span(start), null, null);
        }
    }

    private Pattern ParseNamePattern(int start)
    {
        var token = Token;
        var name = ExpectName();
        if (Kind is not (TokenKind.Dot or TokenKind.LeftParen))
        {
            return new AsPattern(Span(start), null, name == "_" ? null : name);
        }

        Expression value = new NameExpression(SpanOf(token), name);
        while (Accept(TokenKind.Dot))
        {
            var nameSpan = SpanOf(Token);
            var attribute = ExpectName();
            value = new AttributeExpression(Span(start), value, attribute, nameSpan);
        }

        return Kind == TokenKind.LeftParen ? ParseClassPattern(start, value) : new ValuePattern(Span(start), value);
    }

    private ClassPattern ParseClassPattern(int start, Expression type)
    {
        Advance();
        var positional = new List<Pattern>();
        var names = new List<string>();
        var keyword = new List<Pattern>();
        while (Kind != TokenKind.RightParen && !panic)
        {
            if (Kind == TokenKind.Name && PeekKind() == TokenKind.Assign)
            {
                names.Add(ExpectName());
                Advance();
                keyword.Add(ParsePattern());
            }
            else
            {
                var pattern = ParsePattern();
                if (names.Count > 0 && positional.TrueForAll(p => p.Span.Start < keyword[0].Span.Start))
                {
                    Note(DiagnosticDescriptors.InvalidPattern, pattern.Span, "positional patterns follow keyword patterns");
                }

                positional.Add(pattern);
            }

            if (!Accept(TokenKind.Comma))
            {
                break;
            }
        }

        if (!Accept(TokenKind.RightParen))
        {
            FailHere();
        }

        return new ClassPattern(Span(start), type, Freeze(positional), Freeze(names), Freeze(keyword));
    }

    private Pattern ParseSequencePattern(int start)
    {
        var closing = Kind == TokenKind.LeftParen ? TokenKind.RightParen : TokenKind.RightBracket;
        Advance();
        var items = new List<Pattern>();
        var comma = false;
        while (Kind != closing && !panic)
        {
            items.Add(ParseStarOrPattern());
            if (!Accept(TokenKind.Comma))
            {
                break;
            }

            comma = true;
        }

        Expect(closing, closing == TokenKind.RightParen ? "')'" : "']'");
        return closing == TokenKind.RightParen && items.Count == 1 && !comma && items[0] is not StarPattern
            ? items[0]
            : new SequencePattern(Span(start), Freeze(items));
    }

    private MappingPattern ParseMappingPattern(int start)
    {
        Advance();
        var keys = new List<Expression>();
        var patterns = new List<Pattern>();
        string? rest = null;
        while (Kind != TokenKind.RightBrace && !panic)
        {
            if (Accept(TokenKind.DoubleStar))
            {
                rest = ExpectName();
                if (rest == "_")
                {
                    FailHere();
                }

                if (Kind == TokenKind.Comma && PeekKind() != TokenKind.RightBrace)
                {
                    Fail(DiagnosticDescriptors.InvalidPattern, SpanOf(Token), "double star pattern must be last in a mapping pattern");
                }
            }
            else
            {
                keys.Add(ParseMappingKey());
                Expect(TokenKind.Colon, "':'");
                patterns.Add(ParsePattern());
            }

            if (!Accept(TokenKind.Comma))
            {
                break;
            }
        }

        Expect(TokenKind.RightBrace, "'}'");
        return new MappingPattern(Span(start), Freeze(keys), Freeze(patterns), rest);
    }

    private Expression ParseMappingKey() => Kind switch
    {
        TokenKind.None or TokenKind.True or TokenKind.False => ParseAtom(),
        TokenKind.Name when PeekKind() == TokenKind.Dot => ParsePrimary(),
        _ => ParsePatternLiteral(),
    };
}

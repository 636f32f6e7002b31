using System.Collections.Immutable;
using PyConc2Cs.Diagnostics;
using PyConc2Cs.Syntax;
using PyConc2Cs.Text;

namespace PyConc2Cs.Parsing;

/// <summary>String literals, their concatenation, f-strings.</summary>
internal sealed partial class SyntaxParser
{
    private Expression ParseStrings()
    {
        var start = Start;
        if (Kind == TokenKind.String && PeekKind() is not (TokenKind.String or TokenKind.FStringStart))
        {
            return ParseString();
        }

        var parts = new List<Expression>();
        var formatted = false;
        while (Kind is TokenKind.String or TokenKind.FStringStart)
        {
            if (Kind == TokenKind.String)
            {
                parts.Add(ParseString());
            }
            else
            {
                formatted = true;
                ParseFString(parts);
            }
        }

        return formatted ? new JoinedStringExpression(Span(start), Merge(parts)) : Concatenate(start, parts);
    }

    private ConstantExpression ParseString()
    {
        var token = Token;
        Advance();
        var at = token.Start;
        bool raw = false, bytes = false, unicode = unicodeLiterals;
        for (; text[at] is not ('"' or '\''); at++)
        {
            raw |= text[at] is 'r' or 'R';
            bytes |= text[at] is 'b' or 'B';
            unicode |= text[at] is 'u' or 'U';
        }

        var quotes = at + 5 < token.End && text[at + 1] == text[at] && text[at + 2] == text[at] ? 3 : 1;
        var content = new SourceSpan(at + quotes, token.End - quotes);
        return bytes
            ? new ConstantExpression(SpanOf(token), decoder.DecodeBytes(content, raw), ConstantKind.Bytes)
            : new ConstantExpression(SpanOf(token), decoder.DecodeText(content, raw, unicode), ConstantKind.String);
    }

    private ConstantExpression Concatenate(int start, List<Expression> parts)
    {
        var constants = parts.Cast<ConstantExpression>().ToList();
        if (constants.TrueForAll(c => c.Kind == ConstantKind.Bytes))
        {
            return new ConstantExpression(Span(start), constants.SelectMany(c => (byte[])c.Value!).ToArray(), ConstantKind.Bytes);
        }

        CheckSameKind(constants);
        return new ConstantExpression(Span(start), string.Concat(constants.Select(AsText)), ConstantKind.String);
    }

    private void CheckSameKind(IEnumerable<Expression> parts)
    {
        if (!python2 && parts.FirstOrDefault(p => p is ConstantExpression { Kind: ConstantKind.Bytes }) is { } bytes)
        {
            Note(DiagnosticDescriptors.MixedLiterals, bytes.Span);
        }
    }

    private static string AsText(ConstantExpression constant) =>
        constant.Value as string ?? System.Text.Encoding.Latin1.GetString((byte[])constant.Value!);

    // Joins neighbouring constants and drops empty ones.
    private ImmutableArray<Expression> Merge(List<Expression> parts)
    {
        CheckSameKind(parts);
        var merged = new List<Expression>(parts.Count);
        foreach (var part in parts)
        {
            if (part is ConstantExpression next && merged.Count > 0 && merged[^1] is ConstantExpression previous)
            {
                merged[^1] = new ConstantExpression(previous.Span.To(next.Span), AsText(previous) + AsText(next), ConstantKind.String);
            }
            else
            {
                merged.Add(part);
            }
        }

        merged.RemoveAll(p => p is ConstantExpression { Value: "" });
        return Freeze(merged);
    }

    private void ParseFString(List<Expression> parts)
    {
        var start = Token;
        var raw = text.AsSpan(start.Start, start.End - start.Start).ContainsAny('r', 'R');
        Advance();
        if (!EnterLevel())
        {
            return;
        }

        ParseFStringParts(parts, raw, false);
        depth--;
        if (!Accept(TokenKind.FStringEnd))
        {
            FailHere();
        }
    }

    private void ParseFStringParts(List<Expression> parts, bool raw, bool isSpec)
    {
        while (Kind is TokenKind.FStringMiddle or TokenKind.LeftBrace)
        {
            var token = Token;
            if (token.Kind == TokenKind.LeftBrace)
            {
                ParseField(parts, raw);
                continue;
            }

            Advance();
            var value = decoder.DecodeText(SpanOf(token), raw, true, doubledBraces: !isSpec);
            parts.Add(new ConstantExpression(SpanOf(token), value, ConstantKind.String));
        }
    }

    /// <summary><c>{expression [=] [!conversion] [:spec]}</c></summary>
    private void ParseField(List<Expression> parts, bool raw)
    {
        var start = Start;
        Advance();
        if (Kind is TokenKind.RightBrace or TokenKind.Exclamation or TokenKind.Colon or TokenKind.Assign)
        {
            var what = text.AsSpan(Token.Start, 1);
            Fail(DiagnosticDescriptors.InvalidFString, SpanOf(Token), $"valid expression required before '{what}'");
        }

        var value = ParseFieldExpression();
        var debug = Accept(TokenKind.Assign);
        var debugEnd = Start;
        var conversion = ParseConversion();
        JoinedStringExpression? spec = null;
        if (Kind == TokenKind.Colon)
        {
            spec = ParseFormatSpec(raw);
        }

        if (!debug && conversion is null && spec is null && BeginsItem(Kind))
        {
            ExpectClosing(TokenKind.RightBrace, value);
        }
        else if (!panic && Kind != TokenKind.RightBrace)
        {
            var expected = spec is not null ? "'}', or format specs" : conversion is not null ? "':' or '}'" : debug ? "'!', or ':', or '}'" : "'=', or '!', or ':', or '}'";
            Fail(DiagnosticDescriptors.InvalidFString, SpanOf(Token), "expecting " + expected);
        }

        Accept(TokenKind.RightBrace);
        if (debug)
        {
            parts.Add(new ConstantExpression(new SourceSpan(start + 1, debugEnd), DebugText(start + 1, debugEnd), ConstantKind.String));
            conversion ??= spec is null ? 'r' : null;
        }

        parts.Add(new FormattedValueExpression(Span(start), value, conversion, spec));
    }

    // f"{x = }" prints the field's source, without its comments.
    private string DebugText(int start, int end)
    {
        var result = text[start..end];
        if (!result.Contains('#', StringComparison.Ordinal))
        {
            return result;
        }

        foreach (var comment in trivia.Comments.Where(c => c.Span.Start >= start && c.Span.End <= end).Reverse())
        {
            result = result.Remove(comment.Span.Start - start, comment.Span.Length);
        }

        return result;
    }

    private Expression ParseFieldExpression()
    {
        if (Kind == TokenKind.Lambda)
        {
            Fail(DiagnosticDescriptors.InvalidFString, SpanOf(Token), "lambda expressions are not allowed without parentheses");
        }

        fieldDepth++;
        var value = ParseStarExpressionsOrYield();
        fieldDepth--;
        return value;
    }

    private char? ParseConversion()
    {
        var mark = Token;
        if (!Accept(TokenKind.Exclamation))
        {
            return null;
        }

        var token = Token;
        if (token.Kind == TokenKind.Name && token.Start > mark.End)
        {
            Fail(DiagnosticDescriptors.InvalidFString, SpanOf(mark), "conversion type must come right after the exclamation mark");
        }

        if (token.Kind == TokenKind.Name && token.End - token.Start == 1 && text[token.Start] is ('s' or 'r' or 'a'))
        {
            Advance();
            return text[token.Start];
        }

        var message = token.Kind == TokenKind.Name
            ? $"invalid conversion character '{TextOf(token)}': expected 's', 'r', or 'a'"
            : "missing conversion character";
        Fail(DiagnosticDescriptors.InvalidFString, SpanOf(token), message);
        return null;
    }

    private JoinedStringExpression? ParseFormatSpec(bool raw)
    {
        var start = Start;
        Advance();
        if (!EnterLevel())
        {
            return null;
        }

        var parts = new List<Expression>();
        ParseFStringParts(parts, raw, true);
        depth--;
        return new JoinedStringExpression(Span(start), Merge(parts));
    }
}

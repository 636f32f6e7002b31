using System.Collections.Immutable;
using PyConc2Cs.Diagnostics;
using PyConc2Cs.Syntax;
using PyConc2Cs.Text;

namespace PyConc2Cs.Parsing;

/// <summary>Compound statements other than definitions and match.</summary>
internal sealed partial class SyntaxParser
{
    private Statement? ParseCompound()
    {
        var start = Start;
        switch (Kind)
        {
            case TokenKind.If:
                return ParseIf();
            case TokenKind.While:
                return ParseWhile(start);
            case TokenKind.For:
                return ParseFor(start, false);
            case TokenKind.Try:
                return ParseTry(start);
            case TokenKind.With:
                return ParseWith(start, false);
            case TokenKind.Def:
                return ParseFunction(start, [], false);
            case TokenKind.Class:
                return ParseClass(start, []);
            case TokenKind.At:
                return ParseDecorated();
            case TokenKind.Async:
                return ParseAsync(start, []);
            case TokenKind.Name when !python2 && IsName("match") && IsMatchStatement():
                return ParseMatch(start);
            default:
                return null;
        }
    }

    private Statement ParseAsync(int start, ImmutableArray<Expression> decorators)
    {
        Advance();
        switch (Kind)
        {
            case TokenKind.Def:
                return ParseFunction(start, decorators, true);
            case TokenKind.For when decorators.IsEmpty:
                return ParseFor(start, true);
            case TokenKind.With when decorators.IsEmpty:
                return ParseWith(start, true);
            default:
                FailHere();
                Accept(TokenKind.NewLine);
                ParseBlockAfterError();
                return new ErrorStatement(Span(start));
        }
    }

    // The chain of elifs is read in a loop and nested afterwards, so that its length doesn't cost stack.
    private IfStatement ParseIf()
    {
        var arms = new List<(int Start, Expression Test, ImmutableArray<Statement> Body)>();
        do
        {
            var armStart = Start;
            var keyword = Kind == TokenKind.If ? "'if' statement" : "'elif' statement";
            BeginClause();
            var test = ParseNamedExpression();
            arms.Add((armStart, test, ParseBlock(keyword, armStart)));
        }
        while (Kind == TokenKind.Elif);
        var orElse = ParseElse();
        for (var i = arms.Count - 1; ; i--)
        {
            var (armStart, test, body) = arms[i];
            var statement = new IfStatement(Span(armStart), test, body, orElse);
            if (i == 0)
            {
                return statement;
            }

            orElse = [statement];
        }
    }

    private ImmutableArray<Statement> ParseElse()
    {
        if (Kind != TokenKind.Else)
        {
            return [];
        }

        var start = Start;
        BeginClause();
        return ParseBlock("'else' statement", start);
    }

    // A clause's header is a line of its own: an error in an earlier one has been dealt with.
    private void BeginClause()
    {
        panic = false;
        statementStart = position;
        Advance();
    }

    private WhileStatement ParseWhile(int start)
    {
        Advance();
        var test = ParseNamedExpression();
        var body = ParseBlock("'while' statement", start);
        var orElse = ParseElse();
        return new WhileStatement(Span(start), test, body, orElse);
    }

    private ForStatement ParseFor(int start, bool isAsync)
    {
        Advance();
        var target = ParseTargets();
        if (!Accept(TokenKind.In))
        {
            FailHere();
        }

        var iterable = ParseStarExpressions();
        var body = ParseBlock("'for' statement", start);
        var orElse = ParseElse();
        return new ForStatement(Span(start), target, iterable, body, orElse, isAsync);
    }

    private TryStatement ParseTry(int start)
    {
        Advance();
        var headerIsFine = Kind == TokenKind.Colon;
        var body = ParseBlock("'try' statement", start);
        var handlers = new List<ExceptHandler>();
        var isStar = false;
        while (Kind == TokenKind.Except)
        {
            handlers.Add(ParseHandler(ref isStar, handlers.Count == 0));
        }

        var orElse = handlers.Count > 0 ? ParseElse() : [];
        ImmutableArray<Statement> final = [];
        var hasFinally = Kind == TokenKind.Finally;
        if (hasFinally)
        {
            var finallyStart = Start;
            BeginClause();
            final = ParseBlock("'finally' statement", finallyStart);
        }

        if (handlers.Count == 0 && !hasFinally && headerIsFine && !body.IsEmpty)
        {
            var at = Kind == TokenKind.EndOfFile ? new SourceSpan(lastEnd, lastEnd) : SpanOf(Token);
            diagnostics.Report(DiagnosticDescriptors.ExpectedToken, source, at, "'except' or 'finally' block");
            ParseElse();
        }

        return new TryStatement(Span(start), body, Freeze(handlers), orElse, final, isStar);
    }

    private ExceptHandler ParseHandler(ref bool isStar, bool first)
    {
        var start = Start;
        BeginClause();
        var star = !python2 && Accept(TokenKind.Star);
        if (!first && star != isStar)
        {
            Note(DiagnosticDescriptors.TryOrder, Span(start), "cannot have both 'except' and 'except*' on the same 'try'");
        }

        isStar |= star;
        Expression? type = null, target = null;
        if (Kind == TokenKind.NewLine)
        {
            FailExpected("':'");
        }
        else if (Kind != TokenKind.Colon)
        {
            type = ParseExpression();
            target = ParseHandlerTarget(type);
        }
        else if (star)
        {
            Fail(DiagnosticDescriptors.TryOrder, SpanOf(Token), "expected one or more exception types");
        }

        var body = ParseBlock(star ? "'except*' statement" : "'except' statement", start);
        return new ExceptHandler(Span(start), type, target, body);
    }

    private Expression? ParseHandlerTarget(Expression type)
    {
        if (python2)
        {
            return Accept(TokenKind.As) || Accept(TokenKind.Comma) ? ParseExpression() : null;
        }

        if (Kind == TokenKind.Comma)
        {
            Fail(DiagnosticDescriptors.InvalidSyntaxBecause, type.Span.To(SpanOf(Token)), "multiple exception types must be parenthesized");
            return null;
        }

        if (!Accept(TokenKind.As))
        {
            return null;
        }

        var token = Token;
        return new NameExpression(SpanOf(token), ExpectName());
    }

    private WithStatement ParseWith(int start, bool isAsync)
    {
        Advance();
        var items = !python2 && Kind == TokenKind.LeftParen && IsParenthesizedWith(out var hasAs)
            ? ParseParenthesizedItems(hasAs)
            : ParseWithItems(TokenKind.Colon);
        var body = ParseBlock("'with' statement", start);
        return new WithStatement(Span(start), items, body, isAsync);
    }

    // "with (...):" where the parenthesis that closes is followed by the colon; hasAs: an "as" directly inside.
    private bool IsParenthesizedWith(out bool hasAs)
    {
        hasAs = false;
        var level = 0;
        for (var i = position; ; i++)
        {
            switch (tokens[i].Kind)
            {
                case TokenKind.LeftParen or TokenKind.LeftBracket or TokenKind.LeftBrace:
                    level++;
                    break;
                case TokenKind.RightParen or TokenKind.RightBracket or TokenKind.RightBrace:
                    if (--level == 0)
                    {
                        return tokens[i + 1].Kind == TokenKind.Colon;
                    }

                    break;
                case TokenKind.As when level == 1:
                    hasAs = true;
                    break;
                case TokenKind.NewLine or TokenKind.EndOfFile or TokenKind.Error:
                    return false;
            }
        }
    }

    private ImmutableArray<WithItem> ParseParenthesizedItems(bool hasAs)
    {
        if (hasAs)
        {
            Advance();
            var items = ParseWithItems(TokenKind.RightParen);
            Expect(TokenKind.RightParen, "')'");
            return items;
        }

        // Without "as" it reads as a tuple, whose parts are the items: the grammar prefers that reading.
        var start = Start;
        var expression = ParseExpression();
        return expression is TupleExpression { Elements: { Length: > 0 } parts } tuple && tuple.Span.Start == start
            && !parts.Any(e => e is StarredExpression or NamedExpression)
                ? [.. parts.Select(e => new WithItem(e.Span, e, null))]
                : [new WithItem(expression.Span, expression, null)];
    }

    private ImmutableArray<WithItem> ParseWithItems(TokenKind end)
    {
        var items = new List<WithItem>();
        do
        {
            if (Kind == end && end == TokenKind.RightParen && items.Count > 0)
            {
                break;
            }

            var start = Start;
            var context = ParseExpression();
            var target = Accept(TokenKind.As) ? ParseTarget() : null;
            items.Add(new WithItem(Span(start), context, target));
        }
        while (Accept(TokenKind.Comma));
        return Freeze(items);
    }
}

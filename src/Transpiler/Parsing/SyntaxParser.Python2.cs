using PyConc2Cs.Diagnostics;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Parsing;

/// <summary>What only Python 2.7 has (https://docs.python.org/2.7/reference/simple_stmts.html).</summary>
internal sealed partial class SyntaxParser
{
    private Statement? ParsePython2Statement(int start)
    {
        if (!printFunction && IsName("print"))
        {
            return ParsePrint(start);
        }

        return IsName("exec") ? ParseExec(start) : null;
    }

    // "print" ([test ("," test)* [","]] | ">>" test ["," test ...])
    private PrintStatement ParsePrint(int start)
    {
        Advance();
        Expression? destination = null;
        var more = true;
        if (Accept(TokenKind.RightShift))
        {
            destination = ParseExpression();
            more = Accept(TokenKind.Comma);
        }

        var values = new List<Expression>();
        var newLine = true;
        while (more && !AtStatementEnd)
        {
            values.Add(ParseExpression());
            more = Accept(TokenKind.Comma);
            newLine = !more;
        }

        return new PrintStatement(Span(start), destination, Freeze(values), newLine);
    }

    // exec(code, globals, locals) is a statement on a tuple, which means the same as "exec code in globals, locals".
    private ExecStatement ParseExec(int start)
    {
        Advance();
        var body = ParseBinary(0);
        Expression? globals = null, locals = null;
        if (Accept(TokenKind.In))
        {
            globals = ParseExpression();
            locals = Accept(TokenKind.Comma) ? ParseExpression() : null;
        }
        else if (body is TupleExpression { Elements: { Length: 2 or 3 } parts })
        {
            (body, globals, locals) = (parts[0], parts[1], parts.Length == 3 ? parts[2] : null);
        }

        return new ExecStatement(Span(start), body, globals, locals);
    }

    // old_test: no conditional expression, also not in a lambda's body.
    private Expression ParseOldTest()
    {
        if (Kind != TokenKind.Lambda)
        {
            return ParseDisjunction();
        }

        var start = Start;
        if (!EnterLevel())
        {
            return FailExpression();
        }

        Advance();
        var parameters = ParseParameters(Start, TokenKind.Colon);
        Expect(TokenKind.Colon, "':'");
        var body = ParseOldTest();
        depth--;
        return new LambdaExpression(Span(start), parameters, body);
    }

    private ReprExpression ParseBackquotes(int start)
    {
        Advance();
        var value = ParseStarExpressions();
        Expect(TokenKind.Backquote, "'`'");
        return new ReprExpression(Span(start), value);
    }

    /// <summary><c>def f(a, (b, c)=(1, 2))</c>: the pattern of a tuple parameter.</summary>
    private Expression ParseTupleParameter()
    {
        var start = Start;
        if (Kind != TokenKind.LeftParen)
        {
            var token = Token;
            return new NameExpression(SpanOf(token), ExpectName());
        }

        if (!EnterLevel())
        {
            return FailExpression();
        }

        Advance();
        var items = new List<Expression>();
        var comma = false;
        do
        {
            if (Kind == TokenKind.RightParen && items.Count > 0)
            {
                break;
            }

            items.Add(ParseTupleParameter());
            comma |= Kind == TokenKind.Comma;
        }
        while (Accept(TokenKind.Comma));
        Expect(TokenKind.RightParen, "')'");
        depth--;
        return comma || items.Count > 1 ? new TupleExpression(Span(start), Freeze(items)) : items[0];
    }
}

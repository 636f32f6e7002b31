using System.Collections.Immutable;
using PyConc2Cs.Diagnostics;
using PyConc2Cs.Syntax;
using PyConc2Cs.Text;

namespace PyConc2Cs.Parsing;

/// <summary>Statement lists, blocks, simple statements.</summary>
internal sealed partial class SyntaxParser
{
    private ImmutableArray<Statement> ParseStatements(bool isModule)
    {
        var body = new List<Statement>();
        while (true)
        {
            switch (Kind)
            {
                case TokenKind.EndOfFile:
                    return Freeze(body);
                case TokenKind.Dedent:
                    Advance();
                    if (!isModule)
                    {
                        return Freeze(body);
                    }

                    break;
                case TokenKind.NewLine:
                    Advance();
                    break;
                case TokenKind.Indent:
                    ParseUnexpectedIndent(body);
                    break;
                default:
                    ParseStatement(body);
                    break;
            }
        }
    }

    private void ParseUnexpectedIndent(List<Statement> body)
    {
        panic = false;
        Note(DiagnosticDescriptors.UnexpectedIndent, SpanOf(Token));
        Advance();
        body.AddRange(ParseStatements(isModule: false));
    }

    private void ParseStatement(List<Statement> body)
    {
        panic = false;
        statementStart = position;
        depth = 0;
        var compound = ParseCompound();
        if (compound is not null)
        {
            body.Add(compound);
        }
        else
        {
            ParseSimpleLine(body);
        }
    }

    /// <summary>Simple statements up to the end of the line.</summary>
    private void ParseSimpleLine(List<Statement> body)
    {
        while (true)
        {
            var start = Start;
            var statement = ParseSimple();
            if (!panic && Kind is not (TokenKind.Semicolon or TokenKind.NewLine or TokenKind.EndOfFile))
            {
                FailAfterStatement(statement);
            }

            body.Add(panic ? new ErrorStatement(Span(start)) : statement);
            if (panic || !Accept(TokenKind.Semicolon) || Kind is TokenKind.NewLine or TokenKind.EndOfFile)
            {
                break;
            }
        }

        Accept(TokenKind.NewLine);
        SkipOrphanBlock(body);
    }

    // After a broken header ("fro x in y:") its block follows; its statements still deserve their own errors.
    private void SkipOrphanBlock(List<Statement> body)
    {
        if (panic && Kind == TokenKind.Indent)
        {
            Advance();
            body.AddRange(ParseStatements(isModule: false));
        }
    }

    private void FailAfterStatement(Statement statement)
    {
        if (Kind == TokenKind.ColonAssign && statement is ExpressionStatement { Value: not (NameExpression or TupleExpression) and var target })
        {
            Fail(DiagnosticDescriptors.CannotAssign, target.Span, "use assignment expressions with", SyntaxChecker.Describe(target), "");
            return;
        }

        FailHere();
    }

    /// <summary>The body after a header's ':'; <paramref name="owner"/> is for the message, as in CPython.</summary>
    private ImmutableArray<Statement> ParseBlock(string owner, int headerStart)
    {
        ExpectColon();
        if (panic)
        {
            return ParseBlockAfterError();
        }

        if (!Accept(TokenKind.NewLine))
        {
            var line = new List<Statement>();
            ParseSimpleLine(line);
            return Freeze(line);
        }

        if (Accept(TokenKind.Indent))
        {
            return ParseStatements(isModule: false);
        }

        if (Kind == TokenKind.Error)
        {
            // Indented too deeply.
            return [];
        }

        ReportMissingBlock(owner, headerStart);
        return [];
    }

    private void ReportMissingBlock(string owner, int headerStart)
    {
        var at = source.GetLineNumber(Start) < source.LineCount || Start < text.Length ? SpanOf(Token) : new SourceSpan(lastEnd, lastEnd);
        diagnostics.Report(DiagnosticDescriptors.ExpectedBlock, source, at, owner, source.GetLineNumber(headerStart));
    }

    private ImmutableArray<Statement> ParseBlockAfterError()
    {
        Accept(TokenKind.NewLine);
        return Accept(TokenKind.Indent) ? ParseStatements(isModule: false) : [];
    }

    private void ExpectColon()
    {
        if (Accept(TokenKind.Colon))
        {
            return;
        }

        if (Kind == TokenKind.NewLine)
        {
            FailExpected("':'");
        }
        else if (Kind == TokenKind.Assign)
        {
            var test = new SourceSpan(tokens[Math.Min(statementStart + 1, position)].Start, lastEnd);
            Fail(DiagnosticDescriptors.InvalidSyntaxBecause, test, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
        }
        else
        {
            FailHere();
        }
    }

    private Statement ParseSimple()
    {
        var start = Start;
        switch (Kind)
        {
            case TokenKind.Pass:
                Advance();
                return new PassStatement(Span(start));
            case TokenKind.Break:
                Advance();
                return new BreakStatement(Span(start));
            case TokenKind.Continue:
                Advance();
                return new ContinueStatement(Span(start));
            case TokenKind.Return:
                return ParseReturn(start);
            case TokenKind.Raise:
                return ParseRaise(start);
            case TokenKind.Import:
                return ParseImport(start);
            case TokenKind.From:
                return ParseFromImport(start);
            case TokenKind.Global:
                Advance();
                var globals = ParseNameList();
                return new GlobalStatement(Span(start), globals);
            case TokenKind.Nonlocal:
                Advance();
                var nonlocals = ParseNameList();
                return new NonlocalStatement(Span(start), nonlocals);
            case TokenKind.Del:
                return ParseDelete(start);
            case TokenKind.Assert:
                return ParseAssert(start);
            case TokenKind.Name when ParseSoftKeywordStatement(start) is { } statement:
                return statement;
            default:
                return ParseExpressionStatement(start);
        }
    }

    private Statement? ParseSoftKeywordStatement(int start)
    {
        if (python2)
        {
            return ParsePython2Statement(start);
        }

        return PeekKind() == TokenKind.Name && PeekKind(2) is (TokenKind.Assign or TokenKind.LeftBracket) && IsName("type")
            ? ParseTypeAlias(start)
            : null;
    }

    private ReturnStatement ParseReturn(int start)
    {
        Advance();
        var value = AtStatementEnd ? null : ParseStarExpressions();
        return new ReturnStatement(Span(start), value);
    }

    private bool AtStatementEnd => Kind is TokenKind.NewLine or TokenKind.Semicolon or TokenKind.EndOfFile;

    private RaiseStatement ParseRaise(int start)
    {
        Advance();
        if (AtStatementEnd)
        {
            return new RaiseStatement(Span(start), null, null, null, null);
        }

        Expression? cause = null, value = null, traceback = null;
        var exception = ParseExpression();
        if (python2)
        {
            value = Accept(TokenKind.Comma) ? ParseExpression() : null;
            traceback = value is not null && Accept(TokenKind.Comma) ? ParseExpression() : null;
        }
        else if (Accept(TokenKind.From))
        {
            cause = ParseExpression();
        }

        return new RaiseStatement(Span(start), exception, cause, value, traceback);
    }

    private ImmutableArray<string> ParseNameList()
    {
        hasSymbols = true;
        var list = new List<string>();
        do
        {
            list.Add(ExpectName());
        }
        while (Accept(TokenKind.Comma));
        return Freeze(list);
    }

    private DeleteStatement ParseDelete(int start)
    {
        Advance();
        var targets = new List<Expression>();
        do
        {
            if (AtStatementEnd && targets.Count > 0)
            {
                break;
            }

            targets.Add(ParseStarExpression());
        }
        while (Accept(TokenKind.Comma));
        return new DeleteStatement(Span(start), Freeze(targets));
    }

    private AssertStatement ParseAssert(int start)
    {
        Advance();
        var test = ParseExpression();
        var message = Accept(TokenKind.Comma) ? ParseExpression() : null;
        return new AssertStatement(Span(start), test, message);
    }
}

using System.Collections.Immutable;
using PyConc2Cs.Diagnostics;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Parsing;

/// <summary>Import statements.</summary>
internal sealed partial class SyntaxParser
{
    private ImportStatement ParseImport(int start)
    {
        Advance();
        RequireImportedName();
        var names = new List<ImportAlias>();
        do
        {
            var aliasStart = Start;
            var name = ParseDottedName();
            names.Add(FinishAlias(aliasStart, name));
        }
        while (Accept(TokenKind.Comma));
        if (Kind == TokenKind.From)
        {
            Fail(DiagnosticDescriptors.InvalidSyntaxBecause, Span(start), "Did you mean to use 'from ... import ...' instead?");
        }

        return new ImportStatement(Span(start), Freeze(names));
    }

    private ImportFromStatement ParseFromImport(int start)
    {
        Advance();
        var level = 0;
        while (Kind is TokenKind.Dot or TokenKind.Ellipsis)
        {
            level += Kind == TokenKind.Dot ? 1 : 3;
            Advance();
        }

        var module = level > 0 && Kind == TokenKind.Import ? null : ParseDottedName();
        Expect(TokenKind.Import, "'import'");
        var names = ParseImportedNames();
        if (module == "__future__")
        {
            futureAnnotations |= names.Any(n => n.Name == "annotations");
            printFunction |= python2 && names.Any(n => n.Name == "print_function");
            unicodeLiterals |= python2 && names.Any(n => n.Name == "unicode_literals");
        }

        return new ImportFromStatement(Span(start), module, names, level);
    }

    private ImmutableArray<ImportAlias> ParseImportedNames()
    {
        var start = Start;
        if (Accept(TokenKind.Star))
        {
            return [new ImportAlias(Span(start), "*", null)];
        }

        RequireImportedName();
        var parenthesized = Accept(TokenKind.LeftParen);
        var names = new List<ImportAlias>();
        do
        {
            if (names.Count > 0 && EndsImport(parenthesized))
            {
                break;
            }

            var aliasStart = Start;
            names.Add(FinishAlias(aliasStart, ExpectName()));
        }
        while (Accept(TokenKind.Comma));
        if (parenthesized)
        {
            Expect(TokenKind.RightParen, "')'");
        }

        return Freeze(names);
    }

    private void RequireImportedName()
    {
        if (AtStatementEnd)
        {
            Fail(DiagnosticDescriptors.MissingExpression, SpanOf(Token), "Expected one or more names after 'import'");
        }
    }

    private bool EndsImport(bool parenthesized)
    {
        if (!parenthesized && AtStatementEnd)
        {
            Fail(DiagnosticDescriptors.InvalidSyntaxBecause, SpanOf(tokens[position - 1]), "trailing comma not allowed without surrounding parentheses");
            return true;
        }

        return Kind == TokenKind.RightParen;
    }

    private ImportAlias FinishAlias(int start, string name)
    {
        var asName = Accept(TokenKind.As) ? ExpectName() : null;
        return new ImportAlias(Span(start), name, asName);
    }

    private string ParseDottedName()
    {
        var name = ExpectName();
        while (Kind == TokenKind.Dot)
        {
            Advance();
            name = $"{name}.{ExpectName()}";
        }

        return name;
    }
}

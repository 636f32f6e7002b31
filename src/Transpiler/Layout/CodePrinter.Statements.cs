using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyConc2Cs.Emission;

namespace PyConc2Cs.Layout;

/// <summary>Statements: braces on lines of their own, comments and blank lines as in the source.</summary>
public sealed partial class CodePrinter
{
    private void Block(BlockSyntax block)
    {
        OpenBlock(block);
        text.Line("}");
    }

    private void OpenBlock(BlockSyntax block)
    {
        text.Line("{");
        text.Indent++;
        StatementList(block, block.Statements);
        text.Indent--;
    }

    private void StatementList(SyntaxNode container, IReadOnlyList<StatementSyntax> statements)
    {
        var isFirst = true;
        var afterBlock = false;
        foreach (var statement in statements)
        {
            var before = text.Length;
            if (afterBlock && !(statement is EmptyStatementSyntax && SourceAnchor.IsPlaceholder(statement)))
            {
                text.BlankLine();
            }

            Lead(statement, isFirst);
            Statement(statement);
            isFirst &= text.Length == before;
            afterBlock = EndsWithBlock(statement) || afterBlock && text.Length == before;
        }

        Comments(map.AtEnd(container), isFirst);
    }

    /// <summary>A closing brace is followed by a blank line.</summary>
    private static bool EndsWithBlock(StatementSyntax statement) => statement
        is BlockSyntax or IfStatementSyntax or WhileStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax or UsingStatementSyntax or TryStatementSyntax
        or LocalFunctionStatementSyntax { Body: not null } or SwitchStatementSyntax;

    private void Statement(StatementSyntax statement)
    {
        switch (statement)
        {
            case EmptyStatementSyntax when SourceAnchor.IsPlaceholder(statement): Comments(map.Find(statement)?.Trailing ?? []); break;
            case BlockSyntax s: Block(s); break;
            case IfStatementSyntax s: If(s); break;
            case WhileStatementSyntax s: Compound(s, s.Statement, s.WhileKeyword, s.OpenParenToken, s.Condition, s.CloseParenToken); break;
            case ForStatementSyntax s: For(s); break;
            case CommonForEachStatementSyntax s: Foreach(s); break;
            case UsingStatementSyntax s: Using(s); break;
            case TryStatementSyntax s: Try(s); break;
            case LocalFunctionStatementSyntax s: LocalFunction(s); break;
            case SwitchStatementSyntax s: Switch(s); break;
            case LabeledStatementSyntax s: Label(s); break;
            default:
                Inline(statement);
                EndLine(statement);
                break;
        }
    }

    /// <summary>A label stands one level further out than the statements around it.</summary>
    private void Label(LabeledStatementSyntax statement)
    {
        text.Indent--;
        Inline(statement);
        EndLine(statement);
        text.Indent++;
    }

    private void Compound(StatementSyntax statement, StatementSyntax body, params SyntaxNodeOrToken[] header)
    {
        Inline(header);
        EndLine(statement);
        Block((BlockSyntax)body);
    }

    private void If(IfStatementSyntax node, string prefix = "")
    {
        text.Write(prefix);
        Inline(node.IfKeyword, node.OpenParenToken, node.Condition, node.CloseParenToken);
        EndLine(node);
        Block((BlockSyntax)node.Statement);
        switch (node.Else?.Statement)
        {
            case null: break;
            case IfStatementSyntax elseIf:
                Comments(map.Find(elseIf)?.Leading ?? []);
                If(elseIf, "else ");
                break;
            case BlockSyntax block:
                text.Line("else");
                Block(block);
                break;
        }
    }

    private void For(ForStatementSyntax node) => Compound(
        node, node.Statement, node.ForKeyword, node.OpenParenToken, node.Declaration!, node.FirstSemicolonToken, node.Condition!,
        node.SecondSemicolonToken, node.Incrementors[0], node.CloseParenToken);

    private void Foreach(CommonForEachStatementSyntax node)
    {
        if (node is ForEachVariableStatementSyntax deconstruct)
        {
            Compound(
                node, node.Statement, [.. Await(node), node.ForEachKeyword, node.OpenParenToken, deconstruct.Variable, node.InKeyword, node.Expression, node.CloseParenToken]);
        }
        else
        {
            var single = (ForEachStatementSyntax)node;
            Compound(
                node, node.Statement, [.. Await(node), node.ForEachKeyword, node.OpenParenToken, single.Type, single.Identifier, node.InKeyword, node.Expression,
                node.CloseParenToken]);
        }
    }

    private static IEnumerable<SyntaxNodeOrToken> Await(CommonForEachStatementSyntax node) =>
        node.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword) ? [node.AwaitKeyword] : [];

    private void Using(UsingStatementSyntax node) => Compound(
        node, node.Statement, node.UsingKeyword, node.OpenParenToken, (SyntaxNode?)node.Declaration ?? node.Expression!, node.CloseParenToken);

    private void Try(TryStatementSyntax node)
    {
        Inline(node.TryKeyword);
        EndLine(node);
        Block(node.Block);
        foreach (var clause in node.Catches)
        {
            Comments(map.Find(clause)?.Leading ?? []);
            var header = new List<SyntaxNodeOrToken> { clause.CatchKeyword };
            if (clause.Declaration is not null)
            {
                header.Add(clause.Declaration);
            }

            if (clause.Filter is not null)
            {
                header.Add(clause.Filter);
            }

            Inline([.. header]);
            EndLine(clause);
            Block(clause.Block);
        }

        if (node.Finally is { } last)
        {
            text.Line("finally");
            Block(last.Block);
        }
    }

    private void LocalFunction(LocalFunctionStatementSyntax node)
    {
        foreach (var line in SourceAnchor.Doc(node) is { } doc ? CommentText.DocLines(doc) : [])
        {
            text.Line(line.Length == 0 ? "//" : "// " + line);
        }

        Comments(map.Find(node.ExpressionBody)?.Leading ?? []);
        FunctionRest(node, [.. node.Modifiers.Select(m => (SyntaxNodeOrToken)m), node.ReturnType, node.Identifier, node.ParameterList], node.Body, node.ExpressionBody, node.SemicolonToken);
    }

    private void Switch(SwitchStatementSyntax node)
    {
        Inline(node.SwitchKeyword, node.OpenParenToken, node.Expression, node.CloseParenToken);
        EndLine(node);
        text.Line("{");
        text.Indent++;
        foreach (var section in node.Sections)
        {
            foreach (var label in section.Labels)
            {
                Inline(label);
                text.EndLine();
            }

            text.Indent++;
            StatementList(section, section.Statements);
            text.Indent--;
        }

        text.Indent--;
        text.Line("}");
    }
}

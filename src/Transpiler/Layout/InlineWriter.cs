using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PyConc2Cs.Layout;

/// <summary>Writes the tokens of an expression, simple statement or header; lists are broken into one line per item where the line gets too long.</summary>
internal sealed class InlineWriter
{
    private const int MaxWidth = 120;

    private readonly HashSet<SyntaxNode> broken;
    private readonly CodeText text;
    private readonly Action<CodeText, BlockSyntax> writeBlock;
    private SyntaxToken last;

    private InlineWriter(CodeText text, HashSet<SyntaxNode> broken, Action<CodeText, BlockSyntax> writeBlock) =>
        (this.text, this.broken, this.writeBlock) = (text, broken, writeBlock);

    /// <summary>The text of the parts at an indentation, without a final line end; <paramref name="reserve"/> is room for what follows.</summary>
    public static string Write(int indent, IReadOnlyList<SyntaxNodeOrToken> parts, Action<CodeText, BlockSyntax> writeBlock)
    {
        var broken = new HashSet<SyntaxNode>();
        while (true)
        {
            var text = new CodeText(indent);
            var writer = new InlineWriter(text, broken, writeBlock);
            foreach (var part in parts)
            {
                writer.WritePart(part);
            }

            var result = text.ToString();
            if (!HasLongLine(result) || NextToBreak(parts, broken) is not { } list)
            {
                return result;
            }

            broken.Add(list);
        }
    }

    private static bool HasLongLine(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.Length > MaxWidth)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The outermost list that isn't broken yet and is itself too long for a line.</summary>
    private static SyntaxNode? NextToBreak(IReadOnlyList<SyntaxNodeOrToken> parts, HashSet<SyntaxNode> broken) => parts
        .Select(p => p.AsNode())
        .OfType<SyntaxNode>()
        .SelectMany(n => n.DescendantNodesAndSelf(c => c is not (BlockSyntax or InterpolatedStringExpressionSyntax)))
        .FirstOrDefault(n => IsList(n) && !broken.Contains(n) && n.FullSpan.Length > MaxWidth / 3);

    private static bool IsList(SyntaxNode node) => node switch
    {
        ArgumentListSyntax list => list.Arguments.Count > 0,
        ParameterListSyntax list => list.Parameters.Count > 1,
        CollectionExpressionSyntax list => list.Elements.Count > 1,
        InitializerExpressionSyntax list => list.Expressions.Count > 1,
        _ => false,
    };

    private void WritePart(SyntaxNodeOrToken part)
    {
        if (part.AsNode() is { } node)
        {
            WriteNode(node);
        }
        else
        {
            WriteToken(part.AsToken());
        }
    }

    private void WriteNode(SyntaxNode node)
    {
        if (node is BlockSyntax block)
        {
            text.EndLine();
            writeBlock(text, block);
            last = block.CloseBraceToken;
        }
        else if (broken.Contains(node))
        {
            WriteBroken(node);
        }
        else
        {
            foreach (var child in node.ChildNodesAndTokens())
            {
                WritePart(child);
            }
        }
    }

    private void WriteBroken(SyntaxNode list)
    {
        var braces = list is InitializerExpressionSyntax or CollectionExpressionSyntax;
        foreach (var child in list.ChildNodesAndTokens())
        {
            if (child.IsNode)
            {
                text.EndLine();
                last = default;
                text.Indent++;
                WritePart(child);
                text.Indent--;
            }
            else if (IsOpening(child))
            {
                if (list is InitializerExpressionSyntax)
                {
                    text.EndLine();
                    last = default;
                }

                WriteToken(child.AsToken());
            }
            else if (braces && !child.IsKind(SyntaxKind.CommaToken))
            {
                text.Write(",");
                text.EndLine();
                last = default;
                WriteToken(child.AsToken());
            }
            else
            {
                WriteToken(child.AsToken());
            }
        }
    }

    private static bool IsOpening(SyntaxNodeOrToken token) =>
        token.IsKind(SyntaxKind.OpenParenToken) || token.IsKind(SyntaxKind.OpenBraceToken) || token.IsKind(SyntaxKind.OpenBracketToken);

    private void WriteToken(SyntaxToken token)
    {
        if (token.Text.Length == 0)
        {
            return;
        }

        text.Write(Spacing.IsNeeded(last, token) ? " " + token.Text : token.Text);
        last = token;
    }
}

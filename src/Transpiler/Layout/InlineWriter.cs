using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PyConc2Cs.Layout;

/// <summary>Writes the tokens of an expression, simple statement or header; lists are broken into one line per item where the line gets too long.</summary>
internal sealed class InlineWriter
{
    private const int MaxWidth = 120;

    // Further to the right a line per item gains nothing.
    private const int MaxIndent = 20;

    private readonly HashSet<SyntaxNode> broken;
    private readonly HashSet<SyntaxNode> tooLong = [];
    private readonly CodeText text;
    private readonly Action<CodeText, BlockSyntax> writeBlock;
    private SyntaxToken last;
    private SyntaxNode? outermost;
    private SyntaxNode? outermostOnLine;

    private InlineWriter(CodeText text, HashSet<SyntaxNode> broken, Action<CodeText, BlockSyntax> writeBlock) =>
        (this.text, this.broken, this.writeBlock) = (text, broken, writeBlock);

    /// <summary>
    /// The text of the parts at an indentation, without a final line end. In each line that is too long the outermost list is broken, until none is or
    /// nothing is left to break.
    /// </summary>
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

            if (writer.tooLong.Count == 0)
            {
                return text.ToString();
            }

            broken.UnionWith(writer.tooLong);
        }
    }

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
            EndLine();
            writeBlock(text, block);
            last = block.CloseBraceToken;
        }
        else if (broken.Contains(node))
        {
            WriteBroken(node);
        }
        else if (outermost is null && text.Indent < MaxIndent && IsList(node) && node.FullSpan.Length > MaxWidth / 3)
        {
            outermost = node;
            WriteChildren(node);
            outermost = null;
        }
        else
        {
            WriteChildren(node);
        }
    }

    private void WriteChildren(SyntaxNode node)
    {
        foreach (var child in node.ChildNodesAndTokens())
        {
            WritePart(child);
        }
    }

    private void WriteBroken(SyntaxNode list)
    {
        var braces = list is InitializerExpressionSyntax or CollectionExpressionSyntax;
        foreach (var child in list.ChildNodesAndTokens())
        {
            if (child.IsNode)
            {
                EndLine();
                text.Indent++;
                WritePart(child);
                text.Indent--;
            }
            else if (IsOpening(child))
            {
                if (list is InitializerExpressionSyntax)
                {
                    EndLine();
                }

                WriteToken(child.AsToken());
            }
            else if (braces && !child.IsKind(SyntaxKind.CommaToken))
            {
                text.Write(",");
                EndLine();
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
        outermostOnLine ??= outermost;
        if (text.Column > MaxWidth && outermostOnLine is not null)
        {
            tooLong.Add(outermostOnLine);
        }
    }

    private void EndLine()
    {
        text.EndLine();
        last = default;
        outermostOnLine = null;
    }
}

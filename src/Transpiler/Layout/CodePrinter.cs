using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyConc2Cs.Emission;
using PyConc2Cs.Lowering;
using PyConc2Cs.Syntax;
using SyntaxNode = Microsoft.CodeAnalysis.SyntaxNode;

namespace PyConc2Cs.Layout;

/// <summary>The text of an emitted file, with the Python source's comments and blank lines.</summary>
public sealed partial class CodePrinter
{
    private readonly CommentMap map;
    private readonly Dictionary<(BlockSyntax Block, int Indent), string> nestedBlocks = [];
    private CodeText text = new();

    private CodePrinter(CommentMap map) => this.map = map;

    /// <summary>The text of the module's code file.</summary>
    public static string Print(EmittedFile file, LoweredModule module)
    {
        var root = (CompilationUnitSyntax)file.Unit.SyntaxTree.GetRoot();
        return Print(root, CommentPlacer.Place(root, module.Trivia, module.Symbol.Source));
    }

    /// <summary>The text of a file without source trivia.</summary>
    public static string Print(EmittedFile file) => Print((CompilationUnitSyntax)file.Unit.SyntaxTree.GetRoot(), new CommentMap([]));

    private static string Print(CompilationUnitSyntax unit, CommentMap map)
    {
        var printer = new CodePrinter(map);
        printer.Unit(unit);
        return printer.text.ToString();
    }

    private void Inline(params SyntaxNodeOrToken[] parts)
    {
        var written = InlineWriter.Write(text.Indent, parts, NestedBlock);
        text.Write(written[Math.Min(written.Length, text.Indent * CodeText.IndentWidth)..]);
    }

    /// <summary>The block of a lambda, written into the text of the statement around it, which may be written several times.</summary>
    private void NestedBlock(CodeText inner, BlockSyntax block)
    {
        if (!nestedBlocks.TryGetValue((block, inner.Indent), out var written))
        {
            var outer = text;
            text = new CodeText(inner.Indent);
            OpenBlock(block);
            text.Write("}");
            nestedBlocks[(block, inner.Indent)] = written = text.ToString();
            text = outer;
        }

        inner.Write(written[(inner.Indent * CodeText.IndentWidth)..]);
    }

    private void Comments(IEnumerable<Comment> comments, bool atStart = true)
    {
        foreach (var comment in comments)
        {
            if (!atStart && map.IsBlank(comment.Line - 1))
            {
                text.BlankLine();
            }

            text.Line(CommentText.ToCs(comment));
            atStart = false;
        }
    }

    /// <summary>The blank line and comments before a node that has an anchor.</summary>
    private void Lead(SyntaxNode node, bool isFirst)
    {
        if (map.Find(node) is not { } anchor)
        {
            return;
        }

        Comments(anchor.Leading, isFirst);
        if (map.IsBlank(anchor.StartLine - 1) && !(isFirst && anchor.Leading.Count == 0) && !SourceAnchor.IsPlaceholder(node))
        {
            text.BlankLine();
        }
    }

    /// <summary>Ends the line with the node's trailing comments, of which one line can hold several.</summary>
    private void EndLine(SyntaxNode? node)
    {
        foreach (var comment in map.Find(node)?.Trailing ?? [])
        {
            text.Write(" " + CommentText.ToCs(comment));
        }

        text.EndLine();
    }
}

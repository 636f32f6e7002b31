using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyConc2Cs.Emission;
using PyConc2Cs.Syntax;
using PyConc2Cs.Text;
using SyntaxNode = Microsoft.CodeAnalysis.SyntaxNode;

namespace PyConc2Cs.Layout;

/// <summary>
/// Gives every Python comment its place in the C# tree: before a node, at the end of its line, at the end of a block, or at the file's ends.
/// </summary>
internal sealed class CommentPlacer
{
    private readonly SourceText source;
    private readonly List<Anchor> anchors;

    private CommentPlacer(SyntaxNode root, SourceText source, CommentMap map)
    {
        this.source = source;
        anchors = AnchorCollector.Collect(root, source);
        foreach (var anchor in anchors)
        {
            map.Anchors[anchor.Node] = anchor;
        }
    }

    public static CommentMap Place(CompilationUnitSyntax root, TriviaTable trivia, SourceText source)
    {
        var map = new CommentMap(trivia.BlankLines);
        var placer = new CommentPlacer(root, source, map);
        foreach (var comment in trivia.Comments.OrderBy(c => c.Span.Start))
        {
            if (!CommentText.IsDirective(comment))
            {
                placer.Place(comment, map);
            }
        }

        foreach (var anchor in placer.anchors)
        {
            anchor.Leading.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        }

        return map;
    }

    private void Place(Comment comment, CommentMap map)
    {
        var index = anchors.FindLastIndex(a => a.Span.Start <= comment.Span.Start);
        var previous = index < 0 ? null : anchors[index];
        var next = index + 1 < anchors.Count ? anchors[index + 1] : null;
        if (previous is null)
        {
            PlaceBeforeAll(comment, next, map);
        }
        else if (comment.Span.Start < previous.Span.End)
        {
            PlaceInside(comment, previous, next, map);
        }
        else if (!comment.OwnLine && TrailingOwner(previous, comment) is { } owner)
        {
            owner.Trailing.Add(comment);
        }
        else
        {
            PlaceBetween(comment, previous, next, map);
        }
    }

    /// <summary>What stands directly on the first node belongs to it; licence headers and comments among the imports head the file.</summary>
    private void PlaceBeforeAll(Comment comment, Anchor? first, CommentMap map)
    {
        if (comment.OwnLine && first is not null && AreComments(comment.Line + 1, first.StartLine - 1))
        {
            first.Leading.Add(comment);
        }
        else
        {
            map.Head.Add(comment);
        }
    }

    private bool AreComments(int from, int to) =>
        Enumerable.Range(from, Math.Max(0, to - from + 1)).All(l => source.GetLine(l).AsSpan().TrimStart().StartsWith("#", StringComparison.Ordinal));

    private void PlaceInside(Comment comment, Anchor previous, Anchor? next, CommentMap map)
    {
        var hasBody = next is not null && next.Span.Start < previous.Span.End;
        if (hasBody && (comment.OwnLine || EndsDocString(comment, previous) || IsBeyondHeader(comment, previous)))
        {
            next!.Leading.Add(comment);
        }
        else if (EndsDocString(comment, previous) && Body(previous.Node) is { } body)
        {
            map.EndOf(body).Add(comment);
        }
        else if (!comment.OwnLine && EndsHeader(comment) && previous.Trailing.Count == 0)
        {
            Header(previous).Trailing.Add(comment);
        }
        else
        {
            First(previous).Leading.Add(comment);
        }
    }

    /// <summary>On the line of a decorator in the body, or of the first case of a match statement, whose own line has a comment already.</summary>
    private bool IsBeyondHeader(Comment comment, Anchor previous) => comment.Line > previous.StartLine && (!EndsHeader(comment) || previous.Trailing.Count > 0);

    private bool EndsHeader(Comment comment) => LineBefore(comment).EndsWith(":", StringComparison.Ordinal);

    /// <summary>No node stands for a docstring; what follows one belongs into the body.</summary>
    private bool EndsDocString(Comment comment, Anchor definition) =>
        !comment.OwnLine && comment.Line > definition.StartLine && definition.Node is MemberDeclarationSyntax or LocalFunctionStatementSyntax
        && LineBefore(comment) is [.., '"' or '\''];

    private ReadOnlySpan<char> LineBefore(Comment comment)
    {
        var lineStart = source.GetLineStart(comment.Line);
        return source.Text.AsSpan(lineStart, comment.Span.Start - lineStart).TrimEnd();
    }

    private static SyntaxNode? Body(SyntaxNode node) => node is BaseTypeDeclarationSyntax ? node : node.ChildNodes().OfType<BlockSyntax>().FirstOrDefault();

    private static Anchor? TrailingOwner(Anchor previous, Comment comment)
    {
        for (var anchor = previous; anchor is not null; anchor = anchor.Parent)
        {
            if (anchor.EndLine == comment.Line && anchor.Node is not MemberDeclarationSyntax { RawKind: (int)SyntaxKind.MethodDeclaration or (int)SyntaxKind.ClassDeclaration })
            {
                return anchor;
            }
        }

        return null;
    }

    /// <summary>An own-line comment ends the innermost block that it isn't indented less than, or else stands before what follows.</summary>
    private void PlaceBetween(Comment comment, Anchor previous, Anchor? next, CommentMap map)
    {
        var container = comment.OwnLine ? EndedBlock(comment, previous, next) : null;
        if (container is not null)
        {
            map.EndOf(container).Add(comment);
        }
        else if (next is not null)
        {
            next.Leading.Add(comment);
        }
        else
        {
            map.EndOf(OutermostBlock(previous)).Add(comment);
        }
    }

    private SyntaxNode? EndedBlock(Comment comment, Anchor previous, Anchor? next)
    {
        var limit = KeywordColumn(previous.EndLine + 1, comment.Line - 1);
        for (var anchor = previous; anchor is not null; anchor = anchor.Parent)
        {
            if (anchor.Container is not { } container)
            {
                continue;
            }

            var continues = next is not null && next.Node.Ancestors().Contains(container);
            if (continues || IsTopLevel(container))
            {
                return null;
            }

            if (comment.Column >= anchor.Column && anchor.Column <= limit)
            {
                return container;
            }
        }

        return null;
    }

    /// <summary>The column of a line between that no node stands for (<c>else:</c>, <c>finally:</c>): it ends the blocks that are indented further.</summary>
    private int KeywordColumn(int from, int to)
    {
        for (var line = to; line >= from; line--)
        {
            var text = source.GetLine(line);
            var trimmed = text.AsSpan().TrimStart();
            if (trimmed.Length > 0 && trimmed[0] != '#')
            {
                return text.Length - trimmed.Length + 1;
            }
        }

        return int.MaxValue;
    }

    /// <summary>The file, the static class and the module-level code are one scope in Python.</summary>
    private static bool IsTopLevel(SyntaxNode container) => !container.AncestorsAndSelf().Any(n => SourceAnchor.Origin(n) is not null);

    private static SyntaxNode OutermostBlock(Anchor anchor)
    {
        while (anchor.Parent is { } parent)
        {
            anchor = parent;
        }

        return anchor.Container is BlockSyntax block ? block : anchor.Node.SyntaxTree.GetRoot();
    }

    /// <summary>Of several nodes from one Python statement, comments before go to the first.</summary>
    private Anchor First(Anchor anchor) => anchors.Find(a => a.Span == anchor.Span) ?? anchor;

    /// <summary>Of several nodes from one Python statement, the header's comment goes to the one with a body.</summary>
    private Anchor Header(Anchor anchor) =>
        anchors.Find(a => a.Span == anchor.Span && a.Node.DescendantNodes().Any(n => n is BlockSyntax)) ?? anchor;
}

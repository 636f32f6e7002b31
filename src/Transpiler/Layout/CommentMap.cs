using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PyConc2Cs.Syntax;
using SyntaxNode = Microsoft.CodeAnalysis.SyntaxNode;

namespace PyConc2Cs.Layout;

/// <summary>Where comments and blank lines go.</summary>
internal sealed class CommentMap(ImmutableArray<int> blankLines)
{
    private readonly HashSet<int> blankLines = [.. blankLines.IsDefault ? [] : blankLines];
    private readonly Dictionary<SyntaxNode, List<Comment>> ends = [];

    public Dictionary<SyntaxNode, Anchor> Anchors { get; } = [];

    /// <summary>At the top of the file.</summary>
    public List<Comment> Head { get; } = [];

    public bool IsBlank(int line) => blankLines.Contains(line);

    public Anchor? Find(SyntaxNode? node) => node is not null && Anchors.TryGetValue(node, out var anchor) ? anchor : null;

    public IReadOnlyList<Comment> AtEnd(SyntaxNode container) => ends.TryGetValue(container, out var comments) ? comments : [];

    internal List<Comment> EndOf(SyntaxNode container)
    {
        if (!ends.TryGetValue(container, out var comments))
        {
            ends[container] = comments = [];
        }

        return comments;
    }
}

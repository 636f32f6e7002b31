using Microsoft.CodeAnalysis;
using PyConc2Cs.Syntax;
using PyConc2Cs.Text;
using SyntaxNode = Microsoft.CodeAnalysis.SyntaxNode;

namespace PyConc2Cs.Layout;

/// <summary>An emitted node with the Python lines it comes from, and the comments that go with it.</summary>
internal sealed class Anchor(SyntaxNode node, SourceSpan span, SyntaxNode? container, Anchor? parent, SourceText source)
{
    public SyntaxNode Node { get; } = node;

    public SourceSpan Span { get; } = span;

    /// <summary>The block or type in whose list the node stands; null for parts such as else-if and catch.</summary>
    public SyntaxNode? Container { get; } = container;

    public Anchor? Parent { get; } = parent;

    public int StartLine { get; } = source.GetLineNumber(span.Start);

    public int EndLine { get; } = source.GetLineNumber(Math.Max(span.Start, span.End - 1));

    public int Column { get; } = source.GetPosition(span.Start).Column;

    /// <summary>On lines of their own before the node.</summary>
    public List<Comment> Leading { get; } = [];

    /// <summary>At the end of the node's line; of its header's line if it has a block.</summary>
    public List<Comment> Trailing { get; } = [];
}

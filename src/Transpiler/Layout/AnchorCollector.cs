using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyConc2Cs.Emission;
using PyConc2Cs.Text;

namespace PyConc2Cs.Layout;

/// <summary>Finds the nodes that carry a Python span and sorts them as the source is.</summary>
internal sealed class AnchorCollector(SourceText source)
{
    private readonly List<Anchor> anchors = [];

    public static List<Anchor> Collect(SyntaxNode root, SourceText source)
    {
        var collector = new AnchorCollector(source);
        collector.Visit(root, null);
        collector.DropCopies();
        var statements = collector.anchors.Where(a => !IsBareField(a.Node)).Select(a => a.Span).ToHashSet();

        // A field that is born in a method leaves its line's comments to the assignment.
        return [.. collector.anchors
            .Where(a => !IsBareField(a.Node) || !statements.Contains(a.Span))
            .OrderBy(a => a.Span.Start)
            .ThenByDescending(a => a.Span.End)];
    }

    /// <summary>What is emitted twice, such as a class method in a derived class, has its comments at the first place.</summary>
    private void DropCopies()
    {
        var first = new Dictionary<SourceSpan, SyntaxNode>();
        anchors.RemoveAll(a => !first.TryAdd(a.Span, a.Node) && !first[a.Span].Contains(a.Node) && a.Node is not FieldDeclarationSyntax && !IsBareField(first[a.Span]));
    }

    private static bool IsBareField(SyntaxNode node) =>
        node is FieldDeclarationSyntax field && field.Declaration.Variables[0].Initializer is null or { Value: PostfixUnaryExpressionSyntax };

    private void Visit(SyntaxNode node, Anchor? parent)
    {
        if (SourceAnchor.Origin(node) is { } span)
        {
            parent = new Anchor(node, span, Container(node), parent, source);
            anchors.Add(parent);
        }

        foreach (var child in node.ChildNodes())
        {
            Visit(child, parent);
        }
    }

    private static SyntaxNode? Container(SyntaxNode node) =>
        node is StatementSyntax or MemberDeclarationSyntax && node.Parent is BlockSyntax or BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax
            ? node.Parent
            : null;
}

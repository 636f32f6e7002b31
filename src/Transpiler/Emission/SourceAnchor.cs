using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PyConc2Cs.Text;

namespace PyConc2Cs.Emission;

/// <summary>Marks emitted nodes with the Python span they come from and with docstrings; Layout places comments and blank lines by them.</summary>
internal static class SourceAnchor
{
    private const string OriginKind = "origin";
    private const string DocKind = "doc";
    private const string CommentsOnlyKind = "comments";

    private static readonly SyntaxAnnotation CommentsOnly = new(CommentsOnlyKind);

    public static T WithOrigin<T>(this T node, SourceSpan? origin)
        where T : SyntaxNode => origin is { } span
            ? node.WithAdditionalAnnotations(new SyntaxAnnotation(OriginKind, string.Create(CultureInfo.InvariantCulture, $"{span.Start}:{span.End}")))
            : node;

    public static T WithDoc<T>(this T node, string? docString)
        where T : SyntaxNode => string.IsNullOrWhiteSpace(docString) ? node : node.WithAdditionalAnnotations(new SyntaxAnnotation(DocKind, docString));

    /// <summary>A statement of which only the comments are written.</summary>
    public static Microsoft.CodeAnalysis.CSharp.Syntax.StatementSyntax Placeholder(SourceSpan? origin) =>
        Cs.Empty().WithAdditionalAnnotations(CommentsOnly).WithOrigin(origin);

    public static SourceSpan? Origin(SyntaxNode node)
    {
        if (!node.HasAnnotations(OriginKind))
        {
            return null;
        }

        var data = node.GetAnnotations(OriginKind).First().Data!;
        var colon = data.IndexOf(':', StringComparison.Ordinal);
        return new SourceSpan(int.Parse(data.AsSpan(0, colon), CultureInfo.InvariantCulture), int.Parse(data.AsSpan(colon + 1), CultureInfo.InvariantCulture));
    }

    public static string? Doc(SyntaxNode node) => node.GetAnnotations(DocKind).FirstOrDefault()?.Data;

    public static bool IsPlaceholder(SyntaxNode node) => node.HasAnnotation(CommentsOnly);
}

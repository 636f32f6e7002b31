using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyConc2Cs.Emission;

/// <summary>C# syntax by topic: the only place that knows Roslyn's SyntaxFactory.</summary>
internal static partial class Cs
{
    public static readonly TypeSyntax Var = IdentifierName(Identifier(default, SyntaxKind.VarKeyword, "var", "var", default));
    public static readonly TypeSyntax Void = Keyword(SyntaxKind.VoidKeyword);
    public static readonly TypeSyntax Long = Keyword(SyntaxKind.LongKeyword);
    public static readonly TypeSyntax Double = Keyword(SyntaxKind.DoubleKeyword);
    public static readonly TypeSyntax Bool = Keyword(SyntaxKind.BoolKeyword);
    public static readonly TypeSyntax Int = Keyword(SyntaxKind.IntKeyword);
    public static readonly TypeSyntax String = Keyword(SyntaxKind.StringKeyword);
    public static readonly TypeSyntax Object = Keyword(SyntaxKind.ObjectKeyword);
    public static readonly TypeSyntax NullableObject = NullableType(Object);

    public static SimpleNameSyntax Name(string name) => IdentifierName(name);

    public static SimpleNameSyntax Name(string name, IReadOnlyCollection<TypeSyntax> typeArguments) =>
        typeArguments.Count == 0 ? IdentifierName(name) : GenericName(Identifier(name), TypeArgumentList(SeparatedList(typeArguments)));

    public static TypeSyntax Nullable(TypeSyntax type) => type is NullableTypeSyntax ? type : NullableType(type);

    public static TypeSyntax Array(TypeSyntax element) =>
        ArrayType(element, SingletonList(ArrayRankSpecifier(SingletonSeparatedList<ExpressionSyntax>(OmittedArraySizeExpression()))));

    public static TypeSyntax TupleOf(IEnumerable<TypeSyntax> elements) => TupleType(SeparatedList(elements.Select(TupleElement)));

    public static bool Same(TypeSyntax left, TypeSyntax right) => AreEquivalent(left, right);

    private static PredefinedTypeSyntax Keyword(SyntaxKind kind) => PredefinedType(Token(kind));
}

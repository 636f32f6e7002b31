using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyConc2Cs.Emission;

/// <summary>Members, types and files.</summary>
internal static partial class Cs
{
    public static SyntaxTokenList Modifiers(params SyntaxKind[] kinds) =>
        TokenList(kinds.Where(k => k != SyntaxKind.None).Select(Token));

    public static ParameterListSyntax Parameters(IEnumerable<ParameterSyntax> parameters) => ParameterList(SeparatedList(parameters));

    public static ParameterSyntax Param(TypeSyntax type, string name, ExpressionSyntax? value = null, params SyntaxKind[] modifiers) =>
        Parameter(default, Modifiers(modifiers), type, Identifier(name), value is null ? null : EqualsValueClause(value));

    public static ArrowExpressionClauseSyntax Arrow(ExpressionSyntax value) => ArrowExpressionClause(value);

    public static MemberDeclarationSyntax Field(SyntaxTokenList modifiers, TypeSyntax type, string name, ExpressionSyntax? value) =>
        FieldDeclaration(default, modifiers, Variable(type, name, value));

    public static MemberDeclarationSyntax Method(
        SyntaxTokenList modifiers, TypeSyntax result, string name, ParameterListSyntax parameters, BlockSyntax? body, ArrowExpressionClauseSyntax? arrow)
    {
        var method = MethodDeclaration(result, name).WithModifiers(modifiers).WithParameterList(parameters).WithBody(body);
        return arrow is null ? method : method.WithExpressionBody(arrow).WithSemicolonToken(Token(SyntaxKind.SemicolonToken));
    }

    public static MemberDeclarationSyntax Constructor(
        SyntaxTokenList modifiers, string name, ParameterListSyntax parameters, IEnumerable<ArgumentSyntax>? baseArguments, BlockSyntax? body,
        ArrowExpressionClauseSyntax? arrow)
    {
        var constructor = ConstructorDeclaration(name).WithModifiers(modifiers).WithParameterList(parameters).WithBody(body);
        if (baseArguments is not null)
        {
            constructor = constructor.WithInitializer(
                ConstructorInitializer(SyntaxKind.BaseConstructorInitializer, ArgumentList(SeparatedList(baseArguments))));
        }

        return arrow is null ? constructor : constructor.WithExpressionBody(arrow).WithSemicolonToken(Token(SyntaxKind.SemicolonToken));
    }

    public static MemberDeclarationSyntax Property(
        SyntaxTokenList modifiers, TypeSyntax type, string name, IReadOnlyList<AccessorDeclarationSyntax> accessors) =>
        PropertyDeclaration(type, name).WithModifiers(modifiers).WithAccessorList(AccessorList(List(accessors)));

    public static MemberDeclarationSyntax Property(SyntaxTokenList modifiers, TypeSyntax type, string name, ArrowExpressionClauseSyntax arrow) =>
        PropertyDeclaration(type, name).WithModifiers(modifiers).WithExpressionBody(arrow).WithSemicolonToken(Token(SyntaxKind.SemicolonToken));

    public static AccessorDeclarationSyntax Accessor(bool setter, BlockSyntax? body, ArrowExpressionClauseSyntax? arrow)
    {
        var accessor = AccessorDeclaration(setter ? SyntaxKind.SetAccessorDeclaration : SyntaxKind.GetAccessorDeclaration).WithBody(body);
        return arrow is null ? accessor : accessor.WithExpressionBody(arrow).WithSemicolonToken(Token(SyntaxKind.SemicolonToken));
    }

    public static ClassDeclarationSyntax Class(
        SyntaxTokenList modifiers, string name, TypeSyntax? baseType, IEnumerable<MemberDeclarationSyntax> members)
    {
        var declaration = ClassDeclaration(name).WithModifiers(modifiers).WithMembers(List(members));
        return baseType is null ? declaration : declaration.WithBaseList(BaseList(SingletonSeparatedList<BaseTypeSyntax>(SimpleBaseType(baseType))));
    }

    public static CompilationUnitSyntax File(IEnumerable<UsingDirectiveSyntax> usings, string rootNamespace, IEnumerable<MemberDeclarationSyntax> types) =>
        CompilationUnit(
            default,
            List(usings),
            default,
            SingletonList<MemberDeclarationSyntax>(FileScopedNamespaceDeclaration(QualifiedName(rootNamespace)).WithMembers(List(types))));

    public static UsingDirectiveSyntax Using(string name) => UsingDirective(QualifiedName(name));

    public static UsingDirectiveSyntax UsingStatic(string name) =>
        UsingDirective(QualifiedName(name)).WithStaticKeyword(Token(SyntaxKind.StaticKeyword));

    private static NameSyntax QualifiedName(string name)
    {
        var parts = name.Split('.');
        return parts.Skip(1).Aggregate<string, NameSyntax>(IdentifierName(parts[0]), (left, part) => SyntaxFactory.QualifiedName(left, IdentifierName(part)));
    }
}

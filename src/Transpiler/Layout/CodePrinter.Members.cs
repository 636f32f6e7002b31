using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyConc2Cs.Emission;

namespace PyConc2Cs.Layout;

/// <summary>Files, types and members.</summary>
public sealed partial class CodePrinter
{
    private void Unit(CompilationUnitSyntax unit)
    {
        if (map.Head.Count > 0)
        {
            Comments(map.Head);
            text.BlankLine();
        }

        foreach (var directive in unit.Usings)
        {
            Inline(directive);
            text.EndLine();
        }

        if (unit.Usings.Count > 0)
        {
            text.BlankLine();
        }

        var scope = (FileScopedNamespaceDeclarationSyntax)unit.Members[0];
        Inline(scope.NamespaceKeyword, scope.Name, scope.SemicolonToken);
        text.EndLine();
        foreach (var type in scope.Members)
        {
            text.BlankLine();
            Member(type);
        }

        if (map.AtEnd(unit) is { Count: > 0 } comments)
        {
            text.BlankLine();
            Comments(comments);
        }
    }

    private void MemberList(SyntaxNode container, IReadOnlyList<MemberDeclarationSyntax> members)
    {
        text.Line("{");
        text.Indent++;
        for (var i = 0; i < members.Count; i++)
        {
            if (i > 0 && NeedsBlankLine(members[i - 1], members[i]))
            {
                text.BlankLine();
            }

            Member(members[i]);
        }

        Comments(map.AtEnd(container), members.Count == 0);
        text.Indent--;
        text.Line("}");
    }

    /// <summary>Members stand apart; fields only where they do in the source.</summary>
    private bool NeedsBlankLine(MemberDeclarationSyntax previous, MemberDeclarationSyntax member)
    {
        if (previous is not FieldDeclarationSyntax || member is not FieldDeclarationSyntax)
        {
            return true;
        }

        return map.Find(member) is { } anchor && map.IsBlank((anchor.Leading.Count > 0 ? anchor.Leading[0].Line : anchor.StartLine) - 1);
    }

    private void Member(MemberDeclarationSyntax member)
    {
        MemberLead(member);
        switch (member)
        {
            case ClassDeclarationSyntax type: Class(type); break;
            case MethodDeclarationSyntax method: Method(method); break;
            case ConstructorDeclarationSyntax constructor: Constructor(constructor); break;
            case PropertyDeclarationSyntax { AccessorList: { } accessors } property: Property(property, accessors); break;
            default: Simple(member); break;
        }
    }

    private void MemberLead(MemberDeclarationSyntax member)
    {
        if (map.Find(member) is { } anchor)
        {
            Comments(anchor.Leading);
            if (anchor.Leading.Count > 0 && map.IsBlank(anchor.StartLine - 1) && anchor.Leading[^1].Line < anchor.StartLine)
            {
                text.BlankLine();
            }
        }

        Comments(map.Find(Arrow(member))?.Leading ?? []);
        Doc(member);
    }

    private void Doc(SyntaxNode node)
    {
        if (SourceAnchor.Doc(node) is not { } doc)
        {
            return;
        }

        var lines = CommentText.DocLines(doc);
        if (lines.Count == 1)
        {
            text.Line("/// <summary>" + CommentText.Xml(lines[0]) + "</summary>");
            return;
        }

        text.Line("/// <summary>");
        foreach (var line in lines)
        {
            text.Line(line.Length == 0 ? "///" : "/// " + CommentText.Xml(line));
        }

        text.Line("/// </summary>");
    }

    private void Class(ClassDeclarationSyntax type)
    {
        var parts = Tokens(type.Modifiers);
        parts.AddRange([type.Keyword, type.Identifier]);
        if (type.BaseList is not null)
        {
            parts.Add(type.BaseList);
        }

        Inline([.. parts]);
        EndLine(type);
        MemberList(type, type.Members);
    }

    private void Method(MethodDeclarationSyntax method)
    {
        var parts = Tokens(method.Modifiers);
        parts.AddRange([method.ReturnType, method.Identifier, method.ParameterList]);
        FunctionRest(method, parts, method.Body, method.ExpressionBody, method.SemicolonToken);
    }

    private void Constructor(ConstructorDeclarationSyntax constructor)
    {
        var parts = Tokens(constructor.Modifiers);
        parts.AddRange([constructor.Identifier, constructor.ParameterList]);
        Inline([.. parts]);
        if (constructor.Initializer is { } initializer)
        {
            EndLine(constructor);
            text.Indent++;
            Inline(initializer);
            text.Indent--;
            text.EndLine();
        }
        else
        {
            EndLine(constructor);
        }

        Block(constructor.Body!);
    }

    private void FunctionRest(
        SyntaxNode function, List<SyntaxNodeOrToken> header, BlockSyntax? body, ArrowExpressionClauseSyntax? arrow, SyntaxToken semicolon)
    {
        if (arrow is not null)
        {
            header.AddRange([arrow, semicolon]);
        }

        Inline([.. header]);
        if (arrow is not null && map.Find(arrow) is { Trailing.Count: > 0 })
        {
            Trailing(function);
            EndLine(arrow);
        }
        else
        {
            EndLine(function);
        }

        if (body is not null)
        {
            Block(body);
        }
    }

    private void Trailing(SyntaxNode node)
    {
        foreach (var comment in map.Find(node)?.Trailing ?? [])
        {
            text.Write(" " + CommentText.ToCs(comment));
        }
    }

    private void Property(PropertyDeclarationSyntax property, AccessorListSyntax accessors)
    {
        var parts = Tokens(property.Modifiers);
        parts.AddRange([property.Type, property.Identifier]);
        Inline([.. parts]);
        EndLine(property);
        text.Line("{");
        text.Indent++;
        foreach (var accessor in accessors.Accessors)
        {
            Comments(map.Find(accessor)?.Leading ?? []);
            Comments(map.Find(accessor.ExpressionBody)?.Leading ?? []);
            FunctionRest(accessor, [accessor.Keyword], accessor.Body, accessor.ExpressionBody, accessor.SemicolonToken);
        }

        text.Indent--;
        text.Line("}");
    }

    private void Simple(MemberDeclarationSyntax member)
    {
        Inline(member);
        Trailing(member);
        EndLine(Arrow(member));
    }

    private static ArrowExpressionClauseSyntax? Arrow(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method => method.ExpressionBody,
        PropertyDeclarationSyntax property => property.ExpressionBody,
        _ => null,
    };

    private static List<SyntaxNodeOrToken> Tokens(SyntaxTokenList tokens) => [.. tokens.Select(t => (SyntaxNodeOrToken)t)];
}

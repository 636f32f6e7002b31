using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyConc2Cs.Library;

namespace PyConc2Cs.Runtime.Generators.Model;

/// <summary>Reads an attributed class into a <see cref="ClassModel"/>.</summary>
internal static class ModelBuilder
{
    private const string ClassAttribute = "PyClassAttribute";

    public static ClassModel Build(GeneratorAttributeSyntaxContext context)
    {
        var type = (INamedTypeSymbol)context.TargetSymbol;
        var attribute = context.Attributes[0];
        var isModule = attribute.AttributeClass!.Name == "PyModuleAttribute";
        var kind = isModule ? ClassKind.Module : type.IsStatic ? ClassKind.Static : ClassKind.Instance;
        var diagnostics = new List<DiagnosticModel>();
        if (kind == ClassKind.Instance && !IsPartial((TypeDeclarationSyntax)context.TargetNode))
        {
            diagnostics.Add(DiagnosticModel.Create(Descriptors.ClassNotPartial, type.Locations[0], type.Name));
        }

        var objectType = context.SemanticModel.Compilation.GetSpecialType(SpecialType.System_Object);
        var objectInstance = ObjectInstance(type, objectType);
        var members = new MemberBuilder(objectInstance, objectType, diagnostics);
        members.ReadAll(type);
        var arguments = attribute.ConstructorArguments;
        var extends = attribute.NamedArguments.FirstOrDefault(pair => pair.Key == "Extends").Value.Value as ITypeSymbol;
        var aliases = attribute.NamedArguments.FirstOrDefault(pair => pair.Key == "Aliases").Value;
        return new ClassModel(
            kind,
            type.ContainingNamespace.ToDisplayString(),
            type.Name,
            type.IsGenericType ? $"<{string.Join(", ", type.TypeParameters.Select(parameter => parameter.Name))}>" : "",
            TypeText.Of(objectInstance),
            (string)arguments[0].Value!,
            (string)arguments[isModule ? 0 : 1].Value!,
            (aliases.IsNull ? [] : aliases.Values.Select(value => (string)value.Value!)).ToEquatable(),
            extends is null ? null : TypeText.Of(extends),
            BaseProperty(type),
            Ancestors(type).Any(ancestor => HasAttribute(ancestor) || ancestor.AllInterfaces.Any(item => item.Name == "IPyDynamic")),
            Ancestors(type).Any(ancestor => HasAttribute(ancestor) || !ancestor.GetMembers("PyType").IsEmpty),
            type.IsSealed,
            type.GetMembers().Where(member => !member.IsImplicitlyDeclared).Select(member => member.Name.Substring(member.Name.LastIndexOf('.') + 1)).Distinct().ToEquatable(),
            members.Methods().ToEquatable(),
            members.Values.ToEquatable(),
            type.IsAbstract && !type.IsStatic ? null : members.Constructor(),
            diagnostics.ToEquatable());
    }

    internal static INamedTypeSymbol ObjectInstance(INamedTypeSymbol type, ITypeSymbol objectType) =>
        !type.IsGenericType
            ? type
            : type.Construct(
                [.. type.TypeParameters.Select(_ => objectType)],
                [.. type.TypeParameters.Select(parameter => parameter.HasNotNullConstraint ? NullableAnnotation.NotAnnotated : NullableAnnotation.Annotated)]);

    private static bool IsPartial(TypeDeclarationSyntax declaration) => declaration.Modifiers.Any(SyntaxKind.PartialKeyword);

    private static bool HasAttribute(ISymbol symbol) => symbol.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == ClassAttribute);

    /// <summary>The class object that this one derives from.</summary>
    private static string? BaseProperty(INamedTypeSymbol type) =>
        Ancestors(type).FirstOrDefault(HasAttribute) is { } ancestor ? PythonNameRule.ClassObject(ancestor.Name) : null;

    private static IEnumerable<INamedTypeSymbol> Ancestors(INamedTypeSymbol type)
    {
        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            yield return ancestor;
        }
    }
}

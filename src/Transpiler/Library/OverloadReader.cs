using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PyConc2Cs.Library;

/// <summary>C# methods and constructors as overloads.</summary>
internal sealed class OverloadReader(SchemeReader schemes)
{
    /// <summary>Whether the method is the hand-written Dynamic form of another one, which typed code doesn't call.</summary>
    public static bool IsDynamicForm(IMethodSymbol method) => method.Parameters.Any(parameter => parameter.Type.Name == "PyArguments");

    public LibraryOverload Read(IMethodSymbol method)
    {
        var isConstructor = method.MethodKind == MethodKind.Constructor;
        var parameters = method.IsExtensionMethod ? method.Parameters.RemoveAt(0) : method.Parameters;
        return new LibraryOverload(
            method.ContainingType.Name,
            method.Name,
            method.IsStatic,
            [.. method.TypeParameters.Select(parameter => parameter.Name)],
            [.. parameters.Select(ReadParameter)],
            schemes.Read(isConstructor ? method.ContainingType : method.ReturnType),
            method.IntrinsicRule() ?? (isConstructor ? method.ContainingType.IntrinsicRule() : null),
            method.IsExtensionMethod ? schemes.Read(method.Parameters[0].Type) : null,
            (method.IsVirtual || method.IsOverride && !method.IsSealed) && !method.ContainingType.IsSealed,
            method.Condition());
    }

    /// <summary>Order of declaration; the overloads that take anything come last, as in the generated code.</summary>
    public static ImmutableArray<LibraryOverload> Ordered(IEnumerable<LibraryOverload> overloads) =>
        [.. overloads.OrderBy(overload => overload.Parameters.Length > 0 && overload.Parameters.All(TakesAnything) ? 1 : 0)];

    private static bool TakesAnything(LibraryParameter parameter) => ReferenceEquals(parameter.Type, SimpleScheme.Any);

    private LibraryParameter ReadParameter(IParameterSymbol parameter)
    {
        var attribute = parameter.Attribute("PyParamAttribute");
        var kind = Kind(parameter, attribute);
        return new LibraryParameter(
            attribute?.Named("Name") as string ?? PythonNameRule.Apply(parameter.Name),
            parameter.Name,
            kind switch
            {
                LibraryParameterKind.VarPositional => schemes.Read(Element(parameter.Type)),
                LibraryParameterKind.VarKeyword => SimpleScheme.Any,
                _ => schemes.Read(parameter.Type),
            },
            kind,
            parameter.HasExplicitDefaultValue,
            parameter.HasExplicitDefaultValue ? Default(parameter) : null,
            attribute.Flag("Escapes"),
            attribute.Flag("ByName"));
    }

    /// <summary>C# can't write a PyInt as a constant: its <c>default</c> is 0.</summary>
    private static object? Default(IParameterSymbol parameter) => parameter is { ExplicitDefaultValue: null, Type.Name: "PyInt" } ? 0L : parameter.ExplicitDefaultValue;

    private static LibraryParameterKind Kind(IParameterSymbol parameter, AttributeData? attribute)
    {
        // Where keyword-only parameters or **kwargs follow, C# can't say params.
        if (parameter.IsParams || parameter.Type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Object })
        {
            return LibraryParameterKind.VarPositional;
        }

        if (parameter.Type.Name == "PyKeywords")
        {
            return LibraryParameterKind.VarKeyword;
        }

        return attribute.Flag("KeywordOnly") ? LibraryParameterKind.KeywordOnly
            : attribute.Flag("PositionalOnly") ? LibraryParameterKind.PositionalOnly
            : LibraryParameterKind.PositionalOrKeyword;
    }

    private static ITypeSymbol Element(ITypeSymbol type) => type is IArrayTypeSymbol array ? array.ElementType : ((INamedTypeSymbol)type).TypeArguments[0];
}

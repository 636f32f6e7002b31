using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PyConc2Cs.Runtime.Generators.Model;

/// <summary>C# text for types and for the conversions between them and Dynamic values.</summary>
internal static class TypeText
{
    private static readonly SymbolDisplayFormat format = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static string Of(ITypeSymbol type) => type.ToDisplayString(format);

    public static bool Is(ITypeSymbol type, string fullName) =>
        string.Equals(type.OriginalDefinition.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat), fullName, StringComparison.Ordinal);

    /// <summary>Whether None can be passed: <c>long?</c>, <c>string?</c>, <c>object?</c>, a generic parameter's <c>T</c>.</summary>
    public static bool TakesNone(ITypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
        || type.NullableAnnotation == NullableAnnotation.Annotated
        || type.TypeKind == TypeKind.TypeParameter;

    public static ITypeSymbol WithoutNullable(ITypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
            ? ((INamedTypeSymbol)type).TypeArguments[0]
            : type.WithNullableAnnotation(NullableAnnotation.NotAnnotated);

    /// <summary>The element type if Python passes any iterable here, else null.</summary>
    public static ITypeSymbol? IterableElement(ITypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T
            ? ((INamedTypeSymbol)type).TypeArguments[0]
            : null;

    /// <summary>The element type if Python passes a sequence here, else null.</summary>
    public static ITypeSymbol? SequenceElement(ITypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IReadOnlyList_T
            ? ((INamedTypeSymbol)type).TypeArguments[0]
            : null;

    /// <summary>The binder's method that reads an argument of the type: a bool parameter takes the truth of anything, None needs a type that has it.</summary>
    public static string Getter(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_Boolean } => "Truth",
        { IsReferenceType: true, NullableAnnotation: NullableAnnotation.NotAnnotated, TypeKind: not TypeKind.TypeParameter, SpecialType: not SpecialType.System_Object } => $"GetNotNone<{Of(type)}>",
        _ => $"Get<{Of(type)}>",
    };

    /// <summary>"Func" or "Action" if Python passes a callable here, else null.</summary>
    public static string? DelegateKind(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Delegate, Name: "Func" or "Action", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }
            ? type.Name
            : null;

    /// <summary>The expression that converts the Dynamic value <paramref name="value"/>.</summary>
    public static string Convert(ITypeSymbol type, string value)
    {
        var suffix = TakesNone(type) ? "OrNull" : "";
        if (IterableElement(type) is { } element)
        {
            return $"DynamicAdapter.Iterable{suffix}<{Of(element)}>({value})";
        }

        if (SequenceElement(type) is { } item)
        {
            return $"DynamicAdapter.Sequence{suffix}<{Of(item)}>({value})";
        }

        if (DelegateKind(type) is { } kind)
        {
            return $"DynamicAdapter.{kind}{suffix}{Arguments((INamedTypeSymbol)type)}({value})";
        }

        return type.SpecialType == SpecialType.System_Object ? value
            : type.SpecialType == SpecialType.System_Boolean ? $"PyOps.Truth({value})"
            : $"PyConvert.To<{Of(type)}>({value})";
    }

    /// <summary>Whether <see cref="Convert"/> needs more than <c>PyConvert.To</c>.</summary>
    public static bool NeedsAdapter(ITypeSymbol type) => IterableElement(type) is not null || SequenceElement(type) is not null || DelegateKind(type) is not null;

    /// <summary>The expression that makes a Dynamic value of a result.</summary>
    public static string Box(ITypeSymbol type, string value) => type switch
    {
        { SpecialType: SpecialType.System_Int32 or SpecialType.System_Int16 or SpecialType.System_Byte or SpecialType.System_UInt32 } => $"(long){value}",
        { SpecialType: SpecialType.System_Char } => $"{value}.ToString()",
        { Name: "PyInt", TypeKind: TypeKind.Struct } => $"{value}.ToObject()",
        _ => value,
    };

    /// <summary>The value of an optional parameter as C# text.</summary>
    public static string Default(IParameterSymbol parameter)
    {
        var value = parameter.ExplicitDefaultValue;
        if (value is null)
        {
            return parameter.Type.TypeKind == TypeKind.TypeParameter ? "default!" : parameter.Type.IsReferenceType || TakesNone(parameter.Type) ? "null" : "default";
        }

        var text = value switch
        {
            double.NaN => "double.NaN",
            double.PositiveInfinity => "double.PositiveInfinity",
            double.NegativeInfinity => "double.NegativeInfinity",
            double number => number.ToString("R", System.Globalization.CultureInfo.InvariantCulture) + "D",
            _ => SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false),
        };
        return parameter.Type.TypeKind == TypeKind.Enum ? $"({Of(parameter.Type)}){text}" : text!;
    }

    private static string Arguments(INamedTypeSymbol type) =>
        type.TypeArguments.Length == 0 ? "" : $"<{string.Join(", ", type.TypeArguments.Select(Of))}>";
}

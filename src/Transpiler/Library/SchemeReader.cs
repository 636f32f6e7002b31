using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PyConc2Cs.Library;

/// <summary>C# types as type schemes.</summary>
internal sealed class SchemeReader(Func<INamedTypeSymbol, LibraryClass?> findClass)
{
    public TypeScheme Read(ITypeSymbol type)
    {
        if (type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
        {
            return new NullableScheme(Read(((INamedTypeSymbol)type).TypeArguments[0]));
        }

        var scheme = ReadNotNull(type);
        return type.NullableAnnotation == NullableAnnotation.Annotated && !type.IsValueType && !ReferenceEquals(scheme, SimpleScheme.Any)
            ? new NullableScheme(scheme)
            : scheme;
    }

    public ImmutableArray<TypeScheme> ReadAll(IEnumerable<ITypeSymbol> types) => [.. types.Select(Read)];

    private TypeScheme ReadNotNull(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_Object } => SimpleScheme.Any,
        { SpecialType: SpecialType.System_Void } => new SimpleScheme(SimpleSchemeKind.Void),
        { SpecialType: SpecialType.System_Boolean } => new SimpleScheme(SimpleSchemeKind.Bool),
        { SpecialType: SpecialType.System_Int64 } => new SimpleScheme(SimpleSchemeKind.Int),
        { SpecialType: SpecialType.System_Double } => new SimpleScheme(SimpleSchemeKind.Float),
        { SpecialType: SpecialType.System_String } => new SimpleScheme(SimpleSchemeKind.Str),
        ITypeParameterSymbol parameter => new ParameterScheme(parameter.Name),
        INamedTypeSymbol { IsTupleType: true } tuple => new TupleScheme([.. tuple.TupleElements.Select(element => Read(element.Type))]),
        INamedTypeSymbol named => ReadNamed(named),
        _ => new OpaqueScheme(type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)),
    };

    private TypeScheme ReadNamed(INamedTypeSymbol type)
    {
        if (type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
        {
            return new IterableScheme(Read(type.TypeArguments[0]));
        }

        if (type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IReadOnlyList_T)
        {
            return new IterableScheme(Read(type.TypeArguments[0]), IsSequence: true);
        }

        if (type.TypeKind == TypeKind.Delegate && type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true })
        {
            return ReadDelegate(type);
        }

        if (findClass(type.OriginalDefinition) is { } found)
        {
            return new ClassScheme(found, ReadAll(type.TypeArguments));
        }

        return type.Name switch
        {
            "PyInt" => new SimpleScheme(SimpleSchemeKind.BigInt),
            "PyNumber" => new SimpleScheme(SimpleSchemeKind.Number),
            "Complex" => new SimpleScheme(SimpleSchemeKind.Complex),
            _ => new OpaqueScheme(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)),
        };
    }

    private TypeScheme ReadDelegate(INamedTypeSymbol type) => type.Name switch
    {
        "Action" => new FunctionScheme(ReadAll(type.TypeArguments), new SimpleScheme(SimpleSchemeKind.Void)),
        "Func" => new FunctionScheme(ReadAll(type.TypeArguments.Take(type.TypeArguments.Length - 1)), Read(type.TypeArguments[^1])),
        _ => new OpaqueScheme(type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)),
    };
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PyConc2Cs.Runtime.Generators.Model;

/// <summary>Turns one C# method or constructor into an <see cref="OverloadModel"/>.</summary>
internal sealed class OverloadBuilder(INamedTypeSymbol objectInstance, ITypeSymbol objectType, ICollection<DiagnosticModel> diagnostics)
{
    /// <summary>Null if the method can't be called with Dynamic arguments, because a type parameter must be a struct or a special type.</summary>
    public OverloadModel? Build(IMethodSymbol method)
    {
        if (method.TypeParameters.Any(parameter => !TakesObject(parameter)))
        {
            return null;
        }

        var constructed = method.IsGenericMethod ? Instantiate(method) : method;
        var ordered = PythonOrder(constructed.Parameters);
        var signature = string.Join(", ", SignatureParts(ordered));
        var arguments = string.Join(", ", constructed.Parameters.Select(parameter => Read(parameter, ordered.IndexOf(parameter))));
        var tests = constructed.Parameters.Select(parameter => Test(parameter, ordered.IndexOf(parameter))).OfType<string>();
        var call = method.ReturnsVoid && method.MethodKind != MethodKind.Constructor
            ? $"{Target(constructed)}({arguments})"
            : TypeText.Box(constructed.ReturnType, $"{Target(constructed)}({arguments})");
        var isConstructor = method.MethodKind == MethodKind.Constructor;
        return new OverloadModel(signature, isConstructor || !method.IsStatic, call, method.ReturnsVoid && !isConstructor, tests.ToEquatable(), method.Parameters.Any(IsRaw));
    }

    private static bool TakesObject(ITypeParameterSymbol parameter) =>
        !parameter.HasValueTypeConstraint && !parameter.HasUnmanagedTypeConstraint && !parameter.HasConstructorConstraint && parameter.ConstraintTypes.IsEmpty;

    private IMethodSymbol Instantiate(IMethodSymbol method)
    {
        var types = method.TypeParameters.Select(_ => objectType).ToArray();
        var annotations = method.TypeParameters.Select(parameter => parameter.HasNotNullConstraint ? NullableAnnotation.NotAnnotated : NullableAnnotation.Annotated);
        return method.Construct([.. types], [.. annotations]);
    }

    private string Target(IMethodSymbol method)
    {
        if (method.MethodKind == MethodKind.Constructor)
        {
            return $"new {TypeText.Of(objectInstance)}";
        }

        var arguments = method.IsGenericMethod ? $"<{string.Join(", ", method.TypeArguments.Select(TypeText.Of))}>" : "";
        return $"{(method.IsStatic ? TypeText.Of(method.ContainingType) : "this")}.{Identifier(method.Name)}{arguments}";
    }

    /// <summary>Python's order: positional, *args, keyword-only, **kwargs. C# wants <c>params</c> last.</summary>
    private static List<IParameterSymbol> PythonOrder(IEnumerable<IParameterSymbol> parameters) =>
        [.. parameters.OrderBy(parameter => IsKeywords(parameter) ? 3 : IsStar(parameter) ? 1 : PyParam(parameter, "KeywordOnly") ? 2 : 0)];

    private static IEnumerable<string> SignatureParts(List<IParameterSymbol> ordered)
    {
        var star = false;
        for (var i = 0; i < ordered.Count; i++)
        {
            var parameter = ordered[i];
            if (PyParam(parameter, "KeywordOnly") && !star)
            {
                star = true;
                yield return "*";
            }

            star |= IsStar(parameter);
            yield return (IsKeywords(parameter) ? "**" : IsStar(parameter) ? "*" : "") + PythonName(parameter) + (parameter.HasExplicitDefaultValue ? "=" : "");
            if (IsPositionalOnly(parameter) && !(i + 1 < ordered.Count && IsPositionalOnly(ordered[i + 1])))
            {
                yield return "/";
            }
        }
    }

    private string Read(IParameterSymbol parameter, int index)
    {
        if (parameter.RefKind is not (RefKind.None or RefKind.In) || parameter.Type is IPointerTypeSymbol)
        {
            diagnostics.Add(DiagnosticModel.Create(Descriptors.ParameterNotSupported, parameter.Locations.FirstOrDefault(), parameter.Name));
        }

        if (IsRaw(parameter))
        {
            return "arguments";
        }

        if (IsKeywords(parameter))
        {
            return $"a.Keywords({index})";
        }

        if (IsStar(parameter))
        {
            var element = ElementOfParams(parameter.Type);
            return element.SpecialType == SpecialType.System_Object ? $"a.Star({index})" : $"a.Star<{TypeText.Of(element)}>({index})";
        }

        if (PyParam(parameter, "ByName"))
        {
            return parameter.HasExplicitDefaultValue ? $"a.Get<object?>({index}, null)" : $"a.Get<object?>({index})";
        }

        if (!TypeText.NeedsAdapter(parameter.Type))
        {
            var rest = parameter.HasExplicitDefaultValue ? $", {TypeText.Default(parameter)}" : "";
            return $"a.{TypeText.Getter(parameter.Type)}({index}{rest})";
        }

        return TypeText.Convert(parameter.Type, parameter.HasExplicitDefaultValue ? $"a.Get<object?>({index}, null)" : $"a.Get<object?>({index})");
    }

    /// <summary>The type test of one argument; null for a parameter that takes anything.</summary>
    private static string? Test(IParameterSymbol parameter, int index)
    {
        if (IsStar(parameter) || IsKeywords(parameter) || parameter.Type.SpecialType == SpecialType.System_Object)
        {
            return null;
        }

        if (parameter.Type is ITypeParameterSymbol)
        {
            return $"a.FitsOrNone<{TypeText.Of(parameter.Type)}>({index})";
        }

        var type = TypeText.WithoutNullable(parameter.Type);
        var test = TypeText.SequenceElement(type) is not null ? $"a.FitsSequence({index})"
            : TypeText.IterableElement(type) is not null ? $"a.FitsIterable({index})"
            : TypeText.DelegateKind(type) is not null ? $"a.FitsCallable({index})"
            : $"a.Fits<{TypeText.Of(type)}>({index})";
        return TypeText.TakesNone(parameter.Type) ? $"(a.IsNone({index}) || {test})" : test;
    }

    private static ITypeSymbol ElementOfParams(ITypeSymbol type) =>
        type is IArrayTypeSymbol array ? array.ElementType : ((INamedTypeSymbol)type).TypeArguments[0];

    private static bool IsPositionalOnly(IParameterSymbol parameter) =>
        PyParam(parameter, "PositionalOnly") || (parameter.Ordinal == 0 && parameter.ContainingSymbol is IMethodSymbol { IsExtensionMethod: true });

    /// <summary>*args; where a parameter follows, C# can't say <c>params</c>.</summary>
    private static bool IsStar(IParameterSymbol parameter) =>
        parameter.IsParams || parameter.Type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Object };

    private static bool IsRaw(IParameterSymbol parameter) => parameter.Type.Name == "PyArguments";

    private static bool IsKeywords(IParameterSymbol parameter) => parameter.Type.Name == "PyKeywords";

    private static bool PyParam(IParameterSymbol parameter, string flag) => PyParamValue(parameter, flag) is true;

    private static string PythonName(IParameterSymbol parameter) =>
        PyParamValue(parameter, "Name") as string ?? PythonNames.FromCSharp(parameter.Name);

    private static object? PyParamValue(IParameterSymbol parameter, string name)
    {
        var attribute = parameter.GetAttributes().FirstOrDefault(item => item.AttributeClass?.Name == "PyParamAttribute");
        return attribute?.NamedArguments.FirstOrDefault(pair => pair.Key == name).Value.Value;
    }

    internal static string Identifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None ? "@" + name : name;
}

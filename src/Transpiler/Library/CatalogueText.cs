using System.Globalization;

namespace PyConc2Cs.Library;

/// <summary>Python's way of writing members and type schemes: for documentation, tests and diagnostics.</summary>
public static class CatalogueText
{
    /// <summary><c>put(item: T, block: bool = True) -> None</c>.</summary>
    public static string Signature(string name, LibraryOverload overload) =>
        $"{Head(name, overload)} -> {Type(overload.Result)}";

    /// <summary>The signature without its result: <c>Queue(maxsize: int = 0)</c>.</summary>
    public static string Head(string name, LibraryOverload overload) => $"{name}({string.Join(", ", Parameters(overload))})";

    public static string Type(TypeScheme scheme) => scheme switch
    {
        SimpleScheme simple => Simple(simple.Kind),
        NullableScheme nullable => nullable.Inner is FunctionScheme ? $"({Type(nullable.Inner)}) | None" : Type(nullable.Inner) + " | None",
        ClassScheme item => item.Arguments.IsEmpty ? item.Class.PythonName : $"{item.Class.PythonName}[{Join(item.Arguments)}]",
        TupleScheme tuple => $"tuple[{Join(tuple.Elements)}]",
        IterableScheme { IsSequence: true } sequence => $"Sequence[{Type(sequence.Element)}]",
        IterableScheme iterable => $"Iterable[{Type(iterable.Element)}]",
        FunctionScheme function => $"({Join(function.Parameters)}) -> {Type(function.Result)}",
        ParameterScheme parameter => parameter.Name,
        OpaqueScheme opaque => opaque.CsName,
        _ => throw new ArgumentOutOfRangeException(nameof(scheme)),
    };

    private static IEnumerable<string> Parameters(LibraryOverload overload)
    {
        var kind = LibraryParameterKind.PositionalOnly;
        var ordered = overload.Parameters.OrderBy(Rank).ToList();
        foreach (var parameter in ordered)
        {
            if (kind == LibraryParameterKind.PositionalOnly && parameter.Kind != kind && parameter != ordered[0])
            {
                yield return "/";
            }

            if (parameter.Kind == LibraryParameterKind.KeywordOnly && kind is not (LibraryParameterKind.KeywordOnly or LibraryParameterKind.VarPositional))
            {
                yield return "*";
            }

            kind = parameter.Kind;
            yield return Parameter(parameter);
        }

        if (kind == LibraryParameterKind.PositionalOnly && ordered.Count > 0)
        {
            yield return "/";
        }
    }

    /// <summary>C# wants <c>params</c> last, Python wants it before the keyword-only parameters.</summary>
    private static int Rank(LibraryParameter parameter) => parameter.Kind switch
    {
        LibraryParameterKind.PositionalOnly or LibraryParameterKind.PositionalOrKeyword => 0,
        LibraryParameterKind.VarPositional => 1,
        LibraryParameterKind.KeywordOnly => 2,
        _ => 3,
    };

    private static string Parameter(LibraryParameter parameter)
    {
        var star = parameter.Kind switch
        {
            LibraryParameterKind.VarPositional => "*",
            LibraryParameterKind.VarKeyword => "**",
            _ => "",
        };
        var value = parameter.HasDefault ? " = " + Constant(parameter.Default) : "";
        return $"{star}{parameter.PythonName}: {Type(parameter.Type)}{value}";
    }

    private static string Constant(object? value) => value switch
    {
        null => "None",
        bool flag => flag ? "True" : "False",
        string text => $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}'",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static string Simple(SimpleSchemeKind kind) => kind switch
    {
        SimpleSchemeKind.Void => "None",
        SimpleSchemeKind.Bool => "bool",
        SimpleSchemeKind.Int or SimpleSchemeKind.BigInt => "int",
        SimpleSchemeKind.Float => "float",
        SimpleSchemeKind.Number => "int | float",
        SimpleSchemeKind.Complex => "complex",
        SimpleSchemeKind.Str => "str",
        _ => "object",
    };

    private static string Join(IEnumerable<TypeScheme> schemes) => string.Join(", ", schemes.Select(Type));
}

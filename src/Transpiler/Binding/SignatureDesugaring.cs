using System.Collections.Immutable;
using PyConc2Cs.Parsing;
using PyConc2Cs.Syntax;
using PyConc2Cs.Text;

namespace PyConc2Cs.Binding;

/// <summary>
/// In programs that ask for the signatures of functions, a function tells the runtime what C# doesn't keep: defaults and annotations.
/// <code>
/// def f(a: int, b=2): ...   =>   @__describe__("a, b=", {"b": 2}, {"a": int})
///                                def f(a: int, b=2): ...
/// </code>
/// </summary>
internal sealed class SignatureDesugaring : SyntaxRewriter
{
    private static readonly HashSet<string> Questions = new(["signature", "Signature", "getfullargspec", "getargspec", "getcallargs", "get_type_hints"], StringComparer.Ordinal);

    private readonly SourceText source;
    private readonly bool isDeferred;
    private readonly bool isPython2;
    private bool isInPlainClass;

    private SignatureDesugaring(SourceText source, ParseResult parsed) =>
        (this.source, isDeferred, isPython2) = (source, FutureImports.Has(parsed.Module, "annotations"), parsed.Dialect == PythonDialect.Python2);

    public static IReadOnlyList<(string Name, SourceText Source, ParseResult Parsed)> Run(IReadOnlyList<(string Name, SourceText Source, ParseResult Parsed)> modules) =>
        modules.Any(m => Asks(m.Parsed.Module))
            ? [.. modules.Select(m => (m.Name, m.Source, m.Parsed with { Module = new SignatureDesugaring(m.Source, m.Parsed).Rewrite(m.Parsed.Module) }))]
            : modules;

    private static bool Asks(ModuleNode module)
    {
        var nodes = SyntaxChildren.Descendants(module).ToList();
        var imports = nodes.Any(n => n is ImportFromStatement { Module: "inspect" or "typing" } || n is ImportStatement import && import.Names.Any(a => a.Name is "inspect" or "typing"));
        return nodes.Any(n => n switch
        {
            AttributeExpression { Name: "__annotations__", Value: NameExpression { Name: "cls" or "self" } } => false,
            AttributeExpression attribute => attribute.Name is "__annotations__" or "__defaults__" or "__kwdefaults__" || (imports && Questions.Contains(attribute.Name)),
            NameExpression name => imports && Questions.Contains(name.Name),
            _ => false,
        });
    }

    private ModuleNode Rewrite(ModuleNode module) => module with { Body = VisitBody(module.Body) };

    public override IEnumerable<Statement> VisitStatement(Statement statement)
    {
        var outer = isInPlainClass;
        isInPlainClass = statement switch
        {
            ClassDefinition definition => definition.Decorators.IsEmpty && definition.Keywords.IsEmpty,
            FunctionDefinition => false,
            _ => isInPlainClass,
        };
        var visited = base.VisitStatement(statement).ToList();
        isInPlainClass = outer;
        return visited.Select(s => s is FunctionDefinition function && ReferenceEquals(visited[^1], s) && IsDescribed(function) ? Described(function) : s);
    }

    /// <summary>What other parameters a function has can be told without. Methods that C# declares as such stay as they are.</summary>
    private bool IsDescribed(FunctionDefinition function) =>
        (function.Returns is not null || function.Parameters.Parameters.Any(p => p.Default is not null || p.Annotation is not null || p.Kind != ParameterKind.PositionalOrKeyword))
        && (!isInPlainClass || !function.Decorators.IsEmpty)
        && !function.Decorators.Any(d => KnownDecorators.IsTransparent(d) || KnownDecorators.NameOf(d) is "property" or "staticmethod" or "classmethod" || d is AttributeExpression { Name: "setter" or "getter" or "deleter" or "register" });

    private FunctionDefinition Described(FunctionDefinition function)
    {
        var make = new Synthesis(function.NameSpan);
        var parameters = function.Parameters.Parameters;
        var defaults = parameters.Where(p => p.Default is not null).Select(p => new DictItem(make.Text(p.Name), p.Default!));
        var annotations = parameters.Where(p => p.Annotation is not null).Select(p => new DictItem(make.Text(p.Name), Value(p.Annotation!, make)));
        if (function.Returns is { } result)
        {
            annotations = annotations.Append(new DictItem(make.Text("return"), Value(result, make)));
        }

        var call = make.Call(
            "__describe__", make.Text(Signature(parameters)), new DictExpression(function.NameSpan, [.. defaults]), new DictExpression(function.NameSpan, isPython2 ? [] : [.. annotations]));
        return function with { Decorators = function.Decorators.Add(call) };
    }

    /// <summary>An annotation as a value; as a text where it is deferred, or written with the forms of the typing module.</summary>
    private Expression Value(Expression annotation, Synthesis make) => annotation switch
    {
        ConstantExpression { Kind: ConstantKind.String or ConstantKind.None } when !isDeferred => annotation,
        NameExpression { Name: not ("Any" or "Callable" or "Iterable" or "Iterator" or "Sequence" or "Optional" or "List" or "Dict" or "Tuple" or "Set" or "Type" or "Union" or "TypeVar" or "T") } when !isDeferred => annotation,
        _ => make.Text(source.Slice(annotation.Span).ToString()),
    };

    private static string Signature(ImmutableArray<Parameter> parameters)
    {
        var parts = new List<string>();
        var sawStar = false;
        for (var i = 0; i < parameters.Length; i++)
        {
            var parameter = parameters[i];
            if (parameter.Kind == ParameterKind.KeywordOnly && !sawStar)
            {
                parts.Add("*");
            }

            sawStar |= parameter.Kind is ParameterKind.KeywordOnly or ParameterKind.VarPositional;
            var stars = parameter.Kind switch { ParameterKind.VarPositional => "*", ParameterKind.VarKeyword => "**", _ => "" };
            parts.Add(stars + parameter.Name + (parameter.Default is null ? "" : "="));
            if (parameter.Kind == ParameterKind.PositionalOnly && (i + 1 == parameters.Length || parameters[i + 1].Kind != ParameterKind.PositionalOnly))
            {
                parts.Add("/");
            }
        }

        return string.Join(", ", parts);
    }
}

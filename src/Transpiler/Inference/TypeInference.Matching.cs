using PyConc2Cs.Binding;
using PyConc2Cs.Library;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Inference;

/// <summary>Flow of arguments into the schemes of Runtime parameters, and the types that schemes mean at a place.</summary>
public sealed partial class TypeInference
{
    private static readonly TypeCell s_noCell = new();

    private void MatchParameter(LibraryParameter parameter, MatchedParameter matched, Substitution substitution)
    {
        if (matched.Value is { } value)
        {
            MatchArgument(parameter, value, substitution);
        }

        foreach (var rest in matched.Rest.IsDefault ? [] : matched.Rest)
        {
            var type = rest is StarredExpression starred ? ElementType(result.TypeOf(starred.Value), rest) : result.TypeOf(rest);
            MatchType(parameter, type, substitution);
        }

        foreach (var keyword in matched.Keywords.IsDefault ? [] : matched.Keywords)
        {
            // Whoever gets them asks them for their members by name.
            var type = result.TypeOf(keyword.Value);
            joiner.Escape(keyword.Name is null && KnownTypes.Is(type, known.DictClass) ? ((ClassType)type).Arguments[1].Type : type);
            MatchType(parameter, type, substitution);
        }
    }

    private void MatchArgument(LibraryParameter parameter, Expression value, Substitution substitution)
    {
        var scheme = parameter.Type is NullableScheme { Inner: FunctionScheme } nullable ? nullable.Inner : parameter.Type;
        if (scheme is FunctionScheme function && Callable(value, function.Parameters.Length) is { } callable)
        {
            var arguments = function.Parameters.Select(p => Instantiate(p, substitution, null)).ToList();
            var returned = CallTypes(callable, arguments);
            Match(function.Result, IsFedBack(function, callable) ? Widen(returned) : returned, substitution, value);
            return;
        }

        MatchType(parameter, IsAdaptable(value) ? TypeOf(value) : result.TypeOf(value), substitution);
    }

    /// <summary><c>reduce(lambda a, b: a * b, xs)</c>: the result is an argument of the next call, and a factor of its result.</summary>
    private static bool IsFedBack(FunctionScheme scheme, FunctionShape callable) => scheme is { Result: ParameterScheme fed, Parameters: [ParameterScheme first, ..] } && fed.Name == first.Name
        && callable.Functions.OfType<FunctionSymbol>().Any(f => f.Parameters.FirstOrDefault(p => p.Variable.Name is not ("self" or "cls")) is { } parameter && ResultsOf(f).Any(
            value => Growth.IsMultiplied(new NameExpression(parameter.Syntax.Span, parameter.Variable.Name), value) || value is CallExpression { Function: AttributeExpression { Name: "mul" or "pow" or "lshift" } or NameExpression { Name: "mul" } }));

    private static IEnumerable<Expression> ResultsOf(FunctionSymbol symbol) => symbol.Definition switch
    {
        LambdaExpression lambda => [lambda.Body],
        FunctionDefinition definition => definition.Body.SelectMany(ControlFlow.Statements).OfType<ReturnStatement>().Select(r => r.Value).OfType<Expression>(),
        _ => [],
    };

    private void MatchType(LibraryParameter parameter, PyType type, Substitution substitution)
    {
        if (parameter.Escapes)
        {
            joiner.Escape(type);
        }

        // A function value that the Runtime takes as an object is called in Dynamic form.
        if (parameter.Type is SimpleScheme { Kind: SimpleSchemeKind.Any } or NullableScheme { Inner: SimpleScheme { Kind: SimpleSchemeKind.Any } }
            && type is FunctionType or ClassObjectType { Definition: ClassSymbol })
        {
            joiner.Escape(type);
        }

        NoteRuntimeUse(type);
        Match(parameter.Type, type, substitution, null);
    }

    /// <summary>A value of the type flows into a parameter of the scheme.</summary>
    private void Match(TypeScheme scheme, PyType type, Substitution substitution, SyntaxNode? site)
    {
        switch (scheme, type)
        {
            case (ParameterScheme p, _):
                substitution[p.Name].Add(type, joiner);
                break;
            case (NullableScheme n, _):
                if (!type.IsNone)
                {
                    Match(n.Inner, type is OptionalType o ? o.Inner : type, substitution, site);
                }

                break;
            case (IterableScheme i, _):
                Match(i.Element, ElementType(type, site ?? NoSite), substitution, site);
                break;
            case (TupleScheme t, TupleType actual) when t.Elements.Length == actual.Elements.Length:
                for (var i = 0; i < t.Elements.Length; i++)
                {
                    Match(t.Elements[i], actual.Elements[i], substitution, site);
                }

                break;
            case (TupleScheme t, { IsDynamic: true }):
                foreach (var element in t.Elements)
                {
                    Match(element, PyType.Dynamic, substitution, site);
                }

                break;
            case (ClassScheme c, ClassType actual) when KnownTypes.DerivesFrom(actual.Definition, c.Class):
                MatchClass(c, SubstitutionFor(actual, c.Class), substitution);
                break;
            case (ClassScheme c, { IsDynamic: true }):
                foreach (var argument in c.Arguments)
                {
                    Match(argument, PyType.Dynamic, substitution, site);
                }

                break;
            case (FunctionScheme f, FunctionType actual) when f.Parameters.Length == actual.Shape.Parameters.Length:
                for (var i = 0; i < f.Parameters.Length; i++)
                {
                    actual.Shape.Parameters[i].Add(Instantiate(f.Parameters[i], substitution, null), joiner);
                }

                Match(f.Result, actual.Shape.Result.Type, substitution, site);
                break;
            case (FunctionScheme f, { IsDynamic: true }):
                Match(f.Result, PyType.Dynamic, substitution, site);
                break;
        }
    }

    private void MatchClass(ClassScheme scheme, Substitution actual, Substitution substitution)
    {
        foreach (var (argument, name) in scheme.Arguments.Zip(scheme.Class.TypeParameters))
        {
            if (argument is ParameterScheme p)
            {
                if (substitution.Has(p.Name))
                {
                    substitution[p.Name].Unify(actual[name], joiner);
                }
                else
                {
                    substitution[p.Name] = actual[name];
                }
            }
            else
            {
                actual[name].Add(Instantiate(argument, substitution, null), joiner);
            }
        }
    }

    /// <summary>The type that a scheme means with the cells of its generic parameters; cells for type arguments persist per place.</summary>
    private PyType Instantiate(TypeScheme scheme, Substitution substitution, SyntaxNode? site) => scheme switch
    {
        SimpleScheme s => KnownTypes.Of(s.Kind),
        NullableScheme n => TypeJoiner.Optional(Instantiate(n.Inner, substitution, site)),
        ParameterScheme p => substitution[p.Name].Type,
        TupleScheme t => new TupleType([.. t.Elements.Select(e => Instantiate(e, substitution, site))]),
        IterableScheme i => known.Iterator(ArgumentCell(i.Element, substitution, site)),
        ClassScheme c => new ClassType(c.Class, [.. c.Arguments.Select(a => ArgumentCell(a, substitution, site, c.Class.CsName is not ("PyList" or "PyDict")))]),
        _ => PyType.Dynamic,
    };

    /// <summary>A list or dict is copied when it must hold anything (<c>Lowerer.Widened</c>); of any other class the argument is what C# says.</summary>
    private TypeCell ArgumentCell(TypeScheme scheme, Substitution substitution, SyntaxNode? site, bool isFixed = false)
    {
        if (scheme is ParameterScheme p)
        {
            return substitution[p.Name];
        }

        var key = (site ?? NoSite, scheme);
        if (site is null || !schemeCells.TryGetValue(key, out var cell))
        {
            cell = new TypeCell { IsFixed = isFixed };
            if (site is not null)
            {
                schemeCells[key] = cell;
            }
        }

        var before = joiner.Changed;
        cell.Add(Instantiate(scheme, substitution, site), joiner);
        joiner.Changed = site is null ? before : joiner.Changed;
        return cell;
    }
}

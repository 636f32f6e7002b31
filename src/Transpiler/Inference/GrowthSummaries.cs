using PyConc2Cs.Binding;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Inference;

/// <summary>What script functions return, as terms of what they are given: <c>def f(x): return x * x - x + 1</c> makes <c>x = f(x)</c> grow as <c>x = x * x - x + 1</c> does.</summary>
internal sealed class GrowthSummaries(BoundProgram program)
{
    private const int MostTerms = 16;

    private readonly Dictionary<FunctionSymbol, List<List<string>>?> known = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<FunctionSymbol> open = new(ReferenceEqualityComparer.Instance);
    private ILookup<string, FunctionSymbol>? methods;

    /// <summary>The terms of what the call returns, in the caller's names; of each element, if it is a tuple. Null if they aren't known.</summary>
    public List<List<string>>? Results(CallExpression call)
    {
        if (Target(call) is not { } target || OfFunction(target) is not { } results)
        {
            return null;
        }

        var given = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var arguments = new GrowthGraph(this);
        var offset = Offset(call, target);
        foreach (var (parameter, value) in target.Parameters.Skip(offset).Zip(call.Arguments))
        {
            given[parameter.Variable.Name] = arguments.Terms(value);
        }

        foreach (var keyword in call.Keywords.Where(k => k.Name is not null))
        {
            given[keyword.Name!] = arguments.Terms(keyword.Value);
        }

        var (self, owner) = offset == 1 ? (target.Parameters[0].Variable.Name + ".", ((call.Function as AttributeExpression)!.Value as NameExpression)?.Name) : (null, null);
        return [.. results.Select(terms => terms.SelectMany(t => given.GetValueOrDefault(t) ?? (self is not null && owner is not null && t.StartsWith(self, StringComparison.Ordinal)
            ? [owner + "." + t[self.Length..]] : [])).Take(MostTerms).ToList())];
    }

    /// <summary>The parameters that grow exponentially from one call of the function by itself to the next: <c>return power(b * b, n - 1)</c>.</summary>
    public HashSet<string> GrowingParameters(FunctionSymbol symbol, FunctionDefinition definition)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var call in definition.Body.SelectMany(SyntaxChildren.Descendants).OfType<CallExpression>().Where(c => ReferenceEquals(Target(c), symbol)))
        {
            var graph = new GrowthGraph(null);
            foreach (var (parameter, value) in symbol.Parameters.Skip(Offset(call, symbol)).Zip(call.Arguments))
            {
                graph.Pass(parameter.Variable.Name, value);
            }

            names.UnionWith(graph.Growing());
        }

        if (names.Count > 0)
        {
            names.ExceptWith(GrowthGraph.Indexes(definition.Body));
        }

        return names;
    }

    /// <summary>How many parameters the call gives no argument for, because the object is it.</summary>
    private static int Offset(CallExpression call, FunctionSymbol target) =>
        target.Class is not null && call.Function is AttributeExpression && target.MethodKind != MethodKind.Static ? 1 : 0;

    private FunctionSymbol? Target(CallExpression call) => call.Function switch
    {
        NameExpression name => program.Names.GetValueOrDefault(name) as FunctionSymbol,
        AttributeExpression method when Methods[method.Name].ToList() is [var only] => only,
        _ => null,
    };

    /// <summary>Methods by name: what class an object has isn't known yet.</summary>
    private ILookup<string, FunctionSymbol> Methods => methods ??= program.Functions.Values.Where(f => f.Class is not null).ToLookup(f => f.Name, StringComparer.Ordinal);

    private List<List<string>>? OfFunction(FunctionSymbol symbol)
    {
        if (known.TryGetValue(symbol, out var results) || symbol.IsGenerator || symbol.IsAsync || !open.Add(symbol))
        {
            return results;
        }

        results = symbol.Definition is FunctionDefinition definition ? Returned(definition) : null;
        open.Remove(symbol);
        return known[symbol] = results;
    }

    private List<List<string>>? Returned(FunctionDefinition definition)
    {
        var graph = GrowthGraph.Of(definition.Body, this);
        List<List<string>>? results = null;
        foreach (var value in definition.Body.SelectMany(ControlFlow.Statements).OfType<ReturnStatement>().Select(r => r.Value).OfType<Expression>())
        {
            List<List<string>> parts = [.. (value is TupleExpression tuple ? tuple.Elements : [value]).Select(graph.Sources)];
            if (results is null)
            {
                results = parts;
            }
            else if (results.Count != parts.Count)
            {
                return null;
            }
            else
            {
                foreach (var (all, terms) in results.Zip(parts))
                {
                    GrowthGraph.Merge(all, terms);
                }
            }
        }

        return results;
    }
}

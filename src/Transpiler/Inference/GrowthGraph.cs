using PyConc2Cs.Binding;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Inference;

/// <summary>
/// What variables of a repeated block are sums of: an edge from a variable to each term assigned to it. A variable whose strongly connected component
/// has more edges than variables is a sum of several earlier values of itself (<c>a, b = b, a + b</c>) and grows exponentially; one cycle alone
/// (<c>n = n + 1</c>, a swap) doesn't.
/// </summary>
internal sealed class GrowthGraph(GrowthSummaries? calls)
{
    private const int MostSteps = 200;

    private readonly Dictionary<string, List<string>> edges = new(StringComparer.Ordinal);

    /// <summary>
    /// The names (<c>x</c>, <c>self.x</c>) that grow exponentially when the block is repeated, by what it does itself or by what the functions that it calls return.
    /// What a call gives and an index takes (<c>i = left(i)</c>, <c>heap[i]</c>) is bounded by its container.
    /// </summary>
    public static HashSet<string> Exponential(IReadOnlyCollection<Statement> block, GrowthSummaries calls)
    {
        var names = Of(block, null).Growing();
        var more = Of(block, calls).Growing();
        more.ExceptWith(names);
        if (more.Count > 0)
        {
            more.ExceptWith(Indexes(block));
            names.UnionWith(more);
        }

        return names;
    }

    /// <summary>What the block assigns.</summary>
    public static GrowthGraph Of(IEnumerable<Statement> block, GrowthSummaries? calls)
    {
        var graph = new GrowthGraph(calls);
        foreach (var statement in block.SelectMany(ControlFlow.Statements))
        {
            graph.Add(statement);
        }

        return graph;
    }

    /// <summary>The names that stand in an index.</summary>
    public static IEnumerable<string> Indexes(IEnumerable<SyntaxNode> nodes) => nodes.SelectMany(SyntaxChildren.Descendants).OfType<SubscriptExpression>()
        .SelectMany(s => SyntaxChildren.Descendants(s.Index).Prepend(s.Index)).OfType<NameExpression>().Select(n => n.Name);

    /// <summary>The names that grow exponentially.</summary>
    public HashSet<string> Growing() => edges.Keys.Where(Grows).ToHashSet(StringComparer.Ordinal);

    /// <summary>The terms of the value; those that the block assigns are followed to what comes from outside it.</summary>
    public List<string> Sources(Expression value)
    {
        var (left, found) = (MostSteps, new List<string>());
        foreach (var term in Terms(value))
        {
            found.AddRange(Follow(term, [], ref left));
        }

        return found;
    }

    private List<string> Follow(string term, HashSet<string> passed, ref int left)
    {
        List<string> found = [term];
        if (edges.TryGetValue(term, out var terms) && passed.Add(term))
        {
            var all = new List<string>();
            foreach (var next in terms)
            {
                if (left-- > 0)
                {
                    all.AddRange(Follow(next, passed, ref left));
                }
            }

            Merge(found, all);
            passed.Remove(term);
        }

        return found;
    }

    /// <summary>How a location is called in the graph; null for what is no plain name or attribute of one.</summary>
    public static string? Key(Expression target) => target switch
    {
        NameExpression name => name.Name,
        AttributeExpression { Value: NameExpression owner } attribute => owner.Name + "." + attribute.Name,
        SubscriptExpression item => ItemsKey(item.Value),
        _ => null,
    };

    /// <summary>All items of a container are one location: <c>table[]</c>, also for <c>table[i][j]</c>.</summary>
    public static string? ItemsKey(Expression container) => Key(container) is { } key ? key.EndsWith("[]", StringComparison.Ordinal) ? key : key + "[]" : null;

    private void Add(Statement statement)
    {
        switch (statement)
        {
            case AssignStatement s:
                foreach (var target in s.Targets)
                {
                    Add(target, s.Value);
                }

                break;
            case AugmentedAssignStatement { Operator: BinaryOperator.Add or BinaryOperator.Subtract } s when Key(s.Target) is { } key:
                Merge(key, [key, .. Terms(s.Value)]);
                break;
            case ExpressionStatement { Value: CallExpression { Function: AttributeExpression { Name: "append" or "insert" } method, Arguments: [.., var item] } }
                when ItemsKey(method.Value) is { } key:
                Merge(key, Terms(item));
                break;
        }
    }

    private void Add(Expression target, Expression value)
    {
        if (target is TupleExpression targets && value is TupleExpression values && targets.Elements.Length == values.Elements.Length)
        {
            foreach (var (t, v) in targets.Elements.Zip(values.Elements))
            {
                Add(t, v);
            }
        }
        else if (target is TupleExpression names && value is CallExpression call && calls?.Results(call) is { } results && results.Count == names.Elements.Length)
        {
            foreach (var (t, terms) in names.Elements.Zip(results))
            {
                Merge(t, terms);
            }
        }
        else
        {
            Merge(target, Terms(value));
        }
    }

    private void Merge(Expression target, List<string> terms)
    {
        if (Key(target) is { } key)
        {
            Merge(key, terms);
        }
    }

    /// <summary>An edge from a parameter to each term of what a call gives it.</summary>
    public void Pass(string parameter, Expression value) => Merge(parameter, Terms(value));

    /// <summary>Several assignments aren't one sum: a term counts as often as in the one that has it most.</summary>
    private void Merge(string key, List<string> terms)
    {
        if (!edges.TryGetValue(key, out var known))
        {
            edges[key] = known = [];
        }

        Merge(known, terms);
    }

    /// <summary>Adds the terms that the other sum has more often.</summary>
    public static void Merge(List<string> sum, List<string> terms)
    {
        foreach (var group in terms.GroupBy(t => t, StringComparer.Ordinal))
        {
            sum.AddRange(Enumerable.Repeat(group.Key, Math.Max(0, group.Count() - sum.Count(t => t == group.Key))));
        }
    }

    public List<string> Terms(Expression value)
    {
        var terms = new List<string>();
        AddTerms(terms, value, 1);
        return terms;
    }

    /// <summary>A factor counts twice, because a product with it is at least its double. Other operators and calls bound their operands.</summary>
    private void AddTerms(List<string> terms, Expression value, int count)
    {
        switch (value)
        {
            case BinaryExpression { Operator: BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply } b:
                count = b.Operator == BinaryOperator.Multiply ? 2 : count;
                AddTerms(terms, b.Left, count);
                AddTerms(terms, b.Right, count);
                break;
            case UnaryExpression u:
                AddTerms(terms, u.Operand, count);
                break;
            case ConditionalExpression c:
                AddTerms(terms, c.Body, count);
                AddTerms(terms, c.OrElse, count);
                break;
            case CallExpression call when calls?.Results(call) is [var returned]:
                terms.AddRange(returned.SelectMany(t => Enumerable.Repeat(t, count)));
                break;
            default:
                if (Key(value) is { } key)
                {
                    terms.AddRange(Enumerable.Repeat(key, count));
                }

                break;
        }
    }

    private bool Grows(string name)
    {
        var component = Reachable(name).Where(n => Reachable(n).Contains(name)).ToHashSet(StringComparer.Ordinal);
        return component.Contains(name) && component.Sum(n => edges[n].Count(component.Contains)) > component.Count;
    }

    /// <summary>What the name depends on, in one step or more.</summary>
    private HashSet<string> Reachable(string name)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([name]);
        while (open.TryPop(out var next))
        {
            foreach (var term in edges.GetValueOrDefault(next) ?? [])
            {
                if (edges.ContainsKey(term) && found.Add(term))
                {
                    open.Push(term);
                }
            }
        }

        return found;
    }
}

using PyConc2Cs.Binding;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Inference;

/// <summary>
/// What variables of a repeated block are sums of: an edge from a variable to each term assigned to it. A variable whose strongly connected component
/// has more edges than variables is a sum of several earlier values of itself (<c>a, b = b, a + b</c>) and grows exponentially; one cycle alone
/// (<c>n = n + 1</c>, a swap) doesn't.
/// </summary>
internal sealed class GrowthGraph
{
    private readonly Dictionary<string, List<string>> edges = new(StringComparer.Ordinal);

    /// <summary>The names (<c>x</c>, <c>self.x</c>) that grow exponentially when the block is repeated.</summary>
    public static HashSet<string> Exponential(IEnumerable<Statement> block)
    {
        var graph = new GrowthGraph();
        foreach (var statement in block.SelectMany(ControlFlow.Statements))
        {
            graph.Add(statement);
        }

        return graph.edges.Keys.Where(graph.Grows).ToHashSet(StringComparer.Ordinal);
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
        else if (Key(target) is { } key)
        {
            Merge(key, Terms(value));
        }
    }

    /// <summary>Several assignments aren't one sum: a term counts as often as in the one that has it most.</summary>
    private void Merge(string key, List<string> terms)
    {
        if (!edges.TryGetValue(key, out var known))
        {
            edges[key] = known = [];
        }

        foreach (var group in terms.GroupBy(t => t, StringComparer.Ordinal))
        {
            known.AddRange(Enumerable.Repeat(group.Key, Math.Max(0, group.Count() - known.Count(t => t == group.Key))));
        }
    }

    private static List<string> Terms(Expression value)
    {
        var terms = new List<string>();
        AddTerms(terms, value, 1);
        return terms;
    }

    /// <summary>A factor counts twice, because a product with it is at least its double. Other operators and calls bound or hide their operands.</summary>
    private static void AddTerms(List<string> terms, Expression value, int count)
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

using PyConc2Cs.Binding;
using PyConc2Cs.Library;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Inference;

/// <summary>What flows into the targets of assignments.</summary>
public sealed partial class TypeInference
{
    private void VisitAssign(AssignStatement s)
    {
        foreach (var target in s.Targets)
        {
            Assign(target, s.Value);
        }
    }

    /// <summary>Assigns an expression; a display on both sides is assigned element by element.</summary>
    private void Assign(Expression target, Expression value)
    {
        var type = TypeOf(value);
        if (ElementsOf(target) is { } targets && value is TupleExpression tuple && targets.Count == tuple.Elements.Length
            && !targets.Concat(tuple.Elements).Any(e => e is StarredExpression))
        {
            for (var i = 0; i < targets.Count; i++)
            {
                var element = result.TypeOf(tuple.Elements[i]);
                Assign(targets[i], IsGrowing(targets[i]) ? Widen(element) : element);
            }

            result.Types[target] = type;
            return;
        }

        if (target is NameExpression constant && program.Names.GetValueOrDefault(constant) is VariableSymbol { BindingCount: 1 } variable)
        {
            constants.Note(variable, value);
        }

        var grows = loopDepth > 0 && target is NameExpression or AttributeExpression && Growth.IsMultiplied(target, value)
            || IsGrowing(target);
        Assign(target, grows ? Widen(type) : type);
        if (loopDepth > 0 && value is ListExpression or ComprehensionExpression or BinaryExpression)
        {
            WidenSums(target, value);
        }
    }

    private readonly Stack<HashSet<string>> growing = new();

    /// <summary>In the loops around here, or from call to call, the location becomes a sum of several earlier values of itself.</summary>
    private bool IsGrowing(Expression target) => GrowthGraph.Key(target) is { } key && growing.Any(names => names.Contains(key));

    /// <summary><c>xs.append(xs[-1] + xs[-2])</c>.</summary>
    private void WidenAppended(CallExpression call, AttributeExpression method, PyType target)
    {
        if (method.Name is "append" or "insert" && GrowthGraph.ItemsKey(method.Value) is { } key && growing.Any(names => names.Contains(key))
            && target is ClassType { Arguments: [var element] } && call.Arguments is [.., var item] && ReferenceEquals(result.TypeOf(item), PyType.Int))
        {
            element.Add(PyType.BigInt, joiner);
        }
    }

    /// <summary><c>row = [1] + [row[i] + row[i + 1] for i in ...] + [1]</c> in a loop.</summary>
    private void WidenSums(Expression target, Expression value)
    {
        foreach (var list in SyntaxChildren.Descendants(value).Prepend(value).OfType<ComprehensionExpression>().Where(c => Growth.SumsItems(target, c.Element)))
        {
            Site(list).Add(Widen(result.TypeOf(list.Element)), joiner);
        }
    }

    private static IReadOnlyList<Expression>? ElementsOf(Expression target) => target switch
    {
        TupleExpression t => t.Elements,
        ListExpression l => l.Elements,
        _ => null,
    };

    /// <summary>An int that may grow exponentially is exact only with a fallback to big integers (design: growth analysis).</summary>
    private static PyType Widen(PyType type) => ReferenceEquals(type, PyType.Int) ? PyType.BigInt : type;

    /// <summary>A value of the type flows into a target.</summary>
    private void Assign(Expression target, PyType type)
    {
        switch (target)
        {
            case NameExpression name:
                AssignName(name, type);
                break;
            case AttributeExpression attribute:
                AssignAttribute(attribute, type);
                break;
            case SubscriptExpression subscript:
                AssignItem(subscript, type);
                break;
            case StarredExpression starred:
                Site(starred).Add(type, joiner);
                Assign(starred.Value, known.List(Site(starred)));
                break;
            default:
                Unpack(target, type);
                break;
        }

        result.Types[target] = type;
    }

    private void AssignName(NameExpression name, PyType type)
    {
        if (program.Names.GetValueOrDefault(name) is VariableSymbol variable)
        {
            variable.Cell.Add(type, joiner);
            narrowed.Remove(variable);
        }
    }

    private void Unpack(Expression target, PyType type)
    {
        if (ElementsOf(target) is not { } targets)
        {
            return;
        }

        var starred = targets.Any(t => t is StarredExpression);
        type = type is ClassType { Definition: LibraryClass { Unpacked: { IsEmpty: false } parts } named } instance
            ? new TupleType([.. parts.Select(p => Instantiate(p, Substitution.Of(named.TypeParameters, instance.Arguments), target))])
            : type;
        for (var i = 0; i < targets.Count; i++)
        {
            var element = type is TupleType tuple && !starred && tuple.Elements.Length == targets.Count
                ? tuple.Elements[i]
                : ElementType(type, target);
            Assign(targets[i], IsGrowing(targets[i]) ? Widen(element) : element);
        }
    }

    private void VisitAugmented(AugmentedAssignStatement s)
    {
        var left = TypeOf(s.Target);
        var right = TypeOf(s.Value);
        var type = Operate(s, s.Operator, left, right);
        var grows = s.Operator is BinaryOperator.Multiply or BinaryOperator.Power or BinaryOperator.LeftShift && loopDepth > 0;
        if (s.Operator == BinaryOperator.Add && KnownTypes.Is(left, known.ListClass))
        {
            // list += iterable extends in place: the elements flow into the same list.
            ((ClassType)left).Arguments[0].Add(ElementType(right, s), joiner);
            type = left;
        }

        Assign(s.Target, grows ? Widen(type) : type);
        result.Types[s] = grows ? Widen(type) : type;
        result.Types[s.Target] = left;
    }
}

using PyConc2Cs.Binding;
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
                Assign(targets[i], Growth.OfSwap(targets, tuple.Elements[i], loopDepth) ? Widen(element) : element);
            }

            result.Types[target] = type;
            return;
        }

        Assign(target, loopDepth > 0 && target is NameExpression or AttributeExpression && Growth.IsMultiplied(target, value) ? Widen(type) : type);
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
        for (var i = 0; i < targets.Count; i++)
        {
            var element = type is TupleType tuple && !starred && tuple.Elements.Length == targets.Count
                ? tuple.Elements[i]
                : ElementType(type, target);
            Assign(targets[i], element);
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

using System.Collections.Immutable;
using PyConc2Cs.Analysis;
using PyConc2Cs.Binding;
using PyConc2Cs.Inference;
using PyConc2Cs.Library;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Lowering;

/// <summary>Assignments to several targets.</summary>
public sealed partial class Lowerer
{
    // PyTuple.Unpack2 to Unpack7.
    private const int LongestUnpacking = 7;

    /// <summary><c>a, b = b, a</c> => <c>(a, b) = (b, a)</c>; all new => <c>var (a, b) = ...</c>.</summary>
    private List<LoweredStatement> Deconstruct(Statement s, ImmutableArray<Expression> targets, LoweredExpression value, ImmutableArray<PyType> elements)
    {
        var variables = targets.Select(t => t is NameExpression n ? program.Names.GetValueOrDefault(n) as VariableSymbol : null).ToList();
        var areNew = variables.TrueForAll(v => v is not null && DeclaresHere(v, s)) && variables.Distinct().Count() == variables.Count
            && value is not TupleNode { Elements: var e } | variables.Select((v, i) => (v, i)).All(x => x.v is not null && TypeJoiner.Same(x.v.Type, elements[x.i]));
        if (areNew && value is TupleNode { Elements: var values })
        {
            // Independent values of new variables read better one by one.
            return [.. variables.Select((v, i) => Store(i == 0 ? s : null, v!, values[i], s))];
        }

        foreach (var variable in variables.OfType<VariableSymbol>())
        {
            if (!areNew && DeclaresHere(variable, s))
            {
                DeclareBefore(variable);
            }
        }

        if (areNew)
        {
            declared.UnionWith(variables!);
        }

        var lowered = targets.Select(t => LowerTarget(t)).ToImmutableArray();
        return [new DeconstructNode(s.Span, areNew, new TupleNode(lowered, new TupleType([.. lowered.Select(l => l.Type)])), value)];
    }

    /// <summary>C# evaluates all targets before it assigns; Python's second target sees the first one's new value: <c>i, a[i] = 1, 9</c>.</summary>
    private static bool UsesEarlierTarget(ImmutableArray<Expression> targets)
    {
        var assigned = new HashSet<string>(StringComparer.Ordinal);
        foreach (var target in targets)
        {
            if (target is not NameExpression && SyntaxChildren.Descendants(target).OfType<NameExpression>().Any(n => assigned.Contains(n.Name)))
            {
                return true;
            }

            if (target is NameExpression name)
            {
                assigned.Add(name.Name);
            }
        }

        return false;
    }

    private bool DeclaresHere(VariableSymbol variable, SyntaxNode anchor) => placements.TryGetValue(variable, out var placement)
        && placement.Kind is PlacementKind.AtAssignment or PlacementKind.InHeader && ReferenceEquals(placement.Anchor, anchor) && !declared.Contains(variable);

    /// <summary>What C# can assign; the rest is stored by calls.</summary>
    private bool IsAssignable(Expression target)
    {
        var outer = prelude;
        prelude = [];
        var isAssignable = target switch
        {
            NameExpression name => program.Names.GetValueOrDefault(name) is VariableSymbol,
            AttributeExpression attribute => StoreAttribute(null, attribute, new DefaultNode(PyType.Never)) is AssignStatementNode,
            SubscriptExpression subscript => StoreItem(null, subscript, new DefaultNode(PyType.Never)) is AssignStatementNode,
            _ => false,
        };
        prelude = outer;
        return isAssignable;
    }

    private LoweredExpression LowerTarget(Expression target) => target switch
    {
        NameExpression name when program.Names.GetValueOrDefault(name) is VariableSymbol variable => LowerVariable(variable),
        AttributeExpression attribute when StoreAttribute(null, attribute, new DefaultNode(PyType.Never)) is AssignStatementNode a => a.Target,
        SubscriptExpression subscript when StoreItem(null, subscript, new DefaultNode(PyType.Never)) is AssignStatementNode a => a.Target,
        _ => new DiscardNode(PyType.Dynamic),
    };

    /// <summary>Unpacks a value whose elements aren't written out.</summary>
    private IEnumerable<LoweredStatement> Unpack(Statement s, ImmutableArray<Expression> targets, LoweredExpression value)
    {
        value = Unwrap(value);
        var simple = targets.All(t => t is NameExpression n && program.Names.GetValueOrDefault(n) is VariableSymbol);
        if (value.Type is ClassType { Definition: LibraryClass { Unpacked: { Length: >= 2 } parts } named } instance && parts.Length == targets.Length && simple)
        {
            var generics = Substitution.Of(named.TypeParameters, instance.Arguments);
            var types = parts.Select(p => Conversions.Type(p, generics)).ToImmutableArray();
            if (targets.Select((t, i) => TypeJoiner.Same(((VariableSymbol)program.Names[t]).Type, types[i])).All(x => x))
            {
                return Deconstruct(s, targets, value, types);
            }
        }

        value = AsTuple(value, targets);
        if (value.Type is TupleType { Elements: { Length: >= 2 } elements } && elements.Length == targets.Length && simple)
        {
            var same = targets.Select((t, i) => TypeJoiner.Same(((VariableSymbol)program.Names[t]).Type, elements[i])).All(x => x);
            if (same)
            {
                return Deconstruct(s, targets, value, elements);
            }
        }

        return UnpackItems(s, targets, value);
    }

    /// <summary>What isn't a tuple by its type becomes one of as many items as there are targets.</summary>
    private static LoweredExpression AsTuple(LoweredExpression value, ImmutableArray<Expression> targets)
    {
        if (value.Type is TupleType || value.Type is ClassType { Definition: LibraryClass { Unpacked: var parts } } && parts.Length == targets.Length || targets.Length is < 2 or > LongestUnpacking || targets.Any(t => t is StarredExpression))
        {
            return value;
        }

        var element = ElementOf(value.Type);
        var items = value.Type is ClassType { Definition: LibraryClass { Unpacked.IsEmpty: false } } ? Rt.Ops("Iterate", PyType.Dynamic, value) : Conversions.ToIterable(value, element);
        return new StaticCallNode("PyTuple", $"Unpack{targets.Length}", [new(items)], new TupleType([.. targets.Select(_ => element)]));
    }

    private static PyType ElementOf(PyType type) => type is ClassType { Definition: LibraryClass { CsName: "PyList" or "PyTuple" }, Arguments: [var cell] } ? cell.Type : PyType.Dynamic;

    private IEnumerable<LoweredStatement> UnpackItems(Statement s, ImmutableArray<Expression> targets, LoweredExpression value)
    {
        var star = -1;
        for (var i = 0; i < targets.Length; i++)
        {
            star = targets[i] is StarredExpression ? i : star;
        }

        LoweredExpression items;
        if (value.Type is TupleType tuple && star < 0 && tuple.Elements.Length == targets.Length)
        {
            items = IsSimple(value) ? value : Hoist("items", value);
        }
        else
        {
            var after = star < 0 ? 0 : targets.Length - star - 1;
            var element = ElementOf(value.Type);
            var list = new ClassType(Known.TupleClass, [CellOf(element)]);
            var source = value.Type is SimpleType { Kind: not SimpleKind.Str } ? Rt.Ops("IterateToUnpack", PyType.Dynamic, value) : Conversions.ToIterable(value, element);
            items = Hoist("items", new StaticCallNode(
                "PyTuple", star < 0 ? "Unpack" : "UnpackStar", star < 0 ? [new(source), new(Rt.Int(targets.Length))] : [new(source), new(Rt.Int(star)), new(Rt.Int(after))], list));
        }

        var isFirst = true;
        for (var i = 0; i < targets.Length; i++)
        {
            foreach (var statement in AssignValue(s, targets[i] is StarredExpression starred ? starred.Value : targets[i], ItemOf(items, i, star, targets), isFirst))
            {
                isFirst = false;
                yield return statement;
            }
        }
    }

    private LoweredExpression ItemOf(LoweredExpression items, int index, int star, ImmutableArray<Expression> targets)
    {
        if (items.Type is TupleType tuple)
        {
            return new TupleItemNode(items, index, tuple.Elements[index]);
        }

        var element = ((ClassType)items.Type).Arguments[0];
        if (index == star)
        {
            var after = targets.Length - star - 1;
            var middle = new MemberCallNode(items, "Slice", after == 0 ? [new(Rt.Int(star))] : [new(Rt.Int(star)), new(Rt.Int(-after))], items.Type);
            var type = TargetType(((StarredExpression)targets[star]).Value);
            type = type is OptionalType optional ? optional.Inner : type;
            if (type is ClassType { Definition: LibraryClass { CsName: "PyList" }, Arguments: [var cell] } list)
            {
                return new CollectionNode([new SpreadNode(Conversions.ToIterable(middle, cell.Type), cell.Type)], list);
            }

            var dynamicCell = type is null ? element : CellOf(PyType.Dynamic);
            return new CollectionNode([new SpreadNode(Conversions.ToIterable(middle, dynamicCell.Type), dynamicCell.Type)], Known.List(dynamicCell));
        }

        return new IndexNode(items, Rt.Int(star >= 0 && index > star ? index - targets.Length : index), element.Type);
    }
}

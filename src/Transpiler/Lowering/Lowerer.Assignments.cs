using System.Collections.Immutable;
using PyConc2Cs.Analysis;
using PyConc2Cs.Binding;
using PyConc2Cs.Inference;
using PyConc2Cs.Library;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Lowering;

/// <summary>Assignments of every form.</summary>
public sealed partial class Lowerer
{
    private IEnumerable<LoweredStatement> LowerAssign(AssignStatement s)
    {
        if (s.Targets is [var only])
        {
            return AssignTo(s, only, s.Value);
        }

        // a = b = value: the value is evaluated once, then assigned from left to right.
        var value = Lower(s.Value);
        if (!IsSimple(value) || value is LiteralNode { Value: null })
        {
            value = value is LiteralNode ? value : Hoist("value", value);
        }

        return s.Targets.SelectMany((t, i) => AssignValue(s, t, value, i == 0)).ToList();
    }

    private IEnumerable<LoweredStatement> AssignTo(Statement s, Expression target, Expression value)
    {
        var targets = target switch
        {
            TupleExpression t => t.Elements,
            ListExpression l => l.Elements,
            _ => default,
        };
        if (targets.IsDefault)
        {
            return AssignValue(s, target, LowerForTarget(target, value), true).ToList();
        }

        if (value is TupleExpression tuple && tuple.Elements.Length == targets.Length && targets.Length >= 2 && !targets.Concat(tuple.Elements).Any(e => e is StarredExpression)
            && targets.All(t => t is NameExpression or AttributeExpression or SubscriptExpression))
        {
            var lowered = tuple.Elements.Select((e, i) => LowerForTarget(targets[i], e)).ToImmutableArray();
            return Deconstruct(s, targets, new TupleNode(lowered, new TupleType([.. lowered.Select(l => l.Type)])), lowered.Select(l => l.Type).ToImmutableArray());
        }

        return Unpack(s, targets, Lower(value)).ToList();
    }

    /// <summary>A value for a target of known type is converted while it is lowered.</summary>
    private LoweredExpression LowerForTarget(Expression target, Expression value) => TargetType(target) is { } type ? LowerTo(value, type) : Lower(value);

    private PyType? TargetType(Expression target)
    {
        switch (target)
        {
            case NameExpression name when program.Names.GetValueOrDefault(name) is VariableSymbol variable:
                return variable.Type;
            case AttributeExpression attribute when MemberTarget(attribute) is { } field:
                return field.Type;
            default:
                return null;
        }
    }

    private VariableSymbol? MemberTarget(AttributeExpression attribute)
    {
        var owner = types.TypeOf(attribute.Value);
        owner = owner is OptionalType optional ? optional.Inner : owner;
        return owner switch
        {
            ClassType { Definition: ClassSymbol symbol } => symbol.FindMember(attribute.Name) as VariableSymbol,
            ClassObjectType { Definition: ClassSymbol symbol } => symbol.FindMember(attribute.Name) as VariableSymbol,
            ModuleType { Module: ModuleSymbol local } => local.Globals.GetValueOrDefault(attribute.Name) as VariableSymbol,
            _ => null,
        };
    }

    private IEnumerable<LoweredStatement> AssignValue(Statement s, Expression target, LoweredExpression value, bool isFirst)
    {
        switch (target)
        {
            case NameExpression name when program.Names.GetValueOrDefault(name) is VariableSymbol variable:
                yield return Store(isFirst ? s : null, variable, Conversions.Convert(value, variable.Type), s);
                break;
            case AttributeExpression attribute:
                yield return StoreAttribute(isFirst ? s : null, attribute, value);
                break;
            case SubscriptExpression subscript:
                yield return StoreItem(isFirst ? s : null, subscript, value);
                break;
            case TupleExpression tuple:
                foreach (var statement in Unpack(s, tuple.Elements, value))
                {
                    yield return statement;
                }

                break;
            case ListExpression list:
                foreach (var statement in Unpack(s, list.Elements, value))
                {
                    yield return statement;
                }

                break;
            default:
                Unsupported(target.Span, "this assignment target", "assign to a name, attribute or item");
                break;
        }
    }

    /// <summary>Declares the variable here if this is its place, else assigns it.</summary>
    private LoweredStatement Store(SyntaxNode? s, VariableSymbol variable, LoweredExpression value, SyntaxNode? anchor = null)
    {
        anchor ??= s;
        var declares = placements.TryGetValue(variable, out var placement) && placement.Kind == PlacementKind.AtAssignment
            && ReferenceEquals(placement.Anchor, anchor) && declared.Add(variable);
        if (declares)
        {
            return new DeclareNode(s?.Span, variable, value, NeedsType(variable, value));
        }

        return new AssignStatementNode(s?.Span, LowerVariable(variable), value);
    }

    /// <summary><c>var</c> would give another type than the variable's.</summary>
    private static bool NeedsType(VariableSymbol variable, LoweredExpression value) =>
        value is CastNode or LambdaNode or MethodGroupNode or CollectionNode or LiteralNode { Value: null } or DefaultNode
        || !TypeJoiner.Same(value.Type, variable.Type) || variable.Type is OptionalType or FunctionType || variable.Type.IsDynamic
        || value is NewNode && variable.Type is ClassType { Definition: var d } && value.Type is ClassType { Definition: var v } && !ReferenceEquals(d, v);

    private LoweredStatement StoreAttribute(Statement? s, AttributeExpression target, LoweredExpression value)
    {
        if (types.TypeOf(target.Value) is ModuleType { Module: ModuleSymbol } && MemberTarget(target) is { } global)
        {
            return new AssignStatementNode(s?.Span, LowerVariable(global), Conversions.Convert(value, global.Type));
        }

        if (types.TypeOf(target.Value) is ClassObjectType { Definition: ClassSymbol } && MemberTarget(target) is { Owner: ClassSymbol c } classField)
        {
            return new AssignStatementNode(s?.Span, new FieldNode(null, classField, c, classField.Type), Conversions.Convert(value, classField.Type));
        }

        var owner = Unwrap(Lower(target.Value));
        if (owner.Type is ClassType { Definition: ClassSymbol symbol })
        {
            switch (symbol.FindMember(target.Name))
            {
                case VariableSymbol { Owner: ClassSymbol declaring } field:
                    return new AssignStatementNode(s?.Span, FieldOf(owner, field, declaring), Conversions.Convert(value, field.Type));
                case PropertySymbol { Setter: { Parameters: [_, var parameter] } } property:
                    return new AssignStatementNode(s?.Span, new PropertyNode(owner, property, parameter.Variable.Type), Conversions.Convert(value, parameter.Variable.Type));
            }
        }

        if (LibraryMemberOf(owner.Type, target.Name) is LibraryValue { CanWrite: true, ClassName: null } member)
        {
            var type = Conversions.Type(member.Type, new Substitution());
            return new AssignStatementNode(s?.Span, new MemberNode(owner, null, member.CsName, type), Conversions.ToScheme(value, member.Type, new Substitution()));
        }

        if (types.TypeOf(target.Value) is ModuleType { Module: LibraryModule library } && library.Find(target.Name) is LibraryValue { CanWrite: true, ClassName: { } className } value2)
        {
            return new AssignStatementNode(
                s?.Span, new MemberNode(null, className, value2.CsName, PyType.Dynamic), Conversions.ToScheme(value, value2.Type, new Substitution()));
        }

        return new ExpressionNode(s?.Span, Rt.Ops("SetAttr", PyType.None, owner, Rt.Text(target.Name), Conversions.Convert(value, PyType.Dynamic)));
    }

    private LoweredStatement StoreItem(Statement? s, SubscriptExpression target, LoweredExpression value)
    {
        var owner = Unwrap(Lower(target.Value));
        switch (owner.Type)
        {
            case ClassType { Definition: ClassSymbol symbol } when symbol.FindMember("__setitem__") is FunctionSymbol method:
                return new ExpressionNode(s?.Span, new CallNode(
                    owner, method, [new(LowerTo(target.Index, method.Parameters[1].Variable.Type)), new(Conversions.Convert(value, method.Parameters[2].Variable.Type))], PyType.None));
            case ClassType { Definition: LibraryClass { CsName: "PyList" }, Arguments: [var element] } when target.Index is SliceExpression slice:
                return new ExpressionNode(s?.Span, new MemberCallNode(owner, "SetSlice", [new(LowerSlice(slice)), new(Conversions.ToIterable(value, element.Type))], PyType.None));
            case ClassType { Definition: var definition } instance when target.Index is not SliceExpression && Indexer(definition, instance) is { } indexer:
                return new AssignStatementNode(s?.Span, new IndexNode(owner, LowerTo(target.Index, indexer.Key), indexer.Value), Conversions.Convert(value, indexer.Value));
            default:
                return new ExpressionNode(s?.Span, Rt.Ops("SetItem", PyType.None, owner, Lower(target.Index), Conversions.Convert(value, PyType.Dynamic)));
        }
    }

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

    private bool DeclaresHere(VariableSymbol variable, Statement s) => placements.TryGetValue(variable, out var placement)
        && placement.Kind == PlacementKind.AtAssignment && ReferenceEquals(placement.Anchor, s) && !declared.Contains(variable);

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
            var element = value.Type is ClassType { Definition: LibraryClass { CsName: "PyList" or "PyTuple" }, Arguments: [var cell] } ? cell.Type : PyType.Dynamic;
            var list = new ClassType(Known.TupleClass, [CellOf(element)]);
            items = Hoist("items", new StaticCallNode(
                "PyTuple", star < 0 ? "Unpack" : "UnpackStar", star < 0 ? [new(Conversions.ToIterable(value, element)), new(Rt.Int(targets.Length))] : [new(Conversions.ToIterable(value, element)), new(Rt.Int(star)), new(Rt.Int(after))], list));
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
            var type = types.TypeOf(targets[star]);
            var middle = new MemberCallNode(items, "Slice", after == 0 ? [new(Rt.Int(star))] : [new(Rt.Int(star)), new(Rt.Int(-after))], items.Type);
            return new CollectionNode([new SpreadNode(Conversions.ToIterable(middle, type is ClassType { Arguments: [var c] } ? c.Type : element.Type), element.Type)], Known.List(element)) is var list && type is ClassType ? list with { Type = type } : new CollectionNode([new SpreadNode(middle, element.Type)], Known.List(element));
        }

        return new IndexNode(items, Rt.Int(star >= 0 && index > star ? index - targets.Length : index), element.Type);
    }

    private IEnumerable<LoweredStatement> LowerAugmented(AugmentedAssignStatement s)
    {
        var (target, store) = AugmentedTarget(s);
        var type = TargetType(s.Target) ?? target.Type;
        var right = Lower(s.Value);
        if (target.Type is ClassType { Definition: LibraryClass { CsName: "PyList" }, Arguments: [var element] } && s.Operator == BinaryOperator.Add)
        {
            yield return new ExpressionNode(s.Span, new MemberCallNode(target, "Extend", [new(Conversions.ToIterable(right, element.Type))], PyType.None));
            yield break;
        }

        if (store is null && IsCompound(s.Operator, target.Type, right.Type) is { } op)
        {
            yield return right is LiteralNode { Value: 1L } && op is CsBinaryOperator.Add or CsBinaryOperator.Subtract && right is LiteralNode { Value: 1L } && target.Type is SimpleType { Kind: SimpleKind.Int }
                ? new IncrementNode(s.Span, target, op == CsBinaryOperator.Subtract)
                : new AssignStatementNode(s.Span, target, Conversions.Convert(right, target.Type), op);
            yield break;
        }

        var inPlace = target.Type.IsDynamic || target.Type is ClassType
            ? Rt.Ops("InPlace" + OperatorNames.OpsMember(isPython2 && s.Operator == BinaryOperator.Divide ? BinaryOperator.FloorDivide : s.Operator), PyType.Dynamic, target, right)
            : LowerBinary(s, s.Operator, target, right);
        var value = Conversions.Convert(inPlace, type);
        yield return store is null ? new AssignStatementNode(s.Span, target, value) : store(value);
    }

    /// <summary>The target, evaluated once, and how to store into it where it is no C# variable.</summary>
    private (LoweredExpression Target, Func<LoweredExpression, LoweredStatement>? Store) AugmentedTarget(AugmentedAssignStatement s)
    {
        switch (s.Target)
        {
            case NameExpression name when program.Names.GetValueOrDefault(name) is VariableSymbol variable:
                DeclareBefore(variable);
                return (LowerVariable(variable), null);
            case AttributeExpression attribute when StoreAttribute(s, attribute, new DefaultNode(PyType.Never)) is AssignStatementNode field:
                return (field.Target, null);
            case SubscriptExpression subscript when StoreItem(s, subscript, new DefaultNode(PyType.Never)) is AssignStatementNode { Target: IndexNode index }:
                return (index with { Target = Once("container", index.Target), Index = Once("index", index.Index) }, null);
            case SubscriptExpression subscript:
                var owner = Once("container", Lower(subscript.Value));
                var key = Once("index", Lower(subscript.Index));
                return (Rt.Ops("GetItem", PyType.Dynamic, owner, key),
                    v => new ExpressionNode(s.Span, Rt.Ops("SetItem", PyType.None, owner, key, Conversions.Convert(v, PyType.Dynamic))));
            case AttributeExpression attribute:
                var holder = Once("target", Lower(attribute.Value));
                return (Rt.Ops("GetAttr", PyType.Dynamic, holder, Rt.Text(attribute.Name)),
                    v => new ExpressionNode(s.Span, Rt.Ops("SetAttr", PyType.None, holder, Rt.Text(attribute.Name), Conversions.Convert(v, PyType.Dynamic))));
            default:
                return (Lower(s.Target), null);
        }
    }

    private LoweredExpression Once(string name, LoweredExpression value) =>
        IsSimple(value) || value is FieldNode { Target: VariableNode } or BinaryNode { Left: VariableNode, Right: LiteralNode } ? value : Hoist(name, value);

    private static CsBinaryOperator? IsCompound(BinaryOperator op, PyType target, PyType value)
    {
        var numeric = target is SimpleType { Kind: SimpleKind.Int } && value is SimpleType { Kind: SimpleKind.Int or SimpleKind.Bool }
            || target is SimpleType { Kind: SimpleKind.Float } && value is SimpleType { Kind: SimpleKind.Float or SimpleKind.Int }
            || target is SimpleType { Kind: SimpleKind.BigInt } && value is SimpleType { Kind: SimpleKind.Int or SimpleKind.BigInt };
        return op switch
        {
            BinaryOperator.Add when numeric || target is SimpleType { Kind: SimpleKind.Str } && value is SimpleType { Kind: SimpleKind.Str } => CsBinaryOperator.Add,
            BinaryOperator.Subtract when numeric => CsBinaryOperator.Subtract,
            BinaryOperator.Multiply when numeric => CsBinaryOperator.Multiply,
            BinaryOperator.BitAnd when numeric && target is not SimpleType { Kind: SimpleKind.Float } => CsBinaryOperator.BitAnd,
            BinaryOperator.BitOr when numeric && target is not SimpleType { Kind: SimpleKind.Float } => CsBinaryOperator.BitOr,
            BinaryOperator.BitXor when numeric && target is not SimpleType { Kind: SimpleKind.Float } => CsBinaryOperator.BitXor,
            _ => null,
        };
    }
}

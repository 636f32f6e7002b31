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
            && targets.All(IsAssignable) && !UsesEarlierTarget(targets))
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
        if (builders.ContainsKey(variable))
        {
            return StartBuilder(s, variable, value);
        }

        anchor ??= s;
        if (anchor is not null && DeclaresHere(variable, anchor))
        {
            declared.Add(variable);
            return new DeclareNode(s?.Span, variable, value, NeedsType(variable, value));
        }

        return new AssignStatementNode(s?.Span, LowerVariable(variable), Replacing(variable, value));
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

        if (types.TypeOf(target.Value) is ModuleType { Module: LibraryModule } or ClassObjectType { Definition: LibraryClass })
        {
            Unsupported(target.Span, $"replacing '{target.Name}' of a library module or class", "call a function of your own, or derive a class");
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
            case ClassType { Definition: var definition } instance when target.Index is not SliceExpression && IndexerFor(target, definition, instance) is { } indexer:
                return new AssignStatementNode(s?.Span, new IndexNode(owner, LowerTo(target.Index, indexer.Key), indexer.Value), Conversions.Convert(value, indexer.Value));
            default:
                return new ExpressionNode(s?.Span, Rt.Ops("SetItem", PyType.None, owner, Lower(target.Index), Conversions.Convert(value, PyType.Dynamic)));
        }
    }
}

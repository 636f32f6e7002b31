using PyConc2Cs.Binding;
using PyConc2Cs.Library;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Lowering;

/// <summary>Augmented assignments; the target is evaluated once.</summary>
public sealed partial class Lowerer
{
    private IEnumerable<LoweredStatement> LowerAugmented(AugmentedAssignStatement s)
    {
        if (s.Target is NameExpression name && program.Names.GetValueOrDefault(name) is VariableSymbol variable && builders.ContainsKey(variable))
        {
            yield return Append(s, variable);
            yield break;
        }

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

        var inPlace = !types.Operators.ContainsKey(s) && (target.Type.IsDynamic || target.Type is ClassType)
            ? Rt.Ops(classicDivision && s.Operator == BinaryOperator.Divide ? "ClassicDiv" : "InPlace" + OperatorNames.OpsMember(s.Operator), PyType.Dynamic, target, right)
            : LowerBinary(s, s.Operator, target, right);
        var value = Conversions.Convert(inPlace, type);
        yield return store is null ? new AssignStatementNode(s.Span, target, value) : store(value);
    }

    /// <summary>The target, evaluated once, and how to store into it where it is no C# variable.</summary>
    private (LoweredExpression Target, Func<LoweredExpression, LoweredStatement>? Store) AugmentedTarget(AugmentedAssignStatement s)
    {
        switch (s.Target)
        {
            case NameExpression name when unboundReads.Contains(name):
                return (Lower(name), v => new AssignStatementNode(s.Span, new DiscardNode(v.Type), v));
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
            || target is SimpleType { Kind: SimpleKind.Number } && op is BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply
                && value is SimpleType { IsReal: true }
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

using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyConc2Cs.Lowering;
using PyConc2Cs.Types;

namespace PyConc2Cs.Emission;

/// <summary>Operators, conversions and type tests.</summary>
internal sealed partial class CodeEmitter
{
    private ExpressionSyntax Binary(BinaryNode node)
    {
        if (node.Operator is CsBinaryOperator.LeftShift or CsBinaryOperator.RightShift)
        {
            return Cs.Binary(node.Operator, Emit(node.Left), ShiftCount(node.Right));
        }

        if (node.Operator == CsBinaryOperator.Coalesce)
        {
            return Cs.Binary(node.Operator, Emit(node.Left), Emit(node.Right, Target.Implicit));
        }

        return Cs.Binary(node.Operator, Operand(node.Left, node.Right), Operand(node.Right, node.Left));
    }

    /// <summary>An operand whose type the other operand settles needs no suffix and no widening of its own.</summary>
    private ExpressionSyntax Operand(LoweredExpression operand, LoweredExpression other)
    {
        var settled = (other is not (LiteralNode or CastNode or UnaryNode { Operand: LiteralNode }) || (other is LiteralNode { Value: double } && operand is CastNode { Value: not LiteralNode }))
            && SameNumber(operand.Type, other.Type);
        return Emit(operand, settled ? Target.Implicit : Target.None);
    }

    private static bool SameNumber(PyType operand, PyType other) =>
        ReferenceEquals(operand, other) && (ReferenceEquals(other, PyType.Int) || ReferenceEquals(other, PyType.Float) || ReferenceEquals(other, PyType.BigInt) || ReferenceEquals(other, PyType.Number));

    private ExpressionSyntax ShiftCount(LoweredExpression count) =>
        count is LiteralNode ? Emit(count, Target.Implicit) : Cs.Cast(Cs.Int, Emit(count));

    private ExpressionSyntax Conditional(ConditionalNode node, Target target)
    {
        // A conversion must be written in one branch: without it the branches could find a common type that isn't the one meant.
        var then = Emit(node.Then, node.Then is CastNode ? Target.None : target);
        var otherwise = Emit(node.Otherwise, node.Otherwise is CastNode && node.Then is not CastNode ? Target.None : BranchTarget(node, target));
        return Cs.Conditional(Emit(node.Test), then, otherwise);
    }

    private static Target BranchTarget(ConditionalNode node, Target target) =>
        node.Then is CastNode && node.Otherwise is CastNode ? Target.Implicit : target;

    private ExpressionSyntax Cast(CastNode node, Target target)
    {
        var keep = target == Target.None || node.IsRequired;
        if (ReferenceEquals(node.Type, PyType.Float) && node.Value is LiteralNode { Value: long number })
        {
            return keep ? Cs.Real(number) : Cs.Integer(number, suffix: false);
        }

        if (!node.IsRequired && node.Value is CollectionNode && TypeJoiner.Same(node.Value.Type, node.Type))
        {
            return Emit(node.Value, target);
        }

        if (!node.IsRequired && node is { Type: ClassType, Value.Type: ClassType } && Cs.Same(context.Types.Emit(node.Value.Type), context.Types.Emit(node.Type)))
        {
            return Emit(node.Value, target);
        }

        if (!keep && IsImplicit(node.Value.Type, node.Type))
        {
            // What becomes an object must have Python's type before: 5 would be boxed as an int.
            return Emit(node.Value, IsNumericWidening(node.Value.Type, node.Type) ? target : Target.None);
        }

        return node.Value is LiteralNode { Value: null }
            ? Cs.Cast(Nullable(node.Type), Cs.Null)
            : Cs.Cast(context.Types.Emit(node.Type), Emit(node.Value, node.Type.IsDynamic ? Target.None : CastOperandTarget(node)));
    }

    /// <summary><c>(long?)5</c> needs no suffix; anything else keeps its own type.</summary>
    private static Target CastOperandTarget(CastNode node) =>
        node.Value is LiteralNode { Value: long } && node.Type is OptionalType or SimpleType { Kind: SimpleKind.BigInt or SimpleKind.Number } ? Target.Implicit : Target.None;

    private TypeSyntax Nullable(PyType type) => Cs.Nullable(context.Types.Emit(type));

    /// <summary>A checked conversion from Dynamic.</summary>
    public ExpressionSyntax FromDynamic(ExpressionSyntax value, PyType type) => type.IsDynamic || TypeEmitter.IsVoid(type)
        ? value
        : Cs.Call(Cs.Member(Cs.Name("PyConvert"), Cs.Name("To", [context.Types.Emit(type)])), value);

    private static bool IsImplicit(PyType from, PyType to) =>
        TypeJoiner.Same(from, to) || to.IsDynamic || IsNumericWidening(from, to) || IsUpcast(from, to)
        || (to is OptionalType optional && (from.IsNone || IsImplicit(from is OptionalType inner ? inner.Inner : from, optional.Inner)));

    private static bool IsNumericWidening(PyType from, PyType to) =>
        ReferenceEquals(to, PyType.Number) && from is SimpleType { Kind: SimpleKind.Int or SimpleKind.BigInt or SimpleKind.Float }
        || ReferenceEquals(from, PyType.Int) && (ReferenceEquals(to, PyType.Float) || ReferenceEquals(to, PyType.BigInt)
            || (to is OptionalType optional && (ReferenceEquals(optional.Inner, PyType.Int) || IsNumericWidening(from, optional.Inner))));

    private static bool IsUpcast(PyType from, PyType to)
    {
        if (from is not ClassType source || to is not ClassType target || !target.Arguments.IsEmpty)
        {
            return false;
        }

        for (var definition = source.Definition.BaseDefinition; definition is not null; definition = definition.BaseDefinition)
        {
            if (ReferenceEquals(definition, target.Definition))
            {
                return true;
            }
        }

        return false;
    }

    private ExpressionSyntax IsType(IsTypeNode node)
    {
        var pattern = Pattern(node.Types);
        if (node.Variable is { } variable)
        {
            pattern = node.Types is [var only] && !only.IsNone
                ? Cs.DeclarationPattern(context.Types.EmitNotNull(only), Name(variable))
                : Cs.Named(pattern, Name(variable));
        }

        return Cs.Is(Emit(node.Value), node.Negated ? Cs.Not(pattern) : pattern);
    }

    private PatternSyntax Pattern(IEnumerable<PyType> types) => types
        .Select(t => t.IsNone ? Cs.NullPattern() : Cs.TypePattern(context.Types.EmitNotNull(t)))
        .Aggregate(Cs.Or);
}

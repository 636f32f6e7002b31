using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyConc2Cs.Binding;
using PyConc2Cs.Lowering;
using PyConc2Cs.Types;

namespace PyConc2Cs.Emission;

/// <summary>What the place of an expression gives it, so that less need be written.</summary>
internal enum Target
{
    /// <summary>Nothing: the expression says its own type (<c>var x = ...</c>).</summary>
    None,

    /// <summary>An argument of a Runtime method: implicit conversions apply.</summary>
    Implicit,

    /// <summary>A place of exactly the expression's type: <c>[1, 2]</c> will do.</summary>
    Exact,

    /// <summary>The type is written right before it: <c>new()</c> will do.</summary>
    Declared,
}

/// <summary>Expressions and statements of the lowered tree as C# syntax.</summary>
internal sealed partial class CodeEmitter(EmitContext context)
{
    public ExpressionSyntax Emit(LoweredExpression expression, Target target = Target.None) => expression switch
    {
        LiteralNode e => Literal(e, target),
        DefaultNode e => DefaultValue(e, target),
        VariableNode e => Variable(e.Variable),
        FieldNode e => Field(e),
        PropertyNode e => OfInstance(e.Target, context.Names[e.Property]),
        ThisNode => Cs.This,
        BaseNode => Cs.Base,
        CallNode e => Cs.Call(Function(e.Target, e.Function), Arguments(e.Arguments, Target.Exact)),
        MethodGroupNode e => Function(e.Target, e.Function),
        FunctionValueNode e => FunctionValue(e),
        ClassValueNode e => Cs.Member(Cs.Name(context.Names[e.Class]), context.Names.ValueName(e.Class)),
        NewNode e => Create(e, target),
        InvokeNode e => Cs.Call(e.Target is LambdaNode ? Cs.Cast(context.Types.Emit(e.Target.Type), Emit(e.Target)) : Emit(e.Target), e.Arguments.Select(a => Cs.Arg(Emit(a, Target.Exact)))),
        StaticCallNode e => StaticCall(e),
        MemberCallNode e => MemberCall(e),
        MemberNode e => Member(e),
        NewRuntimeNode e => CreateRuntime(e, target),
        NewHelperNode e => Cs.New(ReferenceEquals(e.Type, PyType.Complex) || e.Type is DelegateMarker ? context.Types.Emit(e.Type) : Cs.Name(e.ClassName), Arguments(e.Arguments, Target.Implicit)),
        _ => EmitOther(expression, target),
    };

    private ExpressionSyntax EmitOther(LoweredExpression expression, Target target) => expression switch
    {
        CollectionNode e => Collection(e, target),
        SpreadNode e => Emit(e.Items),
        DictNode e => Dict(e, target),
        TupleNode e => Tuple(e, target),
        TupleItemNode e => TupleItem(e),
        IndexNode e => Cs.Index(Emit(e.Target), Emit(e.Index, Target.Implicit)),
        BinaryNode e => Binary(e),
        UnaryNode e => Cs.Unary(e.Operator, Emit(e.Operand, e.Operand is LiteralNode ? target : Target.None)),
        ConditionalNode e => Conditional(e, target),
        IsTypeNode e => IsType(e),
        CastNode e => Cast(e, target),
        NotNullNode e => e.Type.IsValueType ? Cs.Member(e.IsTested ? Emit(e.Value) : Cs.NotNull(Emit(e.Value)), "Value") : Cs.NotNull(Emit(e.Value)),
        AssignNode e => Cs.Assign(Emit(e.Target), Emit(e.Value, Target.Exact)),
        LambdaNode e => Lambda(e),
        ClosureNode e => new Wrappers(context, this).Closure(e),
        DiscardNode => Cs.Name("_"),
        InterpolatedNode e => Interpolated(e),
        HoleNode e => Emit(e.Value),
        AwaitNode e => Cs.Await(Emit(e.Value)),
        ThrowNode e => Cs.Throw(Emit(e.Exception)),
        QueryNode e => Query(e),
        _ => throw new ArgumentException(expression.GetType().Name, nameof(expression)),
    };

    private IEnumerable<ArgumentSyntax> Arguments(IEnumerable<LoweredArgument> arguments, Target target) =>
        arguments.Select(a => Cs.Arg(Emit(a.Value, target), a.Parameter is null ? a.Name : Name(a.Parameter)));

    /// <summary>A variable that Python binds before it is read starts as null whatever its type says.</summary>
    private ExpressionSyntax DefaultValue(DefaultNode node, Target target) =>
        target == Target.None ? Cs.DefaultOf(context.Types.Emit(node.Type))
        : node.Type.IsValueType || node.Type is OptionalType || node.Type.IsDynamic || node.Type.IsNever || node.Type.IsNone ? Cs.Default
        : Cs.NotNull(Cs.Null);

    private string Name(Symbol symbol) => context.Names[symbol];
}

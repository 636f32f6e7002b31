using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Lowering;

/// <summary>Order of evaluation (Python reference, 6.16), and the None that calls without a value give.</summary>
public sealed partial class Lowerer
{
    /// <summary>A call in the place of a value: <c>x = f()</c> where f returns nothing => <c>F(); object? x = null;</c>.</summary>
    private LoweredExpression LowerCallValue(CallExpression e)
    {
        var isFirst = prelude.IsFirst;
        var value = LowerCall(e);
        prelude.Evaluated++;
        return value.Type.IsNone && IsStatementExpression(value) ? NoneOf(value, isFirst) : value;
    }

    private LoweredExpression NoneOf(LoweredExpression call, bool isFirst)
    {
        if (!isFirst)
        {
            return Rt.Ops("NoneOf", PyType.None, new LambdaNode([], call, [], PyType.Dynamic));
        }

        prelude.Add(new ExpressionNode(null, call));
        return Rt.Null;
    }

    /// <summary>An expression whose value isn't asked for.</summary>
    internal LoweredExpression LowerEffect(Expression expression) => expression switch
    {
        CallExpression call => LowerCall(call),
        AwaitExpression e => LowerAwait(e),
        _ => Lower(expression),
    };

    /// <summary>An operand that may not be evaluated: nothing of it moves in front of the statement.</summary>
    private LoweredExpression Conditionally(Func<LoweredExpression> lower)
    {
        prelude.Conditional++;
        var value = lower();
        prelude.Conditional--;
        return value;
    }

    private LoweredExpression LowerBoolean(BooleanExpression e)
    {
        var type = types.TypeOf(e);
        if (e.Values.All(v => ReferenceEquals(types.TypeOf(v), PyType.Bool)))
        {
            return LowerCondition(e);
        }

        var isFirst = prelude.IsFirst;
        var last = e.Values.Length - 1;
        var values = e.Values.Select((v, i) => i == 0 ? Lower(v) : Conditionally(() => i == last ? LowerTo(v, type) : Lower(v))).ToList();
        var result = values[last];
        for (var i = last - 1; i >= 0; i--)
        {
            result = ShortCircuit(e, values[i], result, type, isFirst && i == 0);
        }

        return result;
    }

    /// <summary><c>a or b</c> => <c>Truth(a) ? a : b</c>, with a evaluated once.</summary>
    private LoweredExpression ShortCircuit(BooleanExpression e, LoweredExpression left, LoweredExpression right, PyType type, bool isFirst)
    {
        if (left is LiteralNode { Value: null })
        {
            return e.Operator == BooleanOperator.Or ? right : Conversions.Convert(left, type);
        }

        if (e.Operator == BooleanOperator.Or && left.Type is OptionalType { Inner: ClassType { Definition: Binding.ClassSymbol } } && !type.IsValueType)
        {
            return new BinaryNode(CsBinaryOperator.Coalesce, left, right, type);
        }

        var (test, value) = EvaluatedOnce(left, isFirst);
        var chosen = value.Type is OptionalType optional && type is not OptionalType && !type.IsDynamic ? new NotNullNode(value, optional.Inner, IsTested: true) : value;
        var same = Conversions.Convert(chosen, type);
        return e.Operator == BooleanOperator.Or
            ? new ConditionalNode(Conversions.Truth(test), same, right, type)
            : new ConditionalNode(Conversions.Truth(test), right, same, type);
    }

    /// <summary>The value where it is evaluated, and where it is read again.</summary>
    private (LoweredExpression First, LoweredExpression Again) EvaluatedOnce(LoweredExpression value, bool isFirst)
    {
        if (IsSimple(value))
        {
            return (value, value);
        }

        if (isFirst)
        {
            var hoisted = Hoist("value", value);
            return (hoisted, hoisted);
        }

        var kept = Temporary("value", value.Type);
        return (Assigned(kept, value), new VariableNode(kept, kept.Type));
    }
}

using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Lowering;

/// <summary>Arithmetic where only the run shows whether a number is an int or a float.</summary>
public sealed partial class Lowerer
{
    /// <summary>An operand or the result is an int or a float, which PyNumber's operators look at.</summary>
    private LoweredExpression MixedArithmetic(BinaryOperator op, LoweredExpression left, LoweredExpression right, PyType type)
    {
        left = left.Type is SimpleType { Kind: SimpleKind.Bool } ? Conversions.Convert(left, PyType.Int) : left;
        right = right.Type is SimpleType { Kind: SimpleKind.Bool } ? Conversions.Convert(right, PyType.Int) : right;
        if (ReferenceEquals(left.Type, PyType.Float) || ReferenceEquals(right.Type, PyType.Float))
        {
            return Arithmetic(op, Conversions.Convert(left, PyType.Float), Conversions.Convert(right, PyType.Float), type);
        }

        return op switch
        {
            BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply => new BinaryNode(PlainOperator(op), left, right, type),
            BinaryOperator.Divide when !classicDivision => Rt.Call("PyNumber", "TrueDiv", type, left, right),
            BinaryOperator.FloorDivide => Rt.Call("PyNumber", "FloorDiv", type, left, right),
            BinaryOperator.Modulo => Rt.Call("PyNumber", "Mod", type, left, right),
            BinaryOperator.Power => Rt.Call("PyNumber", "Pow", type, left, right),
            _ => DynamicOperation(op, Conversions.Convert(left, PyType.Dynamic), Conversions.Convert(right, PyType.Dynamic), type),
        };
    }
}

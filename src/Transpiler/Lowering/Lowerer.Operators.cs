using System.Collections.Immutable;
using PyConc2Cs.Binding;
using PyConc2Cs.Inference;
using PyConc2Cs.Library;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Lowering;

/// <summary>Operators and comparisons.</summary>
public sealed partial class Lowerer
{
    /// <summary>A binary operator; <paramref name="site"/> carries the result type.</summary>
    private LoweredExpression LowerBinary(SyntaxNode site, BinaryOperator op, LoweredExpression left, LoweredExpression right)
    {
        var type = types.TypeOf(site);
        if (types.Operators.TryGetValue(site, out var method))
        {
            return OperatorCall(method, left, right, type);
        }

        if (FormatOperator(site, op, left) is { } formatted)
        {
            return formatted;
        }

        if (IsNumber(left.Type) && IsNumber(right.Type) && type is SimpleType { Kind: not SimpleKind.Dynamic })
        {
            return Arithmetic(op, left, right, type);
        }

        return Concatenation(op, Unwrap(left), Unwrap(right), type) ?? TextOrContainer(op, Unwrap(left), Unwrap(right), type) ?? RuntimeOperator(op, Unwrap(left), Unwrap(right), type)
            ?? DynamicOperation(op, left, right, type);
    }

    private LoweredExpression DynamicOperation(BinaryOperator op, LoweredExpression left, LoweredExpression right, PyType type) =>
        Conversions.Convert(Rt.Ops(classicDivision && op == BinaryOperator.Divide ? "ClassicDiv" : OperatorNames.OpsMember(op), PyType.Dynamic, left, right), type);

    /// <summary><c>a + b</c> => <c>a.Add(b)</c>; <c>2 * v</c> => <c>v.ReverseMultiply(2)</c>.</summary>
    private static LoweredExpression OperatorCall(FunctionSymbol method, LoweredExpression left, LoweredExpression right, PyType type)
    {
        var (receiver, argument) = Unwrap(left) is var own && own.Type is ClassType { Definition: ClassSymbol } ? (own, right) : (Unwrap(right), left);
        return Conversions.Convert(new CallNode(receiver, method, [new(Conversions.Convert(argument, method.Parameters[1].Variable.Type))], method.Result.Type), type);
    }

    private static LoweredExpression Unwrap(LoweredExpression value) => value.Type is OptionalType optional ? new NotNullNode(value, optional.Inner) : value;

    private static bool IsNumber(PyType type) =>
        type is SimpleType { IsReal: true } or SimpleType { Kind: SimpleKind.Bool } || type is OptionalType { Inner: var inner } && IsNumber(inner);

    private LoweredExpression Arithmetic(BinaryOperator op, LoweredExpression left, LoweredExpression right, PyType type)
    {
        if (ReferenceEquals(type, PyType.Bool))
        {
            return new BinaryNode(BitOperator(op), left, right, type);
        }

        if (Unwrap(left).Type is SimpleType { Kind: SimpleKind.Number } || Unwrap(right).Type is SimpleType { Kind: SimpleKind.Number } || ReferenceEquals(type, PyType.Number))
        {
            return MixedArithmetic(op, Unwrap(left), Unwrap(right), type);
        }

        var isFloatDivision = op == BinaryOperator.Divide && ReferenceEquals(type, PyType.Float);
        var operand = OperandType(op, left.Type, right.Type, type);
        left = Conversions.Convert(left, left.Type is SimpleType { Kind: SimpleKind.Float } ? PyType.Float : operand);
        right = Conversions.Convert(right, right.Type is SimpleType { Kind: SimpleKind.Float } ? PyType.Float : operand);
        if (classicDivision && op == BinaryOperator.Divide && !isFloatDivision)
        {
            op = BinaryOperator.FloorDivide;
        }

        switch (op)
        {
            case BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply:
                return new BinaryNode(PlainOperator(op), left, right, type);
            case BinaryOperator.BitAnd or BinaryOperator.BitOr or BinaryOperator.BitXor:
                return Narrowed(new BinaryNode(BitOperator(op), left, right, operand), type);
            case BinaryOperator.Divide when IsNonZero(right):
                return new BinaryNode(CsBinaryOperator.Divide, left is LiteralNode { Value: double } ? left : new CastNode(left, PyType.Float, left.Type is not SimpleType { Kind: SimpleKind.Float }), right, type);
            default:
                return Helper(op, left, right, type);
        }
    }

    /// <summary>A result that is known to fit 64 bits though an operand doesn't.</summary>
    private static LoweredExpression Narrowed(LoweredExpression value, PyType type) => ReferenceEquals(value.Type, type) ? value : new CastNode(value, type, IsRequired: true);

    private static bool IsNonZero(LoweredExpression value) => value is LiteralNode { Value: double and not 0.0 or long and not 0L };

    private static PyType OperandType(BinaryOperator op, PyType left, PyType right, PyType type)
    {
        var wide = ReferenceEquals(left, PyType.BigInt) || ReferenceEquals(right, PyType.BigInt) || ReferenceEquals(type, PyType.BigInt);
        if (ReferenceEquals(left, PyType.Float) || ReferenceEquals(right, PyType.Float) || (op == BinaryOperator.Power && ReferenceEquals(type, PyType.Float)))
        {
            return PyType.Float;
        }

        return wide ? PyType.BigInt : PyType.Int;
    }

    private static CsBinaryOperator PlainOperator(BinaryOperator op) =>
        op == BinaryOperator.Add ? CsBinaryOperator.Add : op == BinaryOperator.Subtract ? CsBinaryOperator.Subtract : CsBinaryOperator.Multiply;

    private static CsBinaryOperator BitOperator(BinaryOperator op) => op switch
    {
        BinaryOperator.BitAnd => CsBinaryOperator.BitAnd,
        BinaryOperator.BitOr => CsBinaryOperator.BitOr,
        _ => CsBinaryOperator.BitXor,
    };

    private static LoweredExpression Helper(BinaryOperator op, LoweredExpression left, LoweredExpression right, PyType type)
    {
        if (ReferenceEquals(left.Type, PyType.BigInt) || ReferenceEquals(type, PyType.BigInt))
        {
            return op switch
            {
                BinaryOperator.FloorDivide => Rt.Call("PyInt", "FloorDiv", type, left, right),
                BinaryOperator.Modulo => Narrowed(new BinaryNode(CsBinaryOperator.Modulo, left, right, PyType.BigInt), type),
                BinaryOperator.Power => Rt.Call("PyInt", "Pow", type, left, right),
                BinaryOperator.LeftShift => new BinaryNode(CsBinaryOperator.LeftShift, left, right, type),
                BinaryOperator.RightShift => new BinaryNode(CsBinaryOperator.RightShift, left, right, type),
                _ => new BinaryNode(CsBinaryOperator.Divide, left, right, type),
            };
        }

        return op switch
        {
            BinaryOperator.FloorDivide => Rt.Math("FloorDiv", type, left, right),
            BinaryOperator.Modulo => Rt.Math("Mod", type, left, right),
            BinaryOperator.Power when ReferenceEquals(type, PyType.Float) => Rt.Math("Pow", type, Widened(left), right),
            BinaryOperator.Power => Rt.Math("Pow", type, left, right),
            BinaryOperator.LeftShift => Rt.Math("LeftShift", type, left, right),
            BinaryOperator.RightShift => Rt.Math("RightShift", type, left, right),
            _ => Rt.Math("TrueDiv", type, left, right),
        };
    }

    /// <summary>The overload for floats must be taken though C# has one for ints too.</summary>
    private static LoweredExpression Widened(LoweredExpression value) =>
        value is CastNode cast ? cast with { IsRequired = true } : value;

    /// <summary><c>(a, b) + (c,)</c> of known lengths => <c>(a, b, c)</c>.</summary>
    private TupleNode? Concatenation(BinaryOperator op, LoweredExpression left, LoweredExpression right, PyType type)
    {
        if (op != BinaryOperator.Add || left.Type is not TupleType l || right.Type is not TupleType r || type is not TupleType result)
        {
            return null;
        }

        left = IsSimple(left) || left is TupleNode ? left : Hoist("left", left);
        right = IsSimple(right) || right is TupleNode ? right : Hoist("right", right);
        return new TupleNode([.. Items(left, l), .. Items(right, r)], result);
    }

    private static IEnumerable<LoweredExpression> Items(LoweredExpression tuple, TupleType type) =>
        tuple is TupleNode node ? node.Elements : type.Elements.Select((e, i) => (LoweredExpression)new TupleItemNode(tuple, i, e));

    private static LoweredExpression? TextOrContainer(BinaryOperator op, LoweredExpression left, LoweredExpression right, PyType type)
    {
        var isText = ReferenceEquals(type, PyType.Str);
        switch (op)
        {
            case BinaryOperator.Add when isText && ReferenceEquals(left.Type, PyType.Str) && ReferenceEquals(right.Type, PyType.Str):
                return new BinaryNode(CsBinaryOperator.Add, left, right, type);
            case BinaryOperator.Multiply when isText && ReferenceEquals(left.Type, PyType.Str):
                return Rt.Call("PyStr", "Repeat", type, left, Conversions.Convert(right, PyType.Int));
            case BinaryOperator.Multiply when isText:
                return Rt.Call("PyStr", "Repeat", type, right, Conversions.Convert(left, PyType.Int));
        }

        if (type is not ClassType { Definition: LibraryClass { CsName: "PyList" or "PySet" or "PyFrozenSet" or "PyDict" } definition })
        {
            return null;
        }

        return op switch
        {
            BinaryOperator.Add when TypeJoiner.Same(left.Type, type) && TypeJoiner.Same(right.Type, type) => new BinaryNode(CsBinaryOperator.Add, left, right, type),
            BinaryOperator.Add when definition.CsName == "PyList" => new CollectionNode(
                [.. Items(left, type), .. Items(right, type)], type),
            BinaryOperator.Multiply => new MemberCallNode(
                TypeJoiner.Same(left.Type, type) ? left : right, "Repeat", [new(Conversions.Convert(TypeJoiner.Same(left.Type, type) ? right : left, PyType.Int))], type),
            BinaryOperator.BitAnd or BinaryOperator.BitOr or BinaryOperator.BitXor => new BinaryNode(BitOperator(op), left, right, type),
            BinaryOperator.Subtract => new BinaryNode(CsBinaryOperator.Subtract, left, right, type),
            _ => null,
        };
    }

    /// <summary>The elements of a display, or the items of another list.</summary>
    private static IEnumerable<LoweredExpression> Items(LoweredExpression items, PyType type)
    {
        var element = ((ClassType)type).Arguments[0].Type;
        return items is CollectionNode { Elements: var written, Type: ClassType { Arguments: [var cell] } } && (written.All(e => e is not SpreadNode) || TypeJoiner.Same(cell.Type, element))
            ? written.Select(e => e is SpreadNode ? e : Conversions.Convert(e, element))
            : [new SpreadNode(Conversions.ToIterable(items, element), element)];
    }

    private LoweredExpression LowerCompare(CompareExpression e)
    {
        var middles = new List<VariableSymbol?> { null };
        var operands = new List<LoweredExpression> { Lower(e.Left) };
        operands.AddRange(e.Comparators.Select((c, i) => i == 0 ? Lower(c) : Conditionally(() => Lower(c))));
        for (var i = 1; i < operands.Count - 1; i++)
        {
            // The middle of a < b < c is evaluated once, in its turn: a < (middle = b) && middle < c.
            middles.Add(IsSimple(operands[i]) ? null : Temporary("middle", operands[i].Type));
        }

        LoweredExpression? result = null;
        for (var i = 0; i < e.Operators.Length; i++)
        {
            var left = middles.ElementAtOrDefault(i) is { } known ? new VariableNode(known, known.Type) : operands[i];
            var right = middles.ElementAtOrDefault(i + 1) is { } kept ? Assigned(kept, operands[i + 1]) : operands[i + 1];
            var one = Compare(e.Operators[i], left, right);
            result = result is null ? one : new BinaryNode(CsBinaryOperator.And, result, one, PyType.Bool);
        }

        return result!;
    }

    private AssignNode Assigned(VariableSymbol variable, LoweredExpression value)
    {
        prelude.Add(new DeclareNode(null, variable, new DefaultNode(variable.Type), ExplicitType: true));
        return new AssignNode(new VariableNode(variable, variable.Type), value, variable.Type);
    }

    private static LoweredExpression Compare(CompareOperator op, LoweredExpression left, LoweredExpression right) => op switch
    {
        CompareOperator.Is or CompareOperator.IsNot => Identity(left, right, op == CompareOperator.IsNot),
        CompareOperator.In => Contains(left, right),
        CompareOperator.NotIn => Conversions.Not(Contains(left, right)),
        CompareOperator.Equal or CompareOperator.NotEqual => Equality(left, right, op == CompareOperator.NotEqual),
        _ => Order(op, left, right),
    };

    private static LoweredExpression Order(CompareOperator op, LoweredExpression left, LoweredExpression right)
    {
        (left, right) = (IsNumber(left.Type) ? Unwrap(left) : left, IsNumber(right.Type) ? Unwrap(right) : right);
        if ((IsDirectlyComparable(left.Type, right.Type, equality: false) || IsComparedByOperator(left.Type, right.Type, "op_LessThan")) && !IsSameLocation(left, right))
        {
            var direct = op switch
            {
                CompareOperator.Less => CsBinaryOperator.Less,
                CompareOperator.LessOrEqual => CsBinaryOperator.LessOrEqual,
                CompareOperator.Greater => CsBinaryOperator.Greater,
                _ => CsBinaryOperator.GreaterOrEqual,
            };
            return new BinaryNode(direct, left, right, PyType.Bool);
        }

        var member = op switch
        {
            CompareOperator.Less => "Less",
            CompareOperator.LessOrEqual => "LessEqual",
            CompareOperator.Greater => "Greater",
            _ => "GreaterEqual",
        };
        return Rt.Ops(member, PyType.Bool, left, right);
    }

    private static LoweredExpression Contains(LoweredExpression item, LoweredExpression container)
    {
        container = Unwrap(container);
        switch (container.Type)
        {
            case SimpleType { Kind: SimpleKind.Str } when ReferenceEquals(item.Type, PyType.Str):
                return new MemberCallNode(container, "Contains", [new(item)], PyType.Bool);
            case ClassType { Definition: LibraryClass { CsName: "PyList" or "PyDict" or "PySet" or "PyFrozenSet" or "PyTuple" or "PyDefaultDict" or "PyOrderedDict" }, Arguments: [var element, ..] }
                when TypeJoiner.Same(element.Type, item.Type):
                return new MemberCallNode(container, "Contains", [new(item)], PyType.Bool);
            case TupleType when container is TupleNode { Elements: { Length: <= 4 } elements } && IsSimple(item) && elements.All(e => IsSimple(e) && IsDirectlyComparable(item.Type, e.Type, true)):
                return elements.Select(e => Equality(item, e, false)).Aggregate((a, b) => new BinaryNode(CsBinaryOperator.Or, a, b, PyType.Bool));
            default:
                return Rt.Ops("Contains", PyType.Bool, container, item);
        }
    }
}

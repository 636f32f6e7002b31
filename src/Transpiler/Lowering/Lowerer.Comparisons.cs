using System.Collections.Immutable;
using PyConc2Cs.Binding;
using PyConc2Cs.Inference;
using PyConc2Cs.Library;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Lowering;

/// <summary>Identity and equality.</summary>
public sealed partial class Lowerer
{
    private static LoweredExpression Identity(LoweredExpression left, LoweredExpression right, bool negated)
    {
        if (right is LiteralNode { Value: null } || left is LiteralNode { Value: null })
        {
            var value = right is LiteralNode { Value: null } ? left : right;
            if (value is LiteralNode { Value: null })
            {
                return Rt.Bool(!negated);
            }

            if (value.Type.IsValueType)
            {
                // Never None; C# refuses the pattern, and a constant would make the branch unreachable.
                var isNone = Rt.Ops("Is", PyType.Bool, value, new LiteralNode(null, PyType.Dynamic));
                return negated ? Conversions.Not(isNone) : isNone;
            }

            return new IsTypeNode(value, [PyType.None], negated);
        }

        if (IsSameEnumeration(left.Type, right.Type) && !IsSameLocation(left, right))
        {
            return Equality(left, right, negated);
        }

        if (AreRelatedInstances(left.Type, right.Type) && !IsSameLocation(left, right))
        {
            return new BinaryNode(negated ? CsBinaryOperator.NotEqual : CsBinaryOperator.Equal, left, right, PyType.Bool);
        }

        var same = left.Type is SimpleType { Kind: SimpleKind.Bool } && right is LiteralNode { Value: bool truth }
            ? truth ? left : Conversions.Not(left)
            : Rt.Ops("Is", PyType.Bool, left, right);
        return negated ? Conversions.Not(same) : same;
    }

    private static LoweredExpression Equality(LoweredExpression left, LoweredExpression right, bool negated)
    {
        if (right is LiteralNode { Value: null } && left.Type is OptionalType || left is LiteralNode { Value: null } && right.Type is OptionalType)
        {
            return Identity(left, right, negated);
        }

        if (ReferenceEquals(left.Type, PyType.Float) && IsSameLocation(left, right))
        {
            var isNaN = Rt.Call("double", "IsNaN", PyType.Bool, left);
            return negated ? isNaN : Conversions.Not(isNaN);
        }

        if (AreRelatedInstances(left.Type, right.Type) && ComparesByIdentity(left.Type) && ComparesByIdentity(right.Type))
        {
            return Identity(left, right, negated);
        }

        if ((IsDirectlyComparable(left.Type, right.Type, equality: true) || IsComparedByOperator(left.Type, right.Type, "op_Equality")) && !IsSameLocation(left, right))
        {
            return new BinaryNode(negated ? CsBinaryOperator.NotEqual : CsBinaryOperator.Equal, left, right, PyType.Bool);
        }

        var equal = Rt.Ops("Equals", PyType.Bool, left, right);
        return negated ? Rt.Ops("NotEquals", PyType.Bool, left, right) : equal;
    }

    /// <summary>C# warns where a variable is compared with itself (CS1718).</summary>
    private static bool IsSameLocation(LoweredExpression left, LoweredExpression right) => (left, right) switch
    {
        (VariableNode l, VariableNode r) => ReferenceEquals(l.Variable, r.Variable),
        (FieldNode l, FieldNode r) => ReferenceEquals(l.Field, r.Field)
            && (l.Target is null or ThisNode && r.Target?.GetType() == l.Target?.GetType() || l.Target is { } a && r.Target is { } b && IsSameLocation(a, b)),
        _ => false,
    };

    /// <summary>C#'s own operator means the same: numbers (int with float exactly only within 2^53, so not mixed), strings, bools.</summary>
    private static bool IsDirectlyComparable(PyType left, PyType right, bool equality)
    {
        left = left is OptionalType l && equality ? l.Inner : left;
        right = right is OptionalType r && equality ? r.Inner : right;
        return (left, right) switch
        {
            (SimpleType { Kind: SimpleKind.Int or SimpleKind.BigInt }, SimpleType { Kind: SimpleKind.Int or SimpleKind.BigInt }) => true,
            (SimpleType { Kind: SimpleKind.Number }, SimpleType { IsReal: true }) or (SimpleType { IsReal: true }, SimpleType { Kind: SimpleKind.Number }) => true,
            (SimpleType { Kind: SimpleKind.Float }, SimpleType { Kind: SimpleKind.Float or SimpleKind.Int }) => true,
            (SimpleType { Kind: SimpleKind.Int }, SimpleType { Kind: SimpleKind.Float }) => true,
            (SimpleType { Kind: SimpleKind.Str or SimpleKind.Bool } s, SimpleType t) => equality && s.Kind == t.Kind,
            _ => equality && IsSameEnumeration(left, right),
        };
    }

    /// <summary>Instances of one class of the program, or of a class and its base: C#'s <c>==</c> says whether they are one object.</summary>
    private static bool AreRelatedInstances(PyType left, PyType right) =>
        InstanceClass(left) is { } a && InstanceClass(right) is { } b && (KnownTypes.DerivesFrom(a, b) || KnownTypes.DerivesFrom(b, a));

    /// <summary>Neither the class nor one that derives from it says what equal means.</summary>
    private static bool ComparesByIdentity(PyType type) => InstanceClass(type) is { } c && s_equality.All(name => c.FindMember(name) is null && !IsRedefined(c, name) && !IsOverridden(c, name));

    private static readonly ImmutableArray<string> s_equality = ["__eq__", "__ne__", "__cmp__"];

    /// <summary>The class of the program, all of whose bases are the program's too.</summary>
    private static ClassSymbol? InstanceClass(PyType type)
    {
        var symbol = (type is OptionalType optional ? optional.Inner : type) is ClassType { Definition: ClassSymbol c } ? c : null;
        for (var b = symbol; b is not null; b = b.BaseClass)
        {
            if (b.BaseClass is null && b.BaseDefinition is not null)
            {
                return null;
            }
        }

        return symbol;
    }

    /// <summary>Members of one enumeration: equal is identical.</summary>
    private static bool IsSameEnumeration(PyType left, PyType right) =>
        left is ClassType { Definition: ClassSymbol { BaseDefinition: LibraryClass { CsName: "PyEnum" } } symbol } && right is ClassType { Definition: var other } && ReferenceEquals(symbol, other);

    /// <summary><c>end - start</c> of Runtime classes that declare the C# operator; null where they don't, or an operand's type isn't known.</summary>
    private static BinaryNode? RuntimeOperator(BinaryOperator op, LoweredExpression left, LoweredExpression right, PyType type)
    {
        (string Name, CsBinaryOperator Operator)? found = op switch
        {
            BinaryOperator.Add => ("op_Addition", CsBinaryOperator.Add),
            BinaryOperator.Subtract => ("op_Subtraction", CsBinaryOperator.Subtract),
            BinaryOperator.Multiply => ("op_Multiply", CsBinaryOperator.Multiply),
            BinaryOperator.Divide => ("op_Division", CsBinaryOperator.Divide),
            BinaryOperator.Modulo => ("op_Modulus", CsBinaryOperator.Modulo),
            _ => null,
        };
        return found is { } known && !type.IsDynamic && (Declares(left.Type, known.Name) || Declares(right.Type, known.Name)) && IsTypedOperand(left.Type) && IsTypedOperand(right.Type)
            ? new BinaryNode(known.Operator, left, right, type)
            : null;
    }

    private static bool Declares(PyType type, string name) => type is ClassType { Definition: LibraryClass library, Arguments.IsEmpty: true } && library.HasOperator(name);

    private static bool IsTypedOperand(PyType type) =>
        type is ClassType { Definition: LibraryClass } or SimpleType { Kind: SimpleKind.Int or SimpleKind.Float or SimpleKind.Str };

    /// <summary>Both are of one Runtime class (or one derives from the other's) that declares C#'s comparison.</summary>
    private static bool IsComparedByOperator(PyType left, PyType right, string name) =>
        Declares(left, name) && left is ClassType { Definition: LibraryClass a } && right is ClassType { Definition: LibraryClass b, Arguments.IsEmpty: true }
        && (KnownTypes.DerivesFrom(a, b) || KnownTypes.DerivesFrom(b, a));
}

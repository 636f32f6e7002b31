using PyConc2Cs.Binding;
using PyConc2Cs.Library;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Inference;

/// <summary>Result types of the operators (Python reference, 6.7 and 6.8).</summary>
public sealed partial class TypeInference
{
    private PyType BinaryType(BinaryExpression e)
    {
        var isBounded = e.Operator is BinaryOperator.Modulo or BinaryOperator.BitAnd;
        if (isBounded)
        {
            constants.EnterModulus(e.Right);
        }

        var left = TypeOf(e.Left);
        if (isBounded)
        {
            constants.LeaveModulus();
        }

        var type = Operate(e, e.Operator, left, TypeOf(e.Right));
        return !IsInt(type) && !ReferenceEquals(type, PyType.Number) ? type
            : constants.Value(e) is { } value ? IntConstants.IsLong(value, ReferenceEquals(type, PyType.Int)) ? PyType.Int : PyType.BigInt
            : ReferenceEquals(type, PyType.Int) && (GrowsWithDepth(e) || constants.IsLongProduct(e)) ? PyType.BigInt : type;
    }

    /// <summary>
    /// A product with a call of the function itself grows exponentially with the depth; a sum of two of them does where earlier results are kept
    /// (without that a big result would take longer than anyone waits).
    /// </summary>
    private bool GrowsWithDepth(BinaryExpression e) => e.Operator switch
    {
        BinaryOperator.Multiply => CallsItself(e.Left) || CallsItself(e.Right),
        BinaryOperator.Add => CallsItself(e.Right) && CallsItself(e.Left) && IsMemoised(),
        _ => false,
    };

    /// <summary>Decorated (lru_cache), or storing into a container: what a memo table looks like.</summary>
    private bool IsMemoised() => function.Definition is FunctionDefinition { Decorators: var decorators, Body: var body }
        && (!decorators.IsEmpty || body.SelectMany(ControlFlow.Statements).Any(s => s is AssignStatement { Targets: [SubscriptExpression, ..] }));

    /// <summary><c>n * fact(n - 1)</c> grows exponentially with the depth.</summary>
    private bool CallsItself(Expression e) =>
        e is CallExpression { Function: NameExpression name } && ReferenceEquals(program.Names.GetValueOrDefault(name), function)
        || e is CallExpression { Function: AttributeExpression { Name: var method } } && function.Class is not null && method == function.Name
        || e is CallExpression { Function: NameExpression { } held } && function.Definition is LambdaExpression
            && program.Names.GetValueOrDefault(held) is VariableSymbol { Type: FunctionType { Shape: var shape } } && shape.Functions.Contains(function)
        || e is BinaryExpression { Operator: BinaryOperator.Multiply or BinaryOperator.Add } b && (CallsItself(b.Left) || CallsItself(b.Right))
        || e is NameExpression local && program.Names.GetValueOrDefault(local) is VariableSymbol { Kind: VariableKind.Local } variable && HoldsOwnResult(variable);

    private readonly Dictionary<FunctionSymbol, HashSet<string>> ownResults = [];

    /// <summary><c>half = power(b, e // 2)</c> inside power.</summary>
    private bool HoldsOwnResult(VariableSymbol variable)
    {
        if (!ReferenceEquals(variable.Owner, function) || function.Definition is not FunctionDefinition definition)
        {
            return false;
        }

        if (!ownResults.TryGetValue(function, out var names))
        {
            ownResults[function] = names = new HashSet<string>(StringComparer.Ordinal);
            var assignments = definition.Body.SelectMany(ControlFlow.Statements).OfType<AssignStatement>().ToList();
            while (assignments.Exists(a => a is { Targets: [NameExpression target], Value: var value } && ComesFromItself(value, names) && names.Add(target.Name)))
            {
            }
        }

        return names.Contains(variable.Name);
    }

    /// <summary>A call of the function itself, or a sum or product of what such a call gave.</summary>
    private bool ComesFromItself(Expression value, HashSet<string> names) => value switch
    {
        CallExpression call => CallsItself(call),
        NameExpression name => names.Contains(name.Name),
        BinaryExpression { Operator: BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply } b => ComesFromItself(b.Left, names) || ComesFromItself(b.Right, names),
        _ => false,
    };

    private PyType Operate(SyntaxNode site, BinaryOperator op, PyType left, PyType right)
    {
        if (left.IsNever || right.IsNever)
        {
            return PyType.Never;
        }

        left = left is OptionalType l ? l.Inner : left;
        if (OperatorMethod(site, op, left, right) is { } method)
        {
            return method;
        }

        right = right is OptionalType r ? r.Inner : right;
        return NumericType(site, op, left, right) ?? TextType(op, left, right) ?? ContainerType(site, op, left, right)
            ?? LibraryOperator(OperatorNames.Method(op), left, right) ?? LibraryOperator(OperatorNames.Reflected(op), right, left) ?? DynamicOperation(left, right);
    }

    private PyType DynamicOperation(PyType left, PyType right)
    {
        joiner.Escape(left);
        joiner.Escape(right);
        return PyType.Dynamic;
    }

    private static bool IsInt(PyType type) => type is SimpleType { Kind: SimpleKind.Int or SimpleKind.Bool or SimpleKind.BigInt };

    private static bool IsNumber(PyType type) => type is SimpleType { IsReal: true } or SimpleType { Kind: SimpleKind.Bool };

    private PyType? NumericType(SyntaxNode site, BinaryOperator op, PyType left, PyType right)
    {
        if (!IsNumber(left) || !IsNumber(right))
        {
            return null;
        }

        if (ReferenceEquals(left, PyType.Number) || ReferenceEquals(right, PyType.Number))
        {
            return MixedType(op, left, right);
        }

        if (!IsInt(left) || !IsInt(right))
        {
            return op switch
            {
                BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply or BinaryOperator.Divide or BinaryOperator.FloorDivide or BinaryOperator.Modulo => PyType.Float,
                // A negative base with a fractional exponent is complex.
                BinaryOperator.Power when IsInt(right) || site is BinaryExpression { Left: var root } && IsNonNegativeFloat(root) => PyType.Float,
                _ => null,
            };
        }

        if (op == BinaryOperator.Divide)
        {
            return classicDivision ? PyType.Int : PyType.Float;
        }

        if (op is BinaryOperator.BitAnd or BinaryOperator.BitOr or BinaryOperator.BitXor && ReferenceEquals(left, PyType.Bool) && ReferenceEquals(right, PyType.Bool))
        {
            return PyType.Bool;
        }

        var wide = ReferenceEquals(left, PyType.BigInt) || ReferenceEquals(right, PyType.BigInt);
        return op switch
        {
            // The result is no longer than the right operand.
            BinaryOperator.Modulo when ReferenceEquals(right, PyType.Int) => PyType.Int,
            BinaryOperator.BitAnd when ReferenceEquals(right, PyType.Int) && site is BinaryExpression { Right: var mask } && constants.Value(mask) >= 0 => PyType.Int,
            BinaryOperator.Power => PowerType(site, wide),
            BinaryOperator.LeftShift => wide || ExponentOf(site) is not < 32 ? PyType.BigInt : PyType.Int,
            BinaryOperator.MatrixMultiply => null,
            _ => wide ? PyType.BigInt : PyType.Int,
        };
    }

    /// <summary>An operand is an int or a float, which is known at run time.</summary>
    private PyType? MixedType(BinaryOperator op, PyType left, PyType right) => op switch
    {
        BinaryOperator.Divide when !classicDivision => PyType.Float,
        BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply or BinaryOperator.Divide or BinaryOperator.FloorDivide or BinaryOperator.Modulo =>
            ReferenceEquals(left, PyType.Float) || ReferenceEquals(right, PyType.Float) ? PyType.Float : PyType.Number,
        // A negative base with a fractional exponent is complex.
        BinaryOperator.Power when IsInt(right) => PyType.Number,
        BinaryOperator.Power or BinaryOperator.MatrixMultiply => null,
        _ => PyType.BigInt,
    };

    /// <summary>A negative exponent gives a float.</summary>
    private PyType PowerType(SyntaxNode site, bool wide) => ExponentOf(site) switch
    {
        < 0 => PyType.Float,
        <= 3 when !wide => PyType.Int,
        not null => PyType.BigInt,
        _ when site is BinaryExpression { Right: var exponent } && IsNonNegative(exponent) => PyType.BigInt,
        _ when site is AugmentedAssignStatement { Value: var exponent } && IsNonNegative(exponent) => PyType.BigInt,
        _ => PyType.Number,
    };

    private static long? ExponentOf(SyntaxNode site) => site switch
    {
        BinaryExpression e => ConstantIndex(e.Right),
        AugmentedAssignStatement e => ConstantIndex(e.Value),
        _ => null,
    };

    private PyType? TextType(BinaryOperator op, PyType left, PyType right)
    {
        var isStr = ReferenceEquals(left, PyType.Str);
        return op switch
        {
            BinaryOperator.Add when isStr && ReferenceEquals(right, PyType.Str) => PyType.Str,
            BinaryOperator.Multiply when isStr && IsInt(right) || IsInt(left) && ReferenceEquals(right, PyType.Str) => PyType.Str,
            BinaryOperator.Modulo when isStr => PyType.Str,
            BinaryOperator.Add when KnownTypes.Is(left, known.BytesClass) && KnownTypes.Is(right, known.BytesClass) => left,
            _ => null,
        };
    }

    private PyType? ContainerType(SyntaxNode site, BinaryOperator op, PyType left, PyType right)
    {
        switch (op)
        {
            case BinaryOperator.Add when left is TupleType l && right is TupleType r:
                return new TupleType([.. l.Elements, .. r.Elements]);
            case BinaryOperator.Add when left is ClassType { Arguments: [var a] } && right is ClassType { Arguments: [var b] }
                && SameContainer(left, right, known.ListClass, known.TupleClass):
                Site(site).Add(a.Type, joiner);
                Site(site).Add(b.Type, joiner);
                return new ClassType(((ClassType)left).Definition, [Site(site)]);
            case BinaryOperator.Multiply when left is ClassType { Arguments: [_] } && SameContainer(left, left, known.ListClass, known.TupleClass) && IsInt(right):
                return left;
            case BinaryOperator.Multiply when right is ClassType { Arguments: [_] } && SameContainer(right, right, known.ListClass, known.TupleClass) && IsInt(left):
                return right;
            case BinaryOperator.BitAnd or BinaryOperator.BitOr or BinaryOperator.BitXor or BinaryOperator.Subtract
                when left is ClassType { Arguments: [var a] } && right is ClassType { Arguments: [var b] } && SameContainer(left, right, known.SetClass, known.FrozenSetClass):
                a.Unify(b, joiner);
                return left;
            case BinaryOperator.BitOr when SameContainer(left, right, known.DictClass, known.DictClass) && left is ClassType l && right is ClassType r:
                l.Arguments[0].Unify(r.Arguments[0], joiner);
                l.Arguments[1].Unify(r.Arguments[1], joiner);
                return left;
            default:
                return null;
        }
    }

    private static bool SameContainer(PyType left, PyType right, LibraryClass first, LibraryClass second) =>
        left is ClassType { Definition: LibraryClass l } && right is ClassType { Definition: LibraryClass r } && ReferenceEquals(l, r)
        && (ReferenceEquals(l, first) || ReferenceEquals(l, second));

    /// <summary>Operators of Runtime classes other than the containers, by their dunder members (datetime - datetime).</summary>
    private PyType? LibraryOperator(string name, PyType left, PyType right)
    {
        if (left is not ClassType { Definition: LibraryClass library, Arguments.IsEmpty: true } || library.Find(name) is not LibraryFunction function)
        {
            return null;
        }

        var overload = function.Overloads.FirstOrDefault(o => o.Parameters is [var only] && Accepts(only.Type, right, loose: false));
        return overload is null ? null : Instantiate(overload.Result, new Substitution(), null);
    }

    private PyType UnaryType(UnaryExpression e)
    {
        if (e.Operator == UnaryOperator.Not)
        {
            VisitCondition(e.Operand);
            return PyType.Bool;
        }

        var type = TypeOf(e.Operand);
        type = type is OptionalType optional ? optional.Inner : type;
        switch (type)
        {
            case SimpleType { Kind: SimpleKind.Bool }:
                return PyType.Int;
            case SimpleType { Kind: SimpleKind.Int or SimpleKind.BigInt or SimpleKind.Never }:
                return type;
            case SimpleType { Kind: SimpleKind.Float or SimpleKind.Number or SimpleKind.Complex } when e.Operator != UnaryOperator.Invert:
                return type;
            case ClassType { Definition: LibraryClass library, Arguments.IsEmpty: true } when library.Find(UnaryMethod(e.Operator)) is LibraryFunction { Overloads: [var overload, ..] }:
                return Instantiate(overload.Result, new Substitution(), null);
            case ClassType { Definition: ClassSymbol symbol } when symbol.FindMember(UnaryMethod(e.Operator)) is FunctionSymbol method:
                return CallDirectly(e, method, 1) ?? OperatorResult(method, type, PyType.None);
            default:
                joiner.Escape(type);
                return PyType.Dynamic;
        }
    }

    private static string UnaryMethod(UnaryOperator op) => op switch
    {
        UnaryOperator.Minus => "__neg__",
        UnaryOperator.Plus => "__pos__",
        _ => "__invert__",
    };
}

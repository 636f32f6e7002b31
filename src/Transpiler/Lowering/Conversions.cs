using System.Collections.Immutable;
using PyConc2Cs.Inference;
using PyConc2Cs.Library;
using PyConc2Cs.Types;

namespace PyConc2Cs.Lowering;

/// <summary>Conversions between static types, as nodes.</summary>
internal static class Conversions
{
    /// <summary>The value as a value of the target type.</summary>
    public static LoweredExpression Convert(LoweredExpression value, PyType target)
    {
        var source = value.Type;
        if (source.IsNever && value is IndexNode && !target.IsNever && !target.IsDynamic)
        {
            // An item of a container that stays empty.
            return Rt.ConvertTo(target, value);
        }

        if (TypeJoiner.Same(source, target) || target.IsNever || source.IsNever)
        {
            return value;
        }

        return (source, target) switch
        {
            (_, { IsDynamic: true }) => ToDynamic(value),
            ({ IsNone: true }, _) => value is LiteralNode ? new LiteralNode(null, target) : new CastNode(value, target, IsRequired: true),
            ({ IsDynamic: true }, TupleType { Elements: { Length: >= 2 and <= 7 } elements }) => new StaticCallNode("PyConvert", "ToTuple", [new LoweredArgument(value)], target, elements),
            ({ IsDynamic: true }, _) => Rt.ConvertTo(target, value),
            (OptionalType s, OptionalType t) => TypeJoiner.Same(s.Inner, t.Inner) ? value : new CastNode(value, target),
            (OptionalType s, _) => Convert(new NotNullNode(value, s.Inner), target),
            (_, OptionalType t) => new CastNode(Convert(value, t.Inner), target),
            (SimpleType { Kind: SimpleKind.Bool }, SimpleType { Kind: SimpleKind.Int or SimpleKind.BigInt or SimpleKind.Float or SimpleKind.Number }) =>
                Convert(new ConditionalNode(value, Rt.Int(1), Rt.Int(0), PyType.Int), target),
            (SimpleType, SimpleType { Kind: SimpleKind.Bool }) => Truth(value),
            (TupleType s, TupleType t) when value is TupleNode tuple && s.Elements.Length == t.Elements.Length =>
                new TupleNode([.. tuple.Elements.Zip(t.Elements, Convert)], target),
            (TupleType, ClassType { Definition: LibraryClass { CsName: "PyTuple" }, Arguments: [var element] }) when value is TupleNode tuple =>
                new CollectionNode([.. tuple.Elements.Select(e => Convert(e, element.Type))], target),
            (SimpleType s, _) when !IsCastable(s, target) => Rt.ConvertTo(target, ToDynamic(value)),
            (_, SimpleType t) when !IsCastable(t, source) => Rt.ConvertTo(target, ToDynamic(value)),
            _ => new CastNode(value, target),
        };
    }

    /// <summary>Whether C# has a cast between a simple type and another; without one the conversion raises Python's TypeError when it is reached.</summary>
    private static bool IsCastable(SimpleType type, PyType other) => type.Kind switch
    {
        SimpleKind.Number => other is SimpleType { Kind: SimpleKind.Int or SimpleKind.BigInt or SimpleKind.Float },
        SimpleKind.Int or SimpleKind.BigInt or SimpleKind.Float or SimpleKind.Complex =>
            other is SimpleType { IsReal: true } or SimpleType { Kind: SimpleKind.Complex },
        _ => false,
    };

    private static LoweredExpression ToDynamic(LoweredExpression value) => value switch
    {
        LiteralNode { Value: null } => new LiteralNode(null, PyType.Dynamic),
        MethodGroupNode group => new FunctionValueNode(group.Target, group.Function, PyType.Dynamic),
        { Type: SimpleType { Kind: SimpleKind.Number } } => new MemberCallNode(value, "ToObject", [], PyType.Dynamic),
        TupleNode tuple => new CastNode(new TupleNode([.. tuple.Elements.Select(ToDynamicElement)], tuple.Type), PyType.Dynamic),
        _ => new CastNode(value, PyType.Dynamic),
    };

    /// <summary>Elements keep their types in a boxed tuple; only functions and classes must become values.</summary>
    private static LoweredExpression ToDynamicElement(LoweredExpression element) =>
        element is MethodGroupNode or LambdaNode ? ToDynamic(element) : element;

    /// <summary>Python's truth of a value, as a bool.</summary>
    public static LoweredExpression Truth(LoweredExpression value)
    {
        if (value is LiteralNode { Value: var constant })
        {
            return Rt.Bool(constant is not (null or false or 0L or 0.0 or ""));
        }

        switch (value.Type)
        {
            case SimpleType { Kind: SimpleKind.Bool }:
                return value;
            case SimpleType { Kind: SimpleKind.Int }:
                return new BinaryNode(CsBinaryOperator.NotEqual, value, Rt.Int(0), PyType.Bool);
            case SimpleType { Kind: SimpleKind.Number }:
                return new BinaryNode(CsBinaryOperator.NotEqual, value, Rt.Int(0), PyType.Bool);
            case SimpleType { Kind: SimpleKind.Float }:
                return new BinaryNode(CsBinaryOperator.NotEqual, value, new LiteralNode(0.0, PyType.Float), PyType.Bool);
            case SimpleType { Kind: SimpleKind.Str }:
                return new BinaryNode(CsBinaryOperator.NotEqual, value, Rt.Text(""), PyType.Bool);
            case ClassType { Definition: LibraryClass { CsName: "PyList" or "PyDict" or "PySet" or "PyFrozenSet" or "PyTuple" or "PyDeque" or "PyBytes" or "PyRange" } }:
                return new BinaryNode(CsBinaryOperator.NotEqual, new MemberNode(value, null, "Length", PyType.Int), Rt.Int(0), PyType.Bool);
            case OptionalType { Inner: ClassType { Definition: var definition } } when AlwaysTrue(definition):
                return new IsTypeNode(value, [PyType.None], true);
            default:
                return Rt.Ops("Truth", PyType.Bool, value);
        }
    }

    private static bool AlwaysTrue(IClassDefinition definition) => definition is Binding.ClassSymbol symbol
        ? symbol.FindMember("__bool__") is null && symbol.FindMember("__len__") is null && KnownTypes.LibraryBase(symbol) is not { } library || definition is Binding.ClassSymbol s && KnownTypes.LibraryBase(s) is { CsName: "PyThread" or "PyProcess" }
        : definition is LibraryClass { IsException: true } or LibraryClass { CsName: "PyThread" or "PyTimer" or "PyProcess" };

    public static LoweredExpression Not(LoweredExpression test) => test switch
    {
        UnaryNode { Operator: CsUnaryOperator.Not } not => not.Operand,
        IsTypeNode { Variable: null } type => type with { Negated = !type.Negated },
        BinaryNode { Operator: CsBinaryOperator.Equal } b => b with { Operator = CsBinaryOperator.NotEqual },
        BinaryNode { Operator: CsBinaryOperator.NotEqual } b => b with { Operator = CsBinaryOperator.Equal },
        LiteralNode { Value: bool value } => Rt.Bool(!value),
        _ => new UnaryNode(CsUnaryOperator.Not, test, PyType.Bool),
    };

    /// <summary>The value as an argument of a Runtime member.</summary>
    public static LoweredExpression ToScheme(LoweredExpression value, TypeScheme scheme, Substitution generics)
    {
        switch (scheme)
        {
            case SimpleScheme { Kind: SimpleSchemeKind.Any }:
                return value is MethodGroupNode or LambdaNode or TupleNode or LiteralNode { Value: long } ? Convert(value, PyType.Dynamic) : value.Type.IsNone && value is LiteralNode ? new LiteralNode(null, PyType.Dynamic) : value;
            case SimpleScheme simple:
                return Convert(value, KnownTypes.Of(simple.Kind));
            case ParameterScheme parameter:
                return Convert(value, generics[parameter.Name].Type);
            case NullableScheme nullable:
                return ToNullable(value, nullable, generics);
            case IterableScheme iterable:
                return ToIterable(value, ElementOf(iterable, generics));
            case TupleScheme tuple:
                return Convert(value, new TupleType([.. tuple.Elements.Select(e => Type(e, generics))]));
            case ClassScheme when value.Type is OptionalType optional:
                return new NotNullNode(value, optional.Inner);
            case ClassScheme when value.Type.IsDynamic:
                return Rt.ConvertTo(Type(scheme, generics), value);
            case ClassScheme { Class.CsName: "PyTuple" } when value.Type is TupleType:
                return Convert(value, Type(scheme, generics));
            default:
                return value;
        }
    }

    private static LoweredExpression ToNullable(LoweredExpression value, NullableScheme nullable, Substitution generics)
    {
        if (value.Type.IsNone)
        {
            return new LiteralNode(null, PyType.None);
        }

        if (value.Type is OptionalType && Type(nullable.Inner, generics) is { IsDynamic: false } inner)
        {
            return Convert(value, TypeJoiner.Optional(inner));
        }

        return value.Type.IsDynamic && nullable.Inner is not ParameterScheme && Type(nullable.Inner, generics) is { IsDynamic: false } type
            ? Rt.ConvertTo(TypeJoiner.Optional(type), value)
            : ToScheme(value, nullable.Inner, generics);
    }

    private static PyType ElementOf(IterableScheme scheme, Substitution generics) => Type(scheme.Element, generics);

    /// <summary>The value as <c>IEnumerable&lt;T&gt;</c>.</summary>
    public static LoweredExpression ToIterable(LoweredExpression value, PyType element)
    {
        switch (value.Type)
        {
            case OptionalType optional:
                return ToIterable(new NotNullNode(value, optional.Inner), element);
            case SimpleType { Kind: SimpleKind.Str }:
                return Rt.Call("PyStr", "Chars", value.Type, value);
            case TupleType when value is TupleNode tuple:
                var item = element.IsNever ? CommonType(tuple.Elements) : element;
                return new CollectionNode([.. tuple.Elements.Select(e => Convert(e, item))], new ArrayMarker(item));
            case ClassType { Definition: LibraryClass } instance when element.IsNever || SameElement(instance, element):
                return value;
            case ClassType { Definition: Binding.ClassSymbol symbol } when symbol.FindMember("__iter__") is Binding.FunctionSymbol iter && Yields(iter, element):
                return new CallNode(value, iter, [], iter.Result.Type);
            case { IsDynamic: true } or TupleType or ClassType or SimpleType:
                var items = Rt.Ops("Iterate", PyType.Dynamic, value);
                return element.IsDynamic || element.IsNever ? items : new StaticCallNode("PyIterator", "Cast", [new LoweredArgument(items)], PyType.Dynamic, [element]);
            default:
                return value;
        }
    }

    private static PyType CommonType(ImmutableArray<LoweredExpression> elements) =>
        elements.All(e => TypeJoiner.Same(e.Type, elements[0].Type)) ? elements[0].Type : PyType.Dynamic;

    /// <summary>The method gives an iterable of just these elements.</summary>
    private static bool Yields(Binding.FunctionSymbol iter, PyType element) => iter.IsGenerator
        ? element.IsNever || TypeJoiner.Same(iter.Yielded.Type, element)
        : iter.Result.Type is ClassType { Definition: LibraryClass library } result && Iterated(library, result.Arguments) is { } iterated && (element.IsNever || TypeJoiner.Same(iterated, element));

    private static bool SameElement(ClassType instance, PyType element)
    {
        if (instance.Definition is not LibraryClass library)
        {
            return false;
        }

        var iterated = Iterated(library, instance.Arguments);
        return iterated is not null && (TypeJoiner.Same(iterated, element) || IsLibraryBase(iterated, element) || element.IsDynamic && !iterated.IsValueType && iterated is not OptionalType { Inner.IsValueType: true });
    }

    /// <summary>Iterating gives instances of a class that derives from the other, with the same type argument: C#'s IEnumerable is covariant.</summary>
    private static bool IsLibraryBase(PyType derived, PyType ancestor) =>
        derived is ClassType { Definition: LibraryClass definition, Arguments: [var own] } && ancestor is ClassType { Definition: LibraryClass { CsName: "PyAwaitable" } expected, Arguments: [var other] }
        && KnownTypes.DerivesFrom(definition, expected) && (ReferenceEquals(own.Find(), other.Find()) || TypeJoiner.Same(own.Type, other.Type));

    /// <summary>The element type that a Runtime class iterates; null where it isn't known.</summary>
    private static PyType? Iterated(LibraryClass library, ImmutableArray<TypeCell> arguments)
    {
        for (var c = library; c is not null; c = c.Base)
        {
            if (c.Iterates is { } scheme)
            {
                return Type(scheme, Substitution.Of(library.TypeParameters, arguments));
            }
        }

        return null;
    }

    /// <summary>The type that a scheme means.</summary>
    public static PyType Type(TypeScheme scheme, Substitution generics) => scheme switch
    {
        SimpleScheme simple => KnownTypes.Of(simple.Kind),
        ParameterScheme parameter => generics[parameter.Name].Type,
        NullableScheme nullable => TypeJoiner.Optional(Type(nullable.Inner, generics)),
        TupleScheme tuple => new TupleType([.. tuple.Elements.Select(e => Type(e, generics))]),
        ClassScheme c => new ClassType(c.Class, [.. c.Arguments.Select(a => Cell(a, generics))]),
        _ => PyType.Dynamic,
    };

    private static TypeCell Cell(TypeScheme scheme, Substitution generics)
    {
        if (scheme is ParameterScheme parameter)
        {
            return generics[parameter.Name];
        }

        var cell = new TypeCell();
        cell.Add(Type(scheme, generics), new TypeJoiner());
        return cell;
    }
}

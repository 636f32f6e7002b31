using PyConc2Cs.Binding;
using PyConc2Cs.Library;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Inference;

/// <summary>Which overload of a Runtime member takes the arguments of a call.</summary>
public sealed partial class TypeInference
{
    private bool AcceptsAll(LibraryOverload overload, MatchedArguments matched, PyType? receiver, bool loose)
    {
        if (overload.Receiver is { } self && receiver is not null && !Accepts(self, receiver, loose: false))
        {
            return false;
        }

        if (overload.Condition is { } condition && !Holds(condition, overload, matched))
        {
            return false;
        }

        for (var i = 0; i < overload.Parameters.Length; i++)
        {
            if (matched.Parameters[i].Value is { } value && !AcceptsArgument(overload.Parameters[i].Type, value, loose))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Holds(ConstantCondition condition, LibraryOverload overload, MatchedArguments matched)
    {
        for (var i = 0; i < overload.Parameters.Length; i++)
        {
            if (overload.Parameters[i].PythonName == condition.Parameter)
            {
                return condition.Holds(matched.Parameters[i].Value is { } value ? (value as ConstantExpression)?.Value : overload.Parameters[i].Default);
            }
        }

        return false;
    }

    private bool AcceptsArgument(TypeScheme scheme, Expression argument, bool loose)
    {
        scheme = scheme is NullableScheme { Inner: FunctionScheme } nullable && result.TypeOf(argument) is not { IsNone: true } ? nullable.Inner : scheme;
        return scheme is FunctionScheme function && Callable(argument, function.Parameters.Length) is not null || Accepts(scheme, result.TypeOf(argument), loose);
    }

    /// <summary>Whether a value of the type can be passed; loosely: after a checked conversion from Dynamic or Optional.</summary>
    private bool Accepts(TypeScheme scheme, PyType type, bool loose)
    {
        if (loose && (type.IsDynamic || type.IsNever))
        {
            return true;
        }

        return (scheme, type) switch
        {
            (ParameterScheme or SimpleScheme { Kind: SimpleSchemeKind.Any }, _) => true,
            (NullableScheme, { IsNone: true }) => true,
            (NullableScheme n, OptionalType o) => Accepts(n.Inner, o.Inner, loose),
            (NullableScheme n, _) => Accepts(n.Inner, type, loose),
            (IterableScheme or ClassScheme, OptionalType o) => Accepts(scheme, o.Inner, loose),
            (_, OptionalType o) when loose => Accepts(scheme, o.Inner, loose),
            (SimpleScheme s, _) => AcceptsSimple(s.Kind, type, loose),
            (TupleScheme t, TupleType actual) => t.Elements.Length == actual.Elements.Length && t.Elements.Zip(actual.Elements).All(p => Accepts(p.First, p.Second, loose)),
            (IterableScheme i, _) => AcceptsIterable(i, type, loose),
            (ClassScheme c, ClassType actual) => KnownTypes.DerivesFrom(actual.Definition, c.Class),
            (ClassScheme c, TupleType) => ReferenceEquals(c.Class, known.TupleClass) && loose,
            (FunctionScheme f, FunctionType actual) => f.Parameters.Length == actual.Shape.Parameters.Length,
            (OpaqueScheme o, ClassType { Definition: LibraryClass or ClassSymbol }) => o.CsName != "PyKeywords",
            _ => false,
        };
    }

    /// <summary>Loosely, an int of any size is taken for one of 64 bits: the conversion is checked.</summary>
    private static bool AcceptsSimple(SimpleSchemeKind kind, PyType type, bool loose) => (kind, type) switch
    {
        (SimpleSchemeKind.Bool, SimpleType { Kind: SimpleKind.Bool or SimpleKind.Int }) => true,
        (SimpleSchemeKind.Int, SimpleType { Kind: SimpleKind.Int or SimpleKind.Bool }) => true,
        (SimpleSchemeKind.Int or SimpleSchemeKind.Float, SimpleType { Kind: SimpleKind.BigInt or SimpleKind.Number }) => loose,
        (SimpleSchemeKind.Number, SimpleType { Kind: SimpleKind.Number }) => true,
        (SimpleSchemeKind.BigInt, SimpleType { Kind: SimpleKind.Int or SimpleKind.Bool or SimpleKind.BigInt }) => true,
        (SimpleSchemeKind.Float, SimpleType { Kind: SimpleKind.Float or SimpleKind.Int or SimpleKind.Bool }) => true,
        (SimpleSchemeKind.Complex, SimpleType { Kind: SimpleKind.Complex }) => true,
        (SimpleSchemeKind.Str, SimpleType { Kind: SimpleKind.Str }) => true,
        _ => false,
    };

    private bool AcceptsIterable(IterableScheme scheme, PyType type, bool loose)
    {
        if (scheme.IsSequence && !KnownTypes.Is(type, known.ListClass) && !KnownTypes.Is(type, known.TupleClass) && !KnownTypes.Is(type, known.RangeClass))
        {
            return false;
        }

        var iterable = type is TupleType or SimpleType { Kind: SimpleKind.Str }
            || type is ClassType { Definition: ClassSymbol symbol } && (symbol.FindMember("__iter__") is not null || symbol.FindMember("__getitem__") is not null)
            || type is ClassType instance && KnownTypes.LibraryBase(instance.Definition) is { } library && Iterates(library);
        if (scheme.Element is SimpleScheme { Kind: SimpleSchemeKind.Bool } && ElementType(type, NoSite) is SimpleType { Kind: not SimpleKind.Bool and not SimpleKind.Never })
        {
            return false;
        }

        return iterable && (scheme.Element is ParameterScheme || Accepts(scheme.Element, ElementType(type, NoSite), loose) || ElementType(type, NoSite).IsNever);
    }

    private static readonly SyntaxNode NoSite = new PassStatement(default);

    private static bool Iterates(LibraryClass? library)
    {
        for (; library is not null; library = library.Base)
        {
            if (library.Iterates is not null)
            {
                return true;
            }
        }

        return false;
    }
}

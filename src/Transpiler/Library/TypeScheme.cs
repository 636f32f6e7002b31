using System.Collections.Immutable;

namespace PyConc2Cs.Library;

/// <summary>The type of a Runtime member as its C# signature states it; inference instantiates the generic parameters with cells.</summary>
public abstract record TypeScheme;

/// <summary>void, bool, long, PyInt, double, Complex, string, and <c>object?</c> (anything).</summary>
public sealed record SimpleScheme(SimpleSchemeKind Kind) : TypeScheme
{
    public static readonly SimpleScheme Any = new(SimpleSchemeKind.Any);
}

public enum SimpleSchemeKind { Void, Bool, Int, BigInt, Float, Number, Complex, Str, Any }

/// <summary><c>T?</c>.</summary>
public sealed record NullableScheme(TypeScheme Inner) : TypeScheme;

/// <summary>A class with [PyClass], with its type arguments.</summary>
public sealed record ClassScheme(LibraryClass Class, ImmutableArray<TypeScheme> Arguments) : TypeScheme;

/// <summary>A ValueTuple.</summary>
public sealed record TupleScheme(ImmutableArray<TypeScheme> Elements) : TypeScheme;

/// <summary><c>IEnumerable&lt;T&gt;</c>: takes any iterable; as a sequence (<c>IReadOnlyList&lt;T&gt;</c>) what has a length and an index: list, tuple of unknown length, range.</summary>
public sealed record IterableScheme(TypeScheme Element, bool IsSequence = false) : TypeScheme;

/// <summary><c>Func</c> or <c>Action</c>.</summary>
public sealed record FunctionScheme(ImmutableArray<TypeScheme> Parameters, TypeScheme Result) : TypeScheme;

/// <summary>A generic parameter of the member or of its class.</summary>
public sealed record ParameterScheme(string Name) : TypeScheme;

/// <summary>Any other C# type (an interface such as IPyLock): accepted as it is, by C# name.</summary>
public sealed record OpaqueScheme(string CsName) : TypeScheme;

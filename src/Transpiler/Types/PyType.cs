using System.Collections.Immutable;

namespace PyConc2Cs.Types;

/// <summary>
/// The static type of a Python value. Element types of mutable containers are <see cref="TypeCell"/>s, shared by everything that may hold the
/// same container, so that they are solved late (<c>a = []; a.append(1)</c>).
/// </summary>
public abstract class PyType
{
    public static readonly PyType Never = new SimpleType(SimpleKind.Never);
    public static readonly PyType None = new SimpleType(SimpleKind.None);
    public static readonly PyType Bool = new SimpleType(SimpleKind.Bool);
    public static readonly PyType Int = new SimpleType(SimpleKind.Int);
    public static readonly PyType BigInt = new SimpleType(SimpleKind.BigInt);
    public static readonly PyType Float = new SimpleType(SimpleKind.Float);

    /// <summary>An int or a float: C# <c>PyNumber</c>.</summary>
    public static readonly PyType Number = new SimpleType(SimpleKind.Number);

    public static readonly PyType Complex = new SimpleType(SimpleKind.Complex);
    public static readonly PyType Str = new SimpleType(SimpleKind.Str);

    /// <summary>No static type: C# <c>object?</c> and the operators of <c>PyOps</c>.</summary>
    public static readonly PyType Dynamic = new SimpleType(SimpleKind.Dynamic);

    public bool IsDynamic => ReferenceEquals(this, Dynamic);

    public bool IsNever => ReferenceEquals(this, Never);

    public bool IsNone => ReferenceEquals(this, None);

    /// <summary>The type with function shapes that became Dynamic replaced by Dynamic.</summary>
    public static PyType Settled(PyType type) => type switch
    {
        FunctionType { Shape.IsDynamic: true } => Dynamic,
        OptionalType { Inner: FunctionType { Shape.IsDynamic: true } } => Dynamic,
        TupleType tuple when tuple.Elements.Any(e => !ReferenceEquals(e, Settled(e))) => new TupleType([.. tuple.Elements.Select(Settled)]),
        _ => type,
    };

    /// <summary>A C# value type, so that its nullable form is <c>Nullable&lt;T&gt;</c>.</summary>
    public virtual bool IsValueType => false;
}

public enum SimpleKind { Never, None, Bool, Int, BigInt, Float, Number, Complex, Str, Dynamic }

/// <summary>The types without parts; one instance each.</summary>
public sealed class SimpleType : PyType
{
    internal SimpleType(SimpleKind kind) => Kind = kind;

    public SimpleKind Kind { get; }

    public override bool IsValueType => Kind is SimpleKind.Bool or SimpleKind.Int or SimpleKind.BigInt or SimpleKind.Float or SimpleKind.Number or SimpleKind.Complex;

    /// <summary>An int or a float, in any of the forms that hold one; not a bool.</summary>
    public bool IsReal => Kind is SimpleKind.Int or SimpleKind.BigInt or SimpleKind.Float or SimpleKind.Number;

    public override string ToString() => Kind.ToString().ToLowerInvariant();
}

/// <summary><c>T</c> or None.</summary>
public sealed class OptionalType(PyType inner) : PyType
{
    public PyType Inner { get; } = inner;

    public override string ToString() => Inner + " | None";
}

/// <summary>A tuple of known length: C# ValueTuple from length 2, <c>PyTuple&lt;T&gt;</c> below.</summary>
public sealed class TupleType(ImmutableArray<PyType> elements) : PyType
{
    public ImmutableArray<PyType> Elements { get; } = elements;

    public override bool IsValueType => Elements.Length >= 2;

    public override string ToString() => "tuple[" + string.Join(", ", Elements) + "]";
}

/// <summary>An instance of a class of the Runtime or of the script, with the cells of its type arguments.</summary>
public sealed class ClassType(IClassDefinition definition, ImmutableArray<TypeCell> arguments) : PyType
{
    public IClassDefinition Definition { get; } = definition;

    public ImmutableArray<TypeCell> Arguments { get; } = arguments;

    public override string ToString() =>
        Arguments.IsEmpty ? Definition.PythonName : Definition.PythonName + "[" + string.Join(", ", Arguments.Select(a => a.Type)) + "]";
}

/// <summary>A class itself, as a value.</summary>
public sealed class ClassObjectType(IClassDefinition definition) : PyType
{
    public IClassDefinition Definition { get; } = definition;

    public override string ToString() => "type[" + Definition.PythonName + "]";
}

/// <summary>An imported module.</summary>
public sealed class ModuleType(object module, string name) : PyType
{
    /// <summary>A <c>Library.LibraryModule</c> or a <c>Binding.ModuleSymbol</c>.</summary>
    public object Module { get; } = module;

    public override string ToString() => "module " + name;
}

/// <summary>A function as a value: C# <c>Func</c> or <c>Action</c>.</summary>
public sealed class FunctionType(FunctionShape shape) : PyType
{
    private bool isWritten;

    public FunctionShape Shape => shape.Find();

    /// <summary>A function that is among its own parameters or is its own result, as a decorator may be, ends in an ellipsis.</summary>
    public override string ToString()
    {
        if (isWritten)
        {
            return "...";
        }

        isWritten = true;
        var text = "(" + string.Join(", ", Shape.Parameters.Select(p => p.Type)) + ") -> " + Shape.Result.Type;
        isWritten = false;
        return text;
    }
}

/// <summary>What <see cref="ClassType"/> needs to know of a class; Runtime classes and the script's classes implement it.</summary>
public interface IClassDefinition
{
    string PythonName { get; }

    IClassDefinition? BaseDefinition { get; }

    /// <summary>What its own comparison methods compare an instance with.</summary>
    IEnumerable<TypeCell> Comparands => [];
}

/// <summary>A class whose C# name is fixed, because the Runtime declares it.</summary>
public interface ICsNamed
{
    /// <summary>Without type arguments.</summary>
    string CsName { get; }
}

/// <summary>A C# array of the element type: what a display is where a Runtime member takes a sequence of arguments.</summary>
public sealed class ArrayMarker(PyType element, bool isImplied = false) : PyType
{
    /// <summary>The place where the display stands takes nothing else, so that it needn't say its type.</summary>
    public bool IsImplied { get; } = isImplied;

    public PyType Element { get; } = element;

    public override string ToString() => Element + "[]";
}

/// <summary>A C# delegate type by name, for parameters that are only passed on.</summary>
public sealed class DelegateMarker(string csName) : PyType
{
    public string CsName { get; } = csName;

    public override string ToString() => CsName;
}

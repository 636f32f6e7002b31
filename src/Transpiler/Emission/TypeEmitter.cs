using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyConc2Cs.Binding;
using PyConc2Cs.Naming;
using PyConc2Cs.Types;

namespace PyConc2Cs.Emission;

/// <summary>C# type syntax of the type terms (docs/architecture.md, "Values").</summary>
internal sealed class TypeEmitter(NameTable names)
{
    /// <summary>A type of System.Numerics was written.</summary>
    public bool UsesNumerics { get; set; }

    /// <summary>A type of System.Text was written.</summary>
    public bool UsesText { get; set; }

    /// <summary>The type of a variable, parameter, field or type argument.</summary>
    public TypeSyntax Emit(PyType type) => type switch
    {
        SimpleType simple => Simple(simple.Kind),
        OptionalType optional => Cs.Nullable(Emit(optional.Inner)),
        TupleType tuple => Tuple(tuple),
        ClassType c => Class(c),
        FunctionType function => Function(function),
        ClassObjectType => Cs.Name("PyClass"),
        ModuleType => Cs.Name("PyModule"),
        ArrayMarker array => Cs.Array(Emit(array.Element)),
        DelegateMarker marker => Marker(marker.CsName),
        _ => throw new ArgumentException(type.GetType().Name, nameof(type)),
    };

    /// <summary>The type that a method gives back: None is <c>void</c>.</summary>
    public TypeSyntax EmitResult(PyType type) => IsVoid(type) ? Cs.Void : Emit(type);

    /// <summary>The result of an iterator method, from the type of the generator or of its elements.</summary>
    public TypeSyntax EmitIterator(PyType type)
    {
        var element = type is ClassType { Definition: ICsNamed { CsName: "PyIterator" }, Arguments: [var first, ..] } ? first.Type : type;
        return Cs.Name("IEnumerable", [Emit(element)]);
    }

    /// <summary>The type without its nullable mark, for <c>new</c>, patterns and <c>typeof</c>.</summary>
    public TypeSyntax EmitNotNull(PyType type) => type switch
    {
        OptionalType optional => EmitNotNull(optional.Inner),
        SimpleType { Kind: SimpleKind.Dynamic or SimpleKind.None or SimpleKind.Never } => Cs.Object,
        _ => Emit(type),
    };

    public static bool IsVoid(PyType type) => type.IsNone || type.IsNever;

    private TypeSyntax Simple(SimpleKind kind) => kind switch
    {
        SimpleKind.Bool => Cs.Bool,
        SimpleKind.Int => Cs.Long,
        SimpleKind.BigInt => Cs.Name("PyInt"),
        SimpleKind.Float => Cs.Double,
        SimpleKind.Number => Cs.Name("PyNumber"),
        SimpleKind.Complex => Complex(),
        SimpleKind.Str => Cs.String,
        _ => Cs.NullableObject,
    };

    private TypeSyntax Marker(string name)
    {
        UsesText |= name == "StringBuilder";
        return Cs.Name(name);
    }

    private TypeSyntax Complex()
    {
        UsesNumerics = true;
        return Cs.Name("Complex");
    }

    private TypeSyntax Tuple(TupleType tuple) => tuple.Elements.Length >= 2
        ? Cs.TupleOf(tuple.Elements.Select(Emit))
        : Cs.Name("PyTuple", [tuple.Elements is [var only] ? Emit(only) : Cs.NullableObject]);

    private TypeSyntax Class(ClassType type)
    {
        var name = type.Definition switch
        {
            ICsNamed named => named.CsName,
            Symbol symbol => names[symbol],
            _ => throw new ArgumentException(type.Definition.PythonName, nameof(type)),
        };
        // A script's class isn't generic; its arguments are those of the base that it closes.
        return type.Definition is Symbol ? Cs.Name(name) : Cs.Name(name, [.. type.Arguments.Select(a => Emit(a.Type))]);
    }

    private TypeSyntax Function(FunctionType function)
    {
        var parameters = function.Shape.Parameters.Select(p => Emit(p.Type));
        var result = function.Shape.Result.Type;
        return IsVoid(result) ? Cs.Name("Action", [.. parameters]) : Cs.Name("Func", [.. parameters, Emit(result)]);
    }
}

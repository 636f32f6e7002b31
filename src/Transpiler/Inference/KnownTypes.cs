using PyConc2Cs.Library;
using PyConc2Cs.Types;

namespace PyConc2Cs.Inference;

/// <summary>The Runtime classes that the language itself uses.</summary>
public sealed class KnownTypes(Catalogue catalogue)
{
    public Catalogue Catalogue { get; } = catalogue;

    public LibraryClass ListClass { get; } = catalogue.Class("PyList");

    public LibraryClass DictClass { get; } = catalogue.Class("PyDict");

    public LibraryClass SetClass { get; } = catalogue.Class("PySet");

    public LibraryClass FrozenSetClass { get; } = catalogue.Class("PyFrozenSet");

    public LibraryClass TupleClass { get; } = catalogue.Class("PyTuple");

    public LibraryClass IteratorClass { get; } = catalogue.Class("PyIterator");

    public LibraryClass GeneratorClass { get; } = catalogue.Class("PyGenerator");

    public LibraryClass AwaitableClass { get; } = catalogue.Class("PyAwaitable");

    public LibraryClass CoroutineClass { get; } = catalogue.Class("PyCoroutine");

    public LibraryClass AsyncGeneratorClass { get; } = catalogue.Class("PyAsyncGenerator");

    public LibraryClass AsyncIteratorClass { get; } = catalogue.Class("PyAsyncIterator");

    public LibraryClass ManagerClass { get; } = catalogue.Class("PyManager");

    public LibraryClass ContextManagerClass { get; } = catalogue.Class("PyContextManager");

    public LibraryClass RangeClass { get; } = catalogue.Class("PyRange");

    public LibraryClass BytesClass { get; } = catalogue.Class("PyBytes");

    public LibraryClass BaseException { get; } = catalogue.Class("PyBaseException");

    public LibraryClass Exception { get; } = catalogue.Class("PyException");

    public LibraryClass Thread { get; } = catalogue.Class("PyThread");

    public PyType Bytes => new ClassType(BytesClass, []);

    public PyType Range => new ClassType(RangeClass, []);

    public PyType List(TypeCell element) => new ClassType(ListClass, [element]);

    public PyType Set(TypeCell element) => new ClassType(SetClass, [element]);

    public PyType Dict(TypeCell key, TypeCell value) => new ClassType(DictClass, [key, value]);

    public PyType VarTuple(TypeCell element) => new ClassType(TupleClass, [element]);

    public PyType Iterator(TypeCell element) => new ClassType(IteratorClass, [element]);

    /// <summary>What a call of a generator function gives.</summary>
    public PyType Generator(Binding.FunctionSymbol function) => function.IsContextManager
        ? new ClassType(ContextManagerClass, [function.Yielded])
        : Body(function);

    /// <summary>What a call of an <c>async def</c> gives.</summary>
    public PyType Coroutine(Binding.FunctionSymbol function) => function.IsGenerator ? Body(function) : new ClassType(CoroutineClass, [function.Result]);

    /// <summary>What runs a generator's body.</summary>
    public PyType Body(Binding.FunctionSymbol function) => function.IsAsync ? new ClassType(AsyncGeneratorClass, [function.Yielded])
        : function.IsCoroutine
        ? new ClassType(GeneratorClass, [function.Yielded, function.Received, function.Result])
        : Iterator(function.Yielded);

    /// <summary>The class that holds the members of a built-in value type; null for the others.</summary>
    public LibraryClass? ClassOf(PyType type) => type switch
    {
        SimpleType { Kind: SimpleKind.Str } => BuiltinClass("str"),
        SimpleType { Kind: SimpleKind.Int or SimpleKind.BigInt } => BuiltinClass("int"),
        SimpleType { Kind: SimpleKind.Bool } => BuiltinClass("bool"),
        SimpleType { Kind: SimpleKind.Float } => BuiltinClass("float"),
        SimpleType { Kind: SimpleKind.Complex } => BuiltinClass("complex"),
        ClassType { Definition: LibraryClass library } => library,
        TupleType => TupleClass,
        _ => null,
    };

    /// <summary>The type that a scheme without parts means.</summary>
    public static PyType Of(SimpleSchemeKind kind) => kind switch
    {
        SimpleSchemeKind.Void => PyType.None,
        SimpleSchemeKind.Bool => PyType.Bool,
        SimpleSchemeKind.Int => PyType.Int,
        SimpleSchemeKind.BigInt => PyType.BigInt,
        SimpleSchemeKind.Float => PyType.Float,
        SimpleSchemeKind.Number => PyType.Number,
        SimpleSchemeKind.Complex => PyType.Complex,
        SimpleSchemeKind.Str => PyType.Str,
        _ => PyType.Dynamic,
    };

    public static bool Is(PyType type, LibraryClass definition) => type is ClassType c && DerivesFrom(c.Definition, definition);

    public static bool DerivesFrom(IClassDefinition? definition, IClassDefinition ancestor)
    {
        for (; definition is not null; definition = definition.BaseDefinition)
        {
            if (ReferenceEquals(definition, ancestor))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The nearest Runtime class that a class derives from, or is.</summary>
    public static LibraryClass? LibraryBase(IClassDefinition? definition)
    {
        while (definition is not null and not LibraryClass)
        {
            definition = definition.BaseDefinition;
        }

        return definition as LibraryClass;
    }

    private LibraryClass? BuiltinClass(string name) => (Catalogue.Builtins.Find(name) as LibraryClassMember)?.Class;
}

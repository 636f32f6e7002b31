namespace PyConc2Cs.Runtime;

/// <summary>The class objects of built-in and library classes, by C# name without its Py: <c>PyTypes.Queue</c>, <c>PyTypes.ValueError</c>. Most are generated from [PyClass].</summary>
public static partial class PyTypes
{
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, PyClass> Internal = new(StringComparer.Ordinal);

    public static PyClass Object { get; } = new("object", "builtins", [], static _ => new PyPlainObject(), static _ => true);

    public static PyClass Type { get; } = BuiltIn("type", static value => value is PyClass);

    public static PyClass NoneType { get; } = BuiltIn("NoneType", static value => value is null);

    public static PyClass Function { get; } = BuiltIn("function", static value => value is PyFunction { IsBuiltin: false });

    public static PyClass BuiltinFunction { get; } = BuiltIn("builtin_function_or_method", static value => value is IPyDynamic { PyTypeName: "builtin_function_or_method" });

    public static PyClass Method { get; } = new("method", "builtins", [], BindMethod, static value => value is PyBoundMethod { PyTypeName: "method" });

    public static PyClass AnyGenerator { get; } = BuiltIn("generator", static value => value is IPyGeneratorState);

    public static PyClass Module { get; } = BuiltIn("module", static value => value is PyModule);

    /// <summary>The class object of a built-in value type.</summary>
    internal static PyClass OfName(string name) => name switch
    {
        "int" => Of(0L),
        "str" => Of(string.Empty),
        _ => Of(PyOps.ToTuple([])),
    };

    /// <summary>Python's <c>type(value)</c>.</summary>
    public static PyClass Of(object? value) => value switch
    {
        null => NoneType,
        PyNumber number => Of(number.ToObject()),
        IPyTyped typed => typed.PyType,
        PyClass type => type.Metaclass ?? Type,
        PyModule => Module,
        System.Runtime.CompilerServices.ITuple => Tuple,
        IPyDynamic { PyTypeName: "function" } => Function,
        IPyDynamic { PyTypeName: "method" } => Method,
        IPyDynamic { PyTypeName: "builtin_function_or_method" } => BuiltinFunction,
        _ => OfExtended(value) ?? PyClass.ForInstance(value, PyOps.TypeName(value), "builtins"),
    };

    /// <summary>The class object of a script's class that doesn't name one itself.</summary>
    internal static PyClass OfSubclass<
        [System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembers(System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.PublicConstructors | System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.NonPublicConstructors)] T>(IPyDynamic value, PyClass @base)
    {
        PyClass.Register<T>(@base);
        return value.GetType().Assembly == typeof(PyTypes).Assembly ? OfInternal(value is PyObject { PyModuleName: not "__main__" and var module } ? module + "." + value.PyTypeName : value.PyTypeName, @base) : PyClass.ForInstance(value, value.PyTypeName, "__main__");
    }

    /// <summary>The class object of the Runtime's own subclasses: one for each name (<c>list_iterator</c>, <c>itertools.chain</c>), whatever C# types they are.</summary>
    private static PyClass OfInternal(string fullName, PyClass @base)
    {
        if (fullName == @base.Name)
        {
            return @base;
        }

        return Internal.GetOrAdd(fullName, static (full, b) =>
        {
            var dot = full.LastIndexOf('.');
            return new PyClass(
                full[(dot + 1)..],
                dot < 0 ? b.Module : full[..dot],
                b.Name == "iterator" ? [] : [b],
                _ => throw new TypeError($"cannot create '{full}' instances"),
                value => value is IPyTyped typed && typed.PyType.QualifiedName == full[(dot + 1)..]);
        }, @base);
    }

    /// <summary>The first of several threads decides which object it is.</summary>
    internal static T Once<T>(ref T? field, Func<T> create)
        where T : class => field ?? Interlocked.CompareExchange(ref field, create(), null) ?? field;

    /// <summary>A method taken from its class: the object is the first argument.</summary>
    internal static object? CallUnbound(PyClass type, string name, PyArguments arguments)
    {
        if (arguments.PositionalCount == 0)
        {
            throw new TypeError($"unbound method {type.Name}.{name}() needs an argument");
        }

        var self = arguments.Positional[0];
        return self is IPyInstance instance && instance.InstanceType.IsSubclassOf(type) ? CallNative(type, self, name, arguments.WithoutFirst())
            : type.IsInstance(self)
            ? PyOps.CallMethod(self, name, arguments.WithoutFirst())
            : throw new TypeError($"descriptor '{name}' for '{type.Name}' objects doesn't apply to a '{PyOps.TypeName(self)}' object");
    }

    /// <summary>A method of a library class on an instance, whatever a script's class makes of it.</summary>
    internal static object? CallNative(PyClass type, object? self, string name, PyArguments arguments)
    {
        if (self is IPyInstance instance)
        {
            return instance.TryCallNative(name, arguments, out var result) ? result
                : ObjectMembers.Has(self, name) ? ObjectMembers.Call(self, name, arguments)
                : throw new AttributeError($"type object '{type.Name}' has no attribute '{name}'");
        }

        return ObjectMembers.Has(self, name) && name is "__setattr__" or "__getattribute__" or "__init__"
            ? ObjectMembers.Call(self, name, arguments)
            : PyOps.CallMethod(self, name, arguments);
    }

    /// <summary><c>types.MethodType(function, instance)</c>.</summary>
    private static PyBoundMethod BindMethod(PyArguments arguments)
    {
        if (arguments.PositionalCount != 2)
        {
            throw new TypeError($"method expected 2 arguments, got {arguments.PositionalCount}");
        }

        return !Builtins.Callable(arguments.Positional[0]) ? throw new TypeError("first argument must be callable")
            : new PyBoundMethod(arguments.Positional[1] ?? throw new TypeError("instance must not be None"), arguments.Positional[0]);
    }

    private static PyClass BuiltIn(string name, Func<object?, bool> isInstance) =>
        new(name, "builtins", [], _ => throw new TypeError($"cannot create '{name}' instances"), isInstance);

    /// <summary>What <c>object()</c> makes.</summary>
    private sealed class PyPlainObject : PyObject
    {
        public override string PyTypeName => "object";

        public override string PyModuleName => "builtins";

        public override PyClass PyType => Object;

        public override bool TrySetMember(string name, object? value) => false;
    }
}

namespace PyConc2Cs.Runtime;

public static partial class Builtins
{
    private static readonly string[] s_objectNames =
    [
        "__class__", "__delattr__", "__dir__", "__doc__", "__eq__", "__format__", "__ge__", "__getattribute__", "__getstate__", "__gt__", "__hash__", "__init__",
        "__init_subclass__", "__le__", "__lt__", "__ne__", "__new__", "__reduce__", "__reduce_ex__", "__repr__", "__setattr__", "__sizeof__", "__str__",
        "__subclasshook__",
    ];

    private static readonly string[] s_classNames = ["__dict__", "__firstlineno__", "__module__", "__static_attributes__", "__weakref__"];

    /// <summary>
    /// The names of the attributes of an object or a class of the script, sorted. NotImplementedError for objects of the library, which don't know the names of
    /// all that CPython's have. Of a library module, the names that there are here.
    /// </summary>
    [PyMember]
    public static PyList<string> Dir(object? obj)
    {
        if (obj is IPyDynamic dynamic && dynamic.TryCallMember("__dir__", PyArguments.Empty, out var own))
        {
            return new PyList<string>(PyOps.Iterate(own).Select(PyOps.Str).Order(StringComparer.Ordinal));
        }

        var names = obj switch
        {
            PyClass type => ClassNames(type, obj),
            IPyInstance instance => ClassNames(instance.InstanceType, obj).Concat(instance.Attributes.Select(PyOps.Str)),
            PyObject value when value is not IPyTyped { PyType.IsMadeAtRunTime: true } && value.GetType().Assembly != typeof(Builtins).Assembly =>
                ClassNames(value.PyType, obj).Concat(value.DeclaredMembers).Concat(value.ExtraMembers().Select(m => m.Key)),
            PyModule { Names: { } members } => members,
            null => s_objectNames.Append("__bool__"),
            _ => throw Unknown(obj),
        };
        return new PyList<string>(names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> ClassNames(PyClass type, object? asked)
    {
        if (type.Mro.Any(c => !c.IsMadeAtRunTime && c != PyTypes.Object && c.Module is not ("abc" or "typing")))
        {
            throw Unknown(asked);
        }

        return type.Mro.SelectMany(c => c.OwnNames()).Concat(s_classNames).Concat(s_objectNames);
    }

    private static NotImplementedError Unknown(object? obj) => new($"dir() of {PyOps.Repr(obj)}: only for objects and classes of the script");
}

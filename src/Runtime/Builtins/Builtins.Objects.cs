using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

public static partial class Builtins
{
    /// <summary>The number of items. Raises TypeError for what has none.</summary>
    [PyMember]
    public static long Len(object? obj) => PyOps.Len(obj);

    // None has a null for its type here: Python's TypeError, not .NET's.
    public static long Len(string? obj) => obj is null ? PyOps.Len(null) : PyStr.Len(obj);

    public static long Len<T>(PyList<T>? obj) => obj is null ? PyOps.Len(null) : obj.Length;

    public static long Len<K, V>(PyDict<K, V>? obj) => obj is null ? PyOps.Len(null) : obj.Length;

    public static long Len<T>(PySet<T>? obj) => obj is null ? PyOps.Len(null) : obj.Length;

    public static long Len<T>(PyFrozenSet<T>? obj) => obj is null ? PyOps.Len(null) : obj.Length;

    public static long Len<T>(PyTuple<T>? obj) => obj is null ? PyOps.Len(null) : obj.Length;

    public static long Len(PyRange? obj) => obj is null ? PyOps.Len(null) : obj.Length;

    [PyMember]
    public static string Repr(object? obj) => PyOps.Repr(obj);

    /// <summary>The repr with all but ASCII escaped.</summary>
    [PyMember]
    public static string Ascii(object? obj) => PyOps.Ascii(obj);

    [PyMember]
    public static long Hash(object? obj) => PyOps.Hash(obj);

    /// <summary>A number that no other living object has.</summary>
    [PyMember]
    public static long Id(object? obj) => PyOps.Id(obj);

    [PyMember]
    public static string Format(object? value, string formatSpec = "") => PyOps.Format(value, formatSpec);

    [PyMember]
    public static bool Callable(object? obj) =>
        obj is IPyCallable or Delegate || (obj is IPyDynamic dynamic && dynamic.TryGetMember("__call__", out _));

    /// <summary>True if the object is an instance of the class, or of one of a tuple of classes.</summary>
    [PyMember("isinstance")]
    [PyIntrinsic("isinstance")]
    public static bool IsInstance(object? obj, object? classOrTuple) => classOrTuple switch
    {
        _ when obj is PyNumber number => IsInstance(number.ToObject(), classOrTuple),
        PyClass type => type.IsInstance(obj) || (obj is IPyInstance instance && instance.InstanceType.IsSubclassOf(type))
            || (type.IsMadeAtRunTime && PyTypes.Of(obj).IsSubclassOf(type)),
        ITuple types => PyTuple.Iterate(types).Any(type => IsInstance(obj, type)),
        PyTypingName name => name.IsInstance(obj),
        _ => throw new TypeError("isinstance() arg 2 must be a type, a tuple of types, or a union"),
    };

    /// <summary>True if the class is derived from the other, or from one of a tuple of classes.</summary>
    [PyMember("issubclass")]
    [PyIntrinsic("issubclass")]
    public static bool IsSubclass(object? cls, object? classOrTuple)
    {
        if (cls is not PyClass type)
        {
            throw new TypeError("issubclass() arg 1 must be a class");
        }

        return classOrTuple switch
        {
            PyClass other => type.IsSubclassOf(other),
            ITuple others => PyTuple.Iterate(others).Any(other => IsSubclass(cls, other)),
            _ => throw new TypeError("issubclass() arg 2 must be a class, a tuple of classes, or a union"),
        };
    }

    /// <summary>The class of an object.</summary>
    [PyIntrinsic("type")]
    public static PyClass Type(object? obj) => PyOps.TypeOf(obj);

    /// <summary>An attribute by its name. Raises AttributeError.</summary>
    [PyMember("getattr")]
    [PyIntrinsic("getattr")]
    public static object? GetAttr(object? obj, string name) => PyOps.GetAttr(obj, name);

    /// <summary>An attribute by its name, or the default.</summary>
    [PyMember("getattr")]
    [PyIntrinsic("getattr")]
    public static object? GetAttr(object? obj, string name, object? @default) => PyOps.GetAttr(obj, name, @default);

    [PyMember("setattr")]
    [PyIntrinsic("setattr")]
    public static void SetAttr(object? obj, string name, object? value) => PyOps.SetAttr(obj, name, value);

    [PyMember("delattr")]
    public static void DelAttr(object? obj, string name) => PyOps.DeleteAttr(obj, name);

    [PyMember("hasattr")]
    [PyIntrinsic("hasattr")]
    public static bool HasAttr(object? obj, string name) => PyOps.HasAttr(obj, name);

    /// <summary>The attributes of an object: its <c>__dict__</c>. Raises TypeError when it has none.</summary>
    [PyMember]
    public static object? Vars(object? obj)
    {
        if (!PyOps.HasAttr(obj, "__dict__"))
        {
            throw new TypeError("vars() argument must have __dict__ attribute");
        }

        return PyOps.GetAttr(obj, "__dict__");
    }

    /// <summary>Python 2's <c>intern</c>.</summary>
    [PyMember]
    public static string Intern(string text) => string.Intern(text);
}

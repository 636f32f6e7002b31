namespace PyConc2Cs.Runtime;

/// <summary>What a class's attribute becomes when it is read through an instance or the class (Python's descriptor protocol).</summary>
internal static class Descriptors
{
    /// <summary>Reads the attribute; a null <paramref name="instance"/> is the access through the class.</summary>
    public static object? Get(object? raw, object? instance, PyClass owner)
    {
        switch (raw)
        {
            case PyFunction function:
                return instance is null || function.IsBuiltin ? function : new PyBoundMethod(instance, function);
            case PyClassMethod method:
                return new PyBoundMethod(owner, method.Function);
            case PyStaticMethod method:
                return method.Function;
            case PyProperty property:
                return instance is null ? property : property.Get(instance);
            case PyCachedProperty cached:
                return instance is null ? cached : cached.Get(instance);
            case IPyInstance descriptor when descriptor.TryCallMember("__get__", new PyArguments([instance, owner]), out var value):
                return value;
            case PyObject and not IPyInstance when ((PyObject)raw).TryCallMember("__get__", new PyArguments([instance, owner]), out var value):
                return value;
            default:
                return raw;
        }
    }

    /// <summary>A descriptor that instances can't hide.</summary>
    public static bool IsData(object? raw) => raw switch
    {
        PyProperty => true,
        IPyInstance descriptor => descriptor.InstanceType.TryLookup("__set__", out _) || descriptor.InstanceType.TryLookup("__delete__", out _),
        PyObject plain => plain.TryGetMember("__set__", out _),
        _ => false,
    };

    /// <summary>A data descriptor without <c>__get__</c> leaves reading to the instance's own attributes.</summary>
    public static bool IsReadable(object? raw) => raw switch
    {
        IPyInstance descriptor => descriptor.InstanceType.TryLookup("__get__", out _),
        PyObject plain => plain.TryGetMember("__get__", out _),
        _ => true,
    };

    public static void Set(object? raw, object instance, string name, object? value)
    {
        if (raw is PyProperty property)
        {
            property.Set(instance, name, value);
        }
        else if (!((IPyDynamic)raw!).TryCallMember("__set__", new PyArguments([instance, value]), out _))
        {
            throw new AttributeError("__set__");
        }
    }

    public static void Delete(object? raw, object instance, string name)
    {
        if (raw is PyProperty property)
        {
            property.Delete(instance, name);
        }
        else if (!((IPyDynamic)raw!).TryCallMember("__delete__", new PyArguments([instance]), out _))
        {
            throw new AttributeError("__delete__");
        }
    }
}

/// <summary>Python's classmethod: the class takes the place of the first parameter.</summary>
[PyClass("builtins", "classmethod")]
public sealed partial class PyClassMethod : IPyDynamic
{
    [PyMember]
    public PyClassMethod(object? function) => Function = function;

    /// <summary>Python's <c>__func__</c>.</summary>
    [PyMember("__func__")]
    public object? Function { get; }
}

/// <summary>Python's staticmethod: called without an object, through the class or an instance.</summary>
[PyClass("builtins", "staticmethod")]
public sealed partial class PyStaticMethod : IPyDynamic, IPyCallable
{
    [PyMember]
    public PyStaticMethod(object? function) => Function = function;

    /// <summary>Python's <c>__func__</c>.</summary>
    [PyMember("__func__")]
    public object? Function { get; }

    public string Name => (Function as IPyCallable)?.Name ?? "staticmethod";

    public object? Call(PyArguments arguments) => PyOps.Call(Function, arguments);
}

using System.Collections.Concurrent;

namespace PyConc2Cs.Runtime;

/// <summary>Python's copyreg module: functions that say how objects of a class are made again.</summary>
[PyModule("copyreg", Aliases = ["copy_reg"])]
public static class CopyRegistry
{
    private static readonly ConcurrentDictionary<PyClass, object> s_functions = new();

    /// <summary>Objects of the class are pickled by what the function gives: a callable and its arguments.</summary>
    [PyMember]
    public static void Pickle(object? obType, object? pickleFunction, object? constructorOb = null)
    {
        if (pickleFunction is not IPyCallable)
        {
            throw new TypeError("reduction functions must be callable");
        }

        s_functions[PyConvert.To<PyClass>(obType)] = pickleFunction;
    }

    /// <summary>Says that a callable may make objects; TypeError if it is none.</summary>
    [PyMember]
    public static void Constructor(object? @object)
    {
        if (@object is not IPyCallable)
        {
            throw new TypeError("constructors must be callable");
        }
    }

    internal static object? Find(PyClass type) => s_functions.GetValueOrDefault(type);
}

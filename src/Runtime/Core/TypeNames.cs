using System.Numerics;
using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>Python's names of C# types, for messages.</summary>
internal static class TypeNames
{
    public static string Of(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(long) || type == typeof(int) || type == typeof(PyInt) || type == typeof(BigInteger))
        {
            return "int";
        }

        if (type == typeof(string) || type == typeof(double) || type == typeof(bool) || type == typeof(Complex))
        {
            return type == typeof(string) ? "str" : type == typeof(double) ? "float" : type == typeof(bool) ? "bool" : "complex";
        }

        if (typeof(ITuple).IsAssignableFrom(type))
        {
            return "tuple";
        }

        var name = type.Name;
        var tick = name.IndexOf('`', StringComparison.Ordinal);
        name = tick < 0 ? name : name[..tick];
        return name switch
        {
            "PyList" => "list",
            "PyDict" => "dict",
            "PySet" => "set",
            "PyFrozenSet" => "frozenset",
            "PyBytes" => "bytes",
            "PyByteArray" => "bytearray",
            "IEnumerable" => "an iterable",
            _ => name,
        };
    }
}

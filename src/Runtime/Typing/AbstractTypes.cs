using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>The abstract classes of <c>collections.abc</c> and <c>typing</c> as tests: by the built-in types, and by the methods of others.</summary>
internal static class AbstractTypes
{
    /// <summary>Whether the value is an instance of the abstract class; raises TypeError for a name that is none.</summary>
    public static bool IsInstance(object? value, string name) => name switch
    {
        "Callable" => PyOps.Callable(value),
        "Hashable" => value is not (IPyList or IPyDict or PyByteArray) && (value is not IPySet || IsFrozen(value)),
        "Iterable" => IsContainer(value) || value is IPyIterator || Has(value, "__iter__"),
        "Iterator" => value is IPyIterator || Has(value, "__next__") && Has(value, "__iter__"),
        "Sized" => IsContainer(value) || Has(value, "__len__"),
        "Container" => IsContainer(value) || Has(value, "__contains__"),
        "Collection" => IsContainer(value) || Has(value, "__len__") && Has(value, "__iter__") && Has(value, "__contains__"),
        "Sequence" or "Reversible" => value is IPyList or string or ITuple or PyRange or PyBytes or PyByteArray || name == "Reversible" && (value is IPyDict || Has(value, "__reversed__")),
        "MutableSequence" => value is IPyList or PyByteArray,
        "Mapping" or "MutableMapping" => value is IPyDict,
        "Set" or "AbstractSet" => value is IPySet,
        "MutableSet" => value is IPySet && !IsFrozen(value),
        "Generator" => PyOps.TypeName(value) == "generator",
        _ => throw new TypeError("isinstance() arg 2 must be a type, a tuple of types, or a union"),
    };

    private static bool IsContainer(object? value) => value is IPyList or IPyDict or IPySet or string or ITuple or PyRange or PyBytes or PyByteArray;

    private static bool IsFrozen(object? value) => PyOps.TypeName(value) == "frozenset";

    private static bool Has(object? value, string name) => value is IPyDynamic && PyOps.HasAttr(value, name);
}

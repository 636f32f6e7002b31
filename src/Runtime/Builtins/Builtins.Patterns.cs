namespace PyConc2Cs.Runtime;

/// <summary>What match statements ask (PEP 634); their names can't be written by a script by accident.</summary>
public static partial class Builtins
{
    /// <summary>Whether a sequence pattern may match: a list, tuple, range or deque, but no text or bytes.</summary>
    [PyMember("__is_sequence__")]
    public static bool IsSequence(object? subject) => subject is not (string or PyBytes or PyByteArray or IPyDict or IPySet or IPyIterator or PyBaseException)
        && subject is IPyList or System.Runtime.CompilerServices.ITuple or PyRange or IPyDynamic { PyTypeName: "collections.deque" or "deque" or "range" or "memoryview" };

    /// <summary>Whether a mapping pattern may match.</summary>
    [PyMember("__is_mapping__")]
    public static bool IsMapping(object? subject) => subject is IPyDict;

    /// <summary>The items beyond the given keys: <c>{"a": 1, **rest}</c>.</summary>
    [PyMember("__mapping_rest__")]
    public static PyDict<object?, object?> MappingRest(object? subject, object? keys)
    {
        var taken = PyOps.Iterate(keys).ToList();
        var rest = new PyDict<object?, object?>();
        foreach (var (key, value) in ((IPyDict)subject!).Pairs)
        {
            if (!taken.Exists(k => PyOps.Equals(k, key)))
            {
                rest[key] = value;
            }
        }

        return rest;
    }

    /// <summary>What the i-th positional pattern of a class is matched with: the attribute that <c>__match_args__</c> names.</summary>
    [PyMember("__match_argument__")]
    public static object? MatchArgument(object? subject, object? cls, long index)
    {
        var names = PyOps.HasAttr(cls, "__match_args__") ? PyOps.Iterate(PyOps.GetAttr(cls, "__match_args__")).ToList() : [];
        return index < names.Count
            ? PyOps.GetAttr(subject, PyOps.Str(names[(int)index]))
            : throw new TypeError($"{PyOps.TypeName(subject)}() accepts {names.Count} positional sub-patterns ({index + 1} given)");
    }

    /// <summary>True: what matters is that its argument, an assignment, has been made.</summary>
    [PyMember("__captured__")]
    public static bool Captured<T>(T value) => true;
}

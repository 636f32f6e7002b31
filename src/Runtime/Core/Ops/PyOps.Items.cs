using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

public static partial class PyOps
{
    /// <summary>Python's <c>x[key]</c>. Raises IndexError, KeyError, TypeError.</summary>
    public static object? GetItem(object? container, object? key)
    {
        switch (container)
        {
            case IPyList list when key is long index: return list[index];
            case IPyDict dict: return dict.GetItem(key);
            case string text: return GetStringItem(text, key);
            case IPyList list: return key is PySlice slice ? list.GetSlice(slice) : list[IndexValue.Of(key, "list")];
            case ITuple tuple: return key is PySlice part ? PyTuple.GetSlice(tuple, part) : PyTuple.GetItem(tuple, IndexValue.Of(key, "tuple"));
            case PyRange range: return key is PySlice cut ? range[cut] : range[IndexValue.Of(key, "range")];
            case PyBytes bytes: return key is PySlice span ? bytes[span] : bytes[IndexValue.Of(key, "byte")];
            case PyByteArray bytes: return key is PySlice piece ? bytes[piece] : bytes[IndexValue.Of(key, "bytearray")];
        }

        return container is IPyDynamic target && target.TryCallMember("__getitem__", new PyArguments([key]), out var result)
            ? result
            : container is PyClass generic && PyTypingName.Alias(generic, key) is { } alias ? alias
            : throw new TypeError(container is PyClass type
                ? $"type '{type.Name}' is not subscriptable"
                : $"'{TypeName(container)}' object is not subscriptable");
    }

    /// <summary>Python's <c>x[key] = value</c>.</summary>
    public static void SetItem(object? container, object? key, object? value)
    {
        switch (container)
        {
            case IPyList list when key is PySlice slice:
                list.SetSlice(slice, value);
                return;
            case IPyList list:
                list[IndexValue.Of(key, "list")] = value;
                return;
            case IPyDict dict:
                dict.SetItem(key, value);
                return;
            case PyByteArray bytes when key is not PySlice:
                bytes[IndexValue.Of(key, "bytearray")] = PyConvert.ToLong(value);
                return;
        }

        if (container is not IPyDynamic target || !target.TryCallMember("__setitem__", new PyArguments([key, value]), out _))
        {
            throw new TypeError($"'{TypeName(container)}' object does not support item assignment");
        }
    }

    /// <summary>Python's <c>del x[key]</c>.</summary>
    public static void DeleteItem(object? container, object? key)
    {
        switch (container)
        {
            case IPyList list when key is PySlice slice:
                list.DeleteSlice(slice);
                return;
            case IPyList list:
                list.DeleteAt(IndexValue.Of(key, "list"));
                return;
            case PyByteArray bytes when key is not PySlice:
                bytes.DeleteAt(IndexValue.Of(key, "bytearray"));
                return;
            case IPyDict dict:
                if (!dict.Remove(key))
                {
                    throw new KeyError(key);
                }

                return;
        }

        if (container is not IPyDynamic target || !target.TryCallMember("__delitem__", new PyArguments([key]), out _))
        {
            throw new TypeError(container is string or ITuple
                ? $"'{TypeName(container)}' object doesn't support item deletion"
                : $"'{TypeName(container)}' object does not support item deletion");
        }
    }

    /// <summary>Python's <c>item in container</c>.</summary>
    public static bool Contains(object? container, object? item)
    {
        switch (container)
        {
            case string text:
                return item is string part
                    ? text.Contains(part, StringComparison.Ordinal)
                    : throw new TypeError($"'in <string>' requires string as left operand, not {TypeName(item)}");
            case IPyList list: return list.Contains(item);
            case IPyDict dict: return dict.ContainsKey(item);
            case IPySet set: return set.Contains(item);
            case ITuple tuple: return PyTuple.Contains(tuple, item);
            case PyRange range: return range.Contains(item);
            case PyBytes bytes: return bytes.Contains(item);
            case PyByteArray bytes: return bytes.ToBytes().Contains(item);
        }

        if (container is IPyDynamic target && target.TryCallMember("__contains__", new PyArguments([item]), out var result))
        {
            return Truth(result);
        }

        return IsIterable(container)
            ? Iterate(container).Any(other => ReferenceEquals(other, item) || Equals(other, item))
            : throw new TypeError($"argument of type '{TypeName(container)}' is not iterable");
    }

    /// <summary>Python's <c>len(x)</c>.</summary>
    public static long Len(object? value)
    {
        switch (value)
        {
            case string text: return PyStr.Len(text);
            case IPyList list: return list.Count;
            case IPyDict dict: return dict.Count;
            case IPySet set: return set.Count;
            case ITuple tuple: return tuple.Length;
            case PyRange range: return range.Length;
            case PyBytes bytes: return bytes.Length;
            case PyByteArray bytes: return bytes.Length;
        }

        if (value is IPyDynamic target && target.TryCallMember("__len__", PyArguments.Empty, out var result))
        {
            return PyConvert.TryIndex(result, out var length)
                ? length >= 0 ? length : throw new ValueError("__len__() should return >= 0")
                : throw new TypeError($"'{TypeName(result)}' object cannot be interpreted as an integer");
        }

        throw new TypeError($"object of type '{TypeName(value)}' has no len()");
    }

    private static bool IsSized(object? value) => value is string or IPyList or IPyDict or IPySet or ITuple or PyRange or PyBytes or PyByteArray;

    private static string GetStringItem(string text, object? key) => key switch
    {
        long index => PyStr.GetItem(text, index),
        PySlice slice => PyStr.Slice(text, slice),
        _ => PyConvert.TryIndex(key, out var other)
            ? PyStr.GetItem(text, other)
            : throw new TypeError($"string indices must be integers, not '{TypeName(key)}'"),
    };
}

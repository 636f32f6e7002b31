namespace PyConc2Cs.Runtime;

public static partial class PyOps
{
    /// <summary>Python's <c>a, b = value</c>: exactly so many items. Raises ValueError, and TypeError if it isn't iterable.</summary>
    public static object?[] Unpack(object? value, int count)
    {
        var items = new object?[count];
        var at = 0;
        foreach (var item in IterateToUnpack(value))
        {
            if (at == count)
            {
                throw new ValueError($"too many values to unpack (expected {count})");
            }

            items[at++] = item;
        }

        return at == count ? items : throw new ValueError($"not enough values to unpack (expected {count}, got {at})");
    }

    /// <summary>Python's <c>a, *rest, b = value</c>: the items before, the rest as a list, the items after. Raises ValueError and TypeError.</summary>
    public static object?[] UnpackStar(object? value, int before, int after)
    {
        object?[] all = [.. IterateToUnpack(value)];
        if (all.Length < before + after)
        {
            throw new ValueError($"not enough values to unpack (expected at least {before + after}, got {all.Length})");
        }

        var rest = new PyList<object?>(all[before..(all.Length - after)]);
        return [.. all[..before], rest, .. all[(all.Length - after)..]];
    }

    /// <summary>The None that a function without a value returns, where an expression asks for it.</summary>
    public static object? NoneOf(Action call)
    {
        call();
        return null;
    }

    /// <summary>The items of what is unpacked. Raises TypeError if it is not iterable.</summary>
    public static IEnumerable<object?> IterateToUnpack(object? value) =>
        IsIterable(value) ? Iterate(value) : throw new TypeError($"cannot unpack non-iterable {TypeName(value)} object");
}

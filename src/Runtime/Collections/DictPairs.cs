using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>Key-value pairs in Dynamic form.</summary>
internal static class DictPairs
{
    /// <summary>What <c>dict(source)</c> and <c>update(source)</c> take: a dict, an object with <c>keys()</c>, or an iterable of pairs.</summary>
    public static IEnumerable<KeyValuePair<object?, object?>> Of(object? source)
    {
        if (source is IPyDict dict)
        {
            return dict.Pairs;
        }

        if (source is IPyDynamic dynamic && dynamic.TryCallMember("keys", PyArguments.Empty, out var keys))
        {
            return OfKeys(source, keys);
        }

        return OfPairs(source);
    }

    private static IEnumerable<KeyValuePair<object?, object?>> OfKeys(object? source, object? keys)
    {
        foreach (var key in PyOps.Iterate(keys))
        {
            yield return new(key, PyOps.GetItem(source, key));
        }
    }

    private static IEnumerable<KeyValuePair<object?, object?>> OfPairs(object? source)
    {
        var position = 0;
        foreach (var pair in PyOps.Iterate(source))
        {
            object?[] items;
            if (pair is ITuple tuple)
            {
                items = Sequences.ToObjects(tuple);
            }
            else
            {
                try
                {
                    items = [.. Buffers.Cast<object?>(pair)];
                }
                catch (TypeError)
                {
                    throw new TypeError($"cannot convert dictionary update sequence element #{position} to a sequence");
                }
            }

            if (items.Length != 2)
            {
                throw new ValueError($"dictionary update sequence element #{position} has length {items.Length}; 2 is required");
            }

            position++;
            yield return new(items[0], items[1]);
        }
    }

    public static bool Equal(IPyDict left, IPyDict right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        foreach (var (key, value) in left.Pairs)
        {
            if (!right.TryGetValue(key, out var other) || !(ReferenceEquals(value, other) || PyOps.Equals(value, other)))
            {
                return false;
            }
        }

        return true;
    }
}

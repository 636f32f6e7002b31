using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>Comparison of sequences in Dynamic form.</summary>
public static class Sequences
{
    public static bool Equal(IPyList left, IPyList right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        var a = left.ToObjects();
        var b = right.ToObjects();
        return a.Length == b.Length && Equal(a, b);
    }

    /// <summary>Python's order of lists and tuples: by the first items that differ, then by length. Raises TypeError as the items do.</summary>
    public static bool Less(IPyList left, IPyList right) => Less(left.ToObjects(), right.ToObjects());

    internal static bool Equal(ReadOnlySpan<object?> a, ReadOnlySpan<object?> b)
    {
        if (a.Length != b.Length)
        {
            return false;
        }

        for (var i = 0; i < a.Length; i++)
        {
            if (!ReferenceEquals(a[i], b[i]) && !PyOps.Equals(a[i], b[i]))
            {
                return false;
            }
        }

        return true;
    }

    internal static bool Less(ReadOnlySpan<object?> a, ReadOnlySpan<object?> b)
    {
        var shorter = Math.Min(a.Length, b.Length);
        for (var i = 0; i < shorter; i++)
        {
            if (!ReferenceEquals(a[i], b[i]) && !PyOps.Equals(a[i], b[i]))
            {
                return PyOps.Less(a[i], b[i]);
            }
        }

        return a.Length < b.Length;
    }

    internal static object?[] ToObjects(ITuple tuple)
    {
        var items = new object?[tuple.Length];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = tuple[i];
        }

        return items;
    }
}

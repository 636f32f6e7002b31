namespace PyConc2Cs.Runtime;

/// <summary>Stable sorts by Python's <c>&lt;</c>.</summary>
internal static class Sorting
{
    public static void Sort<T>(T[] items, int length, bool reverse)
    {
        if (typeof(T) == typeof(long) || typeof(T) == typeof(bool))
        {
            // Equal values can't be told apart, so an unstable sort does.
            Array.Sort(items, 0, length);
            if (reverse)
            {
                Array.Reverse(items, 0, length);
            }

            return;
        }

        Stable(items, length, reverse, PyComparer<T>.Default);
    }

    public static void Sort<T, K>(T[] items, int length, Func<T, K>? key, bool reverse)
    {
        if (key is null)
        {
            Sort(items, length, reverse);
            return;
        }

        var keys = new K[length];
        for (var i = 0; i < length; i++)
        {
            keys[i] = key(items[i]);
        }

        var order = new int[length];
        for (var i = 0; i < length; i++)
        {
            order[i] = i;
        }

        Stable(order, length, reverse, new KeyOrder<K>(keys));
        var sorted = new T[length];
        for (var i = 0; i < length; i++)
        {
            sorted[i] = items[order[i]];
        }

        Array.Copy(sorted, items, length);
    }

    public static void SortCompare<T>(T[] items, int length, Func<T, T, long> compare, bool reverse) =>
        Stable(items, length, reverse, Comparer<T>.Create((a, b) => Math.Sign(compare(a, b))));

    /// <summary>Merge sort that asks only "is the right one less", reversed: "is the left one less", so that equal items keep their order.</summary>
    private static void Stable<T>(T[] items, int length, bool reverse, IComparer<T> comparer)
    {
        if (length < 2 || IsSorted(items, length, reverse, comparer))
        {
            return;
        }

        var buffer = new T[length];
        for (var start = 0; start < length; start += Run)
        {
            InsertionSort(items, start, Math.Min(start + Run, length), reverse, comparer);
        }

        var from = items;
        var to = buffer;
        for (var width = Run; width < length; width *= 2)
        {
            for (var left = 0; left < length; left += 2 * width)
            {
                Merge(from, to, left, Math.Min(left + width, length), Math.Min(left + (2 * width), length), reverse, comparer);
            }

            (from, to) = (to, from);
            if (width > int.MaxValue / 4)
            {
                break;
            }
        }

        if (!ReferenceEquals(from, items))
        {
            Array.Copy(from, items, length);
        }
    }

    private const int Run = 16;

    /// <summary>Whether <paramref name="right"/> must come before <paramref name="left"/>.</summary>
    private static bool Before<T>(T right, T left, bool reverse, IComparer<T> comparer) =>
        reverse ? comparer.Compare(left, right) < 0 : comparer.Compare(right, left) < 0;

    private static bool IsSorted<T>(T[] items, int length, bool reverse, IComparer<T> comparer)
    {
        for (var i = 1; i < length; i++)
        {
            if (Before(items[i], items[i - 1], reverse, comparer))
            {
                return false;
            }
        }

        return true;
    }

    private static void InsertionSort<T>(T[] items, int start, int end, bool reverse, IComparer<T> comparer)
    {
        for (var i = start + 1; i < end; i++)
        {
            var item = items[i];
            var at = i;
            while (at > start && Before(item, items[at - 1], reverse, comparer))
            {
                items[at] = items[at - 1];
                at--;
            }

            items[at] = item;
        }
    }

    private static void Merge<T>(T[] from, T[] to, int left, int middle, int end, bool reverse, IComparer<T> comparer)
    {
        int l = left, r = middle, at = left;
        while (l < middle && r < end)
        {
            to[at++] = Before(from[r], from[l], reverse, comparer) ? from[r++] : from[l++];
        }

        Array.Copy(from, l, to, at, middle - l);
        Array.Copy(from, r, to, at + middle - l, end - r);
    }

    private sealed class KeyOrder<K>(K[] keys) : IComparer<int>
    {
        private readonly PyComparer<K> comparer = PyComparer<K>.Default;

        public int Compare(int x, int y) => comparer.Compare(keys[x], keys[y]);
    }
}

namespace PyConc2Cs.Runtime;

public partial class PyList<T>
{
    /// <summary>True if an item is the value or equals it.</summary>
    public bool Contains(T item) => Find(item, 0, int.MaxValue) >= 0;

    /// <summary>How many items equal the value.</summary>
    [PyMember]
    public long Count(T value)
    {
        long found = 0;
        for (var i = 0; TryGetAt(i, out var item); i++)
        {
            if (KeyOps<T>.Equals(item, value))
            {
                found++;
            }
        }

        return found;
    }

    /// <summary>The position of the first item that equals the value, in <c>[start:stop]</c>. Raises ValueError.</summary>
    [PyMember]
    public long Index(T value, long start = 0, long stop = long.MaxValue)
    {
        var length = Length;
        var first = start < 0 ? Math.Max(start + length, 0) : start;
        var end = stop < 0 ? stop + length : stop;
        var at = Find(value, first, end);
        return at >= 0 ? at : throw new ValueError($"{PyOps.Repr(value)} is not in list");
    }

    /// <summary>Removes the first item that equals the value. Raises ValueError.</summary>
    [PyMember]
    public void Remove(T value)
    {
        if (KeyCast<T>.IsSimple)
        {
            RemoveSimple(value);
            return;
        }

        var at = Find(value, 0, int.MaxValue);
        if (at < 0)
        {
            throw new ValueError("list.remove(x): x not in list");
        }

        flag.Enter();
        if (at < count)
        {
            RemoveUnderFlag((int)at);
        }

        flag.Exit();
    }

    private void RemoveSimple(T value)
    {
        flag.Enter();
        var at = KeyCast<T>.IsBitwise
            ? Array.IndexOf(items, value, 0, count)
            : FindSimple(value);
        if (at >= 0)
        {
            RemoveUnderFlag(at);
        }

        flag.Exit();
        if (at < 0)
        {
            throw new ValueError("list.remove(x): x not in list");
        }
    }

    private int FindSimple(T value)
    {
        for (var i = 0; i < count; i++)
        {
            if (KeyOps<T>.Equals(items[i], value))
            {
                return i;
            }
        }

        return -1;
    }

    private long Find(T value, long start, long stop)
    {
        if (KeyCast<T>.IsBitwise)
        {
            var length = Volatile.Read(ref count);
            var snapshot = Volatile.Read(ref items);
            var end = (int)Math.Min(Math.Min(stop, length), snapshot.Length);
            return start < end ? Array.IndexOf(snapshot, value, (int)start, end - (int)start) : -1;
        }

        for (var i = start; i < stop && i <= int.MaxValue && TryGetAt((int)i, out var item); i++)
        {
            if (KeyOps<T>.Equals(item, value))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Reverses in place.</summary>
    [PyMember]
    public void Reverse()
    {
        flag.Enter();
        Array.Reverse(items, 0, count);
        flag.Exit();
    }

    /// <summary>
    /// Sorts in place, stably. Raises ValueError when the list is changed meanwhile; the list is empty while the sort runs, as in CPython.
    /// </summary>
    [PyMember]
    public void Sort([PyParam(KeywordOnly = true)] bool reverse = false) => SortArray((array, length) => Sorting.Sort(array, length, reverse));

    /// <summary>Sorts in place by a key that is computed once per item, stably.</summary>
    [PyMember]
    public void Sort<K>([PyParam(KeywordOnly = true)] Func<T, K>? key, [PyParam(KeywordOnly = true)] bool reverse = false) =>
        SortArray((array, length) => Sorting.Sort(array, length, key, reverse));

    /// <summary>Python 2's <c>sort(cmp)</c>.</summary>
    public void SortCompare(Func<T, T, long> compare, bool reverse = false) =>
        SortArray((array, length) => Sorting.SortCompare(array, length, compare, reverse));

    private void SortArray(Action<T[], int> sort)
    {
        flag.Enter();
        var array = items;
        var length = count;
        Volatile.Write(ref count, 0);
        Volatile.Write(ref items, []);
        flag.Exit();
        var changed = false;
        try
        {
            sort(array, length);
        }
        finally
        {
            flag.Enter();
            changed = items.Length != 0;
            Volatile.Write(ref items, array);
            Volatile.Write(ref count, length);
            flag.Exit();
        }

        if (changed)
        {
            throw new ValueError("list modified during sort");
        }
    }
}

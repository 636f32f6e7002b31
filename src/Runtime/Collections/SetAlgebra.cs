namespace PyConc2Cs.Runtime;

/// <summary>The set operations, element by element in CPython's order, so that results iterate as there.</summary>
internal static class SetAlgebra
{
    /// <summary>The store behind a set, else null.</summary>
    public static SetStore<T>? StoreOf<T>(IEnumerable<T> source) => source switch
    {
        PySet<T> set => set.Store,
        PyFrozenSet<T> set => set.Store,
        _ => null,
    };

    public static SetStore<T> Of<T>(IEnumerable<T> source)
    {
        var store = new SetStore<T>();
        Update(store, source);
        return store;
    }

    public static void Update<T>(SetStore<T> store, IEnumerable<T> source)
    {
        if (StoreOf(source) is { } other)
        {
            store.Merge(other);
            return;
        }

        if (source is IPyDict dict)
        {
            store.Reserve((int)dict.Count);
        }

        foreach (var item in source)
        {
            store.Add(item);
        }
    }

    public static SetStore<T> Copy<T>(SetStore<T> store)
    {
        var copy = new SetStore<T>();
        copy.Merge(store);
        return copy;
    }

    public static SetStore<T> Union<T>(SetStore<T> store, params ReadOnlySpan<IEnumerable<T>> others)
    {
        var result = Copy(store);
        foreach (var other in others)
        {
            Update(result, other);
        }

        return result;
    }

    public static SetStore<T> Intersection<T>(SetStore<T> store, IEnumerable<T> other)
    {
        var result = new SetStore<T>();
        if (StoreOf(other) is { } set)
        {
            var (smaller, larger) = set.Count > store.Count ? (store, set) : (set, store);
            AddWhere(result, smaller.ToArray(), larger, wanted: true);
        }
        else
        {
            AddWhere(result, other, store, wanted: true);
        }

        return result;
    }

    public static SetStore<T> Difference<T>(SetStore<T> store, IEnumerable<T> other)
    {
        if (StoreOf(other) is { } set && store.Count >> 2 <= set.Count)
        {
            var result = new SetStore<T>();
            AddWhere(result, store.ToArray(), set, wanted: false);
            return result;
        }

        var copy = Copy(store);
        Subtract(copy, other);
        return copy;
    }

    public static void Subtract<T>(SetStore<T> store, IEnumerable<T> other)
    {
        if (ReferenceEquals(StoreOf(other), store))
        {
            store.Clear();
            return;
        }

        foreach (var item in other)
        {
            store.Remove(item);
        }
    }

    public static SetStore<T> SymmetricDifference<T>(SetStore<T> store, IEnumerable<T> other)
    {
        var result = Of(other);
        Toggle(result, store.ToArray());
        return result;
    }

    public static void Toggle<T>(SetStore<T> store, T[] items)
    {
        foreach (var item in items)
        {
            if (!store.Remove(item))
            {
                store.Add(item);
            }
        }
    }

    public static bool IsSubset<T>(SetStore<T> store, SetStore<T> other)
    {
        if (store.Count > other.Count)
        {
            return false;
        }

        foreach (var item in store.ToArray())
        {
            if (!other.Contains(item))
            {
                return false;
            }
        }

        return true;
    }

    public static bool IsDisjoint<T>(SetStore<T> store, IEnumerable<T> other)
    {
        foreach (var item in other)
        {
            if (store.Contains(item))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Python's hash of a frozenset: independent of order.</summary>
    public static long Hash<T>(SetStore<T> store)
    {
        ulong hash = 0;
        var items = store.ToArray();
        foreach (var item in items)
        {
            var each = (ulong)PyOps.Hash(item);
            hash ^= ((each ^ 89869747UL) ^ (each << 16)) * 3644798167UL;
        }

        hash ^= ((ulong)items.Length + 1) * 1927868237UL;
        hash ^= (hash >> 11) ^ (hash >> 25);
        hash = (hash * 69069UL) + 907133923UL;
        return hash == ulong.MaxValue ? 590923713L : (long)hash;
    }

    private static void AddWhere<T>(SetStore<T> result, IEnumerable<T> items, SetStore<T> other, bool wanted)
    {
        foreach (var item in items)
        {
            if (other.Contains(item) == wanted)
            {
                result.Add(item);
            }
        }
    }
}

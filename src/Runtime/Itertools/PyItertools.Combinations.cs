namespace PyConc2Cs.Runtime;

public static partial class PyItertools
{
    /// <summary>Pairs of each item of one with each of the other.</summary>
    public static PyIterator<(T1 First, T2 Second)> Product<T1, T2>(IEnumerable<T1> first, IEnumerable<T2> second)
    {
        var (rows, columns) = (Buffers.ToExactArray(first), Buffers.ToExactArray(second));
        return PyIterator.Named("itertools.product", rows.SelectMany(_ => columns, (one, two) => (one, two)));
    }

    public static PyIterator<(T1 First, T2 Second, T3 Third)> Product<T1, T2, T3>(IEnumerable<T1> first, IEnumerable<T2> second, IEnumerable<T3> third)
    {
        var (a, b, c) = (Buffers.ToExactArray(first), Buffers.ToExactArray(second), Buffers.ToExactArray(third));
        return PyIterator.Named("itertools.product", a.SelectMany(_ => b, (one, two) => (one, two)).SelectMany(_ => c, (pair, three) => (pair.one, pair.two, three)));
    }

    /// <summary>The iterable's product with itself, so many times.</summary>
    public static PyIterator<PyTuple<T>> Product<T>(IEnumerable<T> iterable, long repeat)
    {
        var pool = Buffers.ToExactArray(iterable);
        return PyIterator.Named("itertools.product", ProductCore([.. Enumerable.Repeat(pool, Repeats(repeat))]));
    }

    [PyMember("product")]
    public static PyIterator<PyTuple<object?>> ProductDynamic([PyParam(KeywordOnly = true)] long repeat = 1, params object?[] iterables)
    {
        var pools = Array.ConvertAll(iterables, iterable => PyOps.Iterate(iterable).ToArray());
        return PyIterator.Named("itertools.product", ProductCore([.. Enumerable.Repeat(pools, Repeats(repeat)).SelectMany(each => each)]));
    }

    private static int Repeats(long repeat) => repeat >= 0 ? (int)repeat : throw new ValueError("repeat argument cannot be negative");

    private static IEnumerable<PyTuple<T>> ProductCore<T>(T[][] pools)
    {
        if (Array.Exists(pools, pool => pool.Length == 0))
        {
            yield break;
        }

        var at = new int[pools.Length];
        while (true)
        {
            yield return new PyTuple<T>(pools.Select((pool, i) => pool[at[i]]).ToArray());
            var i = pools.Length - 1;
            for (; i >= 0 && ++at[i] == pools[i].Length; i--)
            {
                at[i] = 0;
            }

            if (i < 0)
            {
                yield break;
            }
        }
    }

    /// <summary>Tuples of so many items in every order, all of them by default. Raises ValueError for a negative r.</summary>
    [PyMember]
    public static PyIterator<PyTuple<T>> Permutations<T>(IEnumerable<T> iterable, long? r = null)
    {
        var pool = Buffers.ToExactArray(iterable);
        return PyIterator.Named("itertools.permutations", PermutationsCore(pool, Size(r ?? pool.Length)));
    }

    private static int Size(long r) => r >= 0 ? (int)Math.Min(r, int.MaxValue) : throw new ValueError("r must be non-negative");

    private static PyTuple<T> Pick<T>(T[] pool, ReadOnlySpan<int> at)
    {
        var items = new T[at.Length];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = pool[at[i]];
        }

        return new(items);
    }

    private static IEnumerable<PyTuple<T>> PermutationsCore<T>(T[] pool, int size)
    {
        var n = pool.Length;
        if (size > n)
        {
            yield break;
        }

        var order = Enumerable.Range(0, n).ToArray();
        var cycles = Enumerable.Range(0, size).Select(i => n - i).ToArray();
        yield return Pick(pool, order.AsSpan(0, size));
        for (var i = size - 1; i >= 0;)
        {
            if (--cycles[i] == 0)
            {
                var first = order[i];
                Array.Copy(order, i + 1, order, i, n - i - 1);
                order[n - 1] = first;
                cycles[i] = n - i;
                i--;
                continue;
            }

            var j = n - cycles[i];
            (order[i], order[j]) = (order[j], order[i]);
            yield return Pick(pool, order.AsSpan(0, size));
            i = size - 1;
        }
    }

    /// <summary>Tuples of so many different items, in order. Raises ValueError for a negative r.</summary>
    [PyMember]
    public static PyIterator<PyTuple<T>> Combinations<T>(IEnumerable<T> iterable, long r) =>
        PyIterator.Named("itertools.combinations", CombinationsCore(Buffers.ToExactArray(iterable), Size(r), repeats: false));

    /// <summary>Tuples of so many items, in order, each as often as one likes.</summary>
    [PyMember]
    public static PyIterator<PyTuple<T>> CombinationsWithReplacement<T>(IEnumerable<T> iterable, long r) =>
        PyIterator.Named("itertools.combinations_with_replacement", CombinationsCore(Buffers.ToExactArray(iterable), Size(r), repeats: true));

    private static IEnumerable<PyTuple<T>> CombinationsCore<T>(T[] pool, int size, bool repeats)
    {
        var n = pool.Length;
        if (repeats ? n == 0 && size > 0 : size > n)
        {
            yield break;
        }

        var at = Enumerable.Range(0, size).Select(i => repeats ? 0 : i).ToArray();
        while (true)
        {
            yield return Pick(pool, at);
            var i = size - 1;
            while (i >= 0 && at[i] == (repeats ? n - 1 : i + n - size))
            {
                i--;
            }

            if (i < 0)
            {
                yield break;
            }

            at[i]++;
            for (var j = i + 1; j < size; j++)
            {
                at[j] = repeats ? at[i] : at[j - 1] + 1;
            }
        }
    }

    /// <summary>Neighbours: (s0, s1), (s1, s2), ...</summary>
    [PyMember]
    public static PyIterator<(T First, T Second)> Pairwise<T>(IEnumerable<T> iterable) => PyIterator.Named("itertools.pairwise", PairwiseCore(iterable));

    private static IEnumerable<(T First, T Second)> PairwiseCore<T>(IEnumerable<T> iterable)
    {
        var any = false;
        T previous = default!;
        foreach (var item in iterable)
        {
            if (any)
            {
                yield return (previous, item);
            }

            (previous, any) = (item, true);
        }
    }

    /// <summary>Tuples of n items, the last one shorter, unless <paramref name="strict"/> raises ValueError for it.</summary>
    [PyMember]
    public static PyIterator<PyTuple<T>> Batched<T>(IEnumerable<T> iterable, long n, [PyParam(KeywordOnly = true)] bool strict = false) =>
        n >= 1 ? PyIterator.Named("itertools.batched", BatchedCore(iterable, n, strict)) : throw new ValueError("n must be at least one");

    private static IEnumerable<PyTuple<T>> BatchedCore<T>(IEnumerable<T> iterable, long n, bool strict)
    {
        var batch = new List<T>();
        foreach (var item in iterable)
        {
            batch.Add(item);
            if (batch.Count == n)
            {
                yield return new PyTuple<T>(batch.ToArray());
                batch.Clear();
            }
        }

        if (batch.Count > 0)
        {
            yield return strict ? throw new ValueError("batched(): incomplete batch") : new PyTuple<T>(batch.ToArray());
        }
    }

    /// <summary>Pairs until the longer iterable ends; the fill value stands for what the other hasn't.</summary>
    public static PyIterator<(T1? First, T2? Second)> ZipLongest<T1, T2>(IEnumerable<T1> first, IEnumerable<T2> second, T1? fillFirst = default, T2? fillSecond = default) =>
        PyIterator.Named("itertools.zip_longest", ZipLongestCore(first, second, fillFirst, fillSecond));

    private static IEnumerable<(T1? First, T2? Second)> ZipLongestCore<T1, T2>(IEnumerable<T1> first, IEnumerable<T2> second, T1? fillFirst, T2? fillSecond)
    {
        var (a, b) = (first.GetEnumerator(), second.GetEnumerator());
        while (true)
        {
            var (one, two) = (a.MoveNext(), b.MoveNext());
            if (!one && !two)
            {
                yield break;
            }

            yield return (one ? a.Current : fillFirst, two ? b.Current : fillSecond);
        }
    }

    [PyMember("zip_longest", "izip_longest")]
    public static PyIterator<PyTuple<object?>> ZipLongestDynamic([PyParam(KeywordOnly = true)] object? fillvalue = null, params object?[] iterables) =>
        PyIterator.Named("itertools.zip_longest", ZipLongestCore(Array.ConvertAll(iterables, iterable => PyOps.Iterate(iterable).GetEnumerator()), fillvalue));

    private static IEnumerable<PyTuple<object?>> ZipLongestCore(IEnumerator<object?>[] sources, object? fill)
    {
        var active = new bool[sources.Length];
        Array.Fill(active, true);
        while (true)
        {
            var row = new object?[sources.Length];
            for (var i = 0; i < row.Length; i++)
            {
                active[i] = active[i] && sources[i].MoveNext();
                row[i] = active[i] ? sources[i].Current : fill;
            }

            if (!Array.Exists(active, each => each))
            {
                yield break;
            }

            yield return new PyTuple<object?>(row);
        }
    }
}

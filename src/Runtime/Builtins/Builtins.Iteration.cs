namespace PyConc2Cs.Runtime;

public static partial class Builtins
{
    /// <summary><c>range(stop)</c>.</summary>
    [PyMember]
    public static PyRange Range(long stop) => new(stop);

    /// <summary><c>range(start, stop, step)</c>. Raises ValueError for a step of zero.</summary>
    [PyMember]
    public static PyRange Range(long start, long stop, long step = 1) => new(start, stop, step);

    /// <summary>Python 2's <c>xrange(stop)</c>.</summary>
    [PyMember("xrange")]
    public static PyRange XRange(long stop) => new(stop);

    /// <summary>Python 2's <c>xrange(start, stop, step)</c>.</summary>
    [PyMember("xrange")]
    public static PyRange XRange(long start, long stop, long step = 1) => new(start, stop, step);

    /// <summary>Pairs of a counter and the items.</summary>
    [PyMember]
    public static PyIterator<(long Index, T Item)> Enumerate<T>(IEnumerable<T> iterable, long start = 0) => new EnumerateIterator<T>(iterable, start);

    [PyMember]
    public static PyIterator<(long Index, object? Item)> Enumerate(object? iterable, long start = 0) => Enumerate(PyOps.Iterate(iterable), start);

    /// <summary>Tuples of the items in parallel, until one iterable ends; ValueError with <paramref name="strict"/> if they differ in length.</summary>
    [PyMember]
    public static PyIterator<(T1 First, T2 Second)> Zip<T1, T2>(IEnumerable<T1> first, IEnumerable<T2> second, [PyParam(KeywordOnly = true)] bool strict = false) =>
        new ZipIterator<T1, T2>(first, second, strict);

    [PyMember]
    public static PyIterator<(T1 First, T2 Second, T3 Third)> Zip<T1, T2, T3>(
        IEnumerable<T1> first,
        IEnumerable<T2> second,
        IEnumerable<T3> third,
        [PyParam(KeywordOnly = true)] bool strict = false) => new ZipIterator<T1, T2, T3>(first, second, third, strict);

    /// <summary>Any number of iterables, each given in Dynamic form.</summary>
    [PyMember]
    public static PyIterator<PyTuple<object?>> Zip([PyParam(KeywordOnly = true)] bool strict = false, params object?[] iterables) =>
        new ZipManyIterator(iterables, strict);

    /// <summary>The function's results for the items, computed when asked for.</summary>
    [PyMember]
    public static PyIterator<R> Map<T, R>(Func<T, R> function, IEnumerable<T> iterable) => PyIterator.Named("map", iterable.Select(function));

    [PyMember]
    public static PyIterator<R> Map<T1, T2, R>(Func<T1, T2, R> function, IEnumerable<T1> first, IEnumerable<T2> second) =>
        PyIterator.Named("map", Zip(first, second).Select(pair => function(pair.First, pair.Second)));

    [PyMember]
    public static PyIterator<R> Map<T1, T2, T3, R>(Func<T1, T2, T3, R> function, IEnumerable<T1> first, IEnumerable<T2> second, IEnumerable<T3> third) =>
        PyIterator.Named("map", Zip(first, second, third).Select(row => function(row.First, row.Second, row.Third)));

    [PyMember]
    public static PyIterator<object?> Map(object? function, params object?[] iterables)
    {
        if (iterables.Length == 0)
        {
            throw new TypeError("map() must have at least two arguments.");
        }

        return iterables.Length == 1
            ? PyIterator.Named("map", PyOps.Iterate(iterables[0]).Select(item => PyOps.Call(function, item)))
            : PyIterator.Named("map", Zip(strict: false, iterables).Select(row => PyOps.Call(function, row.AsSpan().ToArray())));
    }

    /// <summary>The items for which the predicate is true; the true items when it is None.</summary>
    [PyMember]
    public static PyIterator<T> Filter<T>(Func<T, bool>? predicate, IEnumerable<T> iterable) =>
        PyIterator.Named("filter", iterable.Where(predicate ?? (static item => PyOps.Truth(item))));

    /// <summary><c>filter(f, items)</c> with a function of any result.</summary>
    public static PyIterator<T> Filter<T, R>(Func<T, R> predicate, IEnumerable<T> iterable) =>
        PyIterator.Named("filter", iterable.Where(item => PyOps.Truth(predicate(item))));

    [PyMember]
    public static PyIterator<object?> Filter(object? function, object? iterable) => function is null
        ? PyIterator.Named("filter", PyOps.Iterate(iterable).Where(PyOps.Truth))
        : PyIterator.Named("filter", PyOps.Iterate(iterable).Where(item => PyOps.Truth(PyOps.Call(function, item))));

    /// <summary>The items from the last to the first.</summary>
    [PyMember]
    public static PyIterator<T> Reversed<T>(PyList<T> sequence) => new ReversedListIterator<T>(sequence);

    [PyMember]
    public static PyIterator<long> Reversed(PyRange sequence) => PyIterator.Named("range_iterator", sequence.Reversed());

    [PyMember]
    public static PyIterator<T> Reversed<T>(PyTuple<T> sequence) => PyIterator.Named("reversed", Enumerable.Reverse(sequence.AsSpan().ToArray()));

    [PyMember]
    public static PyIterator<string> Reversed(string sequence) => PyIterator.Named("reversed", CodePoints.Of(sequence).Reverse());

    [PyMember]
    public static PyIterator<K> Reversed<K, V>(PyDict<K, V> sequence) => sequence.Keys().Reversed();

    [PyMember]
    public static PyIterator<V> Reversed<K, V>(PyDictValues<K, V> sequence) => sequence.Reversed();

    [PyMember]
    public static PyIterator<(K Key, V Value)> Reversed<K, V>(PyDictItems<K, V> sequence) => sequence.Reversed();

    [PyMember]
    public static PyIterator<object?> Reversed(object? sequence)
    {
        if (sequence is IPyDynamic dynamic && dynamic.TryCallMember("__reversed__", PyArguments.Empty, out var reversed))
        {
            return PyIterator.Of(PyOps.Iterate(reversed));
        }

        if (sequence is IPySet or IPyIterator or null or long or double or bool)
        {
            throw new TypeError($"'{PyOps.TypeName(sequence)}' object is not reversible");
        }

        return PyIterator.Named("reversed", ReverseByIndex(sequence));
    }

    private static IEnumerable<object?> ReverseByIndex(object sequence)
    {
        if (sequence is IPyDict dict)
        {
            foreach (var pair in dict.Pairs.Reverse())
            {
                yield return pair.Key;
            }

            yield break;
        }

        for (var i = PyOps.Len(sequence) - 1; i >= 0; i--)
        {
            yield return PyOps.GetItem(sequence, i);
        }
    }

    /// <summary>An iterator over the items; an iterator gives itself.</summary>
    [PyMember]
    public static PyIterator<T> Iter<T>(IEnumerable<T> iterable) => PyIterator.Of(iterable);

    [PyMember]
    public static PyIterator<object?> Iter(object? iterable) => PyIterator.Of(PyOps.Iterate(iterable));

    /// <summary>Calls the function until it gives the sentinel.</summary>
    [PyMember]
    public static PyIterator<T> Iter<T>(Func<T> callable, T sentinel) => new SentinelIterator<T>(callable, sentinel);

    [PyMember]
    public static PyIterator<object?> Iter(object? callable, object? sentinel) => new SentinelIterator<object?>(() => PyOps.Call(callable), sentinel);

    /// <summary>The next item. Raises StopIteration at the end.</summary>
    [PyMember]
    public static T Next<T>(PyIterator<T> iterator) => iterator.TryNext(out var item) ? item : throw EndOf(iterator);

    /// <summary>The next item, or the default at the end.</summary>
    [PyMember]
    public static T Next<T>(PyIterator<T> iterator, T @default) => iterator.TryNext(out var item) ? item : @default;

    [PyMember]
    public static object? Next(object? iterator) => iterator switch
    {
        IPyIterator known => known.TryNext(out var item) ? item : throw EndOf(known),
        IPyDynamic dynamic when dynamic.TryCallMember("__next__", PyArguments.Empty, out var item) => item,
        IPyDynamic dynamic when dynamic.TryCallMember("next", PyArguments.Empty, out var item) => item,
        _ => throw new TypeError($"'{PyOps.TypeName(iterator)}' object is not an iterator"),
    };

    [PyMember]
    public static object? Next(object? iterator, object? @default)
    {
        try
        {
            return iterator is IPyIterator known ? (known.TryNext(out var item) ? item : @default) : Next(iterator);
        }
        catch (StopIteration)
        {
            return @default;
        }
    }

    private static StopIteration EndOf(object iterator) => iterator is IPyReturning { Result: { } result } ? new StopIteration(result) : new StopIteration();
}

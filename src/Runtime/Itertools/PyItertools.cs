using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>The module <c>itertools</c>: every function gives an iterator that computes when asked.</summary>
[PyModule("itertools")]
public static partial class PyItertools
{
    /// <summary>start, start + step, ... without end.</summary>
    [PyMember]
    public static PyIterator<long> Count(long start = 0, long step = 1) => PyIterator.Named("itertools.count", CountCore(start, step));

    [PyMember]
    public static PyIterator<double> Count(double start, double step = 1) => PyIterator.Named("itertools.count", CountCore(start, step));

    [PyMember]
    public static PyIterator<object?> Count(object? start, object? step = null) => PyIterator.Named("itertools.count", CountCore(start, step ?? 1L));

    private static IEnumerable<long> CountCore(long start, long step)
    {
        for (var value = start; ; value = checked(value + step))
        {
            yield return value;
        }
    }

    private static IEnumerable<double> CountCore(double start, double step)
    {
        for (long i = 0; ; i++)
        {
            yield return start + (i * step);
        }
    }

    private static IEnumerable<object?> CountCore(object? start, object? step)
    {
        for (var value = start; ; value = PyOps.Add(value, step))
        {
            yield return value;
        }
    }

    /// <summary>The items again and again.</summary>
    [PyMember]
    public static PyIterator<T> Cycle<T>(IEnumerable<T> iterable) => PyIterator.Named("itertools.cycle", CycleCore(iterable));

    private static IEnumerable<T> CycleCore<T>(IEnumerable<T> iterable)
    {
        var saved = new List<T>();
        foreach (var item in iterable)
        {
            saved.Add(item);
            yield return item;
        }

        while (saved.Count > 0)
        {
            foreach (var item in saved)
            {
                yield return item;
            }
        }
    }

    /// <summary>The value without end, or so many times.</summary>
    [PyMember]
    public static PyIterator<T> Repeat<T>(T @object, long? times = null) => PyIterator.Named("itertools.repeat", RepeatCore(@object, times));

    private static IEnumerable<T> RepeatCore<T>(T value, long? times)
    {
        for (long i = 0; times is null || i < times; i++)
        {
            yield return value;
        }
    }

    /// <summary>The items of one iterable after the other.</summary>
    public static PyIterator<T> Chain<T>(params IEnumerable<T>[] iterables) => PyIterator.Named("itertools.chain", iterables.SelectMany(items => items));

    [PyMember("chain")]
    public static PyIterator<object?> ChainDynamic(params object?[] iterables) => PyIterator.Named("itertools.chain", iterables.SelectMany(PyOps.Iterate));

    /// <summary><c>chain.from_iterable(iterables)</c>.</summary>
    [PyMember("chain.from_iterable")]
    public static PyIterator<T> ChainFromIterable<T>(IEnumerable<IEnumerable<T>> iterable) => PyIterator.Named("itertools.chain", iterable.SelectMany(items => items));

    public static PyIterator<object?> ChainFromIterable(object? iterable) => PyIterator.Named("itertools.chain", PyOps.Iterate(iterable).SelectMany(PyOps.Iterate));

    /// <summary>The items from start up to stop, every step-th. Raises ValueError for negative numbers.</summary>
    [PyMember("islice")]
    public static PyIterator<T> ISlice<T>(IEnumerable<T> iterable, long? stop) => ISlice(iterable, 0, stop);

    [PyMember("islice")]
    public static PyIterator<T> ISlice<T>(IEnumerable<T> iterable, long? start, long? stop, long? step = 1)
    {
        if (start < 0 || stop < 0)
        {
            throw new ValueError(start is null or >= 0
                ? "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize."
                : "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
        }

        if (step < 1)
        {
            throw new ValueError("Step for islice() must be a positive integer or None.");
        }

        return PyIterator.Named("itertools.islice", ISliceCore(iterable, start ?? 0, stop ?? long.MaxValue, step ?? 1));
    }

    private static IEnumerable<T> ISliceCore<T>(IEnumerable<T> iterable, long start, long stop, long step)
    {
        var items = iterable.GetEnumerator();
        long next = 0;
        for (var wanted = start; wanted < stop; wanted += step)
        {
            for (; next <= wanted; next++)
            {
                if (!items.MoveNext())
                {
                    yield break;
                }
            }

            yield return items.Current;
        }

        for (; next < stop && stop != long.MaxValue; next++)
        {
            if (!items.MoveNext())
            {
                yield break;
            }
        }
    }

    /// <summary>Running totals.</summary>
    [PyMember]
    public static PyIterator<long> Accumulate(IEnumerable<long> iterable) => Accumulate(iterable, static (total, item) => checked(total + item));

    [PyMember]
    public static PyIterator<double> Accumulate(IEnumerable<double> iterable) => Accumulate(iterable, static (total, item) => total + item);

    /// <summary>Running results of a function of two arguments.</summary>
    [PyMember]
    public static PyIterator<T> Accumulate<T>(IEnumerable<T> iterable, Func<T, T, T> func) => PyIterator.Named("itertools.accumulate", AccumulateCore(iterable, func, false, default!));

    [PyMember]
    public static PyIterator<T> Accumulate<T>(IEnumerable<T> iterable, Func<T, T, T> func, [PyParam(KeywordOnly = true)] T initial) =>
        PyIterator.Named("itertools.accumulate", AccumulateCore(iterable, func, true, initial));

    [PyMember]
    public static PyIterator<object?> Accumulate(object? iterable, object? func = null, [PyParam(KeywordOnly = true)] object? initial = null) =>
        PyIterator.Named("itertools.accumulate", AccumulateCore(
            PyOps.Iterate(iterable),
            (total, item) => func is null ? PyOps.Add(total, item) : PyOps.Call(func, total, item),
            initial is not null,
            initial));

    private static IEnumerable<T> AccumulateCore<T>(IEnumerable<T> iterable, Func<T, T, T> func, bool hasInitial, T initial)
    {
        var total = initial;
        var any = hasInitial;
        if (hasInitial)
        {
            yield return total;
        }

        foreach (var item in iterable)
        {
            total = any ? func(total, item) : item;
            any = true;
            yield return total;
        }
    }

    /// <summary>The items from the first for which the predicate is false.</summary>
    [PyMember("dropwhile")]
    public static PyIterator<T> DropWhile<T>(Func<T, bool> predicate, IEnumerable<T> iterable) => PyIterator.Named("itertools.dropwhile", iterable.SkipWhile(predicate));

    [PyMember("dropwhile")]
    public static PyIterator<object?> DropWhile(object? predicate, object? iterable) => DropWhile(Test(predicate), PyOps.Iterate(iterable));

    /// <summary>The items up to the first for which the predicate is false.</summary>
    [PyMember("takewhile")]
    public static PyIterator<T> TakeWhile<T>(Func<T, bool> predicate, IEnumerable<T> iterable) => PyIterator.Named("itertools.takewhile", iterable.TakeWhile(predicate));

    [PyMember("takewhile")]
    public static PyIterator<object?> TakeWhile(object? predicate, object? iterable) => TakeWhile(Test(predicate), PyOps.Iterate(iterable));

    /// <summary>The items for which the predicate is false.</summary>
    [PyMember("filterfalse", "ifilterfalse")]
    public static PyIterator<T> FilterFalse<T>(Func<T, bool>? predicate, IEnumerable<T> iterable) =>
        PyIterator.Named("itertools.filterfalse", iterable.Where(item => !(predicate is null ? PyOps.Truth(item) : predicate(item))));

    [PyMember("filterfalse", "ifilterfalse")]
    public static PyIterator<object?> FilterFalse(object? predicate, object? iterable) =>
        FilterFalse(predicate is null ? null : Test(predicate), PyOps.Iterate(iterable));

    /// <summary>The items whose selector is true.</summary>
    [PyMember]
    public static PyIterator<T> Compress<T, S>(IEnumerable<T> data, IEnumerable<S> selectors) =>
        PyIterator.Named("itertools.compress", Builtins.Zip(data, selectors).Where(pair => PyOps.Truth(pair.Second)).Select(pair => pair.First));

    private static Func<object?, bool> Test(object? predicate) => item => PyOps.Truth(PyOps.Call(predicate, item));

    /// <summary>The function's results for argument tuples.</summary>
    [PyMember("starmap")]
    public static PyIterator<object?> StarMap(object? function, object? iterable) =>
        PyIterator.Named("itertools.starmap", PyOps.Iterate(iterable).Select(row => PyOps.Call(function, row is ITuple tuple ? Sequences.ToObjects(tuple) : [.. PyOps.Iterate(row)])));

    public static PyIterator<R> StarMap<T1, T2, R>(Func<T1, T2, R> function, IEnumerable<(T1, T2)> iterable) =>
        PyIterator.Named("itertools.starmap", iterable.Select(row => function(row.Item1, row.Item2)));

    public static PyIterator<R> StarMap<T1, T2, T3, R>(Func<T1, T2, T3, R> function, IEnumerable<(T1, T2, T3)> iterable) =>
        PyIterator.Named("itertools.starmap", iterable.Select(row => function(row.Item1, row.Item2, row.Item3)));
}

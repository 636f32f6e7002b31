using System.Numerics;

namespace PyConc2Cs.Runtime;

public static partial class Builtins
{
    /// <summary>A new sorted list; stable.</summary>
    [PyMember]
    public static PyList<T> Sorted<T>(IEnumerable<T> iterable, [PyParam(KeywordOnly = true)] bool reverse = false)
    {
        var list = new PyList<T>(iterable);
        list.Sort(reverse);
        return list;
    }

    /// <summary>A new list, sorted by a key that is computed once per item; stable.</summary>
    [PyMember]
    public static PyList<T> Sorted<T, K>(IEnumerable<T> iterable, [PyParam(KeywordOnly = true)] Func<T, K>? key, [PyParam(KeywordOnly = true)] bool reverse = false)
    {
        var list = new PyList<T>(iterable);
        list.Sort(key, reverse);
        return list;
    }

    [PyMember]
    public static PyList<object?> Sorted(object? iterable, [PyParam(KeywordOnly = true)] object? key = null, [PyParam(KeywordOnly = true)] object? reverse = null)
    {
        var list = new PyList<object?>(PyOps.Iterate(iterable));
        list.Sort(KeyOf(key), PyOps.Truth(reverse));
        return list;
    }

    private static Func<object?, object?>? KeyOf(object? key) => key is null ? null : item => PyOps.Call(key, item);

    /// <summary>The smallest of two.</summary>
    public static long Min(long first, long second) => second < first ? second : first;

    public static double Min(double first, double second) => second < first ? second : first;

    public static long Max(long first, long second) => second > first ? second : first;

    public static double Max(double first, double second) => second > first ? second : first;

    /// <summary>The smallest item. Raises ValueError when there is none.</summary>
    [PyMember]
    public static T Min<T>(IEnumerable<T> iterable) => Extreme(iterable, -1, "min", false, default!);

    [PyMember]
    public static T Max<T>(IEnumerable<T> iterable) => Extreme(iterable, 1, "max", false, default!);

    /// <summary>The smallest item by a key. Raises ValueError when there is none.</summary>
    [PyMember]
    public static T Min<T, K>(IEnumerable<T> iterable, [PyParam(KeywordOnly = true)] Func<T, K> key) => Extreme(iterable, key, -1, "min", false, default!);

    [PyMember]
    public static T Max<T, K>(IEnumerable<T> iterable, [PyParam(KeywordOnly = true)] Func<T, K> key) => Extreme(iterable, key, 1, "max", false, default!);

    /// <summary>The smallest item, or the default when there is none.</summary>
    [PyMember]
    public static T Min<T>(IEnumerable<T> iterable, [PyParam(KeywordOnly = true)] T @default) => Extreme(iterable, -1, "min", true, @default);

    [PyMember]
    public static T Max<T>(IEnumerable<T> iterable, [PyParam(KeywordOnly = true)] T @default) => Extreme(iterable, 1, "max", true, @default);

    [PyMember]
    public static T Min<T, K>(IEnumerable<T> iterable, [PyParam(KeywordOnly = true)] Func<T, K> key, [PyParam(KeywordOnly = true)] T @default) =>
        Extreme(iterable, key, -1, "min", true, @default);

    [PyMember]
    public static T Max<T, K>(IEnumerable<T> iterable, [PyParam(KeywordOnly = true)] Func<T, K> key, [PyParam(KeywordOnly = true)] T @default) =>
        Extreme(iterable, key, 1, "max", true, @default);

    /// <summary>The smallest of several values of one type.</summary>
    [PyMember]
    public static T Min<T>([PyParam(PositionalOnly = true)] T first, [PyParam(PositionalOnly = true)] T second, params T[] others) => Extreme([first, second, .. others], -1, "min", false, default!);

    [PyMember]
    public static T Max<T>([PyParam(PositionalOnly = true)] T first, [PyParam(PositionalOnly = true)] T second, params T[] others) => Extreme([first, second, .. others], 1, "max", false, default!);

    [PyMember("min")]
    public static object? MinDynamic([PyParam(KeywordOnly = true)] object? key = null, [PyParam(KeywordOnly = true)] object? @default = null, params object?[] values) =>
        ExtremeDynamic(key, @default, values, -1, "min");

    [PyMember("max")]
    public static object? MaxDynamic([PyParam(KeywordOnly = true)] object? key = null, [PyParam(KeywordOnly = true)] object? @default = null, params object?[] values) =>
        ExtremeDynamic(key, @default, values, 1, "max");

    private static object? ExtremeDynamic(object? key, object? @default, object?[] values, int sign, string name)
    {
        if (values.Length == 0)
        {
            throw new TypeError($"{name} expected at least 1 argument, got 0");
        }

        var items = values.Length == 1 ? PyOps.Iterate(values[0]) : values;
        var hasDefault = @default is not null;
        return KeyOf(key) is { } function ? Extreme(items, function, sign, name, hasDefault, @default) : Extreme(items, sign, name, hasDefault, @default);
    }

    private static T Extreme<T>(IEnumerable<T> items, int sign, string name, bool hasDefault, T @default)
    {
        var any = false;
        var best = default(T)!;
        foreach (var item in items)
        {
            if (!any || (sign < 0 ? KeyOps<T>.Less(item, best) : KeyOps<T>.Less(best, item)))
            {
                best = item;
                any = true;
            }
        }

        return any ? best : hasDefault ? @default : throw new ValueError($"{name}() iterable argument is empty");
    }

    private static T Extreme<T, K>(IEnumerable<T> items, Func<T, K> key, int sign, string name, bool hasDefault, T @default)
    {
        var any = false;
        var (best, bestKey) = (default(T)!, default(K)!);
        foreach (var item in items)
        {
            var itemKey = key(item);
            if (!any || (sign < 0 ? KeyOps<K>.Less(itemKey, bestKey) : KeyOps<K>.Less(bestKey, itemKey)))
            {
                (best, bestKey) = (item, itemKey);
                any = true;
            }
        }

        return any ? best : hasDefault ? @default : throw new ValueError($"{name}() iterable argument is empty");
    }

    /// <summary>The sum of ints. Raises OverflowError beyond 64 bits.</summary>
    [PyMember]
    public static long Sum(IEnumerable<long> iterable, long start = 0)
    {
        var total = start;
        foreach (var item in iterable)
        {
            total = checked(total + item);
        }

        return total;
    }

    /// <summary>How many are true.</summary>
    [PyMember]
    public static long Sum(IEnumerable<bool> iterable, long start = 0) => start + iterable.LongCount(item => item);

    /// <summary>The sum of floats, compensated as CPython 3.12 does it.</summary>
    [PyMember]
    public static double Sum(IEnumerable<double> iterable, double start = 0)
    {
        var (total, lost) = (start, 0.0);
        foreach (var item in iterable)
        {
            var next = total + item;
            lost += Lost(total, item, next);
            total = next;
        }

        return lost != 0 && double.IsFinite(lost) ? total + lost : total;
    }

    /// <summary>What rounding took from the sum.</summary>
    private static double Lost(double total, double item, double sum) => Math.Abs(total) >= Math.Abs(item) ? total - sum + item : item - sum + total;

    /// <summary>The sum of ints and floats: exact until the first float, compensated from there on.</summary>
    [PyMember]
    public static PyNumber Sum(IEnumerable<PyNumber> iterable, PyNumber start = default)
    {
        var total = start;
        var lost = 0.0;
        foreach (var item in iterable)
        {
            if (!total.IsFloat && !item.IsFloat)
            {
                total += item;
                continue;
            }

            var (sum, addend) = ((double)total, (double)item);
            var next = sum + addend;
            lost += item.IsFloat ? Lost(sum, addend, next) : 0;
            total = next;
        }

        return lost != 0 && double.IsFinite(lost) ? total + lost : total;
    }

    [PyMember]
    public static PyInt Sum(IEnumerable<PyInt> iterable, PyInt start = default) => SumBig(iterable, start);

    private static PyInt SumBig(IEnumerable<PyInt> iterable, PyInt start)
    {
        var total = (BigInteger)start;
        foreach (var item in iterable)
        {
            total += (BigInteger)item;
        }

        return total;
    }

    /// <summary>The sum of items of any type by their <c>+</c>. Raises TypeError for strings.</summary>
    [PyMember]
    public static object? Sum(object? iterable, object? start = null)
    {
        var total = start ?? 0L;
        if (total is string)
        {
            throw new TypeError("sum() can't sum strings [use ''.join(seq) instead]");
        }

        var (lost, compensated) = (0.0, false);
        foreach (var item in PyOps.Iterate(iterable))
        {
            if (item is double or long && total is double sum)
            {
                var number = item is double value ? value : (double)(long)item;
                var next = sum + number;
                lost += Math.Abs(sum) >= Math.Abs(number) ? sum - next + number : number - next + sum;
                (total, compensated) = (next, true);
                continue;
            }

            total = PyOps.Add(total, item)!;
        }

        return compensated && total is double result && lost != 0 && double.IsFinite(lost) ? result + lost : total;
    }

    /// <summary>True if some item is true.</summary>
    [PyMember]
    public static bool Any(IEnumerable<bool> iterable) => iterable.Contains(true);

    [PyMember]
    public static bool Any<T>(IEnumerable<T> iterable) => iterable.Any(item => PyOps.Truth(item));

    [PyMember]
    public static bool Any(object? iterable) => PyOps.Iterate(iterable).Any(PyOps.Truth);

    /// <summary>True if all items are true.</summary>
    [PyMember]
    public static bool All(IEnumerable<bool> iterable) => iterable.All(item => item);

    [PyMember]
    public static bool All<T>(IEnumerable<T> iterable) => iterable.All(item => PyOps.Truth(item));

    [PyMember]
    public static bool All(object? iterable) => PyOps.Iterate(iterable).All(PyOps.Truth);

    /// <summary>Python 2's <c>reduce</c>; see <c>functools.reduce</c>.</summary>
    [PyMember]
    public static T Reduce<T>(Func<T, T, T> function, IEnumerable<T> iterable) => PyFunctools.Reduce(function, iterable);

    [PyMember]
    public static A Reduce<A, T>(Func<A, T, A> function, IEnumerable<T> iterable, A initializer) => PyFunctools.Reduce(function, iterable, initializer);
}

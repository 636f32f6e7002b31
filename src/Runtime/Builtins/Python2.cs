using System.Numerics;
using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>Builtins whose meaning Python 3 changed, as Python 2.7 has them: a script in that dialect finds its builtins here first.</summary>
[PyModule("__python2__")]
public static class Python2
{
    /// <summary>Bytes of a library function as Python 2's str: a character to a byte.</summary>
    public static string Text(PyBytes bytes) => ByteSource.Text(bytes.Span);

    public static (string Data, T Other) Text<T>((PyBytes Data, T Other) pair) => (Text(pair.Data), pair.Other);

    public static PyList<string> Text(PyList<PyBytes> all) => new(all.Select(Text));

    /// <summary>The same for a result whose type isn't known.</summary>
    internal static object? Dynamic(object? result) => result switch
    {
        PyBytes bytes => Text(bytes),
        PyList<PyBytes> all => Text(all),
        (PyBytes data, var other) => (Text(data), other),
        _ => result,
    };

    /// <summary><c>open(name, mode)</c>: read() gives str, also of binary files.</summary>
    [PyMember("open", "file")]
    public static PyTextStream Open(object? name, string mode = "r", long buffering = -1)
    {
        var isBinary = mode.Contains('b', StringComparison.Ordinal);
        if (!isBinary)
        {
            return Builtins.OpenText(name, mode, buffering);
        }

        FileOpening.CheckMode(mode);
        var path = PyOs.Fspath(name);
        return new PyTextStream(FileOpening.Open(path, mode), path, mode, "latin-1", newline: "", lineBuffered: buffering == 1);
    }

    /// <summary><c>range(stop)</c> is a list.</summary>
    [PyMember]
    public static PyList<long> Range(long stop) => new(Builtins.Range(stop));

    /// <summary><c>range(start, stop, step)</c> is a list. Raises ValueError for a step of 0.</summary>
    [PyMember]
    public static PyList<long> Range(long start, long stop, long step = 1) => new(Builtins.Range(start, stop, step));

    /// <summary><c>map(function, iterable)</c> is a list.</summary>
    [PyMember]
    public static PyList<R> Map<T, R>(Func<T, R> function, IEnumerable<T> iterable) => new(iterable.Select(function));

    [PyMember]
    public static PyList<object?> Map(object? function, params object?[] iterables) => new(MapLongest(function, iterables));

    /// <summary><c>map(function, a, b)</c> goes on to the end of the longest, with None for what is missing; without a function it makes tuples.</summary>
    private static IEnumerable<object?> MapLongest(object? function, object?[] iterables)
    {
        var iterators = Array.ConvertAll(iterables, iterable => PyOps.Iterate(iterable).GetEnumerator());
        while (true)
        {
            var items = new object?[iterators.Length];
            var any = false;
            for (var i = 0; i < items.Length; i++)
            {
                var has = iterators[i].MoveNext();
                any |= has;
                items[i] = has ? iterators[i].Current : null;
            }

            if (!any)
            {
                yield break;
            }

            yield return function is not null ? PyOps.Call(function, items) : items.Length == 1 ? items[0] : new PyTuple<object?>(items);
        }
    }

    /// <summary><c>filter(function, text)</c> is text.</summary>
    [PyMember]
    public static string Filter<R>(Func<string, R> function, string iterable) => string.Concat(PyStr.Chars(iterable).Where(item => PyOps.Truth(function(item))));

    /// <summary><c>sorted(iterable, cmp)</c>: the function compares two items.</summary>
    [PyMember]
    public static PyList<T> Sorted<T>(IEnumerable<T> iterable, [PyParam(Name = "cmp")] Func<T, T, long> compare, [PyParam(KeywordOnly = true)] bool reverse = false)
    {
        var list = new PyList<T>(iterable);
        list.SortCompare(compare, reverse);
        return list;
    }

    [PyMember]
    public static PyList<T> Sorted<T>(IEnumerable<T> iterable, [PyParam(KeywordOnly = true)] bool reverse = false) => Builtins.Sorted(iterable, reverse);

    [PyMember]
    public static PyList<T> Sorted<T, K>(IEnumerable<T> iterable, [PyParam(KeywordOnly = true)] Func<T, K>? key, [PyParam(KeywordOnly = true)] bool reverse = false) =>
        Builtins.Sorted(iterable, key, reverse);

    [PyMember]
    public static PyList<object?> Sorted(object? iterable, object? cmp = null, object? key = null, object? reverse = null)
    {
        if (cmp is null)
        {
            return Builtins.Sorted(iterable, key, reverse);
        }

        var list = new PyList<object?>(PyOps.Iterate(iterable));
        list.SortCompare((left, right) => PyConvert.ToLong(key is null ? PyOps.Call(cmp, left, right) : PyOps.Call(cmp, PyOps.Call(key, left), PyOps.Call(key, right))), PyOps.Truth(reverse));
        return list;
    }

    /// <summary><c>apply(function, args, kwargs)</c>: calls the function.</summary>
    [PyMember]
    public static object? Apply(object? function, object? args = null, object? kwargs = null) => PyOps.Call(function, DynamicCall.Arguments(args, kwargs));

    /// <summary><c>coerce(x, y)</c>: both as numbers of the wider type.</summary>
    [PyMember]
    public static PyTuple<object?> Coerce(object? x, object? y) => (x, y) switch
    {
        (Complex or double or long or bool or PyInt or BigInteger, Complex) or (Complex, double or long or bool or PyInt or BigInteger) => new([PyConvert.To<Complex>(x), PyConvert.To<Complex>(y)]),
        (double, _) or (_, double) => new([PyConvert.ToFloat(x), PyConvert.ToFloat(y)]),
        _ => new([x, y]),
    };

    /// <summary><c>filter(function, iterable)</c> is a list; without a function it keeps what is true.</summary>
    [PyMember]
    public static PyList<T> Filter<T, R>(Func<T, R> function, IEnumerable<T> iterable) => new(iterable.Where(item => PyOps.Truth(function(item))));

    [PyMember]
    public static object Filter(object? function, object? iterable) => iterable switch
    {
        string => string.Concat(Builtins.Filter(function, iterable)),
        ITuple => new PyTuple<object?>(Builtins.Filter(function, iterable)),
        _ => new PyList<object?>(Builtins.Filter(function, iterable)),
    };

    /// <summary><c>zip(a, b)</c> is a list of tuples.</summary>
    [PyMember]
    public static PyList<(T1 First, T2 Second)> Zip<T1, T2>(IEnumerable<T1> first, IEnumerable<T2> second) => new(Builtins.Zip(first, second));

    [PyMember]
    public static PyList<PyTuple<object?>> Zip(params object?[] iterables) => new(Builtins.Zip(strict: false, iterables));

    /// <summary><c>round(number, ndigits=0)</c> is a float; a tie goes away from zero.</summary>
    [PyMember]
    public static double Round(double number, long ndigits = 0)
    {
        if (ndigits == 0)
        {
            return Math.Round(number, MidpointRounding.AwayFromZero);
        }

        // A tie needs a value that binary can hold: m / 8 has three decimals, no more.
        var scaled = number * Math.Pow(10, ndigits);
        var isTie = ndigits is > 0 and < 16 && Math.Abs(scaled) < 1e15 && Math.Abs(scaled - Math.Truncate(scaled)) == 0.5
            && Math.ScaleB(number, (int)ndigits + 1) is var multiple && multiple == Math.Truncate(multiple);
        return isTie ? Math.Round(scaled, MidpointRounding.AwayFromZero) / Math.Pow(10, ndigits) : PyMath.Round(number, ndigits);
    }
}

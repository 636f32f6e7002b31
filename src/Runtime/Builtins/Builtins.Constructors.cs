using System.Numerics;
using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

public static partial class Builtins
{
    /// <summary><c>int(text, base)</c>. Raises ValueError; OverflowError beyond 64 bits.</summary>
    [PyMember("int")]
    public static long Int(string text, long @base = 10) => (long)PyInt.Parse(text, @base);

    [PyMember("int")]
    public static long Int(long number) => number;

    [PyMember("int")]
    public static long Int(bool number) => number ? 1 : 0;

    /// <summary>Cuts towards zero. Raises ValueError for nan, OverflowError for infinity and beyond 64 bits.</summary>
    [PyMember("int")]
    public static long Int(double number) =>
        Math.Abs(number) < 9.2e18 ? (long)number : (long)PyMath.Truncate(number);

    [PyMember("int")]
    public static long Int(PyNumber number) => number.IsFloat ? Int((double)number) : (long)number;

    [PyMember("int")]
    public static long Int() => 0;

    /// <summary><c>int(x)</c> of any value: long or BigInteger.</summary>
    [PyMember("int")]
    public static object Int(object? number) => number switch
    {
        long => number,
        bool value => value ? 1L : 0L,
        double value => Narrow(PyMath.Truncate(value)),
        string text => Narrow(PyInt.Parse(text)),
        PyBytes or PyByteArray => Narrow(PyInt.Parse(ByteText.Of(number))),
        BigInteger value => Narrow(value),
        PyInt value => Narrow(value),
        PyNumber value => Int(value.ToObject()),
        IPyDynamic dynamic when CallNumber(dynamic, out var result, "__int__", "__index__", "__trunc__") => Int(result),
        _ => throw new TypeError($"int() argument must be a string, a bytes-like object or a real number, not '{PyOps.TypeName(number)}'"),
    };

    private static object Narrow(BigInteger value)
    {
        object result = value;
        if (value >= long.MinValue && value <= long.MaxValue)
        {
            result = (long)value;
        }

        return result;
    }

    private static bool CallNumber(IPyDynamic value, out object? result, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (value.TryCallMember(name, PyArguments.Empty, out result))
            {
                return true;
            }
        }

        result = null;
        return false;
    }

    /// <summary><c>float(text)</c>. Raises ValueError.</summary>
    [PyMember("float")]
    public static double Float(string text) => NumberParser.ParseFloat(text);

    [PyMember("float")]
    public static double Float(double number) => number;

    [PyMember("float")]
    public static double Float(long number) => number;

    [PyMember("float")]
    public static double Float() => 0;

    [PyMember("float")]
    public static double Float(object? number) => number switch
    {
        double value => value,
        long value => value,
        bool value => value ? 1 : 0,
        string text => Float(text),
        PyBytes or PyByteArray => BytesToFloat(number),
        BigInteger value => PyMath.ToDouble(value),
        PyInt value => (double)value,
        PyNumber value => (double)value,
        IPyDynamic dynamic when CallNumber(dynamic, out var result, "__float__", "__index__") => Float(result),
        _ => throw new TypeError($"float() argument must be a string or a real number, not '{PyOps.TypeName(number)}'"),
    };

    private static double BytesToFloat(object bytes) => NumberParser.TryParseFloat(ByteText.Of(bytes), out var value)
        ? value : throw new ValueError($"could not convert string to float: {PyOps.Repr(bytes)}");

    /// <summary><c>str(x)</c>.</summary>
    [PyMember("str")]
    public static string Str(object? obj) => PyOps.Str(obj);

    [PyMember("str")]
    public static string Str(string obj) => obj;

    [PyMember("str")]
    public static string Str(long obj) => PyOps.Str(obj);

    [PyMember("str")]
    public static string Str(double obj) => PyOps.Str(obj);

    [PyMember("str")]
    public static string Str(bool obj) => obj ? "True" : "False";

    [PyMember("str")]
    public static string Str() => "";

    /// <summary>Python 2's <c>unicode(x)</c>.</summary>
    [PyMember("unicode")]
    public static string Unicode(object? obj) => PyOps.Str(obj);

    /// <summary>Python 2's <c>long(x)</c>.</summary>
    [PyMember("long")]
    public static object Long(object? number) => Int(number);

    /// <summary><c>bool(x)</c>: Python's truth.</summary>
    [PyMember("bool")]
    public static bool Bool(object? obj) => PyOps.Truth(obj);

    public static bool Bool<T>(T obj) => PyOps.Truth(obj);

    [PyMember("bool")]
    public static bool Bool() => false;

    /// <summary><c>list(iterable)</c>.</summary>
    [PyMember("list")]
    public static PyList<T> List<T>(IEnumerable<T> iterable) => new(iterable);

    [PyMember("list")]
    public static PyList<string> List(string text) => new(CodePoints.Of(text));

    [PyMember("list")]
    public static PyList<object?> List(object? iterable) => new(PyOps.Iterate(iterable));

    /// <summary><c>tuple(iterable)</c>.</summary>
    [PyMember("tuple")]
    public static PyTuple<T> Tuple<T>(IEnumerable<T> iterable) => PyTuple.Of(iterable);

    [PyMember("tuple")]
    public static PyTuple<string> Tuple(string text) => new(CodePoints.Of(text));

    [PyMember("tuple")]
    public static PyTuple<object?> Tuple(object? iterable) => iterable is ITuple tuple ? PyTuple.Of(tuple) : new(PyOps.Iterate(iterable));

    /// <summary><c>set(iterable)</c>.</summary>
    [PyMember("set")]
    public static PySet<T> Set<T>(IEnumerable<T> iterable) => new(iterable);

    [PyMember("set")]
    public static PySet<string> Set(string text) => new(CodePoints.Of(text));

    [PyMember("set")]
    public static PySet<object?> Set(object? iterable) => new(PyOps.Iterate(iterable));

    /// <summary><c>frozenset(iterable)</c>.</summary>
    [PyMember("frozenset")]
    public static PyFrozenSet<T> FrozenSet<T>(IEnumerable<T> iterable) => PyFrozenSet.Of(iterable);

    [PyMember("frozenset")]
    public static PyFrozenSet<string> FrozenSet(string text) => new(CodePoints.Of(text));

    [PyMember("frozenset")]
    public static PyFrozenSet<object?> FrozenSet(object? iterable) => iterable as PyFrozenSet<object?> ?? new(PyOps.Iterate(iterable));

    /// <summary><c>dict(other)</c>: a shallow copy.</summary>
    [PyMember("dict")]
    public static PyDict<K, V> Dict<K, V>(PyDict<K, V> other) => new(other);

    /// <summary><c>dict(pairs)</c>.</summary>
    [PyMember("dict")]
    public static PyDict<K, V> Dict<K, V>(IEnumerable<(K Key, V Value)> pairs) => new(pairs);

    [PyMember("dict")]
    public static PyDict<object?, object?> Dict(object? source) => PyDict.Of<object?, object?>(source);

    /// <summary><c>dict(source, a=1)</c>.</summary>
    [PyMember("dict")]
    public static PyDict<object?, object?> Dict(object? source = null, PyKeywords? items = null)
    {
        PyDict<object?, object?> result = source is null ? [] : PyDict.Of<object?, object?>(source);
        result.Update(null, items);
        return result;
    }

    /// <summary>An empty list, for <c>list</c> as a value that is called.</summary>
    [PyMember("list")]
    public static PyList<object?> List() => [];

    [PyMember("tuple")]
    public static PyTuple<object?> Tuple() => PyTuple<object?>.Empty;

    [PyMember("set")]
    public static PySet<object?> Set() => [];

    [PyMember("frozenset")]
    public static PyFrozenSet<object?> FrozenSet() => [];

    /// <summary><c>slice(stop)</c>.</summary>
    [PyMember("slice")]
    public static PySlice Slice(object? stop) => new(null, stop, null);

    [PyMember("slice")]
    public static PySlice Slice(object? start, object? stop, object? step = null) => new(start, stop, step);
}

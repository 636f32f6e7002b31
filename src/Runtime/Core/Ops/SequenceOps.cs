using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>The binary operators of strings, bytes, lists, tuples, sets and dicts in Dynamic form.</summary>
internal static class SequenceOps
{
    public static bool IsSequence(object? value) => value is string or IPyList or ITuple or PyBytes or PyByteArray;

    public static bool TryCompute(BinaryOperator op, object? left, object? right, out object? result)
    {
        result = op.Symbol switch
        {
            "+" => Concat(left, right),
            "*" => Repeat(left, right) ?? Repeat(right, left),
            "%" => Format(left, right),
            "-" or "&" or "|" or "^" => SetOperation(op.Symbol, left, right),
            _ => null,
        };
        return result is not null;
    }

    public static string? ConcatError(object? left, object? right) => left switch
    {
        string when PyProgram.IsPython2 => $"cannot concatenate 'str' and '{PyOps.TypeName(right)}' objects",
        string => $"can only concatenate str (not \"{PyOps.TypeName(right)}\") to str",
        IPyList => $"can only concatenate list (not \"{PyOps.TypeName(right)}\") to list",
        ITuple => $"can only concatenate tuple (not \"{PyOps.TypeName(right)}\") to tuple",
        PyBytes or PyByteArray => $"can't concat {PyOps.TypeName(right)} to {PyOps.TypeName(left)}",
        _ => null,
    };

    private static object? Concat(object? left, object? right) => (left, right) switch
    {
        (string a, string b) => string.Concat(a, b),
        (IPyList a, IPyList b) => a.ConcatList(b),
        (ITuple a, ITuple b) => PyTuple.Concat(a, b),
        (PyBytes a, PyBytes b) => a + b,
        (PyBytes a, PyByteArray b) => a + b.ToBytes(),
        (PyByteArray a, PyByteArray b) => a.Concat(b.ToBytes()),
        (PyByteArray a, PyBytes b) => a.Concat(b),
        _ => null,
    };

    private static object? Repeat(object? sequence, object? count)
    {
        if (!IsSequence(sequence) || !PyConvert.TryIndex(count, out var times))
        {
            return null;
        }

        return sequence switch
        {
            string text => PyStr.Repeat(text, times),
            IPyList list => list.RepeatList(times),
            ITuple tuple => PyTuple.Repeat(tuple, times),
            PyBytes bytes => bytes.Repeat(times),
            PyByteArray bytes => bytes.Repeat(times),
            _ => null,
        };
    }

    private static object? Format(object? left, object? right) => left switch
    {
        string text => PyFormat.Percent(text, right),
        PyBytes bytes => PyFormat.Percent(bytes, right),
        _ => null,
    };

    private static object? SetOperation(string symbol, object? left, object? right) => (symbol, left, right) switch
    {
        ("-", IPySet a, IPySet b) => a.DifferenceSet(b),
        ("&", IPySet a, IPySet b) => a.IntersectionSet(b),
        ("|", IPySet a, IPySet b) => a.UnionSet(b),
        ("^", IPySet a, IPySet b) => a.SymmetricDifferenceSet(b),
        ("|", IPyDict a, IPyDict b) => Merge(a.CopyDict(), b),
        _ => null,
    };

    private static IPyDict Merge(IPyDict target, IPyDict source)
    {
        foreach (var (key, value) in source.Pairs)
        {
            target.SetItem(key, value);
        }

        return target;
    }
}

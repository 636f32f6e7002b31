using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>What all tuples share, whether ValueTuple or <see cref="PyTuple{T}"/>.</summary>
public static partial class PyTuple
{
    /// <summary>For collection expressions.</summary>
    public static PyTuple<T> Create<T>(params ReadOnlySpan<T> items) => items.Length == 0 ? PyTuple<T>.Empty : new(items.ToArray());

    /// <summary><c>tuple(iterable)</c>.</summary>
    public static PyTuple<T> Of<T>(IEnumerable<T> iterable) => iterable as PyTuple<T> ?? new(iterable);

    /// <summary>The items of any tuple.</summary>
    public static PyTuple<object?> Of(ITuple tuple) => tuple as PyTuple<object?> ?? new(Sequences.ToObjects(tuple));

    /// <summary><c>tuple[index]</c>; negative indices count from the end. Raises IndexError.</summary>
    public static object? GetItem(ITuple tuple, long index)
    {
        var at = index < 0 ? index + tuple.Length : index;
        return (ulong)at < (ulong)tuple.Length ? tuple[(int)at] : throw new IndexError("tuple index out of range");
    }

    /// <summary><c>tuple[slice]</c>.</summary>
    public static PyTuple<object?> GetSlice(ITuple tuple, PySlice slice) => Of(tuple)[slice];

    public static PyTuple<object?> Concat(ITuple left, ITuple right) => new([.. Sequences.ToObjects(left), .. Sequences.ToObjects(right)]);

    public static PyTuple<object?> Repeat(ITuple tuple, long times) => Of(tuple).Repeat(times);

    public static bool Contains(ITuple tuple, object? item)
    {
        for (var i = 0; i < tuple.Length; i++)
        {
            if (ReferenceEquals(tuple[i], item) || PyOps.Equals(tuple[i], item))
            {
                return true;
            }
        }

        return false;
    }

    public static long Count(ITuple tuple, object? item) => Sequences.ToObjects(tuple).LongCount(mine => PyOps.Equals(mine, item));

    public static long Index(ITuple tuple, object? item, long start = 0, long stop = long.MaxValue) => Of(tuple).Index(item, start, stop);

    public static bool Equal(ITuple left, ITuple right) => left.Length == right.Length && Sequences.Equal(Sequences.ToObjects(left), Sequences.ToObjects(right));

    /// <summary>Python's order: by the first items that differ, then by length. Raises TypeError as the items do.</summary>
    public static bool Less(ITuple left, ITuple right) => Sequences.Less(Sequences.ToObjects(left), Sequences.ToObjects(right));

    /// <summary>CPython's hash of a tuple, which decides the order of sets of tuples.</summary>
    public static long Hash(ITuple tuple)
    {
        var length = tuple.Length;
        Span<long> hashes = length <= 16 ? stackalloc long[length] : new long[length];
        for (var i = 0; i < length; i++)
        {
            hashes[i] = PyOps.Hash(tuple[i]);
        }

        return Hash(hashes);
    }

    /// <summary>CPython's xxHash of the items' hashes (Objects/tupleobject.c).</summary>
    internal static long Hash(ReadOnlySpan<long> hashes)
    {
        if (PyProgram.IsPython2)
        {
            return Python2Hash.Of(hashes);
        }

        const ulong Prime1 = 11400714785074694791, Prime2 = 14029467366897019727, Prime5 = 2870177450012600261;
        var hash = Prime5;
        foreach (var item in hashes)
        {
            hash += (ulong)item * Prime2;
            hash = ((hash << 31) | (hash >> 33)) * Prime1;
        }

        hash += (ulong)hashes.Length ^ (Prime5 ^ 3527539UL);
        return hash == ulong.MaxValue ? 1546275796 : (long)hash;
    }

    /// <summary>Python's repr: <c>(1, 2)</c>, <c>(1,)</c>, <c>()</c>.</summary>
    public static string Repr(ITuple tuple) =>
        Reprs.Sequence(tuple, "(", tuple.Length == 1 ? ",)" : ")", Sequences.ToObjects(tuple), "(...)");

    /// <summary>Iterates any tuple.</summary>
    public static IEnumerable<object?> Iterate(ITuple tuple)
    {
        for (var i = 0; i < tuple.Length; i++)
        {
            yield return tuple[i];
        }
    }
}

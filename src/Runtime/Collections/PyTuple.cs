using System.Collections;
using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>A tuple whose length isn't known statically. Tuples of known length are ValueTuples; in Dynamic form both are <see cref="ITuple"/>.</summary>
[PyClass("builtins", "tuple")]
[CollectionBuilder(typeof(PyTuple), nameof(PyTuple.Create))]
public sealed partial class PyTuple<T> : ITuple, IReadOnlyList<T>, IEquatable<PyTuple<T>>, ISnapshot<T>
{
    /// <summary><c>()</c>.</summary>
    public static readonly PyTuple<T> Empty = new(Array.Empty<T>());

    private readonly T[] items;

    /// <summary><c>tuple(iterable)</c>.</summary>
    [PyMember]
    public PyTuple(IEnumerable<T> iterable)
    {
        items = iterable is PyTuple<T> same ? same.items : Buffers.ToExactArray(iterable);
    }

    internal PyTuple(T[] owned)
    {
        items = owned;
    }

    public long Length => items.Length;

    int ITuple.Length => items.Length;

    int IReadOnlyCollection<T>.Count => items.Length;

    object? ITuple.this[int index] => items[index];

    T IReadOnlyList<T>.this[int index] => items[index];

    /// <summary>Negative indices count from the end. Raises IndexError.</summary>
    public T this[long index]
    {
        get
        {
            var at = index < 0 ? index + items.Length : index;
            return (ulong)at < (ulong)items.Length ? items[at] : throw new IndexError("tuple index out of range");
        }
    }

    public PyTuple<T> this[PySlice slice]
    {
        get
        {
            var (first, length, by) = slice.Select(items.Length);
            return Take(first, length, by);
        }
    }

    /// <summary><c>tuple[start:stop:step]</c>.</summary>
    public PyTuple<T> Slice(long? start = null, long? stop = null, long? step = null)
    {
        var (first, end, by) = PySlice.Resolve(start, stop, step, items.Length);
        return Take(first, PySlice.CountOf(first, end, by), by);
    }

    private PyTuple<T> Take(long first, long length, long by)
    {
        if (length == items.Length && by == 1)
        {
            return this;
        }

        var taken = new T[length];
        for (var i = 0L; i < length; i++)
        {
            taken[i] = items[first + (i * by)];
        }

        return new(taken);
    }

    public ReadOnlySpan<T> AsSpan() => items;

    T[] ISnapshot<T>.ToArray() => (T[])items.Clone();

    public bool Contains(T item)
    {
        foreach (var mine in items)
        {
            if (KeyOps<T>.Equals(mine, item))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many items equal the value.</summary>
    [PyMember]
    public long Count(T value) => items.LongCount(item => KeyOps<T>.Equals(item, value));

    /// <summary>The position of the first item that equals the value. Raises ValueError.</summary>
    [PyMember]
    public long Index(T value, long start = 0, long stop = long.MaxValue)
    {
        var (first, end, _) = PySlice.Resolve(start, stop, 1, items.Length);
        for (var i = first; i < end; i++)
        {
            if (KeyOps<T>.Equals(items[i], value))
            {
                return i;
            }
        }

        throw new ValueError("tuple.index(x): x not in tuple");
    }

    public PyTuple<T> Concat(PyTuple<T> other) => new([.. items, .. other.items]);

    public PyTuple<T> Repeat(long times) => new(PyList.Create<T>(items).Repeat(times).ToArray());

    public static PyTuple<T> operator +(PyTuple<T> left, PyTuple<T> right) => left.Concat(right);

    public static PyTuple<T> operator *(PyTuple<T> tuple, long times) => tuple.Repeat(times);

    public static PyTuple<T> operator *(long times, PyTuple<T> tuple) => tuple.Repeat(times);

    public static bool operator <(PyTuple<T> left, PyTuple<T> right) => PyTuple.Less(left, right);

    public static bool operator >(PyTuple<T> left, PyTuple<T> right) => PyTuple.Less(right, left);

    public static bool operator <=(PyTuple<T> left, PyTuple<T> right) => !PyTuple.Less(right, left);

    public static bool operator >=(PyTuple<T> left, PyTuple<T> right) => !PyTuple.Less(left, right);

    public bool Equals(PyTuple<T>? other)
    {
        if (other is null || items.Length != other.items.Length)
        {
            return false;
        }

        for (var i = 0; i < items.Length; i++)
        {
            if (!KeyOps<T>.Equals(items[i], other.items[i]))
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) =>
        ReferenceEquals(this, obj) || (obj is PyTuple<T> same ? Equals(same) : obj is ITuple other && PyTuple.Equal(this, other));

    public override int GetHashCode() => PyTuple.Hash(this).GetHashCode();

    /// <summary>Python's repr: <c>(1, 2)</c>, <c>(1,)</c>, <c>()</c>.</summary>
    public override string ToString() => PyTuple.Repr(this);

    public Enumerator GetEnumerator() => new(items);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => PyIterator.Named("tuple_iterator", items);

    IEnumerator IEnumerable.GetEnumerator() => PyIterator.Of(((IEnumerable<T>)items).GetEnumerator());

    public struct Enumerator(T[] items)
    {
        private int at = -1;

        public readonly T Current => items[at];

        public bool MoveNext() => ++at < items.Length;
    }
}

using System.Collections;
using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

public static class PyList
{
    /// <summary>For collection expressions.</summary>
    public static PyList<T> Create<T>(ReadOnlySpan<T> items) => new(items.ToArray(), items.Length);

    /// <summary><c>[value] * count</c>.</summary>
    public static PyList<T> Repeat<T>(T value, long count)
    {
        var items = new T[Math.Max(count, 0)];
        Array.Fill(items, value);
        return new PyList<T>(items, items.Length);
    }

    /// <summary>A new list of an iterable's items.</summary>
    public static PyList<T> Of<T>(IEnumerable<T> source) => new(source);
}

public partial class PyList<T> : IEquatable<PyList<T>>
{
    /// <summary><c>list + list</c>.</summary>
    public PyList<T> Concat(PyList<T> other)
    {
        var left = ToArray();
        var right = other.ToArray();
        var joined = new T[left.Length + right.Length];
        left.CopyTo(joined, 0);
        right.CopyTo(joined, left.Length);
        return new PyList<T>(joined, joined.Length);
    }

    /// <summary><c>list * count</c>.</summary>
    public PyList<T> Repeat(long times)
    {
        var once = ToArray();
        if (times <= 0 || once.Length == 0)
        {
            return [];
        }

        if (times > Array.MaxLength / once.Length)
        {
            throw new MemoryError();
        }

        var repeated = new T[once.Length * times];
        if (once.Length == 1)
        {
            Array.Fill(repeated, once[0]);
        }
        else
        {
            for (var at = 0L; at < repeated.Length; at += once.Length)
            {
                once.CopyTo(repeated, at);
            }
        }

        return new PyList<T>(repeated, repeated.Length);
    }

    /// <summary><c>list += iterable</c>: extends and returns this list.</summary>
    public PyList<T> ExtendInPlace(IEnumerable<T> iterable)
    {
        Extend(iterable);
        return this;
    }

    /// <summary><c>list *= count</c>: changes and returns this list.</summary>
    public PyList<T> RepeatInPlace(long times)
    {
        SetSlice(PySlice.All, Repeat(times));
        return this;
    }

    public static PyList<T> operator +(PyList<T> left, PyList<T> right) => left.Concat(right);

    public static PyList<T> operator *(PyList<T> list, long times) => list.Repeat(times);

    public static PyList<T> operator *(long times, PyList<T> list) => list.Repeat(times);

    public static bool operator <(PyList<T> left, PyList<T> right)
    {
        for (var i = 0; left.TryGetAt(i, out var a) && right.TryGetAt(i, out var b); i++)
        {
            if (!KeyOps<T>.Equals(a, b))
            {
                return KeyOps<T>.Less(a, b);
            }
        }

        return left.Length < right.Length;
    }

    public static bool operator >(PyList<T> left, PyList<T> right) => right < left;

    public static bool operator <=(PyList<T> left, PyList<T> right) => !(right < left);

    public static bool operator >=(PyList<T> left, PyList<T> right) => !(left < right);

    /// <summary>Python's <c>==</c>: same length, equal items.</summary>
    public bool Equals(PyList<T>? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (other is null || Length != other.Length)
        {
            return false;
        }

        for (var i = 0; TryGetAt(i, out var a) && other.TryGetAt(i, out var b); i++)
        {
            if (!KeyOps<T>.Equals(a, b))
            {
                return false;
            }
        }

        return Length == other.Length;
    }

    public override bool Equals(object? obj) => obj is PyList<T> same ? Equals(same) : obj is IPyList other && Sequences.Equal(this, other);

    /// <summary>Raises TypeError: a list is unhashable.</summary>
    public override int GetHashCode() => throw new TypeError("unhashable type: 'list'");

    /// <summary>Python's repr; a list inside itself shows as <c>[...]</c>.</summary>
    public override string ToString() => Reprs.Sequence(this, "[", "]", this);

    /// <summary>Iterates by index, so that changes of the list meanwhile are seen as in CPython.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => new ListIterator<T>(this);

    IEnumerator IEnumerable.GetEnumerator() => new ListIterator<T>(this);

    public struct Enumerator(PyList<T> list)
    {
        private T current = default!;
        private int next;

        public readonly T Current => current;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool MoveNext() => list.TryGetAt(next++, out current);
    }
}

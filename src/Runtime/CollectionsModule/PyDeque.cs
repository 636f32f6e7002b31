using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace PyConc2Cs.Runtime;

/// <summary><c>collections.deque</c>: appends and pops at both ends in constant time, each one step for other threads.</summary>
[PyClass("collections", "deque")]
public sealed partial class PyDeque<T> : IEnumerable<T>, ISnapshot<T>
{
    private readonly int limit = int.MaxValue;
    private T[] ring = new T[8];
    private int head;
    private int count;
    private int version;
    private SpinFlag flag;

    public PyDeque()
    {
    }

    /// <summary><c>deque(iterable, maxlen)</c>. Raises ValueError for a negative maxlen.</summary>
    [PyMember]
    public PyDeque(IEnumerable<T>? iterable = null, long? maxlen = null)
    {
        if (maxlen < 0)
        {
            throw new ValueError("maxlen must be non-negative");
        }

        Maxlen = maxlen;
        limit = (int)Math.Min(maxlen ?? int.MaxValue, int.MaxValue);
        if (iterable is not null)
        {
            Extend(iterable);
        }
    }

    [PyMember]
    public long? Maxlen { get; }

    public long Length => Volatile.Read(ref count);

    [PyMember("__len__")]
    public long Len() => Length;

    /// <summary>Adds at the right end; beyond maxlen the left end drops.</summary>
    [PyMember]
    public void Append(T item)
    {
        flag.Enter();
        try
        {
            if (limit == 0)
            {
                return;
            }

            if (count == limit)
            {
                RemoveFirst();
            }

            Grow();
            ring[(head + count) & (ring.Length - 1)] = item;
            count++;
            version++;
        }
        finally
        {
            flag.Exit();
        }
    }

    /// <summary>Adds at the left end; beyond maxlen the right end drops.</summary>
    [PyMember("appendleft")]
    public void AppendLeft(T item)
    {
        flag.Enter();
        try
        {
            if (limit == 0)
            {
                return;
            }

            if (count == limit)
            {
                RemoveLast();
            }

            Grow();
            head = (head - 1) & (ring.Length - 1);
            ring[head] = item;
            count++;
            version++;
        }
        finally
        {
            flag.Exit();
        }
    }

    /// <summary>For collection initializers.</summary>
    public void Add(T item) => Append(item);

    /// <summary>Removes and returns the last item. Raises IndexError when empty.</summary>
    [PyMember]
    public T Pop()
    {
        flag.Enter();
        if (count == 0)
        {
            flag.Exit();
            throw new IndexError("pop from an empty deque");
        }

        var item = RemoveLast();
        flag.Exit();
        return item;
    }

    /// <summary>Removes and returns the first item. Raises IndexError when empty.</summary>
    [PyMember("popleft")]
    public T PopLeft() => TryPopLeft(out var item) ? item : throw new IndexError("pop from an empty deque");

    /// <summary>Removes the first item; false when empty.</summary>
    public bool TryPopLeft([MaybeNullWhen(false)] out T item)
    {
        flag.Enter();
        var any = count > 0;
        item = any ? RemoveFirst() : default;
        flag.Exit();
        return any;
    }

    private T RemoveFirst()
    {
        var item = ring[head];
        ring[head] = default!;
        head = (head + 1) & (ring.Length - 1);
        count--;
        version++;
        return item;
    }

    private T RemoveLast()
    {
        count--;
        version++;
        ref var slot = ref ring[(head + count) & (ring.Length - 1)];
        var item = slot;
        slot = default!;
        return item;
    }

    private void Grow()
    {
        if (count == ring.Length)
        {
            var larger = new T[ring.Length * 2];
            CopyTo(larger);
            ring = larger;
            head = 0;
        }
    }

    private void CopyTo(T[] target)
    {
        var first = Math.Min(count, ring.Length - head);
        Array.Copy(ring, head, target, 0, first);
        Array.Copy(ring, 0, target, first, count - first);
    }

    /// <summary>Appends each item.</summary>
    [PyMember]
    public void Extend(IEnumerable<T> iterable)
    {
        foreach (var item in ReferenceEquals(iterable, this) ? ToArray() : iterable)
        {
            Append(item);
        }
    }

    /// <summary>Adds each item at the left end, so they end up reversed.</summary>
    [PyMember("extendleft")]
    public void ExtendLeft(IEnumerable<T> iterable)
    {
        foreach (var item in ReferenceEquals(iterable, this) ? ToArray() : iterable)
        {
            AppendLeft(item);
        }
    }

    [PyMember]
    public void Clear() => Replace([]);

    /// <summary>A shallow copy with the same maxlen.</summary>
    [PyMember]
    public PyDeque<T> Copy() => new(ToArray(), Maxlen);

    public T[] ToArray()
    {
        flag.Enter();
        try
        {
            var items = new T[count];
            CopyTo(items);
            return items;
        }
        finally
        {
            flag.Exit();
        }
    }

    private void Replace(T[] items)
    {
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(8, items.Length));
        var fresh = new T[size];
        items.CopyTo(fresh, 0);
        flag.Enter();
        (ring, head, count) = (fresh, 0, items.Length);
        version++;
        flag.Exit();
    }

    /// <summary>The item at a position while nothing changed; raises RuntimeError otherwise.</summary>
    private bool TryGetAt(int index, int expected, [MaybeNullWhen(false)] out T item)
    {
        flag.Enter();
        var changed = version != expected;
        var inside = !changed && index < count;
        item = inside ? ring[(head + index) & (ring.Length - 1)] : default;
        flag.Exit();
        return changed ? throw new RuntimeError("deque mutated during iteration") : inside;
    }

    public IEnumerator<T> GetEnumerator() => new Iterator(this);

    IEnumerator IEnumerable.GetEnumerator() => new Iterator(this);

    public override bool Equals(object? obj) => obj is PyDeque<T> other
        ? new PyList<T>(ToArray()).Equals(new PyList<T>(other.ToArray()))
        : obj is IPyDynamic { PyTypeName: "deque" } && Sequences.Equal([.. Buffers.Cast<object?>(this)], [.. Buffers.Cast<object?>(obj)]);

    public override int GetHashCode() => throw new TypeError("unhashable type: 'collections.deque'");

    /// <summary>Python's repr: <c>deque([1, 2], maxlen=3)</c>.</summary>
    public override string ToString() => Reprs.Sequence(this, "deque([", Maxlen is { } maxlen ? $"], maxlen={maxlen})" : "])", ToArray(), "[...]");

    private sealed class Iterator(PyDeque<T> deque) : PyIterator<T>
    {
        public override string PyTypeName => "_collections._deque_iterator";

        private readonly int expected = deque.version;
        private int next;

        public override bool TryNext([MaybeNullWhen(false)] out T item)
        {
            if (!deque.TryGetAt(next, expected, out item))
            {
                return false;
            }

            next++;
            return true;
        }
    }
}

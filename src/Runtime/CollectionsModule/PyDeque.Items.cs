namespace PyConc2Cs.Runtime;

public sealed partial class PyDeque<T>
{
    /// <summary>Negative indices count from the right. Raises IndexError.</summary>
    public T this[long index]
    {
        get
        {
            flag.Enter();
            var at = index < 0 ? index + count : index;
            if ((ulong)at < (ulong)count)
            {
                var item = ring[(head + (int)at) & (ring.Length - 1)];
                flag.Exit();
                return item;
            }

            flag.Exit();
            throw new IndexError("deque index out of range");
        }

        set
        {
            flag.Enter();
            var at = index < 0 ? index + count : index;
            var inside = (ulong)at < (ulong)count;
            if (inside)
            {
                ring[(head + (int)at) & (ring.Length - 1)] = value;
            }

            flag.Exit();
            if (!inside)
            {
                throw new IndexError("deque index out of range");
            }
        }
    }

    [PyMember("__getitem__")]
    public T GetItem(long index) => this[index];

    [PyMember("__setitem__")]
    public void SetItem(long index, T value) => this[index] = value;

    /// <summary><c>del deque[index]</c>. Raises IndexError.</summary>
    [PyMember("__delitem__")]
    public void DeleteAt(long index)
    {
        var list = new PyList<T>(ToArray());
        if (index >= list.Length || index < -list.Length)
        {
            throw new IndexError("deque index out of range");
        }

        list.DeleteAt(index);
        Replace(list.ToArray());
    }

    [PyMember("__contains__")]
    public bool Contains(object? item) => KeyCast<T>.TryCast(item, out var typed) && Array.Exists(ToArray(), mine => KeyOps<T>.Equals(mine, typed));

    /// <summary>How many items equal the value.</summary>
    [PyMember]
    public long Count(T x) => ToArray().LongCount(item => KeyOps<T>.Equals(item, x));

    /// <summary>The position of the first item that equals the value. Raises ValueError.</summary>
    [PyMember]
    public long Index(T x, long start = 0, long stop = long.MaxValue)
    {
        var items = ToArray();
        var (first, end, _) = PySlice.Resolve(start, stop, 1, items.Length);
        for (var i = first; i < end; i++)
        {
            if (KeyOps<T>.Equals(items[i], x))
            {
                return i;
            }
        }

        throw new ValueError($"{PyOps.Repr(x)} is not in deque");
    }

    /// <summary>Inserts before a position. Raises IndexError when maxlen is reached.</summary>
    [PyMember]
    public void Insert(long i, T x)
    {
        if (Length >= limit)
        {
            throw new IndexError("deque already at its maximum size");
        }

        var list = new PyList<T>(ToArray());
        list.Insert(i, x);
        Replace(list.ToArray());
    }

    /// <summary>Removes the first item that equals the value. Raises ValueError.</summary>
    [PyMember]
    public void Remove(T value)
    {
        var items = ToArray();
        var at = Array.FindIndex(items, item => KeyOps<T>.Equals(item, value));
        if (at < 0)
        {
            throw new ValueError($"{PyOps.Repr(value)} is not in deque");
        }

        DeleteAt(at);
    }

    /// <summary>Reverses in place.</summary>
    [PyMember]
    public void Reverse()
    {
        var items = ToArray();
        Array.Reverse(items);
        Replace(items);
    }

    /// <summary>Moves so many items from the right end to the left; the other way for a negative number.</summary>
    [PyMember]
    public void Rotate(long n = 1)
    {
        var items = ToArray();
        if (items.Length < 2)
        {
            return;
        }

        var shift = (int)PyMath.Mod(n, items.Length);
        Replace([.. items.AsSpan(items.Length - shift), .. items.AsSpan(0, items.Length - shift)]);
    }

    [PyMember("__reversed__")]
    public PyIterator<T> Reversed() => PyIterator.Named("_collections._deque_reverse_iterator", Enumerable.Reverse(ToArray()));

    [PyMember("__add__")]
    public PyDeque<T> Concat(PyDeque<T> other) => new([.. ToArray(), .. other.ToArray()], Maxlen);

    public static PyDeque<T> operator +(PyDeque<T> left, PyDeque<T> right) => left.Concat(right);

    [PyMember("__mul__")]
    public PyDeque<T> Repeat(long times) => new(new PyList<T>(ToArray()).Repeat(times), Maxlen);

    public static PyDeque<T> operator *(PyDeque<T> deque, long times) => deque.Repeat(times);

    [PyMember("__iadd__")]
    public PyDeque<T> ExtendInPlace(IEnumerable<T> iterable)
    {
        Extend(iterable);
        return this;
    }
}

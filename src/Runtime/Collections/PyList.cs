using System.Collections;
using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>
/// A Python list. Threads may share it without a lock: writers take a flag for a few instructions, readers of an item take none.
/// </summary>
[PyClass("builtins", "list")]
[CollectionBuilder(typeof(PyList), nameof(PyList.Create))]
public partial class PyList<T> : IPyList, IReadOnlyList<T>, ISnapshot<T>
{
    private T[] items;
    private int count;
    private SpinFlag flag;

    /// <summary>An empty list.</summary>
    public PyList()
    {
        items = [];
    }

    /// <summary><c>list(iterable)</c>: a new list of its elements.</summary>
    [PyMember]
    public PyList(IEnumerable<T> source)
    {
        items = Buffers.ToArray(source, out count);
    }

    internal PyList(T[] owned, int length)
    {
        items = owned;
        count = length;
    }

    /// <summary><c>len(list)</c>.</summary>
    public long Length => Volatile.Read(ref count);

    int IReadOnlyCollection<T>.Count => Volatile.Read(ref count);

    T IReadOnlyList<T>.this[int index] => this[index];

    /// <summary>Negative indices count from the end. Raises IndexError.</summary>
    public T this[long index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var length = Volatile.Read(ref count);
            var at = index < 0 ? index + length : index;
            var snapshot = Volatile.Read(ref items);
            if ((ulong)at < (ulong)length && (ulong)at < (ulong)snapshot.Length)
            {
                var item = snapshot[at];

                // A null may be a slot that another thread has just cleared.
                return KeyCast<T>.IsAtomic && item is not null ? item : GetUnderFlag(index);
            }

            throw new IndexError("list index out of range");
        }

        set
        {
            flag.Enter();
            var at = index < 0 ? index + count : index;
            if ((ulong)at < (ulong)count)
            {
                items[at] = value;
                flag.Exit();
                return;
            }

            flag.Exit();
            throw new IndexError("list assignment index out of range");
        }
    }

    /// <summary>Python's <c>list[slice]</c>: a new list; the setter replaces the slice.</summary>
    public PyList<T> this[PySlice slice]
    {
        get => Select(slice);
        set => SetSlice(slice, value);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private T GetUnderFlag(long index)
    {
        flag.Enter();
        var at = index < 0 ? index + count : index;
        if ((ulong)at < (ulong)count)
        {
            var item = items[at];
            flag.Exit();
            return item;
        }

        flag.Exit();
        throw new IndexError("list index out of range");
    }

    /// <summary>The item at a position, false when the list is shorter: what iteration by index needs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryGetAt(int index, out T item)
    {
        var length = Volatile.Read(ref count);
        var snapshot = Volatile.Read(ref items);
        if (KeyCast<T>.IsAtomic && (uint)index < (uint)length && (uint)index < (uint)snapshot.Length && snapshot[index] is { } found)
        {
            item = found;
            return true;
        }

        return TryGetUnderFlag(index, out item);
    }

    private bool TryGetUnderFlag(int index, out T item)
    {
        flag.Enter();
        var inside = (uint)index < (uint)count;
        item = inside ? items[index] : default!;
        flag.Exit();
        return inside;
    }

    /// <summary>Adds an item at the end.</summary>
    [PyMember]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Append(T item)
    {
        flag.Enter();
        var array = items;
        var at = count;
        if ((uint)at < (uint)array.Length)
        {
            array[at] = item;
            Volatile.Write(ref count, at + 1);
            flag.Exit();
        }
        else
        {
            AppendSlow(item);
        }
    }

    /// <summary>For collection initializers.</summary>
    public void Add(T item) => Append(item);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AppendSlow(T item)
    {
        try
        {
            Reserve(count + 1);
            items[count] = item;
            Volatile.Write(ref count, count + 1);
        }
        finally
        {
            flag.Exit();
        }
    }

    /// <summary>Makes room; the caller holds the flag.</summary>
    private void Reserve(int needed)
    {
        if (needed > items.Length)
        {
            var larger = new T[Math.Max(needed, Math.Max(4, (int)Math.Min(items.Length * 2L, Array.MaxLength)))];
            Array.Copy(items, larger, count);
            Volatile.Write(ref items, larger);
        }
    }

    /// <summary>Appends the items of an iterable.</summary>
    [PyMember]
    public void Extend(IEnumerable<T> iterable)
    {
        var added = Buffers.ToArray(iterable, out var length);
        flag.Enter();
        try
        {
            Replace(count, 0, added, length);
        }
        finally
        {
            flag.Exit();
        }
    }

    /// <summary>Inserts before the position; a position outside is cut to the ends.</summary>
    [PyMember]
    public void Insert(long index, T item)
    {
        flag.Enter();
        try
        {
            var at = index < 0 ? Math.Max(index + count, 0) : Math.Min(index, count);
            Reserve(count + 1);
            Array.Copy(items, at, items, at + 1, count - at);
            items[at] = item;
            Volatile.Write(ref count, count + 1);
        }
        finally
        {
            flag.Exit();
        }
    }

    /// <summary>Removes and returns the item at the position. Raises IndexError.</summary>
    [PyMember]
    public T Pop(long index = -1)
    {
        flag.Enter();
        var at = index < 0 ? index + count : index;
        if ((ulong)at < (ulong)count)
        {
            var item = items[at];
            RemoveUnderFlag((int)at);
            flag.Exit();
            return item;
        }

        var empty = count == 0;
        flag.Exit();
        throw new IndexError(empty ? "pop from empty list" : "pop index out of range");
    }

    /// <summary><c>del list[index]</c>. Raises IndexError.</summary>
    public void DeleteAt(long index)
    {
        flag.Enter();
        var at = index < 0 ? index + count : index;
        if ((ulong)at < (ulong)count)
        {
            RemoveUnderFlag((int)at);
            flag.Exit();
            return;
        }

        flag.Exit();
        throw new IndexError("list assignment index out of range");
    }

    private void RemoveUnderFlag(int at)
    {
        var last = count - 1;
        Volatile.Write(ref count, last);
        if (at < last)
        {
            Array.Copy(items, at + 1, items, at, last - at);
        }

        items[last] = default!;
    }

    /// <summary>Removes all items.</summary>
    [PyMember]
    public void Clear()
    {
        flag.Enter();
        Volatile.Write(ref count, 0);
        Volatile.Write(ref items, []);
        flag.Exit();
    }

    /// <summary>A shallow copy.</summary>
    [PyMember]
    public PyList<T> Copy()
    {
        var copy = ToArray();
        return new PyList<T>(copy, copy.Length);
    }

    /// <summary>The items at this moment.</summary>
    public T[] ToArray()
    {
        flag.Enter();
        try
        {
            return items.AsSpan(0, count).ToArray();
        }
        finally
        {
            flag.Exit();
        }
    }

    /// <summary>Replaces <paramref name="removed"/> items from a position by others; the caller holds the flag.</summary>
    private void Replace(int at, int removed, T[] added, int length)
    {
        var before = count;
        var after = before - removed + length;
        Reserve(after);
        if (removed != length)
        {
            Array.Copy(items, at + removed, items, at + length, before - at - removed);
        }

        Array.Copy(added, 0, items, at, length);
        Volatile.Write(ref count, after);
        if (after < before)
        {
            Array.Clear(items, after, before - after);
        }
    }
}

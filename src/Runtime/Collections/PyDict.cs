using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>
/// A Python dict, in order of insertion; None is a key like others. Threads may share it without a lock: writers take a flag for a few
/// instructions, readers take none and look again when a removal came in between. Keys are compared outside the flag.
/// </summary>
[PyClass("builtins", "dict")]
public partial class PyDict<K, V> : IPyDict, IEnumerable<K>, ISnapshot<K>
{
    private DictTable<K, V> table = DictTable<K, V>.Empty;
    private int count;

    /// <summary>Changes with every insertion and removal.</summary>
    private int structure;

    /// <summary>Odd while a slot is being emptied or overwritten in more than one step.</summary>
    private int erasures;

    private SpinFlag flag;

    /// <summary>An empty dict.</summary>
    public PyDict()
    {
    }

    /// <summary><c>dict(source, **items)</c>: a mapping or an iterable of pairs, then the keyword arguments.</summary>
    [PyMember]
    public PyDict(object? source = null, PyKeywords? items = null)
    {
        Update(source, items);
    }

    /// <summary><c>dict(other)</c>: a shallow copy.</summary>
    public PyDict(PyDict<K, V> other)
    {
        other.flag.Enter();
        try
        {
            table = other.count == 0 ? DictTable<K, V>.Empty : other.table.Resized(other.count);
            count = other.count;
        }
        finally
        {
            other.flag.Exit();
        }
    }

    /// <summary><c>dict(pairs)</c>.</summary>
    [PyMember]
    public PyDict(IEnumerable<(K Key, V Value)> pairs)
    {
        Update(pairs);
    }

    /// <summary>Iterated in the order of hashes, as Python 2.7 does.</summary>
    private bool IsHashOrdered => PyProgram.IsPython2 && !KeepsOrder;

    /// <summary>The order of insertion is kept in every version of Python.</summary>
    private protected virtual bool KeepsOrder => false;

    /// <summary><c>len(dict)</c>.</summary>
    public long Length => Volatile.Read(ref count);

    /// <summary><c>d[key]</c>: raises KeyError, unless a subclass defines <c>__missing__</c>.</summary>
    public V this[K key]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TryGetValue(key, out var value) ? value : Missing(key);
        set => Set(key, value);
    }

    /// <summary><c>__missing__</c>: the value for a key that isn't there. Raises KeyError here.</summary>
    protected virtual V Missing(K key) => throw new KeyError(key);

    public bool TryGetValue(K key, [MaybeNullWhen(false)] out V value)
    {
        var hash = KeyOps<K>.Hash(key);
        while (true)
        {
            var before = Volatile.Read(ref erasures);
            var current = Volatile.Read(ref table);
            var slot = current.Find(hash, key);
            value = slot < 0 ? default! : current.Entries[slot].Value;
            Volatile.ReadBarrier();
            if ((before & 1) == 0 && before == erasures)
            {
                return slot >= 0;
            }

            Thread.SpinWait(1);
        }
    }

    /// <summary><c>key in dict</c>.</summary>
    public bool Contains(K key) => TryGetValue(key, out _);

    /// <summary>Takes the flag and gives the key's slot, -1 if it isn't there.</summary>
    private int EnterAndFind(int hash, K key)
    {
        if (KeyCast<K>.IsSimple)
        {
            flag.Enter();
            return table.Find(hash, key);
        }

        while (true)
        {
            var before = Volatile.Read(ref structure);
            var slot = Volatile.Read(ref table).Find(hash, key);
            flag.Enter();
            if (before == structure)
            {
                return slot;
            }

            flag.Exit();
        }
    }

    private void Set(K key, V value)
    {
        var hash = KeyOps<K>.Hash(key);
        var slot = EnterAndFind(hash, key);
        if (slot >= 0)
        {
            Overwrite(slot, value);
            flag.Exit();
            return;
        }

        Insert(hash, key, value);
    }

    private void Overwrite(int slot, V value)
    {
        if (KeyCast<V>.IsAtomic)
        {
            table.Entries[slot].Value = value;
            return;
        }

        Volatile.Write(ref erasures, erasures + 1);
        Interlocked.MemoryBarrier();
        table.Entries[slot].Value = value;
        Volatile.Write(ref erasures, erasures + 1);
    }

    /// <summary>Adds a key that isn't there and gives the flag back.</summary>
    private void Insert(int hash, K key, V value)
    {
        try
        {
            if (table.IsFull)
            {
                Volatile.Write(ref table, table.Resized(count));
            }

            table.Append(hash, key, value);
            Volatile.Write(ref count, count + 1);
            Volatile.Write(ref structure, structure + 1);
        }
        finally
        {
            flag.Exit();
        }
    }

    /// <summary>Empties a slot; the caller holds the flag.</summary>
    private void Erase(int slot)
    {
        Volatile.Write(ref erasures, erasures + 1);
        Interlocked.MemoryBarrier();
        table.Remove(slot);
        Volatile.Write(ref count, count - 1);
        Volatile.Write(ref structure, structure + 1);
        Volatile.Write(ref erasures, erasures + 1);
    }

    /// <summary>Removes a key; false if it wasn't there.</summary>
    public bool TryRemove(K key, [MaybeNullWhen(false)] out V value)
    {
        var slot = EnterAndFind(KeyOps<K>.Hash(key), key);
        value = default;
        if (slot >= 0)
        {
            value = table.Entries[slot].Value;
            Erase(slot);
        }

        flag.Exit();
        return slot >= 0;
    }

    /// <summary><c>del d[key]</c>. Raises KeyError.</summary>
    public void Delete(K key)
    {
        if (!TryRemove(key, out _))
        {
            throw new KeyError(key);
        }
    }

    /// <summary>For collection initializers.</summary>
    public void Add(K key, V value) => Set(key, value);

    /// <summary>Removes all items.</summary>
    [PyMember]
    public void Clear()
    {
        flag.Enter();
        Volatile.Write(ref table, DictTable<K, V>.Empty);
        Volatile.Write(ref count, 0);
        Volatile.Write(ref structure, structure + 1);
        flag.Exit();
    }

    /// <summary>The item in slot <paramref name="next"/> or the first after it; false at the end.</summary>
    internal bool TryNextSlot(ref int next, object expectedTable, int expectedCount, out K key, out V value)
    {
        flag.Enter();
        var current = table;
        if (count != expectedCount || !ReferenceEquals(current, expectedTable))
        {
            var resized = count != expectedCount;
            flag.Exit();
            throw new RuntimeError(resized ? "dictionary changed size during iteration" : "dictionary keys changed during iteration");
        }

        if (IsHashOrdered)
        {
            var order = current.Python2Order();
            if (next < order.Length)
            {
                ref var entry = ref current.Entries[order[next++]];
                (key, value) = (entry.Key, entry.Value);
                flag.Exit();
                return true;
            }

            next = current.Used;
        }

        while (next < current.Used)
        {
            ref var entry = ref current.Entries[next++];
            if (entry.Next != DictTable<K, V>.Removed)
            {
                key = entry.Key;
                value = entry.Value;
                flag.Exit();
                return true;
            }
        }

        flag.Exit();
        key = default!;
        value = default!;
        return false;
    }

    internal object IterationTable(out int expectedCount)
    {
        flag.Enter();
        var current = table;
        expectedCount = count;
        flag.Exit();
        return current;
    }

    /// <summary>All items at this moment.</summary>
    internal (K Key, V Value)[] ToPairs()
    {
        flag.Enter();
        try
        {
            if (IsHashOrdered)
            {
                return Array.ConvertAll(table.Python2Order(), slot => (table.Entries[slot].Key, table.Entries[slot].Value));
            }

            var pairs = new (K, V)[count];
            var at = 0;
            for (var slot = 0; slot < table.Used; slot++)
            {
                ref var entry = ref table.Entries[slot];
                if (entry.Next != DictTable<K, V>.Removed)
                {
                    pairs[at++] = (entry.Key, entry.Value);
                }
            }

            return pairs;
        }
        finally
        {
            flag.Exit();
        }
    }

    K[] ISnapshot<K>.ToArray() => Array.ConvertAll(ToPairs(), pair => pair.Key);
}

using System.Numerics;
using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>
/// Storage of a dict: entries in order of insertion, chained from buckets. A chain only leads to lower slots, so a reader that races with
/// a writer always ends; growing makes a new table and leaves the old one as it was.
/// </summary>
internal sealed class DictTable<K, V>
{
    private const int MinimumSize = 8;

    internal struct Entry
    {
        public int Hash;

        /// <summary>The next slot of the chain, -1 at its end; <see cref="Removed"/> for a slot that was emptied.</summary>
        public int Next;

        public K Key;
        public V Value;
    }

    public const int Removed = -2;

    private readonly int[] buckets;
    private readonly int shift;

    public readonly Entry[] Entries;

    /// <summary>Slots used, with those emptied since.</summary>
    public int Used;

    /// <summary>All slots below it are emptied.</summary>
    public int First { get; private set; }

    public static readonly DictTable<K, V> Empty = new(0);

    public DictTable(int capacity)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(capacity, 1));
        buckets = new int[size];
        shift = 32 - BitOperations.Log2((uint)size);
        Entries = capacity == 0 ? [] : new Entry[size];
    }

    /// <summary>2.7's order of iteration, as slots; null until it is asked for, and again after a change.</summary>
    private int[]? order;

    public bool IsFull => Used == Entries.Length;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref int Bucket(int hash) => ref buckets[shift == 32 ? 0 : (uint)(hash * -1640531527) >> shift];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(int hash, K key)
    {
        var entries = Entries;
        for (var slot = Volatile.Read(ref Bucket(hash)) - 1; (uint)slot < (uint)entries.Length; slot = entries[slot].Next)
        {
            ref var entry = ref entries[slot];
            if (entry.Hash == hash && KeyOps<K>.Equals(entry.Key, key))
            {
                return slot;
            }
        }

        return -1;
    }

    public void Append(int hash, K key, V value)
    {
        order = null;
        ref var bucket = ref Bucket(hash);
        ref var entry = ref Entries[Used];
        entry.Hash = hash;
        entry.Key = key;
        entry.Value = value;
        entry.Next = bucket - 1;
        Volatile.Write(ref Used, Used + 1);
        Volatile.Write(ref bucket, Used);
    }

    public void Remove(int slot)
    {
        order = null;
        ref var entry = ref Entries[slot];
        ref var link = ref Bucket(entry.Hash);
        if (link - 1 == slot)
        {
            link = entry.Next + 1;
        }
        else
        {
            var at = link - 1;
            while (Entries[at].Next != slot)
            {
                at = Entries[at].Next;
            }

            Entries[at].Next = entry.Next;
        }

        entry.Next = Removed;
        entry.Key = default!;
        entry.Value = default!;
        Trim();
    }

    /// <summary>The slots in the order in which Python 2.7 iterates them.</summary>
    public int[] Python2Order()
    {
        if (order is not null)
        {
            return order;
        }

        var slots = Enumerable.Range(First, Used - First).Where(slot => Entries[slot].Next != Removed).ToArray();
        var hashes = Array.ConvertAll(slots, slot => KeyOps<K>.WideHash(Entries[slot].Key));
        return order = Array.ConvertAll(Python2Hash.DictOrder(hashes), position => slots[position]);
    }

    /// <summary>Gives up emptied slots at both ends, so that popping there needs no search.</summary>
    private void Trim()
    {
        while (First < Used && Entries[First].Next == Removed)
        {
            First++;
        }

        while (Used > First && Entries[Used - 1].Next == Removed)
        {
            Used--;
        }

        if (First == Used)
        {
            First = Used = 0;
        }
    }

    /// <summary>A table with room for more, without the emptied slots.</summary>
    public DictTable<K, V> Resized(int live)
    {
        var larger = new DictTable<K, V>(Math.Max(MinimumSize, live * 2));
        for (var slot = First; slot < Used; slot++)
        {
            ref var entry = ref Entries[slot];
            if (entry.Next != Removed)
            {
                larger.Append(entry.Hash, entry.Key, entry.Value);
            }
        }

        return larger;
    }
}

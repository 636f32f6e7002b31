using System.Diagnostics.CodeAnalysis;

namespace PyConc2Cs.Runtime;

/// <summary>
/// What set and frozenset share. Writers take a flag for a few instructions; readers take none and look again when a removal came in
/// between; elements are compared outside the flag unless their type runs no code of the script.
/// </summary>
internal sealed class SetStore<T>
{
    private SetTable<T> table = new(SetTable<T>.MinimumSize);
    private int count;
    private int finger;
    private int structure;
    private int erasures;
    private SpinFlag flag;

    public int Count => Volatile.Read(ref count);

    public bool Contains(T item)
    {
        var hash = KeyOps<T>.WideHash(item);
        while (true)
        {
            var before = Volatile.Read(ref erasures);
            var found = Volatile.Read(ref table).Find(hash, item) >= 0;
            Volatile.ReadBarrier();
            if (found || ((before & 1) == 0 && before == erasures))
            {
                return found;
            }

            Thread.SpinWait(1);
        }
    }

    private int EnterAndFind(long hash, T item)
    {
        if (KeyCast<T>.IsSimple)
        {
            flag.Enter();
            return table.Find(hash, item);
        }

        while (true)
        {
            var before = Volatile.Read(ref structure);
            var slot = Volatile.Read(ref table).Find(hash, item);
            flag.Enter();
            if (before == structure)
            {
                return slot;
            }

            flag.Exit();
        }
    }

    /// <summary>False if the element was there.</summary>
    public bool Add(T item)
    {
        var hash = KeyOps<T>.WideHash(item);
        var slot = EnterAndFind(hash, item);
        if (slot >= 0)
        {
            flag.Exit();
            return false;
        }

        try
        {
            table.Occupy(~slot, hash, item);
            Volatile.Write(ref count, count + 1);
            Volatile.Write(ref structure, structure + 1);
            if (table.IsCrowded(table.Fill))
            {
                Volatile.Write(ref table, table.Resized(count > 50000 ? count * 2L : count * 4L));
            }
        }
        finally
        {
            flag.Exit();
        }

        return true;
    }

    /// <summary>False if the element wasn't there.</summary>
    public bool Remove(T item)
    {
        var slot = EnterAndFind(KeyOps<T>.WideHash(item), item);
        if (slot >= 0)
        {
            Erase(slot);
        }

        flag.Exit();
        return slot >= 0;
    }

    private void Erase(int at)
    {
        Volatile.Write(ref erasures, erasures + 1);
        Interlocked.MemoryBarrier();
        ref var slot = ref table.Slots[at];
        slot.State = SetTable<T>.State.Removed;
        slot.Key = default!;
        Volatile.Write(ref count, count - 1);
        Volatile.Write(ref structure, structure + 1);
        Volatile.Write(ref erasures, erasures + 1);
    }

    /// <summary>Removes the element that CPython would; false when empty.</summary>
    public bool TryPop([MaybeNullWhen(false)] out T item)
    {
        flag.Enter();
        if (count == 0)
        {
            flag.Exit();
            item = default;
            return false;
        }

        var at = finger & table.Mask;
        while (table.Slots[at].State != SetTable<T>.State.Used)
        {
            at = (at + 1) & table.Mask;
        }

        item = table.Slots[at].Key;
        Erase(at);
        finger = at + 1;
        flag.Exit();
        return true;
    }

    public void Clear()
    {
        flag.Enter();
        table = new(SetTable<T>.MinimumSize);
        Volatile.Write(ref count, 0);
        Volatile.Write(ref structure, structure + 1);
        finger = 0;
        flag.Exit();
    }

    /// <summary>Room for so many more elements, by the rule that CPython's update from a set or dict has.</summary>
    public void Reserve(int added)
    {
        flag.Enter();
        try
        {
            if (table.IsCrowded(table.Fill + (long)added))
            {
                Volatile.Write(ref table, table.Resized((count + (long)added) * 2));
                Volatile.Write(ref structure, structure + 1);
            }
        }
        finally
        {
            flag.Exit();
        }
    }

    /// <summary>Adds the elements of another set.</summary>
    public void Merge(SetStore<T> other)
    {
        if (ReferenceEquals(this, other) || other.Count == 0)
        {
            return;
        }

        Reserve(other.Count);
        if (TryTakeLayout(other))
        {
            return;
        }

        foreach (var item in other.ToArray())
        {
            Add(item);
        }
    }

    /// <summary>An empty set of the same size as one without removed slots takes its slots as they are.</summary>
    private bool TryTakeLayout(SetStore<T> other)
    {
        other.flag.Enter();
        SetTable<T>? copy = null;
        try
        {
            if (count == 0 && table.Fill == 0 && table.Mask == other.table.Mask && other.table.Fill == other.count)
            {
                copy = new SetTable<T>(other.table.Slots.Length) { Fill = other.table.Fill };
                other.table.Slots.CopyTo(copy.Slots, 0);
            }
        }
        finally
        {
            other.flag.Exit();
        }

        if (copy is null)
        {
            return false;
        }

        flag.Enter();
        var empty = count == 0;
        if (empty)
        {
            Volatile.Write(ref table, copy);
            Volatile.Write(ref count, copy.Fill);
            Volatile.Write(ref structure, structure + 1);
        }

        flag.Exit();
        return empty;
    }

    /// <summary>Takes over the contents of a store that nobody else has.</summary>
    public void Replace(SetStore<T> fresh)
    {
        flag.Enter();
        Volatile.Write(ref table, fresh.table);
        Volatile.Write(ref count, fresh.count);
        Volatile.Write(ref structure, structure + 1);
        finger = 0;
        flag.Exit();
    }

    public T[] ToArray()
    {
        flag.Enter();
        try
        {
            var items = new T[count];
            var to = 0;
            foreach (ref var slot in table.Slots.AsSpan())
            {
                if (slot.State == SetTable<T>.State.Used)
                {
                    items[to++] = slot.Key;
                }
            }

            return items;
        }
        finally
        {
            flag.Exit();
        }
    }

    /// <summary>The next element from a slot on; raises RuntimeError when the size is no longer the expected one.</summary>
    public bool TryNextSlot(ref int next, int expected, [MaybeNullWhen(false)] out T item)
    {
        flag.Enter();
        if (count != expected)
        {
            flag.Exit();
            throw new RuntimeError("Set changed size during iteration");
        }

        while (next < table.Slots.Length)
        {
            ref var slot = ref table.Slots[next++];
            if (slot.State == SetTable<T>.State.Used)
            {
                item = slot.Key;
                flag.Exit();
                return true;
            }
        }

        flag.Exit();
        item = default;
        return false;
    }
}

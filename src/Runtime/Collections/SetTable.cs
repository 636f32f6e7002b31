using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>
/// One generation of a set's slots: open addressing with CPython's probe order (Objects/setobject.c), so that sets of ints iterate in
/// the same order as there. A slot goes from free to used to removed and never back.
/// </summary>
internal sealed class SetTable<T>(int size)
{
    public const int MinimumSize = 8;
    private const int LinearProbes = 9;
    private const int PerturbShift = 5;

    // 2.7 has no linear probes, takes the hash's upper bits one step earlier, and grows at two thirds.
    private static readonly bool IsPython2 = PyProgram.IsPython2;
    private static readonly ulong Probes = IsPython2 ? 0UL : LinearProbes;

    public enum State
    {
        Free,
        Used,
        Removed,
    }

    internal struct Slot
    {
        public long Hash;
        public T Key;
        public State State;
    }

    public readonly Slot[] Slots = new Slot[size];

    /// <summary>Slots that aren't free.</summary>
    public int Fill;

    public int Mask => Slots.Length - 1;

    /// <summary>The slot of the key, or the complement of the free slot where it belongs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(long hash, T key)
    {
        var slots = Slots;
        var mask = (ulong)(slots.Length - 1);
        var perturb = (ulong)hash;
        var at = perturb & mask;
        while (true)
        {
            var last = at + Probes <= mask ? at + Probes : at;
            for (var i = at; i <= last; i++)
            {
                ref var slot = ref slots[i];
                if (slot.State == State.Free)
                {
                    return ~(int)i;
                }

                if (slot.Hash == hash && slot.State == State.Used && KeyOps<T>.Equals(slot.Key, key))
                {
                    return (int)i;
                }
            }

            at = Advance(at, ref perturb) & mask;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Advance(ulong at, ref ulong perturb)
    {
        if (IsPython2)
        {
            at = unchecked((at * 5) + 1 + perturb);
            perturb >>= PerturbShift;
            return at;
        }

        perturb >>= PerturbShift;
        return unchecked((at * 5) + 1 + perturb);
    }

    /// <summary>Whether a table with so many slots filled is too small.</summary>
    public bool IsCrowded(long fill) => IsPython2 ? fill * 3 >= (Mask + 1) * 2L : fill * 5 >= Mask * 3L;

    /// <summary>Where a key that isn't there belongs.</summary>
    public int FindFree(long hash)
    {
        var mask = (ulong)Mask;
        var perturb = (ulong)hash;
        var at = perturb & mask;
        while (true)
        {
            var last = at + Probes <= mask ? at + Probes : at;
            for (var i = at; i <= last; i++)
            {
                if (Slots[i].State == State.Free)
                {
                    return (int)i;
                }
            }

            at = Advance(at, ref perturb) & mask;
        }
    }

    public void Occupy(int at, long hash, T key)
    {
        ref var slot = ref Slots[at];
        slot.Hash = hash;
        slot.Key = key;
        Volatile.Write(ref Unsafe.As<State, int>(ref slot.State), (int)State.Used);
        Fill++;
    }

    /// <summary>A table of the first power of two above the minimum, with the used slots in their order.</summary>
    public SetTable<T> Resized(long minimum)
    {
        var size = MinimumSize;
        while (size <= minimum)
        {
            size <<= 1;
        }

        var larger = new SetTable<T>(size);
        foreach (ref var slot in Slots.AsSpan())
        {
            if (slot.State == State.Used)
            {
                larger.Occupy(larger.FindFree(slot.Hash), slot.Hash, slot.Key);
            }
        }

        return larger;
    }
}

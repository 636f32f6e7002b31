using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>A growing ring; not synchronised.</summary>
internal struct RingBuffer<T>
{
    private const int FirstCapacity = 16;

    private T[]? items;
    private int head;

    internal int Count { get; private set; }

    internal void Add(T item)
    {
        if (items is null || Count == items.Length)
        {
            Grow();
        }
        // The capacity is a power of two.
        items![(head + Count) & (items.Length - 1)] = item;
        Count++;
    }

    internal T TakeFirst()
    {
        var item = items![head];
        Clear(head);
        head = (head + 1) & (items.Length - 1);
        Count--;
        return item;
    }

    internal T TakeLast()
    {
        Count--;
        var index = (head + Count) & (items!.Length - 1);
        var item = items[index];
        Clear(index);
        return item;
    }

    internal void Clear()
    {
        items = null;
        head = 0;
        Count = 0;
    }

    internal readonly T[] ToArray()
    {
        var copy = new T[Count];
        for (var i = 0; i < copy.Length; i++)
        {
            copy[i] = items![(head + i) & (items.Length - 1)];
        }
        return copy;
    }

    private readonly void Clear(int index)
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
        {
            items![index] = default!;
        }
    }

    private void Grow()
    {
        var grown = new T[items is null ? FirstCapacity : items.Length * 2];
        ToArray().CopyTo(grown, 0);
        items = grown;
        head = 0;
    }
}

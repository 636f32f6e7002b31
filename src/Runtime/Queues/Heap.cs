namespace PyConc2Cs.Runtime;

/// <summary>A binary heap in a list, with the same comparisons and moves as heapq, so that equal items come out in the same order.</summary>
internal static class Heap
{
    internal static void Push<T>(PyList<T> heap, T item)
    {
        heap.Append(item);
        SiftDown(heap, 0, heap.Length - 1);
    }

    internal static T Pop<T>(PyList<T> heap)
    {
        var last = heap.Pop();
        if (heap.Length == 0)
        {
            return last;
        }
        var first = heap[0];
        heap[0] = last;
        SiftUp(heap, 0);
        return first;
    }

    /// <summary>Moves the item at <paramref name="position"/> towards the root until its parent isn't larger.</summary>
    private static void SiftDown<T>(PyList<T> heap, long start, long position)
    {
        var item = heap[position];
        while (position > start)
        {
            var parent = (position - 1) >> 1;
            var above = heap[parent];
            if (!Less(item, above))
            {
                break;
            }
            heap[position] = above;
            position = parent;
        }
        heap[position] = item;
    }

    /// <summary>Lets the smaller child bubble up all the way, then moves the item up from there: heapq's way, which saves comparisons.</summary>
    private static void SiftUp<T>(PyList<T> heap, long position)
    {
        var end = heap.Length;
        var start = position;
        var item = heap[position];
        var child = (2 * position) + 1;
        while (child < end)
        {
            if (child + 1 < end && !Less(heap[child], heap[child + 1]))
            {
                child++;
            }
            heap[position] = heap[child];
            position = child;
            child = (2 * position) + 1;
        }
        heap[position] = item;
        SiftDown(heap, start, position);
    }

    private static bool Less<T>(T left, T right) => PyComparer<T>.Default.Compare(left, right) < 0;
}

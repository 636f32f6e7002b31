namespace PyConc2Cs.Runtime;

/// <summary>The module <c>heapq</c>: heaps in lists, laid out as CPython lays them out. A list shared by threads needs a lock, as there.</summary>
[PyModule("heapq")]
public static partial class PyHeapq
{
    /// <summary>Adds an item.</summary>
    [PyMember("heappush")]
    public static void HeapPush<T>(PyList<T> heap, T item)
    {
        heap.Append(item);
        SiftDown(heap, 0, heap.Length - 1, Less);
    }

    [PyMember("heappush")]
    public static void HeapPush(object? heap, object? item)
    {
        var list = Check(heap);
        list.Append(item);
        SiftDown(list, list.Count - 1);
    }

    /// <summary>Removes and returns the smallest item. Raises IndexError when empty.</summary>
    [PyMember("heappop")]
    public static T HeapPop<T>(PyList<T> heap) => PopBy(heap, Less);

    [PyMember("heappop")]
    public static object? HeapPop(object? heap)
    {
        var list = Check(heap);
        return HeapOf(list, typed => PopBy(typed, Less));
    }

    /// <summary>Returns the smallest item and puts another in its place. Raises IndexError when empty.</summary>
    [PyMember("heapreplace")]
    public static T HeapReplace<T>(PyList<T> heap, T item)
    {
        var result = heap[0];
        heap[0] = item;
        SiftUp(heap, 0, heap.Length, Less);
        return result;
    }

    [PyMember("heapreplace")]
    public static object? HeapReplace(object? heap, object? item) => HeapOf(Check(heap), typed => HeapReplace(typed, item));

    /// <summary>Adds an item, then removes and returns the smallest; faster than both calls.</summary>
    [PyMember("heappushpop")]
    public static T HeapPushPop<T>(PyList<T> heap, T item) => heap.Length > 0 && Less(heap[0], item) ? HeapReplace(heap, item) : item;

    [PyMember("heappushpop")]
    public static object? HeapPushPop(object? heap, object? item) => HeapOf(Check(heap), typed => HeapPushPop(typed, item));

    /// <summary>Turns a list into a heap, in linear time.</summary>
    [PyMember]
    public static void Heapify<T>(PyList<T> x) => HeapifyBy(x, Less);

    [PyMember]
    public static void Heapify(object? x) => HeapOf(Check(x), typed =>
    {
        Heapify(typed);
        return null;
    });

    private static IPyList Check(object? heap) =>
        heap as IPyList ?? throw new TypeError($"heap argument must be a list, not {PyOps.TypeName(heap)}");

    /// <summary>Runs an operation on a list of any element type, by way of a copy when it isn't of objects.</summary>
    private static object? HeapOf(IPyList list, Func<PyList<object?>, object?> operation)
    {
        if (list is PyList<object?> same)
        {
            return operation(same);
        }

        var objects = list.ToObjects();
        var copy = new PyList<object?>(objects, objects.Length);
        var result = operation(copy);
        list.SetSlice(PySlice.All, copy);
        return result;
    }

    private static void SiftDown(IPyList heap, long at)
    {
        var item = heap[at];
        while (at > 0)
        {
            var parent = (at - 1) >> 1;
            if (!PyOps.Less(item, heap[parent]))
            {
                break;
            }

            heap[at] = heap[parent];
            at = parent;
        }

        heap[at] = item;
    }

    internal static bool Less<T>(T left, T right) => KeyOps<T>.Less(left, right);

    internal static T PopBy<T>(PyList<T> heap, Func<T, T, bool> less)
    {
        if (heap.Length == 0)
        {
            throw new IndexError("index out of range");
        }

        var last = heap.Pop();
        if (heap.Length == 0)
        {
            return last;
        }

        var result = heap[0];
        heap[0] = last;
        SiftUp(heap, 0, heap.Length, less);
        return result;
    }

    internal static void HeapifyBy<T>(PyList<T> x, Func<T, T, bool> less)
    {
        var length = x.Length;
        for (var i = (length / 2) - 1; i >= 0; i--)
        {
            SiftUp(x, i, length, less);
        }
    }

    private static void SiftDown<T>(PyList<T> heap, long start, long at, Func<T, T, bool> less)
    {
        var item = heap[at];
        while (at > start)
        {
            var parent = (at - 1) >> 1;
            var above = heap[parent];
            if (!less(item, above))
            {
                break;
            }

            heap[at] = above;
            at = parent;
        }

        heap[at] = item;
    }

    private static void SiftUp<T>(PyList<T> heap, long at, long end, Func<T, T, bool> less)
    {
        var start = at;
        var item = heap[at];
        for (var child = (2 * at) + 1; child < end; child = (2 * at) + 1)
        {
            if (child + 1 < end && !less(heap[child], heap[child + 1]))
            {
                child++;
            }

            heap[at] = heap[child];
            at = child;
        }

        heap[at] = item;
        SiftDown(heap, start, at, less);
    }
}

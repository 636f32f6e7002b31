namespace PyConc2Cs.Runtime;

/// <summary>Python's queue.PriorityQueue: the smallest item first. Equal ones come out in heapq's order.</summary>
[PyClass("queue", "PriorityQueue", Aliases = ["Queue.PriorityQueue"])]
public partial class PyPriorityQueue<T> : PyQueue<T>
{
    private PyList<T> heap = null!;

    [PyMember]
    public PyPriorityQueue(long maxsize = 0)
        : base(maxsize)
    {
    }

    /// <summary>The items as a heap.</summary>
    [PyMember]
    public new PyList<T> Queue => heap;

    public override void InitializeItems(long maxsize) => heap = [];

    public override void PutItem(T item) => PyHeapq.HeapPush(heap, item);

    public override T TakeItem() => PyHeapq.HeapPop(heap);

    public override long CountItems() => heap.Length;
}

namespace PyConc2Cs.Runtime;

/// <summary>Python's asyncio.Queue: tasks hand items over, first in, first out.</summary>
[PyClass("asyncio.queues", "Queue", Aliases = ["asyncio.Queue"])]
public partial class PyAsyncQueue<T> : PyObject
{
    private readonly Queue<T> items = new();
    private readonly AsyncWaiters getters = new();
    private readonly AsyncWaiters putters = new();
    private readonly PyAsyncEvent finished = new();
    private readonly long maxsize;
    private long unfinished;
    private bool isShutdown;

    [PyMember]
    public PyAsyncQueue(long maxsize = 0)
    {
        this.maxsize = maxsize;
        finished.Set();
    }

    [PyMember]
    public long Maxsize => maxsize;

    [PyMember]
    public long Qsize() => ItemCount;

    [PyMember]
    public bool Empty() => ItemCount == 0;

    [PyMember]
    public bool Full() => maxsize > 0 && ItemCount >= maxsize;

    private protected virtual int ItemCount => items.Count;

    /// <summary>Adds an item; waits while the queue is full.</summary>
    [PyMember]
    public async PyCoroutine<object?> Put(T item)
    {
        while (Full())
        {
            CheckOpen();
            var putter = putters.Add();
            try
            {
                await putter;
            }
            catch (Exception)
            {
                putter.Cancel();
                putters.Remove(putter);
                if (!Full() && !putter.Cancelled())
                {
                    WakeNext(putters);
                }

                throw;
            }
        }

        PutNowait(item);
        return null;
    }

    /// <summary>Adds an item. Raises QueueFull.</summary>
    [PyMember]
    public void PutNowait(T item)
    {
        CheckOpen();
        if (Full())
        {
            throw new AsyncQueueFull();
        }

        Add(item);
        unfinished++;
        finished.Clear();
        WakeNext(getters);
    }

    /// <summary>Takes an item; waits while the queue is empty.</summary>
    [PyMember]
    public async PyCoroutine<T> Get()
    {
        while (ItemCount == 0)
        {
            CheckOpen();
            var getter = getters.Add();
            try
            {
                await getter;
            }
            catch (Exception)
            {
                getter.Cancel();
                getters.Remove(getter);
                if (ItemCount > 0 && !getter.Cancelled())
                {
                    WakeNext(getters);
                }

                throw;
            }
        }

        return GetNowait();
    }

    /// <summary>Takes an item. Raises QueueEmpty.</summary>
    [PyMember]
    public T GetNowait()
    {
        if (ItemCount == 0)
        {
            CheckOpen();
            throw new AsyncQueueEmpty();
        }

        var item = Take();
        WakeNext(putters);
        return item;
    }

    /// <summary>An item that was taken has been dealt with. Raises ValueError if there are more calls than items.</summary>
    [PyMember]
    public void TaskDone()
    {
        if (unfinished <= 0)
        {
            throw new ValueError("task_done() called too many times");
        }

        if (--unfinished == 0)
        {
            finished.Set();
        }
    }

    /// <summary>Waits until <see cref="TaskDone"/> was called for every item.</summary>
    [PyMember]
    public async PyCoroutine<object?> Join()
    {
        if (unfinished > 0)
        {
            await finished.Wait();
        }

        return null;
    }

    /// <summary>Lets put() and, when the queue is empty or at once with <paramref name="immediate"/>, get() raise QueueShutDown.</summary>
    [PyMember]
    public void Shutdown(bool immediate = false)
    {
        isShutdown = true;
        if (immediate)
        {
            while (ItemCount > 0)
            {
                Take();
                unfinished -= unfinished > 0 ? 1 : 0;
            }

            if (unfinished == 0)
            {
                finished.Set();
            }
        }

        while (getters.Count > 0)
        {
            WakeNext(getters);
        }

        while (putters.Count > 0)
        {
            WakeNext(putters);
        }
    }

    public override string ToString() => $"<{PyTypeName} {Format()}>";

    protected override string DefaultRepr() => $"<{PyTypeName} at {PyOps.Address(this)} {Format()}>";

    /// <summary>The items, the next one first unless it is a stack.</summary>
    private protected virtual IEnumerable<T> Items => items;

    private string Format() => $"maxsize={maxsize}{(ItemCount > 0 ? $" _queue={PyOps.Repr(new PyList<T>(Items))}" : "")}"
        + $"{(getters.Count > 0 ? $" _getters[{getters.Count}]" : "")}{(putters.Count > 0 ? $" _putters[{putters.Count}]" : "")}{(unfinished > 0 ? $" tasks={unfinished}" : "")}";

    private protected virtual void Add(T item) => items.Enqueue(item);

    private protected virtual T Take() => items.Dequeue();

    private static void WakeNext(AsyncWaiters waiters)
    {
        while (waiters.TakeFirst() is { } waiter && !waiter.TrySetResult(true))
        {
        }
    }

    private void CheckOpen()
    {
        if (isShutdown)
        {
            throw new AsyncQueueShutDown();
        }
    }
}

/// <summary>Python's asyncio.PriorityQueue: the smallest item first.</summary>
[PyClass("asyncio.queues", "PriorityQueue", Aliases = ["asyncio.PriorityQueue"])]
public sealed partial class PyAsyncPriorityQueue<T> : PyAsyncQueue<T>
{
    private readonly PyList<T> heap = [];

    [PyMember]
    public PyAsyncPriorityQueue(long maxsize = 0)
        : base(maxsize)
    {
    }

    private protected override int ItemCount => (int)heap.Length;

    private protected override IEnumerable<T> Items => heap;

    private protected override void Add(T item) => PyHeapq.HeapPush(heap, item);

    private protected override T Take() => PyHeapq.HeapPop(heap);
}

/// <summary>Python's asyncio.LifoQueue: the last item first.</summary>
[PyClass("asyncio.queues", "LifoQueue", Aliases = ["asyncio.LifoQueue"])]
public sealed partial class PyAsyncLifoQueue<T> : PyAsyncQueue<T>
{
    private readonly Stack<T> stack = new();

    [PyMember]
    public PyAsyncLifoQueue(long maxsize = 0)
        : base(maxsize)
    {
    }

    private protected override int ItemCount => stack.Count;

    private protected override IEnumerable<T> Items => stack.Reverse();

    private protected override void Add(T item) => stack.Push(item);

    private protected override T Take() => stack.Pop();
}

namespace PyConc2Cs.Runtime;

/// <summary>
/// Python's queue.Queue: first in, first out, between threads. Subclasses change the order by overriding <see cref="PutItem"/>,
/// <see cref="TakeItem"/>, <see cref="CountItems"/> and <see cref="InitializeItems"/>, which are called with the mutex held.
/// </summary>
[PyClass("queue", "Queue", Aliases = ["Queue.Queue", "multiprocessing.dummy.Queue", "multiprocessing.dummy.JoinableQueue"])]
public partial class PyQueue<T> : PyObject
{
    private readonly PyDeque<T> items = new();

    /// <summary>A queue of at most <paramref name="maxsize"/> items; of any number if that is 0 or less.</summary>
    [PyMember]
    public PyQueue(long maxsize = 0)
    {
        Maxsize = maxsize;
        NotEmpty = new PyCondition(Mutex);
        NotFull = new PyCondition(Mutex);
        AllTasksDone = new PyCondition(Mutex);
        InitializeItems(maxsize);
    }

    /// <summary>The most items that the queue takes; no limit if 0 or less.</summary>
    [PyMember]
    public long Maxsize { get; set; }

    /// <summary>The lock that guards the queue; scripts take it to look at several things at once.</summary>
    [PyMember]
    public PyLock Mutex { get; } = new();

    [PyMember]
    public PyCondition NotEmpty { get; }

    [PyMember]
    public PyCondition NotFull { get; }

    [PyMember]
    public PyCondition AllTasksDone { get; }

    /// <summary>The items themselves, the next one first; to be used with the mutex held.</summary>
    [PyMember]
    public PyDeque<T> Queue => items;

    /// <summary>How many items were put and not yet reported by task_done.</summary>
    [PyMember]
    public long UnfinishedTasks { get; set; }

    /// <summary>Whether the queue was shut down.</summary>
    [PyMember]
    public bool IsShutdown { get; private set; }

    /// <summary>
    /// Adds an item. While the queue is full it blocks up to <paramref name="timeout"/> seconds (None: for ever), then raises Full; with
    /// <paramref name="block"/> false at once. ShutDown if the queue was shut down. Woken by Ctrl-C in the main thread.
    /// </summary>
    [PyMember]
    public virtual void Put([PyParam(Escapes = true)] T item, bool block = true, double? timeout = null)
    {
        Mutex.Acquire();
        try
        {
            if (IsShutdown)
            {
                throw new QueueShutDown();
            }
            if (Maxsize > 0)
            {
                AwaitRoom(block, timeout);
            }
            PutItem(item);
            UnfinishedTasks++;
            NotEmpty.Wake();
        }
        finally
        {
            Mutex.Release();
        }
    }

    /// <summary>
    /// Removes an item and gives it back. While the queue is empty it blocks up to <paramref name="timeout"/> seconds (None: for ever), then raises
    /// Empty; with <paramref name="block"/> false at once. ShutDown if the queue is shut down and empty. Woken by Ctrl-C in the main thread.
    /// </summary>
    [PyMember]
    public virtual T Get(bool block = true, double? timeout = null)
    {
        Mutex.Acquire();
        try
        {
            if (CountItems() == 0 || timeout < 0)
            {
                AwaitItem(block, timeout);
            }
            var item = TakeItem();
            NotFull.Wake();
            return item;
        }
        finally
        {
            Mutex.Release();
        }
    }

    /// <summary>Adds an item; Full if there is no room.</summary>
    [PyMember]
    public void PutNowait([PyParam(Escapes = true)] T item) => Put(item, block: false);

    /// <summary>Removes an item; Empty if there is none.</summary>
    [PyMember]
    public T GetNowait() => Get(block: false);

    /// <summary>How many items there are; other threads may change it at once.</summary>
    [PyMember]
    public long Qsize()
    {
        using (Mutex.Enter())
        {
            return CountItems();
        }
    }

    /// <summary>Whether there are no items; other threads may change it at once.</summary>
    [PyMember]
    public bool Empty() => Qsize() == 0;

    /// <summary>Whether there is no room; other threads may change it at once.</summary>
    [PyMember]
    public bool Full()
    {
        using (Mutex.Enter())
        {
            return Maxsize > 0 && CountItems() >= Maxsize;
        }
    }

    /// <summary>Called in the constructor; a subclass makes its storage here.</summary>
    [PyMember("_init")]
    public virtual void InitializeItems(long maxsize)
    {
    }

    [PyMember("_put")]
    public virtual void PutItem(T item) => items.Append(item);

    [PyMember("_get")]
    public virtual T TakeItem() => items.PopLeft();

    [PyMember("_qsize")]
    public virtual long CountItems() => items.Length;

    private void AwaitRoom(bool block, double? timeout)
    {
        if (block && timeout < 0)
        {
            throw new ValueError("'timeout' must be a non-negative number");
        }
        if (CountItems() < Maxsize)
        {
            return;
        }
        var deadline = block ? Deadline.After(timeout) : Deadline.After(0);
        while (CountItems() >= Maxsize)
        {
            if (deadline.HasPassed)
            {
                throw new QueueFull();
            }
            NotFull.WaitUntil(deadline);
            if (IsShutdown)
            {
                throw new QueueShutDown();
            }
        }
    }

    private void AwaitItem(bool block, double? timeout)
    {
        if (IsShutdown && CountItems() == 0)
        {
            throw new QueueShutDown();
        }
        if (block && timeout < 0)
        {
            throw new ValueError("'timeout' must be a non-negative number");
        }
        var deadline = block ? Deadline.After(timeout) : Deadline.After(0);
        while (CountItems() == 0)
        {
            if (deadline.HasPassed)
            {
                throw new QueueEmpty();
            }
            NotEmpty.WaitUntil(deadline);
            if (IsShutdown && CountItems() == 0)
            {
                throw new QueueShutDown();
            }
        }
    }
}

using System.Diagnostics.CodeAnalysis;

namespace PyConc2Cs.Runtime;

/// <summary>Python's queue.SimpleQueue: first in, first out, without a limit.</summary>
[PyClass("_queue", "SimpleQueue", Aliases = ["queue.SimpleQueue", "queue._PySimpleQueue"])]
public partial class PySimpleQueue<T> : PyObject
{
    private readonly PyLock mutex = new();
    private readonly PyCondition notEmpty;
    private readonly PyDeque<T> items = new();

    [PyMember]
    public PySimpleQueue() => notEmpty = new PyCondition(mutex);

    /// <summary>Adds an item; never blocks, the two further parameters are there for Queue's sake.</summary>
    [PyMember]
    public void Put([PyParam(Escapes = true)] T item, bool block = true, double? timeout = null)
    {
        mutex.AcquireUninterrupted();
        items.Append(item);
        notEmpty.Wake();
        mutex.Release();
    }

    /// <summary>
    /// Removes an item and gives it back. While the queue is empty it blocks up to <paramref name="timeout"/> seconds (None: for ever), then raises
    /// Empty; with <paramref name="block"/> false at once. Woken by Ctrl-C in the main thread.
    /// </summary>
    [PyMember]
    public T Get(bool block = true, double? timeout = null)
    {
        if (block && timeout < 0)
        {
            throw new ValueError("'timeout' must be a non-negative number");
        }
        using (mutex.Enter())
        {
            if (items.Length == 0)
            {
                AwaitItem(block ? Deadline.After(timeout) : Deadline.After(0));
            }
            return items.PopLeft();
        }
    }

    /// <summary>Adds an item.</summary>
    [PyMember]
    public void PutNowait([PyParam(Escapes = true)] T item) => Put(item);

    /// <summary>Removes an item; Empty if there is none.</summary>
    [PyMember]
    public T GetNowait() => Get(block: false);

    /// <summary>How many items there are; other threads may change it at once.</summary>
    [PyMember]
    public long Qsize()
    {
        using (mutex.Enter())
        {
            return items.Length;
        }
    }

    /// <summary>Whether there are no items; other threads may change it at once.</summary>
    [PyMember]
    public bool Empty() => Qsize() == 0;

    /// <summary>Removes an item if there is one.</summary>
    internal bool TryGet([MaybeNullWhen(false)] out T item)
    {
        using (mutex.Enter())
        {
            if (items.Length == 0)
            {
                item = default;
                return false;
            }
            item = items.PopLeft();
            return true;
        }
    }

    private void AwaitItem(Deadline deadline)
    {
        while (items.Length == 0)
        {
            if (deadline.HasPassed)
            {
                throw new QueueEmpty();
            }
            notEmpty.WaitUntil(deadline);
        }
    }
}

namespace PyConc2Cs.Runtime;

/// <summary>
/// Python's multiprocessing.Queue: first in, first out, between processes. An item is pickled when it is put; what doesn't fit into the pipe at once is written
/// by a thread, so that put doesn't wait for a reader.
/// </summary>
[PyClass("multiprocessing", "Queue", Aliases = ["multiprocessing.queues.Queue"])]
public partial class PyProcessQueue<T> : PyObject, IPickled
{
    private const long NoLimit = 2147483647;

    private readonly SemLock room;
    private readonly SemLock readLock;
    private readonly SemLock writeLock;
    private readonly PyConnection reader;
    private readonly PyConnection writer;
    private readonly QueueFeeder feeder;
    private readonly long maxsize;
    private bool isClosed;

    /// <summary>A queue of at most <paramref name="maxsize"/> items; of any number if that is 0 or less.</summary>
    [PyMember]
    public PyProcessQueue(long maxsize = 0)
        : this(maxsize <= 0 ? NoLimit : maxsize, null)
    {
    }

    private protected PyProcessQueue(long maxsize, PickleReader? source)
    {
        this.maxsize = maxsize;
        if (source is null)
        {
            (reader, writer) = PyConnection.Pair(duplex: false);
            (room, readLock, writeLock) = (new SemLock(false, maxsize), new SemLock(false, 1), new SemLock(false, 1));
        }
        else
        {
            (reader, writer) = (source.Read<PyConnection>(), source.Read<PyConnection>());
            (room, readLock, writeLock) = (SemLock.Load(source), SemLock.Load(source), SemLock.Load(source));
        }

        feeder = new QueueFeeder(writer, writeLock);
    }

    public override string PyTypeName => "Queue";

    public override string PyModuleName => "multiprocessing.queues";

    /// <summary>
    /// Adds an item. While the queue is full it blocks up to <paramref name="timeout"/> seconds (None: for ever), then raises Full; with
    /// <paramref name="block"/> false at once. ValueError if the queue is closed. Woken by Ctrl-C in the main thread.
    /// </summary>
    [PyMember]
    public virtual void Put(T obj, bool block = true, double? timeout = null)
    {
        CheckOpen();
        TakeRoom(block, timeout);
        if (QueueFeeder.TryPickle(obj, out var message))
        {
            feeder.Send(message);
        }
        else
        {
            room.Release();
        }
    }

    /// <summary>
    /// Removes an item and gives it back. While the queue is empty it blocks up to <paramref name="timeout"/> seconds (None: for ever), then raises Empty; with
    /// <paramref name="block"/> false at once. ValueError if the queue is closed. Woken by Ctrl-C in the main thread.
    /// </summary>
    [PyMember]
    public T Get(bool block = true, double? timeout = null)
    {
        CheckOpen();
        var deadline = block ? Deadline.After(timeout) : Deadline.After(0);
        if (!readLock.Acquire(block, deadline.IsNever ? null : deadline.RemainingSeconds))
        {
            throw new QueueEmpty();
        }

        ReadOnlyMemory<byte> message;
        try
        {
            if (!deadline.IsNever && !Waits.Readable(reader.Descriptor, deadline))
            {
                throw new QueueEmpty();
            }

            message = reader.ReceiveMessage();
            room.Release();
        }
        finally
        {
            readLock.Release();
        }

        return new PickleReader(message).Read<T>();
    }

    /// <summary>Adds an item; Full if there is no room.</summary>
    [PyMember]
    public void PutNowait(T obj) => Put(obj, block: false);

    /// <summary>Removes an item; Empty if there is none.</summary>
    [PyMember]
    public T GetNowait() => Get(block: false);

    /// <summary>About how many items there are.</summary>
    [PyMember]
    public long Qsize() => maxsize - room.Value;

    /// <summary>Whether nothing can be read at present; items that were just put may still be on their way.</summary>
    [PyMember]
    public bool Empty() => !reader.Poll();

    /// <summary>Whether there is no room.</summary>
    [PyMember]
    public bool Full() => room.IsZero;

    /// <summary>This process puts nothing more; what it has put is still written.</summary>
    [PyMember]
    public void Close()
    {
        if (!isClosed)
        {
            isClosed = true;
            reader.Close();
            feeder.Close();
        }
    }

    /// <summary>Blocks until everything that was put is written. AssertionError before <see cref="Close"/>.</summary>
    [PyMember]
    public void JoinThread()
    {
        if (!isClosed)
        {
            throw new AssertionError($"Queue {PyOps.Repr(this)} not closed");
        }

        feeder.Join();
    }

    /// <summary>The end of the process doesn't wait for what is still to be written.</summary>
    [PyMember]
    public void CancelJoinThread() => feeder.CancelJoin();

    protected override string DefaultRepr() => $"<multiprocessing.queues.{PyTypeName} object at {PyOps.Address(this)}>";

    void IPickled.Save(PickleWriter writer) => SaveState(writer);

    object IPickled.Load(PickleReader reader, int slot) => LoadState(reader);

    private protected virtual void SaveState(PickleWriter output)
    {
        output.Number(maxsize);
        output.Write(reader);
        output.Write(writer);
        room.Save(output);
        readLock.Save(output);
        writeLock.Save(output);
    }

    private protected virtual object LoadState(PickleReader input) => new PyProcessQueue<T>(input.Number(), input);

    private protected void CheckOpen()
    {
        if (isClosed)
        {
            throw new ValueError($"Queue {PyOps.Repr(this)} is closed");
        }
    }

    private void TakeRoom(bool block, double? timeout)
    {
        if (!room.Acquire(block, timeout))
        {
            throw new QueueFull();
        }
    }
}

/// <summary>Python's multiprocessing.JoinableQueue: a Queue whose consumers report each item as done.</summary>
[PyClass("multiprocessing", "JoinableQueue", Aliases = ["multiprocessing.queues.JoinableQueue"])]
public sealed partial class PyJoinableQueue<T> : PyProcessQueue<T>
{
    private readonly SemLock unfinished;
    private readonly PyProcessCondition condition;

    /// <summary>A queue of at most <paramref name="maxsize"/> items; of any number if that is 0 or less.</summary>
    [PyMember]
    public PyJoinableQueue(long maxsize = 0)
        : base(maxsize) => (unfinished, condition) = (new SemLock(false, 0), new PyProcessCondition());

    private PyJoinableQueue(long maxsize, PickleReader input)
        : base(maxsize, input) => (unfinished, condition) = (SemLock.Load(input), input.Read<PyProcessCondition>());

    public override string PyTypeName => "JoinableQueue";

    /// <inheritdoc/>
    [PyMember]
    public override void Put(T obj, bool block = true, double? timeout = null)
    {
        CheckOpen();
        using (condition.Enter())
        {
            unfinished.Release();
            try
            {
                base.Put(obj, block, timeout);
            }
            catch
            {
                unfinished.Acquire(false);
                throw;
            }
        }
    }

    /// <summary>One item that was got is done. ValueError if that is reported more often than items were put.</summary>
    [PyMember]
    public void TaskDone()
    {
        using (condition.Enter())
        {
            if (!unfinished.Acquire(false))
            {
                throw new ValueError("task_done() called too many times");
            }

            if (unfinished.IsZero)
            {
                condition.NotifyAll();
            }
        }
    }

    /// <summary>Blocks until every item that was put is reported as done. Woken by Ctrl-C in the main thread.</summary>
    [PyMember]
    public void Join()
    {
        using (condition.Enter())
        {
            while (!unfinished.IsZero)
            {
                condition.Wait();
            }
        }
    }

    private protected override void SaveState(PickleWriter output)
    {
        base.SaveState(output);
        unfinished.Save(output);
        output.Write(condition);
    }

    private protected override object LoadState(PickleReader input) => new PyJoinableQueue<T>(input.Number(), input);
}

/// <summary>Python's multiprocessing.SimpleQueue: a pipe with locks; put blocks while the pipe is full.</summary>
[PyClass("multiprocessing", "SimpleQueue", Aliases = ["multiprocessing.queues.SimpleQueue"])]
public sealed partial class PyProcessSimpleQueue<T> : PyObject, IPickled
{
    private readonly SemLock readLock;
    private readonly SemLock writeLock;
    private readonly PyConnection reader;
    private readonly PyConnection writer;

    [PyMember]
    public PyProcessSimpleQueue()
    {
        (reader, writer) = PyConnection.Pair(duplex: false);
        (readLock, writeLock) = (new SemLock(false, 1), new SemLock(false, 1));
    }

    private PyProcessSimpleQueue(PickleReader source)
    {
        (reader, writer) = (source.Read<PyConnection>(), source.Read<PyConnection>());
        (readLock, writeLock) = (SemLock.Load(source), SemLock.Load(source));
    }

    public override string PyModuleName => "multiprocessing.queues";

    public override string PyTypeName => "SimpleQueue";

    internal PyConnection Reader => reader;

    /// <summary>Adds an item; blocks while the pipe is full.</summary>
    [PyMember]
    public void Put(T obj)
    {
        var message = PickleWriter.Dump(obj);
        writeLock.Acquire();
        try
        {
            writer.SendMessage(message.Span);
        }
        finally
        {
            writeLock.Release();
        }
    }

    /// <summary>Removes an item; blocks until there is one. Woken by Ctrl-C in the main thread.</summary>
    [PyMember]
    public T Get()
    {
        byte[] message;
        readLock.Acquire();
        try
        {
            message = reader.ReceiveMessage();
        }
        finally
        {
            readLock.Release();
        }

        return new PickleReader(message).Read<T>();
    }

    /// <summary>Whether nothing can be read at present.</summary>
    [PyMember]
    public bool Empty() => !reader.Poll();

    /// <summary>Closes the pipe's ends.</summary>
    [PyMember]
    public void Close()
    {
        reader.Close();
        writer.Close();
    }

    void IPickled.Save(PickleWriter output)
    {
        output.Write(reader);
        output.Write(writer);
        readLock.Save(output);
        writeLock.Save(output);
    }

    object IPickled.Load(PickleReader input, int slot) => new PyProcessSimpleQueue<T>(input);
}

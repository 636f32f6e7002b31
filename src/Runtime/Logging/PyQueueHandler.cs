namespace PyConc2Cs.Runtime;

public partial class PyLogRecord : IPickled
{
    void IPickled.Save(PickleWriter writer)
    {
        writer.Text(Name);
        writer.Number(Levelno);
        writer.Text(Levelname);
        writer.Text(Pathname);
        writer.Number(Lineno);
        writer.Text(FuncName);
        foreach (var value in (object?[])[Msg, Args, Message, Created, Msecs, RelativeCreated, Thread, ThreadName, ProcessName, Process, ExcText, StackInfo])
        {
            writer.Write(value);
        }
    }

    object IPickled.Load(PickleReader reader, int slot)
    {
        var (name, level, levelname, path, line, function) = (reader.Text(), reader.Number(), reader.Text(), reader.Text(), reader.Number(), reader.Text());
        var copy = new PyLogRecord(name, level, path, line, reader.Read(), reader.Read()) { Levelname = levelname, FuncName = function };
        (copy.Message, copy.Created, copy.Msecs, copy.RelativeCreated) = (reader.Read<string>(), reader.Read<double>(), reader.Read<double>(), reader.Read<double>());
        (copy.Thread, copy.ThreadName, copy.ProcessName, copy.Process) = (reader.Read<long?>(), reader.Read<string?>(), reader.Read<string?>(), reader.Read<long>());
        (copy.ExcText, copy.StackInfo) = (reader.Read<string?>(), reader.Read<string?>());
        return copy;
    }

    /// <summary>A record that is complete without its arguments and its exception: what may go to another thread or process.</summary>
    internal PyLogRecord Prepared(string text)
    {
        var copy = (PyLogRecord)MemberwiseClone();
        (copy.Message, copy.Msg, copy.Args, copy.ExcInfo, copy.ExcText, copy.StackInfo) = (text, text, null, null, null, null);
        return copy;
    }
}

/// <summary>Python's logging.handlers.QueueHandler: puts records into a queue of threads or processes, to be written elsewhere.</summary>
[PyClass("logging.handlers", "QueueHandler")]
public partial class PyQueueHandler : PyLogHandler
{
    [PyMember]
    public PyQueueHandler([PyParam(Escapes = true)] object? queue) => Queue = queue;

    [PyMember]
    public object? Queue { get; }

    /// <summary>The QueueListener that dictConfig has made for the handler.</summary>
    [PyMember]
    public object? Listener { get; set; }

    /// <summary>Puts a record into the queue without blocking.</summary>
    [PyMember]
    public virtual void Enqueue(PyLogRecord record) => PyOps.CallMethod(Queue, "put_nowait", record);

    /// <summary>The record with its text made, so that it can be pickled.</summary>
    [PyMember]
    public virtual PyLogRecord Prepare(PyLogRecord record) => record.Prepared(Format(record));

    public override void Emit(PyLogRecord record)
    {
        try
        {
            Enqueue(Prepare(record));
        }
        catch (Exception error) when (PyErrors.From(error) is PyException)
        {
            using (PyErrors.Handling(PyErrors.From(error)))
            {
                HandleError(record);
            }
        }
    }
}

/// <summary>Python's logging.handlers.QueueListener: a thread that hands the records of a queue to handlers.</summary>
[PyClass("logging.handlers", "QueueListener")]
public partial class PyQueueListener : PyObject
{
    private PyThread? thread;

    [PyMember]
    public PyQueueListener([PyParam(Escapes = true)] object? queue, [PyParam(KeywordOnly = true)] bool respectHandlerLevel = false, params object?[] handlers) =>
        (Queue, RespectHandlerLevel, Handlers) = (queue, respectHandlerLevel, PyOps.ToTuple(handlers));

    [PyMember]
    public object? Queue { get; }

    [PyMember]
    public bool RespectHandlerLevel { get; }

    [PyMember]
    public PyTuple<object?> Handlers { get; }

    /// <summary>Starts the thread. RuntimeError if it runs already.</summary>
    [PyMember]
    public void Start()
    {
        if (thread is not null)
        {
            throw new RuntimeError("Listener already started");
        }

        thread = new PyThread(Monitor, daemon: true, targetName: "_monitor");
        thread.Start();
    }

    /// <summary>Waits until all records that are in the queue have been handled, and ends the thread.</summary>
    [PyMember]
    public void Stop()
    {
        if (thread is { } running)
        {
            EnqueueSentinel();
            running.Join();
            thread = null;
        }
    }

    [PyMember]
    public virtual void EnqueueSentinel() => PyOps.CallMethod(Queue, "put_nowait", (object?)null);

    /// <summary>Hands one record to the handlers.</summary>
    [PyMember]
    public virtual void Handle(PyLogRecord record)
    {
        foreach (var handler in Handlers)
        {
            if (!RespectHandlerLevel || handler is not PyLogHandler { Level: var level } || record.Levelno >= level)
            {
                PyOps.CallMethod(handler, "handle", record);
            }
        }
    }

    private void Monitor()
    {
        while (PyOps.CallMethod(Queue, "get", true) is PyLogRecord record)
        {
            Handle(record);
            if (PyOps.HasAttr(Queue, "task_done"))
            {
                PyOps.CallMethod(Queue, "task_done");
            }
        }

        if (PyOps.HasAttr(Queue, "task_done"))
        {
            PyOps.CallMethod(Queue, "task_done");
        }
    }
}

/// <summary>Python's logging.handlers.BufferingHandler: keeps records, and flushes when there are too many.</summary>
[PyClass("logging.handlers", "BufferingHandler")]
public partial class PyBufferingHandler : PyLogHandler
{
    [PyMember]
    public PyBufferingHandler(long capacity) => Capacity = capacity;

    [PyMember]
    public long Capacity { get; set; }

    [PyMember]
    public PyList<PyLogRecord> Buffer { get; set; } = [];

    [PyMember("shouldFlush")]
    public virtual bool ShouldFlush(PyLogRecord record) => Buffer.Length >= Capacity;

    public override void Emit(PyLogRecord record)
    {
        Buffer.Append(record);
        if (ShouldFlush(record))
        {
            Flush();
        }
    }

    public override void Flush()
    {
        using (Lock.Enter())
        {
            Buffer.Clear();
        }
    }

    public override void Close() => Flush();
}

/// <summary>Python's logging.handlers.MemoryHandler: keeps records until a severe one comes, and then hands all to another handler.</summary>
[PyClass("logging.handlers", "MemoryHandler")]
public partial class PyMemoryHandler : PyBufferingHandler
{
    [PyMember]
    public PyMemoryHandler(
        long capacity,
        [PyParam(Name = "flushLevel")] object? flushLevel = null,
        PyLogHandler? target = null,
        [PyParam(Name = "flushOnClose")] bool flushOnClose = true)
        : base(capacity)
    {
        (FlushLevel, Target, FlushOnClose) = (flushLevel is null ? PyLogging.Error : PyLogging.CheckLevel(flushLevel), target, flushOnClose);
    }

    [PyMember("flushLevel")]
    public long FlushLevel { get; set; }

    [PyMember]
    public PyLogHandler? Target { get; set; }

    [PyMember("flushOnClose")]
    public bool FlushOnClose { get; set; }

    [PyMember("setTarget")]
    public void SetTarget(PyLogHandler? target) => Target = target;

    public override bool ShouldFlush(PyLogRecord record) => base.ShouldFlush(record) || record.Levelno >= FlushLevel;

    public override void Flush()
    {
        using (Lock.Enter())
        {
            if (Target is { } target)
            {
                foreach (var record in Buffer)
                {
                    target.Handle(record);
                }

                Buffer.Clear();
            }
        }
    }

    public override void Close()
    {
        if (FlushOnClose)
        {
            Flush();
        }

        Target = null;
    }
}

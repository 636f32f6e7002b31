namespace PyConc2Cs.Runtime;

/// <summary>A worker as the pool sees it.</summary>
internal sealed class PoolWorker(PoolProcess process, PyConnection connection, long? maxTasks)
{
    private long served;

    public PoolProcess Process { get; } = process;

    public PyConnection Connection { get; } = connection;

    public PoolTask? Current { get; private set; }

    /// <summary>The worker ends itself after its last task.</summary>
    public bool IsRetiring => served >= maxTasks && Current is null;

    public bool IsIdle => Current is null && !IsRetiring;

    public void Send(PoolTask task)
    {
        var writer = new PickleWriter();
        writer.Number((int)task.Call);
        writer.Write(task.Function);
        PickleSets.Save(writer, task.Items);
        writer.Write(task.Keywords);

        // First: the answer may be there before this method ends.
        Current = task;
        served++;
        try
        {
            Connection.SendMessage(writer.Written.Span);
        }
        catch (OSError)
        {
            Current = null;
            throw;
        }
    }

    public (bool Success, object? Value) Receive(out PoolTask? task)
    {
        var reader = new PickleReader(Connection.ReceiveMessage());
        task = Current;
        Current = null;
        if (!reader.Read<bool>())
        {
            var error = reader.Read<PyBaseException>();
            var text = reader.Text();
            error.Cause = text.Length == 0 ? error.Cause : Process.Daemon ? new RemoteTraceback(text) : new ExecutorTraceback(text);
            return (false, error);
        }

        return (true, task?.Call == PoolCall.Apply ? reader.Read() : PickleSets.Load<object?>(reader));
    }

    /// <summary>Nothing more comes: the worker ends.</summary>
    public void Dismiss() => Connection.Close();
}

/// <summary>The process of a worker: executes what comes over its pipe until the pipe is closed.</summary>
[PyClass("multiprocessing.context", "ForkProcess")]
public sealed partial class PoolProcess : PyProcess
{
    private PyConnection? connection;
    private object? initializer;
    private object?[] initargs = [];
    private long? maxTasks;

    internal PoolProcess(PyConnection connection, object? initializer, object?[] initargs, long? maxTasks, bool isDaemon)
    {
        (this.connection, this.initializer, this.initargs, this.maxTasks) = (connection, initializer, initargs, maxTasks);
        Initialize(daemon: isDaemon);

        // Those of an executor are ordinary processes.
        var kind = PyProgram.IsPython2 ? "PoolWorker" : ProcessState.Method switch { StartMethod.Spawn => "Spawn", StartMethod.ForkServer => "ForkServer", _ => "Fork" } + (isDaemon ? "PoolWorker" : "Process");
        Name = $"{kind}-{string.Join(':', Identity)}";
    }

    private PoolProcess()
    {
    }

    public override string PyTypeName => "ForkProcess";

    /// <summary>What the worker does.</summary>
    public override void Run()
    {
        if (initializer is not null)
        {
            PyOps.Call(initializer, DynamicCall.Arguments(PyOps.ToTuple(initargs), null));
        }

        for (var served = 0L; maxTasks is null || served < maxTasks; served++)
        {
            PickleReader task;
            try
            {
                task = new PickleReader(connection!.ReceiveMessage());
            }
            catch (Exception end) when (end is EOFError or OSError)
            {
                return;
            }

            var answer = Execute(task);
            PyStreams.FlushAll();
            try
            {
                connection.SendMessage(answer.Span);
            }
            catch (OSError)
            {
                return;
            }
        }
    }

    internal override void SaveState(PickleWriter writer)
    {
        base.SaveState(writer);
        var starts = ReferenceEquals(this, ProcessStart.Starting);
        writer.Write(starts ? connection : null);
        writer.Write(starts ? initializer : null);
        PickleSets.Save(writer, starts ? initargs : []);
        writer.Write(maxTasks is { } most ? (object)most : null);
    }

    internal override void LoadState(PickleReader reader)
    {
        base.LoadState(reader);
        connection = reader.Read<PyConnection?>();
        initializer = reader.Read();
        initargs = PickleSets.Load<object?>(reader);
        maxTasks = reader.Read<long?>();
    }

    private protected override PyProcess NewEmpty() => new PoolProcess();

    private static ReadOnlyMemory<byte> Execute(PickleReader task)
    {
        try
        {
            var call = (PoolCall)task.Number();
            var (function, items, keywords) = (task.Read(), PickleSets.Load<object?>(task), task.Read());
            return Success(call, PoolTask.Run(call, function, items, keywords));
        }
        catch (Exception raised) when (PyErrors.From(raised) is PyException)
        {
            return Failure(PyErrors.From(raised));
        }
    }

    private static ReadOnlyMemory<byte> Success(PoolCall call, object? result)
    {
        var writer = new PickleWriter();
        try
        {
            writer.Write(true);
            if (call == PoolCall.Apply)
            {
                writer.Write(result);
            }
            else
            {
                PickleSets.Save(writer, (object?[])result!);
            }

            return writer.Written;
        }
        catch (PyException error)
        {
            return Failure(new MaybeEncodingError(PyOps.Repr(error), PyOps.Repr(result is object?[] items ? new PyList<object?>((IEnumerable<object?>)items) : result)));
        }
    }

    private static ReadOnlyMemory<byte> Failure(PyBaseException error)
    {
        var text = PyErrors.FormatTraceback(error);
        try
        {
            return Dump(error, text);
        }
        catch (PyException second)
        {
            return Dump(new MaybeEncodingError(PyOps.Repr(second), PyOps.Repr(error)), text);
        }
    }

    private static ReadOnlyMemory<byte> Dump(PyBaseException error, string text)
    {
        var writer = new PickleWriter();
        writer.Write(false);
        writer.Write((object)error);
        writer.Text(text);
        return writer.Written;
    }
}

/// <summary>A result or exception of a worker that can't be pickled.</summary>
[PyClass("multiprocessing.pool", "MaybeEncodingError")]
public partial class MaybeEncodingError : PyException
{
    [PyMember]
    public MaybeEncodingError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "MaybeEncodingError";

    public override string PyModuleName => "multiprocessing.pool";

    public override string ToString() => Arguments is [var reason, var value] ? $"Error sending result: '{PyOps.Str(value)}'. Reason: '{PyOps.Str(reason)}'" : base.ToString();
}

/// <summary>The traceback of an exception in a worker, as the cause of the exception in the parent.</summary>
[PyClass("multiprocessing.pool", "RemoteTraceback")]
public partial class RemoteTraceback : PyException
{
    [PyMember]
    public RemoteTraceback(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "RemoteTraceback";

    public override string PyModuleName => "multiprocessing.pool";

    public override string ToString() => Arguments is [string text] ? $"\n\"\"\"\n{text}\"\"\"" : base.ToString();
}

namespace PyConc2Cs.Runtime;

/// <summary>Python's logging.LogRecord: one event.</summary>
[PyClass("logging", "LogRecord")]
public partial class PyLogRecord : PyObject
{
    private static readonly DateTime programStart = System.Diagnostics.Process.GetCurrentProcess().StartTime.ToUniversalTime();

    [PyMember]
    public PyLogRecord(string name, long level, string pathname, long lineno, object? msg, object? args, object? excInfo = null)
    {
        (Name, Levelno, Pathname, Lineno, Msg) = (name, level, pathname, lineno, msg);
        Levelname = PyLogging.LevelName(level);
        Args = args;
        ExcInfo = excInfo;
        Moment = DateTime.UtcNow;
        Created = (Moment - DateTime.UnixEpoch).Ticks / (double)TimeSpan.TicksPerSecond;
        Msecs = Math.Floor(Moment.Ticks % TimeSpan.TicksPerSecond / (double)TimeSpan.TicksPerMillisecond);
        RelativeCreated = (Moment - programStart).TotalMilliseconds;
        var current = PyThreading.CurrentThread();
        Thread = current.Ident;
        ThreadName = current.Name;
    }

    [PyMember]
    public string Name { get; set; }

    [PyMember]
    public object? Msg { get; set; }

    [PyMember]
    public object? Args { get; set; }

    [PyMember]
    public string Levelname { get; set; }

    [PyMember]
    public long Levelno { get; set; }

    [PyMember]
    public string Pathname { get; set; }

    [PyMember]
    public string Filename => PyOsPath.Basename(Pathname);

    [PyMember]
    public string Module => PyOsPath.Splitext(Filename).Root;

    [PyMember]
    public long Lineno { get; set; }

    [PyMember("funcName")]
    public string FuncName { get; set; } = "<module>";

    [PyMember]
    public double Created { get; set; }

    [PyMember]
    public double Msecs { get; set; }

    [PyMember("relativeCreated")]
    public double RelativeCreated { get; set; }

    [PyMember]
    public long? Thread { get; set; }

    [PyMember("threadName")]
    public string? ThreadName { get; set; }

    [PyMember("processName")]
    public string? ProcessName { get; set; } = ProcessState.CurrentOrNull?.Name ?? "MainProcess";

    [PyMember("taskName")]
    public string? TaskName { get; set; }

    [PyMember]
    public long Process { get; set; } = Environment.ProcessId;

    [PyMember]
    public object? ExcInfo { get; set; }

    [PyMember]
    public string? ExcText { get; set; }

    [PyMember]
    public string? StackInfo { get; set; }

    /// <summary>What the formatter has made of message and time.</summary>
    [PyMember]
    public string Message { get; set; } = "";

    [PyMember]
    public string Asctime { get; set; } = "";

    internal DateTime Moment { get; }

    /// <summary>The message with the arguments put in. TypeError if they don't fit.</summary>
    [PyMember("getMessage")]
    public string GetMessage()
    {
        var text = PyOps.Str(Msg);
        return Args switch
        {
            null => text,
            System.Runtime.CompilerServices.ITuple { Length: 0 } => text,
            _ => PyFormat.Percent(text, Args),
        };
    }

    protected override string DefaultRepr() => $"<LogRecord: {Name}, {Levelno}, {Pathname}, {Lineno}, {PyOps.Repr(PyOps.Str(Msg))}>";
}

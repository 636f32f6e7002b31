namespace PyConc2Cs.Runtime;

/// <summary>Python's logging.StreamHandler: writes records as lines to a stream, sys.stderr if none is given.</summary>
[PyClass("logging", "StreamHandler")]
public partial class PyStreamHandler : PyLogHandler
{
    [PyMember]
    public PyStreamHandler(object? stream = null) => Stream = stream ?? PyStreams.Stderr;

    [PyMember]
    public object? Stream { get; set; }

    [PyMember]
    public string Terminator { get; set; } = "\n";

    [PyMember("setStream")]
    public object? SetStream(object? stream)
    {
        var previous = Stream;
        Stream = stream;
        return previous;
    }

    public override void Emit(PyLogRecord record)
    {
        try
        {
            if (CurrentStream is { } target)
            {
                PyStreams.Write(target, Format(record) + Terminator);
                PyStreams.Flush(target);
            }
        }
        catch (Exception error) when (PyErrors.From(error) is PyException and not RecursionError)
        {
            using (PyErrors.Handling(PyErrors.From(error)))
            {
                HandleError(record);
            }
        }
    }

    public override void Flush()
    {
        if (CurrentStream is { } target)
        {
            PyStreams.Flush(target);
        }
    }

    private protected virtual object? CurrentStream => Stream;
}

/// <summary>Writes to whatever sys.stderr is at the time: what logging uses when nothing is configured.</summary>
internal sealed class LastResortHandler : PyStreamHandler
{
    internal LastResortHandler() => Level = PyLogging.Warning;

    private protected override object? CurrentStream => PyStreams.Stderr;
}

/// <summary>Python's logging.FileHandler: writes records as lines to a file.</summary>
[PyClass("logging", "FileHandler")]
public partial class PyFileHandler : PyStreamHandler
{
    private readonly string mode;
    private readonly string? encoding;

    /// <summary>Opens the file at once, unless <paramref name="delay"/>. OSError if that can't be done.</summary>
    [PyMember]
    public PyFileHandler(string filename, string mode = "a", string? encoding = null, bool delay = false, string? errors = null)
    {
        BaseFilename = PyOsPath.Abspath(filename);
        (this.mode, this.encoding) = (mode, encoding);
        Stream = delay ? null : Open();
    }

    [PyMember("baseFilename")]
    public string BaseFilename { get; }

    public override void Close()
    {
        using (Lock.Enter())
        {
            (Stream as PyTextStream)?.Close();
            Stream = null;
        }
    }

    private protected override object? CurrentStream => Stream ??= Open();

    private protected void Reopen(string newMode) => Stream = Builtins.OpenText(BaseFilename, newMode, encoding: encoding);

    private PyTextStream Open() => Builtins.OpenText(BaseFilename, mode, encoding: encoding);
}

using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>
/// A Python text file object: <c>io.TextIOWrapper</c>. Each call is one step for other threads. Reading and writing block as the file
/// beneath does; a closed file raises ValueError.
/// </summary>
[PyClass("_io", "TextIOWrapper", Aliases = ["io.TextIOWrapper", "io.TextIOBase", "io.IOBase"])]
public partial class PyTextStream : IPyTextOutput, IDisposable
{
    private const int BufferSize = 8192;

    private readonly Stream stream;
    private readonly Encoding encoding;
    private readonly string? newline;
    private volatile bool lineBuffered;
    private readonly object gate = new();
    private readonly byte[] pending = new byte[BufferSize];
    private int pendingLength;

    /// <summary>Writes each line at once, so that the lines of several processes come in the order in which they are printed.</summary>
    internal void BufferLines() => lineBuffered = true;

    internal PyTextStream(Stream stream, string name, string mode, string encodingName = "utf-8", string errors = "strict", string? newline = null, bool lineBuffered = false)
    {
        this.stream = stream;
        this.newline = newline;
        this.lineBuffered = lineBuffered;
        encoding = TextCodec.Find(encodingName, errors);
        (Name, Mode, Encoding, Errors) = (name, mode, encodingName, errors);
        Readable = mode.Contains('r', StringComparison.Ordinal) || mode.Contains('+', StringComparison.Ordinal);
        Writable = mode.AsSpan().ContainsAny('w', 'a', 'x') || mode.Contains('+', StringComparison.Ordinal);
        input = new TextInput(stream, encoding, newline);
        if (Writable && stream is FileStream)
        {
            OpenFiles.Add(this, name, Flush);
        }

        if (Writable && TextCodec.HasPreamble(encodingName) && stream.CanSeek && stream.Position == 0)
        {
            Store(encoding.GetPreamble());
        }
    }

    /// <summary>A text file on a binary one, which it closes with it.</summary>
    [PyMember]
    public PyTextStream(object? buffer, string? encoding = null, string? errors = null, string? newline = null, bool lineBuffering = false, bool writeThrough = false)
        : this(
            PyIo.StreamOf(buffer), PyOps.HasAttr(buffer, "name") ? PyOps.Str(PyOps.GetAttr(buffer, "name")) : "", ModeOf(PyIo.StreamOf(buffer)),
            encoding ?? "UTF-8", errors ?? "strict", newline, lineBuffering || writeThrough)
    {
    }

    private static string ModeOf(Stream stream) => stream.CanRead ? stream.CanWrite ? "r+" : "r" : "w";

    [PyMember]
    public object? Name { get; }

    [PyMember]
    public string Mode { get; }

    [PyMember]
    public string Encoding { get; }

    [PyMember]
    public string Errors { get; }

    [PyMember]
    public bool Closed { get; private set; }

    internal bool Readable { get; }

    internal bool Writable { get; }

    /// <summary>The .NET stream beneath.</summary>
    internal Stream BaseStream => stream;

    /// <summary>True for a terminal.</summary>
    [PyMember("isatty")]
    public virtual bool IsAtty() => false;

    [PyMember("readable")]
    public bool IsReadable() => Readable;

    [PyMember("writable")]
    public bool IsWritable() => Writable;

    [PyMember("seekable")]
    public bool IsSeekable() => stream.CanSeek;

    /// <summary>The file descriptor: of the standard streams only; raises OSError for others.</summary>
    [PyMember]
    public virtual long Fileno() => stream is FileStream file ? (long)file.SafeFileHandle.DangerousGetHandle() : throw new OSError("fileno");

    /// <summary>Writes text; returns its length. May stay in the buffer until <c>flush</c>.</summary>
    [PyMember]
    public long Write(string text)
    {
        lock (gate)
        {
            CheckOpen();
            if (!Writable)
            {
                throw new UnsupportedOperation("not writable");
            }

            input.Settle();
            Store(Translate(text));
            if (lineBuffered && text.AsSpan().ContainsAny('\n', '\r'))
            {
                FlushPending();
            }
        }

        return PyStr.Len(text);
    }

    /// <summary>Writes each text of an iterable; adds no line ends.</summary>
    [PyMember]
    public void Writelines(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Write(line);
        }
    }

    private string Translate(string text)
    {
        var end = newline ?? Environment.NewLine;
        return end is "" or "\n" || !text.Contains('\n', StringComparison.Ordinal) ? text : text.Replace("\n", end, StringComparison.Ordinal);
    }

    private void Store(string text)
    {
        try
        {
            if (encoding.GetMaxByteCount(text.Length) <= BufferSize - pendingLength)
            {
                pendingLength += encoding.GetBytes(text, pending.AsSpan(pendingLength));
                return;
            }

            Store(encoding.GetBytes(text));
        }
        catch (EncoderFallbackException e)
        {
            var start = PyStr.CountCodePoints(text.AsSpan(0, e.Index));
            throw new UnicodeEncodeError(Encoding, text, start, start + 1, Encoding.StartsWith("utf", StringComparison.OrdinalIgnoreCase)
                ? "surrogates not allowed"
                : Encoding is "latin-1" or "iso-8859-1" ? "ordinal not in range(256)" : "ordinal not in range(128)");
        }
    }

    private void Store(byte[] bytes)
    {
        if (bytes.Length > BufferSize - pendingLength)
        {
            FlushPending();
        }

        if (bytes.Length > BufferSize)
        {
            WriteOut(bytes, bytes.Length);
            return;
        }

        bytes.CopyTo(pending, pendingLength);
        pendingLength += bytes.Length;
    }

    private void FlushPending()
    {
        if (pendingLength > 0)
        {
            var length = pendingLength;
            pendingLength = 0;
            WriteOut(pending, length);
        }
    }

    /// <summary>A failure of .NET's stream is raised as Python's OSError: no space left, broken pipe.</summary>
    private void WriteOut(byte[] bytes, int length)
    {
        try
        {
            stream.Write(bytes, 0, length);
        }
        catch (IOException error)
        {
            throw PyErrors.From(error);
        }
    }

    /// <summary>The same stream for bytes.</summary>
    [PyMember]
    public PyStreamBuffer Buffer => new(this);

    internal void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        lock (gate)
        {
            CheckOpen();
            Store(bytes.ToArray());
            if (lineBuffered)
            {
                FlushPending();
            }
        }
    }

    /// <summary>Hands what is buffered to the operating system.</summary>
    [PyMember]
    public void Flush()
    {
        lock (gate)
        {
            CheckOpen();
            FlushPending();
            if (Writable)
            {
                stream.Flush();
            }
        }
    }

    /// <summary>Flushes and closes; closing twice does nothing.</summary>
    [PyMember]
    public void Close()
    {
        lock (gate)
        {
            if (Closed)
            {
                return;
            }

            try
            {
                FlushPending();
                if (Writable)
                {
                    stream.Flush();
                }
            }
            finally
            {
                Closed = true;
                OpenFiles.Remove(this);
                stream.Dispose();
            }
        }
    }

    [PyMember("__enter__")]
    public PyTextStream Enter()
    {
        CheckOpen();
        return this;
    }

    [PyMember("__exit__")]
    public void Exit(params object?[] exception) => Close();

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            Close();
        }
    }

    protected void CheckOpen()
    {
        if (Closed)
        {
            throw new ValueError("I/O operation on closed file.");
        }
    }

    public override string ToString() => $"<_io.TextIOWrapper name={PyOps.Repr(Name)} mode={PyOps.Repr(Mode)} encoding={PyOps.Repr(Encoding)}>";
}

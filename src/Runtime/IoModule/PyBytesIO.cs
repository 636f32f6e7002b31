namespace PyConc2Cs.Runtime;

/// <summary>Python's io.BytesIO: a binary file in memory. Threads may share it: each call is one step.</summary>
[PyClass("_io", "BytesIO", Aliases = ["io.BytesIO"])]
public sealed partial class PyBytesIO : IEnumerable<PyBytes>, IDisposable, IPyRepr
{
    private readonly object gate = new();
    private readonly MemoryStream data = new();

    [PyMember]
    public PyBytesIO(object? initialBytes = null)
    {
        if (initialBytes is not null)
        {
            data.Write(ByteSource.View(initialBytes));
            data.Position = 0;
        }
    }

    [PyMember]
    public bool Closed { get; private set; }

    internal Stream Data => data;

    [PyMember]
    public PyBytes Getvalue()
    {
        lock (gate)
        {
            Check();
            return new PyBytes(data.ToArray());
        }
    }

    [PyMember]
    public PyBytes Getbuffer() => Getvalue();

    [PyMember]
    public long Write(object? b)
    {
        lock (gate)
        {
            Check();
            var bytes = ByteSource.View(b);
            data.Write(bytes);
            return bytes.Length;
        }
    }

    [PyMember]
    public void Writelines(object? lines)
    {
        foreach (var line in PyOps.Iterate(lines))
        {
            Write(line);
        }
    }

    /// <summary>So many bytes, the rest if the size is negative or None.</summary>
    [PyMember("read", "read1")]
    public PyBytes Read(long? size = -1)
    {
        lock (gate)
        {
            Check();
            var left = Math.Max(0, data.Length - data.Position);
            var bytes = new byte[size is null or < 0 ? left : Math.Min(size.Value, left)];
            data.ReadExactly(bytes);
            return new PyBytes(bytes);
        }
    }

    /// <summary>A line with its end; empty at the end of the data.</summary>
    [PyMember]
    public PyBytes Readline(long? size = -1)
    {
        lock (gate)
        {
            Check();
            var line = new List<byte>();
            while (size is null or < 0 || line.Count < size)
            {
                var next = data.ReadByte();
                if (next < 0)
                {
                    break;
                }
                line.Add((byte)next);
                if (next == '\n')
                {
                    break;
                }
            }
            return new PyBytes(line.ToArray());
        }
    }

    [PyMember]
    public PyList<PyBytes> Readlines(long? hint = -1) => new(this);

    [PyMember]
    public long Seek(long offset, long whence = 0)
    {
        lock (gate)
        {
            Check();
            return whence == 0 && offset < 0
                ? throw new ValueError($"negative seek value {offset}")
                : data.Seek(Math.Max(offset, whence == 1 ? -data.Position : -data.Length), (SeekOrigin)whence);
        }
    }

    [PyMember]
    public long Tell()
    {
        Check();
        return data.Position;
    }

    [PyMember]
    public long Truncate(long? size = null)
    {
        lock (gate)
        {
            var length = size ?? data.Position;
            data.SetLength(Math.Min(data.Length, length));
            return length;
        }
    }

    [PyMember]
    public void Flush() => Check();

    [PyMember]
    public void Close() => Closed = true;

    [PyMember]
    public bool Readable() => true;

    [PyMember]
    public bool Writable() => true;

    [PyMember]
    public bool Seekable() => true;

    [PyMember("isatty")]
    public bool IsAtty() => false;

    [PyMember("__enter__")]
    public PyBytesIO Enter()
    {
        Check();
        return this;
    }

    [PyMember("__exit__")]
    public void Exit(params object?[] exception) => Close();

    public IEnumerator<PyBytes> GetEnumerator()
    {
        for (var line = Readline(); line.Length > 0; line = Readline())
        {
            yield return line;
        }
    }

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

    public void Dispose() => Close();

    public string Repr() => $"<_io.BytesIO object at {PyOps.Address(this)}>";

    public override string ToString() => Repr();

    private void Check()
    {
        if (Closed)
        {
            throw new ValueError("I/O operation on closed file.");
        }
    }
}

using System.Collections;

namespace PyConc2Cs.Runtime;

/// <summary>What <c>open(path, "rb")</c> gives. Each call is one step for other threads.</summary>
[PyClass("_io", "BufferedRandom", Aliases = ["io.BufferedRandom", "io.BufferedReader", "io.BufferedWriter", "io.BufferedIOBase", "io.RawIOBase"])]
public sealed partial class PyBinaryFile : IEnumerable<PyBytes>, IDisposable
{
    private readonly Stream stream;
    private readonly Stream descriptorOwner;
    private readonly bool isUnbuffered;
    private readonly object gate = new();

    internal PyBinaryFile(Stream stream, object? name, string mode, bool isUnbuffered = false)
    {
        // What compresses keeps what it is given, and takes a flush for an order to write it.
        this.stream = stream is EncodingStream ? stream : stream.CanSeek || isUnbuffered ? new BufferedStream(stream, 8192) : new DuplexBuffer(stream);
        this.isUnbuffered = isUnbuffered;
        descriptorOwner = stream;
        if (stream is FileStream { CanWrite: true } && name is string path)
        {
            OpenFiles.Add(this, path, Flush);
        }

        (Name, Mode) = (name, mode);
    }

    /// <summary>A buffered file on another one: io.BufferedReader(raw).</summary>
    [PyMember]
    public PyBinaryFile(object? raw, long bufferSize = 8192)
        : this(PyIo.StreamOf(raw), PyOps.HasAttr(raw, "name") ? PyOps.GetAttr(raw, "name") : null, PyIo.StreamOf(raw) is var beneath && beneath.CanWrite ? beneath.CanRead ? "rb+" : "wb" : "rb")
    {
    }

    internal Stream BaseStream => stream;

    [PyMember]
    public object? Name { get; }

    [PyMember]
    public string Mode { get; }

    [PyMember]
    public bool Closed { get; private set; }

    /// <summary>Reads so many bytes, all that is left when the size is negative or None. Empty at the end.</summary>
    [PyMember]
    public PyBytes Read(long? size = -1)
    {
        lock (gate)
        {
            Check(stream.CanRead, "read");
            if (size is null or < 0)
            {
                using var all = new MemoryStream();
                stream.CopyTo(all);
                return new PyBytes(all.ToArray());
            }

            var bytes = new byte[size.Value];
            var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return new PyBytes(bytes[..length]);
        }
    }

    /// <summary>Reads a line with its end, at most so many bytes. Empty at the end.</summary>
    [PyMember]
    public PyBytes Readline(long size = -1)
    {
        lock (gate)
        {
            Check(stream.CanRead, "read");
            var line = new List<byte>();
            while (size < 0 || line.Count < size)
            {
                var next = stream.ReadByte();
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

    /// <summary>All lines.</summary>
    [PyMember]
    public PyList<PyBytes> Readlines(long? hint = -1) => new((IEnumerable<PyBytes>)this);

    /// <summary>Writes bytes; returns how many.</summary>
    [PyMember]
    public long Write(object? data)
    {
        var bytes = ByteSource.View(data);
        lock (gate)
        {
            Check(stream.CanWrite, "write");
            stream.Write(bytes);
            if (isUnbuffered)
            {
                stream.Flush();
            }
        }

        return bytes.Length;
    }

    [PyMember]
    public void Writelines(object? lines)
    {
        foreach (var line in PyOps.Iterate(lines))
        {
            Write(line);
        }
    }

    /// <summary>Moves to a position. <paramref name="whence"/>: 0 start, 1 here, 2 end.</summary>
    [PyMember]
    public long Seek(long offset, long whence = 0)
    {
        lock (gate)
        {
            Check(true, "seek");
            return stream.Seek(offset, whence == 0 ? SeekOrigin.Begin : whence == 1 ? SeekOrigin.Current : SeekOrigin.End);
        }
    }

    [PyMember]
    public long Tell()
    {
        lock (gate)
        {
            Check(true, "tell");
            return stream.Position;
        }
    }

    /// <summary>Cuts the file at a size, by default the current position.</summary>
    [PyMember]
    public long Truncate(long? size = null)
    {
        lock (gate)
        {
            Check(stream.CanWrite, "truncate");
            stream.SetLength(size ?? stream.Position);
            return stream.Length;
        }
    }

    [PyMember]
    public void Flush()
    {
        lock (gate)
        {
            Check(true, "flush");
            stream.Flush();
        }
    }

    /// <summary>At most so many bytes, with one read of what is beneath.</summary>
    [PyMember]
    public PyBytes Read1(long size = -1)
    {
        lock (gate)
        {
            Check(stream.CanRead, "read1");
            var bytes = new byte[size < 0 ? 8192 : size];
            return new PyBytes(bytes[..stream.Read(bytes)]);
        }
    }

    /// <summary>What comes next, without taking it; perhaps more or less than asked for.</summary>
    [PyMember]
    public PyBytes Peek(long size = 0)
    {
        lock (gate)
        {
            Check(stream.CanRead, "peek");
            if (stream is DuplexBuffer duplex)
            {
                return new PyBytes(duplex.Peek());
            }

            var start = stream.Position;
            var bytes = new byte[8192];
            var count = stream.Read(bytes);
            stream.Position = start;
            return new PyBytes(bytes[..count]);
        }
    }

    /// <summary>Reads into a bytearray; gives the number of bytes.</summary>
    [PyMember]
    public long Readinto(PyByteArray buffer)
    {
        var bytes = Read(buffer.Length).Span;
        buffer.Overwrite(0, bytes);
        return bytes.Length;
    }

    /// <summary>The number of the descriptor. Raises OSError if there is none.</summary>
    [PyMember]
    public long Fileno() => Name is long number ? number
        : descriptorOwner is FileStream file ? (long)file.SafeFileHandle.DangerousGetHandle() : throw new UnsupportedOperation("fileno");

    [PyMember("seekable")]
    public bool IsSeekable() => stream.CanSeek;

    [PyMember("readable")]
    public bool IsReadable() => stream.CanRead;

    [PyMember("writable")]
    public bool IsWritable() => stream.CanWrite;

    [PyMember("isatty")]
    public bool IsAtty() => false;

    /// <summary>Flushes and closes; closing twice does nothing.</summary>
    [PyMember]
    public void Close()
    {
        lock (gate)
        {
            Closed = true;
            OpenFiles.Remove(this);
            stream.Dispose();
        }
    }

    [PyMember("__enter__")]
    public PyBinaryFile Enter()
    {
        Check(true, "enter");
        return this;
    }

    [PyMember("__exit__")]
    public void Exit(params object?[] exception) => Close();

    public void Dispose() => Close();

    private void Check(bool supported, string operation)
    {
        if (Closed)
        {
            throw new ValueError($"{operation} of closed file");
        }

        if (!supported)
        {
            throw new UnsupportedOperation(operation);
        }
    }

    /// <summary>Iterates the lines.</summary>
    public IEnumerator<PyBytes> GetEnumerator()
    {
        for (var line = Readline(); line.Length > 0; line = Readline())
        {
            yield return line;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => $"<_io.{(Mode.Contains('+', StringComparison.Ordinal) ? "BufferedRandom" : Mode.Contains('r', StringComparison.Ordinal) ? "BufferedReader" : "BufferedWriter")} name={PyOps.Repr(Name)}>";
}

using System.Collections;

namespace PyConc2Cs.Runtime;

public partial class PyTextStream : IEnumerable<string>
{
    private readonly TextInput input;

    /// <summary>Reads so many code points, all that is left when the size is negative or None. Empty at the end.</summary>
    [PyMember]
    public string Read(long? size = -1)
    {
        lock (gate)
        {
            PrepareRead();
            return size is null or < 0 ? input.ReadAll() : input.Read(size.Value);
        }
    }

    /// <summary>Reads a line with its end, at most so many code points. Empty at the end.</summary>
    [PyMember]
    public string Readline(long size = -1)
    {
        lock (gate)
        {
            PrepareRead();
            return input.ReadLine(size) ?? "";
        }
    }

    /// <summary>All lines; stops after <paramref name="hint"/> characters when it is positive.</summary>
    [PyMember]
    public PyList<string> Readlines(long? hint = -1)
    {
        var lines = new PyList<string>();
        long length = 0;
        for (var line = Readline(); line.Length > 0; line = Readline())
        {
            lines.Append(line);
            length += line.Length;
            if (hint > 0 && length >= hint)
            {
                break;
            }
        }

        return lines;
    }

    /// <summary>Moves to a position in bytes, as <c>tell</c> gives it. <paramref name="whence"/>: 0 start, 1 here, 2 end.</summary>
    [PyMember]
    public long Seek(long cookie, long whence = 0)
    {
        lock (gate)
        {
            CheckOpen();
            if (!stream.CanSeek)
            {
                throw new UnsupportedOperation("underlying stream is not seekable");
            }

            if (whence != 0 && cookie != 0)
            {
                throw new UnsupportedOperation(whence == 1 ? "can't do nonzero cur-relative seeks" : "can't do nonzero end-relative seeks");
            }

            FlushPending();
            input.Settle();
            if (whence != 1)
            {
                stream.Seek(cookie, whence == 0 ? SeekOrigin.Begin : SeekOrigin.End);
            }

            return stream.Position;
        }
    }

    /// <summary>The position in bytes.</summary>
    [PyMember]
    public long Tell()
    {
        lock (gate)
        {
            CheckOpen();
            if (!stream.CanSeek)
            {
                throw new UnsupportedOperation("underlying stream is not seekable");
            }

            FlushPending();
            return stream.Position - input.Ahead;
        }
    }

    /// <summary>Cuts the file at a size, by default the current position.</summary>
    [PyMember]
    public long Truncate(long? size = null)
    {
        lock (gate)
        {
            CheckOpen();
            FlushPending();
            input.Settle();
            stream.SetLength(size ?? stream.Position);
            return stream.Length;
        }
    }

    /// <summary>Iterates the lines.</summary>
    public IEnumerator<string> GetEnumerator()
    {
        for (var line = Readline(); line.Length > 0; line = Readline())
        {
            yield return line;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    [PyMember("__next__")]
    public string Next()
    {
        var line = Readline();
        return line.Length > 0 ? line : throw new StopIteration();
    }

    private void PrepareRead()
    {
        CheckOpen();
        if (!Readable)
        {
            throw new UnsupportedOperation("not readable");
        }

        FlushPending();
    }
}

using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>Python's io.StringIO: a text file in memory. Positions count UTF-16 units. Threads may share it: each call is one step.</summary>
[PyClass("_io", "StringIO", Aliases = ["io.StringIO", "StringIO.StringIO", "cStringIO.StringIO"])]
public sealed partial class PyStringIO : IPyTextOutput, IEnumerable<string>, IDisposable, IPyRepr
{
    private readonly object gate = new();
    private readonly StringBuilder content = new();
    private int position;

    [PyMember]
    public PyStringIO(string? initialValue = "", string? newline = "\n") => content.Append(initialValue);

    [PyMember]
    public bool Closed { get; private set; }

    /// <summary>All that it holds, wherever the position is.</summary>
    [PyMember]
    public string Getvalue()
    {
        lock (gate)
        {
            Check();
            return content.ToString();
        }
    }

    /// <summary>Writes at the position; returns the length.</summary>
    [PyMember]
    public long Write([PyParam(PositionalOnly = true)] string text)
    {
        lock (gate)
        {
            Check();
            if (position > content.Length)
            {
                content.Append('\0', position - content.Length);
            }
            if (position < content.Length)
            {
                content.Remove(position, Math.Min(text.Length, content.Length - position));
            }
            content.Insert(position, text);
            position += text.Length;
            return PyStr.Len(text);
        }
    }

    [PyMember]
    public void Writelines(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Write(line);
        }
    }

    /// <summary>So many characters, the rest if the size is negative or None.</summary>
    [PyMember]
    public string Read(long? size = -1)
    {
        lock (gate)
        {
            Check();
            var left = Math.Max(0, content.Length - position);
            var count = size is null or < 0 ? left : (int)Math.Min(size.Value, left);
            var result = count == 0 ? "" : content.ToString(position, count);
            position += count;
            return result;
        }
    }

    /// <summary>A line with its end; empty at the end of the text.</summary>
    [PyMember]
    public string Readline(long? size = -1)
    {
        lock (gate)
        {
            Check();
            var end = position;
            while (end < content.Length && content[end] != '\n')
            {
                end++;
            }
            end = Math.Min(end + 1, content.Length);
            var count = Math.Max(0, end - position);
            count = size is { } most and >= 0 ? (int)Math.Min(most, count) : count;
            var line = count == 0 ? "" : content.ToString(position, count);
            position += count;
            return line;
        }
    }

    [PyMember]
    public PyList<string> Readlines(long? hint = -1) => new(this);

    [PyMember]
    public long Seek(long offset, long whence = 0)
    {
        lock (gate)
        {
            Check();
            if (whence == 0 && offset < 0)
            {
                throw new ValueError($"Negative seek position {offset}");
            }
            if (whence != 0 && offset != 0)
            {
                throw new OSError("Can't do nonzero cur-relative seeks");
            }
            position = whence switch
            {
                0 => (int)offset,
                1 => position,
                _ => content.Length,
            };
            return position;
        }
    }

    [PyMember]
    public long Tell()
    {
        Check();
        return position;
    }

    /// <summary>Cuts the text off at the position, or at the given size.</summary>
    [PyMember]
    public long Truncate(long? size = null)
    {
        lock (gate)
        {
            Check();
            var length = (int)(size ?? position);
            content.Length = Math.Min(content.Length, length);
            return length;
        }
    }

    [PyMember]
    public void Flush() => Check();

    [PyMember]
    public void Close() => Closed = true;

    [PyMember("isatty")]
    public bool IsAtty() => false;

    [PyMember]
    public bool Readable() => true;

    [PyMember]
    public bool Writable() => true;

    [PyMember]
    public bool Seekable() => true;

    [PyMember("__enter__")]
    public PyStringIO Enter()
    {
        Check();
        return this;
    }

    [PyMember("__exit__")]
    public void Exit(params object?[] exception) => Close();

    [PyMember("__next__")]
    public string Next() => Readline() is { Length: > 0 } line ? line : throw new StopIteration();

    public IEnumerator<string> GetEnumerator()
    {
        for (var line = Readline(); line.Length > 0; line = Readline())
        {
            yield return line;
        }
    }

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

    public void Dispose() => Close();

    public string Repr() => $"<_io.StringIO object at {PyOps.Address(this)}>";

    public override string ToString() => Repr();

    private void Check()
    {
        if (Closed)
        {
            throw new ValueError("I/O operation on closed file");
        }
    }
}

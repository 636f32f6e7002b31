namespace PyConc2Cs.Runtime;

/// <summary><c>sys.stdout.buffer</c>, <c>sys.stdin.buffer</c>: bytes of a text stream. Reading passes by what the text side has read ahead.</summary>
[PyClass("_io", "BufferedWriter")]
public sealed partial class PyStreamBuffer
{
    private readonly PyTextStream text;

    internal PyStreamBuffer(PyTextStream text) => this.text = text;

    [PyMember]
    public object? Name => text.Name;

    internal Stream BaseStream
    {
        get
        {
            text.Flush();
            return text.BaseStream;
        }
    }

    /// <summary>Writes bytes; returns how many.</summary>
    [PyMember]
    public long Write(object? buffer)
    {
        var bytes = ByteSource.View(buffer);
        text.WriteBytes(bytes);
        return bytes.Length;
    }

    [PyMember]
    public void Flush() => text.Flush();

    /// <summary>Reads so many bytes, all that is left when the size is negative or None. Blocks.</summary>
    [PyMember]
    public PyBytes Read(long? size = -1)
    {
        if (size is null or < 0)
        {
            using var all = new MemoryStream();
            text.BaseStream.CopyTo(all);
            return new PyBytes(all.ToArray());
        }

        var bytes = new byte[size.Value];
        return new PyBytes(bytes[..text.BaseStream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)]);
    }

    /// <summary>Reads a line with its end. Blocks.</summary>
    [PyMember]
    public PyBytes Readline()
    {
        var line = new List<byte>();
        for (var next = text.BaseStream.ReadByte(); next >= 0; next = text.BaseStream.ReadByte())
        {
            line.Add((byte)next);
            if (next == '\n')
            {
                break;
            }
        }

        return new PyBytes(line.ToArray());
    }
}

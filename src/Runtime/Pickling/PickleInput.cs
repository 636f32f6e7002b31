using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>The bytes of a pickle as they are read: from memory, or from a file, of which no byte behind the pickle is read.</summary>
internal sealed class PickleInput
{
    private readonly object? file;
    private byte[] buffer;
    private int position;
    private bool isStarted;

    public PickleInput(byte[] data) => buffer = data;

    public PickleInput(object file) => (this.file, buffer) = (file, []);

    /// <summary>The next opcode; EOFError if there is nothing at all.</summary>
    public byte Opcode()
    {
        if (!Fill(1))
        {
            throw isStarted ? new UnpicklingError("pickle data was truncated") : new EOFError("Ran out of input");
        }

        isStarted = true;
        return buffer[position++];
    }

    public byte Byte() => Bytes(1)[0];

    public ReadOnlySpan<byte> Bytes(long count)
    {
        if (count < 0 || !Fill(count))
        {
            throw new UnpicklingError("pickle data was truncated");
        }

        position += (int)count;
        return buffer.AsSpan(position - (int)count, (int)count);
    }

    /// <summary>An int of so many bytes, the lowest first.</summary>
    public long Little(int size)
    {
        long value = 0;
        var bytes = Bytes(size);
        for (var i = 0; i < size; i++)
        {
            value |= (long)bytes[i] << (8 * i);
        }

        return value;
    }

    /// <summary>A frame is read in one go.</summary>
    public void Frame(long length)
    {
        if (!Fill(length))
        {
            throw new UnpicklingError("pickle data was truncated");
        }
    }

    /// <summary>The text up to the end of the line.</summary>
    public string Line()
    {
        var text = new StringBuilder();
        while (true)
        {
            var c = (char)Byte();
            if (c == '\n')
            {
                return text.ToString();
            }

            text.Append(c);
        }
    }

    private bool Fill(long count)
    {
        var missing = count - (buffer.Length - position);
        if (missing <= 0)
        {
            return true;
        }

        if (file is null)
        {
            return false;
        }

        var more = PyOps.CallMethod(file, "read", missing) as PyBytes ?? throw new TypeError("read() returned non-bytes object");
        buffer = [.. buffer.AsSpan(position), .. more.Span];
        position = 0;
        return buffer.Length >= count;
    }
}

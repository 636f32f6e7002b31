namespace PyConc2Cs.Runtime;

/// <summary>Buffers of their own for the two directions of a connection, which .NET's BufferedStream doesn't have.</summary>
internal sealed class DuplexBuffer(Stream stream) : Stream
{
    private const int Size = 8192;

    private readonly byte[] input = new byte[Size];
    private readonly byte[] output = new byte[Size];
    private int position;
    private int available;
    private int pending;

    public override bool CanRead => stream.CanRead;

    public override bool CanSeek => false;

    public override bool CanWrite => stream.CanWrite;

    public override long Length => throw new UnsupportedOperation("seek");

    public override long Position { get => throw new UnsupportedOperation("seek"); set => throw new UnsupportedOperation("seek"); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <summary>What has been read and not taken; reads if that is nothing.</summary>
    public byte[] Peek()
    {
        Fill();
        return input[position..available];
    }

    public override int Read(Span<byte> buffer)
    {
        Fill();
        var count = Math.Min(buffer.Length, available - position);
        input.AsSpan(position, count).CopyTo(buffer);
        position += count;
        return count;
    }

    public override int ReadByte()
    {
        Span<byte> one = stackalloc byte[1];
        return Read(one) == 1 ? one[0] : -1;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (buffer.Length > Size - pending)
        {
            Flush();
        }

        if (buffer.Length > Size)
        {
            stream.Write(buffer);
            return;
        }

        buffer.CopyTo(output.AsSpan(pending));
        pending += buffer.Length;
    }

    public override void Flush()
    {
        var length = pending;
        pending = 0;
        if (length > 0)
        {
            stream.Write(output, 0, length);
        }

        stream.Flush();
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new UnsupportedOperation("seek");

    public override void SetLength(long value) => throw new UnsupportedOperation("truncate");

    private void Fill()
    {
        if (position == available)
        {
            (position, available) = (0, 0);
            available = stream.Read(input, 0, Size);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            try
            {
                if (pending > 0)
                {
                    Flush();
                }
            }
            finally
            {
                stream.Dispose();
            }
        }

        base.Dispose(disposing);
    }
}

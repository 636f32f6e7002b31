namespace PyConc2Cs.Runtime;

/// <summary>Compresses data piece by piece.</summary>
internal interface IStreamEncoder
{
    /// <summary>Takes data, and gives what is complete.</summary>
    byte[] Take(ReadOnlySpan<byte> data);

    /// <summary>Everything that was taken can be read from what was given; nothing, if blocks can't be ended early.</summary>
    byte[] Sync() => [];

    /// <summary>Ends the stream.</summary>
    byte[] Finish();
}

/// <summary>Reads compressed data piece by piece.</summary>
internal interface IStreamDecoder
{
    bool IsDone { get; }

    /// <summary>What wasn't needed, once the stream is at its end.</summary>
    byte[] Rest { get; }

    byte[] Read(ReadOnlySpan<byte> data, long limit);
}

/// <summary>A file into which data is written that arrives compressed in another one.</summary>
internal sealed class EncodingStream(Stream target, IStreamEncoder encoder, bool ownsTarget) : Stream
{
    private long written;
    private long flushed = -1;
    private bool isClosed;

    public override bool CanRead => false;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    public override long Length => written;

    public override long Position
    {
        get => written;
        set => Seek(value, SeekOrigin.Begin);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        target.Write(encoder.Take(buffer));
        written += buffer.Length;
    }

    public override void Flush()
    {
        if (isClosed || flushed == written)
        {
            return;
        }

        flushed = written;
        target.Write(encoder.Sync());
        target.Flush();
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new UnsupportedOperation("not readable");

    /// <summary>Forwards only: the gap is filled with zeros.</summary>
    public override long Seek(long offset, SeekOrigin origin)
    {
        var place = origin == SeekOrigin.Begin ? offset : origin == SeekOrigin.Current ? written + offset : throw new ValueError("Seek from end not supported");
        if (place < written)
        {
            throw new OSError("Negative seek in write mode");
        }

        Write(new byte[place - written]);
        return written;
    }

    public override void SetLength(long value) => throw new UnsupportedOperation("truncate");

    protected override void Dispose(bool disposing)
    {
        if (disposing && !isClosed)
        {
            isClosed = true;
            target.Write(encoder.Finish());
            target.Flush();
            if (ownsTarget)
            {
                target.Dispose();
            }
        }

        base.Dispose(disposing);
    }
}

/// <summary>A file that reads what another one holds compressed; several streams may follow each other. Seeking back starts from the beginning.</summary>
/// <param name="source">The compressed data.</param>
/// <param name="makeDecoder">For each stream one.</param>
/// <param name="skipsZeros">Zeros between and after the streams are padding, as in gzip.</param>
internal sealed class DecodingStream(Stream source, Func<IStreamDecoder> makeDecoder, bool skipsZeros, bool ownsSource) : Stream
{
    private readonly long origin = source.CanSeek ? source.Position : 0;
    private readonly byte[] buffer = new byte[65536];
    private IStreamDecoder? decoder;
    private byte[] rest = [];
    private byte[] ready = [];
    private int given;
    private long position;

    public override bool CanRead => true;

    public override bool CanSeek => source.CanSeek;

    public override bool CanWrite => false;

    // Unknown before everything was read; whoever copies asks for it.
    public override long Length => long.MaxValue;

    public override long Position
    {
        get => position;
        set => Seek(value, SeekOrigin.Begin);
    }

    public override int Read(byte[] target, int offset, int count) => Read(target.AsSpan(offset, count));

    public override int Read(Span<byte> target)
    {
        if (target.IsEmpty || (given == ready.Length && !Fill()))
        {
            return 0;
        }

        var length = Math.Min(target.Length, ready.Length - given);
        ready.AsSpan(given, length).CopyTo(target);
        given += length;
        position += length;
        return length;
    }

    public override long Seek(long offset, SeekOrigin whence)
    {
        var place = whence == SeekOrigin.Begin ? offset : whence == SeekOrigin.Current ? position + offset : long.MaxValue;
        if (place < position)
        {
            source.Position = origin;
            (decoder, rest, ready, given, position) = (null, [], [], 0, 0);
        }

        Span<byte> skipped = stackalloc byte[4096];
        while (position < place && Read(skipped[..(int)Math.Min(skipped.Length, place - position)]) is > 0)
        {
            // What is skipped has to be read.
        }

        return whence == SeekOrigin.End && offset < 0 ? Seek(Math.Max(0, position + offset), SeekOrigin.Begin) : position;
    }

    public override void Write(byte[] data, int offset, int count) => throw new UnsupportedOperation("not writable");

    public override void SetLength(long value) => throw new UnsupportedOperation("truncate");

    public override void Flush()
    {
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && ownsSource)
        {
            source.Dispose();
        }

        base.Dispose(disposing);
    }

    private bool Fill()
    {
        while (true)
        {
            var data = rest;
            if (data.Length == 0)
            {
                var length = source.Read(buffer);
                if (length == 0)
                {
                    return decoder is null ? false : throw new EOFError("Compressed file ended before the end-of-stream marker was reached");
                }

                data = buffer[..length];
            }

            if (decoder is null && skipsZeros && position > 0)
            {
                data = [.. data.SkipWhile(b => b == 0)];
                if (data.Length == 0)
                {
                    rest = [];
                    continue;
                }
            }

            decoder ??= makeDecoder();
            (ready, given) = (decoder.Read(data, -1), 0);
            rest = [];
            if (decoder.IsDone)
            {
                rest = decoder.Rest;
                decoder = null;
            }

            if (ready.Length > 0)
            {
                return true;
            }
        }
    }
}

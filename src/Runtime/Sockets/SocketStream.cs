namespace PyConc2Cs.Runtime;

/// <summary>A connection as a stream, for makefile().</summary>
internal sealed class SocketStream(PySocket socket) : Stream
{
    private bool isClosed;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new UnsupportedOperation("seek");

    public override long Position { get => throw new UnsupportedOperation("seek"); set => throw new UnsupportedOperation("seek"); }

    public override int Read(byte[] buffer, int offset, int count) => socket.Receive(buffer, offset, count);

    public override void Write(byte[] buffer, int offset, int count) => socket.SendBlock(buffer.AsMemory(offset, count), 0);

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new UnsupportedOperation("seek");

    public override void SetLength(long value) => throw new UnsupportedOperation("truncate");

    protected override void Dispose(bool disposing)
    {
        if (disposing && !isClosed)
        {
            isClosed = true;
            socket.FileClosed();
        }

        base.Dispose(disposing);
    }
}

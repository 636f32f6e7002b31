using System.Collections.Concurrent;
using System.Diagnostics;

namespace PyConc2Cs.Runtime;

/// <summary>Both outputs of a process as one stream: stderr=STDOUT, which .NET's pipes don't offer.</summary>
internal sealed class MergedPipe : Stream
{
    private readonly BlockingCollection<byte[]> pieces = [];
    private byte[] current = [];
    private int position;
    private int open = 2;

    public MergedPipe(Process process, List<Thread> pumps)
    {
        foreach (var source in (Stream[])[process.StandardOutput.BaseStream, process.StandardError.BaseStream])
        {
            var pump = new Thread(() => Pump(source)) { IsBackground = true };
            pump.Start();
            pumps.Add(pump);
        }
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        while (position == current.Length)
        {
            if (!pieces.TryTake(out var next, Timeout.Infinite))
            {
                return 0;
            }
            (current, position) = (next, 0);
        }
        var taken = Math.Min(count, current.Length - position);
        Array.Copy(current, position, buffer, offset, taken);
        position += taken;
        return taken;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private void Pump(Stream source)
    {
        var buffer = new byte[8192];
        for (var count = source.Read(buffer); count > 0; count = source.Read(buffer))
        {
            pieces.Add(buffer[..count]);
        }
        if (Interlocked.Decrement(ref open) == 0)
        {
            pieces.CompleteAdding();
        }
    }
}

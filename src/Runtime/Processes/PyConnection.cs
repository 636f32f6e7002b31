using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace PyConc2Cs.Runtime;

/// <summary>One end of a pipe between processes: whole objects or whole byte strings, in CPython's framing.</summary>
[PyClass("multiprocessing.connection", "Connection", Aliases = ["multiprocessing.connection.PipeConnection"])]
public partial class PyConnection : PyObject, IPickled
{
    private const int SmallMessage = 16384;

    private readonly DescriptorHandle handle;

    internal PyConnection(int descriptor, bool readable, bool writable) => (handle, Readable, Writable) = (new DescriptorHandle(descriptor), readable, writable);

    public override string PyModuleName => "multiprocessing.connection";

    /// <summary>Whether the connection is closed.</summary>
    [PyMember]
    public bool Closed => handle.IsClosed;

    [PyMember]
    public bool Readable { get; }

    [PyMember]
    public bool Writable { get; }

    internal int Descriptor => !handle.IsClosed ? handle.Number : throw new OSError("handle is closed");

    /// <summary>A small message can be sent without blocking.</summary>
    internal bool IsReadyForWriting
    {
        get
        {
            Span<Native.PollEntry> entry = [new Native.PollEntry { Descriptor = Descriptor, Events = Native.PollOut }];
            return Native.Poll(entry, 0) > 0 && (entry[0].Result & Native.PollOut) != 0;
        }
    }

    /// <summary>Two connected ends: both of them for both directions, or the first one for reading and the second one for writing.</summary>
    public static (PyConnection First, PyConnection Second) Pair(bool duplex)
    {
        Native.CheckPlatform();
        if (duplex)
        {
            var (first, second) = Native.SocketPair();
            return (new PyConnection(first, true, true), new PyConnection(second, true, true));
        }

        var (read, write) = Native.Pipe();
        return (new PyConnection(read, true, false), new PyConnection(write, false, true));
    }

    /// <summary>The number of the descriptor.</summary>
    [PyMember]
    public long Fileno() => Descriptor;

    /// <summary>Closes this end; the other one reads EOFError when all copies of this one are closed.</summary>
    [PyMember]
    public virtual void Close() => handle.Dispose();

    /// <summary>Sends an object. Blocks while the pipe is full; BrokenPipeError if nobody can read it.</summary>
    [PyMember]
    public void Send(object? obj)
    {
        CheckWritable();
        SendMessage(Pickle(obj).Span);
    }

    /// <summary>Receives an object. Blocks until one comes; EOFError when nothing is left and the other end is closed. Woken by Ctrl-C in the main thread.</summary>
    [PyMember]
    public object? Recv()
    {
        CheckReadable();
        return new PickleReader(ReceiveMessage()).Read();
    }

    /// <summary>Sends bytes as one message.</summary>
    [PyMember("send_bytes")]
    public void SendBytes(object? buf, long offset = 0, long? size = null)
    {
        CheckWritable();
        var data = ByteSource.View(buf ?? throw new TypeError("memoryview: a bytes-like object is required, not 'NoneType'"));
        if (offset < 0)
        {
            throw new ValueError("offset is negative");
        }

        if (data.Length < offset)
        {
            throw new ValueError("buffer length < offset");
        }

        var count = size ?? data.Length - offset;
        if (count < 0)
        {
            throw new ValueError("size is negative");
        }

        SendMessage(offset + count <= data.Length ? data.Slice((int)offset, (int)count) : throw new ValueError("buffer length < offset + size"));
    }

    /// <summary>Receives the bytes of one message. OSError if it is longer than <paramref name="maxlength"/>.</summary>
    [PyMember("recv_bytes")]
    public PyBytes RecvBytes(long? maxlength = null)
    {
        CheckReadable();
        if (maxlength < 0)
        {
            throw new ValueError("negative maxlength");
        }

        return new PyBytes(ReceiveMessage(maxlength));
    }

    /// <summary>Receives a message into a bytearray; gives its length. BufferTooShort, with the message, if it doesn't fit.</summary>
    [PyMember("recv_bytes_into")]
    public long RecvBytesInto(PyByteArray buf, long offset = 0)
    {
        var message = RecvBytes();
        if (buf.Length < offset + message.Length)
        {
            throw new BufferTooShort(message);
        }

        for (var i = 0L; i < message.Length; i++)
        {
            buf[offset + i] = message[i];
        }

        return message.Length;
    }

    /// <summary>Whether something can be received, at the latest after <paramref name="timeout"/> seconds; None waits for ever. Also true at the end.</summary>
    [PyMember]
    public bool Poll(double? timeout = 0.0)
    {
        CheckReadable();
        return Waits.Readable(Descriptor, Deadline.After(timeout));
    }

    [PyMember("__enter__")]
    public PyConnection EnterContext() => this;

    [PyMember("__exit__")]
    public void ExitContext(params object?[] excInfo) => Close();

    internal void SendMessage(ReadOnlySpan<byte> message)
    {
        Span<byte> header = stackalloc byte[12];
        var length = 4;
        if (message.Length <= SmallMessage)
        {
            // One write, so that a small message can't be torn.
            Span<byte> whole = stackalloc byte[4 + message.Length];
            BinaryPrimitives.WriteInt32BigEndian(whole, message.Length);
            message.CopyTo(whole[4..]);
            WriteAll(whole);
            return;
        }

        BinaryPrimitives.WriteInt32BigEndian(header, message.Length);
        WriteAll(header[..length]);
        WriteAll(message);
    }

    internal byte[] ReceiveMessage(long? most = null)
    {
        Span<byte> header = stackalloc byte[4];
        ReadAll(header, isStart: true);
        var length = BinaryPrimitives.ReadInt32BigEndian(header);
        if (length < 0 || length > (most ?? Array.MaxLength))
        {
            Close();
            throw new OSError("bad message length");
        }

        var message = new byte[length];
        ReadAll(message, isStart: false);
        return message;
    }

    protected override string DefaultRepr() => $"<multiprocessing.connection.Connection object at {PyOps.Address(this)}>";

    void IPickled.Save(PickleWriter writer)
    {
        writer.Write(Readable);
        writer.Write(Writable);
        writer.Descriptor(Descriptor);
    }

    object IPickled.Load(PickleReader reader, int slot)
    {
        var (readable, writable) = (reader.Read<bool>(), reader.Read<bool>());

        // Each object closes its own descriptor.
        return new PyConnection(Native.Duplicate(reader.Descriptor()), readable, writable);
    }

    internal virtual ReadOnlyMemory<byte> Pickle(object? value) => PickleWriter.Dump(value);

    internal void CheckReadable()
    {
        _ = Descriptor;
        if (!Readable)
        {
            throw new OSError("connection is write-only");
        }
    }

    private void CheckWritable()
    {
        _ = Descriptor;
        if (!Writable)
        {
            throw new OSError("connection is read-only");
        }
    }

    private void WriteAll(ReadOnlySpan<byte> data)
    {
        while (!data.IsEmpty)
        {
            var count = Native.Write(Descriptor, data);
            if (count >= 0)
            {
                data = data[count..];
                continue;
            }

            if (Marshal.GetLastPInvokeError() is var error && error != Native.Interrupted)
            {
                throw Native.Error(error);
            }

            PySignal.Poll();
        }

        GC.KeepAlive(this);
    }

    private void ReadAll(Span<byte> target, bool isStart)
    {
        var size = target.Length;
        while (!target.IsEmpty)
        {
            if (isStart && Waits.IsMainThread)
            {
                Waits.Readable(Descriptor, Deadline.Never);
            }

            var count = Native.Read(Descriptor, target);
            if (count > 0)
            {
                target = target[count..];
                continue;
            }

            if (count == 0)
            {
                throw isStart && target.Length == size ? new EOFError() : new OSError("got end of file during message");
            }

            if (Marshal.GetLastPInvokeError() is var error && error != Native.Interrupted)
            {
                throw Native.Error(error);
            }

            PySignal.Poll();
        }

        GC.KeepAlive(this);
    }

    /// <summary>Closes the descriptor when nobody refers to the connection any more, as CPython does.</summary>
    private sealed class DescriptorHandle : Microsoft.Win32.SafeHandles.SafeHandleMinusOneIsInvalid
    {
        public DescriptorHandle(int descriptor)
            : base(ownsHandle: true) => SetHandle(descriptor);

        public int Number => (int)handle;

        protected override bool ReleaseHandle()
        {
            Native.Close((int)handle);
            return true;
        }
    }
}

using System.Runtime.InteropServices;

namespace PyConc2Cs.Runtime;

/// <summary>Sending and receiving.</summary>
public partial class PySocket
{
    private const int InProgress = 115;
    private const int ErrorOption = 4;

    /// <summary>At most so many bytes; none when the other side is done. Blocks.</summary>
    [PyMember]
    public PyBytes Recv(long bufsize, long flags = 0)
    {
        var buffer = NewBuffer(bufsize, "recv");
        var count = (int)Transfer(Native.PollIn, fd => NativeSocket.Receive(fd, buffer, (int)flags));
        return new PyBytes(count == buffer.Length ? buffer : buffer[..count]);
    }

    /// <summary>Receives into a bytearray or memoryview; gives the number of bytes. Blocks.</summary>
    [PyMember]
    public long RecvInto(object? buffer, long nbytes = 0, long flags = 0)
    {
        var bytes = NewBuffer(nbytes > 0 ? nbytes : PyOps.Len(buffer), "recv_into");
        var count = (int)Transfer(Native.PollIn, fd => NativeSocket.Receive(fd, bytes, (int)flags));
        Store(buffer, bytes.AsSpan(0, count));
        return count;
    }

    /// <summary>A datagram and where it comes from. Blocks.</summary>
    [PyMember]
    public (PyBytes Data, object? Address) Recvfrom(long bufsize, long flags = 0)
    {
        var buffer = NewBuffer(bufsize, "recvfrom");
        byte[] address = [];
        var count = (int)Transfer(Native.PollIn, fd => NativeSocket.ReceiveFrom(fd, buffer, (int)flags, out address));
        return (new PyBytes(buffer[..count]), SocketAddresses.Decode(address));
    }

    /// <summary>Receives a datagram into a bytearray; gives its size and where it comes from. Blocks.</summary>
    [PyMember]
    public (long Count, object? Address) RecvfromInto(object? buffer, long nbytes = 0, long flags = 0)
    {
        var bytes = NewBuffer(nbytes > 0 ? nbytes : PyOps.Len(buffer), "recvfrom_into");
        byte[] address = [];
        var count = (int)Transfer(Native.PollIn, fd => NativeSocket.ReceiveFrom(fd, bytes, (int)flags, out address));
        Store(buffer, bytes.AsSpan(0, count));
        return (count, SocketAddresses.Decode(address));
    }

    /// <summary>Sends what fits; gives the number of bytes sent. Blocks. BrokenPipeError, ConnectionResetError.</summary>
    [PyMember]
    public long Send(object? data, long flags = 0)
    {
        var bytes = ByteSource.View(data).ToArray();
        return Transfer(Native.PollOut, fd => NativeSocket.Send(fd, bytes, (int)flags));
    }

    /// <summary>Sends everything. Blocks. BrokenPipeError, ConnectionResetError.</summary>
    [PyMember]
    public void Sendall(object? data, long flags = 0) => SendBlock(ByteSource.View(data).ToArray(), (int)flags);

    /// <summary>Sends a datagram to an address; flags may stand between the two. Blocks.</summary>
    [PyMember]
    public long Sendto(object? data, object? address)
    {
        var bytes = ByteSource.View(data).ToArray();
        var to = SocketAddresses.Encode((int)Family, address, "sendto");
        return Transfer(Native.PollOut, fd => NativeSocket.Send(fd, bytes, 0, to));
    }

    /// <summary>Sends a datagram to an address with flags. Blocks.</summary>
    [PyMember]
    public long Sendto(object? data, long flags, object? address)
    {
        var bytes = ByteSource.View(data).ToArray();
        var to = SocketAddresses.Encode((int)Family, address, "sendto");
        return Transfer(Native.PollOut, fd => NativeSocket.Send(fd, bytes, (int)flags, to));
    }

    /// <summary>Sends the rest of a binary file; gives the number of bytes. Blocks.</summary>
    [PyMember]
    public long Sendfile(object? file, long offset = 0, long? count = null)
    {
        if (offset > 0)
        {
            PyOps.CallMethod(file, "seek", offset);
        }

        var total = 0L;
        while (count is null || total < count)
        {
            var block = ByteSource.View(PyOps.CallMethod(file, "read", Math.Min(8192L, (count ?? long.MaxValue) - total))).ToArray();
            if (block.Length == 0)
            {
                break;
            }

            SendBlock(block, 0);
            total += block.Length;
        }

        return total;
    }

    internal void SendBlock(ReadOnlyMemory<byte> rest, int flags)
    {
        while (!rest.IsEmpty)
        {
            var part = rest;
            rest = rest[(int)Transfer(Native.PollOut, fd => NativeSocket.Send(fd, part.Span, flags))..];
        }
    }

    internal int Receive(byte[] buffer, int offset, int count) => (int)Transfer(Native.PollIn, fd => NativeSocket.Receive(fd, buffer.AsSpan(offset, count), 0));

    private static byte[] NewBuffer(long size, string caller) => size >= 0 ? new byte[size] : throw new ValueError($"negative buffersize in {caller}");

    private static void Store(object? buffer, ReadOnlySpan<byte> bytes)
    {
        if (buffer is PyByteArray array)
        {
            array.Overwrite(0, bytes);
            return;
        }

        for (var i = 0; i < bytes.Length; i++)
        {
            PyOps.SetItem(buffer, (long)i, (long)bytes[i]);
        }
    }

    /// <summary>Does a system call when the socket is ready for it, as the timeout says.</summary>
    private nint Transfer(short events, Func<int, nint> call)
    {
        var deadline = Deadline.After(timeout);
        while (true)
        {
            if (timeout is > 0 || (timeout is null && Waits.IsMainThread))
            {
                Await(events, deadline);
            }

            var result = call(descriptor);
            GC.KeepAlive(this);
            if (result >= 0)
            {
                return result;
            }

            var error = Marshal.GetLastPInvokeError();
            if (error == Native.Interrupted)
            {
                PySignal.Poll();
            }
            else if (error != Native.TryAgain || timeout is not > 0)
            {
                throw Native.Error(error);
            }
        }
    }

    private void Await(short events, Deadline deadline)
    {
        Span<Native.PollEntry> entry = [new() { Descriptor = descriptor, Events = events }];
        while (descriptor >= 0)
        {
            var left = deadline.RemainingMilliseconds();
            if (Native.Poll(entry, Waits.Slice(left)) > 0)
            {
                return;
            }

            PySignal.Poll();
            if (left == 0)
            {
                throw new TimeoutError("timed out");
            }
        }
    }

    /// <summary>The error number, 0 if it worked, -1 if the time was up.</summary>
    private int ConnectTo(object? address)
    {
        var to = SocketAddresses.Encode((int)Family, address, "connect");
        var error = NativeSocket.Connect(descriptor, to) == 0 ? 0 : Marshal.GetLastPInvokeError();
        if ((error != InProgress || timeout is not > 0) && error != Native.Interrupted)
        {
            return error;
        }

        try
        {
            Await(Native.PollOut, Deadline.After(timeout));
        }
        catch (TimeoutError)
        {
            return -1;
        }

        return BitConverter.ToInt32(NativeSocket.GetOption(descriptor, 1, ErrorOption, 4));
    }
}

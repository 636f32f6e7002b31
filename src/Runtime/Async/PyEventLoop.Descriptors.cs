namespace PyConc2Cs.Runtime;

/// <summary>Callbacks for descriptors that are ready, and the operations of non-blocking sockets.</summary>
public sealed partial class PyEventLoop
{
    private DescriptorWatcher? watcher;

    /// <summary>Makes the call whenever the descriptor, or the object with fileno(), can be read. Replaces the call before.</summary>
    [PyMember]
    public void AddReader(object? fd, object? callback, params object?[] args) => Watch(fd, Native.PollIn, callback, args);

    /// <summary>False if nothing waited for it.</summary>
    [PyMember]
    public bool RemoveReader(object? fd) => Unwatch(fd, Native.PollIn);

    /// <summary>Makes the call whenever the descriptor, or the object with fileno(), can be written to. Replaces the call before.</summary>
    [PyMember]
    public void AddWriter(object? fd, object? callback, params object?[] args) => Watch(fd, Native.PollOut, callback, args);

    /// <summary>False if nothing waited for it.</summary>
    [PyMember]
    public bool RemoveWriter(object? fd) => Unwatch(fd, Native.PollOut);

    /// <summary>Up to so many bytes of a non-blocking socket; none at its end. Raises OSError.</summary>
    [PyMember]
    public PyCoroutine<PyBytes> SockRecv(PySocket sock, long n) => WhenReady(sock, Native.PollIn, () => sock.Recv(n));

    /// <summary>Receives into a buffer; gives the number of bytes. Raises OSError.</summary>
    [PyMember]
    public PyCoroutine<long> SockRecvInto(PySocket sock, object? buf) => WhenReady(sock, Native.PollIn, () => sock.RecvInto(buf));

    /// <summary>A datagram and its sender's address. Raises OSError.</summary>
    [PyMember]
    public PyCoroutine<(PyBytes Data, object? Address)> SockRecvfrom(PySocket sock, long bufsize) => WhenReady(sock, Native.PollIn, () => sock.Recvfrom(bufsize));

    /// <summary>Receives a datagram into a buffer; gives the number of bytes and the sender's address. Raises OSError.</summary>
    [PyMember]
    public PyCoroutine<(long Count, object? Address)> SockRecvfromInto(PySocket sock, object? buf, long nbytes = 0) =>
        WhenReady(sock, Native.PollIn, () => sock.RecvfromInto(buf, nbytes));

    /// <summary>Sends everything. Raises BrokenPipeError, ConnectionResetError.</summary>
    [PyMember]
    public async PyCoroutine<object?> SockSendall(PySocket sock, object? data)
    {
        CheckNonBlocking(sock);
        for (ReadOnlyMemory<byte> rest = ByteSource.View(data).ToArray(); !rest.IsEmpty;)
        {
            var part = new PyBytes(rest.ToArray());
            rest = rest[(int)await WhenReady(sock, Native.PollOut, () => sock.Send(part))..];
        }

        return null;
    }

    /// <summary>Sends a datagram to an address; gives the number of bytes. Raises OSError.</summary>
    [PyMember]
    public PyCoroutine<long> SockSendto(PySocket sock, object? data, object? address) => WhenReady(sock, Native.PollOut, () => sock.Sendto(data, address));

    /// <summary>Sends the rest of a binary file; gives the number of bytes. Raises OSError.</summary>
    [PyMember]
    public async PyCoroutine<long> SockSendfile(PySocket sock, object? file, long offset = 0, long? count = null, [PyParam(KeywordOnly = true)] bool? fallback = null)
    {
        const long BlockSize = 256 * 1024;
        PyOps.CallMethod(file, "seek", offset);
        var total = 0L;
        while (count is null || total < count)
        {
            var block = ByteSource.View(PyOps.CallMethod(file, "read", Math.Min(BlockSize, count - total ?? BlockSize))).ToArray();
            if (block.Length == 0)
            {
                break;
            }

            await SockSendall(sock, new PyBytes(block));
            total += block.Length;
        }

        return total;
    }

    /// <summary>Connects a non-blocking socket. Raises ConnectionRefusedError and other OSErrors.</summary>
    [PyMember]
    public async PyCoroutine<object?> SockConnect(PySocket sock, object? address)
    {
        CheckNonBlocking(sock);
        try
        {
            sock.Connect(address);
            return null;
        }
        catch (BlockingIOError)
        {
            // Under way: the socket is writable when it has ended.
        }

        await Ready(sock, Native.PollOut);
        var error = sock.Getsockopt(PySocketModule.SolSocket, PySocketModule.SoError);
        return error == 0 ? null : throw OSError.Create(error, $"Connect call failed {PyOps.Str(address)}");
    }

    /// <summary>The non-blocking socket and the address of the next client. Raises OSError.</summary>
    [PyMember]
    public async PyCoroutine<(PySocket Conn, object? Address)> SockAccept(PySocket sock)
    {
        var accepted = await WhenReady(sock, Native.PollIn, sock.Accept);
        accepted.Conn.Setblocking(false);
        return accepted;
    }

    private void Watch(object? fd, short events, object? callback, object?[] args)
    {
        CheckClosed();
        (watcher ??= new DescriptorWatcher(this)).Add(DescriptorPolling.Number(fd), events, PyVariableContext.For(null).Call(callback, args), callback);
    }

    private bool Unwatch(object? fd, short events) => !isClosed && watcher is not null && watcher.Remove(DescriptorPolling.Number(fd), events);

    /// <summary>Tries until the socket is ready for the operation.</summary>
    private async PyCoroutine<T> WhenReady<T>(PySocket socket, short events, Func<T> operation)
    {
        CheckNonBlocking(socket);
        while (true)
        {
            try
            {
                return operation();
            }
            catch (BlockingIOError)
            {
                // Not yet.
            }

            await Ready(socket, events);
        }
    }

    private async PyCoroutine<object?> Ready(PySocket socket, short events)
    {
        var future = CreateFuture();
        var descriptor = DescriptorPolling.Number(socket);
        watcher ??= new DescriptorWatcher(this);
        watcher.Add(descriptor, events, () => future.TrySetResult(null), null);
        try
        {
            return await future;
        }
        finally
        {
            watcher.Remove(descriptor, events);
        }
    }

    private void CheckNonBlocking(PySocket socket)
    {
        if (isDebug && socket.Gettimeout() is not 0.0)
        {
            throw new ValueError("the socket must be non-blocking");
        }
    }
}

using System.Net;
using System.Net.Sockets;

namespace PyConc2Cs.Runtime;

/// <summary>Python's asyncio.StreamWriter: what is written goes out in the background, in order.</summary>
[PyClass("asyncio.streams", "StreamWriter", Aliases = ["asyncio.StreamWriter"])]
public sealed partial class PyStreamWriter : PyObject
{
    private readonly PyEventLoop loop;
    private readonly Stream stream;
    private readonly Socket? socket;
    private readonly (object? Local, object? Remote) names;
    private Task tail = Task.CompletedTask;
    private Exception? failure;
    private bool isClosing;

    internal PyStreamWriter(PyEventLoop loop, Stream stream, Socket? socket)
    {
        (this.loop, this.stream, this.socket) = (loop, stream, socket);
        names = (PyAsyncSocket.NameOf(socket?.LocalEndPoint), PyAsyncSocket.NameOf(socket?.RemoteEndPoint));
    }

    /// <summary>What it writes to; in this implementation the writer itself.</summary>
    [PyMember]
    public PyStreamWriter Transport => this;

    [PyMember]
    public void Write(object? data)
    {
        var bytes = data switch
        {
            PyBytes b => b.ToArray(),
            PyByteArray a => new PyBytes(a).ToArray(),
            _ => throw new TypeError($"data argument must be a bytes-like object, not '{PyOps.TypeName(data)}'"),
        };
        if (bytes.Length > 0)
        {
            tail = WriteAfter(tail, bytes);
        }
    }

    [PyMember]
    public void Writelines(IEnumerable<object?> data)
    {
        foreach (var item in data)
        {
            Write(item);
        }
    }

    /// <summary>Waits until what was written has gone out. Raises ConnectionResetError if the other side has gone.</summary>
    [PyMember]
    public async PyCoroutine<object?> Drain()
    {
        if (!tail.IsCompleted)
        {
            await End(tail);
        }
        else
        {
            await default(NextRound);
        }

        return failure is null ? null : throw new ConnectionResetError("Connection lost");
    }

    [PyMember]
    public bool CanWriteEof() => true;

    /// <summary>Ends this direction.</summary>
    [PyMember]
    public void WriteEof() => tail = After(tail, () =>
    {
        if (socket is null)
        {
            stream.Dispose();
        }
        else
        {
            socket.Shutdown(SocketShutdown.Send);
        }
    });

    /// <summary>Closes when what was written has gone out.</summary>
    [PyMember]
    public void Close()
    {
        if (!isClosing)
        {
            isClosing = true;
            tail = After(tail, stream.Dispose);
        }
    }

    [PyMember]
    public bool IsClosing() => isClosing;

    /// <summary>Waits until it is closed.</summary>
    [PyMember]
    public async PyCoroutine<object?> WaitClosed()
    {
        if (!tail.IsCompleted)
        {
            await End(tail);
        }

        return null;
    }

    /// <summary>'peername', 'sockname', 'socket'.</summary>
    [PyMember]
    public object? GetExtraInfo(string name, object? @default = null) => name switch
    {
        "peername" => names.Remote ?? @default,
        "sockname" => names.Local ?? @default,
        "socket" when socket is not null => new PyAsyncSocket(socket),
        _ => @default,
    };

    private PyAsyncFuture<object?> End(Task task)
    {
        var future = new PyAsyncFuture<object?>(loop);
        _ = task.ContinueWith(_ => loop.EnqueueThreadsafe(new PyHandle(() => future.TrySetResult(null))), TaskScheduler.Default);
        return future;
    }

    private async Task WriteAfter(Task before, byte[] data)
    {
        await before.ConfigureAwait(false);
        try
        {
            await stream.WriteAsync(data).ConfigureAwait(false);
            await stream.FlushAsync().ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or SocketException)
        {
            failure = e;
        }
    }

    private async Task After(Task before, Action action)
    {
        await before.ConfigureAwait(false);
        try
        {
            action();
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or SocketException)
        {
            failure = e;
        }
    }
}

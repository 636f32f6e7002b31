using System.Net;
using System.Net.Sockets;

namespace PyConc2Cs.Runtime;

/// <summary>What <c>asyncio.start_server()</c> gives: calls a function for each connection.</summary>
[PyClass("asyncio.base_events", "Server", Aliases = ["asyncio.Server", "asyncio.AbstractServer"])]
public sealed partial class PyAsyncServer : PyObject
{
    private readonly PyEventLoop loop;
    private readonly List<TcpListener> listeners;
    private readonly Action<Socket> connected;
    private PyAsyncFuture<object?>? forever;
    private bool isServing;
    private bool isClosed;

    internal PyAsyncServer(PyEventLoop loop, List<TcpListener> listeners, Action<Socket> connected) => (this.loop, this.listeners, this.connected) = (loop, listeners, connected);

    [PyMember]
    public PyTuple<PyAsyncSocket> Sockets => new((isClosed ? [] : listeners).Select(l => new PyAsyncSocket(l.Server)));

    [PyMember]
    public bool IsServing() => isServing && !isClosed;

    [PyMember]
    public PyEventLoop GetLoop() => loop;

    [PyMember]
    public async PyCoroutine<object?> StartServing()
    {
        await default(Ready);
        Start();
        return null;
    }

    /// <summary>Serves until it is cancelled.</summary>
    [PyMember]
    public async PyCoroutine<object?> ServeForever()
    {
        if (isClosed)
        {
            throw new RuntimeError("server is closed");
        }

        Start();
        forever = new PyAsyncFuture<object?>(loop);
        try
        {
            return await forever;
        }
        catch (CancelledError)
        {
            Close();
            throw;
        }
        finally
        {
            forever = null;
        }
    }

    /// <summary>Takes no more connections.</summary>
    [PyMember]
    public void Close()
    {
        if (!isClosed)
        {
            isClosed = true;
            listeners.ForEach(l => l.Stop());
            forever?.Cancel();
        }
    }

    [PyMember]
    public async PyCoroutine<object?> WaitClosed()
    {
        await default(Ready);
        return null;
    }

    [PyMember("__aenter__")]
    public async PyCoroutine<PyAsyncServer> Aenter()
    {
        await default(Ready);
        return this;
    }

    [PyMember("__aexit__")]
    public async PyCoroutine<object?> Aexit(object? excType, object? exc, object? tb)
    {
        Close();
        return await WaitClosed();
    }

    protected override string DefaultRepr() => $"<Server sockets={PyOps.Repr(Sockets)}>";

    internal void Start()
    {
        if (!isServing)
        {
            isServing = true;
            listeners.ForEach(l => _ = Accept(l));
        }
    }

    private async Task Accept(TcpListener listener)
    {
        try
        {
            while (true)
            {
                var socket = await listener.AcceptSocketAsync().ConfigureAwait(false);
                loop.EnqueueThreadsafe(new PyHandle(() => connected(socket)));
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException or RuntimeError)
        {
            // The listener was closed.
        }
    }
}

/// <summary>Streams over TCP.</summary>
public static partial class PyAsyncio
{
    /// <summary>Connects; gives a reader and a writer. Raises ConnectionRefusedError and other OSErrors.</summary>
    [PyMember]
    public static async PyCoroutine<(PyStreamReader Reader, PyStreamWriter Writer)> OpenConnection(
        string? host = null, object? port = null, [PyParam(KeywordOnly = true)] long limit = 65536, PyKeywords? kwds = null)
    {
        var loop = RunningLoop();
        var connected = new PyAsyncFuture<Socket>(loop);
        var number = PyConvert.ToLong(port);
        _ = Connect(host ?? "127.0.0.1", (int)number, loop, connected);
        var socket = await connected;
        return Streams(loop, socket, limit);
    }

    /// <summary>Listens; calls the function with a reader and a writer for each connection, as a task if it is a coroutine function.</summary>
    [PyMember]
    public static async PyCoroutine<PyAsyncServer> StartServer(
        object? clientConnectedCb, object? host = null, object? port = null, [PyParam(KeywordOnly = true)] long limit = 65536, PyKeywords? kwds = null)
    {
        await default(NextRound);
        var loop = RunningLoop();
        return Listen(loop, host, port, kwds, socket =>
        {
            var (reader, writer) = Streams(loop, socket, limit);
            var result = PyOps.Call(clientConnectedCb, reader, writer);
            if (result is IPyCoroutine)
            {
                TaskOf(result, loop, null);
            }
        });
    }

    internal static PyAsyncServer Listen(PyEventLoop loop, object? host, object? port, PyKeywords? kwds, Action<Socket> connected)
    {
        var listener = new TcpListener(AddressOf(host as string), (int)PyConvert.ToLong(port ?? 0L));
        try
        {
            listener.Server.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
            listener.Start(100);
        }
        catch (SocketException e)
        {
            throw OSError.Create(98, $"error while attempting to bind on address {PyOps.Repr(PyAsyncSocket.NameOf(listener.LocalEndpoint))}: {e.Message.ToLowerInvariant()}");
        }

        var server = new PyAsyncServer(loop, [listener], connected);
        if (kwds is null || !kwds.TryGetValue("start_serving", out var start) || PyOps.Truth(start))
        {
            server.Start();
        }

        return server;
    }

    internal static IPAddress AddressOf(string? host) => host is null or "" or "0.0.0.0" ? IPAddress.Any
        : host == "localhost" ? IPAddress.Loopback
        : IPAddress.TryParse(host, out var address) ? address
        : Dns.GetHostAddresses(host)[0];

    private static (PyStreamReader Reader, PyStreamWriter Writer) Streams(PyEventLoop loop, Socket socket, long limit)
    {
        socket.NoDelay = true;
        var stream = new NetworkStream(socket, ownsSocket: true);
        var reader = new PyStreamReader(limit, loop);
        var writer = new PyStreamWriter(loop, stream, socket);
        _ = reader.Pump(stream);
        return (reader, writer);
    }

    internal static async Task Connect(string host, int port, PyEventLoop loop, PyAsyncFuture<Socket> connected)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        Action finish;
        try
        {
            var address = AddressOf(host);
            socket.Dispose();
            socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(address, port).ConfigureAwait(false);
            finish = () => connected.TrySetResult(socket);
        }
        catch (SocketException e)
        {
            socket.Dispose();
            finish = () => connected.SetError(e.SocketErrorCode == SocketError.ConnectionRefused
                ? new ConnectionRefusedError(111L, $"Connect call failed ('{AddressOf(host)}', {port})")
                : OSError.Create(e.ErrorCode, e.Message));
        }

        loop.EnqueueThreadsafe(new PyHandle(finish));
    }
}

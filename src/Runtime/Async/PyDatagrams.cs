using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>Base of scripts' datagram protocols.</summary>
[PyClass("asyncio.protocols", "DatagramProtocol", Aliases = ["asyncio.DatagramProtocol"])]
public partial class PyDatagramProtocol : PyBaseProtocol
{
    [PyMember]
    public PyDatagramProtocol()
    {
    }

    [PyMember]
    public virtual void DatagramReceived(object? data, object? addr)
    {
    }

    [PyMember]
    public virtual void ErrorReceived(object? exc)
    {
    }
}

/// <summary>A UDP socket whose datagrams go to a protocol.</summary>
[PyClass("asyncio.selector_events", "_SelectorDatagramTransport", Aliases = ["asyncio.DatagramTransport"])]
public sealed partial class PyDatagramTransport : PyObject
{
    // The largest datagram that IP carries.
    private const int MaxSize = 65536;

    private readonly PyEventLoop loop;
    private readonly object? protocol;
    private readonly Socket socket;
    private readonly IPEndPoint? remote;
    private readonly object? localName;
    private bool isClosing;

    internal PyDatagramTransport(PyEventLoop loop, Socket socket, IPEndPoint? remote, object? protocol)
    {
        (this.loop, this.socket, this.remote, this.protocol) = (loop, socket, remote, protocol);
        localName = PyAsyncSocket.NameOf(socket.LocalEndPoint);
        loop.Enqueue(() => PyOps.CallMethod(protocol, "connection_made", new PyArguments([this])));
        loop.Enqueue(() => _ = Pump());
    }

    /// <summary>Sends a datagram to the address, or to the one that the endpoint was made with. Errors go to error_received.</summary>
    [PyMember]
    public void Sendto(object? data, object? addr = null)
    {
        var bytes = data switch
        {
            PyBytes b => b.ToArray(),
            PyByteArray a => new PyBytes(a).ToArray(),
            _ => throw new TypeError($"data argument must be a bytes-like object, not '{PyOps.TypeName(data)}'"),
        };
        var target = addr is null ? remote ?? throw new ValueError("Invalid address: must be None or an address") : AddressOf(addr);
        if (remote is not null && !remote.Equals(target))
        {
            throw new ValueError($"Invalid address: must be None or {PyOps.Repr(PyAsyncSocket.NameOf(remote))}");
        }

        try
        {
            socket.SendTo(bytes, target);
        }
        catch (SocketException e)
        {
            Fail(e);
        }
    }

    /// <summary>Closes; connection_lost(None) is called in the loop's next round.</summary>
    [PyMember]
    public void Close()
    {
        if (!isClosing)
        {
            isClosing = true;
            loop.Enqueue(() =>
            {
                socket.Dispose();
                PyOps.CallMethod(protocol, "connection_lost", new PyArguments([null]));
            });
        }
    }

    [PyMember]
    public void Abort() => Close();

    [PyMember]
    public bool IsClosing() => isClosing;

    [PyMember]
    public object? GetProtocol() => protocol;

    /// <summary>'sockname', 'peername', 'socket'.</summary>
    [PyMember]
    public object? GetExtraInfo(string name, object? @default = null) => name switch
    {
        "sockname" => localName ?? @default,
        "peername" when remote is not null => PyAsyncSocket.NameOf(remote),
        "socket" => new PyAsyncSocket(socket),
        _ => @default,
    };

    internal static IPEndPoint AddressOf(object? address) => address is ITuple { Length: >= 2 } pair
        ? new IPEndPoint(PyAsyncio.AddressOf(pair[0] as string), (int)PyConvert.ToLong(pair[1]))
        : throw new TypeError($"expected a (host, port) tuple, got {PyOps.Repr(address)}");

    private async Task Pump()
    {
        var buffer = new byte[MaxSize];
        while (!isClosing)
        {
            try
            {
                var received = await socket.ReceiveFromAsync(buffer, new IPEndPoint(IPAddress.Any, 0)).ConfigureAwait(false);
                var data = new PyBytes(buffer[..received.ReceivedBytes]);
                var from = PyAsyncSocket.NameOf(received.RemoteEndPoint);
                Post(() => PyOps.CallMethod(protocol, "datagram_received", new PyArguments([data, from])));
            }
            catch (SocketException e)
            {
                Post(() => Fail(e));
            }
            catch (ObjectDisposedException)
            {
                return;
            }
        }
    }

    private void Fail(SocketException e)
    {
        if (!isClosing)
        {
            PyBaseException error = e.SocketErrorCode == SocketError.ConnectionRefused
                ? new ConnectionRefusedError(111L, "Connection refused")
                : OSError.Create(e.NativeErrorCode, e.Message);
            PyOps.CallMethod(protocol, "error_received", new PyArguments([error]));
        }
    }

    private void Post(Action action)
    {
        if (!loop.HasClosed())
        {
            loop.EnqueueThreadsafe(new PyHandle(action));
        }
    }
}

using System.Net;
using System.Net.Sockets;

namespace PyConc2Cs.Runtime;

/// <summary>Connections with protocols.</summary>
public sealed partial class PyEventLoop
{
    /// <summary>Listens; makes a protocol for each connection.</summary>
    [PyMember]
    public async PyCoroutine<PyAsyncServer> CreateServer(object? protocolFactory, object? host = null, object? port = null, PyKeywords? kwds = null)
    {
        await default(NextRound);
        return PyAsyncio.Listen(this, host, port, kwds, socket => _ = new PySocketTransport(this, socket, PyOps.Call(protocolFactory)));
    }

    /// <summary>Connects; gives the transport and the protocol. Raises ConnectionRefusedError and other OSErrors.</summary>
    [PyMember]
    public async PyCoroutine<(object? Transport, object? Protocol)> CreateConnection(object? protocolFactory, string? host = null, object? port = null, PyKeywords? kwds = null)
    {
        var connected = new PyAsyncFuture<Socket>(this);
        _ = PyAsyncio.Connect(host ?? "127.0.0.1", (int)PyConvert.ToLong(port), this, connected);
        var socket = await connected;
        var protocol = PyOps.Call(protocolFactory);
        var transport = new PySocketTransport(this, socket, protocol);
        await default(NextRound);
        return (transport, protocol);
    }

    /// <summary>Makes a UDP endpoint, bound to the local address, sending to the remote one; gives the transport and the protocol. Raises OSError where the address is in use.</summary>
    [PyMember]
    public async PyCoroutine<(object? Transport, object? Protocol)> CreateDatagramEndpoint(
        object? protocolFactory, object? localAddr = null, object? remoteAddr = null, [PyParam(KeywordOnly = true)] bool allowBroadcast = false, [PyParam(KeywordOnly = true)] bool reusePort = false,
        PyKeywords? kwds = null)
    {
        var local = localAddr is null ? null : PyDatagramTransport.AddressOf(localAddr);
        var remote = remoteAddr is null ? null : PyDatagramTransport.AddressOf(remoteAddr);
        if (local is null && remote is null)
        {
            throw new ValueError("unexpected address family");
        }

        var socket = new Socket((local ?? remote)!.AddressFamily, SocketType.Dgram, ProtocolType.Udp) { EnableBroadcast = allowBroadcast };
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, reusePort);
        try
        {
            socket.Bind(local ?? new IPEndPoint(remote!.AddressFamily == AddressFamily.InterNetworkV6 ? IPAddress.IPv6Any : IPAddress.Any, 0));
        }
        catch (SocketException e)
        {
            socket.Dispose();
            throw OSError.Create(e.NativeErrorCode, e.SocketErrorCode == SocketError.AddressAlreadyInUse ? "Address already in use" : e.Message);
        }

        var protocol = PyOps.Call(protocolFactory);
        var transport = new PyDatagramTransport(this, socket, remote, protocol);
        await default(NextRound);
        return (transport, protocol);
    }
}

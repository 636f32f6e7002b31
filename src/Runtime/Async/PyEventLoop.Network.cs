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
}

using System.Net;
using System.Net.Sockets;

namespace PyConc2Cs.Runtime;

/// <summary>A socket as streams and servers show it.</summary>
[PyClass("asyncio.trsock", "TransportSocket")]
public sealed partial class PyAsyncSocket : PyObject
{
    private readonly Socket socket;
    private readonly (object? Local, object? Remote) names;

    internal PyAsyncSocket(Socket socket) => (this.socket, names) = (socket, (NameOf(socket.LocalEndPoint), socket.Connected ? NameOf(socket.RemoteEndPoint) : null));

    [PyMember]
    public long Family => socket.AddressFamily == AddressFamily.InterNetworkV6 ? PySocketModule.AfInet6 : PySocketModule.AfInet;

    [PyMember]
    public long Type => socket.SocketType == SocketType.Dgram ? PySocketModule.SockDgram : PySocketModule.SockStream;

    [PyMember]
    public long Proto => socket.ProtocolType == ProtocolType.Udp ? 17 : 6;

    /// <summary>The descriptor; -1 once it is closed.</summary>
    [PyMember]
    public long Fileno() => socket.SafeHandle.IsClosed ? -1 : socket.Handle;

    [PyMember]
    public object? Getsockname() => names.Local;

    [PyMember]
    public object? Getpeername() => names.Remote ?? throw OSError.Create(107, "Transport endpoint is not connected");

    protected override string DefaultRepr()
    {
        var ends = Fileno() == -1 ? "" : (names.Local is { } local ? $", laddr={PyOps.Repr(local)}" : "") + (names.Remote is { } remote ? $", raddr={PyOps.Repr(remote)}" : "");
        return $"<asyncio.TransportSocket fd={Fileno()}, family={Family}, type={Type}, proto={Proto}{ends}>";
    }

    internal static object? NameOf(EndPoint? end) => end is IPEndPoint ip
        ? ip.AddressFamily == AddressFamily.InterNetworkV6 ? (ip.Address.ToString(), (long)ip.Port, 0L, 0L) : (ip.Address.ToString(), (long)ip.Port)
        : null;
}

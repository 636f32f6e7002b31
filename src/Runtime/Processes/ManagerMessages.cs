using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>Listening and connecting for managers, listeners and clients: TCP by (host, port), or Unix sockets by path.</summary>
internal static class Endpoints
{
    /// <summary>A name for a Unix socket that has no file, so that nothing is left of it.</summary>
    public static string NewName() => "\0pyconc2cs-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));

    public static Socket Listen(object? address, int backlog, out object actual)
    {
        if (address is string path)
        {
            var local = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            Guard(() => local.Bind(new UnixDomainSocketEndPoint(path)));
            local.Listen(backlog);
            actual = path;
            return local;
        }

        var (host, port) = Split(address);
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        Guard(() => socket.Bind(new IPEndPoint(Resolve(host), port)));
        socket.Listen(backlog);
        var bound = (IPEndPoint)socket.LocalEndPoint!;
        actual = (bound.Address.ToString(), (long)bound.Port);
        return socket;
    }

    public static PyConnection Connect(object? address)
    {
        if (address is string path)
        {
            var local = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            Guard(() => local.Connect(new UnixDomainSocketEndPoint(path)));
            return Take(local);
        }

        var (host, port) = Split(address);
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        Guard(() => socket.Connect(new IPEndPoint(host.Length == 0 ? IPAddress.Loopback : Resolve(host), port)));
        return Take(socket);
    }

    /// <summary>The socket's descriptor as a connection of its own.</summary>
    public static PyConnection Take(Socket socket)
    {
        using (socket)
        {
            return new PyConnection(Native.Duplicate((int)socket.Handle), true, true);
        }
    }

    public static OSError Translate(SocketException error)
    {
        var number = error.SocketErrorCode switch
        {
            SocketError.ConnectionRefused => 111,
            SocketError.AddressAlreadyInUse => 98,
            SocketError.AddressNotAvailable => 99,
            SocketError.AccessDenied => 13,
            SocketError.HostUnreachable => 113,
            SocketError.TimedOut => 110,
            SocketError.ConnectionReset => 104,
            _ => error.ErrorCode == 2 ? 2 : 5,
        };
        return Native.Error(number);
    }

    private static void Guard(Action action)
    {
        try
        {
            action();
        }
        catch (SocketException error)
        {
            throw Translate(error);
        }
    }

    private static (string Host, int Port) Split(object? address)
    {
        object?[] parts = [.. PyOps.Iterate(address)];
        return parts is [string host, var port] && PyConvert.TryIndex(port, out var number)
            ? (host, (int)number)
            : throw new ValueError($"address type of {PyOps.Repr(address)} unrecognized");
    }

    private static IPAddress Resolve(string host) => host switch
    {
        "" or "0.0.0.0" => IPAddress.Any,
        "localhost" => IPAddress.Loopback,
        _ => IPAddress.TryParse(host, out var address) ? address : Array.Find(Dns.GetHostAddresses(host), a => a.AddressFamily == AddressFamily.InterNetwork) ?? IPAddress.Loopback,
    };
}

/// <summary>CPython's challenge: both sides prove with an HMAC that they know the authkey, without sending it.</summary>
internal static class Challenge
{
    private const int Length = 40;
    private const int MostBytes = 256;

    private static readonly byte[] prefix = Encoding.ASCII.GetBytes("#CHALLENGE#");
    private static readonly PyBytes welcome = PyBytes.Literal("#WELCOME#");
    private static readonly PyBytes failure = PyBytes.Literal("#FAILURE#");

    public static void Deliver(PyConnection connection, PyBytes key)
    {
        var message = RandomNumberGenerator.GetBytes(Length);
        connection.SendMessage([.. prefix, .. message]);
        var answer = connection.ReceiveMessage(MostBytes);
        var isRight = CryptographicOperations.FixedTimeEquals(answer, Digest(key, message));
        connection.SendMessage((isRight ? welcome : failure).Span);
        if (!isRight)
        {
            throw new AuthenticationError("digest received was wrong");
        }
    }

    public static void Answer(PyConnection connection, PyBytes key)
    {
        var message = connection.ReceiveMessage(MostBytes);
        if (!message.AsSpan().StartsWith(prefix))
        {
            throw new AuthenticationError("Protocol error, expected challenge: " + PyOps.Repr(new PyBytes(message)));
        }

        connection.SendMessage(Digest(key, message.AsSpan(prefix.Length)));
        if (!new PyBytes(connection.ReceiveMessage(MostBytes)).Equals(welcome))
        {
            throw new AuthenticationError("digest sent was rejected");
        }
    }

    private static byte[] Digest(PyBytes key, ReadOnlySpan<byte> message) => HMACSHA256.HashData(key.Span, message);
}

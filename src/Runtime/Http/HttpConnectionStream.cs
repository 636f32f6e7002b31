using System.Net.Security;

namespace PyConc2Cs.Runtime;

/// <summary>Opens the stream of a connection: TCP, with TLS for https.</summary>
internal static class HttpConnectionStream
{
    public static (PySocket Socket, Stream Stream) Open(string host, long port, double? timeout, bool isSecure, bool verifies)
    {
        var socket = PySocketModule.CreateConnection((host, port), timeout);
        socket.Setsockopt(PySocketModule.IpprotoTcp, PySocketModule.TcpNodelay, 1L);
        var plain = new SocketStream(socket);
        socket.Retain();
        if (!isSecure)
        {
            return (socket, plain);
        }

        var secure = new SslStream(plain, leaveInnerStreamOpen: false);
        try
        {
            secure.AuthenticateAsClient(new SslClientAuthenticationOptions
            {
                TargetHost = host,
                // Unless the script says ssl.CERT_NONE.
                RemoteCertificateValidationCallback = (_, _, _, errors) => !verifies || errors == SslPolicyErrors.None,
            });
        }
        catch (Exception error) when (error is System.Security.Authentication.AuthenticationException or IOException)
        {
            socket.Close();
            throw new SslError(1L, error.Message);
        }

        return (socket, secure);
    }
}

/// <summary>TLS didn't work.</summary>
[PyClass("ssl", "SSLError", Aliases = ["ssl.SSLCertVerificationError", "ssl.CertificateError"])]
public partial class SslError : OSError
{
    [PyMember]
    public SslError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "SSLError";
}

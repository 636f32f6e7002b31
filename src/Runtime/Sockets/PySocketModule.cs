using System.Buffers.Binary;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace PyConc2Cs.Runtime;

/// <summary>Python's socket module.</summary>
[PyModule("socket", Aliases = ["_socket"])]
public static partial class PySocketModule
{
    private static readonly (string Name, long Port, string Protocol)[] services =
    [
        ("ftp-data", 20, "tcp"), ("ftp", 21, "tcp"), ("ssh", 22, "tcp"), ("telnet", 23, "tcp"), ("smtp", 25, "tcp"), ("time", 37, "tcp"), ("domain", 53, "tcp"),
        ("domain", 53, "udp"), ("tftp", 69, "udp"), ("http", 80, "tcp"), ("pop3", 110, "tcp"), ("ntp", 123, "udp"), ("imap2", 143, "tcp"), ("snmp", 161, "udp"),
        ("ldap", 389, "tcp"), ("https", 443, "tcp"), ("https", 443, "udp"), ("submission", 587, "tcp"), ("imaps", 993, "tcp"), ("pop3s", 995, "tcp"), ("mysql", 3306, "tcp"),
    ];

    internal static double? DefaultTimeout { get; private set; }

    [PyMember("has_ipv6")]
    public static bool HasIpv6 => Socket.OSSupportsIPv6;

    /// <summary>Connects to a TCP server; tries each address of the host. Blocks; OSError of the last attempt.</summary>
    [PyMember]
    public static PySocket CreateConnection((string Host, object? Port) address, double? timeout = null, object? sourceAddress = null, [PyParam(KeywordOnly = true)] bool allErrors = false)
    {
        OSError? failure = null;
        foreach (var (family, kind, protocol, _, target) in Getaddrinfo(address.Host, address.Port, 0, SockStream))
        {
            var socket = new PySocket(family, kind, protocol);
            try
            {
                if (timeout is not null)
                {
                    socket.Settimeout(timeout);
                }

                if (sourceAddress is not null)
                {
                    socket.Bind(sourceAddress);
                }

                socket.Connect(target);
                return socket;
            }
            catch (OSError error)
            {
                failure = error;
                socket.Close();
            }
        }

        throw failure ?? new OSError("getaddrinfo returns an empty list");
    }

    /// <summary>A TCP server that listens, with the options that servers want. Raises OSError.</summary>
    [PyMember]
    public static PySocket CreateServer(
        object? address,
        [PyParam(KeywordOnly = true)] long family = AfInet,
        [PyParam(KeywordOnly = true)] long? backlog = null,
        [PyParam(KeywordOnly = true)] bool reusePort = false,
        [PyParam(KeywordOnly = true)] bool dualstackIpv6 = false)
    {
        var socket = new PySocket(family, SockStream);
        try
        {
            socket.Setsockopt(SolSocket, SoReuseaddr, 1L);
            if (reusePort)
            {
                socket.Setsockopt(SolSocket, SoReuseport, 1L);
            }

            if (family == AfInet6)
            {
                socket.Setsockopt(IpprotoIpv6, Ipv6V6only, dualstackIpv6 ? 0L : 1L);
            }

            try
            {
                socket.Bind(address);
            }
            catch (OSError error) when (error.Errno is long number)
            {
                throw OSError.Create(number, $"{PyOps.Str(error.Strerror)} (while attempting to bind on address {PyOps.Repr(address)})");
            }

            socket.Listen(backlog ?? 128);
            return socket;
        }
        catch
        {
            socket.Close();
            throw;
        }
    }

    /// <summary>Two connected sockets.</summary>
    [PyMember]
    public static (PySocket First, PySocket Second) Socketpair(long? family = null, long type = SockStream, long proto = 0)
    {
        NativeSocket.CheckPlatform();
        var (first, second) = NativeSocket.Pair((int)(family ?? AfUnix), (int)type, (int)proto);
        return (new PySocket(family ?? AfUnix, type, proto, first), new PySocket(family ?? AfUnix, type, proto, second));
    }

    /// <summary>A socket for a copy of a descriptor.</summary>
    [PyMember]
    public static PySocket Fromfd(long fd, long family, long type, long proto = 0) => new(family, type, proto, Native.Duplicate((int)fd));

    /// <summary>The addresses that a name stands for: family, type, protocol, canonical name, address. Raises gaierror.</summary>
    [PyMember]
    public static PyList<(long Family, long Type, long Proto, string Canonname, object? Sockaddr)> Getaddrinfo(
        object? host, object? port, long family = 0, long type = 0, long proto = 0, long flags = 0)
    {
        const long passive = 1;
        var name = host as string ?? (host is PyBytes bytes ? ByteSource.Text(bytes.Span) : null);
        var number = PortOf(port);
        IPAddress[] addresses = name is null
            ? (flags & passive) != 0 ? [IPAddress.Any, IPAddress.IPv6Any] : [IPAddress.IPv6Loopback, IPAddress.Loopback]
            : SocketAddresses.Resolve(name, (int)family);
        var result = new PyList<(long, long, long, string, object?)>();
        foreach (var address in addresses)
        {
            var isV4 = address.AddressFamily == AddressFamily.InterNetwork;
            if (family != 0 && family != (isV4 ? AfInet : AfInet6))
            {
                continue;
            }

            foreach (var (kind, protocol) in (ReadOnlySpan<(long, long)>)[(SockStream, IpprotoTcp), (SockDgram, IpprotoUdp), (SockRaw, 0)])
            {
                if ((type == 0 || type == kind) && (proto == 0 || proto == protocol))
                {
                    object target = isV4 ? (address.ToString(), number) : (address.ToString(), number, 0L, 0L);
                    result.Append((isV4 ? AfInet : AfInet6, kind, protocol, "", target));
                }
            }
        }

        return result;
    }

    [PyMember]
    public static string Gethostname() => Dns.GetHostName();

    /// <summary>The IPv4 address of a host. Raises gaierror.</summary>
    [PyMember]
    public static string Gethostbyname(string hostname) => SocketAddresses.Resolve(hostname, SocketAddresses.Inet)[0].ToString();

    /// <summary>Name, other names and IPv4 addresses of a host. Raises gaierror.</summary>
    [PyMember("gethostbyname_ex")]
    public static (string Hostname, PyList<string> Aliases, PyList<string> Addresses) GethostbynameEx(string hostname) =>
        (hostname, [], new(SocketAddresses.Resolve(hostname, SocketAddresses.Inet).Select(a => a.ToString())));

    /// <summary>Name, other names and addresses of the host with an address. Raises herror.</summary>
    [PyMember]
    public static (string Hostname, PyList<string> Aliases, PyList<string> Addresses) Gethostbyaddr(string ipAddress)
    {
        var address = SocketAddresses.Resolve(ipAddress, 0)[0];
        try
        {
            return (IPAddress.IsLoopback(address) ? "localhost" : Dns.GetHostEntry(address).HostName, [], [address.ToString()]);
        }
        catch (SocketException)
        {
            throw new HostError(1L, "Unknown host");
        }
    }

    /// <summary>The full name of a host, by default of this one.</summary>
    [PyMember]
    public static string Getfqdn(string name = "")
    {
        name = name.Trim() is "" or "0.0.0.0" ? Dns.GetHostName() : name.Trim();
        try
        {
            return Dns.GetHostEntry(name).HostName;
        }
        catch (SocketException)
        {
            return name;
        }
    }

    /// <summary>Host and service name of an address.</summary>
    [PyMember]
    public static (string Host, string Service) Getnameinfo((string Host, long Port) sockaddr, long flags)
    {
        const long numericHost = 1;
        const long numericService = 2;
        var known = Array.Find(services, s => s.Port == sockaddr.Port);
        return ((flags & numericHost) != 0 ? sockaddr.Host : Gethostbyaddr(sockaddr.Host).Hostname,
            (flags & numericService) != 0 || known.Name is null ? PyOps.Str(sockaddr.Port) : known.Name);
    }

    /// <summary>The port of a service. Raises OSError.</summary>
    [PyMember]
    public static long Getservbyname(string servicename, string? protocolname = null)
    {
        var found = Array.Find(services, s => s.Name == servicename && (protocolname is null || s.Protocol == protocolname));
        return found.Name is null ? throw new OSError("service/proto not found") : found.Port;
    }

    /// <summary>The service of a port. Raises OSError.</summary>
    [PyMember]
    public static string Getservbyport(long port, string? protocolname = null) =>
        Array.Find(services, s => s.Port == port && (protocolname is null || s.Protocol == protocolname)).Name ?? throw new OSError("port/proto not found");

    [PyMember]
    public static long Getprotobyname(string protocolname) => protocolname switch
    {
        "icmp" => 1,
        "tcp" => 6,
        "udp" => 17,
        _ => throw new OSError("protocol not found"),
    };

    [PyMember]
    public static double? Getdefaulttimeout() => DefaultTimeout;

    /// <summary>The timeout of new sockets.</summary>
    [PyMember]
    public static void Setdefaulttimeout(double? timeout) => DefaultTimeout = timeout is < 0 ? throw new ValueError("Timeout value out of range") : timeout;

    [PyMember]
    public static long Htons(long x) => BinaryPrimitives.ReverseEndianness((ushort)x);

    [PyMember]
    public static long Ntohs(long x) => BinaryPrimitives.ReverseEndianness((ushort)x);

    [PyMember]
    public static long Htonl(long x) => BinaryPrimitives.ReverseEndianness((uint)x);

    [PyMember]
    public static long Ntohl(long x) => BinaryPrimitives.ReverseEndianness((uint)x);

    /// <summary>The four bytes of an IPv4 address. Raises OSError.</summary>
    [PyMember("inet_aton")]
    public static PyBytes InetAton(string ipAddr) => IPAddress.TryParse(ipAddr, out var address) && address.AddressFamily == AddressFamily.InterNetwork
        ? new PyBytes(address.GetAddressBytes()) : throw new OSError("illegal IP address string passed to inet_aton");

    [PyMember("inet_ntoa")]
    public static string InetNtoa(object? packedIp)
    {
        var bytes = ByteSource.View(packedIp);
        return bytes.Length == 4 ? new IPAddress(bytes).ToString() : throw new OSError("packed IP wrong length");
    }

    /// <summary>The bytes of an address. Raises OSError.</summary>
    [PyMember("inet_pton")]
    public static PyBytes InetPton(long addressFamily, string ipString) =>
        IPAddress.TryParse(ipString, out var address) && address.AddressFamily == (addressFamily == AfInet6 ? AddressFamily.InterNetworkV6 : AddressFamily.InterNetwork)
            && (addressFamily == AfInet6 || ipString.Count(c => c == '.') == 3)
            ? new PyBytes(address.GetAddressBytes()) : throw new OSError("illegal IP address string passed to inet_pton");

    [PyMember("inet_ntop")]
    public static string InetNtop(long addressFamily, object? packedIp)
    {
        var bytes = ByteSource.View(packedIp);
        return bytes.Length == (addressFamily == AfInet6 ? 16 : 4) ? new IPAddress(bytes).ToString() : throw new ValueError("invalid length of packed IP address string");
    }

    /// <summary>Number and name of the network interfaces.</summary>
    [PyMember("if_nameindex")]
    public static PyList<(long Index, string Name)> IfNameindex() => new(NetworkInterface.GetAllNetworkInterfaces().Select((n, i) => (i + 1L, n.Name)));

    /// <summary>Closes a descriptor of a socket.</summary>
    [PyMember]
    public static void Close(long fd) => Native.Close((int)fd);

    private static long PortOf(object? port) => port switch
    {
        null => 0,
        string text when long.TryParse(text, out var number) => number,
        string text => Array.Find(services, s => s.Name == text) is { Name: not null } found ? found.Port : throw new GaiError(-8L, "Servname not supported for ai_socktype"),
        _ => PyConvert.TryIndex(port, out var number) ? number : throw new OSError("Int or String expected"),
    };
}

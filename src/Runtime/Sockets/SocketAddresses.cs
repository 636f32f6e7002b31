using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>Python's addresses (a path, or a tuple of host and port) as the C library's, and back.</summary>
internal static class SocketAddresses
{
    public const int Unix = 1;
    public const int Inet = 2;
    public const int Inet6 = 10;

    public static byte[] Encode(int family, object? address, string caller) => family switch
    {
        Unix => EncodePath(address),
        Inet6 => EncodeInet(address, caller, Inet6, "AF_INET6", "AF_INET6 address must be a tuple (host, port[, flowinfo[, scopeid]])", 4),
        _ => EncodeInet(address, caller, Inet, "AF_INET", "AF_INET address must be a pair (host, port)", 2),
    };

    public static object? Decode(ReadOnlySpan<byte> address)
    {
        if (address.Length < 2)
        {
            return null;
        }

        switch (BinaryPrimitives.ReadUInt16LittleEndian(address))
        {
            case Inet when address.Length >= 8:
                return (new IPAddress(address.Slice(4, 4)).ToString(), (long)BinaryPrimitives.ReadUInt16BigEndian(address[2..]));
            case Inet6 when address.Length >= 28:
                return (new IPAddress(address.Slice(8, 16)).ToString(), (long)BinaryPrimitives.ReadUInt16BigEndian(address[2..]),
                    (long)BinaryPrimitives.ReadUInt32BigEndian(address[4..]), (long)BinaryPrimitives.ReadUInt32LittleEndian(address[24..]));
            case Unix:
                var path = address[2..];
                if (path.Length > 0 && path[0] == 0)
                {
                    return new PyBytes(path.ToArray());
                }

                var end = path.IndexOf((byte)0);
                return Encoding.UTF8.GetString(end < 0 ? path : path[..end]);
            default:
                return null;
        }
    }

    private static byte[] EncodePath(object? address)
    {
        var path = address is string or PyPath ? Encoding.UTF8.GetBytes(PyOs.Fspath(address)) : ByteSource.View(address).ToArray();
        if (path.Length > 107)
        {
            throw new OSError("AF_UNIX path too long");
        }

        var isAbstract = path.Length > 0 && path[0] == 0;
        var result = new byte[2 + path.Length + (isAbstract ? 0 : 1)];
        result[0] = Unix;
        path.CopyTo(result, 2);
        return result;
    }

    private static byte[] EncodeInet(object? address, string caller, int family, string name, string shape, int most)
    {
        if (address is not ITuple tuple)
        {
            throw new TypeError($"{caller}(): {name} address must be tuple, not {PyOps.TypeName(address)}");
        }

        if (tuple.Length < 2 || tuple.Length > most)
        {
            throw new TypeError(shape);
        }

        var host = tuple[0] switch
        {
            string text => text,
            PyBytes or PyByteArray => Encoding.ASCII.GetString(ByteSource.View(tuple[0])),
            _ => throw new TypeError($"str, bytes or bytearray expected, not {PyOps.TypeName(tuple[0])}"),
        };
        if (!PyConvert.TryIndex(tuple[1], out var port))
        {
            throw new TypeError($"'{PyOps.TypeName(tuple[1])}' object cannot be interpreted as an integer");
        }

        if (port is < 0 or > 65535)
        {
            throw new OverflowError($"{caller}(): port must be 0-65535.");
        }

        var result = new byte[family == Inet ? 16 : 28];
        result[0] = (byte)family;
        BinaryPrimitives.WriteUInt16BigEndian(result.AsSpan(2), (ushort)port);
        Resolve(host, family)[0].GetAddressBytes().CopyTo(result, family == Inet ? 4 : 8);
        if (tuple.Length > 2)
        {
            BinaryPrimitives.WriteUInt32BigEndian(result.AsSpan(4), (uint)PyConvert.ToLong(tuple[2]));
        }

        if (tuple.Length > 3)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(result.AsSpan(24), (uint)PyConvert.ToLong(tuple[3]));
        }

        return result;
    }

    /// <summary>The addresses of a host; family 0 takes any. Raises gaierror.</summary>
    public static IPAddress[] Resolve(string host, int family)
    {
        var wanted = family switch
        {
            Inet => AddressFamily.InterNetwork,
            Inet6 => AddressFamily.InterNetworkV6,
            _ => AddressFamily.Unspecified,
        };
        if (host.Length == 0)
        {
            return [family == Inet6 ? IPAddress.IPv6Any : IPAddress.Any];
        }

        if (host == "<broadcast>")
        {
            return [IPAddress.Broadcast];
        }

        if (IPAddress.TryParse(host, out var literal) && (host.Contains('.', StringComparison.Ordinal) || host.Contains(':', StringComparison.Ordinal)))
        {
            return wanted == AddressFamily.Unspecified || literal.AddressFamily == wanted ? [literal]
                : throw new GaiError(-9L, "Address family for hostname not supported");
        }

        if (host == "localhost")
        {
            return wanted switch
            {
                AddressFamily.InterNetwork => [IPAddress.Loopback],
                AddressFamily.InterNetworkV6 => [IPAddress.IPv6Loopback],
                _ => [IPAddress.IPv6Loopback, IPAddress.Loopback],
            };
        }

        try
        {
            var found = Dns.GetHostAddresses(host, wanted);
            return found.Length > 0 ? found : throw new GaiError(-5L, "No address associated with hostname");
        }
        catch (SocketException error)
        {
            throw error.SocketErrorCode switch
            {
                SocketError.TryAgain => new GaiError(-3L, "Temporary failure in name resolution"),
                SocketError.NoData => new GaiError(-5L, "No address associated with hostname"),
                _ => new GaiError(-2L, "Name or service not known"),
            };
        }
        catch (ArgumentException)
        {
            throw new GaiError(-2L, "Name or service not known");
        }
    }
}

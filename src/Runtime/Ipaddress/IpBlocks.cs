using System.Numerics;

namespace PyConc2Cs.Runtime;

/// <summary>The blocks of addresses that IANA has set apart.</summary>
internal static class IpBlocks
{
    public static readonly string[] ReservedV6 =
    [
        "::/8", "100::/8", "200::/7", "400::/6", "800::/5", "1000::/4", "4000::/3", "6000::/3", "8000::/3", "A000::/3", "C000::/3", "E000::/4", "F000::/5", "F800::/6", "FE00::/9",
    ];

    private static readonly string[] s_privateV4 =
    [
        "0.0.0.0/8", "10.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.0.170/31", "192.0.2.0/24", "192.168.0.0/16", "198.18.0.0/15",
        "198.51.100.0/24", "203.0.113.0/24", "240.0.0.0/4", "255.255.255.255/32",
    ];

    private static readonly string[] s_publicV4 = ["192.0.0.9/32", "192.0.0.10/32"];

    private static readonly string[] s_privateV6 =
    [
        "::1/128", "::/128", "::ffff:0:0/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "fc00::/7", "fe80::/10",
    ];

    private static readonly string[] s_publicV6 = ["2001:1::1/128", "2001:1::2/128", "2001:3::/32", "2001:4:112::/48", "2001:20::/28", "2001:30::/28"];

    public static bool Any(string[] blocks, BigInteger number, int version) => Array.Exists(blocks, block => Holds(block, number, number, version));

    public static bool IsPrivate(PyIpAddress address)
    {
        if (address is PyIpv6Address { Ipv4Mapped: { } mapped })
        {
            return mapped.IsPrivate;
        }

        var version = (int)address.Version;
        return Any(version == 4 ? s_privateV4 : s_privateV6, address.Number, version) && !Any(version == 4 ? s_publicV4 : s_publicV6, address.Number, version);
    }

    /// <summary>The whole network lies in one of the blocks.</summary>
    public static bool IsPrivate(PyIpNetwork network)
    {
        var version = (int)network.Version;
        return Array.Exists(version == 4 ? s_privateV4 : s_privateV6, block => Holds(block, network.First, network.Last, version))
            && !Array.Exists(version == 4 ? s_publicV4 : s_publicV6, block => Holds(block, network.First, network.Last, version));
    }

    private static bool Holds(string block, BigInteger first, BigInteger last, int version)
    {
        var (start, prefix) = IpParser.Network(block, version);
        var shift = IpParser.Width(version) - prefix;
        return first >> shift == start >> shift && last >> shift == start >> shift;
    }
}

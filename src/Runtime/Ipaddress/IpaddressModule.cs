using System.Numerics;

namespace PyConc2Cs.Runtime;

/// <summary>Python's ipaddress module: addresses and networks of IPv4 and IPv6.</summary>
[PyModule("ipaddress")]
public static class PyIpaddressModule
{
    [PyMember("IPV4LENGTH")]
    public const long Ipv4Length = 32;

    [PyMember("IPV6LENGTH")]
    public const long Ipv6Length = 128;

    /// <summary>The address of a text, an int or packed bytes. ValueError if it is none.</summary>
    [PyMember("ip_address")]
    public static PyIpAddress IpAddress(object? address)
    {
        foreach (var version in (int[])[4, 6])
        {
            try
            {
                return IpParser.Address(address, version);
            }
            catch (AddressValueError)
            {
            }
        }

        throw new ValueError($"{PyOps.Repr(address)} does not appear to be an IPv4 or IPv6 address");
    }

    /// <summary>The network of a text "address/prefix", or of a tuple of both. ValueError if it is none, or has host bits set.</summary>
    [PyMember("ip_network")]
    public static PyIpNetwork IpNetwork(object? address, bool strict = true)
    {
        foreach (var version in (int[])[4, 6])
        {
            try
            {
                return version == 4 ? new PyIpv4Network(address, strict) : new PyIpv6Network(address, strict);
            }
            catch (Exception error) when (error is AddressValueError or NetmaskValueError)
            {
            }
        }

        throw new ValueError($"{PyOps.Repr(address)} does not appear to be an IPv4 or IPv6 network");
    }

    /// <summary>An address together with its network. ValueError.</summary>
    [PyMember("ip_interface")]
    public static PyIpAddress IpInterface(object? address)
    {
        foreach (var version in (int[])[4, 6])
        {
            try
            {
                return version == 4 ? new PyIpv4Interface(address) : new PyIpv6Interface(address);
            }
            catch (Exception error) when (error is AddressValueError or NetmaskValueError)
            {
            }
        }

        throw new ValueError($"{PyOps.Repr(address)} does not appear to be an IPv4 or IPv6 interface");
    }

    [PyMember("v4_int_to_packed")]
    public static PyBytes V4IntToPacked(long address) => new PyIpv4Address(address).Packed;

    /// <summary>The networks that together are the addresses from the first to the last.</summary>
    [PyMember("summarize_address_range")]
    public static IEnumerable<PyIpNetwork> SummarizeAddressRange(PyIpAddress first, PyIpAddress last)
    {
        if (first.Version != last.Version)
        {
            throw new TypeError($"{first} and {last} are not of the same version");
        }

        if (first.Number > last.Number)
        {
            throw new ValueError("last IP address must be greater than first");
        }

        return Ranges(first.Number, last.Number, (int)first.Version);
    }

    /// <summary>As few networks as hold the same addresses.</summary>
    [PyMember("collapse_addresses")]
    public static IEnumerable<PyIpNetwork> CollapseAddresses(IEnumerable<object?> addresses)
    {
        var ranges = addresses.Select(RangeOf)
            .OrderBy(r => r.First).ThenBy(r => r.Last).ToList();
        for (var i = 0; i < ranges.Count;)
        {
            var (first, last, version) = ranges[i];
            for (i++; i < ranges.Count && ranges[i].First <= last + 1; i++)
            {
                last = BigInteger.Max(last, ranges[i].Last);
            }

            foreach (var network in Ranges(first, last, version))
            {
                yield return network;
            }
        }
    }

    private static (BigInteger First, BigInteger Last, int Version) RangeOf(object? item) => item is PyIpNetwork network
        ? (network.First, network.Last, (int)network.Version)
        : ((PyIpAddress)item! is var address ? (address.Number, address.Number, (int)address.Version) : default);

    internal static IEnumerable<PyIpNetwork> Ranges(BigInteger first, BigInteger last, int version)
    {
        var width = version == 4 ? 32 : 128;
        while (first <= last)
        {
            var bits = 0;
            while (bits < width && (first & ((BigInteger.One << (bits + 1)) - 1)).IsZero && first + (BigInteger.One << (bits + 1)) - 1 <= last)
            {
                bits++;
            }

            yield return PyIpNetwork.Of(first, width - bits, version);
            first += BigInteger.One << bits;
        }
    }
}

/// <summary>The text is no address.</summary>
[PyClass("ipaddress", "AddressValueError")]
public partial class AddressValueError : ValueError
{
    [PyMember]
    public AddressValueError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "AddressValueError";

    public override string PyModuleName => "ipaddress";
}

/// <summary>The text is no prefix length or mask.</summary>
[PyClass("ipaddress", "NetmaskValueError")]
public partial class NetmaskValueError : ValueError
{
    [PyMember]
    public NetmaskValueError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "NetmaskValueError";

    public override string PyModuleName => "ipaddress";
}

using System.Collections;
using System.Numerics;

namespace PyConc2Cs.Runtime;

/// <summary>What networks of both versions have in common: as a collection, all their addresses.</summary>
[PyClass("ipaddress", "_BaseNetwork")]
public abstract partial class PyIpNetwork : PyObject, IEnumerable<PyIpAddress>
{
    private readonly int version;

    private protected PyIpNetwork(object? address, bool strict, int version)
    {
        var (number, prefix) = IpParser.Network(address, version);
        (this.version, Prefix) = (version, prefix);
        First = number & Mask;
        if (strict && First != number)
        {
            throw new ValueError($"{IpParser.Text(number, version)}{(address is string text && text.Contains('/', StringComparison.Ordinal) ? text[text.IndexOf('/', StringComparison.Ordinal)..] : "/" + prefix)} has host bits set");
        }
    }

    public override string PyModuleName => "ipaddress";

    [PyMember("version")]
    public long Version => version;

    [PyMember("max_prefixlen")]
    public long MaxPrefixlen => Width;

    [PyMember("network_address")]
    public PyIpAddress NetworkAddress => Address(First);

    [PyMember("broadcast_address")]
    public PyIpAddress BroadcastAddress => Address(Last);

    [PyMember("netmask")]
    public PyIpAddress Netmask => Address(Mask);

    [PyMember("hostmask")]
    public PyIpAddress Hostmask => Address(Last - First);

    [PyMember("prefixlen")]
    public long Prefixlen => Prefix;

    [PyMember("num_addresses")]
    public PyInt NumAddresses => new(Last - First + 1);

    [PyMember("with_prefixlen")]
    public string WithPrefixlen => ToString();

    [PyMember("with_netmask")]
    public string WithNetmask => $"{NetworkAddress}/{Netmask}";

    [PyMember("with_hostmask")]
    public string WithHostmask => $"{NetworkAddress}/{Hostmask}";

    [PyMember("compressed")]
    public string Compressed => ToString();

    [PyMember("exploded")]
    public string Exploded => version == 4 ? ToString() : $"{PyIpAddress.LongText(First)}/{Prefix}";

    [PyMember("is_multicast")]
    public bool IsMulticast => NetworkAddress.IsMulticast && BroadcastAddress.IsMulticast;

    [PyMember("is_private")]
    public bool IsPrivate => IpBlocks.IsPrivate(this);

    [PyMember("is_global")]
    public bool IsGlobal => version == 4 ? !(IpBlocks.Any(["100.64.0.0/10"], First, 4) && IpBlocks.Any(["100.64.0.0/10"], Last, 4)) && !IsPrivate : !IsPrivate;

    [PyMember("is_unspecified")]
    public bool IsUnspecified => NetworkAddress.IsUnspecified && BroadcastAddress.IsUnspecified;

    [PyMember("is_reserved")]
    public bool IsReserved => NetworkAddress.IsReserved && BroadcastAddress.IsReserved;

    [PyMember("is_loopback")]
    public bool IsLoopback => NetworkAddress.IsLoopback && BroadcastAddress.IsLoopback;

    [PyMember("is_link_local")]
    public bool IsLinkLocal => NetworkAddress.IsLinkLocal && BroadcastAddress.IsLinkLocal;

    internal int Prefix { get; }

    internal BigInteger First { get; }

    internal BigInteger Last => First + (BigInteger.One << (Width - Prefix)) - 1;

    private int Width => IpParser.Width(version);

    private BigInteger Mask => ((BigInteger.One << Prefix) - 1) << (Width - Prefix);

    /// <summary>The addresses that hosts can have: without those of the network and of the broadcast, where there are more than two.</summary>
    [PyMember]
    public IEnumerable<PyIpAddress> Hosts()
    {
        var isSmall = Width - Prefix <= 1;
        var last = isSmall || version == 6 ? Last : Last - 1;
        for (var number = isSmall ? First : First + 1; number <= last; number++)
        {
            yield return Address(number);
        }
    }

    /// <summary>The parts of the network with a longer prefix.</summary>
    [PyMember]
    public IEnumerable<PyIpNetwork> Subnets(long prefixlenDiff = 1, long? newPrefix = null)
    {
        if (Prefix == Width)
        {
            return [this];
        }

        if (newPrefix < Prefix)
        {
            throw new ValueError("new prefix must be longer");
        }

        if (newPrefix is not null && prefixlenDiff != 1)
        {
            throw new ValueError("cannot set prefixlen_diff and new_prefix");
        }

        var difference = newPrefix - Prefix ?? prefixlenDiff;
        if (difference < 0)
        {
            throw new ValueError("prefix length diff must be > 0");
        }

        var prefix = Prefix + difference;
        return prefix <= Width ? Parts((int)prefix) : throw new ValueError($"prefix length diff {prefix} is invalid for netblock {this}");
    }

    /// <summary>The network with a shorter prefix that holds this one.</summary>
    [PyMember]
    public PyIpNetwork Supernet(long prefixlenDiff = 1, long? newPrefix = null)
    {
        if (Prefix == 0)
        {
            return this;
        }

        if (newPrefix > Prefix)
        {
            throw new ValueError("new prefix must be shorter");
        }

        var prefix = newPrefix ?? Prefix - prefixlenDiff;
        return prefix >= 0 ? Of(First, (int)prefix, version) : throw new ValueError($"current prefixlen is {Prefix}, cannot have a prefixlen_diff of {prefixlenDiff}");
    }

    [PyMember]
    public bool Overlaps(PyIpNetwork other) => version == other.version && First <= other.Last && other.First <= Last;

    [PyMember("subnet_of")]
    public bool SubnetOf(PyIpNetwork other) => SameVersion(other) && other.First <= First && Last <= other.Last;

    [PyMember("supernet_of")]
    public bool SupernetOf(PyIpNetwork other) => SameVersion(other) && First <= other.First && other.Last <= Last;

    /// <summary>What is left without a part. ValueError if it isn't one.</summary>
    [PyMember("address_exclude")]
    public IEnumerable<PyIpNetwork> AddressExclude(PyIpNetwork other)
    {
        if (!SupernetOf(other))
        {
            throw new ValueError($"{other} not contained in {this}");
        }

        return Halves(other);
    }

    [PyMember("__contains__")]
    public bool Contains(object? item) => item is PyIpAddress address && address.Version == version && address.Number >= First && address.Number <= Last;

    /// <summary>An address by its number in the network. IndexError.</summary>
    [PyMember("__getitem__")]
    public PyIpAddress GetItem(long n)
    {
        var number = n < 0 ? Last + n + 1 : First + n;
        return number >= First && number <= Last ? Address(number) : throw new IndexError("address out of range");
    }

    [PyMember("__lt__")]
    public object? Less(object? other) => other is PyIpNetwork network ? CompareTo(network) < 0 : PyNotImplemented.Instance;

    [PyMember("__le__")]
    public object? LessEqual(object? other) => other is PyIpNetwork network ? CompareTo(network) <= 0 : PyNotImplemented.Instance;

    [PyMember("__gt__")]
    public object? Greater(object? other) => other is PyIpNetwork network ? CompareTo(network) > 0 : PyNotImplemented.Instance;

    [PyMember("__ge__")]
    public object? GreaterEqual(object? other) => other is PyIpNetwork network ? CompareTo(network) >= 0 : PyNotImplemented.Instance;

    public int CompareTo(PyIpNetwork? other) => SameVersion(other!) && First.CompareTo(other!.First) is var order && order != 0 ? order : Prefix.CompareTo(other!.Prefix);

    public IEnumerator<PyIpAddress> GetEnumerator()
    {
        for (var number = First; number <= Last; number++)
        {
            yield return Address(number);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override bool Equals(object? obj) => obj is PyIpNetwork other && other.version == version && other.First == First && other.Prefix == Prefix;

    public override int GetHashCode() => HashCode.Combine(First, Prefix);

    public override string ToString() => $"{IpParser.Text(First, version)}/{Prefix}";

    public override string Repr() => $"{PyTypeName}({PyOps.Repr(ToString())})";

    internal static PyIpNetwork Of(BigInteger number, int prefix, int version)
    {
        var parts = PyOps.ToTuple([new PyInt(number), (long)prefix]);
        return version == 4 ? new PyIpv4Network(parts, false) : new PyIpv6Network(parts, false);
    }

    private PyIpAddress Address(BigInteger number) => IpParser.Address(new PyInt(number), version);

    private bool SameVersion(PyIpNetwork other) => other.version == version ? true : throw new TypeError($"{this} and {other} are not of the same version");

    private IEnumerable<PyIpNetwork> Parts(int prefix)
    {
        for (var number = First; number <= Last; number += BigInteger.One << (Width - prefix))
        {
            yield return Of(number, prefix, version);
        }
    }

    private IEnumerable<PyIpNetwork> Halves(PyIpNetwork other)
    {
        for (var rest = this; !rest.Equals(other);)
        {
            var (low, high) = (Of(rest.First, rest.Prefix + 1, version), Of(rest.First + (BigInteger.One << (Width - rest.Prefix - 1)), rest.Prefix + 1, version));
            var isLow = other.SubnetOf(low);
            yield return isLow ? high : low;
            rest = isLow ? low : high;
        }
    }
}

/// <summary>ipaddress.IPv4Network.</summary>
[PyClass("ipaddress", "IPv4Network")]
public sealed partial class PyIpv4Network : PyIpNetwork
{
    [PyMember]
    public PyIpv4Network(object? address, bool strict = true)
        : base(address, strict, 4)
    {
    }

    public override string PyTypeName => "IPv4Network";
}

/// <summary>ipaddress.IPv6Network.</summary>
[PyClass("ipaddress", "IPv6Network")]
public sealed partial class PyIpv6Network : PyIpNetwork
{
    [PyMember]
    public PyIpv6Network(object? address, bool strict = true)
        : base(address, strict, 6)
    {
    }

    public override string PyTypeName => "IPv6Network";

    [PyMember("is_site_local")]
    public bool IsSiteLocal => NetworkAddress is PyIpv6Address { IsSiteLocal: true };
}

/// <summary>ipaddress.IPv4Interface: an address and its network.</summary>
[PyClass("ipaddress", "IPv4Interface")]
public sealed partial class PyIpv4Interface : PyIpv4Address
{
    [PyMember]
    public PyIpv4Interface(object? address)
        : base(new PyInt(IpParser.Network(address, 4).Number)) => Network = PyIpNetwork.Of(Number, IpParser.Network(address, 4).Prefix, 4);

    public override string PyTypeName => "IPv4Interface";

    [PyMember("network")]
    public PyIpNetwork Network { get; }

    [PyMember("ip")]
    public PyIpAddress Ip => new PyIpv4Address(new PyInt(Number));

    [PyMember("netmask")]
    public PyIpAddress Netmask => Network.Netmask;

    [PyMember("hostmask")]
    public PyIpAddress Hostmask => Network.Hostmask;

    [PyMember("with_prefixlen")]
    public string WithPrefixlen => ToString();

    [PyMember("with_netmask")]
    public string WithNetmask => $"{Ip}/{Netmask}";

    [PyMember("with_hostmask")]
    public string WithHostmask => $"{Ip}/{Hostmask}";

    public override string Exploded => ToString();

    public override bool Equals(object? obj) => obj is PyIpv4Interface other && other.Number == Number && other.Network.Equals(Network);

    public override int GetHashCode() => HashCode.Combine(Number, Network);

    public override string ToString() => $"{IpParser.Text(Number, 4)}/{Network.Prefix}";
}

/// <summary>ipaddress.IPv6Interface: an address and its network.</summary>
[PyClass("ipaddress", "IPv6Interface")]
public sealed partial class PyIpv6Interface : PyIpv6Address
{
    [PyMember]
    public PyIpv6Interface(object? address)
        : base(new PyInt(IpParser.Network(address, 6).Number)) => Network = PyIpNetwork.Of(Number, IpParser.Network(address, 6).Prefix, 6);

    public override string PyTypeName => "IPv6Interface";

    [PyMember("network")]
    public PyIpNetwork Network { get; }

    [PyMember("ip")]
    public PyIpAddress Ip => new PyIpv6Address(new PyInt(Number));

    [PyMember("netmask")]
    public PyIpAddress Netmask => Network.Netmask;

    [PyMember("hostmask")]
    public PyIpAddress Hostmask => Network.Hostmask;

    [PyMember("with_prefixlen")]
    public string WithPrefixlen => ToString();

    [PyMember("with_netmask")]
    public string WithNetmask => $"{Ip}/{Netmask}";

    [PyMember("with_hostmask")]
    public string WithHostmask => $"{Ip}/{Hostmask}";

    public override string Exploded => $"{LongText(Number)}/{Network.Prefix}";

    public override bool Equals(object? obj) => obj is PyIpv6Interface other && other.Number == Number && other.Network.Equals(Network);

    public override int GetHashCode() => HashCode.Combine(Number, Network);

    public override string ToString() => $"{IpParser.Text(Number, 6)}/{Network.Prefix}";
}

using System.Globalization;
using System.Numerics;

namespace PyConc2Cs.Runtime;

/// <summary>What addresses of both versions have in common.</summary>
[PyClass("ipaddress", "_BaseAddress")]
public abstract partial class PyIpAddress : PyObject
{
    private protected PyIpAddress(BigInteger number, int version) => (Number, Version) = (number, version);

    public override string PyModuleName => "ipaddress";

    [PyMember("version")]
    public long Version { get; }

    [PyMember("max_prefixlen")]
    public long MaxPrefixlen => Version == 4 ? 32 : 128;

    [PyMember("compressed")]
    public string Compressed => ToString();

    /// <summary>The long form: all groups with four digits.</summary>
    [PyMember("exploded")]
    public virtual string Exploded => Long(Number);

    [PyMember("packed")]
    public PyBytes Packed
    {
        get
        {
            var bytes = Number.ToByteArray(isUnsigned: true, isBigEndian: true);
            return new PyBytes([.. new byte[(MaxPrefixlen / 8) - bytes.Length], .. bytes]);
        }
    }

    /// <summary>The name for the reverse look-up in the DNS.</summary>
    [PyMember("reverse_pointer")]
    public string ReversePointer => Version == 4
        ? string.Join('.', IpParser.Text(Number, 4).Split('.').Reverse()) + ".in-addr.arpa"
        : string.Join('.', Number.ToString("x33", CultureInfo.InvariantCulture)[^32..].Reverse()) + ".ip6.arpa";

    [PyMember("is_multicast")]
    public bool IsMulticast => In(Version == 4 ? ["224.0.0.0/4"] : ["ff00::/8"]);

    [PyMember("is_private")]
    public bool IsPrivate => IpBlocks.IsPrivate(this);

    [PyMember("is_global")]
    public bool IsGlobal => Version == 4 ? !In(["100.64.0.0/10"]) && !IsPrivate : !IsPrivate;

    [PyMember("is_unspecified")]
    public bool IsUnspecified => Number.IsZero;

    [PyMember("is_reserved")]
    public bool IsReserved => In(Version == 4 ? ["240.0.0.0/4"] : IpBlocks.ReservedV6);

    [PyMember("is_loopback")]
    public bool IsLoopback => In(Version == 4 ? ["127.0.0.0/8"] : ["::1/128"]);

    [PyMember("is_link_local")]
    public bool IsLinkLocal => In(Version == 4 ? ["169.254.0.0/16"] : ["fe80::/10"]);

    internal BigInteger Number { get; }

    [PyMember("__int__", "__index__")]
    public PyInt ToInt() => new(Number);

    [PyMember("__add__")]
    public object? Add(object? other) => Numeric.IsInt(other) ? IpParser.Address(new PyInt(Number + Numeric.ToBig(other)), (int)Version) : PyNotImplemented.Instance;

    [PyMember("__sub__")]
    public object? Subtract(object? other) => Numeric.IsInt(other) ? IpParser.Address(new PyInt(Number - Numeric.ToBig(other)), (int)Version) : PyNotImplemented.Instance;

    [PyMember("__lt__")]
    public object? Less(object? other) => other is PyIpAddress address ? CompareTo(address) < 0 : PyNotImplemented.Instance;

    [PyMember("__le__")]
    public object? LessEqual(object? other) => other is PyIpAddress address ? CompareTo(address) <= 0 : PyNotImplemented.Instance;

    [PyMember("__gt__")]
    public object? Greater(object? other) => other is PyIpAddress address ? CompareTo(address) > 0 : PyNotImplemented.Instance;

    [PyMember("__ge__")]
    public object? GreaterEqual(object? other) => other is PyIpAddress address ? CompareTo(address) >= 0 : PyNotImplemented.Instance;

    /// <summary>As a text, or as a number for the types b, n, x and X.</summary>
    [PyMember("__format__")]
    public string Format(string fmt) => fmt.Length > 0 && fmt[^1] is 'b' or 'n' or 'x' or 'X'
        ? FormatNumber(fmt) : PyOps.Format(ToString(), fmt);

    /// <summary>TypeError where versions differ.</summary>
    public int CompareTo(PyIpAddress? other) => other!.Version == Version
        ? Number.CompareTo(other.Number) : throw new TypeError($"{this} and {other} are not of the same version");

    public override bool Equals(object? obj) => obj is PyIpAddress other && other.GetType() == GetType() && other.Number == Number && other.Version == Version;

    public override int GetHashCode() => HashCode.Combine(Number, Version);

    public override string ToString() => IpParser.Text(Number, (int)Version);

    public override string Repr() => $"{PyTypeName}({PyOps.Repr(ToString())})";

    internal static string LongText(BigInteger number) =>
        string.Join(':', Enumerable.Range(0, 8).Select(i => ((int)((number >> (112 - (16 * i))) & 0xffff)).ToString("x4", CultureInfo.InvariantCulture)));

    private string Long(BigInteger number) => Version == 4 ? IpParser.Text(number, 4) : LongText(number);

    private bool In(string[] blocks) => IpBlocks.Any(blocks, Number, (int)Version);

    private string FormatNumber(string fmt)
    {
        var kind = fmt[^1] == 'n' ? Version == 4 ? 'b' : 'x' : fmt[^1];
        var alternate = fmt.Contains('#', StringComparison.Ordinal);
        var width = (kind == 'b' ? MaxPrefixlen : MaxPrefixlen / 4) + (alternate ? 2 : 0);
        var groups = fmt.Contains('_', StringComparison.Ordinal);
        width += groups ? ((kind == 'b' ? MaxPrefixlen : MaxPrefixlen / 4) / 4) - 1 : 0;
        return PyOps.Format(new PyInt(Number), $"{(alternate ? "#" : "")}0{width}{(groups ? "_" : "")}{kind}");
    }
}

/// <summary>ipaddress.IPv4Address.</summary>
[PyClass("ipaddress", "IPv4Address")]
public partial class PyIpv4Address : PyIpAddress
{
    [PyMember]
    public PyIpv4Address(object? address)
        : base(IpParser.Number(address, 4), 4)
    {
    }

    public override string PyTypeName => "IPv4Address";

    /// <summary>The address in IPv6's form ::ffff:a.b.c.d.</summary>
    [PyMember("ipv6_mapped")]
    public PyIpv6Address Ipv6Mapped => new(new PyInt(Number + (new BigInteger(0xffff) << 32)));
}

/// <summary>ipaddress.IPv6Address.</summary>
[PyClass("ipaddress", "IPv6Address")]
public partial class PyIpv6Address : PyIpAddress
{
    [PyMember]
    public PyIpv6Address(object? address)
        : base(IpParser.Number(address, 6), 6)
    {
    }

    public override string PyTypeName => "IPv6Address";

    [PyMember("is_site_local")]
    public bool IsSiteLocal => IpBlocks.Any(["fec0::/10"], Number, 6);

    /// <summary>The IPv4 address of ::ffff:a.b.c.d; None for others.</summary>
    [PyMember("ipv4_mapped")]
    public PyIpv4Address? Ipv4Mapped => Number >> 32 == 0xffff ? new PyIpv4Address(new PyInt(Number & uint.MaxValue)) : null;

    /// <summary>The IPv4 address in an address of 6to4; None for others.</summary>
    [PyMember("sixtofour")]
    public PyIpv4Address? Sixtofour => Number >> 112 == 0x2002 ? new PyIpv4Address(new PyInt((Number >> 80) & uint.MaxValue)) : null;
}

using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>Python's uuid.UUID: a number of 128 bits.</summary>
[PyClass("uuid", "UUID")]
public sealed partial class PyUuid : IPyRepr, IEquatable<PyUuid>
{
    private readonly byte[] data;

    internal PyUuid(ReadOnlySpan<byte> data, int version = 0)
    {
        this.data = data.ToArray();
        if (version > 0)
        {
            this.data[6] = (byte)((this.data[6] & 0x0f) | (version << 4));
            this.data[8] = (byte)((this.data[8] & 0x3f) | 0x80);
        }
    }

    /// <summary>ValueError for a text that isn't one.</summary>
    [PyMember]
    public PyUuid(string? hex = null, PyBytes? bytes = null, PyInt? @int = null, [PyParam(KeywordOnly = true)] long? version = null)
        : this(Data(hex, bytes, @int), (int)(version ?? 0))
    {
    }

    [PyMember]
    public string Hex => Convert.ToHexStringLower(data);

    [PyMember]
    public PyBytes Bytes => new((byte[])data.Clone());

    [PyMember("int")]
    public PyInt Number => new(new BigInteger(data, isUnsigned: true, isBigEndian: true));

    [PyMember]
    public string Urn => "urn:uuid:" + this;

    [PyMember]
    public long? Version => (data[8] & 0xc0) == 0x80 ? data[6] >> 4 : null;

    [PyMember]
    public string Variant => (data[8] & 0x80) == 0 ? "reserved for NCS compatibility"
        : (data[8] & 0x40) == 0 ? "specified in RFC 4122"
        : (data[8] & 0x20) == 0 ? "reserved for Microsoft compatibility" : "reserved for future definition";

    [PyMember]
    public (long TimeLow, long TimeMid, long TimeHiVersion, long ClockSeqHiVariant, long ClockSeqLow, long Node) Fields =>
        (BinaryPrimitives.ReadUInt32BigEndian(data), BinaryPrimitives.ReadUInt16BigEndian(data.AsSpan(4)), BinaryPrimitives.ReadUInt16BigEndian(data.AsSpan(6)), data[8], data[9], Node);

    [PyMember]
    public long Node => (long)(BinaryPrimitives.ReadUInt64BigEndian(data.AsSpan(8)) & 0xffffffffffff);

    [PyMember]
    public long TimeLow => BinaryPrimitives.ReadUInt32BigEndian(data);

    [PyMember("time")]
    public long Timestamp => ((BinaryPrimitives.ReadUInt16BigEndian(data.AsSpan(6)) & 0x0fffL) << 48) | ((long)BinaryPrimitives.ReadUInt16BigEndian(data.AsSpan(4)) << 32) | TimeLow;

    [PyMember("clock_seq")]
    public long ClockSeq => ((data[8] & 0x3fL) << 8) | data[9];

    [PyMember("__lt__")]
    public object? Less(object? other) => other is PyUuid uuid ? CompareTo(uuid) < 0 : PyNotImplemented.Instance;

    [PyMember("__gt__")]
    public object? Greater(object? other) => other is PyUuid uuid ? CompareTo(uuid) > 0 : PyNotImplemented.Instance;

    [PyMember("__int__")]
    public PyInt ToInt() => Number;

    private int CompareTo(PyUuid? other) => data.AsSpan().SequenceCompareTo(other!.data);

    public bool Equals(PyUuid? other) => other is not null && data.AsSpan().SequenceEqual(other.data);

    public override bool Equals(object? obj) => Equals(obj as PyUuid);

    public override int GetHashCode() => BinaryPrimitives.ReadInt32BigEndian(data) ^ BinaryPrimitives.ReadInt32BigEndian(data.AsSpan(12));

    public string Repr() => $"UUID('{this}')";

    public override string ToString()
    {
        var hex = Hex;
        return $"{hex[..8]}-{hex[8..12]}-{hex[12..16]}-{hex[16..20]}-{hex[20..]}";
    }

    internal byte[] Data() => data;

    private static byte[] Data(string? hex, PyBytes? bytes, PyInt? number)
    {
        if ((hex is null ? 0 : 1) + (bytes is null ? 0 : 1) + (number is null ? 0 : 1) != 1)
        {
            throw new TypeError("one of the hex, bytes, bytes_le, fields, or int arguments must be given");
        }
        if (hex is not null)
        {
            var digits = hex.Replace("urn:", "", StringComparison.Ordinal).Replace("uuid:", "", StringComparison.Ordinal).Trim('{', '}').Replace("-", "", StringComparison.Ordinal);
            return digits.Length == 32 && digits.All(char.IsAsciiHexDigit) ? Convert.FromHexString(digits) : throw new ValueError("badly formed hexadecimal UUID string");
        }
        if (bytes is not null)
        {
            return bytes.Length == 16 ? bytes.ToArray() : throw new ValueError("bytes is not a 16-char string");
        }
        var value = number!.Value.Value;
        if (value.Sign < 0 || value >= BigInteger.One << 128)
        {
            throw new ValueError("int is out of range (need a 128-bit value)");
        }
        var result = value.ToByteArray(isUnsigned: true, isBigEndian: true);
        return [.. new byte[16 - result.Length], .. result];
    }
}

/// <summary>Python's uuid module.</summary>
[PyModule("uuid")]
public static class PyUuidModule
{
    private static long lastTimestamp;

    [PyMember("NAMESPACE_DNS")]
    public static PyUuid NamespaceDns { get; } = new("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

    [PyMember("NAMESPACE_URL")]
    public static PyUuid NamespaceUrl { get; } = new("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

    [PyMember("NAMESPACE_OID")]
    public static PyUuid NamespaceOid { get; } = new("6ba7b812-9dad-11d1-80b4-00c04fd430c8");

    [PyMember("NAMESPACE_X500")]
    public static PyUuid NamespaceX500 { get; } = new("6ba7b814-9dad-11d1-80b4-00c04fd430c8");

    /// <summary>A UUID of the time and the machine.</summary>
    [PyMember]
    public static PyUuid Uuid1(long? node = null, long? clockSeq = null)
    {
        var now = (DateTime.UtcNow - new DateTime(1582, 10, 15, 0, 0, 0, DateTimeKind.Utc)).Ticks;
        var last = Interlocked.Read(ref lastTimestamp);
        now = Math.Max(now, last + 1);
        Interlocked.Exchange(ref lastTimestamp, now);
        var data = new byte[16];
        BinaryPrimitives.WriteUInt32BigEndian(data, (uint)now);
        BinaryPrimitives.WriteUInt16BigEndian(data.AsSpan(4), (ushort)(now >> 32));
        BinaryPrimitives.WriteUInt16BigEndian(data.AsSpan(6), (ushort)(now >> 48));
        BinaryPrimitives.WriteUInt64BigEndian(data.AsSpan(8), (ulong)(node ?? Getnode()));
        BinaryPrimitives.WriteUInt16BigEndian(data.AsSpan(8), (ushort)((clockSeq ?? RandomNumberGenerator.GetInt32(1 << 14)) & 0x3fff));
        return new PyUuid(data, 1);
    }

    /// <summary>A UUID of a name by MD5.</summary>
    [PyMember]
    public static PyUuid Uuid3(PyUuid @namespace, object? name) => new(PyHashOf("md5", @namespace, name), 3);

    /// <summary>A random UUID.</summary>
    [PyMember]
    public static PyUuid Uuid4() => new(RandomNumberGenerator.GetBytes(16), 4);

    /// <summary>A UUID of a name by SHA-1.</summary>
    [PyMember]
    public static PyUuid Uuid5(PyUuid @namespace, object? name) => new(PyHashOf("sha1", @namespace, name).AsSpan(0, 16), 5);

    /// <summary>The number of the machine's network card.</summary>
    [PyMember]
    public static long Getnode()
    {
        var cards = System.Net.NetworkInformation.NetworkInterface.GetAllNetworkInterfaces();
        var address = Array.Find(cards, card => card.GetPhysicalAddress().GetAddressBytes() is { Length: 6 } bytes && bytes.Any(b => b != 0))?.GetPhysicalAddress().GetAddressBytes() ?? [1, 2, 3, 4, 5, 6];
        return address.Aggregate(0L, (number, b) => (number << 8) | b);
    }

    private static byte[] PyHashOf(string algorithm, PyUuid space, object? name)
    {
        var hash = PyHash.StateOf(algorithm);
        hash.Append(space.Data());
        hash.Append(name is string text ? Encoding.UTF8.GetBytes(text) : ByteSource.View(name));
        return hash.Current();
    }
}

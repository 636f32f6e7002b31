using System.Security.Cryptography;

namespace PyConc2Cs.Runtime;

/// <summary>Python's hmac module.</summary>
[PyModule("hmac")]
public static class PyHmacModule
{
    /// <summary>A keyed hash. TypeError without a digest.</summary>
    [PyMember]
    public static PyHmac New(object? key, object? msg = null, object? digestmod = null) => new(key, msg, digestmod);

    /// <summary>The keyed hash of a message in one step.</summary>
    [PyMember]
    public static PyBytes Digest(object? key, object? msg, object? digest) => new PyHmac(key, msg, digest).Digest();

    /// <summary>Whether both are equal, in a time that doesn't tell where they differ.</summary>
    [PyMember]
    public static bool CompareDigest(object? a, object? b) => CryptographicOperations.FixedTimeEquals(Bytes(a), Bytes(b));

    private static byte[] Bytes(object? value) => value is string text
        ? text.All(char.IsAscii) ? System.Text.Encoding.ASCII.GetBytes(text) : throw new TypeError("comparing strings with non-ASCII characters is not supported")
        : ByteSource.View(value).ToArray();
}

/// <summary>Python's hmac.HMAC (RFC 2104).</summary>
[PyClass("hmac", "HMAC")]
public sealed partial class PyHmac
{
    private readonly byte[] key;
    private readonly IHashState inner;
    private readonly Func<IHashState> create;

    [PyMember]
    public PyHmac(object? key, object? msg = null, object? digestmod = null)
        : this(key is string ? throw new TypeError("key: expected bytes or bytearray, but got 'str'") : ByteSource.View(key).ToArray(), Creator(digestmod))
    {
        if (msg is not null)
        {
            Update(msg);
        }
    }

    private PyHmac(byte[] key, Func<IHashState> create)
    {
        (this.create, inner) = (create, create());
        if (key.Length > inner.BlockSize)
        {
            var hash = create();
            hash.Append(key);
            key = hash.Current();
        }
        this.key = [.. key, .. new byte[inner.BlockSize - key.Length]];
        inner.Append(Array.ConvertAll(this.key, b => (byte)(b ^ 0x36)));
    }

    private PyHmac(PyHmac other) => (key, inner, create) = (other.key, other.inner.Copy(), other.create);

    [PyMember]
    public string Name => "hmac-" + inner.Name;

    [PyMember]
    public long DigestSize => inner.DigestSize;

    [PyMember]
    public long BlockSize => inner.BlockSize;

    [PyMember]
    public void Update(object? msg) => inner.Append(msg is string ? throw new TypeError("Strings must be encoded before hashing") : ByteSource.View(msg));

    [PyMember]
    public PyBytes Digest() => new(Current());

    [PyMember]
    public string Hexdigest() => Convert.ToHexStringLower(Current());

    [PyMember]
    public PyHmac Copy() => new(this);

    private byte[] Current()
    {
        var outer = create();
        outer.Append(Array.ConvertAll(key, b => (byte)(b ^ 0x5c)));
        outer.Append(inner.Current());
        return outer.Current();
    }

    private static Func<IHashState> Creator(object? digest) => digest switch
    {
        null => throw new TypeError("Missing required argument 'digestmod'."),
        string name => () => PyHash.StateOf(name),
        PyHash hash => () => PyHash.StateOf(hash.Name),
        _ => PyOps.GetAttr(digest, "__name__", null) is string name
            ? () => PyHash.StateOf(name.Replace("openssl_", "", StringComparison.Ordinal))
            : throw new TypeError("digestmod must be a name, a constructor or a module"),
    };
}

using System.Security.Cryptography;

namespace PyConc2Cs.Runtime;

/// <summary>A hash that takes data piece by piece.</summary>
internal interface IHashState
{
    string Name { get; }

    int DigestSize { get; }

    int BlockSize { get; }

    void Append(ReadOnlySpan<byte> data);

    byte[] Current();

    IHashState Copy();
}

/// <summary>What hashlib's functions give.</summary>
[PyClass("_hashlib", "HASH")]
public sealed partial class PyHash : IPyRepr
{
    private readonly IHashState state;

    private PyHash(IHashState state) => this.state = state;

    [PyMember]
    public string Name => state.Name;

    [PyMember]
    public long DigestSize => state.DigestSize;

    [PyMember]
    public long BlockSize => state.BlockSize;

    /// <summary>Takes further data. TypeError for text that isn't encoded.</summary>
    [PyMember]
    public void Update(object? obj) => state.Append(obj is string ? throw new TypeError("Strings must be encoded before hashing") : ByteSource.View(obj));

    /// <summary>The hash of what was taken so far.</summary>
    [PyMember]
    public PyBytes Digest() => new(state.Current());

    /// <summary>The hash as hexadecimal digits.</summary>
    [PyMember]
    public string Hexdigest() => Convert.ToHexStringLower(state.Current());

    [PyMember]
    public PyHash Copy() => new(state.Copy());

    public string Repr() => $"<{Name} _hashlib.HASH object @ {PyOps.Address(this)}>";

    public override string ToString() => Repr();

    internal static PyHash Create(string name, object? data) => Of(StateOf(name), data);

    internal static PyHash Of(IHashState state, object? data)
    {
        var hash = new PyHash(state);
        if (data is not null)
        {
            hash.Update(data);
        }
        return hash;
    }

    internal static IncrementalHash Incremental(string name) => IncrementalHash.CreateHash(Algorithm(name) ?? throw Unknown(name));

    internal static HashAlgorithmName? Algorithm(string name) => name.ToLowerInvariant().Replace('-', '_') switch
    {
        "md5" => HashAlgorithmName.MD5,
        "sha1" => HashAlgorithmName.SHA1,
        "sha256" => HashAlgorithmName.SHA256,
        "sha384" => HashAlgorithmName.SHA384,
        "sha512" => HashAlgorithmName.SHA512,
        "sha3_256" => HashAlgorithmName.SHA3_256,
        "sha3_384" => HashAlgorithmName.SHA3_384,
        "sha3_512" => HashAlgorithmName.SHA3_512,
        _ => null,
    };

    internal static IHashState StateOf(string name) => name.ToLowerInvariant() switch
    {
        "sha224" => new Sha224(),
        "blake2b" => new Blake2(64, null),
        _ => new NativeHash(name.ToLowerInvariant(), Incremental(name)),
    };

    private static ValueError Unknown(string name) => new($"unsupported hash type {name}");

    /// <summary>A hash of .NET, which can't be duplicated: the data is kept for a copy.</summary>
    private sealed class NativeHash(string name, IncrementalHash hash) : IHashState
    {
        private const int MostKept = 64 << 20;

        private MemoryStream? kept = new();

        public string Name { get; } = name;

        public int DigestSize => hash.HashLengthInBytes;

        public int BlockSize => Name switch
        {
            "sha384" or "sha512" => 128,
            "sha3_256" => 136,
            "sha3_384" => 104,
            "sha3_512" => 72,
            _ => 64,
        };

        public void Append(ReadOnlySpan<byte> data)
        {
            hash.AppendData(data);
            kept?.Write(data);
            kept = kept is { Length: > MostKept } ? null : kept;
        }

        public byte[] Current() => hash.GetCurrentHash();

        public IHashState Copy()
        {
            var copy = new NativeHash(Name, Incremental(Name));
            copy.Append((kept ?? throw new MemoryError("hash of more than 64 MB can't be copied")).ToArray());
            return copy;
        }
    }
}

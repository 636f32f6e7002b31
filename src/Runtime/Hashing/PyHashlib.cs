using System.Security.Cryptography;

namespace PyConc2Cs.Runtime;

/// <summary>Python's hashlib module.</summary>
[PyModule("hashlib")]
public static class PyHashlib
{
    private static readonly string[] names = ["md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_256", "sha3_384", "sha3_512"];

    [PyMember]
    public static PySet<string> AlgorithmsGuaranteed => new(names);

    [PyMember]
    public static PySet<string> AlgorithmsAvailable => new(names);

    /// <summary>A hash by its name. ValueError for one that isn't known.</summary>
    [PyMember]
    public static PyHash New(string name, object? data = null, [PyParam(KeywordOnly = true)] bool usedforsecurity = true) => PyHash.Create(name, data);

    [PyMember]
    public static PyHash Md5(object? @string = null, [PyParam(KeywordOnly = true)] bool usedforsecurity = true) => PyHash.Create("md5", @string);

    [PyMember]
    public static PyHash Sha1(object? @string = null, [PyParam(KeywordOnly = true)] bool usedforsecurity = true) => PyHash.Create("sha1", @string);

    [PyMember]
    public static PyHash Sha224(object? @string = null, [PyParam(KeywordOnly = true)] bool usedforsecurity = true) => PyHash.Create("sha224", @string);

    [PyMember]
    public static PyHash Sha256(object? @string = null, [PyParam(KeywordOnly = true)] bool usedforsecurity = true) => PyHash.Create("sha256", @string);

    [PyMember]
    public static PyHash Sha384(object? @string = null, [PyParam(KeywordOnly = true)] bool usedforsecurity = true) => PyHash.Create("sha384", @string);

    [PyMember]
    public static PyHash Sha512(object? @string = null, [PyParam(KeywordOnly = true)] bool usedforsecurity = true) => PyHash.Create("sha512", @string);

    [PyMember("sha3_256")]
    public static PyHash Sha3With256(object? @string = null, [PyParam(KeywordOnly = true)] bool usedforsecurity = true) => PyHash.Create("sha3_256", @string);

    [PyMember("sha3_512")]
    public static PyHash Sha3With512(object? @string = null, [PyParam(KeywordOnly = true)] bool usedforsecurity = true) => PyHash.Create("sha3_512", @string);

    [PyMember]
    public static PyHash Blake2b(
        object? data = null,
        [PyParam(KeywordOnly = true)] long digestSize = 64,
        [PyParam(KeywordOnly = true)] object? key = null,
        [PyParam(KeywordOnly = true)] bool usedforsecurity = true) => PyHash.Of(new Blake2(digestSize, key), data);

    /// <summary>A key derived from a password. ValueError for a hash that isn't known.</summary>
    [PyMember("pbkdf2_hmac")]
    public static PyBytes Pbkdf2Hmac(string hashName, object? password, object? salt, long iterations, long? dklen = null)
    {
        using var hash = PyHash.Incremental(hashName);
        return new PyBytes(Rfc2898DeriveBytes.Pbkdf2(ByteSource.View(password), ByteSource.View(salt), (int)iterations, hash.AlgorithmName, (int)(dklen ?? hash.HashLengthInBytes)));
    }

    /// <summary>The hash of what is left of a file.</summary>
    [PyMember("file_digest")]
    public static PyHash FileDigest(object? fileobj, object? digest)
    {
        var hash = digest is string name ? New(name) : (PyHash)PyOps.Call(digest)!;
        hash.Update(PyOps.CallMethod(fileobj, "read")!);
        return hash;
    }
}

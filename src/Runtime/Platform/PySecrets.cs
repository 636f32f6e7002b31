using System.Numerics;
using System.Security.Cryptography;

namespace PyConc2Cs.Runtime;

/// <summary>Python's secrets module: random values that can't be guessed.</summary>
[PyModule("secrets")]
public static class PySecrets
{
    private const int DefaultEntropy = 32;

    [PyMember]
    public static PyBytes TokenBytes(long? nbytes = null) => new(RandomNumberGenerator.GetBytes((int)(nbytes ?? DefaultEntropy)));

    /// <summary>Random bytes as hexadecimal digits.</summary>
    [PyMember]
    public static string TokenHex(long? nbytes = null) => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes((int)(nbytes ?? DefaultEntropy)));

    /// <summary>Random bytes as text for a URL.</summary>
    [PyMember]
    public static string TokenUrlsafe(long? nbytes = null) =>
        Convert.ToBase64String(RandomNumberGenerator.GetBytes((int)(nbytes ?? DefaultEntropy))).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>A number from 0 to one less than the bound. ValueError.</summary>
    [PyMember]
    public static long Randbelow(long exclusiveUpperBound) =>
        exclusiveUpperBound > 0 ? (long)(new BigInteger(RandomNumberGenerator.GetBytes(24), isUnsigned: true) % exclusiveUpperBound) : throw new ValueError("Upper bound must be positive.");

    [PyMember]
    public static long Randbits(long k) => k == 0 ? 0 : (long)(BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8)) >> (int)(64 - k));

    /// <summary>An element of a sequence. IndexError if it is empty.</summary>
    [PyMember]
    public static T Choice<T>(IReadOnlyList<T> sequence) =>
        sequence.Count > 0 ? sequence[RandomNumberGenerator.GetInt32(sequence.Count)] : throw new IndexError("Cannot choose from an empty sequence");

    [PyMember]
    public static string Choice(string sequence) => PyStr.Chars(sequence).ToArray() is { Length: > 0 } chars ? chars[RandomNumberGenerator.GetInt32(chars.Length)] : throw new IndexError("Cannot choose from an empty sequence");

    [PyMember]
    public static bool CompareDigest(object? a, object? b) => PyHmacModule.CompareDigest(a, b);
}

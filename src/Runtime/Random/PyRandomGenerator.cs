using System.Numerics;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>Python's random.Random: the same numbers as CPython for the same seed. Safe to share between threads.</summary>
[PyClass("random", "Random")]
public partial class PyRandomGenerator : PyObject
{
    private readonly MersenneTwister twister = new();
    private double? nextGauss;

    [PyMember]
    public PyRandomGenerator(object? x = null) => Seed(x);

    /// <summary>
    /// Starts the sequence anew from None (the system's entropy), an int, float, str or bytes. TypeError for other types.
    /// </summary>
    [PyMember]
    public virtual void Seed(object? a = null, long version = 2)
    {
        nextGauss = null;
        switch (a)
        {
            case null:
                Span<uint> entropy = stackalloc uint[MersenneTwister.StateLength];
                RandomNumberGenerator.Fill(System.Runtime.InteropServices.MemoryMarshal.AsBytes(entropy));
                twister.Seed(entropy);
                break;
            case double number:
                twister.Seed(Words((ulong)PyOps.Hash(number)));
                break;
            case string text:
                SeedWithBytes(Encoding.UTF8.GetBytes(text));
                break;
            case long or int or bool or BigInteger or PyInt:
                twister.Seed(Words(BigInteger.Abs(ToBig(a))));
                break;
            case IEnumerable<byte> bytes:
                SeedWithBytes([.. bytes]);
                break;
            default:
                throw new TypeError("The only supported seed types are:\nNone, int, float, str, bytes, and bytearray.");
        }
    }

    /// <summary>The next number in [0.0, 1.0).</summary>
    [PyMember("random")]
    public virtual double Random() => twister.NextDouble();

    /// <summary>An int of <paramref name="k"/> random bits. ValueError if k is negative.</summary>
    [PyMember]
    public virtual PyInt Getrandbits(long k) => k switch
    {
        < 0 => throw new ValueError("number of bits must be non-negative"),
        < 64 => (long)NextBits((int)k),
        _ => twister.NextBig(k),
    };

    /// <summary>The state, for setstate.</summary>
    [PyMember]
    public virtual (long Version, PyTuple<long> Internal, double? Gauss) Getstate() => (3, PyTuple.Create<long>(twister.GetState()), nextGauss);

    /// <summary>Goes back to a state that getstate gave. ValueError for another version's.</summary>
    [PyMember]
    public virtual void Setstate(object? state)
    {
        if (state is not ITuple { Length: 3 } parts || parts[1] is not ITuple { Length: MersenneTwister.StateLength + 1 } words)
        {
            throw new ValueError("state vector is the wrong size");
        }
        if (parts[0] is not 3L)
        {
            throw new ValueError($"state with version {PyOps.Str(parts[0])} passed to Random.setstate() of version 3");
        }
        var numbers = new long[words.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = PyConvert.ToLong(words[i]);
        }
        twister.SetState(numbers);
        nextGauss = parts[2] as double?;
    }

    /// <summary>Up to 64 random bits.</summary>
    internal virtual ulong NextBits(int count) => twister.NextBits(count);

    /// <summary>CPython's _randbelow: draws of as many bits as n has, until one is below n.</summary>
    internal long Below(long n)
    {
        var bits = 64 - BitOperations.LeadingZeroCount((ulong)n);
        ulong drawn;
        do
        {
            drawn = NextBits(bits);
        }
        while (drawn >= (ulong)n);
        return (long)drawn;
    }

    internal BigInteger Below(BigInteger n)
    {
        if (n <= long.MaxValue)
        {
            return Below((long)n);
        }
        BigInteger drawn;
        do
        {
            drawn = Getrandbits(n.GetBitLength());
        }
        while (drawn >= n);
        return drawn;
    }

    private static BigInteger ToBig(object value) => value switch
    {
        PyInt number => number,
        BigInteger number => number,
        bool flag => flag ? 1 : 0,
        long number => number,
        int number => number,
        _ => PyConvert.ToLong(value),
    };

    private static uint[] Words(BigInteger value)
    {
        var bytes = value.ToByteArray(isUnsigned: true);
        Array.Resize(ref bytes, Math.Max(4, (bytes.Length + 3) / 4 * 4));
        return System.Runtime.InteropServices.MemoryMarshal.Cast<byte, uint>(bytes).ToArray();
    }

    private void SeedWithBytes(byte[] bytes)
    {
        byte[] all = [.. bytes, .. SHA512.HashData(bytes)];
        twister.Seed(Words(new BigInteger(all, isUnsigned: true, isBigEndian: true)));
    }
}

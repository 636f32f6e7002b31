using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;

namespace PyConc2Cs.Runtime;

/// <summary>Python's random.SystemRandom: numbers from the operating system; seeds mean nothing.</summary>
[PyClass("random", "SystemRandom")]
public partial class PySystemRandom : PyRandomGenerator
{
    [PyMember]
    public PySystemRandom(object? x = null)
        : base(x)
    {
    }

    public override void Seed(object? a = null, long version = 2)
    {
    }

    public override double Random() => (NextBits(64) >> 11) * (1.0 / 9007199254740992.0);

    public override PyInt Getrandbits(long k)
    {
        if (k < 0)
        {
            throw new ValueError("number of bits must be non-negative");
        }
        var bytes = RandomNumberGenerator.GetBytes((int)((k + 7) / 8));
        return new BigInteger(bytes, isUnsigned: true, isBigEndian: true) >> (int)((bytes.Length * 8L) - k);
    }

    public override (long Version, PyTuple<long> Internal, double? Gauss) Getstate() =>
        throw new NotImplementedError("System entropy source does not have state.");

    public override void Setstate(object? state) => throw new NotImplementedError("System entropy source does not have state.");

    internal override ulong NextBits(int count)
    {
        Span<byte> bytes = stackalloc byte[8];
        RandomNumberGenerator.Fill(bytes);
        return count == 0 ? 0 : BinaryPrimitives.ReadUInt64LittleEndian(bytes) >> (64 - count);
    }
}

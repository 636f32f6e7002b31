using System.Buffers.Binary;
using System.Numerics;

namespace PyConc2Cs.Runtime;

/// <summary>SHA-224 (FIPS 180-4): SHA-256 with other start values, which .NET doesn't offer.</summary>
internal sealed class Sha224 : IHashState
{
    private static readonly uint[] constants = MakeConstants();

    private readonly List<byte> data = [];

    public string Name => "sha224";

    public int DigestSize => 28;

    public int BlockSize => 64;

    public void Append(ReadOnlySpan<byte> piece) => data.AddRange(piece);

    public IHashState Copy()
    {
        var copy = new Sha224();
        copy.data.AddRange(data);
        return copy;
    }

    public byte[] Current()
    {
        uint[] state = [0xc1059ed8, 0x367cd507, 0x3070dd17, 0xf70e5939, 0xffc00b31, 0x68581511, 0x64f98fa7, 0xbefa4fa4];
        var padded = new byte[(data.Count + 9 + 63) / 64 * 64];
        data.CopyTo(padded);
        padded[data.Count] = 0x80;
        BinaryPrimitives.WriteUInt64BigEndian(padded.AsSpan(padded.Length - 8), (ulong)data.Count * 8);
        for (var i = 0; i < padded.Length; i += 64)
        {
            Block(state, padded.AsSpan(i, 64));
        }
        var result = new byte[28];
        for (var i = 0; i < 7; i++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(result.AsSpan(i * 4), state[i]);
        }
        return result;
    }

    private static void Block(uint[] state, ReadOnlySpan<byte> block)
    {
        Span<uint> w = stackalloc uint[64];
        for (var i = 0; i < 16; i++)
        {
            w[i] = BinaryPrimitives.ReadUInt32BigEndian(block[(i * 4)..]);
        }
        for (var i = 16; i < 64; i++)
        {
            var s0 = BitOperations.RotateRight(w[i - 15], 7) ^ BitOperations.RotateRight(w[i - 15], 18) ^ (w[i - 15] >> 3);
            var s1 = BitOperations.RotateRight(w[i - 2], 17) ^ BitOperations.RotateRight(w[i - 2], 19) ^ (w[i - 2] >> 10);
            w[i] = w[i - 16] + s0 + w[i - 7] + s1;
        }
        var (a, b, c, d, e, f, g, h) = (state[0], state[1], state[2], state[3], state[4], state[5], state[6], state[7]);
        for (var i = 0; i < 64; i++)
        {
            var s1 = BitOperations.RotateRight(e, 6) ^ BitOperations.RotateRight(e, 11) ^ BitOperations.RotateRight(e, 25);
            var t1 = h + s1 + ((e & f) ^ (~e & g)) + constants[i] + w[i];
            var s0 = BitOperations.RotateRight(a, 2) ^ BitOperations.RotateRight(a, 13) ^ BitOperations.RotateRight(a, 22);
            var t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
            (h, g, f, e, d, c, b, a) = (g, f, e, d + t1, c, b, a, t1 + t2);
        }
        (state[0], state[1], state[2], state[3]) = (state[0] + a, state[1] + b, state[2] + c, state[3] + d);
        (state[4], state[5], state[6], state[7]) = (state[4] + e, state[5] + f, state[6] + g, state[7] + h);
    }

    /// <summary>The first 32 bits of the fractions of the cube roots of the first 64 primes.</summary>
    private static uint[] MakeConstants()
    {
        var primes = Enumerable.Range(2, 310).Where(n => Enumerable.Range(2, n - 2).All(d => n % d != 0)).Take(64);
        return [.. primes.Select(p => (uint)(CubeRoot((BigInteger)p << 96) & 0xffffffff))];
    }

    private static BigInteger CubeRoot(BigInteger value)
    {
        BigInteger low = 0, high = BigInteger.One << 40;
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = middle * middle * middle <= value ? (middle, high) : (low, middle);
        }
        return low;
    }
}

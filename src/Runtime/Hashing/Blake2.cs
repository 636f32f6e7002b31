using System.Buffers.Binary;
using System.Numerics;

namespace PyConc2Cs.Runtime;

/// <summary>BLAKE2b (RFC 7693), which .NET doesn't offer.</summary>
internal sealed class Blake2 : IHashState
{
    private static readonly ulong[] start =
    [
        0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1,
        0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179,
    ];

    private static readonly byte[][] sigma =
    [
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
        [14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3],
        [11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4],
        [7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8],
        [9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13],
        [2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9],
        [12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11],
        [13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10],
        [6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5],
        [10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0],
    ];

    private readonly List<byte> data = [];
    private readonly byte[] key;

    public Blake2(long digestSize, object? key)
    {
        DigestSize = digestSize is >= 1 and <= 64 ? (int)digestSize : throw new ValueError("digest_size for blake2b must be between 1 and 64 bytes, here it is " + digestSize);
        this.key = key is null ? [] : ByteSource.View(key).ToArray();
        if (this.key.Length > 64)
        {
            throw new ValueError("maximum key length is 64 bytes");
        }
        if (this.key.Length > 0)
        {
            data.AddRange(this.key);
            data.AddRange(new byte[128 - this.key.Length]);
        }
    }

    public string Name => "blake2b";

    public int DigestSize { get; }

    public int BlockSize => 128;

    public void Append(ReadOnlySpan<byte> piece) => data.AddRange(piece);

    public IHashState Copy()
    {
        var copy = new Blake2(DigestSize, new PyBytes(key));
        copy.data.Clear();
        copy.data.AddRange(data);
        return copy;
    }

    public byte[] Current()
    {
        var state = (ulong[])start.Clone();
        state[0] ^= 0x01010000UL ^ ((ulong)key.Length << 8) ^ (ulong)DigestSize;
        var all = data.ToArray();
        var position = 0;
        for (; position + 128 < all.Length; position += 128)
        {
            Compress(state, all.AsSpan(position, 128), (ulong)position + 128, last: false);
        }
        var block = new byte[128];
        all.AsSpan(position).CopyTo(block);
        Compress(state, block, (ulong)all.Length, last: true);
        var result = new byte[64];
        for (var i = 0; i < 8; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(result.AsSpan(i * 8), state[i]);
        }
        return result[..DigestSize];
    }

    private static void Compress(ulong[] state, ReadOnlySpan<byte> block, ulong count, bool last)
    {
        Span<ulong> m = stackalloc ulong[16];
        Span<ulong> v = stackalloc ulong[16];
        for (var i = 0; i < 16; i++)
        {
            m[i] = BinaryPrimitives.ReadUInt64LittleEndian(block[(i * 8)..]);
            v[i] = i < 8 ? state[i] : start[i - 8];
        }
        v[12] ^= count;
        v[14] = last ? ~v[14] : v[14];
        for (var round = 0; round < 12; round++)
        {
            var s = sigma[round % 10];
            for (var i = 0; i < 4; i++)
            {
                Mix(v, i, i + 4, i + 8, i + 12, m[s[2 * i]], m[s[(2 * i) + 1]]);
            }
            for (var i = 0; i < 4; i++)
            {
                Mix(v, i, ((i + 1) & 3) + 4, ((i + 2) & 3) + 8, ((i + 3) & 3) + 12, m[s[8 + (2 * i)]], m[s[9 + (2 * i)]]);
            }
        }
        for (var i = 0; i < 8; i++)
        {
            state[i] ^= v[i] ^ v[i + 8];
        }
    }

    private static void Mix(Span<ulong> v, int a, int b, int c, int d, ulong x, ulong y)
    {
        v[a] += v[b] + x;
        v[d] = BitOperations.RotateRight(v[d] ^ v[a], 32);
        v[c] += v[d];
        v[b] = BitOperations.RotateRight(v[b] ^ v[c], 24);
        v[a] += v[b] + y;
        v[d] = BitOperations.RotateRight(v[d] ^ v[a], 16);
        v[c] += v[d];
        v[b] = BitOperations.RotateRight(v[b] ^ v[c], 63);
    }
}

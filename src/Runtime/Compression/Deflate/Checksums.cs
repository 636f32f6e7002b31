namespace PyConc2Cs.Runtime;

/// <summary>The checksums of zlib and gzip (RFC 1950, RFC 1952), and that of bzip2.</summary>
internal static class Checksums
{
    private static readonly uint[] crc = MakeTable();
    private static readonly uint[] reversedCrc = MakeReversedTable();

    public static uint Crc32(ReadOnlySpan<byte> data, uint value)
    {
        value = ~value;
        foreach (var b in data)
        {
            value = crc[(byte)(value ^ b)] ^ (value >> 8);
        }

        return ~value;
    }

    public static uint Adler32(ReadOnlySpan<byte> data, uint value)
    {
        var (a, b) = (value & 0xffff, value >> 16);
        while (!data.IsEmpty)
        {
            // The sums of so many bytes fit 32 bits.
            var part = data[..Math.Min(data.Length, 5552)];
            foreach (var item in part)
            {
                a += item;
                b += a;
            }

            (a, b) = (a % 65521, b % 65521);
            data = data[part.Length..];
        }

        return (b << 16) | a;
    }

    /// <summary>One more byte of bzip2's checksum, which takes the bits from the other end.</summary>
    public static uint Bzip2(uint value, byte next) => (value << 8) ^ reversedCrc[(value >> 24) ^ next];

    private static uint[] MakeTable()
    {
        var result = new uint[256];
        for (var i = 0U; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) != 0 ? 0xedb88320U ^ (value >> 1) : value >> 1;
            }

            result[i] = value;
        }

        return result;
    }

    private static uint[] MakeReversedTable()
    {
        var result = new uint[256];
        for (var i = 0U; i < 256; i++)
        {
            var value = i << 24;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 0x80000000U) != 0 ? (value << 1) ^ 0x04c11db7U : value << 1;
            }

            result[i] = value;
        }

        return result;
    }
}

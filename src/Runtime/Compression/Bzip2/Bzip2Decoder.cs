namespace PyConc2Cs.Runtime;

/// <summary>Reads bzip2 data, block by block as it comes.</summary>
internal sealed class Bzip2Decoder : IStreamDecoder
{
    private readonly List<byte> input = [];
    private byte[] ready = [];
    private int given;
    private long position;
    private bool hasHeader;
    private uint checksum;

    public bool IsDone { get; private set; }

    public byte[] Rest => [.. input.Skip((int)((position + 7) / 8))];

    /// <summary>Something that was read isn't given yet.</summary>
    public bool HasMore => given < ready.Length;

    public byte[] Read(ReadOnlySpan<byte> data, long limit)
    {
        input.AddRange(data);
        var result = new MemoryStream();
        do
        {
            var length = limit < 0 ? ready.Length - given : (int)Math.Min(ready.Length - given, limit - result.Length);
            result.Write(ready, given, length);
            given += length;
        }
        while ((limit < 0 || result.Length < limit) && !HasMore && !ended && Advance());
        IsDone = ended && !HasMore;
        return result.ToArray();
    }

    private bool ended;

    private bool Advance()
    {
        var bits = new Bzip2BitReader(input, position);
        try
        {
            ReadNext(bits);
        }
        catch (InflatePause)
        {
            return false;
        }

        input.RemoveRange(0, (int)(bits.Position / 8));
        position = bits.Position % 8;
        return true;
    }

    private void ReadNext(Bzip2BitReader bits)
    {
        if (!hasHeader)
        {
            var isHeader = bits.Read(24) == 0x425a68;
            hasHeader = isHeader && bits.Read(8) is >= '1' and <= '9' ? true : throw Invalid();
            (ready, given) = ([], 0);
            return;
        }

        var mark = ((long)bits.Read(24) << 24) | (uint)bits.Read(24);
        var expected = ((uint)bits.Read(16) << 16) | (uint)bits.Read(16);
        switch (mark)
        {
            case 0x314159265359:
                var block = Bzip2Block.Read(bits);
                var actual = uint.MaxValue;
                foreach (var b in block)
                {
                    actual = Checksums.Bzip2(actual, b);
                }

                checksum = ((checksum << 1) | (checksum >> 31)) ^ ~actual;
                (ready, given) = (~actual == expected ? block : throw Invalid(), 0);
                break;
            case 0x177245385090 when expected == checksum:
                ended = true;
                break;
            default:
                throw Invalid();
        }
    }

    internal static OSError Invalid() => new("Invalid data stream");
}

/// <summary>Bits, the highest first, of data of which more may come.</summary>
internal sealed class Bzip2BitReader(List<byte> data, long position)
{
    public long Position { get; private set; } = position;

    public int Read(int count)
    {
        if (Position + count > (long)data.Count * 8)
        {
            throw new InflatePause();
        }

        var value = 0;
        while (count > 0)
        {
            var offset = (int)(Position & 7);
            var take = Math.Min(8 - offset, count);
            value = (value << take) | ((data[(int)(Position >> 3)] >> (8 - offset - take)) & ((1 << take) - 1));
            (Position, count) = (Position + take, count - take);
        }

        return value;
    }
}

namespace PyConc2Cs.Runtime;

/// <summary>Reads the codes of a Huffman tree (RFC 1951, 3.2.2): a table by the next bits.</summary>
internal sealed class InflateTree
{
    private readonly ushort[] table;
    private readonly int width;

    private InflateTree(ushort[] table, int width) => (this.table, this.width) = (table, width);

    public static InflateTree FixedLiterals { get; } = Make(DeflateCodes.StaticLiteralLengths) ?? throw new InvalidOperationException("the fixed tree is complete");

    public static InflateTree FixedDistances { get; } = Make([.. Enumerable.Repeat(5, 32)]) ?? throw new InvalidOperationException("the fixed tree is complete");

    /// <summary>The tree of the lengths; null if they make none.</summary>
    public static InflateTree? Make(ReadOnlySpan<int> lengths, bool mayBeIncomplete = false)
    {
        var counts = new int[16];
        foreach (var length in lengths)
        {
            counts[length]++;
        }

        var left = 1;
        for (var bits = 1; bits <= 15; bits++)
        {
            left = (left << 1) - counts[bits];
            if (left < 0)
            {
                return null;
            }
        }

        if (left > 0 && !(mayBeIncomplete && lengths.Length - counts[0] <= 1))
        {
            return null;
        }

        counts[0] = 0;
        var all = lengths.ToArray();
        var codes = new int[all.Length];
        DeflateTree.AssignCodes(all, codes, all.Length - 1, counts);
        var width = Math.Max(1, Array.FindLastIndex(counts, c => c > 0));
        var table = new ushort[1 << width];
        for (var n = 0; n < all.Length; n++)
        {
            for (var i = codes[n]; all[n] > 0 && i < table.Length; i += 1 << all[n])
            {
                table[i] = (ushort)((n << 4) | all[n]);
            }
        }

        return new(table, width);
    }

    /// <summary>The next symbol, or -1 if the bits are no code.</summary>
    public int Read(InflateInput input)
    {
        while (true)
        {
            var entry = table[input.Peek(width)];
            var length = entry & 15;
            if (length > 0 && length <= input.BitCount)
            {
                input.Drop(length);
                return entry >> 4;
            }

            if (length == 0 && input.BitCount >= width)
            {
                return -1;
            }

            input.Pull();
        }
    }
}

/// <summary>Bits of compressed data, of which more may come.</summary>
internal sealed class InflateInput
{
    private byte[] data = [];
    private int position;
    private ulong bits;

    public int BitCount { get; private set; }

    public bool HasByte => BitCount >= 8 || position < data.Length;

    /// <summary>The bytes of which no bit was needed.</summary>
    public byte[] Rest => data[position..];

    public (int Position, ulong Bits, int BitCount) Mark
    {
        get => (position, bits, BitCount);
        set => (position, bits, BitCount) = value;
    }

    public void Add(ReadOnlySpan<byte> more)
    {
        data = [.. data.AsSpan(position), .. more];
        position = 0;
    }

    public void TakeRest()
    {
        data = [];
        position = 0;
    }

    /// <summary>The next bits; those that aren't there are 0.</summary>
    public int Peek(int count) => (int)(bits & ((1UL << count) - 1));

    public void Drop(int count)
    {
        bits >>= count;
        BitCount -= count;
    }

    /// <summary>One byte more. The end of what is there interrupts the step.</summary>
    public void Pull()
    {
        if (position == data.Length)
        {
            throw new InflatePause();
        }

        bits |= (ulong)data[position++] << BitCount;
        BitCount += 8;
    }

    public int Read(int count)
    {
        while (BitCount < count)
        {
            Pull();
        }

        var value = Peek(count);
        Drop(count);
        return value;
    }

    public void DropToByte() => Drop(BitCount & 7);
}

/// <summary>The input ends within a step; it is done again when more has come.</summary>
internal sealed class InflatePause : Exception;

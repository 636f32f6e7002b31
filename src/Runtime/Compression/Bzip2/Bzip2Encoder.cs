namespace PyConc2Cs.Runtime;

/// <summary>Writes bzip2 data: blocks of up to 900 kB, each sorted (Burrows-Wheeler), moved to front and Huffman coded. The bytes are those of libbzip2.</summary>
internal sealed class Bzip2Encoder : IStreamEncoder
{
    private readonly int level;
    private readonly byte[] block;
    private readonly Bzip2BitWriter bits = new();
    private int length;
    private int runByte = -1;
    private int runLength;
    private uint blockChecksum = uint.MaxValue;
    private uint checksum;
    private bool hasHeader;

    public Bzip2Encoder(int level)
    {
        this.level = level;
        block = new byte[level * 100000];
    }

    private int MaxLength => block.Length - 19;

    public byte[] Take(ReadOnlySpan<byte> data)
    {
        foreach (var next in data)
        {
            if (length >= MaxLength)
            {
                EndBlock();
            }

            Add(next);
        }

        return bits.Taken();
    }

    public byte[] Finish()
    {
        EndRun();
        EndBlock();
        WriteHeader();
        bits.Write(0x177245, 24);
        bits.Write(0x385090, 24);
        bits.Write32(checksum);
        bits.Align();
        return bits.Taken();
    }

    /// <summary>Runs of four and more are their first four bytes and the number of the others.</summary>
    private void Add(byte next)
    {
        if (next != runByte || runLength == 255)
        {
            EndRun();
            (runByte, runLength) = (next, 1);
        }
        else
        {
            runLength++;
        }
    }

    private void EndRun()
    {
        if (runByte < 0)
        {
            return;
        }

        for (var i = 0; i < runLength; i++)
        {
            blockChecksum = Checksums.Bzip2(blockChecksum, (byte)runByte);
        }

        for (var i = 0; i < Math.Min(runLength, 4); i++)
        {
            block[length++] = (byte)runByte;
        }

        if (runLength >= 4)
        {
            block[length++] = (byte)(runLength - 4);
        }

        (runByte, runLength) = (-1, 0);
    }

    private void WriteHeader()
    {
        if (!hasHeader)
        {
            hasHeader = true;
            bits.Write(0x425a68, 24);
            bits.Write('0' + level, 8);
        }
    }

    private void EndBlock()
    {
        if (length == 0)
        {
            return;
        }

        WriteHeader();
        var crc = ~blockChecksum;
        checksum = ((checksum << 1) | (checksum >> 31)) ^ crc;
        bits.Write(0x314159, 24);
        bits.Write(0x265359, 24);
        bits.Write32(crc);
        bits.Write(0, 1);
        var (last, origin) = Bzip2Sort.Transform(block.AsSpan(0, length));
        bits.Write(origin, 24);
        Bzip2Coder.Write(last, bits);
        (length, blockChecksum) = (0, uint.MaxValue);
    }
}

/// <summary>Bits, the highest first.</summary>
internal sealed class Bzip2BitWriter
{
    private readonly MemoryStream output = new();
    private ulong bits;
    private int count;

    public void Write(int value, int length)
    {
        bits = (bits << length) | (uint)value;
        for (count += length; count >= 8; count -= 8)
        {
            output.WriteByte((byte)(bits >> (count - 8)));
        }
    }

    public void Write32(uint value)
    {
        Write((int)(value >> 16), 16);
        Write((int)(value & 0xffff), 16);
    }

    public void Align()
    {
        if (count > 0)
        {
            Write(0, 8 - count);
        }
    }

    public byte[] Taken()
    {
        var taken = output.ToArray();
        output.SetLength(0);
        return taken;
    }
}

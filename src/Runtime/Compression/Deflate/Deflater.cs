using System.Buffers.Binary;

namespace PyConc2Cs.Runtime;

/// <summary>
/// Deflate (RFC 1951) in the forms of zlib and gzip. It looks for matches as zlib does, so that the bytes are those of CPython: scripts print their number, and
/// compare checksums of them.
/// </summary>
internal sealed partial class Deflater : IStreamEncoder
{
    private const int MinMatch = 3;
    private const int MaxMatch = 258;
    private const int MinLookahead = MaxMatch + MinMatch + 1;

    private static readonly (int Good, int Lazy, int Nice, int Chain)[] levels =
        [(0, 0, 0, 0), (4, 4, 8, 4), (4, 5, 16, 8), (4, 6, 32, 32), (4, 4, 16, 16), (8, 16, 32, 32), (8, 16, 128, 128), (8, 32, 128, 256), (32, 128, 258, 1024), (32, 258, 258, 4096)];

    private readonly int level;
    private readonly bool isZlib;
    private readonly bool isGzip;
    private readonly int windowSize;
    private readonly int windowMask;
    private readonly int hashShift;
    private readonly int hashMask;
    private readonly byte[] window;
    private readonly ushort[] previous;
    private readonly ushort[] head;
    private readonly DeflateBlocks blocks;
    private readonly MemoryStream output = new();
    private (int Good, int Lazy, int Nice, int Chain) tuning;
    private bool hasHeader;
    private bool isFinished;
    private uint checksum;
    private uint total;
    private int hash;
    private int start;
    private int blockStart;
    private int lookahead;
    private int inserted;
    private int matchStart;
    private int matchLength = MinMatch - 1;
    private int previousLength = MinMatch - 1;
    private bool matchAvailable;

    /// <param name="level">0 to 9; -1 is 6.</param>
    /// <param name="windowBits">9 to 15 for zlib, negative for bare deflate, above 15 for gzip.</param>
    /// <param name="memoryLevel">1 to 9.</param>
    public Deflater(long level, long windowBits, long memoryLevel = 8)
    {
        this.level = level < 0 ? 6 : (int)level;
        (isZlib, isGzip) = (windowBits is > 0 and <= 15, windowBits > 15);
        var bits = Math.Max(9, (int)(isGzip ? windowBits - 16 : Math.Abs(windowBits)));
        (WindowBits, windowSize) = (bits, 1 << bits);
        windowMask = windowSize - 1;
        var hashBits = (int)memoryLevel + 7;
        (hashMask, hashShift) = ((1 << hashBits) - 1, (hashBits + MinMatch - 1) / MinMatch);
        window = new byte[(windowSize * 2) + MinLookahead];
        previous = new ushort[windowSize];
        head = new ushort[hashMask + 1];
        tuning = levels[this.level];
        blocks = new DeflateBlocks(1 << ((int)memoryLevel + 6), output);
        checksum = isGzip ? 0U : 1U;
    }

    private int WindowBits { get; }

    private int MaxDistance => windowSize - MinLookahead;

    /// <summary>All data at once.</summary>
    public static byte[] Compress(ReadOnlySpan<byte> data, long level, long windowBits)
    {
        var deflater = new Deflater(level, windowBits);
        deflater.Write(data);
        return deflater.Finish();
    }

    /// <summary>Takes data, and gives what is complete.</summary>
    public byte[] Take(ReadOnlySpan<byte> data)
    {
        Write(data);
        return Taken();
    }

    /// <summary>Ends the stream.</summary>
    public byte[] Finish()
    {
        if (!isFinished)
        {
            Begin();
            Run(default, Flushing.Finish);
            isFinished = true;
            WriteTrailer();
        }

        return Taken();
    }

    /// <summary>Everything that was taken can be read from what was given. With <paramref name="full"/> nothing that follows refers to it.</summary>
    public byte[] Sync(bool full)
    {
        Begin();
        Run(default, Flushing.Sync);
        blocks.Store(default, isLast: false);
        if (full)
        {
            Array.Clear(head);
            (start, blockStart, inserted) = lookahead == 0 ? (0, 0, 0) : (start, blockStart, inserted);
        }

        return Taken();
    }

    private void Write(ReadOnlySpan<byte> data)
    {
        if (isFinished)
        {
            throw new ZlibError("Error -2 while compressing data: inconsistent stream state");
        }

        Begin();
        checksum = isGzip ? Checksums.Crc32(data, checksum) : isZlib ? Checksums.Adler32(data, checksum) : 0;
        total += (uint)data.Length;
        Run(data, Flushing.None);
    }

    private byte[] Taken()
    {
        var taken = output.ToArray();
        output.SetLength(0);
        return taken;
    }

    private void Begin()
    {
        if (hasHeader)
        {
            return;
        }

        hasHeader = true;
        if (isGzip)
        {
            output.Write([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, (byte)(level == 9 ? 2 : level < 2 ? 4 : 0), 3]);
        }
        else if (isZlib)
        {
            var header = ((8 + ((WindowBits - 8) << 4)) << 8) | ((level < 2 ? 0 : level < 6 ? 1 : level == 6 ? 2 : 3) << 6);
            header += 31 - (header % 31);
            output.Write([(byte)(header >> 8), (byte)header]);
        }
    }

    private void WriteTrailer()
    {
        Span<byte> trailer = stackalloc byte[8];
        if (isGzip)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(trailer, checksum);
            BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], total);
            output.Write(trailer);
        }
        else if (isZlib)
        {
            BinaryPrimitives.WriteUInt32BigEndian(trailer, checksum);
            output.Write(trailer[..4]);
        }
    }

    private enum Flushing
    {
        None,
        Sync,
        Finish,
    }
}

namespace PyConc2Cs.Runtime;

/// <summary>Python's zlib module.</summary>
[PyModule("zlib")]
public static class PyZlib
{
    [PyMember("MAX_WBITS")]
    public const long MaxWindowBits = 15;

    [PyMember("DEFLATED")]
    public const long Deflated = 8;

    [PyMember("DEF_MEM_LEVEL")]
    public const long DefaultMemoryLevel = 8;

    [PyMember("Z_DEFAULT_COMPRESSION")]
    public const long DefaultCompression = -1;

    [PyMember("Z_BEST_COMPRESSION")]
    public const long BestCompression = 9;

    [PyMember("Z_BEST_SPEED")]
    public const long BestSpeed = 1;

    [PyMember("Z_FINISH")]
    public const long Finish = 4;

    [PyMember("Z_NO_FLUSH")]
    public const long NoFlush = 0;

    [PyMember("Z_PARTIAL_FLUSH")]
    public const long PartialFlush = 1;

    [PyMember("Z_SYNC_FLUSH")]
    public const long SyncFlush = 2;

    [PyMember("Z_FULL_FLUSH")]
    public const long FullFlush = 3;

    [PyMember("Z_NO_COMPRESSION")]
    public const long NoCompression = 0;

    [PyMember("Z_DEFAULT_STRATEGY")]
    public const long DefaultStrategy = 0;

    [PyMember("Z_FILTERED")]
    public const long Filtered = 1;

    [PyMember("Z_HUFFMAN_ONLY")]
    public const long HuffmanOnly = 2;

    [PyMember("DEF_BUF_SIZE")]
    public const long DefaultBufferSize = 16384;

    [PyMember("ZLIB_VERSION", "ZLIB_RUNTIME_VERSION")]
    public const string LibraryVersion = "1.2.13";

    /// <summary>The data in less space.</summary>
    [PyMember]
    public static PyBytes Compress([PyParam(PositionalOnly = true)] object? data, long level = -1, long wbits = 15) =>
        new(level is < -1 or > 9 ? throw new ZlibError("Bad compression level") : Deflater.Compress(ByteSource.View(data), level, wbits));

    /// <summary>The data that was compressed. zlib.error if it wasn't.</summary>
    [PyMember]
    public static PyBytes Decompress([PyParam(PositionalOnly = true)] object? data, long wbits = 15, long bufsize = 16384)
    {
        var inflater = new Inflater(wbits);
        var result = inflater.Read(ByteSource.View(data), 0);
        return inflater.IsDone ? new PyBytes(result) : throw new ZlibError("Error -5 while decompressing data: incomplete or truncated stream");
    }

    [PyMember]
    public static PyCompressor Compressobj(long level = -1, long method = 8, long wbits = 15, [PyParam(Name = "memLevel")] long memLevel = 8, long strategy = 0, object? zdict = null) =>
        zdict is null ? new(level, wbits, memLevel) : throw new NotImplementedError("zlib.compressobj() with zdict");

    [PyMember]
    public static PyDecompressor Decompressobj(long wbits = 15, object? zdict = null) =>
        zdict is null ? new(wbits) : throw new NotImplementedError("zlib.decompressobj() with zdict");

    /// <summary>The checksum CRC-32, going on from an earlier one.</summary>
    [PyMember]
    public static long Crc32([PyParam(PositionalOnly = true)] object? data, [PyParam(PositionalOnly = true)] long value = 0) => Checksums.Crc32(ByteSource.View(data), (uint)value);

    /// <summary>The checksum Adler-32, going on from an earlier one.</summary>
    [PyMember]
    public static long Adler32([PyParam(PositionalOnly = true)] object? data, [PyParam(PositionalOnly = true)] long value = 1) => Checksums.Adler32(ByteSource.View(data), (uint)value);
}

/// <summary>What zlib.compressobj gives.</summary>
[PyClass("zlib", "Compress")]
public sealed partial class PyCompressor
{
    private readonly Deflater deflater;

    internal PyCompressor(long level, long wbits, long memLevel) => deflater = new Deflater(level, wbits, memLevel);

    /// <summary>Takes data; gives what is ready.</summary>
    [PyMember]
    public PyBytes Compress([PyParam(PositionalOnly = true)] object? data) => new(deflater.Take(ByteSource.View(data)));

    /// <summary>Gives the rest; by default nothing can follow.</summary>
    [PyMember]
    public PyBytes Flush([PyParam(PositionalOnly = true)] long mode = 4) => mode switch
    {
        0 => PyBytes.Empty,
        PyZlib.Finish => new(deflater.Finish()),
        _ => new(deflater.Sync(full: mode == 3)),
    };
}

/// <summary>What zlib.decompressobj gives.</summary>
[PyClass("zlib", "Decompress")]
public sealed partial class PyDecompressor
{
    private readonly Inflater inflater;

    internal PyDecompressor(long wbits) => inflater = new Inflater(wbits);

    /// <summary>What followed the compressed data.</summary>
    [PyMember]
    public PyBytes UnusedData { get; private set; } = PyBytes.Empty;

    /// <summary>What wasn't looked at, as the limit of the last call was reached.</summary>
    [PyMember]
    public PyBytes UnconsumedTail { get; private set; } = PyBytes.Empty;

    [PyMember]
    public bool Eof => inflater.IsDone;

    /// <summary>Takes compressed data; gives what can be read of it, at most <paramref name="maxLength"/> bytes if that isn't 0. zlib.error.</summary>
    [PyMember]
    public PyBytes Decompress([PyParam(PositionalOnly = true)] object? data, long maxLength = 0)
    {
        if (maxLength < 0)
        {
            throw new ValueError("max_length must be non-negative");
        }

        if (Eof)
        {
            UnusedData = new PyBytes([.. UnusedData.Span, .. ByteSource.View(data)]);
            return PyBytes.Empty;
        }

        var result = inflater.Read(ByteSource.View(data), maxLength);
        if (Eof)
        {
            (UnusedData, UnconsumedTail) = (new PyBytes(inflater.Rest), PyBytes.Empty);
        }
        else if (maxLength > 0)
        {
            // The caller hands these in again.
            UnconsumedTail = result.Length >= maxLength ? new PyBytes(inflater.Rest) : PyBytes.Empty;
            if (UnconsumedTail.Length > 0)
            {
                inflater.Forget();
            }
        }

        return new PyBytes(result);
    }

    /// <summary>What is left.</summary>
    [PyMember]
    public PyBytes Flush([PyParam(PositionalOnly = true)] long length = 16384) => Eof ? PyBytes.Empty : Decompress(UnconsumedTail);
}

/// <summary>Data that isn't compressed by zlib.</summary>
[PyClass("zlib", "error")]
public partial class ZlibError : PyException
{
    [PyMember]
    public ZlibError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "error";
}

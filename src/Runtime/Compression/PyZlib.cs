using System.IO.Compression;

namespace PyConc2Cs.Runtime;

/// <summary>Python's zlib module.</summary>
[PyModule("zlib")]
public static class PyZlib
{
    private static readonly uint[] table = MakeTable();

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

    [PyMember("Z_SYNC_FLUSH")]
    public const long SyncFlush = 2;

    /// <summary>The data in less space.</summary>
    [PyMember]
    public static PyBytes Compress(object? data, long level = -1, long wbits = 15)
    {
        using var result = new MemoryStream();
        using (var deflate = Deflating(result, level, wbits))
        {
            deflate.Write(ByteSource.View(data));
        }
        return new PyBytes(result.ToArray());
    }

    /// <summary>The data that was compressed. zlib.error if it wasn't.</summary>
    [PyMember]
    public static PyBytes Decompress(object? data, long wbits = 15, long bufsize = 16384)
    {
        var length = ByteSource.View(data).Length;
        using var source = new MemoryStream(ByteSource.View(data).ToArray());
        using var result = new MemoryStream();
        try
        {
            using var inflate = Inflating(source, wbits);
            inflate.CopyTo(result);
        }
        catch (InvalidDataException)
        {
            throw new ZlibError("Error -3 while decompressing data: incorrect header check");
        }
        return length == 0 || (result.Length == 0 && length < 8)
            ? throw new ZlibError("Error -5 while decompressing data: incomplete or truncated stream")
            : new PyBytes(result.ToArray());
    }

    [PyMember]
    public static PyCompressor Compressobj(long level = -1, long method = 8, long wbits = 15) => new(level, wbits);

    [PyMember]
    public static PyDecompressor Decompressobj(long wbits = 15) => new(wbits);

    /// <summary>The checksum CRC-32, going on from an earlier one.</summary>
    [PyMember]
    public static long Crc32(object? data, long value = 0)
    {
        var crc = ~(uint)value;
        foreach (var b in ByteSource.View(data))
        {
            crc = table[(byte)(crc ^ b)] ^ (crc >> 8);
        }
        return ~crc;
    }

    /// <summary>The checksum Adler-32, going on from an earlier one.</summary>
    [PyMember]
    public static long Adler32(object? data, long value = 1)
    {
        var (a, b) = ((uint)value & 0xffff, ((uint)value >> 16) & 0xffff);
        foreach (var item in ByteSource.View(data))
        {
            a = (a + item) % 65521;
            b = (b + a) % 65521;
        }
        return (b << 16) | a;
    }

    internal static Stream Deflating(Stream target, long level, long wbits)
    {
        var options = new ZLibCompressionOptions { CompressionLevel = level < 0 ? 6 : (int)level };
        return wbits < 0 ? new DeflateStream(target, options, leaveOpen: true)
            : wbits > 15 ? new GZipStream(target, options, leaveOpen: true)
            : new ZLibStream(target, options, leaveOpen: true);
    }

    internal static Stream Inflating(Stream source, long wbits) => wbits < 0 ? new DeflateStream(source, CompressionMode.Decompress)
        : wbits > 15 ? new GZipStream(source, CompressionMode.Decompress)
        : new ZLibStream(source, CompressionMode.Decompress);

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
}

/// <summary>What zlib.compressobj gives.</summary>
[PyClass("zlib", "Compress")]
public sealed partial class PyCompressor
{
    private readonly MemoryStream result = new();
    private readonly Stream deflate;

    internal PyCompressor(long level, long wbits) => deflate = PyZlib.Deflating(result, level, wbits);

    /// <summary>Takes data; gives what is ready.</summary>
    [PyMember]
    public PyBytes Compress(object? data)
    {
        deflate.Write(ByteSource.View(data));
        return Take();
    }

    /// <summary>Gives the rest; by default nothing can follow.</summary>
    [PyMember]
    public PyBytes Flush(long mode = 4)
    {
        if (mode == PyZlib.Finish)
        {
            deflate.Dispose();
        }
        else
        {
            deflate.Flush();
        }
        return Take();
    }

    private PyBytes Take()
    {
        var ready = result.ToArray();
        result.SetLength(0);
        return new PyBytes(ready);
    }
}

/// <summary>What zlib.decompressobj gives.</summary>
[PyClass("zlib", "Decompress")]
public sealed partial class PyDecompressor
{
    private readonly MemoryStream source = new();
    private readonly long wbits;
    private int given;

    internal PyDecompressor(long wbits) => this.wbits = wbits;

    [PyMember]
    public PyBytes UnusedData => PyBytes.Empty;

    [PyMember]
    public PyBytes UnconsumedTail => PyBytes.Empty;

    [PyMember]
    public bool Eof { get; private set; }

    /// <summary>Takes compressed data; gives what can be read of it. zlib.error.</summary>
    [PyMember]
    public PyBytes Decompress(object? data, long maxLength = 0)
    {
        source.Position = source.Length;
        source.Write(ByteSource.View(data));
        source.Position = 0;
        using var copy = new MemoryStream(source.ToArray());
        var length = copy.Length;
        using var result = new MemoryStream();
        try
        {
            var inflate = PyZlib.Inflating(copy, wbits);
            inflate.CopyTo(result);
            Eof = copy.Position == length;
        }
        catch (InvalidDataException) when (result.Length == 0 && source.Length > 2)
        {
            throw new ZlibError("Error -3 while decompressing data: incorrect header check");
        }
        var ready = result.ToArray()[given..];
        given += ready.Length;
        return new PyBytes(ready);
    }

    [PyMember]
    public PyBytes Flush(long length = 16384) => PyBytes.Empty;
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

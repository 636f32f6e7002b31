namespace PyConc2Cs.Runtime;

/// <summary>Python's bz2 module.</summary>
[PyModule("bz2")]
public static class PyBz2
{
    /// <summary>The data in less space.</summary>
    [PyMember]
    public static PyBytes Compress(object? data, long compresslevel = 9)
    {
        var encoder = Encoder(compresslevel);
        return new PyBytes([.. encoder.Take(ByteSource.View(data)), .. encoder.Finish()]);
    }

    /// <summary>The data that was compressed; several streams may follow each other. OSError if it wasn't, ValueError if it ends early.</summary>
    [PyMember]
    public static PyBytes Decompress(object? data)
    {
        var rest = ByteSource.View(data).ToArray();
        using var result = new MemoryStream();
        while (rest.Length > 0)
        {
            var decoder = new Bzip2Decoder();
            try
            {
                result.Write(decoder.Read(rest, -1));
            }
            catch (OSError) when (result.Length > 0)
            {
                // What follows the last stream is ignored.
                break;
            }

            rest = decoder.IsDone ? decoder.Rest : throw new ValueError("Compressed data ended before the end-of-stream marker was reached");
        }

        return new PyBytes(result.ToArray());
    }

    /// <summary>Opens a compressed file: "rb" and "wb" for bytes, "rt" and "wt" for text. The errors of open.</summary>
    [PyMember]
    public static object Open(object? filename, string mode = "rb", long compresslevel = 9, string? encoding = null, string? errors = null, string? newline = null) =>
        CompressedFile.AsText(BZ2File(filename, mode.Replace("t", "", StringComparison.Ordinal), compresslevel), mode, encoding, errors, newline);

    /// <summary>A compressed file for bytes: at a path, or within a binary file, which stays open.</summary>
    [PyMember("BZ2File")]
    public static PyBinaryFile BZ2File(object? filename, string mode = "r", [PyParam(KeywordOnly = true)] long compresslevel = 9) => CompressedFile.Open(
        filename, CompressedFile.IsPath(filename) ? CompressedFile.PathOf(filename) : "", mode, () => Encoder(compresslevel), () => new Bzip2Decoder(), skipsZeros: false);

    internal static Bzip2Encoder Encoder(long level) => level is >= 1 and <= 9 ? new((int)level) : throw new ValueError("compresslevel must be between 1 and 9");
}

/// <summary>Compresses data piece by piece.</summary>
[PyClass("_bz2", "BZ2Compressor", Aliases = ["bz2.BZ2Compressor"])]
public sealed partial class PyBz2Compressor
{
    private readonly Bzip2Encoder encoder;
    private bool isFlushed;

    [PyMember]
    public PyBz2Compressor([PyParam(PositionalOnly = true)] long compresslevel = 9) => encoder = PyBz2.Encoder(compresslevel);

    /// <summary>Takes data; gives what is ready. ValueError after flush.</summary>
    [PyMember]
    public PyBytes Compress([PyParam(PositionalOnly = true)] object? data) =>
        isFlushed ? throw new ValueError("Compressor has been flushed") : new(encoder.Take(ByteSource.View(data)));

    /// <summary>Gives the rest; nothing can follow.</summary>
    [PyMember]
    public PyBytes Flush()
    {
        if (isFlushed)
        {
            throw new ValueError("Repeated call to flush()");
        }

        isFlushed = true;
        return new PyBytes(encoder.Finish());
    }
}

/// <summary>Reads one compressed stream piece by piece.</summary>
[PyClass("_bz2", "BZ2Decompressor", Aliases = ["bz2.BZ2Decompressor"])]
public sealed partial class PyBz2Decompressor
{
    private readonly Bzip2Decoder decoder = new();

    [PyMember]
    public PyBz2Decompressor()
    {
    }

    /// <summary>The end of the stream was read.</summary>
    [PyMember]
    public bool Eof => decoder.IsDone;

    /// <summary>What followed the stream.</summary>
    [PyMember]
    public PyBytes UnusedData => Eof ? new(decoder.Rest) : PyBytes.Empty;

    /// <summary>Nothing can be given before more data comes.</summary>
    [PyMember]
    public bool NeedsInput => !Eof && !decoder.HasMore;

    /// <summary>Takes data; gives at most <paramref name="maxLength"/> bytes of what it stands for, all if that is negative. EOFError after the end, OSError.</summary>
    [PyMember]
    public PyBytes Decompress(object? data, long maxLength = -1) =>
        Eof ? throw new EOFError("End of stream already reached") : new(decoder.Read(ByteSource.View(data), maxLength));
}

namespace PyConc2Cs.Runtime;

/// <summary>Python's gzip module.</summary>
[PyModule("gzip")]
public static class PyGzip
{
    /// <summary>Opens a compressed file: "rb" and "wb" for bytes, "rt" and "wt" for text. The errors of open.</summary>
    [PyMember]
    public static object Open(object? filename, string mode = "rb", long compresslevel = 9, string? encoding = null, string? errors = null, string? newline = null)
    {
        if (mode.Contains('t', StringComparison.Ordinal) && mode.Contains('b', StringComparison.Ordinal))
        {
            throw new ValueError($"Invalid mode: {PyOps.Repr(mode)}");
        }

        var isPath = CompressedFile.IsPath(filename);
        var file = GzipFile(isPath ? filename : null, mode.Replace("t", "", StringComparison.Ordinal), compresslevel, isPath ? null : filename);
        return CompressedFile.AsText(file, mode, encoding, errors, newline);
    }

    /// <summary>A compressed file for bytes: at a path, or within the binary file <paramref name="fileobj"/>, which stays open. The header has the name and the time.</summary>
    [PyMember("GzipFile")]
    public static PyBinaryFile GzipFile(object? filename = null, string? mode = null, long compresslevel = 9, object? fileobj = null, double? mtime = null)
    {
        mode ??= fileobj is not null && PyOps.GetAttr(fileobj, "mode", null) is string given ? given : "rb";
        if (mode.IndexOfAny(['t', 'U']) >= 0)
        {
            throw new ValueError($"Invalid mode: {PyOps.Repr(mode)}");
        }

        var name = filename ?? (fileobj is null ? null : PyOps.GetAttr(fileobj, "name", null));
        var text = CompressedFile.IsPath(name) ? CompressedFile.PathOf(name) : "";
        return CompressedFile.Open(
            fileobj ?? filename, text, mode, () => new GzipEncoder(compresslevel, text, mtime), () => new GzipDecoder(), skipsZeros: true);
    }

    /// <summary>The data in gzip's form; its header has the time <paramref name="mtime"/>, by default now.</summary>
    [PyMember]
    public static PyBytes Compress(object? data, long compresslevel = 9, [PyParam(KeywordOnly = true)] double? mtime = null)
    {
        var bytes = Deflater.Compress(ByteSource.View(data), compresslevel, 31);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4), (uint)(long)(mtime ?? PyTime.Time()));
        bytes[9] = 255;
        return new PyBytes(bytes);
    }

    /// <summary>The data of gzip's form, of which several may follow each other. BadGzipFile if it isn't one, EOFError if it ends early.</summary>
    [PyMember]
    public static PyBytes Decompress(object? data)
    {
        using var result = new MemoryStream();
        using var source = new DecodingStream(new MemoryStream(ByteSource.View(data).ToArray()), () => new GzipDecoder(), skipsZeros: true, ownsSource: true);
        source.CopyTo(result);
        return new PyBytes(result.ToArray());
    }

    internal static void CheckMagic(ReadOnlySpan<byte> bytes)
    {
        if (bytes[0] != 0x1f || bytes[1] != 0x8b)
        {
            throw new BadGzipFile($"Not a gzipped file ({StringRepr.Of(bytes[..2])})");
        }
    }
}

/// <summary>A file that isn't gzip's.</summary>
[PyClass("gzip", "BadGzipFile")]
public partial class BadGzipFile : OSError
{
    [PyMember]
    public BadGzipFile(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "BadGzipFile";
}

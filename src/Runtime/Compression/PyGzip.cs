using System.IO.Compression;

namespace PyConc2Cs.Runtime;

/// <summary>Python's gzip module.</summary>
[PyModule("gzip")]
public static class PyGzip
{
    /// <summary>Opens a compressed file: "rb" and "wb" for bytes, "rt" and "wt" for text. The errors of open.</summary>
    [PyMember]
    public static object Open(object? filename, string mode = "rb", long compresslevel = 9, string? encoding = null, string? errors = null, string? newline = null)
    {
        if (filename is not string path)
        {
            path = PyOps.GetAttr(filename, "__fspath__", null) is { } ? PyOs.Fspath(filename) : throw new TypeError("filename must be a str or bytes object, or a file");
        }
        var stream = Stream(path, mode);
        return mode.Contains('t', StringComparison.Ordinal)
            ? new PyTextStream(stream, path, mode, encoding ?? "utf-8", errors ?? "strict", newline)
            : new PyBinaryFile(stream, path, mode);
    }

    /// <summary>The data in gzip's form.</summary>
    [PyMember]
    public static PyBytes Compress(object? data, long compresslevel = 9, [PyParam(KeywordOnly = true)] double? mtime = null) => PyZlib.Compress(data, compresslevel, 31);

    /// <summary>The data of gzip's form. BadGzipFile if it isn't one.</summary>
    [PyMember]
    public static PyBytes Decompress(object? data)
    {
        var bytes = ByteSource.View(data);
        if (bytes.Length < 2 || bytes[0] != 0x1f || bytes[1] != 0x8b)
        {
            throw new BadGzipFile($"Not a gzipped file ({StringRepr.Of(bytes[..Math.Min(2, bytes.Length)])})");
        }
        return PyZlib.Decompress(data, 31);
    }

    private static Stream Stream(string path, string mode) => OsErrors.Guard(path, () =>
    {
        var stream = new FileStream(path, mode[0] switch { 'r' => FileMode.Open, 'a' => FileMode.Append, 'x' => FileMode.CreateNew, _ => FileMode.Create }, mode[0] == 'r' ? FileAccess.Read : FileAccess.Write);
        return (Stream)(mode[0] == 'r' ? new GZipStream(stream, CompressionMode.Decompress) : new GZipStream(stream, CompressionLevel.SmallestSize));
    });
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

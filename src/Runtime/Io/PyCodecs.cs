using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>Python's codecs module.</summary>
[PyModule("codecs", Aliases = ["_codecs"])]
public static class PyCodecs
{
    [PyMember("BOM_UTF8")]
    public static PyBytes BomUtf8 { get; } = new([0xEF, 0xBB, 0xBF]);

    [PyMember("BOM", "BOM_UTF16", "BOM_LE", "BOM_UTF16_LE")]
    public static PyBytes BomUtf16 { get; } = new([0xFF, 0xFE]);

    [PyMember("BOM_BE", "BOM_UTF16_BE")]
    public static PyBytes BomUtf16BigEndian { get; } = new([0xFE, 0xFF]);

    [PyMember("BOM_UTF32", "BOM_UTF32_LE")]
    public static PyBytes BomUtf32 { get; } = new([0xFF, 0xFE, 0, 0]);

    [PyMember("BOM_UTF32_BE")]
    public static PyBytes BomUtf32BigEndian { get; } = new([0, 0, 0xFE, 0xFF]);

    /// <summary>Opens a text file with an encoding; line ends stay as they are. OSError.</summary>
    [PyMember]
    public static PyTextStream Open(string filename, string mode = "r", string? encoding = null, string errors = "strict", long buffering = -1) =>
        Builtins.OpenText(filename, mode.Replace("b", "", StringComparison.Ordinal), encoding: encoding ?? (PyProgram.IsPython2 ? Python2Encoding.PythonName : "utf-8"), errors: errors, newline: "");

    /// <summary>Encodes text; also bytes with the codecs hex and base64, and text with rot13.</summary>
    [PyMember]
    public static object Encode(object? obj, string encoding = "utf-8", string errors = "strict") => Normalize(encoding) switch
    {
        "rot13" => Rot13((string)obj!),
        "zlib" or "zip" => PyZlib.Compress(obj),
        "bz2" => PyBz2.Compress(obj),
        "hex" => new PyBytes(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(ByteSource.View(obj)))),
        "base64" => new PyBytes(Encoding.ASCII.GetBytes(Convert.ToBase64String(ByteSource.View(obj)) + "\n")),
        _ => new PyBytes(Codecs.Encode(obj as string ?? throw new TypeError($"encoding must be of str, not {PyOps.TypeName(obj)}"), encoding, errors)),
    };

    /// <summary>Decodes bytes; the codecs hex and base64 give bytes, rot13 text.</summary>
    [PyMember]
    public static object Decode(object? obj, string encoding = "utf-8", string errors = "strict") => Normalize(encoding) switch
    {
        "rot13" => Rot13((string)obj!),
        "zlib" or "zip" => PyZlib.Decompress(obj),
        "bz2" => PyBz2.Decompress(obj),
        "hex" => new PyBytes(ByteSource.FromHex(ByteSource.Text(ByteSource.View(obj)))),
        "base64" => new PyBytes(Convert.FromBase64String(ByteSource.Text(ByteSource.View(obj)))),
        _ => Codecs.Decode(ByteSource.View(obj).ToArray(), encoding, errors),
    };

    /// <summary>A function that makes a text file of a binary one: for writing.</summary>
    [PyMember]
    public static PyFunction Getwriter(string encoding) => Wrapper("StreamWriter", encoding);

    /// <summary>A function that makes a text file of a binary one: for reading.</summary>
    [PyMember]
    public static PyFunction Getreader(string encoding) => Wrapper("StreamReader", encoding);

    private static PyFunction Wrapper(string name, string encoding) => PyFunction.Bind(name, "stream, errors=", a =>
    {
        PyStreams.FlushAll();
        return new PyTextStream(a.Get<object?>(0), encoding, a.Get(1, "strict"), newline: "", writeThrough: true);
    });

    private static string Normalize(string encoding) => encoding.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).Replace("codec", "", StringComparison.Ordinal);

    private static string Rot13(string text) => string.Concat(text.Select(c =>
        char.IsAsciiLetterLower(c) ? (char)((c - 'a' + 13) % 26 + 'a') : char.IsAsciiLetterUpper(c) ? (char)((c - 'A' + 13) % 26 + 'A') : c));
}

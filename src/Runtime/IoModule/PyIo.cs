namespace PyConc2Cs.Runtime;

/// <summary>Python's io module.</summary>
[PyModule("io", Aliases = ["_io"])]
public static class PyIo
{
    [PyMember("DEFAULT_BUFFER_SIZE")]
    public const long DefaultBufferSize = 8192;

    [PyMember("SEEK_SET")]
    public const long SeekSet = 0;

    [PyMember("SEEK_CUR")]
    public const long SeekCurrent = 1;

    [PyMember("SEEK_END")]
    public const long SeekEnd = 2;

    /// <summary>Opens a text file. Raises OSError with errno and name; ValueError for a bad mode.</summary>
    [PyMember("open")]
    [PyWhen("mode", "^[^b]*$")]
    public static PyTextStream OpenText(object? file, string mode = "r", long buffering = -1, string? encoding = null, string? errors = null, string? newline = null) =>
        Builtins.OpenText(file, mode, buffering, encoding ?? (PyProgram.IsPython2 ? "utf-8" : null), errors, newline);

    /// <summary>Opens a file for bytes. Raises as open for text.</summary>
    [PyMember("open")]
    [PyWhen("mode", "b")]
    public static PyBinaryFile OpenBinary(object? file, string mode, long buffering = -1) => Builtins.OpenBinary(file, mode, buffering);

    /// <summary>Opens a file.</summary>
    [PyMember("open")]
    public static object Open(object? file, string mode = "r", long buffering = -1, string? encoding = null, string? errors = null, string? newline = null) =>
        mode.Contains('b', StringComparison.Ordinal) ? OpenBinary(file, mode, buffering) : OpenText(file, mode, buffering, encoding, errors, newline);

    /// <summary>The .NET stream of a binary file object. Raises TypeError.</summary>
    internal static Stream StreamOf(object? file) => file switch
    {
        PyBytesIO memory => memory.Data,
        PyBinaryFile binary => binary.BaseStream,
        PyStreamBuffer standard => standard.BaseStream,
        PyTextStream text => text.BaseStream,
        _ => throw new TypeError($"'{PyOps.TypeName(file)}' object can't be used as the buffer of a file"),
    };
}

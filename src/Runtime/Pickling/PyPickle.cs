namespace PyConc2Cs.Runtime;

/// <summary>
/// Python's pickle module: values as bytes in CPython's protocols. Reading makes objects of the program's classes and of the library's classes that only hold data.
/// </summary>
[PyModule("pickle", Aliases = ["cPickle"])]
public static class PyPickle
{
    [PyMember("HIGHEST_PROTOCOL")]
    public static long HighestProtocol => PyProgram.IsPython2 ? 2 : 5;

    [PyMember("DEFAULT_PROTOCOL")]
    public static long DefaultProtocol => PyProgram.IsPython2 ? 0 : 4;

    [PyMember("format_version")]
    public static string FormatVersion => PyProgram.IsPython2 ? "2.0" : "4.0";

    [PyMember("compatible_formats")]
    public static PyList<string> CompatibleFormats => PyProgram.IsPython2 ? ["1.0", "1.1", "1.2", "1.3", "2.0"] : ["1.0", "1.1", "1.2", "1.3", "2.0", "3.0", "4.0", "5.0"];

    /// <summary>The value as bytes. PicklingError, AttributeError or TypeError for what can't be pickled: local functions, locks, generators.</summary>
    [PyMember]
    public static PyBytes Dumps(
        object? obj,
        long? protocol = null,
        [PyParam(KeywordOnly = true)] bool fixImports = true,
        [PyParam(KeywordOnly = true)] object? bufferCallback = null) => new(new ProtocolWriter(Protocol(protocol)).Dump(obj));

    /// <summary>Writes the value's pickle to a binary file. See <see cref="Dumps"/>.</summary>
    [PyMember]
    public static void Dump(
        object? obj,
        object? file,
        long? protocol = null,
        [PyParam(KeywordOnly = true)] bool fixImports = true,
        [PyParam(KeywordOnly = true)] object? bufferCallback = null) => PyOps.CallMethod(CheckFile(file, "write"), "write", Dumps(obj, protocol));

    /// <summary>The value of a pickle; what follows it is ignored. EOFError without data, UnpicklingError for what is no pickle.</summary>
    [PyMember]
    public static object? Loads(
        [PyParam(PositionalOnly = true)] object? data,
        [PyParam(KeywordOnly = true)] bool fixImports = true,
        [PyParam(KeywordOnly = true)] string encoding = "ASCII",
        [PyParam(KeywordOnly = true)] string errors = "strict",
        [PyParam(KeywordOnly = true)] object? buffers = null) => new ProtocolReader(new PickleInput(ToBytes(data)), null, fixImports).Load();

    /// <summary>Reads one pickle from a binary file; the next call reads the next one. See <see cref="Loads"/>.</summary>
    [PyMember]
    public static object? Load(
        object? file,
        [PyParam(KeywordOnly = true)] bool fixImports = true,
        [PyParam(KeywordOnly = true)] string encoding = "ASCII",
        [PyParam(KeywordOnly = true)] string errors = "strict",
        [PyParam(KeywordOnly = true)] object? buffers = null) => new ProtocolReader(new PickleInput(CheckFile(file, "read")), null, fixImports).Load();

    internal static object CheckFile(object? file, string method) => file is not null && PyOps.HasAttr(file, method) ? file
        : throw new TypeError(method == "write" ? "file must have a 'write' attribute" : "file must have 'read', 'readinto' and 'readline' attributes");

    internal static int Protocol(long? protocol) => protocol switch
    {
        null => (int)DefaultProtocol,
        < 0 => (int)HighestProtocol,
        > 5 => throw new ValueError("pickle protocol must be <= 5"),
        _ => (int)protocol,
    };

    private static byte[] ToBytes(object? data) => data switch
    {
        PyBytes bytes => bytes.Span.ToArray(),
        PyByteArray array => array.Snapshot(),
        string text when PyProgram.IsPython2 => System.Text.Encoding.Latin1.GetBytes(text),
        _ => throw new TypeError($"a bytes-like object is required, not '{PyOps.TypeName(data)}'"),
    };
}

/// <summary>Python's pickle.Pickler: writes pickles to a file.</summary>
[PyClass("pickle", "Pickler", Aliases = ["cPickle.Pickler"])]
public sealed partial class PyPickler
{
    private readonly object file;
    private readonly long? protocol;

    [PyMember]
    public PyPickler(object? file, long? protocol = null, [PyParam(KeywordOnly = true)] bool fixImports = true, [PyParam(KeywordOnly = true)] object? bufferCallback = null) =>
        (this.file, this.protocol) = (PyPickle.CheckFile(file, "write"), PyPickle.Protocol(protocol));

    /// <summary>Writes one value.</summary>
    [PyMember]
    public void Dump(object? obj) => PyPickle.Dump(obj, file, protocol);

    /// <summary>Each value is written with a memo of its own: nothing has to be forgotten.</summary>
    [PyMember]
    public void ClearMemo() => GC.KeepAlive(file);
}

/// <summary>Python's pickle.Unpickler: reads pickles from a file.</summary>
[PyClass("pickle", "Unpickler", Aliases = ["cPickle.Unpickler"])]
public sealed partial class PyUnpickler
{
    private readonly object file;

    [PyMember]
    public PyUnpickler(
        object? file,
        [PyParam(KeywordOnly = true)] bool fixImports = true,
        [PyParam(KeywordOnly = true)] string encoding = "ASCII",
        [PyParam(KeywordOnly = true)] string errors = "strict",
        [PyParam(KeywordOnly = true)] object? buffers = null) => this.file = PyPickle.CheckFile(file, "read");

    /// <summary>Reads one value.</summary>
    [PyMember]
    public object? Load() => PyPickle.Load(file);
}

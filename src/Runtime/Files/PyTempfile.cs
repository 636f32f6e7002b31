using System.Security.Cryptography;

namespace PyConc2Cs.Runtime;

/// <summary>Python's tempfile module.</summary>
[PyModule("tempfile")]
public static class PyTempfile
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789_";

    [PyMember]
    public static string? Tempdir { get; set; }

    /// <summary>The directory for temporary files.</summary>
    [PyMember]
    public static string Gettempdir() => Tempdir ?? Path.GetTempPath().TrimEnd('/') switch { "" => "/", var path => path };

    [PyMember]
    public static string Gettempprefix() => "tmp";

    /// <summary>Makes a file; its descriptor (0: .NET has none to give) and path.</summary>
    [PyMember]
    public static (long Descriptor, string Path) Mkstemp(string? suffix = null, string? prefix = null, object? dir = null, bool text = false)
    {
        var path = NewName(suffix, prefix, dir);
        var handle = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite);
        return ((long)handle.DangerousGetHandle(), path);
    }

    /// <summary>Makes a directory; its path.</summary>
    [PyMember]
    public static string Mkdtemp(string? suffix = null, string? prefix = null, object? dir = null)
    {
        var path = NewName(suffix, prefix, dir);
        PyOs.Mkdir(path, 448);
        return path;
    }

    /// <summary>A name that no file has.</summary>
    [PyMember]
    public static string Mktemp(string suffix = "", string prefix = "tmp", object? dir = null) => NewName(suffix, prefix, dir);

    /// <summary>A file that goes when it is closed.</summary>
    [PyMember("NamedTemporaryFile", "TemporaryFile")]
    public static PyTemporaryFile NamedTemporaryFile(
        string mode = "w+b",
        long buffering = -1,
        string? encoding = null,
        string? newline = null,
        string? suffix = null,
        string? prefix = null,
        object? dir = null,
        bool delete = true,
        [PyParam(KeywordOnly = true)] string? errors = null,
        [PyParam(KeywordOnly = true)] bool deleteOnClose = true)
    {
        var path = NewName(suffix, prefix, dir);
        return new PyTemporaryFile(Builtins.Open(path, mode, buffering, encoding, errors, newline), path, delete);
    }

    [PyMember("SpooledTemporaryFile")]
    public static PyTemporaryFile SpooledTemporaryFile(long maxSize = 0, string mode = "w+b", long buffering = -1, string? encoding = null, string? newline = null, string? suffix = null, string? prefix = null, object? dir = null) =>
        NamedTemporaryFile(mode, buffering, encoding, newline, suffix, prefix, dir);

    internal static string NewName(string? suffix, string? prefix, object? dir) =>
        PyOsPath.Join(dir is null ? Gettempdir() : PyOs.Fspath(dir), (prefix ?? "tmp") + RandomNumberGenerator.GetString(Letters, 8) + suffix);
}

/// <summary>What NamedTemporaryFile gives: a file with a name that is deleted at the end.</summary>
[PyClass("tempfile", "_TemporaryFileWrapper")]
public sealed partial class PyTemporaryFile : IEnumerable<object?>, IDisposable
{
    private readonly object file;
    private readonly bool delete;

    internal PyTemporaryFile(object file, string name, bool delete) => (this.file, Name, this.delete) = (file, name, delete);

    [PyMember]
    public string Name { get; }

    [PyMember]
    public object File => file;

    /// <summary>Closes the file and deletes it.</summary>
    [PyMember]
    public void Close()
    {
        PyOps.CallMethod(file, "close");
        if (delete)
        {
            global::System.IO.File.Delete(Name);
        }
    }

    [PyMember("__enter__")]
    public PyTemporaryFile Enter() => this;

    [PyMember("__exit__")]
    public void Exit(params object?[] exception) => Close();

    public void Dispose() => Close();

    public IEnumerator<object?> GetEnumerator() => PyOps.Iterate(file).GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

    public bool TryGetMember(string name, out object? value)
    {
        if (TryGetDeclaredMember(name, out value))
        {
            return true;
        }
        value = PyOps.GetAttr(file, name);
        return true;
    }

    public bool TryCallMember(string name, PyArguments arguments, out object? result)
    {
        if (TryCallDeclaredMember(name, arguments, out result))
        {
            return true;
        }
        if (PyOps.IsDunder(name))
        {
            return false;
        }
        result = PyOps.CallMethod(file, name, arguments);
        return true;
    }
}

/// <summary>Python's tempfile.TemporaryDirectory: a directory that goes at the end of a with statement.</summary>
[PyClass("tempfile", "TemporaryDirectory")]
public sealed partial class PyTemporaryDirectory : IPyRepr
{
    private readonly bool delete;

    [PyMember]
    public PyTemporaryDirectory(string? suffix = null, string? prefix = null, object? dir = null, bool ignoreCleanupErrors = false, [PyParam(KeywordOnly = true)] bool delete = true)
    {
        Name = PyTempfile.Mkdtemp(suffix, prefix, dir);
        this.delete = delete;
        if (delete)
        {
            AppDomain.CurrentDomain.ProcessExit += (_, _) => Cleanup();
        }
    }

    [PyMember]
    public string Name { get; }

    /// <summary>Removes the directory with all that it holds.</summary>
    [PyMember]
    public void Cleanup()
    {
        if (Directory.Exists(Name))
        {
            PyShutil.Rmtree(Name, ignoreErrors: true);
        }
    }

    [PyMember("__enter__")]
    public string EnterName() => Name;

    [PyMember("__exit__")]
    public void Exit(params object?[] exception)
    {
        if (delete)
        {
            Cleanup();
        }
    }

    public string Repr() => $"<TemporaryDirectory {PyOps.Repr(Name)}>";

    public override string ToString() => Repr();
}

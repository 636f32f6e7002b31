namespace PyConc2Cs.Runtime;

public static partial class PyShutil
{
    private static readonly (string Name, string Description, string[] Suffixes)[] archiveFormats =
    [
        ("bztar", "bzip2'ed tar-file", [".tar.bz2", ".tbz2"]),
        ("gztar", "gzip'ed tar-file", [".tar.gz", ".tgz"]),
        ("tar", "uncompressed tar file", [".tar"]),
        ("xztar", "xz'ed tar-file", [".tar.xz", ".txz"]),
        ("zip", "ZIP file", [".zip"]),
    ];

    /// <summary>The forms of archives, with what they are.</summary>
    [PyMember]
    public static PyList<(string Name, string Description)> GetArchiveFormats() => new(archiveFormats.Select(f => (f.Name, f.Description)));

    /// <summary>The forms of archives with the ends of their names, and what they are.</summary>
    [PyMember]
    public static PyList<(string Name, PyList<string> Extensions, string Description)> GetUnpackFormats() =>
        new(archiveFormats.Select(f => (f.Name, new PyList<string>(f.Suffixes), f.Description)));

    /// <summary>Makes an archive of <paramref name="baseDir"/> below <paramref name="rootDir"/>; the name of the file. ValueError for an unknown form.</summary>
    [PyMember]
    public static string MakeArchive(
        object? baseName, string format, object? rootDir = null, object? baseDir = null, bool verbose = false, bool dryRun = false, string? owner = null, string? group = null, object? logger = null)
    {
        var root = rootDir is null ? null : PyOs.Fspath(rootDir);
        if (root is not null && !Directory.Exists(root))
        {
            throw File.Exists(root) ? new NotADirectoryError(20L, "Not a directory", root) : OsErrors.NotFound(root);
        }

        var inside = baseDir is null ? "." : PyOs.Fspath(baseDir);
        var target = PyOs.Fspath(baseName) + Format(format, "unknown archive format").Suffixes[0];
        if (PyOsPath.Dirname(target) is { Length: > 0 } folder && !Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder);
        }

        var source = root is null ? inside : PyOsPath.Join(root, inside);
        if (format == "zip")
        {
            using var zip = new PyZipFile(target, "w", PyZipFileModule.Deflated);
            var name = PyOsPath.Normpath(inside);
            if (name != ".")
            {
                zip.Write(source, name);
            }

            AddTree(zip, source, name);
            zip.Close();
        }
        else if (!dryRun)
        {
            Log(logger, "Creating tar archive");
            using var tar = PyTarFile.Open(target, format switch { "gztar" => "w:gz", "bztar" => "w:bz2", "tar" => "w", _ => throw new NotImplementedError("archives of the form xztar") }, null);
            tar.Add(source, inside);
        }

        return target;
    }

    /// <summary>Writes what an archive holds to a directory, by default the current one. The form is told by the name. ReadError, ValueError.</summary>
    [PyMember]
    public static void UnpackArchive(object? filename, object? extractDir = null, string? format = null, [PyParam(KeywordOnly = true)] object? filter = null)
    {
        var path = PyOs.Fspath(filename);
        var folder = extractDir is null ? Directory.GetCurrentDirectory() : PyOs.Fspath(extractDir);
        var form = format is not null ? Format(format, "Unknown unpack format").Name
            : archiveFormats.FirstOrDefault(f => Array.Exists(f.Suffixes, s => path.EndsWith(s, StringComparison.Ordinal))).Name
                ?? throw new ShutilReadError($"Unknown archive format '{path}'");
        if (form == "zip")
        {
            using var zip = new PyZipFile(path);
            zip.Extractall(folder);
        }
        else
        {
            using var tar = PyTarFile.Open(path, "r", null);
            tar.Extractall(folder);
        }
    }

    private static (string Name, string Description, string[] Suffixes) Format(string name, string problem) =>
        Array.Find(archiveFormats, f => f.Name == name) is { Name: not null } found ? found : throw new ValueError($"{problem} '{name}'");

    private static void Log(object? logger, string text)
    {
        if (logger is not null)
        {
            PyOps.CallMethod(logger, "info", text);
        }
    }

    /// <summary>The entries of a directory, its directories first, then what is in those.</summary>
    private static void AddTree(PyZipFile zip, string folder, string name)
    {
        var children = PyOs.Listdir(folder).Order(StringComparer.Ordinal).Select(child => (Path: PyOsPath.Join(folder, child), Name: name == "." ? child : PyOsPath.Join(name, child))).ToList();
        var folders = children.Where(c => Directory.Exists(c.Path)).ToList();
        foreach (var child in folders.Concat(children.Where(c => File.Exists(c.Path))))
        {
            zip.Write(child.Path, child.Name);
        }

        foreach (var child in folders)
        {
            AddTree(zip, child.Path, child.Name);
        }
    }
}

/// <summary>An archive that can't be read.</summary>
[PyClass("shutil", "ReadError")]
public partial class ShutilReadError : OSError
{
    [PyMember]
    public ShutilReadError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "ReadError";

    public override string PyModuleName => "shutil";
}

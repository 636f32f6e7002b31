namespace PyConc2Cs.Runtime;

public sealed partial class PyPath
{
    /// <summary>The current directory.</summary>
    [PyMember]
    public static PyPath Cwd() => new(PyOs.Getcwd());

    /// <summary>The user's home directory.</summary>
    [PyMember]
    public static PyPath Home() => new(PyOsPath.Expanduser("~"));

    [PyMember]
    public bool Exists([PyParam(KeywordOnly = true)] bool followSymlinks = true) => followSymlinks ? PyOsPath.Exists(text) : PyOsPath.Lexists(text);

    [PyMember]
    public bool IsFile() => PyOsPath.Isfile(text);

    [PyMember]
    public bool IsDir() => PyOsPath.Isdir(text);

    [PyMember]
    public bool IsSymlink() => PyOsPath.Islink(text);

    /// <summary>Makes the directory. FileExistsError, FileNotFoundError.</summary>
    [PyMember]
    public void Mkdir(long mode = 511, bool parents = false, bool existOk = false)
    {
        if (Directory.Exists(text) && existOk)
        {
            return;
        }
        if (parents && Parent.text != text && !Parent.Exists())
        {
            Parent.Mkdir(511, parents: true, existOk: true);
        }
        PyOs.Mkdir(text, mode);
    }

    /// <summary>Removes the empty directory. OSError.</summary>
    [PyMember]
    public void Rmdir() => PyOs.Rmdir(text);

    /// <summary>Removes the file. FileNotFoundError unless <paramref name="missingOk"/>.</summary>
    [PyMember]
    public void Unlink(bool missingOk = false)
    {
        if (!missingOk || PyOsPath.Lexists(text))
        {
            PyOs.Remove(text);
        }
    }

    /// <summary>Makes the file, or renews its time. FileExistsError.</summary>
    [PyMember]
    public void Touch(long mode = 438, bool existOk = true)
    {
        if (File.Exists(text))
        {
            if (!existOk)
            {
                throw OsErrors.AlreadyExists(text);
            }
            File.SetLastWriteTimeUtc(text, DateTime.UtcNow);
            return;
        }
        OsErrors.Guard(text, () => File.Create(text).Dispose());
    }

    /// <summary>Renames; gives the new path.</summary>
    [PyMember("rename", "replace")]
    public PyPath Rename(object? target)
    {
        var path = new PyPath(target);
        PyOs.Rename(text, path.text);
        return path;
    }

    /// <summary>What the directory holds, in the order of the file system. FileNotFoundError.</summary>
    [PyMember]
    public PyIterator<PyPath> Iterdir() => PyIterator.Of(PyOs.Listdir(text).Select(name => Joinpath(name)));

    /// <summary>What matches a pattern below the directory; ** is any number of directories.</summary>
    [PyMember]
    public PyIterator<PyPath> Glob(string pattern)
    {
        if (pattern.Length == 0)
        {
            throw new ValueError($"Unacceptable pattern: {PyOps.Repr(pattern)}");
        }
        return pattern.StartsWith('/')
            ? throw new NotImplementedError("Non-relative patterns are unsupported")
            : PyIterator.Of(Find(pattern.Split('/', StringSplitOptions.RemoveEmptyEntries)).Distinct());
    }

    /// <summary>As glob in the directory and all below it.</summary>
    [PyMember]
    public PyIterator<PyPath> Rglob(string pattern) => Glob("**/" + pattern);

    /// <summary>As os.walk, with paths.</summary>
    [PyMember]
    public PyIterator<(PyPath Directory, PyList<string> Directories, PyList<string> Files)> Walk(bool topDown = true) =>
        PyIterator.Of(PyOs.Walk(text, topDown).Select(entry => (new PyPath(entry.Root), entry.Dirs, entry.Files)));

    [PyMember]
    public string ReadText(string? encoding = null, string? errors = null, string? newline = null)
    {
        using var file = Builtins.OpenText(text, "r", -1, encoding, errors, newline);
        return file.Read();
    }

    [PyMember]
    public long WriteText(string data, string? encoding = null, string? errors = null, string? newline = null)
    {
        using var file = Builtins.OpenText(text, "w", -1, encoding, errors, newline);
        return file.Write(data);
    }

    [PyMember]
    public PyBytes ReadBytes()
    {
        using var file = Builtins.OpenBinary(text, "rb");
        return file.Read();
    }

    [PyMember]
    public long WriteBytes(object? data)
    {
        using var file = Builtins.OpenBinary(text, "wb");
        return file.Write(data);
    }

    /// <summary>Opens the file, as the function open does.</summary>
    [PyMember]
    public object Open(string mode = "r", long buffering = -1, string? encoding = null, string? errors = null, string? newline = null) =>
        Builtins.Open(text, mode, buffering, encoding, errors, newline);

    [PyMember("stat", "lstat")]
    public PyStatResult Stat() => PyOs.Stat(text);

    [PyMember]
    public void Chmod(long mode) => PyOs.Chmod(text, mode);

    [PyMember]
    public PyPath Absolute() => IsAbsolute() ? this : Cwd().Joinpath(this);

    /// <summary>The absolute path without links and dots. FileNotFoundError if it must exist and doesn't.</summary>
    [PyMember]
    public PyPath Resolve(bool strict = false) => strict && !Exists() ? throw OsErrors.NotFound(PyOsPath.Abspath(text)) : new PyPath(PyOsPath.Realpath(text));

    [PyMember]
    public PyPath Expanduser() => new(PyOsPath.Expanduser(text));

    [PyMember]
    public bool Samefile(object? otherPath) => PyOsPath.Samefile(text, new PyPath(otherPath).text);

    [PyMember]
    public void SymlinkTo(object? target, bool targetIsDirectory = false) => PyOs.Symlink(new PyPath(target).text, text);

    [PyMember]
    public PyPath Readlink() => new(PyOs.Readlink(text));

    private IEnumerable<PyPath> Find(ArraySegment<string> parts)
    {
        if (parts.Count == 0)
        {
            return [this];
        }
        var (first, rest) = (parts[0], parts[1..]);
        if (first == "**")
        {
            var all = Below();
            return rest.Count == 0 ? all : all.SelectMany(directory => directory.Find(rest));
        }
        if (!PyGlob.HasMagic(first))
        {
            var next = Joinpath(first);
            return next.Exists(followSymlinks: false) ? next.Find(rest) : [];
        }
        var matching = Entries().Where(path => PyFnmatch.Fnmatchcase(path.Name, first));
        return rest.Count == 0 ? matching : matching.Where(path => path.IsDir()).SelectMany(path => path.Find(rest));
    }

    private IEnumerable<PyPath> Below() => ((IEnumerable<PyPath>)[this]).Concat(Entries().Where(path => path.IsDir() && !path.IsSymlink()).SelectMany(path => path.Below()));

    private IEnumerable<PyPath> Entries() => Directory.Exists(text) ? new DirectoryInfo(text).EnumerateFileSystemInfos().Select(item => Joinpath(item.Name)) : [];
}

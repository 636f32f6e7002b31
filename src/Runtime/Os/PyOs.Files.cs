namespace PyConc2Cs.Runtime;

public static partial class PyOs
{
    [PyMember("F_OK")]
    public const long FileExists = 0;

    [PyMember("R_OK")]
    public const long ReadAllowed = 4;

    [PyMember("W_OK")]
    public const long WriteAllowed = 2;

    [PyMember("X_OK")]
    public const long ExecuteAllowed = 1;

    [PyMember("getcwd", "getcwdu")]
    public static string Getcwd() => Directory.GetCurrentDirectory();

    [PyMember]
    public static void Chdir(string path)
    {
        if (!Directory.Exists(path))
        {
            throw File.Exists(path) ? OsErrors.NoDirectory(path) : OsErrors.NotFound(path);
        }
        Directory.SetCurrentDirectory(path);
    }

    /// <summary>The names in a directory, in no particular order. FileNotFoundError or NotADirectoryError if it is none.</summary>
    [PyMember]
    public static PyList<string> Listdir(string path = ".")
    {
        if (File.Exists(path))
        {
            throw OsErrors.NoDirectory(path);
        }
        return OsErrors.Guard(path, () => new PyList<string>(Directory.EnumerateFileSystemEntries(path).Select(entry => Path.GetFileName(entry))));
    }

    /// <summary>Makes a directory. FileExistsError if the name is taken, FileNotFoundError if the parent doesn't exist.</summary>
    [PyMember]
    public static void Mkdir(string path, long mode = 511)
    {
        if (PyOsPath.Exists(path))
        {
            throw OsErrors.AlreadyExists(path);
        }
        var parent = PyOsPath.Dirname(path.TrimEnd('/'));
        if (parent.Length > 0 && !Directory.Exists(parent))
        {
            throw OsErrors.NotFound(path);
        }
        OsErrors.Guard(path, () => CreateDirectory(path, mode));
    }

    /// <summary>Makes a directory and its parents. FileExistsError if it is there, unless <paramref name="existOk"/>.</summary>
    [PyMember]
    public static void Makedirs(string name, long mode = 511, bool existOk = false)
    {
        if (File.Exists(name) || (Directory.Exists(name) && !existOk))
        {
            throw OsErrors.AlreadyExists(name);
        }
        OsErrors.Guard(name, () => CreateDirectory(name, mode));
    }

    /// <summary>Deletes a file. FileNotFoundError if there is none.</summary>
    [PyMember("remove", "unlink")]
    public static void Remove(string path)
    {
        if (Directory.Exists(path) && !PyOsPath.Islink(path))
        {
            throw OsErrors.Directory(path);
        }
        if (!PyOsPath.Lexists(path))
        {
            throw OsErrors.NotFound(path);
        }
        OsErrors.Guard(path, () => File.Delete(path));
    }

    /// <summary>Deletes an empty directory. OSError if it isn't empty.</summary>
    [PyMember]
    public static void Rmdir(string path)
    {
        if (!Directory.Exists(path))
        {
            throw File.Exists(path) ? OsErrors.NoDirectory(path) : OsErrors.NotFound(path);
        }
        if (Directory.EnumerateFileSystemEntries(path).Any())
        {
            throw OsErrors.DirectoryNotEmpty(path);
        }
        OsErrors.Guard(path, () => Directory.Delete(path));
    }

    /// <summary>Deletes an empty directory, then its parents as far as they are empty.</summary>
    [PyMember]
    public static void Removedirs(string name)
    {
        Rmdir(name);
        for (var parent = PyOsPath.Dirname(name.TrimEnd('/'));
            parent.Length > 0 && Directory.Exists(parent) && !Directory.EnumerateFileSystemEntries(parent).Any();
            parent = PyOsPath.Dirname(parent))
        {
            Directory.Delete(parent);
        }
    }

    /// <summary>Gives a file or directory another name; a file in its place is replaced.</summary>
    [PyMember("rename", "replace")]
    public static void Rename(string src, string dst)
    {
        if (!PyOsPath.Lexists(src))
        {
            throw OSError.Create(2L, "No such file or directory", src, null, dst);
        }
        OsErrors.Guard(src, () =>
        {
            if (Directory.Exists(src))
            {
                Directory.Move(src, dst);
            }
            else
            {
                File.Move(src, dst, overwrite: true);
            }
        });
    }

    [PyMember]
    public static void Symlink(string src, string dst) => OsErrors.Guard(dst, () =>
    {
        File.CreateSymbolicLink(dst, src);
    });

    [PyMember]
    public static string Readlink(string path) => new FileInfo(path).LinkTarget ?? throw OSError.Create(22L, "Invalid argument", path);

    /// <summary>Whether the file can be reached; what the mode asks for is taken from its permission bits.</summary>
    [PyMember]
    public static bool Access(string path, long mode)
    {
        if (!PyOsPath.Exists(path))
        {
            return false;
        }
        var bits = Stat(path).StMode;
        return (mode & ~((bits >> 6) | (bits >> 3) | bits) & 7) == 0;
    }

    [PyMember]
    public static void Chmod(string path, long mode)
    {
        OsErrors.Guard(path, () =>
        {
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(path, (UnixFileMode)(mode & 0xFFF));
            }
        });
    }

    /// <summary>Size, times and permissions of a file or directory. FileNotFoundError if there is none.</summary>
    [PyMember]
    public static PyStatResult Stat(string path) => OsErrors.Guard(path, () => new PyStatResult(path));

    /// <summary>As stat; of a symbolic link itself.</summary>
    [PyMember]
    public static PyStatResult Lstat(string path) => OsErrors.Guard(path, () => new PyStatResult(path, followsLinks: false));

    /// <summary>(directory, names of directories, names of files) for a directory and all below it. Not existing means none.</summary>
    [PyMember]
    public static IEnumerable<(string Root, PyList<string> Dirs, PyList<string> Files)> Walk(string top, bool topdown = true)
    {
        if (!Directory.Exists(top))
        {
            yield break;
        }
        var directories = new PyList<string>(Directory.EnumerateDirectories(top).Select(entry => Path.GetFileName(entry)));
        var files = new PyList<string>(Directory.EnumerateFiles(top).Select(entry => Path.GetFileName(entry)));
        if (topdown)
        {
            yield return (top, directories, files);
        }
        // The script may change the list of directories in place to choose where the walk goes on.
        foreach (var directory in directories.ToArray())
        {
            foreach (var entry in Walk(PyOsPath.Join(top, directory), topdown))
            {
                yield return entry;
            }
        }
        if (!topdown)
        {
            yield return (top, directories, files);
        }
    }

    private static void CreateDirectory(string path, long mode)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, (UnixFileMode)(mode & 0x1FF));
        }
    }
}

namespace PyConc2Cs.Runtime;

/// <summary>Python's shutil module.</summary>
[PyModule("shutil")]
public static partial class PyShutil
{
    /// <summary>Copies a file's content; gives the target. FileNotFoundError, SameFileError.</summary>
    [PyMember]
    public static string Copyfile(object? src, object? dst, [PyParam(KeywordOnly = true)] bool followSymlinks = true)
    {
        var (from, to) = (PyOs.Fspath(src), PyOs.Fspath(dst));
        if (Directory.Exists(from) || Directory.Exists(to))
        {
            throw OsErrors.Directory(Directory.Exists(from) ? from : to);
        }
        if (!File.Exists(from))
        {
            throw OsErrors.NotFound(from);
        }
        if (PyOsPath.Realpath(from) == PyOsPath.Realpath(to))
        {
            throw new SameFileError($"{PyOps.Repr(from)} and {PyOps.Repr(to)} are the same file");
        }
        OsErrors.Guard(to, () =>
        {
            using var source = File.OpenRead(from);
            using var target = File.Create(to);
            source.CopyTo(target);
        });
        return to;
    }

    /// <summary>Copies a file, into the directory if the target is one; gives the new file's path.</summary>
    [PyMember]
    public static string Copy(object? src, object? dst, [PyParam(KeywordOnly = true)] bool followSymlinks = true)
    {
        var target = Copyfile(src, Into(src, dst));
        Copymode(src, target);
        return target;
    }

    /// <summary>As copy, with the file's times.</summary>
    [PyMember]
    public static string Copy2(object? src, object? dst, [PyParam(KeywordOnly = true)] bool followSymlinks = true)
    {
        var target = Copy(src, dst);
        Copystat(src, target);
        return target;
    }

    [PyMember]
    public static void Copymode(object? src, object? dst)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(PyOs.Fspath(dst), File.GetUnixFileMode(PyOs.Fspath(src)));
        }
    }

    [PyMember]
    public static void Copystat(object? src, object? dst)
    {
        Copymode(src, dst);
        File.SetLastWriteTimeUtc(PyOs.Fspath(dst), File.GetLastWriteTimeUtc(PyOs.Fspath(src)));
    }

    /// <summary>Copies what one file object gives to another.</summary>
    [PyMember]
    public static void Copyfileobj(object? fsrc, object? fdst, long length = 65536)
    {
        while (PyOps.CallMethod(fsrc, "read", length) is var piece && PyOps.Truth(piece))
        {
            PyOps.CallMethod(fdst, "write", piece);
        }
    }

    /// <summary>Copies a directory with all that it holds; gives the target. FileExistsError.</summary>
    [PyMember]
    public static string Copytree(
        object? src,
        object? dst,
        bool symlinks = false,
        object? ignore = null,
        object? copyFunction = null,
        bool ignoreDanglingSymlinks = false,
        bool dirsExistOk = false)
    {
        var (from, to) = (PyOs.Fspath(src), PyOs.Fspath(dst));
        var names = PyOs.Listdir(from);
        var ignored = ignore is null ? null : PyOps.Call(ignore, from, names);
        PyOs.Makedirs(to, existOk: dirsExistOk);
        foreach (var name in names.Where(name => ignored is null || !PyOps.Contains(ignored, name)))
        {
            var (source, target) = (PyOsPath.Join(from, name), PyOsPath.Join(to, name));
            if (Directory.Exists(source))
            {
                Copytree(source, target, symlinks, ignore, copyFunction, ignoreDanglingSymlinks, dirsExistOk);
            }
            else if (copyFunction is not null)
            {
                PyOps.Call(copyFunction, source, target);
            }
            else
            {
                Copy2(source, target);
            }
        }
        return to;
    }

    /// <summary>The function for copytree's ignore that leaves out names matching the patterns.</summary>
    [PyMember]
    public static Func<object?, object?, object?> IgnorePatterns(params string[] patterns) => (_, names) =>
        new PySet<object?>(PyOps.Iterate(names).Where(name => Array.Exists(patterns, pattern => PyFnmatch.Fnmatch(PyOps.Str(name), pattern))));

    /// <summary>Removes a directory with all that it holds. FileNotFoundError unless errors are ignored.</summary>
    [PyMember]
    public static void Rmtree(object? path, bool ignoreErrors = false, object? onerror = null, [PyParam(KeywordOnly = true)] object? onexc = null)
    {
        var text = PyOs.Fspath(path);
        try
        {
            if (!Directory.Exists(text))
            {
                throw File.Exists(text) ? OsErrors.NoDirectory(text) : OsErrors.NotFound(text);
            }
            OsErrors.Guard(text, () => Directory.Delete(text, recursive: true));
        }
        catch (OSError) when (ignoreErrors)
        {
            return;
        }
    }

    /// <summary>Moves a file or directory, into the directory if the target is one; gives the new path.</summary>
    [PyMember]
    public static string Move(object? src, object? dst, object? copyFunction = null)
    {
        var (from, to) = (PyOs.Fspath(src), Into(src, dst));
        if (to != PyOs.Fspath(dst) && PyOsPath.Exists(to))
        {
            throw new ShutilError($"Destination path {PyOps.Repr(to)} already exists");
        }
        PyOs.Rename(from, to);
        return to;
    }

    /// <summary>The path of the program that a command would run; None if there is none.</summary>
    [PyMember]
    public static string? Which(string cmd, long mode = 1, string? path = null)
    {
        if (cmd.Contains('/', StringComparison.Ordinal))
        {
            return File.Exists(cmd) && PyOs.Access(cmd, mode) ? cmd : null;
        }
        var directories = (path ?? Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return directories.Select(directory => PyOsPath.Join(directory, cmd)).FirstOrDefault(file => File.Exists(file) && PyOs.Access(file, mode));
    }

    /// <summary>Total, used and free bytes of the disk.</summary>
    [PyMember]
    public static PyDiskUsage DiskUsage(object? path)
    {
        var drive = new DriveInfo(PyOsPath.Abspath(PyOs.Fspath(path)));
        return new PyDiskUsage(drive.TotalSize, drive.TotalSize - drive.TotalFreeSpace, drive.AvailableFreeSpace);
    }

    /// <summary>Columns and lines of the terminal.</summary>
    [PyMember]
    public static PyTerminalSize GetTerminalSize((long Columns, long Lines)? fallback = null)
    {
        var (columns, lines) = fallback ?? (80, 24);
        columns = long.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), out var c) ? c : Console.IsOutputRedirected ? columns : Console.WindowWidth;
        lines = long.TryParse(Environment.GetEnvironmentVariable("LINES"), out var l) ? l : Console.IsOutputRedirected ? lines : Console.WindowHeight;
        return new PyTerminalSize(columns, lines);
    }

    private static string Into(object? src, object? dst)
    {
        var to = PyOs.Fspath(dst);
        return Directory.Exists(to) ? PyOsPath.Join(to, PyOsPath.Basename(PyOs.Fspath(src).TrimEnd('/'))) : to;
    }
}

/// <summary>A tuple of two numbers with names: os.terminal_size.</summary>
[PyClass("os", "terminal_size")]
public sealed partial class PyTerminalSize(long columns, long lines) : System.Runtime.CompilerServices.ITuple, IPyRepr
{
    [PyMember]
    public long Columns { get; } = columns;

    [PyMember]
    public long Lines { get; } = lines;

    public int Length => 2;

    public object? this[int index] => index == 0 ? Columns : index == 1 ? Lines : throw new IndexError("tuple index out of range");

    public void Deconstruct(out long columns, out long lines) => (columns, lines) = (Columns, Lines);

    public string Repr() => $"os.terminal_size(columns={Columns}, lines={Lines})";

    public override string ToString() => Repr();
}

/// <summary>A tuple of three numbers with names.</summary>
[PyClass("shutil", "usage")]
public sealed partial class PyDiskUsage(long total, long used, long free) : System.Runtime.CompilerServices.ITuple, IPyRepr
{
    [PyMember]
    public long Total { get; } = total;

    [PyMember]
    public long Used { get; } = used;

    [PyMember]
    public long Free { get; } = free;

    public int Length => 3;

    public object? this[int index] => index switch
    {
        0 => Total,
        1 => Used,
        2 => Free,
        _ => throw new IndexError("tuple index out of range"),
    };

    public void Deconstruct(out long total, out long used, out long free) => (total, used, free) = (Total, Used, Free);

    public string Repr() => $"usage(total={Total}, used={Used}, free={Free})";

    public override string ToString() => Repr();
}

/// <summary>What shutil raises.</summary>
[PyClass("shutil", "Error")]
public partial class ShutilError : OSError
{
    [PyMember]
    public ShutilError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "Error";
}

/// <summary>A file was to be copied onto itself.</summary>
[PyClass("shutil", "SameFileError")]
public partial class SameFileError : ShutilError
{
    [PyMember]
    public SameFileError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "SameFileError";
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PyConc2Cs.Runtime;

/// <summary>The machine, the process, and directories entry by entry.</summary>
public static partial class PyOs
{
    /// <summary>System, name of the machine, release, version, kind of processor.</summary>
    [PyMember]
    public static PyUname Uname() => new();

    /// <summary>Processor times of the process in seconds.</summary>
    [PyMember]
    public static PyProcessTimes Times() => new();

    [PyMember]
    public static long Umask(long mask) => Processes.umask((uint)mask);

    [PyMember]
    public static long Nice(long increment) => Processes.nice((int)increment);

    [PyMember]
    public static long Getpgid(long pid) => Processes.getpgid((int)pid);

    [PyMember]
    public static long Getpgrp() => Processes.getpgid(0);

    [PyMember]
    public static long Getsid(long pid) => Processes.getsid((int)pid);

    [PyMember]
    public static long Getgid() => Processes.getgid();

    [PyMember]
    public static void Killpg(long pgid, long signal) => Check(Processes.killpg((int)pgid, (int)signal));

    /// <summary>The processors that the process may use. ProcessLookupError.</summary>
    [PyMember("sched_getaffinity")]
    public static PySet<long> GetAffinity(long pid)
    {
        if (!OperatingSystem.IsLinux())
        {
            return new(Enumerable.Range(0, Environment.ProcessorCount).Select(i => (long)i));
        }

        var mask = new ulong[16];
        Check(Processes.sched_getaffinity((int)pid, (nuint)(mask.Length * sizeof(ulong)), mask));
        return new(Enumerable.Range(0, mask.Length * 64).Where(i => (mask[i / 64] >> (i % 64) & 1) != 0).Select(i => (long)i));
    }

    /// <summary>Says which processors the process may use. OSError for one that doesn't exist, ProcessLookupError.</summary>
    [PyMember("sched_setaffinity")]
    public static void SetAffinity(long pid, object? mask)
    {
        var bits = new ulong[16];
        foreach (var item in PyOps.Iterate(mask))
        {
            var number = PyConvert.ToLong(item);
            if (number < 0)
            {
                throw new ValueError("negative CPU number");
            }

            if (number < bits.Length * 64)
            {
                bits[number / 64] |= 1UL << (int)(number % 64);
            }
        }

        Check(OperatingSystem.IsLinux() ? Processes.sched_setaffinity((int)pid, (nuint)(bits.Length * sizeof(ulong)), bits) : 0);
    }

    [PyMember("sched_yield")]
    public static void Yield() => Thread.Yield();

    /// <summary>Columns and lines. OSError if the output is no terminal.</summary>
    [PyMember("get_terminal_size")]
    public static PyTerminalSize GetTerminalSize(long fd = 1) =>
        Isatty(fd) ? new PyTerminalSize(Console.WindowWidth, Console.WindowHeight) : throw OSError.Create(25L, "Inappropriate ioctl for device");

    /// <summary>The output of a shell command as a file.</summary>
    [PyMember]
    public static PyTextStream Popen(string cmd, string mode = "r", long buffering = -1) =>
        (PyTextStream)(mode == "r" ? new PyPopen(cmd, stdout: PySubprocess.Pipe, shell: true, text: true).Stdout : new PyPopen(cmd, stdin: PySubprocess.Pipe, shell: true, text: true).Stdin)!;

    /// <summary>Sets the times of access and modification, by default to now.</summary>
    [PyMember]
    public static void Utime(string path, object? times = null, [PyParam(KeywordOnly = true)] object? ns = null) => OsErrors.Guard(path, () =>
    {
        OpenFiles.Flush(path);
        var (access, change) = times is not null ? (Moment(PyConvert.ToFloat(PyOps.GetItem(times, 0L))), Moment(PyConvert.ToFloat(PyOps.GetItem(times, 1L))))
            : ns is not null ? (Moment(PyConvert.ToFloat(PyOps.GetItem(ns, 0L)) / 1e9), Moment(PyConvert.ToFloat(PyOps.GetItem(ns, 1L)) / 1e9))
            : (DateTime.UtcNow, DateTime.UtcNow);
        File.SetLastAccessTimeUtc(path, access);
        File.SetLastWriteTimeUtc(path, change);
    });

    /// <summary>A second name of a file.</summary>
    [PyMember]
    public static void Link(string src, string dst)
    {
        if (Processes.link(src, dst) != 0)
        {
            throw OSError.Create((long)Marshal.GetLastPInvokeError(), Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError()), src, null, dst);
        }
    }

    [PyMember]
    public static void Truncate(string path, long length) => OsErrors.Guard(path, () =>
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Write);
        file.SetLength(length);
    });

    /// <summary>The entries of a directory, in no particular order. FileNotFoundError, NotADirectoryError.</summary>
    [PyMember]
    public static PyDirectoryEntries Scandir(string path = ".") => new(Listdir(path).Select(name => new PyDirectoryEntry(path, name)));

    private static DateTime Moment(double seconds) => DateTime.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond));

    private static partial class Processes
    {
        [LibraryImport("libc")]
        internal static partial uint umask(uint mask);

        [LibraryImport("libc", SetLastError = true)]
        internal static partial int nice(int increment);

        [LibraryImport("libc", SetLastError = true)]
        internal static partial int getpgid(int pid);

        [LibraryImport("libc", SetLastError = true)]
        internal static partial int getsid(int pid);

        [LibraryImport("libc", SetLastError = true)]
        internal static partial int sched_getaffinity(int pid, nuint size, [In, Out] ulong[] mask);

        [LibraryImport("libc", SetLastError = true)]
        internal static partial int sched_setaffinity(int pid, nuint size, ulong[] mask);

        [LibraryImport("libc")]
        internal static partial int getgid();

        [LibraryImport("libc", SetLastError = true)]
        internal static partial int killpg(int group, int signal);

        [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
        internal static partial int link(string from, string to);
    }
}

/// <summary>What os.scandir() gives: iterates once over the entries; may be used in a with statement.</summary>
[PyClass("posix", "ScandirIterator")]
public sealed partial class PyDirectoryEntries : PyObject, IEnumerable<PyDirectoryEntry>, IDisposable
{
    private readonly IEnumerator<PyDirectoryEntry> entries;

    internal PyDirectoryEntries(IEnumerable<PyDirectoryEntry> entries) => this.entries = entries.GetEnumerator();

    [PyMember]
    public void Close() => entries.Dispose();

    [PyMember("__enter__")]
    public PyDirectoryEntries Enter() => this;

    [PyMember("__exit__")]
    public void Exit(params object?[] exception) => Close();

    public void Dispose() => Close();

    public IEnumerator<PyDirectoryEntry> GetEnumerator() => entries;

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => entries;
}

/// <summary>An entry of a directory: os.DirEntry.</summary>
[PyClass("posix", "DirEntry", Aliases = ["os.DirEntry"])]
public sealed partial class PyDirectoryEntry : PyObject
{
    internal PyDirectoryEntry(string directory, string name) => (Name, Path) = (name, PyOsPath.Join(directory, name));

    [PyMember]
    public string Name { get; }

    [PyMember]
    public string Path { get; }

    [PyMember("is_dir")]
    public bool IsDir([PyParam(KeywordOnly = true)] bool followSymlinks = true) => PyOsPath.Isdir(Path) && (followSymlinks || !PyOsPath.Islink(Path));

    [PyMember("is_file")]
    public bool IsFile([PyParam(KeywordOnly = true)] bool followSymlinks = true) => PyOsPath.Isfile(Path) && (followSymlinks || !PyOsPath.Islink(Path));

    [PyMember("is_symlink")]
    public bool IsSymlink() => PyOsPath.Islink(Path);

    [PyMember]
    public PyStatResult Stat([PyParam(KeywordOnly = true)] bool followSymlinks = true) => new(Path, followSymlinks);

    [PyMember]
    public long Inode() => new PyStatResult(Path, followsLinks: false).StIno;

    [PyMember("__fspath__")]
    public string Fspath() => Path;

    public override string Repr() => $"<DirEntry {PyOps.Repr(Name)}>";

    public override string ToString() => Repr();
}

/// <summary>os.uname(): a tuple of five with names.</summary>
[PyClass("posix", "uname_result")]
public sealed partial class PyUname : ITuple, IPyRepr
{
    private static readonly string[] names = ["sysname", "nodename", "release", "version", "machine"];

    [PyMember]
    public string Sysname => PyPlatform.System();

    [PyMember]
    public string Nodename => Environment.MachineName;

    [PyMember]
    public string Release => PyPlatform.Release();

    [PyMember]
    public string Version => PyPlatform.Version();

    [PyMember]
    public string Machine => PyPlatform.Machine();

    public int Length => 5;

    public object? this[int index] => index switch
    {
        0 => Sysname,
        1 => Nodename,
        2 => Release,
        3 => Version,
        4 => Machine,
        _ => throw new IndexError("tuple index out of range"),
    };

    public string Repr() => $"posix.uname_result({string.Join(", ", names.Select((name, i) => $"{name}={PyOps.Repr(this[i])}"))})";

    public override string ToString() => Repr();
}

/// <summary>os.times(): a tuple of five with names.</summary>
[PyClass("posix", "times_result")]
public sealed partial class PyProcessTimes : ITuple
{
    internal PyProcessTimes()
    {
        using var process = global::System.Diagnostics.Process.GetCurrentProcess();
        (User, System, Elapsed) = (process.UserProcessorTime.TotalSeconds, process.PrivilegedProcessorTime.TotalSeconds, Environment.TickCount64 / 1000.0);
    }

    [PyMember]
    public double User { get; }

    [PyMember]
    public double System { get; }

    [PyMember("children_user", "children_system")]
    public double Children => 0.0;

    [PyMember]
    public double Elapsed { get; }

    public int Length => 5;

    public object? this[int index] => index switch
    {
        0 => User,
        1 => System,
        2 or 3 => Children,
        4 => Elapsed,
        _ => throw new IndexError("tuple index out of range"),
    };
}

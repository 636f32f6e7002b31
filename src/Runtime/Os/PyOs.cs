using System.Collections;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace PyConc2Cs.Runtime;

/// <summary>Python's os module: the process and its environment; files are in the other parts.</summary>
[PyModule("os")]
public static partial class PyOs
{
    [PyMember]
    public static string Name => OperatingSystem.IsWindows() ? "nt" : "posix";

    [PyMember]
    public static string Sep => Path.DirectorySeparatorChar.ToString();

    [PyMember]
    public static string? Altsep => OperatingSystem.IsWindows() ? "/" : null;

    [PyMember]
    public static string Linesep => Environment.NewLine;

    [PyMember]
    public static string Pathsep => Path.PathSeparator.ToString();

    [PyMember]
    public static string Extsep => ".";

    [PyMember]
    public static string Curdir => ".";

    [PyMember]
    public static string Pardir => "..";

    [PyMember]
    public static string Devnull => OperatingSystem.IsWindows() ? "nul" : "/dev/null";

    /// <summary>The environment as it was at the start; what is set here is passed on to child processes.</summary>
    [PyMember]
    public static PyEnvironment Environ { get; } = new();

    /// <summary>An environment variable, or the default.</summary>
    [PyMember]
    public static string? Getenv(string key, string? @default = null) => Environment.GetEnvironmentVariable(key) ?? @default;

    [PyMember]
    public static void Putenv(string name, string value) => Environment.SetEnvironmentVariable(name, value);

    [PyMember]
    public static void Unsetenv(string name) => Environment.SetEnvironmentVariable(name, null);

    [PyMember]
    public static long Getpid() => Environment.ProcessId;

    [PyMember]
    public static long Getppid() => OperatingSystem.IsWindows() ? 0 : Native.ParentId();

    [PyMember]
    public static long Getuid() => Native.UserId();

    [PyMember]
    public static long Geteuid() => Native.EffectiveUserId();

    [PyMember]
    public static string Getlogin() => Environment.UserName;

    /// <summary>How many processors there are.</summary>
    [PyMember("cpu_count", "process_cpu_count")]
    public static long CpuCount() => Environment.ProcessorCount;

    /// <summary>That many bytes fit for cryptography.</summary>
    [PyMember]
    public static PyBytes Urandom(long size) =>
        size < 0 ? throw new ValueError("negative argument not allowed") : new PyBytes(RandomNumberGenerator.GetBytes((int)size));

    /// <summary>Sends a signal to a process. ProcessLookupError if there is none, PermissionError if that isn't allowed.</summary>
    [PyMember]
    public static void Kill(long pid, long signal)
    {
        if (OperatingSystem.IsWindows())
        {
            using var process = global::System.Diagnostics.Process.GetProcessById((int)pid);
            process.Kill();
        }
        else if (Native.Kill((int)pid, (int)signal) != 0)
        {
            throw OsErrors.FromLast();
        }
    }

    /// <summary>Ends the process at once, without atexit's functions and without flushing.</summary>
    [PyMember("_exit")]
    [global::System.Diagnostics.CodeAnalysis.DoesNotReturn]
    public static void ExitNow(long status)
    {
        if (!OperatingSystem.IsWindows())
        {
            Native.ExitNow((int)status);
        }
        Environment.Exit((int)status);
    }

    /// <summary>Ends the process with SIGABRT.</summary>
    [PyMember]
    public static void Abort() => Kill(Environment.ProcessId, PySignal.Sigabrt);

    /// <summary>Runs a command in the shell and waits for it; gives back its wait status (exit code times 256 on Unix).</summary>
    [PyMember]
    public static long System(string command)
    {
        PyStreams.FlushAll();
        var start = OperatingSystem.IsWindows()
            ? new global::System.Diagnostics.ProcessStartInfo("cmd.exe", ["/c", command])
            : new global::System.Diagnostics.ProcessStartInfo("/bin/sh", ["-c", command]);
        using var process = global::System.Diagnostics.Process.Start(start)!;
        process.WaitForExit();
        var code = process.ExitCode;
        return OperatingSystem.IsWindows() ? code : code > 128 ? code - 128 : code << 8;
    }

    /// <summary>The text of an error number.</summary>
    [PyMember]
    public static string Strerror(long code) => Marshal.GetPInvokeErrorMessage((int)code);

    /// <summary>The load of the last 1, 5 and 15 minutes.</summary>
    [PyMember]
    public static (double One, double Five, double Fifteen) Getloadavg()
    {
        var parts = File.ReadAllText("/proc/loadavg").Split(' ');
        return (Parse(parts[0]), Parse(parts[1]), Parse(parts[2]));

        static double Parse(string text) => double.Parse(text, global::System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Makes a path of a string; TypeError for what is none.</summary>
    [PyMember]
    public static string Fspath(object? path) => path switch
    {
        string text => text,
        IPyDynamic other when other.TryCallMember("__fspath__", PyArguments.Empty, out var text) => PyConvert.To<string>(text),
        _ => throw new TypeError($"expected str, bytes or os.PathLike object, not {PyOps.TypeName(path)}"),
    };

    private static partial class Native
    {
        [LibraryImport("libc", EntryPoint = "getppid")]
        internal static partial int ParentId();

        [LibraryImport("libc", EntryPoint = "getuid")]
        internal static partial int UserId();

        [LibraryImport("libc", EntryPoint = "geteuid")]
        internal static partial int EffectiveUserId();

        [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
        internal static partial int Kill(int pid, int signal);

        [LibraryImport("libc", EntryPoint = "_exit")]
        internal static partial void ExitNow(int status);
    }
}

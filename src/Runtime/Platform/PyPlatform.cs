using System.Runtime.InteropServices;

namespace PyConc2Cs.Runtime;

/// <summary>Python's platform module.</summary>
[PyModule("platform")]
public static class PyPlatform
{
    /// <summary>'Linux', 'Darwin', 'Windows'.</summary>
    [PyMember("system")]
    public static string System() => OperatingSystem.IsWindows() ? "Windows" : OperatingSystem.IsMacOS() ? "Darwin" : "Linux";

    [PyMember]
    public static string Node() => Environment.MachineName;

    [PyMember]
    public static string Release() => OperatingSystem.IsLinux() && File.Exists("/proc/sys/kernel/osrelease")
        ? File.ReadAllText("/proc/sys/kernel/osrelease").Trim()
        : Environment.OSVersion.Version.ToString();

    [PyMember]
    public static string Version() => OperatingSystem.IsLinux() && File.Exists("/proc/sys/kernel/version")
        ? File.ReadAllText("/proc/sys/kernel/version").Trim()
        : Environment.OSVersion.VersionString;

    [PyMember]
    public static string Machine() => RuntimeInformation.OSArchitecture switch
    {
        Architecture.X64 => OperatingSystem.IsWindows() ? "AMD64" : "x86_64",
        Architecture.Arm64 => OperatingSystem.IsMacOS() ? "arm64" : "aarch64",
        Architecture.X86 => "i686",
        var other => other.ToString().ToLowerInvariant(),
    };

    [PyMember]
    public static string Processor() => OperatingSystem.IsLinux() ? "" : Machine();

    [PyMember("platform")]
    public static string Platform(bool aliased = false, bool terse = false) => terse ? $"{System()}-{Release()}" : $"{System()}-{Release()}-{Machine()}";

    [PyMember("architecture")]
    public static (string Bits, string Linkage) OfExecutable() => (Environment.Is64BitProcess ? "64bit" : "32bit", OperatingSystem.IsLinux() ? "ELF" : "");

    [PyMember]
    public static string PythonVersion() => "3.13.0";

    [PyMember]
    public static (string Major, string Minor, string Patch) PythonVersionTuple() => ("3", "13", "0");

    [PyMember]
    public static string PythonImplementation() => "CPython";

    [PyMember]
    public static string PythonCompiler() => "GCC";

    [PyMember]
    public static PyUnameResult Uname() => new(System(), Node(), Release(), Version(), Machine());
}

/// <summary>What platform.uname and os.uname give: a tuple with names.</summary>
[PyClass("platform", "uname_result")]
public sealed partial class PyUnameResult(string system, string node, string release, string version, string machine)
    : System.Runtime.CompilerServices.ITuple, IPyRepr
{
    [PyMember("system", "sysname")]
    public string OfSystem { get; } = system;

    [PyMember("node", "nodename")]
    public string Node { get; } = node;

    [PyMember]
    public string Release { get; } = release;

    [PyMember]
    public string Version { get; } = version;

    [PyMember]
    public string Machine { get; } = machine;

    [PyMember]
    public string Processor => PyPlatform.Processor();

    public int Length => 6;

    public object? this[int index] => index switch
    {
        0 => OfSystem,
        1 => Node,
        2 => Release,
        3 => Version,
        4 => Machine,
        5 => Processor,
        _ => throw new IndexError("tuple index out of range"),
    };

    public void Deconstruct(out string system, out string node, out string release, out string version, out string machine, out string processor) => (system, node, release, version, machine, processor) = (OfSystem, Node, Release, Version, Machine, Processor);

    public string Repr() => $"uname_result(system={PyOps.Repr(OfSystem)}, node={PyOps.Repr(Node)}, release={PyOps.Repr(Release)}, version={PyOps.Repr(Version)}, machine={PyOps.Repr(Machine)})";

    public override string ToString() => Repr();
}

/// <summary>Python's getpass module.</summary>
[PyModule("getpass")]
public static class PyGetpass
{
    /// <summary>Asks for a password without showing it. Blocks. EOFError at the end of the input.</summary>
    [PyMember("getpass")]
    public static string Getpass(string prompt = "Password: ", object? stream = null)
    {
        PyStreams.Write(stream ?? PyStreams.Stderr ?? PyStreams.OriginalStderr, prompt);
        PyStreams.Flush(stream ?? PyStreams.Stderr);
        if (Console.IsInputRedirected)
        {
            return Builtins.Input();
        }
        var text = new global::System.Text.StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key == ConsoleKey.Backspace && text.Length > 0)
            {
                text.Length--;
            }
            else if (key.KeyChar != '\0')
            {
                text.Append(key.KeyChar);
            }
        }
        PyStreams.WriteError("\n");
        return text.ToString();
    }

    /// <summary>The name of the user.</summary>
    [PyMember]
    public static string Getuser() => Environment.GetEnvironmentVariable("LOGNAME") ?? Environment.GetEnvironmentVariable("USER") ?? Environment.UserName;
}

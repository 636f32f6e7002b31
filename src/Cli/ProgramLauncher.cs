using System.Diagnostics;
using System.Runtime.InteropServices;

namespace PyConc2Cs.Cli;

/// <summary>
/// Starts a compiled program in our place. On Unix the program replaces this process (execv), so that signals, terminal and exit code are its own;
/// elsewhere it is a child that inherits the console.
/// </summary>
internal static partial class ProgramLauncher
{
    /// <summary>Tells the program what sys.argv[0] is: the path of the script as the user wrote it. PyProgram reads it.</summary>
    private const string ScriptVariable = "PYCONC2CS_SCRIPT";

    public static int Run(string dotnet, string assembly, string script, IReadOnlyList<string> arguments)
    {
        Console.Out.Flush();
        Console.Error.Flush();
        if (!OperatingSystem.IsWindows())
        {
            // Comes back only if it fails; the child process is the second choice then.
            SetVariable(ScriptVariable, script, 1);
            Execute(dotnet, [dotnet, "exec", assembly, .. arguments, null]);
        }

        return RunAsChild(dotnet, assembly, script, arguments);
    }

    private static int RunAsChild(string dotnet, string assembly, string script, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(dotnet, ["exec", assembly, .. arguments]) { UseShellExecute = false };
        start.Environment[ScriptVariable] = script;

        // Ctrl-C reaches the whole console group: the program decides what it means, we only wait for it.
        Console.CancelKeyPress += (_, e) => e.Cancel = true;
        using var process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode;
    }

    [LibraryImport("libc", EntryPoint = "execv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Execute(string path, string?[] arguments);

    // The C library's environment is the one that execv hands on; .NET's own is a copy.
    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetVariable(string name, string value, int overwrite);
}

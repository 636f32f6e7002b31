using System.Diagnostics;

namespace Transpiler.Tests.Parsing;

/// <summary>CPython interpreters to compare with.</summary>
internal static class Interpreters
{
    public static string RepositoryRoot { get; } = FindRoot();

    /// <summary>The interpreter of a version ("3.13"): PYCONC2CS_PYTHON_3_13, else pyenv's; null if there is none.</summary>
    public static string? Find(string version)
    {
        var named = Environment.GetEnvironmentVariable("PYCONC2CS_PYTHON_" + version.Replace('.', '_'));
        if (named is { Length: > 0 } && File.Exists(named))
        {
            return named;
        }

        var root = Environment.GetEnvironmentVariable("PYENV_ROOT")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".pyenv");
        var versions = Path.Combine(root, "versions");
        return !Directory.Exists(versions) ? null : Directory.EnumerateDirectories(versions, version + "*")
            .Select(d => Path.Combine(d, "bin/python")).FirstOrDefault(File.Exists);
    }

    public static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} exited with {process.ExitCode}");
        return output;
    }

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "Transpiler.sln")))
        {
            directory = directory.Parent;
        }

        return directory?.FullName ?? throw new InvalidOperationException("no Transpiler.sln above the tests");
    }
}

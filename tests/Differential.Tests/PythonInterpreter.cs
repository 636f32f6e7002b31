namespace PyConc2Cs.Tests;

/// <summary>The CPython that is installed, if any, looked up as by tests/record.py.</summary>
internal static class PythonInterpreter
{
    public const string DefaultVersion = "3.13";

    /// <summary>A pyenv version, else <c>pythonX.Y</c> on PATH, else null.</summary>
    public static string? Find(string version)
    {
        var pyenv = Environment.GetEnvironmentVariable("PYENV_ROOT")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".pyenv");
        var versions = Path.Combine(pyenv, "versions");
        var inPyenv = Directory.Exists(versions)
            ? Directory.EnumerateDirectories(versions, version + ".*").Order(StringComparer.Ordinal).Select(folder => Path.Combine(folder, "bin", "python"))
            : [];
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "python" + version));
        return inPyenv.Concat(onPath).FirstOrDefault(File.Exists);
    }
}

/// <summary>A theory that is skipped where CPython isn't installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LivePythonTheoryAttribute : TheoryAttribute
{
    public LivePythonTheoryAttribute()
    {
        if (PythonInterpreter.Find(PythonInterpreter.DefaultVersion) is null)
        {
            Skip = $"Python {PythonInterpreter.DefaultVersion} is not installed";
        }
    }
}

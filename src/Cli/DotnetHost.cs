namespace PyConc2Cs.Cli;

/// <summary>Finds the <c>dotnet</c> that starts compiled programs.</summary>
internal static class DotnetHost
{
    private static readonly string FileName = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";

    /// <summary>The full path; null if there is none in the places where .NET itself looks.</summary>
    public static string? Find() => Candidates().FirstOrDefault(File.Exists);

    private static IEnumerable<string> Candidates()
    {
        // Set when an SDK command started us: the same .NET then serves the program.
        if (Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host)
        {
            yield return host;
        }

        if (Environment.GetEnvironmentVariable("DOTNET_ROOT") is { Length: > 0 } root)
        {
            yield return Path.Combine(root, FileName);
        }

        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            yield return Path.Combine(folder, FileName);
        }

        if (OperatingSystem.IsWindows())
        {
            yield return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "dotnet", FileName);
        }
        else
        {
            yield return Path.Combine("/usr/share/dotnet", FileName);
            yield return Path.Combine("/usr/lib/dotnet", FileName);
            yield return Path.Combine("/usr/local/share/dotnet", FileName);
        }
    }
}

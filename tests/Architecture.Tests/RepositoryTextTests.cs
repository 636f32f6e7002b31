using System.Text.RegularExpressions;

namespace PyConc2Cs.Tests;

/// <summary>Nothing in the repository depends on the machine that it was written on, or on where packages come from.</summary>
public sealed partial class RepositoryTextTests
{
    private static readonly string[] SkippedFolders = ["bin", "obj", ".git", "TestResults"];

    [Fact]
    public void No_file_names_a_folder_of_one_machine() => Offenders.None(Find(MachinePath()));

    [Fact]
    public void No_file_names_a_package_registry() => Offenders.None(Find(Registry()));

    private static IEnumerable<string> Find(Regex pattern) =>
        from path in Files(new DirectoryInfo(Repository.Root))
        where !path.EndsWith(".gz", StringComparison.Ordinal)
        from match in pattern.Matches(File.ReadAllText(path))
        select $"{Path.GetRelativePath(Repository.Root, path)}: {match.Value}";

    private static IEnumerable<string> Files(DirectoryInfo folder) =>
        folder.EnumerateFiles().Select(file => file.FullName)
            .Concat(folder.EnumerateDirectories().Where(sub => !SkippedFolders.Contains(sub.Name, StringComparer.Ordinal)).SelectMany(Files));

    [GeneratedRegex(@"(?<![\w.])/(root|home|Users|work|tmp)/\w|\b[A-Z]:\\(Users|Temp)\\")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"\b(api\.nuget\.org|nuget\.org/api|pypi\.org|registry\.npmjs\.org|index\.json\b.*packageSources)|<add\s+key=.*value=.https?:")]
    private static partial Regex Registry();
}

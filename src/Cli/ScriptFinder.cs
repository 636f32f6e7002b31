namespace PyConc2Cs.Cli;

/// <summary>The Python files that a path of the command line stands for.</summary>
internal static class ScriptFinder
{
    /// <summary>A file is itself; a folder is all *.py below it, except in hidden folders, caches and virtual environments, in the order of their names.</summary>
    public static IEnumerable<string> Find(string path) => Directory.Exists(path) ? FindBelow(path) : [path];

    private static IEnumerable<string> FindBelow(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*.py").Order(StringComparer.Ordinal);
        var folders = Directory.EnumerateDirectories(folder).Where(IsSource).Order(StringComparer.Ordinal);
        return files.Concat(folders.SelectMany(FindBelow));
    }

    private static bool IsSource(string folder) =>
        Path.GetFileName(folder) is var name && name[0] != '.' && name is not ("__pycache__" or "node_modules")
        && !File.Exists(Path.Combine(folder, "pyvenv.cfg"))
        && File.ResolveLinkTarget(folder, returnFinalTarget: false) is null;
}

using PyConc2Cs.Syntax;

namespace PyConc2Cs.Binding;

/// <summary>What the names in import statements mean (https://docs.python.org/3/reference/import.html).</summary>
public static class ImportNames
{
    /// <summary>The absolute name of the module in <c>from ..module import</c>; null where the dots lead out of the program.</summary>
    public static string? ResolveBase(ImportFromStatement import, string package)
    {
        if (import.Level == 0)
        {
            return import.Module;
        }

        for (var up = 1; up < import.Level; up++)
        {
            if (package.Length == 0)
            {
                return null;
            }

            package = ParentOf(package);
        }

        return import.Module is null ? package : package.Length == 0 ? import.Module : package + "." + import.Module;
    }

    /// <summary>The package that a module's relative imports start from.</summary>
    public static string PackageOf(ModuleSymbol module) =>
        Path.GetFileName(module.Source.Path) == "__init__.py" ? module.Name : ParentOf(module.Name);

    public static string ParentOf(string dotted) => dotted.LastIndexOf('.') is var dot and >= 0 ? dotted[..dot] : "";

    /// <summary><c>a</c>, <c>a.b</c>, <c>a.b.c</c>: the modules that importing <c>a.b.c</c> runs, in that order.</summary>
    public static IEnumerable<string> Prefixes(string dotted)
    {
        for (var end = dotted.IndexOf('.', StringComparison.Ordinal); end >= 0; end = dotted.IndexOf('.', end + 1))
        {
            yield return dotted[..end];
        }

        yield return dotted;
    }
}

using System.Globalization;
using System.Text;

namespace PyConc2Cs.Library;

/// <summary>The table of docs/library.md that says how much of each module of CPython there is.</summary>
public static class LibraryCoverage
{
    private const int ListedNames = 12;

    /// <summary>The table for the lines <c>module, tab, names</c> that <c>tests/record_names.py</c> writes.</summary>
    public static string Render(Catalogue catalogue, IEnumerable<string> lines)
    {
        var text = new StringBuilder("\n## Coverage\n\nPublic names of CPython 3.13's modules (`tests/record_names.py` lists them), and how many of them there are.\n\n| module | names | missing |\n|---|---|---|\n");
        foreach (var parts in lines.Select(l => l.Split('\t')).Where(p => p.Length == 2))
        {
            var names = parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (ModuleOf(catalogue, parts[0]) is { } module)
            {
                AppendRow(text, parts[0], names, [.. names.Where(n => module.Find(n) is null && catalogue.FindModule($"{parts[0]}.{n}") is null)]);
            }
        }

        return text.ToString();
    }

    private static LibraryModule? ModuleOf(Catalogue catalogue, string name) => name == "builtins" ? catalogue.Builtins : catalogue.FindModule(name);

    private static void AppendRow(StringBuilder text, string module, string[] names, string[] missing)
    {
        var listed = string.Join(", ", missing.Take(ListedNames).Select(n => $"`{n}`")) + (missing.Length > ListedNames ? ", ..." : "");
        text.Append(CultureInfo.InvariantCulture, $"| {module} | {names.Length - missing.Length} of {names.Length} | {listed} |\n");
    }
}

using System.Text;

namespace PyConc2Cs.Library;

/// <summary>docs/library.md: what of Python's library the Runtime offers.</summary>
public static class CatalogueMarkdown
{
    private const string Header = """
        # Library

        Generated from the Runtime's attributes; a test keeps it up to date (`UPDATE_SNAPSHOTS=1` rewrites it). Names in *italics* are values.

        """;

    /// <summary>The page; <paramref name="names"/> are the public names of CPython's modules for <see cref="LibraryCoverage"/>.</summary>
    public static string Render(Catalogue catalogue, IEnumerable<string> names)
    {
        var text = new StringBuilder(Header).Append(LibraryCoverage.Render(catalogue, names));
        foreach (var module in catalogue.Modules.Distinct().OrderBy(module => module.Name, StringComparer.Ordinal))
        {
            text.Append("\n## ").Append(module.Name).Append("\n\n| name | members |\n|---|---|\n");
            foreach (var (name, member) in module.Members.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                text.Append("| ").Append(Cell(name, member)).Append(" |\n");
            }
        }

        return text.ToString();
    }

    private static string Cell(string name, LibraryMember member) => member switch
    {
        LibraryFunction function => $"`{Escape(Signatures(name, function.Overloads))}` |",
        LibraryValue value => $"*{name}* | `{Escape(CatalogueText.Type(value.Type))}`",
        LibraryClassMember item when item.Class.PythonName != name => $"class `{name}` | the same as {item.Class.PythonName}",
        LibraryClassMember item => $"class `{Escape(ClassHead(item.Class))}` | {Members(item.Class)}",
        _ => throw new ArgumentOutOfRangeException(nameof(member)),
    };

    private static string ClassHead(LibraryClass item)
    {
        var head = item.Constructors.IsEmpty ? item.PythonName : CatalogueText.Head(item.PythonName, item.Constructors[0]);
        return item.Base is { } ancestor ? $"{head}: {ancestor.PythonName}" : head;
    }

    private static string Members(LibraryClass item) => string.Join(
        ", ",
        item.OwnMembers
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => pair.Value is LibraryValue ? $"*{pair.Key}*" : $"`{pair.Key}`"));

    private static string Signatures(string name, IReadOnlyList<LibraryOverload> overloads) =>
        string.Join("; ", overloads.Select(overload => CatalogueText.Signature(name, overload)).Distinct());

    /// <summary>A bar ends a table cell even inside backticks.</summary>
    private static string Escape(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}

using System.Runtime.CompilerServices;
using PyConc2Cs.Library;

namespace PyConc2Cs.Tests.Library;

public sealed class LibraryDocumentTests
{
    [Fact]
    public void The_library_page_is_up_to_date()
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../.."));
        var path = Path.Combine(root, "docs/library.md");
        var expected = CatalogueMarkdown.Render(Catalogue.Load(), File.ReadLines(Path.Combine(root, "tests/library-names.tsv")));
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(path, expected);
        }

        var actual = File.Exists(path) ? File.ReadAllText(path) : "";
        Assert.True(expected == actual, "docs/library.md is out of date: run this test with UPDATE_SNAPSHOTS=1.");
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}

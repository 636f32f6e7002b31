using System.Runtime.CompilerServices;
using PyConc2Cs.Library;

namespace PyConc2Cs.Tests.Library;

public sealed class LibraryDocumentTests
{
    [Fact]
    public void The_library_page_is_up_to_date()
    {
        var path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../../docs/library.md"));
        var expected = CatalogueMarkdown.Render(Catalogue.Load());
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(path, expected);
        }

        var actual = File.Exists(path) ? File.ReadAllText(path) : "";
        Assert.True(expected == actual, "docs/library.md is out of date: run this test with UPDATE_SNAPSHOTS=1.");
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}

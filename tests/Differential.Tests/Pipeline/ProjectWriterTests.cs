using PyConc2Cs.Diagnostics;
using PyConc2Cs.Pipeline;

namespace PyConc2Cs.Tests.Pipeline;

public sealed class ProjectWriterTests : IDisposable
{
    private static readonly GeneratedFile Program = new("Demo.cs", "System.Console.WriteLine(\"demo\");\n");
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Foreign_folder_is_left_alone()
    {
        folder.Write("notes.txt", "mine");
        Assert.Equal(["PY0007"], Write([Program]));
        Assert.Single(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Force_writes_into_a_foreign_folder_and_deletes_nothing()
    {
        folder.Write("notes.txt", "mine");
        Assert.Empty(Write([Program], force: true));
        Assert.Equal("mine", File.ReadAllText(folder.Combine("notes.txt")));
        Assert.True(File.Exists(folder.Combine("Demo.csproj")));
    }

    [Fact]
    public void Own_folder_is_updated_and_stale_files_go()
    {
        Assert.Empty(Write([Program, new GeneratedFile("Old.cs", "class Old;\n")]));
        Directory.CreateDirectory(folder.Combine("bin"));
        Assert.Empty(Write([Program with { Text = "// new\n" }]));
        Assert.Equal("// new\n", File.ReadAllText(folder.Combine("Demo.cs")));
        Assert.False(File.Exists(folder.Combine("Old.cs")));
        Assert.True(Directory.Exists(folder.Combine("bin")));
    }

    [Fact]
    public void Edited_file_is_not_overwritten_without_force()
    {
        Assert.Empty(Write([Program]));
        File.AppendAllText(folder.Combine("Demo.cs"), "// by hand\n");
        Assert.Equal(["PY0008"], Write([Program]));
        Assert.EndsWith("// by hand\n", File.ReadAllText(folder.Combine("Demo.cs")), StringComparison.Ordinal);
        Assert.Empty(Write([Program], force: true));
        Assert.Equal(Program.Text, File.ReadAllText(folder.Combine("Demo.cs")));
    }

    [Fact]
    public void A_file_in_the_way_is_reported()
    {
        var diagnostics = new DiagnosticBag();
        Assert.False(ProjectWriter.Write(folder.Write("file", ""), "Demo", [Program], force: true, diagnostics));
        Assert.Equal(["PY0009"], diagnostics.Select(d => d.Id));
    }

    private IEnumerable<string> Write(GeneratedFile[] files, bool force = false)
    {
        var diagnostics = new DiagnosticBag();
        ProjectWriter.Write(folder.Path, "Demo", files, force, diagnostics);
        return diagnostics.Select(d => d.Id);
    }
}

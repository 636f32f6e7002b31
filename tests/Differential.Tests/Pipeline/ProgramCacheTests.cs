using PyConc2Cs.Pipeline;
using PyConc2Cs.Text;

namespace PyConc2Cs.Tests.Pipeline;

public sealed class ProgramCacheTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_program_is_found_again_until_its_source_changes()
    {
        var cache = new ProgramCache(folder.Path);
        Assert.Null(cache.Find(ProgramOf("x = 1")));
        var assembly = cache.Add(ProgramOf("x = 1"), [1, 2, 3]);
        Assert.Equal(assembly, cache.Find(ProgramOf("x = 1")));
        Assert.Equal([1, 2, 3], File.ReadAllBytes(assembly));
        Assert.Null(cache.Find(ProgramOf("x = 2")));
    }

    [Fact]
    public void Runs_at_the_same_time_share_an_entry()
    {
        var cache = new ProgramCache(folder.Path);
        var assemblies = Enumerable.Range(0, 8).AsParallel().Select(_ => cache.Add(ProgramOf("x = 1"), [1])).Distinct(StringComparer.Ordinal).ToList();
        Assert.Single(assemblies);
        Assert.Single(Directory.EnumerateDirectories(folder.Path));
    }

    [Fact]
    public void Without_a_cache_the_program_gets_a_folder_of_its_own()
    {
        var assembly = new ProgramCache(folder.Write("file", "")).Add(ProgramOf("x = 1"), [1]);
        Assert.True(File.Exists(assembly));
        Directory.Delete(Path.GetDirectoryName(assembly)!, recursive: true);
    }

    private static LoadedProgram ProgramOf(string text) =>
        new([SourceText.FromString("x.py", text)], new TranspileOptions("X") { ModuleNames = ["x"] });
}

namespace PyConc2Cs.Tests;

public sealed class SnapshotTests
{
    [Theory]
    [ClassData(typeof(SampleIds))]
    public void Emitted_CSharp_is_as_verified(string id)
    {
        var sample = Sample.Get(id);
        Snapshot.Match(sample.VerifiedPath, Conversion.Text(Conversion.Of(sample)));
    }

    [Fact]
    public void Every_snapshot_has_its_sample()
    {
        var ids = Sample.All.Select(sample => sample.Id).ToHashSet(StringComparer.Ordinal);
        var orphans = Directory.EnumerateFiles(Repository.PathOf("snapshots"), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.PathOf("snapshots"), path).Replace('\\', '/'))
            .Where(path => !ids.Contains(path[..path.IndexOf('.', StringComparison.Ordinal)]));
        Offenders.None(orphans);
    }

    [Theory]
    [ClassData(typeof(SampleIds))]
    public void Conversion_is_the_same_every_time(string id)
    {
        var sample = Sample.Get(id);
        Assert.Equal(Conversion.Text(Conversion.Of(sample)), Conversion.Text(Conversion.Of(sample)));
    }
}

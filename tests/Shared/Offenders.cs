namespace PyConc2Cs.Tests;

internal static class Offenders
{
    /// <summary>Fails with all of them, one a line; xunit's own comparison would show the first five.</summary>
    public static void None(IEnumerable<string> offenders)
    {
        var list = offenders.ToList();
        Assert.True(list.Count == 0, string.Join('\n', list));
    }
}

using System.Globalization;

namespace PyConc2Cs.Tests;

/// <summary>A record made by tests/record.py: <c>exit: N</c> in the first line, then stdout.</summary>
internal static class ExpectedOutput
{
    public static string Read(Sample sample)
    {
        Assert.True(File.Exists(sample.ExpectedPath), $"there is no record of what CPython prints; run: python3 tests/record.py {sample.Script}");
        return File.ReadAllText(sample.ExpectedPath);
    }

    public static string Of(ChildResult result) => string.Create(CultureInfo.InvariantCulture, $"exit: {result.ExitCode}\n{result.Stdout}");

    public static void Match(string expected, ChildResult actual)
    {
        var text = Of(actual);
        Assert.True(expected == text, $"the output differs (- CPython, + ours):\n{TextDiff.Describe(expected, text)}\nstderr:\n{actual.Stderr}");
    }
}

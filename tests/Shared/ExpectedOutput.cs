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

    /// <summary>Stdout, exit code and what is comparable of stderr have to be as recorded.</summary>
    public static void Match(Sample sample, ChildResult actual)
    {
        Match(Read(sample), Of(actual), "stdout", actual);
        Match(File.Exists(sample.ExpectedErrorsPath) ? File.ReadAllText(sample.ExpectedErrorsPath) : "", Comparable(actual.Stderr), "stderr", actual);
    }

    private static void Match(string expected, string text, string stream, ChildResult actual) =>
        Assert.True(expected == text, $"{stream} differs (- CPython, + ours):\n{TextDiff.Describe(expected, text)}\nstderr:\n{actual.Stderr}");

    /// <summary>Without stack frames and warnings about deprecated functions, as tests/record.py leaves them out.</summary>
    private static string Comparable(string stderr) =>
        string.Concat(stderr.Split('\n').Where(line => line.Length > 0 && line[0] != ' ' && !line.Contains("DeprecationWarning", StringComparison.Ordinal)).Select(line => line + "\n"));
}

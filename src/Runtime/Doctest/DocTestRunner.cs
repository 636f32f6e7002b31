using System.Globalization;
using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>Runs tests one after the other, and prints what fails and the summary as doctest.DocTestRunner does.</summary>
internal sealed class DocTestRunner(bool verbose, long flags)
{
    private static readonly string s_divider = new('*', 70);

    private readonly List<(string Name, long Failures, long Tries)> stats = [];
    private long skips;

    public bool IsVerbose => verbose;

    public long Flags => flags;

    public PyTestResults Results => new(stats.Sum(s => s.Failures), stats.Sum(s => s.Tries), skips);

    public void Run(string name, string file, Action<PyDocstringTest>? examples)
    {
        var test = new PyDocstringTest(this, name, file);
        examples?.Invoke(test);
        stats.Add((name, test.Failures, test.Attempted));
        skips += test.Skips;
    }

    /// <summary>What has failed by name, and in verbose mode what has passed.</summary>
    public void Summarize()
    {
        var text = new StringBuilder();
        if (verbose)
        {
            DescribePassed(text);
        }

        var failed = stats.Where(s => s.Failures > 0).OrderBy(s => s.Name, StringComparer.Ordinal).ToList();
        if (failed.Count > 0)
        {
            text.Append(s_divider).Append('\n').Append(Items(failed.Count)).Append(" had failures:\n");
            failed.ForEach(s => text.Append(CultureInfo.InvariantCulture, $" {s.Failures,3} of {s.Tries,3} in {s.Name}\n"));
        }

        var (failures, tries) = Results;
        if (verbose)
        {
            text.Append(CultureInfo.InvariantCulture, $"{tries} test{Plural(tries)} in {Items(stats.Count)}.\n");
            var and = PyProgram.IsPython2 ? $" and {failures} failed" : failures > 0 ? $" and {failures} failed" : "";
            text.Append(CultureInfo.InvariantCulture, $"{tries - failures} passed{and}.\n");
        }

        if (failures > 0)
        {
            var skipped = skips > 0 && !PyProgram.IsPython2 ? $" and {skips} skipped test{Plural(skips)}" : "";
            text.Append(CultureInfo.InvariantCulture, $"***Test Failed*** {failures} failure{Plural(failures)}{skipped}.\n");
        }
        else if (verbose)
        {
            text.Append("Test passed.\n");
        }

        Write(text.ToString());
    }

    public static string Indented(string text) => string.Concat(text.Split('\n').Select((line, i) => (i > 0 ? "\n" : "") + (line.Length > 0 ? "    " + line : "")));

    public static string Heading(string name, string file, long line, string source) =>
        $"{s_divider}\nFile \"{file}\", line {line}, in {name}\nFailed example:\n{Indented(source)}";

    public static void Write(string text)
    {
        if (text.Length > 0 && PySys.Stdout is { } stream)
        {
            PyStreams.Write(stream, text);
        }
    }

    private void DescribePassed(StringBuilder text)
    {
        var empty = stats.Where(s => s.Tries == 0).Select(s => s.Name).Order(StringComparer.Ordinal).ToList();
        if (empty.Count > 0)
        {
            text.Append(Items(empty.Count)).Append(" had no tests:\n");
            empty.ForEach(name => text.Append("    ").Append(name).Append('\n'));
        }

        var passed = stats.Where(s => s.Tries > 0 && s.Failures == 0).OrderBy(s => s.Name, StringComparer.Ordinal).ToList();
        if (passed.Count > 0)
        {
            text.Append(Items(passed.Count)).Append(" passed all tests:\n");
            passed.ForEach(s => text.Append(CultureInfo.InvariantCulture, $" {s.Tries,3} test{Plural(s.Tries)} in {s.Name}\n"));
        }
    }

    // Python 2 has only the plural.
    private static string Plural(long count) => count == 1 && !PyProgram.IsPython2 ? "" : "s";

    private static string Items(int count) => $"{count} item{Plural(count)}";
}

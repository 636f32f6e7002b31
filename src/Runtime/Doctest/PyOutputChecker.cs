using System.Text.RegularExpressions;

namespace PyConc2Cs.Runtime;

/// <summary>Compares what an example prints with what its docstring shows.</summary>
[PyClass("doctest", "OutputChecker")]
public sealed partial class PyOutputChecker
{
    private const string Blank = "<BLANKLINE>";

    [PyMember]
    public PyOutputChecker()
    {
    }

    /// <summary>Whether the texts are equal, as far as the options want it.</summary>
    [PyMember]
    public bool CheckOutput(string want, string got, long optionflags) => Matches(want, got, optionflags);

    internal static bool Matches(string want, string got, long flags)
    {
        if (got == want || ((flags & PyDoctest.DontAcceptTrueFor1) == 0 && (got, want) is ("True\n", "1\n") or ("False\n", "0\n")))
        {
            return true;
        }

        if ((flags & PyDoctest.DontAcceptBlankline) == 0)
        {
            want = BlankMarker().Replace(want, "");
            got = SpaceLine().Replace(got, "");
        }

        if ((flags & PyDoctest.NormalizeWhitespace) != 0)
        {
            (want, got) = (Normalized(want), Normalized(got));
        }

        return got == want || ((flags & PyDoctest.Ellipsis) != 0 && EllipsisMatches(want, got));
    }

    internal static string Difference(string want, string got, long flags)
    {
        if ((flags & PyDoctest.DontAcceptBlankline) == 0)
        {
            got = EmptyLine().Replace(got, Blank);
        }

        if (Diff(want, got, flags) is var (kind, lines))
        {
            return $"Differences ({kind}):\n{DocTestRunner.Indented(string.Concat(lines.Select(l => l.TrimEnd() + "\n")))}";
        }

        return (want.Length, got.Length) switch
        {
            ( > 0, > 0) => $"Expected:\n{DocTestRunner.Indented(want)}Got:\n{DocTestRunner.Indented(got)}",
            ( > 0, _) => $"Expected:\n{DocTestRunner.Indented(want)}Got nothing\n",
            (_, > 0) => $"Expected nothing\nGot:\n{DocTestRunner.Indented(got)}",
            _ => "Expected nothing\nGot nothing\n",
        };
    }

    private static (string Kind, IEnumerable<string> Lines)? Diff(string want, string got, long flags)
    {
        var (a, b) = (Lines(want), Lines(got));
        if (want.AsSpan().Count('\n') <= 2 || got.AsSpan().Count('\n') <= 2)
        {
            return null;
        }

        return (flags & PyDoctest.ReportUdiff) != 0 ? ("unified diff with -expected +actual", PyDifflib.UnifiedDiff(a, b, n: 2).Skip(2))
            : (flags & PyDoctest.ReportCdiff) != 0 ? ("context diff with expected followed by actual", PyDifflib.ContextDiff(a, b, n: 2).Skip(2))
            : null;
    }

    private static string Normalized(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static PyList<string> Lines(string text) => [.. text.Split('\n').SkipLast(1).Select(l => l + "\n")];

    /// <summary>Each "..." of the wanted text stands for anything.</summary>
    private static bool EllipsisMatches(string want, string got)
    {
        var pieces = want.Split("...");
        if (pieces.Length == 1)
        {
            return want == got;
        }

        if (!got.StartsWith(pieces[0], StringComparison.Ordinal) || !got.EndsWith(pieces[^1], StringComparison.Ordinal) || pieces[0].Length + pieces[^1].Length > got.Length)
        {
            return false;
        }

        var (start, end) = (pieces[0].Length, got.Length - pieces[^1].Length);
        foreach (var piece in pieces[1..^1])
        {
            var at = got.AsSpan(start, end - start).IndexOf(piece, StringComparison.Ordinal);
            if (at < 0)
            {
                return false;
            }

            start += at + piece.Length;
        }

        return true;
    }

    [GeneratedRegex(@"^<BLANKLINE>\s*?$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex BlankMarker();

    [GeneratedRegex(@"^[^\S\n]+$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex SpaceLine();

    [GeneratedRegex(@"^[ ]*(?=\n)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex EmptyLine();
}

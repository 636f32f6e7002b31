using System.Globalization;

namespace PyConc2Cs.Runtime;

/// <summary>Python's difflib module.</summary>
[PyModule("difflib")]
public static class PyDifflib
{
    /// <summary>The words that are most like another, the best first. ValueError.</summary>
    [PyMember]
    public static PyList<string> GetCloseMatches(string word, IEnumerable<string> possibilities, long n = 3, double cutoff = 0.6)
    {
        if (n <= 0)
        {
            throw new ValueError($"n must be > 0: {n}");
        }
        if (cutoff is < 0 or > 1)
        {
            throw new ValueError($"cutoff must be in [0.0, 1.0]: {PyOps.Repr(cutoff)}");
        }
        var matcher = new PySequenceMatcher();
        matcher.SetSeq2(word);
        var found = new List<(double Score, string Word)>();
        foreach (var possibility in possibilities)
        {
            matcher.SetSeq1(possibility);
            if (matcher.RealQuickRatio() >= cutoff && matcher.QuickRatio() >= cutoff && matcher.Ratio() is var score && score >= cutoff)
            {
                found.Add((score, possibility));
            }
        }
        return new PyList<string>(found.OrderByDescending(item => item.Score).ThenByDescending(item => item.Word, StringComparer.Ordinal).Take((int)n).Select(item => item.Word));
    }

    /// <summary>The differences of two lists of lines, as diff -u has them.</summary>
    [PyMember]
    public static PyIterator<string> UnifiedDiff(
        IEnumerable<string> a, IEnumerable<string> b, string fromfile = "", string tofile = "", string fromfiledate = "", string tofiledate = "", long n = 3, string lineterm = "\n") =>
        PyIterator.Of(Unified([.. a], [.. b], fromfile, tofile, fromfiledate, tofiledate, n, lineterm));

    /// <summary>The differences of two lists of lines, as diff -c has them.</summary>
    [PyMember]
    public static PyIterator<string> ContextDiff(
        IEnumerable<string> a, IEnumerable<string> b, string fromfile = "", string tofile = "", string fromfiledate = "", string tofiledate = "", long n = 3, string lineterm = "\n") =>
        PyIterator.Of(Context([.. a], [.. b], fromfile, tofile, fromfiledate, tofiledate, n, lineterm));

    /// <summary>Whether a character is a blank or a tab.</summary>
    [PyMember("IS_CHARACTER_JUNK")]
    public static bool IsCharacterJunk(string ch, string ws = " \t") => ws.Contains(ch, StringComparison.Ordinal);

    /// <summary>What <see cref="PyDiffer"/> gives for two lists of lines.</summary>
    [PyMember]
    public static PyIterator<string> Ndiff(
        IEnumerable<string> a, IEnumerable<string> b, Func<object?, object?>? linejunk = null, Func<object?, object?>? charjunk = null) =>
        new PyDiffer(linejunk, charjunk ?? (static c => c is " " or "\t")).Compare(a, b);

    /// <summary>One of the two lists of lines, from what ndiff gave: 1 or 2.</summary>
    [PyMember]
    public static PyIterator<string> Restore(IEnumerable<string> delta, long which) => which is 1 or 2
        ? PyIterator.Of(delta.Where(line => line.StartsWith(' ') || line.StartsWith(which == 1 ? '-' : '+')).Select(line => line[2..]))
        : throw new ValueError($"unknown delta choice (must be 1 or 2): {which}");

    private static IEnumerable<string> Unified(List<string> a, List<string> b, string fromfile, string tofile, string fromdate, string todate, long n, string end)
    {
        var started = false;
        foreach (var group in new PySequenceMatcher(null, new PyList<string>(a), new PyList<string>(b)).GetGroupedOpcodes(n))
        {
            if (!started)
            {
                started = true;
                yield return $"--- {fromfile}{(fromdate.Length > 0 ? "\t" + fromdate : "")}{end}";
                yield return $"+++ {tofile}{(todate.Length > 0 ? "\t" + todate : "")}{end}";
            }
            var (first, last) = (group[0], group[-1]);
            yield return $"@@ -{Range(first.I1, last.I2)} +{Range(first.J1, last.J2)} @@{end}";
            foreach (var (tag, i1, i2, j1, j2) in group)
            {
                if (tag == "equal")
                {
                    foreach (var line in a[(int)i1..(int)i2])
                    {
                        yield return " " + line;
                    }
                    continue;
                }
                foreach (var line in tag is "replace" or "delete" ? a[(int)i1..(int)i2] : [])
                {
                    yield return "-" + line;
                }
                foreach (var line in tag is "replace" or "insert" ? b[(int)j1..(int)j2] : [])
                {
                    yield return "+" + line;
                }
            }
        }
    }

    private static IEnumerable<string> Context(List<string> a, List<string> b, string fromfile, string tofile, string fromdate, string todate, long n, string end)
    {
        var started = false;
        foreach (var group in new PySequenceMatcher(null, new PyList<string>(a), new PyList<string>(b)).GetGroupedOpcodes(n))
        {
            if (!started)
            {
                started = true;
                yield return $"*** {fromfile}{(fromdate.Length > 0 ? "\t" + fromdate : "")}{end}";
                yield return $"--- {tofile}{(todate.Length > 0 ? "\t" + todate : "")}{end}";
            }
            var (first, last) = (group[0], group[-1]);
            yield return "***************" + end;
            yield return $"*** {ContextRange(first.I1, last.I2)} ****{end}";
            foreach (var line in Side(group, a, "delete", "- ", static code => (code.I1, code.I2)))
            {
                yield return line;
            }
            yield return $"--- {ContextRange(first.J1, last.J2)} ----{end}";
            foreach (var line in Side(group, b, "insert", "+ ", static code => (code.J1, code.J2)))
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<string> Side(
        PyList<(string Tag, long I1, long I2, long J1, long J2)> group, List<string> lines, string own, string mark, Func<(string Tag, long I1, long I2, long J1, long J2), (long From, long To)> range)
    {
        if (!group.Any(code => code.Tag == "replace" || code.Tag == own))
        {
            yield break;
        }
        foreach (var code in group.Where(code => code.Tag == "equal" || code.Tag == "replace" || code.Tag == own))
        {
            var (from, to) = range(code);
            foreach (var line in lines[(int)from..(int)to])
            {
                yield return (code.Tag == "equal" ? "  " : code.Tag == "replace" ? "! " : mark) + line;
            }
        }
    }

    private static string Range(long start, long stop)
    {
        var length = stop - start;
        return length == 1 ? (start + 1).ToString(CultureInfo.InvariantCulture) : $"{(length == 0 ? start : start + 1)},{length}";
    }

    private static string ContextRange(long start, long stop)
    {
        var length = stop - start;
        var begin = length == 0 ? start : start + 1;
        return length <= 1 ? begin.ToString(CultureInfo.InvariantCulture) : $"{begin},{begin + length - 1}";
    }
}

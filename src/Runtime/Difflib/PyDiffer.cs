using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>Python's difflib.Differ: what changed between two lists of lines, with marks below lines that are alike.</summary>
[PyClass("difflib", "Differ")]
public sealed partial class PyDiffer
{
    private const double Cutoff = 0.75;

    private readonly Func<object?, object?>? lineJunk;
    private readonly Func<object?, object?>? charJunk;

    [PyMember]
    public PyDiffer(Func<object?, object?>? linejunk = null, Func<object?, object?>? charjunk = null) => (lineJunk, charJunk) = (linejunk, charjunk);

    /// <summary>The lines of both, each with two characters before it: '- ', '+ ', '  ' or '? '.</summary>
    [PyMember]
    public PyIterator<string> Compare(IEnumerable<string> a, IEnumerable<string> b) => PyIterator.Of(Lines([.. a], [.. b]));

    private static IEnumerable<string> Dump(char tag, string[] lines, int from, int to) => lines[from..to].Select(line => $"{tag} {line}");

    private static IEnumerable<string> Replace(string[] a, int alo, int ahi, string[] b, int blo, int bhi) => bhi - blo < ahi - alo
        ? Dump('+', b, blo, bhi).Concat(Dump('-', a, alo, ahi))
        : Dump('-', a, alo, ahi).Concat(Dump('+', b, blo, bhi));

    private static string KeepSpaces(string line, string tags) => string.Concat(line.Zip(tags, (c, tag) => tag == ' ' && char.IsWhiteSpace(c) ? c : tag)).TrimEnd();

    private IEnumerable<string> Lines(string[] a, string[] b)
    {
        var cruncher = new PySequenceMatcher(lineJunk, new PyList<string>(a), new PyList<string>(b));
        foreach (var (tag, i1, i2, j1, j2) in cruncher.GetOpcodes())
        {
            var (alo, ahi, blo, bhi) = ((int)i1, (int)i2, (int)j1, (int)j2);
            var lines = tag switch
            {
                "replace" => Alike(a, alo, ahi, b, blo, bhi),
                "delete" => Dump('-', a, alo, ahi),
                "insert" => Dump('+', b, blo, bhi),
                _ => Dump(' ', a, alo, ahi),
            };
            foreach (var line in lines)
            {
                yield return line;
            }
        }
    }

    /// <summary>Looks for the pair of lines that are most alike; what is before and behind it is compared on its own.</summary>
    private IEnumerable<string> Alike(string[] a, int alo, int ahi, string[] b, int blo, int bhi)
    {
        if (alo == ahi || blo == bhi)
        {
            return Dump('-', a, alo, ahi).Concat(Dump('+', b, blo, bhi));
        }

        var (best, i, j, equal) = BestPair(a, alo, ahi, b, blo, bhi);
        if (best < Cutoff)
        {
            if (equal is not { } same)
            {
                return Replace(a, alo, ahi, b, blo, bhi);
            }

            (i, j) = same;
        }

        var middle = best < Cutoff ? ["  " + a[i]] : Marked(a[i], b[j]);
        return Alike(a, alo, i, b, blo, j).Concat(middle).Concat(Alike(a, i + 1, ahi, b, j + 1, bhi));
    }

    private (double Ratio, int I, int J, (int I, int J)? Equal) BestPair(string[] a, int alo, int ahi, string[] b, int blo, int bhi)
    {
        var result = (Ratio: Cutoff - 0.01, I: 0, J: 0, Equal: ((int, int)?)null);
        var cruncher = new PySequenceMatcher(charJunk);
        for (var j = blo; j < bhi; j++)
        {
            cruncher.SetSeq2(b[j]);
            for (var i = alo; i < ahi; i++)
            {
                if (a[i] == b[j])
                {
                    result.Equal ??= (i, j);
                    continue;
                }

                cruncher.SetSeq1(a[i]);
                if (cruncher.RealQuickRatio() > result.Ratio && cruncher.QuickRatio() > result.Ratio && cruncher.Ratio() > result.Ratio)
                {
                    (result.Ratio, result.I, result.J) = (cruncher.Ratio(), i, j);
                }
            }
        }

        return result;
    }

    private IEnumerable<string> Marked(string a, string b)
    {
        var (atags, btags) = (new StringBuilder(), new StringBuilder());
        foreach (var (tag, i1, i2, j1, j2) in new PySequenceMatcher(charJunk, a, b).GetOpcodes())
        {
            atags.Append(tag switch { "replace" => '^', "delete" => '-', _ => ' ' }, (int)(i2 - i1));
            btags.Append(tag switch { "replace" => '^', "insert" => '+', _ => ' ' }, (int)(j2 - j1));
        }

        var (first, second) = (KeepSpaces(a, atags.ToString()), KeepSpaces(b, btags.ToString()));
        return ["- " + a, .. first.Length > 0 ? [$"? {first}\n"] : Array.Empty<string>(), "+ " + b, .. second.Length > 0 ? [$"? {second}\n"] : Array.Empty<string>()];
    }
}

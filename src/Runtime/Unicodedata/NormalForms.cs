using System.Globalization;
using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>The normal forms of Unicode Standard Annex #15.</summary>
internal static class NormalForms
{
    private const int HangulBase = 0xAC00, LeadBase = 0x1100, VowelBase = 0x1161, TrailBase = 0x11A7, Leads = 19, Vowels = 21, Trails = 28;

    private static readonly Lazy<(Dictionary<int, int[]> Parts, Dictionary<(int, int), int> Pairs)> s_canonical = new(ReadCanonical);

    private static readonly Lazy<Dictionary<int, int[]>> s_compatible = new(() => Entries(NormalFormTables.Compatible).ToDictionary(e => e[0], e => e[1..]));

    public static string Decompose(string text, bool compatible)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var result = new List<int>(text.Length * 2);
        foreach (var rune in Points(text))
        {
            Add(rune, compatible, result);
        }

        Reorder(result);
        return Text(result);
    }

    public static string Compose(string text, bool compatible)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var points = Points(Decompose(text, compatible)).ToList();
        var result = new List<int>(points.Count);
        var starter = -1;
        var last = 0;
        foreach (var point in points)
        {
            var order = Class(point);
            if (starter >= 0 && (last < order || (last == 0 && starter == result.Count - 1)) && Pair(result[starter], point) is { } composed)
            {
                result[starter] = composed;
                continue;
            }

            starter = order == 0 ? result.Count : starter;
            last = order;
            result.Add(point);
        }

        return Text(result);
    }

    private static int? Pair(int first, int second)
    {
        if (first is >= LeadBase and < LeadBase + Leads && second is >= VowelBase and < VowelBase + Vowels)
        {
            return HangulBase + ((((first - LeadBase) * Vowels) + second - VowelBase) * Trails);
        }

        if (first is >= HangulBase and < HangulBase + (Leads * Vowels * Trails) && (first - HangulBase) % Trails == 0 && second is > TrailBase and < TrailBase + Trails)
        {
            return first + second - TrailBase;
        }

        return s_canonical.Value.Pairs.TryGetValue((first, second), out var composed) ? composed : null;
    }

    private static void Add(int point, bool compatible, List<int> result)
    {
        if (point is >= HangulBase and < HangulBase + (Leads * Vowels * Trails))
        {
            var index = point - HangulBase;
            result.Add(LeadBase + (index / (Vowels * Trails)));
            result.Add(VowelBase + (index % (Vowels * Trails) / Trails));
            if (index % Trails > 0)
            {
                result.Add(TrailBase + (index % Trails));
            }
        }
        else if (compatible && s_compatible.Value.TryGetValue(point, out var simple))
        {
            result.AddRange(simple);
        }
        else if (s_canonical.Value.Parts.TryGetValue(point, out var parts))
        {
            foreach (var part in parts)
            {
                Add(part, compatible, result);
            }
        }
        else
        {
            result.Add(point);
        }
    }

    /// <summary>Marks that follow each other are put in the order of their combining classes.</summary>
    private static void Reorder(List<int> points)
    {
        for (var i = 1; i < points.Count; i++)
        {
            var order = Class(points[i]);
            for (var j = i; order > 0 && j > 0 && Class(points[j - 1]) > order; j--)
            {
                (points[j - 1], points[j]) = (points[j], points[j - 1]);
            }
        }
    }

    private static int Class(int point) => point < 0x300 ? 0 : int.Parse(UnicodeTables.Combining.Of(point), CultureInfo.InvariantCulture);

    private static (Dictionary<int, int[]> Parts, Dictionary<(int, int), int> Pairs) ReadCanonical()
    {
        var parts = new Dictionary<int, int[]>();
        var pairs = new Dictionary<(int, int), int>();
        foreach (var entry in Entries(NormalFormTables.Canonical))
        {
            parts[entry[1]] = entry[2..];
            if (entry[0] == '!')
            {
                pairs[(entry[2], entry[3])] = entry[1];
            }
        }

        return (parts, pairs);
    }

    private static IEnumerable<int[]> Entries(string table) => table.Split('\u0001', StringSplitOptions.RemoveEmptyEntries).Select(e => Points(e).ToArray());

    /// <summary>The code points; a surrogate without its partner stays what it is.</summary>
    private static IEnumerable<int> Points(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                yield return char.ConvertToUtf32(text[i], text[++i]);
            }
            else
            {
                yield return text[i];
            }
        }
    }

    private static string Text(List<int> points)
    {
        var text = new StringBuilder(points.Count);
        foreach (var point in points)
        {
            if (point > 0xFFFF)
            {
                text.Append(char.ConvertFromUtf32(point));
            }
            else
            {
                text.Append((char)point);
            }
        }

        return text.ToString();
    }
}

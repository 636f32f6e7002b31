using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace PyConc2Cs.Parsing;

/// <summary>
/// Names are compared in NFKC (https://docs.python.org/3/reference/lexical_analysis.html#identifiers). Under invariant globalization
/// <see cref="string.Normalize()"/> does nothing, so this is Unicode's algorithm (UAX #15) over a table of our own, made by tools/unicode-names.py.
/// </summary>
internal static class IdentifierNormalizer
{
    private const string Resource = "PyConc2Cs.IdentifierForms.gz";

    // Hangul syllables are made of 19 leading, 21 vowel and 27 trailing letters, by arithmetic.
    private const int FirstSyllable = 0xAC00;
    private const int FirstLeading = 0x1100;
    private const int FirstVowel = 0x1161;
    private const int BeforeTrailing = 0x11A7;
    private const int Leadings = 19;
    private const int Vowels = 21;
    private const int Trailings = 28;

    private static readonly Lazy<Tables> Data = new(Load);

    private sealed record Tables(Dictionary<int, int[]> Decompositions, Dictionary<int, int> Classes, Dictionary<(int First, int Second), int> Compositions);

    public static string Normalize(string name)
    {
        var characters = new List<int>(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            Decompose(rune.Value, characters);
        }

        Reorder(characters);
        Compose(characters);
        var result = new StringBuilder(characters.Count);
        foreach (var character in characters)
        {
            result.Append(char.ConvertFromUtf32(character));
        }

        return result.ToString();
    }

    private static void Decompose(int character, List<int> result)
    {
        var syllable = character - FirstSyllable;
        if (syllable is >= 0 and < Leadings * Vowels * Trailings)
        {
            result.Add(FirstLeading + (syllable / (Vowels * Trailings)));
            result.Add(FirstVowel + (syllable / Trailings % Vowels));
            if (syllable % Trailings != 0)
            {
                result.Add(BeforeTrailing + (syllable % Trailings));
            }
        }
        else if (Data.Value.Decompositions.TryGetValue(character, out var form))
        {
            result.AddRange(form);
        }
        else
        {
            result.Add(character);
        }
    }

    private static int ClassOf(int character) => Data.Value.Classes.GetValueOrDefault(character);

    // Marks that follow each other stand in the order of their classes.
    private static void Reorder(List<int> characters)
    {
        for (var i = 1; i < characters.Count; i++)
        {
            var character = characters[i];
            var at = i;
            while (at > 0 && ClassOf(character) is > 0 and var own && ClassOf(characters[at - 1]) > own)
            {
                characters[at] = characters[at - 1];
                at--;
            }

            characters[at] = character;
        }
    }

    private static void Compose(List<int> characters)
    {
        var (starter, count, last) = (-1, 0, -1);
        foreach (var character in characters.ToArray())
        {
            var own = ClassOf(character);

            // A mark of the same or a higher class in between keeps a mark from the starter.
            var isBlocked = last >= own && last != -1;
            if (starter >= 0 && !isBlocked && TryCompose(characters[starter], character, out var composed))
            {
                characters[starter] = composed;
                continue;
            }

            (starter, last) = own == 0 ? (count, -1) : (starter, own);
            characters[count++] = character;
        }

        characters.RemoveRange(count, characters.Count - count);
    }

    private static bool TryCompose(int first, int second, out int composed)
    {
        if (first - FirstLeading is >= 0 and < Leadings and var leading && second - FirstVowel is >= 0 and < Vowels and var vowel)
        {
            composed = FirstSyllable + (((leading * Vowels) + vowel) * Trailings);
            return true;
        }

        if (first - FirstSyllable is >= 0 and < Leadings * Vowels * Trailings and var syllable && syllable % Trailings == 0 && second - BeforeTrailing is > 0 and < Trailings)
        {
            composed = first + second - BeforeTrailing;
            return true;
        }

        return Data.Value.Compositions.TryGetValue((first, second), out composed);
    }

    private static Tables Load()
    {
        using var stream = typeof(IdentifierNormalizer).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(new GZipStream(stream, CompressionMode.Decompress), Encoding.UTF8);
        var decompositions = ReadSection(reader).ToDictionary(l => l.Character, l => CodePoints(l.Value));
        var classes = ReadSection(reader).ToDictionary(l => l.Character, l => int.Parse(l.Value, CultureInfo.InvariantCulture));
        var compositions = ReadSection(reader).ToDictionary(l => CodePoints(l.Value) is [var first, var second] ? (first, second) : default, l => l.Character);
        return new Tables(decompositions, classes, compositions);
    }

    private static int[] CodePoints(string text) => [.. text.EnumerateRunes().Select(r => r.Value)];

    // Lines "code;value" up to an empty one.
    private static IEnumerable<(int Character, string Value)> ReadSection(StreamReader reader)
    {
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            var split = line.IndexOf(';', StringComparison.Ordinal);
            yield return (int.Parse(line.AsSpan(0, split), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture), line[(split + 1)..]);
        }
    }
}

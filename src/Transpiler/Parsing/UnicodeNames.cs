using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace PyConc2Cs.Parsing;

/// <summary>
/// Characters by their Unicode name, for \N{...}. The table is an embedded resource of lines "code point in hex;NAME", made by
/// tools/unicode-names.py from CPython's unicodedata; ideographs and Hangul syllables, whose names follow rules, are computed.
/// </summary>
internal static class UnicodeNames
{
    private const string Resource = "PyConc2Cs.UnicodeNames.gz";
    private const string Ideograph = "CJK UNIFIED IDEOGRAPH-";
    private const string Hangul = "HANGUL SYLLABLE ";

    private static readonly string[] Leads = ["G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P", "H"];

    private static readonly string[] Vowels =
        ["A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE", "YO", "U", "WEO", "WE", "WI", "YU", "EU", "YI", "I"];

    private static readonly string[] Tails =
        ["", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT", "LP", "LH", "M", "B", "BS", "S", "SS", "NG", "J", "C", "K", "T", "P", "H"];

    private static readonly Lazy<Dictionary<string, int>> Table = new(Load);

    /// <summary>Finds a character by name or alias, in any case.</summary>
    public static bool TryFind(ReadOnlySpan<char> name, [NotNullWhen(true)] out string? value)
    {
        value = null;
        if (name.Length > 100)
        {
            return false;
        }

        var upper = name.ToString().ToUpperInvariant();
        if (!Table.Value.TryGetValue(upper, out var code) && !TryCompute(upper, out code))
        {
            return false;
        }

        value = char.ConvertFromUtf32(code);
        return true;
    }

    private static bool TryCompute(string name, out int code)
    {
        code = 0;
        if (name.StartsWith(Ideograph, StringComparison.Ordinal))
        {
            return int.TryParse(name.AsSpan(Ideograph.Length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out code)
                && code is (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0x20000 and <= 0x323AF);
        }

        return name.StartsWith(Hangul, StringComparison.Ordinal) && TryHangul(name[Hangul.Length..], out code);
    }

    private static bool TryHangul(string name, out int code)
    {
        for (var lead = 0; lead < Leads.Length; lead++)
        {
            for (var vowel = 0; vowel < Vowels.Length && name.StartsWith(Leads[lead], StringComparison.Ordinal); vowel++)
            {
                var tail = name.StartsWith(Leads[lead] + Vowels[vowel], StringComparison.Ordinal)
                    ? Array.IndexOf(Tails, name[(Leads[lead].Length + Vowels[vowel].Length)..])
                    : -1;
                if (tail >= 0)
                {
                    code = 0xAC00 + (((lead * Vowels.Length) + vowel) * Tails.Length) + tail;
                    return true;
                }
            }
        }

        code = 0;
        return false;
    }

    private static Dictionary<string, int> Load()
    {
        var table = new Dictionary<string, int>(40_000, StringComparer.Ordinal);
        using var stream = typeof(UnicodeNames).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(new GZipStream(stream, CompressionMode.Decompress), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            var split = line.IndexOf(';', StringComparison.Ordinal);
            table[line[(split + 1)..]] = int.Parse(line.AsSpan(0, split), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        }

        return table;
    }
}

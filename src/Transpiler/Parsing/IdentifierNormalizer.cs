using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace PyConc2Cs.Parsing;

/// <summary>
/// Names are compared in NFKC (https://docs.python.org/3/reference/lexical_analysis.html#identifiers). Under invariant globalization
/// <see cref="string.Normalize()"/> does nothing, so characters are replaced from a table of our own, made by tools/unicode-names.py.
/// </summary>
internal static class IdentifierNormalizer
{
    private const string Resource = "PyConc2Cs.IdentifierForms.gz";

    private static readonly Lazy<Dictionary<int, string>> Forms = new(Load);

    public static string Normalize(string name)
    {
        var result = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            if (Forms.Value.TryGetValue(rune.Value, out var form))
            {
                result.Append(form);
            }
            else
            {
                result.Append(rune);
            }
        }

        return result.ToString();
    }

    private static Dictionary<int, string> Load()
    {
        var forms = new Dictionary<int, string>(4_000);
        using var stream = typeof(IdentifierNormalizer).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(new GZipStream(stream, CompressionMode.Decompress), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            var split = line.IndexOf(';', StringComparison.Ordinal);
            forms[int.Parse(line.AsSpan(0, split), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)] = line[(split + 1)..];
        }

        return forms;
    }
}

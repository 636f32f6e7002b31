using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace PyConc2Cs.Text;

/// <summary>Python's codec names and what .NET calls them.</summary>
internal static class SourceEncodings
{
    private static readonly Dictionary<string, string> Aliases = new(StringComparer.Ordinal)
    {
        ["ascii"] = "us-ascii",
        ["us_ascii"] = "us-ascii",
        ["646"] = "us-ascii",
        ["latin_1"] = "iso-8859-1",
        ["latin1"] = "iso-8859-1",
        ["latin"] = "iso-8859-1",
        ["l1"] = "iso-8859-1",
        ["iso8859_1"] = "iso-8859-1",
        ["iso_latin_1"] = "iso-8859-1",
        ["cp819"] = "iso-8859-1",
        ["latin2"] = "iso-8859-2",
        ["latin_2"] = "iso-8859-2",
        ["latin9"] = "iso-8859-15",
        ["latin_9"] = "iso-8859-15",
        ["cp932"] = "shift_jis",
        ["sjis"] = "shift_jis",
        ["ms932"] = "shift_jis",
        ["mskanji"] = "shift_jis",
        ["s_jis"] = "shift_jis",
        ["shiftjis"] = "shift_jis",
        ["eucjp"] = "euc-jp",
        ["ujis"] = "euc-jp",
        ["euckr"] = "euc-kr",
        ["cp949"] = "ks_c_5601-1987",
        ["uhc"] = "ks_c_5601-1987",
        ["cp936"] = "gbk",
        ["ms936"] = "gbk",
        ["936"] = "gbk",
        ["euc_cn"] = "gb2312",
        ["euccn"] = "gb2312",
        ["cp950"] = "big5",
        ["big5_tw"] = "big5",
        ["koi8r"] = "koi8-r",
        ["koi8u"] = "koi8-u",
        ["mac_roman"] = "macintosh",
        ["mbcs"] = "windows-1252",
    };

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Finds a codec that is a superset of ASCII; UTF-16 and UTF-32 can't hold a cookie and are refused.</summary>
    public static bool TryGet(string name, [NotNullWhen(true)] out Encoding? encoding)
    {
        var normalized = name.Replace('-', '_').ToLowerInvariant();
        if (normalized is "utf_8" or "utf8" or "u8" or "utf" or "cp65001" or "utf_8_sig" || normalized.StartsWith("utf_8_", StringComparison.Ordinal))
        {
            encoding = Utf8;
            return true;
        }

        // "latin-1-unix" and the like, as editors write them.
        if (normalized.StartsWith("latin_1_", StringComparison.Ordinal) || normalized.StartsWith("iso_8859_1_", StringComparison.Ordinal)
            || normalized.StartsWith("iso_latin_1_", StringComparison.Ordinal))
        {
            normalized = "latin_1";
        }

        encoding = null;
        if (normalized.StartsWith("utf", StringComparison.Ordinal) || normalized.StartsWith("u16", StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var candidate in Candidates(normalized))
        {
            encoding = TryFind(candidate);
            if (encoding is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a cookie may stand in a file with a UTF-8 byte order mark: CPython knows "utf-8" and its variants here, but not "utf8".</summary>
    public static bool IsUtf8ForMark(string name)
    {
        var normalized = name[..Math.Min(name.Length, 12)].Replace('_', '-').ToLowerInvariant();
        return normalized == "utf-8" || normalized.StartsWith("utf-8-", StringComparison.Ordinal);
    }

    private static IEnumerable<string> Candidates(string name)
    {
        if (Aliases.TryGetValue(name, out var alias))
        {
            yield return alias;
        }

        if (name.StartsWith("cp125", StringComparison.Ordinal))
        {
            yield return "windows-" + name[2..];
        }

        if (name.StartsWith("windows_", StringComparison.Ordinal))
        {
            yield return "windows-" + name[8..];
        }

        if (name.StartsWith("iso8859_", StringComparison.Ordinal) || name.StartsWith("iso_8859_", StringComparison.Ordinal))
        {
            yield return "iso-8859-" + name[(name.LastIndexOf('_') + 1)..];
        }

        yield return name;
        yield return name.Replace('_', '-');
    }

    private static Encoding? TryFind(string name)
    {
        try
        {
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

            // What isn't a superset of ASCII ("unicode", EBCDIC) couldn't have held its own cookie.
            return encoding.GetString("#coding=x"u8) == "#coding=x" ? encoding : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}

using System.Globalization;

namespace PyConc2Cs.Runtime;

/// <summary>Python's unicodedata, without the names of characters.</summary>
[PyModule("unicodedata")]
public static class PyUnicodedata
{
    [PyMember("unidata_version")]
    public const string UnidataVersion = "15.1.0";

    /// <summary>The normal form NFC, NFD, NFKC or NFKD of a text. ValueError for another name.</summary>
    [PyMember]
    public static string Normalize([PyParam(PositionalOnly = true)] string form, [PyParam(PositionalOnly = true)] string unistr) => form switch
    {
        "NFD" => NormalForms.Decompose(unistr, compatible: false),
        "NFC" => NormalForms.Compose(unistr, compatible: false),
        "NFKD" => NormalForms.Decompose(unistr, compatible: true),
        "NFKC" => NormalForms.Compose(unistr, compatible: true),
        _ => throw new ValueError("invalid normalization form"),
    };

    [PyMember]
    public static bool IsNormalized([PyParam(PositionalOnly = true)] string form, [PyParam(PositionalOnly = true)] string unistr) => Normalize(form, unistr) == unistr;

    /// <summary>The general category, as "Lu".</summary>
    [PyMember]
    public static string Category([PyParam(PositionalOnly = true)] string chr) => CharUnicodeInfo.GetUnicodeCategory(One(chr, "category")) switch
    {
        UnicodeCategory.UppercaseLetter => "Lu",
        UnicodeCategory.LowercaseLetter => "Ll",
        UnicodeCategory.TitlecaseLetter => "Lt",
        UnicodeCategory.ModifierLetter => "Lm",
        UnicodeCategory.OtherLetter => "Lo",
        UnicodeCategory.NonSpacingMark => "Mn",
        UnicodeCategory.SpacingCombiningMark => "Mc",
        UnicodeCategory.EnclosingMark => "Me",
        UnicodeCategory.DecimalDigitNumber => "Nd",
        UnicodeCategory.LetterNumber => "Nl",
        UnicodeCategory.OtherNumber => "No",
        UnicodeCategory.SpaceSeparator => "Zs",
        UnicodeCategory.LineSeparator => "Zl",
        UnicodeCategory.ParagraphSeparator => "Zp",
        UnicodeCategory.Control => "Cc",
        UnicodeCategory.Format => "Cf",
        UnicodeCategory.Surrogate => "Cs",
        UnicodeCategory.PrivateUse => "Co",
        UnicodeCategory.ConnectorPunctuation => "Pc",
        UnicodeCategory.DashPunctuation => "Pd",
        UnicodeCategory.OpenPunctuation => "Ps",
        UnicodeCategory.ClosePunctuation => "Pe",
        UnicodeCategory.InitialQuotePunctuation => "Pi",
        UnicodeCategory.FinalQuotePunctuation => "Pf",
        UnicodeCategory.OtherPunctuation => "Po",
        UnicodeCategory.MathSymbol => "Sm",
        UnicodeCategory.CurrencySymbol => "Sc",
        UnicodeCategory.ModifierSymbol => "Sk",
        UnicodeCategory.OtherSymbol => "So",
        _ => "Cn",
    };

    /// <summary>The canonical combining class; 0 if there is none.</summary>
    [PyMember]
    public static long Combining([PyParam(PositionalOnly = true)] string chr) => long.Parse(UnicodeTables.Combining.Of(One(chr, "combining")), CultureInfo.InvariantCulture);

    /// <summary>F, H, W, Na, A or N.</summary>
    [PyMember]
    public static string EastAsianWidth([PyParam(PositionalOnly = true)] string chr) => UnicodeTables.Width.Of(One(chr, "east_asian_width"));

    /// <summary>The value of a decimal digit; ValueError without a default.</summary>
    [PyMember]
    public static object? Decimal([PyParam(PositionalOnly = true)] string chr, params object?[] @default) =>
        CharUnicodeInfo.GetDecimalDigitValue(chr, 0) is >= 0 and var value ? (long)value : Missing(@default, "not a decimal");

    /// <summary>The value of a digit; ValueError without a default.</summary>
    [PyMember]
    public static object? Digit([PyParam(PositionalOnly = true)] string chr, params object?[] @default) =>
        CharUnicodeInfo.GetDigitValue(chr, 0) is >= 0 and var value ? (long)value : Missing(@default, "not a digit");

    /// <summary>The value of a numeric character; ValueError without a default.</summary>
    [PyMember]
    public static object? Numeric([PyParam(PositionalOnly = true)] string chr, params object?[] @default) =>
        CharUnicodeInfo.GetNumericValue(chr, 0) is not -1 and var value ? value : Missing(@default, "not a numeric character");

    private static object? Missing(object?[] given, string message) => given.Length > 0 ? given[0] : throw new ValueError(message);

    private static int One(string text, string function)
    {
        if (text.Length == 1 || (text.Length == 2 && char.IsHighSurrogate(text[0])))
        {
            return text.Length == 1 ? text[0] : char.ConvertToUtf32(text, 0);
        }

        throw new TypeError($"{function}() argument must be a unicode character, not str");
    }
}

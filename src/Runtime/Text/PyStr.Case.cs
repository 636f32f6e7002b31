using System.Globalization;
using System.Text;

namespace PyConc2Cs.Runtime;

public static partial class PyStr
{
    /// <summary>Python's <c>s.upper()</c>.</summary>
    [PyMember]
    public static string Upper(this string self)
    {
        var upper = self.ToUpperInvariant();
        return upper.Contains('ß', StringComparison.Ordinal) ? upper.Replace("ß", "SS", StringComparison.Ordinal) : upper;
    }

    /// <summary>Python's <c>s.lower()</c>.</summary>
    [PyMember]
    public static string Lower(this string self) => self.ToLowerInvariant();

    /// <summary>Python's <c>s.casefold()</c>.</summary>
    [PyMember("casefold")]
    public static string CaseFold(this string self)
    {
        var lower = self.ToLowerInvariant();
        return Ascii.IsValid(lower)
            ? lower
            : lower.Replace("ß", "ss", StringComparison.Ordinal).Replace('ς', 'σ').Replace('ſ', 's');
    }

    /// <summary>Python's <c>s.capitalize()</c>.</summary>
    [PyMember]
    public static string Capitalize(this string self) => self.Length == 0 ? self : TitleCase(self[..1]) + Lower(self[1..]);

    /// <summary>Python's <c>s.title()</c>: a letter after anything but a letter becomes a capital.</summary>
    [PyMember]
    public static string Title(this string self)
    {
        var result = new StringBuilder(self.Length);
        var afterLetter = false;
        foreach (var c in self)
        {
            var text = c.ToString();
            result.Append(afterLetter ? Lower(text) : TitleCase(text));
            afterLetter = IsCased(c);
        }

        return result.ToString();
    }

    /// <summary>Python's <c>s.swapcase()</c>.</summary>
    [PyMember("swapcase")]
    public static string SwapCase(this string self) =>
        string.Concat(self.Select(c => char.IsUpper(c) ? Lower(c.ToString()) : Upper(c.ToString())));

    /// <summary>Python's <c>s.isalpha()</c>.</summary>
    [PyMember("isalpha")]
    public static bool IsAlpha(this string self) => All(self, Rune.IsLetter);

    /// <summary>Python's <c>s.isdigit()</c>: decimal digits and superscripts.</summary>
    [PyMember("isdigit")]
    public static bool IsDigit(this string self) => All(self, r => IsDecimalRune(r) || IsDigitRune(r));

    /// <summary>Python's <c>s.isdecimal()</c>.</summary>
    [PyMember("isdecimal")]
    public static bool IsDecimal(this string self) => All(self, IsDecimalRune);

    /// <summary>Python's <c>s.isnumeric()</c>.</summary>
    [PyMember("isnumeric")]
    public static bool IsNumeric(this string self) => All(self, r => Rune.GetNumericValue(r) >= 0 || Rune.IsNumber(r));

    /// <summary>Python's <c>s.isalnum()</c>.</summary>
    [PyMember("isalnum")]
    public static bool IsAlnum(this string self) => All(self, r => Rune.IsLetter(r) || Rune.IsNumber(r));

    /// <summary>Python's <c>s.isspace()</c>.</summary>
    [PyMember("isspace")]
    public static bool IsSpace(this string self) => self.Length > 0 && self.All(IsSpace);

    /// <summary>Python's <c>s.isascii()</c>.</summary>
    [PyMember("isascii")]
    public static bool IsAscii(this string self) => Ascii.IsValid(self);

    /// <summary>Python's <c>s.isprintable()</c>.</summary>
    [PyMember("isprintable")]
    public static bool IsPrintable(this string self) => CodePoints(self).All(StringRepr.IsPrintable);

    /// <summary>Python's <c>s.isupper()</c>: has capitals and no small letters.</summary>
    [PyMember("isupper")]
    public static bool IsUpper(this string self) => self.Any(char.IsUpper) && !self.Any(c => char.IsLower(c) || IsTitleCase(c));

    /// <summary>Python's <c>s.islower()</c>: has small letters and no capitals.</summary>
    [PyMember("islower")]
    public static bool IsLower(this string self) => self.Any(char.IsLower) && !self.Any(c => char.IsUpper(c) || IsTitleCase(c));

    /// <summary>Python's <c>s.istitle()</c>.</summary>
    [PyMember("istitle")]
    public static bool IsTitle(this string self)
    {
        var (afterLetter, found) = (false, false);
        foreach (var c in self)
        {
            if (char.IsUpper(c) || IsTitleCase(c) ? afterLetter : char.IsLower(c) && !afterLetter)
            {
                return false;
            }

            afterLetter = IsCased(c);
            found |= afterLetter;
        }

        return found;
    }

    /// <summary>Python's <c>s.isidentifier()</c>.</summary>
    [PyMember("isidentifier")]
    public static bool IsIdentifier(this string self)
    {
        var first = true;
        foreach (var rune in self.EnumerateRunes())
        {
            if (!(rune.Value == '_' || Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.LetterNumber || (!first && IsIdentifierPart(rune))))
            {
                return false;
            }

            first = false;
        }

        return !first;
    }

    private static bool IsIdentifierPart(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.DecimalDigitNumber
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ConnectorPunctuation;

    private static bool IsDecimalRune(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber;

    private static bool IsDigitRune(Rune rune) => rune.Value is 0xb2 or 0xb3 or 0xb9 or 0x2070 or (>= 0x2074 and <= 0x2079) or (>= 0x2080 and <= 0x2089)
        or (>= 0x2460 and <= 0x2468) or (>= 0x2474 and <= 0x247c) or (>= 0x2488 and <= 0x2490);

    private static bool IsCased(char c) => char.IsUpper(c) || char.IsLower(c) || IsTitleCase(c);

    private static bool IsTitleCase(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.TitlecaseLetter;

    private static string TitleCase(string c) => c[0] switch
    {
        'ß' => "Ss",
        >= '\u01c4' and <= '\u01c6' => "\u01c5",
        >= '\u01c7' and <= '\u01c9' => "\u01c8",
        >= '\u01ca' and <= '\u01cc' => "\u01cb",
        >= '\u01f1' and <= '\u01f3' => "\u01f2",
        _ => c.ToUpperInvariant(),
    };

    private static bool All(string self, Func<Rune, bool> condition)
    {
        foreach (var rune in self.EnumerateRunes())
        {
            if (!condition(rune))
            {
                return false;
            }
        }

        return self.Length > 0;
    }
}

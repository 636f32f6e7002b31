using System.Globalization;
using System.Text;

namespace PyConc2Cs.Emission;

/// <summary>Escape sequences of C# string literals.</summary>
internal static class Escapes
{
    public static string Escape(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                result.Append(text[i]).Append(text[++i]);
            }
            else
            {
                AppendChar(result, text[i]);
            }
        }

        return result.ToString();
    }

    private static void AppendChar(StringBuilder result, char c)
    {
        switch (c)
        {
            case '"': result.Append("\\\""); break;
            case '\\': result.Append("\\\\"); break;
            case '\n': result.Append("\\n"); break;
            case '\r': result.Append("\\r"); break;
            case '\t': result.Append("\\t"); break;
            case '\0': result.Append("\\0"); break;
            case '\a': result.Append("\\a"); break;
            case '\b': result.Append("\\b"); break;
            case '\f': result.Append("\\f"); break;
            case '\v': result.Append("\\v"); break;
            case '\u001b': result.Append("\\e"); break;
            default:
                if (IsPrintable(c))
                {
                    result.Append(c);
                }
                else
                {
                    result.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                }

                break;
        }
    }

    private static bool IsPrintable(char c) => char.GetUnicodeCategory(c) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse) && (c == ' ' || !char.IsWhiteSpace(c));
}

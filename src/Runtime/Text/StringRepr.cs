using System.Buffers;
using System.Globalization;
using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>Python's repr of str and bytes.</summary>
internal static class StringRepr
{
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        " !\"#$%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Plain))
        {
            return string.Concat("'", text, "'");
        }

        if (PyProgram.IsPython2)
        {
            return EscapeNonAscii(Quoted(text));
        }

        return Quoted(text);
    }

    private static string Quoted(string text)
    {
        var quote = QuoteFor(text.Contains('\'', StringComparison.Ordinal), text.Contains('"', StringComparison.Ordinal));
        var result = new StringBuilder(text.Length + 2).Append(quote);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                Append(result, char.ConvertToUtf32(text[i], text[++i]), quote);
            }
            else
            {
                Append(result, text[i], quote);
            }
        }

        return result.Append(quote).ToString();
    }

    public static string Of(ReadOnlySpan<byte> bytes)
    {
        var quote = QuoteFor(bytes.Contains((byte)'\''), bytes.Contains((byte)'"'));
        var result = new StringBuilder(bytes.Length + 3).Append('b').Append(quote);
        foreach (var value in bytes)
        {
            if (value < 0x7f)
            {
                Append(result, value, quote);
            }
            else
            {
                result.Append(CultureInfo.InvariantCulture, $"\\x{value:x2}");
            }
        }

        return result.Append(quote).ToString();
    }

    /// <summary>What <c>ascii()</c> makes of a repr.</summary>
    public static string EscapeNonAscii(string repr)
    {
        if (Ascii.IsValid(repr))
        {
            return repr;
        }

        var result = new StringBuilder(repr.Length + 16);
        foreach (var code in PyStr.CodePoints(repr))
        {
            if (code < 0x80)
            {
                result.Append((char)code);
            }
            else
            {
                Escape(result, code);
            }
        }

        return result.ToString();
    }

    /// <summary>Python's <c>str.isprintable</c> of a code point.</summary>
    public static bool IsPrintable(int code) => code is >= 0x20 and < 0x7f || (code >= 0x7f && CharUnicodeInfo.GetUnicodeCategory(code) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator));

    internal static void Escape(StringBuilder result, int code) => _ = code switch
    {
        <= 0xff => result.Append(CultureInfo.InvariantCulture, $"\\x{code:x2}"),
        <= 0xffff => result.Append(CultureInfo.InvariantCulture, $"\\u{code:x4}"),
        _ => result.Append(CultureInfo.InvariantCulture, $"\\U{code:x8}"),
    };

    private static char QuoteFor(bool hasSingle, bool hasDouble) => hasSingle && !hasDouble ? '"' : '\'';

    private static void Append(StringBuilder result, int code, char quote)
    {
        switch (code)
        {
            case '\\': result.Append("\\\\"); break;
            case '\n': result.Append("\\n"); break;
            case '\r': result.Append("\\r"); break;
            case '\t': result.Append("\\t"); break;
            case var _ when code == quote: result.Append('\\').Append(quote); break;
            case var _ when !IsPrintable(code): Escape(result, code); break;
            case > 0xffff: result.Append(char.ConvertFromUtf32(code)); break;
            default: result.Append((char)code); break;
        }
    }
}

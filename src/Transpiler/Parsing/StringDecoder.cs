using System.Text;
using PyConc2Cs.Diagnostics;
using PyConc2Cs.Text;

namespace PyConc2Cs.Parsing;

/// <summary>Replaces escapes in the text of string literals (https://docs.python.org/3/reference/lexical_analysis.html#escape-sequences).</summary>
internal sealed class StringDecoder(SourceText source, bool python2, DiagnosticBag diagnostics)
{
    private readonly StringBuilder buffer = new();
    private bool warned;

    /// <summary>The value of a str literal's part. <paramref name="unicodeEscapes"/> is false for Python 2's plain strings.</summary>
    public string DecodeText(SourceSpan span, bool raw, bool unicodeEscapes, bool doubledBraces = false)
    {
        var text = source.Slice(span);
        var special = doubledBraces ? text.ContainsAny('\\', '{', '}') : !raw && text.Contains('\\');
        if (!special)
        {
            return text.ToString();
        }

        buffer.Clear();
        warned = false;
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (c == '\\' && !raw && i + 1 < text.Length)
            {
                i = DecodeEscape(text, i + 1, span, unicodeEscapes, false);
                continue;
            }

            if (c == '\\' && !raw)
            {
                // Before the brace of an f-string's field.
                Warn(span.End - 1, 2, "escape");
            }

            buffer.Append(c);
            i += doubledBraces && c is ('{' or '}') && i + 1 < text.Length && text[i + 1] == c ? 2 : 1;
        }

        return buffer.ToString();
    }

    /// <summary>The value of a bytes literal.</summary>
    public byte[] DecodeBytes(SourceSpan span, bool raw)
    {
        var text = source.Slice(span);
        buffer.Clear();
        warned = false;
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == '\\' && !raw && i + 1 < text.Length)
            {
                i = DecodeEscape(text, i + 1, span, false, true);
                continue;
            }

            buffer.Append(text[i++]);
        }

        var value = buffer.ToString();
        if (python2 && source.Slice(span).ContainsAnyExceptInRange('\0', '\x7f'))
        {
            return Encoding.UTF8.GetBytes(value);
        }

        if (source.Slice(span).ContainsAnyExceptInRange('\0', '\x7f'))
        {
            diagnostics.Report(DiagnosticDescriptors.BytesNotAscii, source, span);
        }

        return Encoding.Latin1.GetBytes(value);
    }

    // i is at the character after the backslash; returns the index after the escape.
    private int DecodeEscape(ReadOnlySpan<char> text, int i, SourceSpan span, bool unicode, bool bytes)
    {
        var c = text[i];
        switch (c)
        {
            case '\n':
                return i + 1;
            case '\\' or '\'' or '"':
                return Append(c, i + 1);
            case 'a':
                return Append('\a', i + 1);
            case 'b':
                return Append('\b', i + 1);
            case 'f':
                return Append('\f', i + 1);
            case 'n':
                return Append('\n', i + 1);
            case 'r':
                return Append('\r', i + 1);
            case 't':
                return Append('\t', i + 1);
            case 'v':
                return Append('\v', i + 1);
            case >= '0' and <= '7':
                return DecodeOctal(text, i, span, bytes);
            case 'x':
                return DecodeHex(text, i, 2, span, bytes);
            case 'u' when unicode:
                return DecodeHex(text, i, 4, span, false);
            case 'U' when unicode:
                return DecodeHex(text, i, 8, span, false);
            case 'N' when unicode:
                return DecodeName(text, i, span);
            default:
                // An unknown escape stays as it is, backslash included; the character itself may be special to the caller.
                if (char.IsAscii(c))
                {
                    Warn(span.Start + i - 1, 2, "escape");
                }

                buffer.Append('\\');
                return i;
        }
    }

    private int Append(char c, int next)
    {
        buffer.Append(c);
        return next;
    }

    // As CPython, one warning for each literal.
    private void Warn(int start, int length, string what)
    {
        if (!python2 && !warned)
        {
            warned = true;
            var span = new SourceSpan(start, Math.Min(start + length, source.Length));
            diagnostics.Report(DiagnosticDescriptors.UnknownEscape, source, span, what, source.Slice(span).ToString());
        }
    }

    private int DecodeOctal(ReadOnlySpan<char> text, int i, SourceSpan span, bool bytes)
    {
        var value = 0;
        var start = i - 1;
        var end = Math.Min(i + 3, text.Length);
        for (; i < end && text[i] is >= '0' and <= '7'; i++)
        {
            value = (value * 8) + text[i] - '0';
        }

        if (value > 0xFF)
        {
            Warn(span.Start + start, i - start, "octal escape");
        }

        return Append((char)(bytes ? value & 0xFF : value), i);
    }

    private int DecodeHex(ReadOnlySpan<char> text, int i, int digits, SourceSpan span, bool bytes)
    {
        var value = 0L;
        var at = i + 1;
        for (; at < text.Length && at <= i + digits && char.IsAsciiHexDigit(text[at]); at++)
        {
            value = (value << 4) | (uint)Literals.HexValue(text[at]);
        }

        if (at != i + 1 + digits)
        {
            var form = digits switch { 2 => @"\xXX", 4 => @"\uXXXX", _ => @"\UXXXXXXXX" };
            return FailEscape(span, i, at, bytes
                ? $"(value error) invalid \\x escape at position {i - 1}"
                : $"(unicode error) 'unicodeescape' codec can't decode bytes in position {i - 1}-{at - 1}: truncated {form} escape");
        }

        if (value > 0x10FFFF)
        {
            return FailEscape(span, i, at, $"(unicode error) 'unicodeescape' codec can't decode bytes in position {i - 1}-{at - 1}: illegal Unicode character");
        }

        AppendCodePoint((int)value);
        return at;
    }

    private int DecodeName(ReadOnlySpan<char> text, int i, SourceSpan span)
    {
        var length = i + 1 < text.Length && text[i + 1] == '{' ? text[i..].IndexOf('}') : -1;
        if (length < 0)
        {
            return FailEscape(span, i, i + 1,
                $"(unicode error) 'unicodeescape' codec can't decode bytes in position {i - 1}-{i}: malformed \\N character escape");
        }

        if (!UnicodeNames.TryFind(text[(i + 2)..(i + length)], out var value))
        {
            return FailEscape(span, i, i + length + 1,
                $"(unicode error) 'unicodeescape' codec can't decode bytes in position {i - 1}-{i + length}: unknown Unicode character name");
        }

        buffer.Append(value);
        return i + length + 1;
    }

    private int FailEscape(SourceSpan span, int i, int end, string message)
    {
        diagnostics.Report(DiagnosticDescriptors.InvalidEscape, source, new SourceSpan(span.Start + i - 1, span.Start + end), message);
        return end;
    }

    // Lone surrogates are allowed in Python's str, so this can't go through Rune.
    private void AppendCodePoint(int value)
    {
        if (value < 0x10000)
        {
            buffer.Append((char)value);
        }
        else
        {
            buffer.Append(char.ConvertFromUtf32(value));
        }
    }
}

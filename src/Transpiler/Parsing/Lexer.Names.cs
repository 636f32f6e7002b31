using System.Globalization;
using System.Text;
using PyConc2Cs.Diagnostics;

namespace PyConc2Cs.Parsing;

/// <summary>Names, keywords and string prefixes.</summary>
internal sealed partial class Lexer
{
    private void ReadNameOrString()
    {
        var start = position;
        while (position < text.Length && (char.IsAsciiLetterOrDigit(text[position]) || text[position] == '_'))
        {
            position++;
        }

        if (position < text.Length && text[position] >= 0x80)
        {
            ReadUnicodeName(start);
            return;
        }

        if (Current is '"' or '\'' && position - start <= 2 && IsStringPrefix(text.AsSpan(start..position)))
        {
            ReadString(start, position);
            return;
        }

        var kind = Keywords.Find(text.AsSpan(start..position), python2);
        if (atLineStart && brackets.Count > 0 && Keywords.BeginsStatementOnly(kind))
        {
            RecoverFromOpenBracket(start);
            return;
        }

        Add(kind, start, position);
    }

    /// <summary>A statement keyword at the start of a line inside brackets: ends the open statement there, so that the rest of the file is read as usual.</summary>
    private void RecoverFromOpenBracket(int keywordStart)
    {
        position = source.GetLineStart(source.GetLineNumber(keywordStart));
        ReportNeverClosed();
        Add(TokenKind.NewLine, position, position);
        ReadIndentation();
        ReadNameOrString();
    }

    private static bool IsStringPrefix(ReadOnlySpan<char> prefix, bool python2)
    {
        if (prefix.Length == 1)
        {
            return prefix[0] is 'r' or 'R' or 'b' or 'B' or 'u' or 'U' || (!python2 && prefix[0] is ('f' or 'F'));
        }

        var first = char.ToLowerInvariant(prefix[0]);
        var second = char.ToLowerInvariant(prefix[1]);
        return (first, second) switch
        {
            ('b', 'r') => true,
            ('r', 'b') or ('r', 'f') or ('f', 'r') => !python2,
            ('u', 'r') => python2,
            _ => false,
        };
    }

    private bool IsStringPrefix(ReadOnlySpan<char> prefix) => prefix.Length > 0 && IsStringPrefix(prefix, python2);

    private void ReadUnicodeName(int start)
    {
        while (position < text.Length)
        {
            Rune.DecodeFromUtf16(text.AsSpan(position), out var rune, out var length);
            if (position == start ? !IsNameStart(rune) : !IsNamePart(rune))
            {
                if (rune.Value < 0x80)
                {
                    break;
                }

                ReadInvalidCharacter(rune, length);
                return;
            }

            position += length;
        }

        Add(TokenKind.Name, start, position);
    }

    private void ReadInvalidCharacter(Rune rune, int length)
    {
        var printable = Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate);
        var code = string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");
        Fail(DiagnosticDescriptors.InvalidCharacter, position, position + length,
            printable ? "" : "non-printable ", printable ? $"'{rune}' ({code})" : code);
        Add(TokenKind.Error, position, position + length);
        position += length;
    }

    // XID_Start and XID_Continue by category, plus the characters that Unicode adds by name (Other_ID_Start, Other_ID_Continue).
    private static bool IsNameStart(Rune rune) => rune.Value == '_' || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber
        || rune.Value is 0x1885 or 0x1886 or 0x2118 or 0x212E;

    private static bool IsNamePart(Rune rune) => IsNameStart(rune) || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber
        or UnicodeCategory.ConnectorPunctuation
        || rune.Value is 0xB7 or 0x387 or (>= 0x1369 and <= 0x1371) or 0x19DA;
}

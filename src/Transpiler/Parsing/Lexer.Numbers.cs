using PyConc2Cs.Diagnostics;
using PyConc2Cs.Text;

namespace PyConc2Cs.Parsing;

/// <summary>Numbers; their values are computed by <see cref="Literals"/>.</summary>
internal sealed partial class Lexer
{
    private void ReadNumber()
    {
        var start = position;
        if (text[position] == '0' && (Peek() | 0x20) is 'x' or 'o' or 'b')
        {
            ReadRadixNumber(start);
            return;
        }

        var leadingZero = text[position] == '0';
        if (!ReadDigits(start) || !ReadFraction(start) || !ReadExponent(start, out var isFloat))
        {
            return;
        }

        isFloat |= text.AsSpan(start..position).ContainsAny('.', 'e', 'E');
        if (Current is 'j' or 'J')
        {
            position++;
            isFloat = true;
        }
        else if (python2 && !isFloat && Current is 'l' or 'L')
        {
            position++;
        }

        if (leadingZero && !isFloat && !CheckLeadingZero(start))
        {
            return;
        }

        FinishNumber(start, text[position - 1] is 'j' or 'J' ? "imaginary" : "decimal");
    }

    private bool ReadFraction(int start)
    {
        if (Current != '.')
        {
            return true;
        }

        position++;
        return !char.IsAsciiDigit(Current) || ReadDigits(start);
    }

    private bool ReadExponent(int start, out bool found)
    {
        found = false;
        if (Current is not ('e' or 'E'))
        {
            return true;
        }

        var sign = Peek() is '+' or '-' ? 1 : 0;
        if (!char.IsAsciiDigit(Peek(1 + sign)))
        {
            return true;
        }

        found = true;
        position += 1 + sign;
        return ReadDigits(start);
    }

    // digits ("_" digits)*; false after an error.
    private bool ReadDigits(int start)
    {
        while (true)
        {
            while (char.IsAsciiDigit(Current))
            {
                position++;
            }

            if (Current != '_' || python2)
            {
                return true;
            }

            if (!char.IsAsciiDigit(Peek()))
            {
                FailNumber(start, "invalid decimal literal");
                return false;
            }

            position++;
        }
    }

    private void ReadRadixNumber(int start)
    {
        var (name, radix) = (Peek() | 0x20) switch { 'x' => ("hexadecimal", 16), 'o' => ("octal", 8), _ => ("binary", 2) };
        position += 2;
        var any = false;
        while (true)
        {
            if (Current == '_' && !python2)
            {
                position++;
            }

            if (!IsDigit(Current, radix))
            {
                break;
            }

            any = true;
            while (IsDigit(Current, radix))
            {
                position++;
            }
        }

        if (radix < 16 && char.IsAsciiDigit(Current))
        {
            FailNumber(start, $"invalid digit '{Current}' in {name} literal");
            return;
        }

        if (!any || text[position - 1] == '_')
        {
            FailNumber(start, $"invalid {name} literal");
            return;
        }

        if (python2 && Current is 'l' or 'L')
        {
            position++;
        }

        FinishNumber(start, name);
    }

    private bool CheckLeadingZero(int start)
    {
        var digits = text.AsSpan(start..position).TrimEnd("lL");
        var nonZero = digits.IndexOfAnyExcept('0', '_');
        if (python2)
        {
            if (digits.ContainsAny('8', '9'))
            {
                FailNumber(start, "invalid token");
                return false;
            }

            return true;
        }

        if (nonZero < 0)
        {
            return true;
        }

        FailNumber(start, "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers");
        return false;
    }

    // "1if x else y" is a number and a keyword; "1abc" is an error.
    private void FinishNumber(int start, string name)
    {
        if (char.IsAsciiLetter(Current) || Current == '_' || (Current >= 0x80 && char.IsLetter(Current)))
        {
            var end = position;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
            {
                end++;
            }

            var word = text.AsSpan(position..end);
            if (!python2 && word is not ("and" or "else" or "for" or "if" or "in" or "is" or "or" or "not"))
            {
                FailNumber(start, $"invalid {name} literal");
                return;
            }

            if (!python2)
            {
                diagnostics.Report(DiagnosticDescriptors.NumberBeforeKeyword, source, new SourceSpan(start, position), name);
            }
        }

        Add(TokenKind.Number, start, position);
    }

    private void FailNumber(int start, string message)
    {
        while (char.IsAsciiLetterOrDigit(Current) || Current == '_')
        {
            position++;
        }

        Fail(DiagnosticDescriptors.InvalidNumber, start, position, message);
        Add(TokenKind.Error, start, position);
    }

    private static bool IsDigit(char c, int radix) => radix switch
    {
        16 => char.IsAsciiHexDigit(c),
        8 => c is >= '0' and <= '7',
        _ => c is '0' or '1',
    };
}

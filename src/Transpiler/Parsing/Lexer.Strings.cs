using PyConc2Cs.Diagnostics;

namespace PyConc2Cs.Parsing;

/// <summary>String literals without fields.</summary>
internal sealed partial class Lexer
{
    private bool escapedQuote;

    private void ReadString(int start, int quoteAt)
    {
        var quote = text[quoteAt];
        var triple = quoteAt + 2 < text.Length && text[quoteAt + 1] == quote && text[quoteAt + 2] == quote;
        var prefix = text.AsSpan(start..quoteAt);
        position = quoteAt + (triple ? 3 : 1);
        if (prefix.ContainsAny('f', 'F'))
        {
            BeginFString(start, quote, triple, prefix.ContainsAny('r', 'R'));
            return;
        }

        if (triple ? SkipTripleQuoted(quote) : SkipSingleQuoted(quote))
        {
            Add(TokenKind.String, start, position);
            return;
        }

        if (ClosesOuterFString(quote, triple))
        {
            FailFString(quoteAt, quoteAt + 1, "expecting '}'");
            return;
        }

        FailUnterminated(start, triple, "string", !triple && escapedQuote ? "; perhaps you escaped the end quote?" : "");
    }

    private bool SkipSingleQuoted(char quote)
    {
        escapedQuote = false;
        while (true)
        {
            var length = text.AsSpan(position).IndexOfAny(quote, '\\', '\n');
            if (length < 0)
            {
                position = text.Length;
                return false;
            }

            position += length;
            switch (text[position])
            {
                case '\\':
                    escapedQuote |= Peek() == quote;
                    position = Math.Min(position + 2, text.Length);
                    break;
                case '\n':
                    return false;
                default:
                    position++;
                    return true;
            }
        }
    }

    private bool SkipTripleQuoted(char quote)
    {
        while (true)
        {
            var length = text.AsSpan(position).IndexOfAny(quote, '\\');
            if (length < 0)
            {
                position = text.Length;
                return false;
            }

            position += length;
            if (text[position] == '\\')
            {
                position = Math.Min(position + 2, text.Length);
            }
            else if (Peek() == quote && Peek(2) == quote)
            {
                position += 3;
                return true;
            }
            else
            {
                position++;
            }
        }
    }

    private void FailUnterminated(int start, bool triple, string what, string hint = "")
    {
        var name = triple ? $"triple-quoted {what}" : what;
        Fail(DiagnosticDescriptors.UnterminatedString, start, Math.Min(position, EndOfLine(start)), name, source.GetLineNumber(Math.Max(start, LastCharacter)), hint);
        Add(TokenKind.Error, start, position);
        CloseBracketsSeenIn(start, position);
    }

    // A final line end doesn't begin a line that could be shown.
    private int LastCharacter => position == text.Length && text[^1] == '\n' ? position - 1 : position;

    private int EndOfLine(int from)
    {
        var length = text.AsSpan(from).IndexOf('\n');
        return length < 0 ? text.Length : from + length;
    }

    // The closing brackets that an unterminated string has swallowed probably closed what is open.
    private void CloseBracketsSeenIn(int start, int end)
    {
        for (var i = start; i < end && brackets.Count > 0; i++)
        {
            if (text[i] == ClosingOf(brackets[^1].Character))
            {
                brackets.RemoveAt(brackets.Count - 1);
            }
        }
    }
}

using PyConc2Cs.Diagnostics;

namespace PyConc2Cs.Parsing;

/// <summary>
/// f-strings (PEP 701): FStringStart, then FStringMiddle for text and '{' tokens '}' for fields, then FStringEnd.
/// A format spec is FStringMiddle and fields again, after the field's ':'.
/// </summary>
internal sealed partial class Lexer
{
    private const int MaxFStringNesting = 150;
    private const int MaxFieldNesting = 3;

    private readonly List<Mode> modes = [];

    private enum ModeKind { Literal, Field, Spec }

    // Inside the braces of a field, and of no bracket in it.
    private bool AtFieldLevel => modes.Count > 0 && modes[^1].Kind == ModeKind.Field && brackets.Count == modes[^1].Depth;

    private bool InLiteralPart => modes.Count > 0 && modes[^1].Kind != ModeKind.Field;

    // Literal: the whole f-string. Field: between braces; Depth is the number of open brackets inside it. Spec: after a field's ':'.
    private readonly record struct Mode(ModeKind Kind, char Quote, bool Triple, bool Raw, int Start, int Depth);

    private void BeginFString(int start, char quote, bool triple, bool raw)
    {
        if (modes.Count >= MaxFStringNesting)
        {
            FailFString(start, position, "too many nested f-strings");
            return;
        }

        Add(TokenKind.FStringStart, start, position);
        modes.Add(new Mode(ModeKind.Literal, quote, triple, raw, start, brackets.Count));
    }

    /// <summary>Reads text up to a brace or the closing quotes, then that.</summary>
    private void ReadFStringPart()
    {
        var mode = modes[^1];
        var start = position;
        var complete = SkipFStringText(mode);
        if (!complete && !(mode.Kind == ModeKind.Spec && Current == '\n'))
        {
            FailUnterminatedFString(mode);
            return;
        }

        if (position > start)
        {
            Add(TokenKind.FStringMiddle, start, position);
        }

        if (!complete)
        {
            // A line end ends the spec of a single-quoted f-string: what follows up to the brace is skipped, as inside any bracket.
            modes.RemoveAt(modes.Count - 1);
            return;
        }

        if (text[position] == '{')
        {
            BeginField(mode);
        }
        else if (text[position] == '}')
        {
            EndSpec();
        }
        else
        {
            EndFString(mode);
        }
    }

    // Stops at a brace that opens or closes something or at the closing quotes; false if the string has no end.
    private bool SkipFStringText(Mode mode)
    {
        var spec = mode.Kind == ModeKind.Spec;
        while (position < text.Length)
        {
            var c = text[position];
            if (c == mode.Quote && (!mode.Triple || (Peek() == c && Peek(2) == c)))
            {
                return true;
            }

            if (c is '{' or '}')
            {
                if (spec || Peek() != c)
                {
                    return true;
                }

                position += 2;
            }
            else if (c == '\\')
            {
                SkipFStringEscape(mode.Raw);
            }
            else if (c == '\n' && !mode.Triple)
            {
                return false;
            }
            else
            {
                position++;
            }
        }

        return false;
    }

    // A backslash never hides a brace; "\N{name}" is one escape.
    private void SkipFStringEscape(bool raw)
    {
        position++;
        if (Current is '{' or '}' || position >= text.Length)
        {
            return;
        }

        if (!raw && Current == 'N' && Peek() == '{')
        {
            var length = text.AsSpan(position).IndexOfAny("}\n\"'");
            position += length >= 0 && text[position + length] == '}' ? length + 1 : 1;
            return;
        }

        position++;
    }

    private void BeginField(Mode mode)
    {
        if (FieldDepth() >= MaxFieldNesting)
        {
            FailFString(position, position + 1, "expressions nested too deeply");
            return;
        }

        if (!OpenBracket('{', TokenKind.LeftBrace))
        {
            return;
        }

        modes.Add(mode with { Kind = ModeKind.Field, Depth = brackets.Count });
        atLineStart = false;
    }

    // How many fields of the same f-string are open: a field's spec may have fields, too.
    private int FieldDepth()
    {
        var count = 0;
        for (var i = modes.Count - 1; i >= 0 && modes[i].Kind != ModeKind.Literal; i--)
        {
            count += modes[i].Kind == ModeKind.Field ? 1 : 0;
        }

        return count;
    }

    private void EndSpec()
    {
        if (modes[^1].Kind == ModeKind.Literal)
        {
            FailFString(position, position + 1, "single '}' is not allowed");
            return;
        }

        Add(TokenKind.RightBrace, position, position + 1);
        position++;
        brackets.RemoveAt(brackets.Count - 1);
        modes.RemoveRange(modes.Count - 2, 2);
    }

    private void EndFString(Mode mode)
    {
        if (mode.Kind == ModeKind.Spec)
        {
            FailFString(position, position + 1, "expecting '}', or format specs");
            return;
        }

        var length = mode.Triple ? 3 : 1;
        Add(TokenKind.FStringEnd, position, position + length);
        position += length;
        modes.RemoveAt(modes.Count - 1);
        atLineStart = false;
    }

    /// <summary>Handles what ':', '!' and '}' mean at the top level of a field; false if the character is an ordinary token.</summary>
    private bool TryReadFieldDelimiter(char c)
    {
        if (!AtFieldLevel)
        {
            return false;
        }

        switch (c)
        {
            case ':':
                Add(TokenKind.Colon, position, position + 1);
                position++;
                modes.Add(modes[^1] with { Kind = ModeKind.Spec });
                return true;
            case '}':
                Add(TokenKind.RightBrace, position, position + 1);
                position++;
                brackets.RemoveAt(brackets.Count - 1);
                modes.RemoveAt(modes.Count - 1);
                return true;
            default:
                return false;
        }
    }

    // In f"{x" the closing quote reads as the start of a string.
    private bool ClosesOuterFString(char quote, bool triple) =>
        modes.Count > 0 && modes[^1].Quote == quote && (modes[^1].Triple == triple || triple);

    private void FailUnterminatedFString(Mode mode)
    {
        var start = mode.Start;
        modes.Clear();
        FailUnterminated(start, mode.Triple, "f-string");
        Unwind(start);
    }

    private void FailFString(int start, int end, string message)
    {
        Fail(DiagnosticDescriptors.InvalidFString, start, end, message);
        Add(TokenKind.Error, start, end);
        var first = modes.Count > 0 ? modes[0] : default;
        modes.Clear();
        Unwind(first.Start);
        if (first.Triple)
        {
            SkipTripleQuoted(first.Quote);
        }
        else
        {
            SkipToLineEnd();
        }

        CloseBracketsSeenIn(start, position);
    }

    // Forgets the brackets that were opened inside the broken string.
    private void Unwind(int start)
    {
        while (brackets.Count > 0 && brackets[^1].Offset > start)
        {
            brackets.RemoveAt(brackets.Count - 1);
        }
    }
}

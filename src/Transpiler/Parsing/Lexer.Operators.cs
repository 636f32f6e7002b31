using System.Globalization;
using System.Text;
using PyConc2Cs.Diagnostics;

namespace PyConc2Cs.Parsing;

/// <summary>Operators, delimiters and brackets.</summary>
internal sealed partial class Lexer
{
    private void ReadOperator(char c)
    {
        if (TryReadFieldDelimiter(c))
        {
            return;
        }

        switch (c)
        {
            case '(':
                OpenBracket(c, TokenKind.LeftParen);
                return;
            case '[':
                OpenBracket(c, TokenKind.LeftBracket);
                return;
            case '{':
                OpenBracket(c, TokenKind.LeftBrace);
                return;
            case ')':
                CloseBracket(c, TokenKind.RightParen);
                return;
            case ']':
                CloseBracket(c, TokenKind.RightBracket);
                return;
            case '}':
                CloseBracket(c, TokenKind.RightBrace);
                return;
        }

        var (kind, length) = Match(c);
        if (kind == TokenKind.Error)
        {
            Rune.DecodeFromUtf16(text.AsSpan(position), out var rune, out _);
            Report(rune);
            return;
        }

        Add(kind, position, position + length);
        position += length;
    }

    private void Report(Rune rune)
    {
        if (rune.Value is '$' or '?' or '`' && AtFieldLevel)
        {
            var isFirst = tokens[count - 1].Kind == TokenKind.LeftBrace;
            Fail(DiagnosticDescriptors.InvalidFString, position, position + 1, isFirst ? "expecting a valid expression after '{'" : "expecting '=', or '!', or ':', or '}'");
        }
        else if (rune.Value is '$' or '?' or '`' or '!')
        {
            Fail(DiagnosticDescriptors.InvalidSyntax, position, position + 1);
        }
        else
        {
            Fail(DiagnosticDescriptors.InvalidCharacter, position, position + 1, "non-printable ", string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}"));
        }

        Add(TokenKind.Error, position, position + 1);
        position++;
    }

    private (TokenKind Kind, int Length) Match(char c) => c switch
    {
        ',' => (TokenKind.Comma, 1),
        ';' => (TokenKind.Semicolon, 1),
        '~' => (TokenKind.Tilde, 1),
        '.' => Peek() == '.' && Peek(2) == '.' ? (TokenKind.Ellipsis, 3) : (TokenKind.Dot, 1),
        ':' => !python2 && Peek() == '=' ? (TokenKind.ColonAssign, 2) : (TokenKind.Colon, 1),
        '=' => OrEqual(TokenKind.Assign, TokenKind.EqualEqual),
        '!' => Peek() == '=' ? (TokenKind.NotEqual, 2) : modes.Count > 0 ? (TokenKind.Exclamation, 1) : (TokenKind.Error, 1),
        '+' => OrEqual(TokenKind.Plus, TokenKind.PlusAssign),
        '-' => Peek() == '>' && !python2 ? (TokenKind.Arrow, 2) : OrEqual(TokenKind.Minus, TokenKind.MinusAssign),
        '%' => OrEqual(TokenKind.Percent, TokenKind.PercentAssign),
        '|' => OrEqual(TokenKind.Bar, TokenKind.BarAssign),
        '^' => OrEqual(TokenKind.Caret, TokenKind.CaretAssign),
        '&' => OrEqual(TokenKind.Ampersand, TokenKind.AmpersandAssign),
        '@' => OrEqual(TokenKind.At, TokenKind.AtAssign),
        '*' => Doubled(c, TokenKind.Star, TokenKind.StarAssign, TokenKind.DoubleStar, TokenKind.DoubleStarAssign),
        '/' => Doubled(c, TokenKind.Slash, TokenKind.SlashAssign, TokenKind.DoubleSlash, TokenKind.DoubleSlashAssign),
        '>' => Doubled(c, TokenKind.Greater, TokenKind.GreaterEqual, TokenKind.RightShift, TokenKind.RightShiftAssign),
        '<' => python2 && Peek() == '>'
            ? (TokenKind.NotEqual, 2)
            : Doubled(c, TokenKind.Less, TokenKind.LessEqual, TokenKind.LeftShift, TokenKind.LeftShiftAssign),
        '`' => python2 ? (TokenKind.Backquote, 1) : (TokenKind.Error, 1),
        _ => (TokenKind.Error, 1),
    };

    private (TokenKind Kind, int Length) OrEqual(TokenKind plain, TokenKind assign) => Peek() == '=' ? (assign, 2) : (plain, 1);

    private (TokenKind Kind, int Length) Doubled(char c, TokenKind one, TokenKind oneAssign, TokenKind two, TokenKind twoAssign)
    {
        if (Peek() != c)
        {
            return OrEqual(one, oneAssign);
        }

        return Peek(2) == '=' ? (twoAssign, 3) : (two, 2);
    }

    private bool OpenBracket(char c, TokenKind kind)
    {
        if (brackets.Count >= MaxBrackets)
        {
            Fail(DiagnosticDescriptors.TooDeep, position, position + 1, "too many nested parentheses");
            Add(TokenKind.Error, position, position + 1);
            brackets.Clear();
            modes.Clear();
            SkipToLineEnd();
            return false;
        }

        brackets.Add(new Bracket(c, position));
        Add(kind, position, position + 1);
        position++;
        return true;
    }

    private void CloseBracket(char c, TokenKind kind)
    {
        if (brackets.Count == 0)
        {
            Fail(DiagnosticDescriptors.Unmatched, position, position + 1, c);
            Add(TokenKind.Error, position, position + 1);
            position++;
            return;
        }

        var open = brackets[^1];
        if (modes.Count > 0 && brackets.Count <= modes[^1].Depth)
        {
            FailFString(position, position + 1, $"unmatched '{c}'");
            return;
        }

        if (ClosingOf(open.Character) != c)
        {
            var line = source.GetLineNumber(open.Offset);
            var where = line == source.GetLineNumber(position) ? "" : string.Create(CultureInfo.InvariantCulture, $" on line {line}");
            Fail(DiagnosticDescriptors.MismatchedBracket, position, position + 1, c, open.Character, where);
            kind = TokenKind.Error;
        }

        CloseThrough(c);
        Add(kind, position, position + 1);
        position++;
    }

    // A bracket that closes an outer one closes what was left open inside, too.
    private void CloseThrough(char closing)
    {
        var floor = modes.Count > 0 ? modes[^1].Depth : 0;
        var matching = brackets.FindLastIndex(b => ClosingOf(b.Character) == closing);
        var from = matching >= floor ? matching : brackets.Count - 1;
        brackets.RemoveRange(from, brackets.Count - from);
    }

    private static char ClosingOf(char open) => open switch { '(' => ')', '[' => ']', _ => '}' };
}

using System.Collections.Immutable;
using PyConc2Cs.Diagnostics;
using PyConc2Cs.Syntax;
using PyConc2Cs.Text;

namespace PyConc2Cs.Parsing;

/// <summary>
/// Turns a file into tokens in one go (https://docs.python.org/3/reference/lexical_analysis.html). After an error it reports,
/// leaves an <see cref="TokenKind.Error"/> token, by which the parser knows that the line has been spoken of, and goes on.
/// </summary>
internal sealed partial class Lexer
{
    private const int MaxBrackets = 200;

    private readonly SourceText source;
    private readonly string text;
    private readonly bool python2;
    private readonly DiagnosticBag diagnostics;
    private readonly ImmutableArray<Comment>.Builder comments = ImmutableArray.CreateBuilder<Comment>();
    private readonly ImmutableArray<int>.Builder blankLines = ImmutableArray.CreateBuilder<int>();
    private readonly List<Bracket> brackets = [];
    private Token[] tokens;
    private int count;
    private int position;
    private bool atLineStart = true;
    private readonly bool isExcerpt;

    private Lexer(SourceText source, bool python2, DiagnosticBag diagnostics, bool isExcerpt)
    {
        this.isExcerpt = isExcerpt;
        this.source = source;
        text = source.Text;
        this.python2 = python2;
        this.diagnostics = diagnostics;
        tokens = new Token[(text.Length / 4) + 16];
    }

    private readonly record struct Bracket(char Character, int Offset);

    private char Current => position < text.Length ? text[position] : '\0';

    /// <summary>
    /// The tokens, ended by <see cref="TokenKind.EndOfFile"/>, and the comments and blank lines between them. The first line of an excerpt says how far all
    /// of it is indented.
    /// </summary>
    public static (ReadOnlyMemory<Token> Tokens, TriviaTable Trivia) Run(SourceText source, bool python2, DiagnosticBag diagnostics, bool isExcerpt = false)
    {
        var lexer = new Lexer(source, python2, diagnostics, isExcerpt);
        lexer.ReadAll();
        return (lexer.tokens.AsMemory(0, lexer.count), new TriviaTable(lexer.comments.ToImmutable(), lexer.blankLines.ToImmutable()));
    }

    private char Peek(int distance = 1) => position + distance < text.Length ? text[position + distance] : '\0';

    private void ReadAll()
    {
        while (true)
        {
            if (InLiteralPart)
            {
                ReadFStringPart();
                continue;
            }

            if (atLineStart && brackets.Count == 0)
            {
                ReadIndentation();
            }

            SkipBlanks();
            if (position >= text.Length)
            {
                break;
            }

            ReadToken();
        }

        Finish();
    }

    private void SkipBlanks()
    {
        while (position < text.Length)
        {
            switch (text[position])
            {
                case ' ' or '\t' or '\f':
                    position++;
                    break;
                case '#':
                    ReadComment();
                    break;
                case '\n' when brackets.Count > 0:
                    position++;
                    NoteBlankLine(position);
                    atLineStart = true;
                    break;
                case '\\' when Peek() == '\n' && position + 2 < text.Length:
                    position += 2;
                    break;
                default:
                    return;
            }
        }
    }

    private void ReadToken()
    {
        var c = text[position];
        if (char.IsAsciiLetter(c) || c == '_' || c >= 0x80)
        {
            ReadNameOrString();
        }
        else if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(Peek())))
        {
            ReadNumber();
        }
        else if (c is '"' or '\'')
        {
            ReadString(position, position);
        }
        else if (c == '\n')
        {
            Add(TokenKind.NewLine, position, position + 1);
            position++;
            atLineStart = true;
            return;
        }
        else if (c == '\\')
        {
            ReadBadContinuation();
        }
        else
        {
            ReadOperator(c);
        }

        atLineStart = false;
    }

    private void ReadBadContinuation()
    {
        var atEnd = position + 1 >= text.Length || (Peek() == '\n' && position + 2 >= text.Length);
        Fail(DiagnosticDescriptors.BadContinuation, position, position + 1,
            atEnd ? "unexpected EOF while parsing" : "unexpected character after line continuation character");
        var inField = modes.Count > 0;
        Add(TokenKind.Error, position, position + 1);
        position++;
        if (!inField)
        {
            SkipToLineEnd();
        }
    }

    private void ReadComment()
    {
        var start = position;
        SkipToLineEnd();
        var (line, column) = source.GetPosition(start);
        var before = text.AsSpan(source.GetLineStart(line)..start);
        comments.Add(new Comment(new SourceSpan(start, position), text[start..position], line, column, before.Trim(" \t\f").IsEmpty));
    }

    private void SkipToLineEnd()
    {
        var length = text.AsSpan(position).IndexOf('\n');
        position = length < 0 ? text.Length : position + length;
    }

    /// <summary>Notes the line that starts at the offset if it holds nothing but blanks.</summary>
    private void NoteBlankLine(int lineStart)
    {
        var at = lineStart;
        while (at < text.Length && text[at] is ' ' or '\t' or '\f')
        {
            at++;
        }

        if (at < text.Length && text[at] == '\n')
        {
            blankLines.Add(source.GetLineNumber(lineStart));
        }
    }

    private void Finish()
    {
        if (brackets.Count > 0)
        {
            ReportNeverClosed();
        }

        if (count > 0 && tokens[count - 1].Kind is not (TokenKind.NewLine or TokenKind.Dedent))
        {
            Add(TokenKind.NewLine, text.Length, text.Length);
        }

        CloseAllBlocks();
        Add(TokenKind.EndOfFile, text.Length, text.Length);
    }

    private void ReportNeverClosed()
    {
        var open = brackets[^1];
        Fail(DiagnosticDescriptors.NeverClosed, open.Offset, open.Offset + 1, open.Character);
        Add(TokenKind.Error, position, position);
        brackets.Clear();
        modes.Clear();
    }

    private void Add(TokenKind kind, int start, int end)
    {
        if (count == tokens.Length)
        {
            Array.Resize(ref tokens, count * 2);
        }

        tokens[count++] = new Token(kind, start, end);
    }

    private void Fail(DiagnosticDescriptor descriptor, int start, int end, params object?[] arguments) =>
        diagnostics.Report(descriptor, source, new SourceSpan(start, end), arguments);
}

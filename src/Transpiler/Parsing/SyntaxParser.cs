using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PyConc2Cs.Diagnostics;
using PyConc2Cs.Syntax;
using PyConc2Cs.Text;

namespace PyConc2Cs.Parsing;

/// <summary>
/// Recursive descent over the token array, for both dialects (https://docs.python.org/3/reference/grammar.html).
/// After an error the position jumps to the end of the logical line and <see cref="panic"/> silences what follows; since a NewLine
/// token fits nowhere in an expression, every rule returns on its own, and the next statement starts afresh.
/// </summary>
internal sealed partial class SyntaxParser
{
    private const int MaxDepth = 2_000;

    private readonly SourceText source;
    private readonly string text;
    private readonly Token[] tokens;
    private readonly TriviaTable trivia;
    private readonly bool python2;
    private readonly DiagnosticBag diagnostics;
    private readonly StringDecoder decoder;
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> nameLookup;
    private int position;
    private int lastEnd;
    private int statementStart;
    private int depth;
    private bool panic;

    // How many f-string fields the parser is in.
    private int fieldDepth;
    private bool printFunction;
    private bool unicodeLiterals;

    // Whether there is anything for SymbolChecker.
    private bool hasSymbols;
    private bool futureAnnotations;
    private bool hasSuspensions;

    private SyntaxParser(SourceText source, ReadOnlyMemory<Token> tokens, TriviaTable trivia, bool python2, DiagnosticBag diagnostics)
    {
        this.trivia = trivia;
        this.source = source;
        text = source.Text;
        MemoryMarshal.TryGetArray(tokens, out var segment);
        this.tokens = segment.Array!;
        this.python2 = python2;
        this.diagnostics = diagnostics;
        decoder = new StringDecoder(source, python2, diagnostics);
        nameLookup = names.GetAlternateLookup<ReadOnlySpan<char>>();
        unicodeLiterals = printFunction = !python2;
    }

    private TokenKind Kind => tokens[position].Kind;

    private Token Token => tokens[position];

    private int Start => tokens[position].Start;

    public static ModuleNode Run(SourceText source, ReadOnlyMemory<Token> tokens, TriviaTable trivia, bool python2, DiagnosticBag diagnostics, out bool hasSymbols)
    {
        var parser = new SyntaxParser(source, tokens, trivia, python2, diagnostics);
        var body = parser.ParseStatements(isModule: true);
        hasSymbols = parser.hasSymbols || (parser.futureAnnotations && parser.hasSuspensions);
        return new ModuleNode(new SourceSpan(0, source.Length), body);
    }

    private static ImmutableArray<T> Freeze<T>(List<T> items) => ImmutableCollectionsMarshal.AsImmutableArray(items.ToArray());

    private TokenKind PeekKind(int distance = 1) => tokens[Math.Min(position + distance, LastToken)].Kind;

    private int LastToken => tokens.Length - 1;

    private SourceSpan Span(int start) => new(start, Math.Max(start, lastEnd));

    private static SourceSpan SpanOf(Token token) => new(token.Start, token.End);

    private void Advance()
    {
        var token = tokens[position];
        if (token.Kind > TokenKind.Error)
        {
            lastEnd = token.End;
        }

        if (token.Kind != TokenKind.EndOfFile)
        {
            position++;
        }
    }

    private bool Accept(TokenKind kind)
    {
        if (Kind != kind)
        {
            return false;
        }

        Advance();
        return true;
    }

    private void Expect(TokenKind kind, string what)
    {
        if (!Accept(kind))
        {
            FailExpected(what);
        }
    }

    private bool IsName(string name) => IsName(position, name);

    private bool IsName(int index, string name)
    {
        var token = tokens[index];
        return token.Kind == TokenKind.Name && text.AsSpan(token.Start, token.End - token.Start).SequenceEqual(name);
    }

    private string TextOf(Token token)
    {
        var span = text.AsSpan(token.Start, token.End - token.Start);
        if (nameLookup.TryGetValue(span, out var known))
        {
            return known;
        }

        var name = span.ToString();
        if (!System.Text.Ascii.IsValid(name))
        {
            name = IdentifierNormalizer.Normalize(name);
        }

        names.Add(name);
        return name;
    }

    /// <summary>Takes a name token; an empty name after an error.</summary>
    private string ExpectName()
    {
        // Python 2 has no keywords True and False; None is one only where it would be assigned to.
        if (Kind != TokenKind.Name && !(python2 && Kind is (TokenKind.True or TokenKind.False or TokenKind.None)))
        {
            FailHere();
            return "";
        }

        var name = TextOf(Token);
        Advance();
        return name;
    }

    private bool EnterLevel()
    {
        if (++depth <= MaxDepth && RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return true;
        }

        Fail(DiagnosticDescriptors.TooDeep, SpanOf(Token), "too many nested expressions");
        return false;
    }

    private void FailHere()
    {
        if (IsLegacyCall())
        {
            var name = tokens[position - 1];
            Fail(DiagnosticDescriptors.Python2Statement, SpanOf(name), TextOf(name));
        }
        else if (Kind == TokenKind.RightBrace && fieldDepth > 0)
        {
            Fail(DiagnosticDescriptors.InvalidFString, SpanOf(Token), "valid expression required before '}'");
        }
        else
        {
            Fail(DiagnosticDescriptors.InvalidSyntax, SpanOf(Token));
        }
    }

    // "print x", "exec x" where a call was meant; CPython finds them in any expression.
    private bool IsLegacyCall() => !python2 && position > statementStart && BeginsItem(Kind) && tokens[position - 1].Kind == TokenKind.Name
        && text.AsSpan(tokens[position - 1].Start, tokens[position - 1].End - tokens[position - 1].Start) is "print" or "exec"
        && !(position > 1 && tokens[position - 2].Kind == TokenKind.Dot);

    private void FailExpected(string what) => Fail(DiagnosticDescriptors.ExpectedToken, SpanOf(Token), what);

    /// <summary>Reports an error, unless this line has had one, and gives up the logical line.</summary>
    private void Fail(DiagnosticDescriptor descriptor, SourceSpan span, params object?[] arguments)
    {
        if (panic)
        {
            return;
        }

        panic = true;
        var lexerSpoke = false;
        for (var i = statementStart; i < position; i++)
        {
            lexerSpoke |= tokens[i].Kind == TokenKind.Error;
        }

        while (Kind is not (TokenKind.NewLine or TokenKind.EndOfFile))
        {
            lexerSpoke |= Kind == TokenKind.Error;
            position++;
        }

        if (!lexerSpoke)
        {
            diagnostics.Report(descriptor, source, span.Start >= text.Length || text[span.Start] == '\n' ? new SourceSpan(span.Start, span.Start) : span, arguments);
        }
    }

    /// <summary>Reports an error that leaves the line readable.</summary>
    private void Note(DiagnosticDescriptor descriptor, SourceSpan span, params object?[] arguments)
    {
        if (!panic)
        {
            diagnostics.Report(descriptor, source, span, arguments);
        }
    }

    private ErrorExpression FailExpression()
    {
        var start = Start;
        FailHere();
        return new ErrorExpression(new SourceSpan(start, start));
    }
}

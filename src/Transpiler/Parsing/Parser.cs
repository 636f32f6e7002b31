using System.Text;
using PyConc2Cs.Diagnostics;
using PyConc2Cs.Syntax;
using PyConc2Cs.Text;

namespace PyConc2Cs.Parsing;

/// <summary>The front end's entry point.</summary>
public static class Parser
{
    // Nobody reads more, and a file that isn't Python can have an error per character.
    private const int MaxDiagnostics = 1_000;

    /// <summary>Parses a file. Syntax errors, and what <see cref="PythonVersionOption.Auto"/> decided, go to <paramref name="diagnostics"/>; never throws for any input.</summary>
    public static ParseResult Parse(SourceText source, PythonVersionOption option, DiagnosticBag diagnostics)
    {
        var (result, found, _) = option switch
        {
            PythonVersionOption.Python2 => ParseAs(source, PythonDialect.Python2),
            PythonVersionOption.Python3 => ParseAs(source, PythonDialect.Python3),
            _ => ParseAuto(source),
        };
        diagnostics.AddRange(found.Sorted().Take(MaxDiagnostics));
        return result;
    }

    // Python 3, unless Python 2's grammar fits better, or both fit and the names are Python 2's.
    private static Parsed ParseAuto(SourceText source)
    {
        var three = ParseAs(source, PythonDialect.Python3);
        var evidence = Python2Evidence.Find(source);
        if (three.GrammarErrors == 0 && evidence is null)
        {
            return Decided(source, three, "3", "nothing in it is Python 2's alone");
        }

        var two = ParseAs(source, PythonDialect.Python2);
        if (two.GrammarErrors < three.GrammarErrors)
        {
            var first = three.Diagnostics.Sorted()[0];
            return Decided(source, two, "2", $"line {first.Position.Line} is not Python 3");
        }

        return evidence is not null && two.GrammarErrors == three.GrammarErrors
            ? Decided(source, two, "2", evidence)
            : Decided(source, three, "3", two.GrammarErrors > three.GrammarErrors ? "it is not Python 2" : "nothing in it is Python 2's alone");
    }

    private static Parsed Decided(SourceText source, Parsed parsed, string version, string reason)
    {
        parsed.Diagnostics.Report(DiagnosticDescriptors.PythonDecided, null, default, source.Path, version, reason);
        return parsed;
    }

    /// <summary>Parses a part of a file, with the rest of the file blanked out: an example of a docstring. Null if it isn't Python.</summary>
    public static ModuleNode? ParseExcerpt(SourceText source, PythonDialect dialect)
    {
        var (result, diagnostics, _) = ParseAs(source, dialect, isExcerpt: true);
        return diagnostics.HasErrors ? null : result.Module;
    }

    private static Parsed ParseAs(SourceText source, PythonDialect dialect, bool isExcerpt = false)
    {
        var diagnostics = new DiagnosticBag();
        var python2 = dialect == PythonDialect.Python2;
        if (python2 && !source.DeclaresEncoding)
        {
            RequireAscii(source, diagnostics);
        }

        var (tokens, trivia) = Lexer.Run(source, python2, diagnostics, isExcerpt);
        var module = SyntaxParser.Run(source, tokens, trivia, python2, diagnostics, out var hasSymbols);
        var grammarErrors = diagnostics.ErrorCount;
        SyntaxChecker.Check(source, module, dialect, hasSymbols, diagnostics);
        return new Parsed(new ParseResult(module, trivia, dialect), diagnostics, grammarErrors);
    }

    // PEP 263: without a cookie Python 2 reads ASCII.
    private static void RequireAscii(SourceText source, DiagnosticBag diagnostics)
    {
        var at = source.Text.AsSpan().IndexOfAnyExceptInRange('\0', '\x7f');
        if (at >= 0)
        {
            Span<byte> bytes = stackalloc byte[4];
            Rune.DecodeFromUtf16(source.Text.AsSpan(at), out var rune, out var length);
            rune.EncodeToUtf8(bytes);
            diagnostics.Report(DiagnosticDescriptors.NoEncoding, source, new SourceSpan(at, at + length), bytes[0], source.Path, source.GetLineNumber(at));
        }
    }

    private sealed record Parsed(ParseResult Result, DiagnosticBag Diagnostics, int GrammarErrors);
}

using PyConc2Cs.Diagnostics;
using PyConc2Cs.Text;

namespace PyConc2Cs.Parsing;

/// <summary>The front end's entry point.</summary>
public static class Parser
{
    /// <summary>Parses a file. Syntax errors go to <paramref name="diagnostics"/>; never throws for any input.</summary>
    public static ParseResult Parse(SourceText source, PythonVersionOption option, DiagnosticBag diagnostics)
    {
        var (result, found) = option switch
        {
            PythonVersionOption.Python2 => ParseAs(source, PythonDialect.Python2),
            PythonVersionOption.Python3 => ParseAs(source, PythonDialect.Python3),
            _ => ParseAuto(source),
        };
        diagnostics.AddRange(found.Sorted());
        return result;
    }

    // Python 3, unless only Python 2's grammar accepts the file, or both do and its names are Python 2's.
    private static (ParseResult Result, DiagnosticBag Diagnostics) ParseAuto(SourceText source)
    {
        var three = ParseAs(source, PythonDialect.Python3);
        if (!three.Diagnostics.HasErrors && !Python2Evidence.Suggests(source))
        {
            return three;
        }

        var two = ParseAs(source, PythonDialect.Python2);
        return two.Diagnostics.ErrorCount < three.Diagnostics.ErrorCount || !two.Diagnostics.HasErrors ? two : three;
    }

    private static (ParseResult Result, DiagnosticBag Diagnostics) ParseAs(SourceText source, PythonDialect dialect)
    {
        var diagnostics = new DiagnosticBag();
        var python2 = dialect == PythonDialect.Python2;
        var (tokens, trivia) = Lexer.Run(source, python2, diagnostics);
        var module = SyntaxParser.Run(source, tokens, trivia, python2, diagnostics);
        SyntaxChecker.Check(source, module, dialect, diagnostics);
        return (new ParseResult(module, trivia, dialect), diagnostics);
    }
}

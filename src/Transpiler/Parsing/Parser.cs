using PyConc2Cs.Diagnostics;
using PyConc2Cs.Text;

namespace PyConc2Cs.Parsing;

/// <summary>The front end's entry point.</summary>
public static class Parser
{
    /// <summary>Parses a file. Syntax errors go to <paramref name="diagnostics"/>; never throws for any input.</summary>
    public static ParseResult Parse(SourceText source, PythonVersionOption option, DiagnosticBag diagnostics) =>
        throw new NotImplementedException();
}

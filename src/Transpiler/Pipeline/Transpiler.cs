using PyConc2Cs.Diagnostics;
using PyConc2Cs.Parsing;
using PyConc2Cs.Text;

namespace PyConc2Cs.Pipeline;

/// <summary>Runs the stages over the modules of a program.</summary>
public static class Transpiler
{
    /// <summary>Converts a script and the modules that it imports; the first source is the script. User errors are diagnostics, never exceptions.</summary>
    public static TranspileResult Transpile(IReadOnlyList<SourceText> modules, TranspileOptions options)
    {
        var diagnostics = new DiagnosticBag();
        foreach (var module in modules)
        {
            Parser.Parse(module, options.Python, diagnostics);
            diagnostics.Report(DiagnosticDescriptors.UnsupportedConstruct, module, default, "the module", "the later stages don't exist yet");
        }

        return new TranspileResult([.. diagnostics.Sorted()], [], default);
    }
}

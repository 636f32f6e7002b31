using PyConc2Cs.Diagnostics;
using PyConc2Cs.Parsing;
using PyConc2Cs.Syntax;
using PyConc2Cs.Text;

namespace Transpiler.Tests.Parsing;

/// <summary>Shortcuts for parser tests.</summary>
internal static class Parse
{
    public static (ParseResult Result, DiagnosticBag Diagnostics) Run(string text, PythonVersionOption option = PythonVersionOption.Python3)
    {
        var diagnostics = new DiagnosticBag();
        return (Parser.Parse(SourceText.FromString("test.py", text), option, diagnostics), diagnostics);
    }

    /// <summary>The tree without positions; fails if there are errors.</summary>
    public static string Tree(string text, PythonVersionOption option = PythonVersionOption.Python3)
    {
        var (result, diagnostics) = Run(text, option);
        Assert.True(!diagnostics.HasErrors, string.Concat(diagnostics.Select(DiagnosticRenderer.RenderText)));
        return AstDumper.Dump(SourceText.FromString("test.py", text), result.Module, attributes: false);
    }

    /// <summary>The only statement.</summary>
    public static T Single<T>(string text, PythonVersionOption option = PythonVersionOption.Python3)
        where T : Statement
    {
        var (result, diagnostics) = Run(text, option);
        Assert.True(!diagnostics.HasErrors, string.Concat(diagnostics.Select(DiagnosticRenderer.RenderText)));
        return Assert.IsType<T>(Assert.Single(result.Module.Body));
    }

    /// <summary>All diagnostics as "line:column id message".</summary>
    public static IEnumerable<string> Errors(string text, PythonVersionOption option = PythonVersionOption.Python3) =>
        Run(text, option).Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => $"{d.Position.Line}:{d.Position.Column} {d.Id} {d.Message}");
}

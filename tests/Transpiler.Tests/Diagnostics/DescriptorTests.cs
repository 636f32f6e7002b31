using System.Text.RegularExpressions;
using PyConc2Cs.Diagnostics;
using PyConc2Cs.Text;
using Transpiler.Tests.Parsing;

namespace Transpiler.Tests.Diagnostics;

public sealed class DescriptorTests
{
    [Fact]
    public void EveryDescriptorHasAPage()
    {
        foreach (var descriptor in DiagnosticDescriptors.All)
        {
            var page = Path.Combine(Interpreters.RepositoryRoot, "docs/diagnostics", descriptor.Id + ".md");
            Assert.True(File.Exists(page), $"no page {page}");
            Assert.StartsWith($"# {descriptor.Id}: {descriptor.Title}\n", File.ReadAllText(page), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void IdsAreWellFormed()
    {
        Assert.NotEmpty(DiagnosticDescriptors.All);
        Assert.All(DiagnosticDescriptors.All, d => Assert.Matches(new Regex("^PY[01239][0-9]{3}$"), d.Id));
        Assert.All(DiagnosticDescriptors.All, d => Assert.NotEqual("", d.Help));
    }

    [Fact]
    public void TextHasSnippetCaretAndHelp()
    {
        var source = SourceText.FromString("a.py", "x = 1\n\tif é = 2:\n");
        var span = new SourceSpan(source.Text.IndexOf('é', StringComparison.Ordinal), source.Text.IndexOf('é', StringComparison.Ordinal) + 3);
        var text = DiagnosticRenderer.RenderText(new Diagnostic(DiagnosticDescriptors.NeverClosed, source, span, ['(']));
        Assert.Equal("a.py:2:5: error PY1003: '(' was never closed\n    if é = 2:\n       ^^^\n  help: add the closing bracket\n", text);
    }

    [Fact]
    public void GitHubCommandIsEscaped()
    {
        var source = SourceText.FromString("a,b:c.py", "x\n");
        var diagnostic = new Diagnostic(DiagnosticDescriptors.InvalidNumber, source, new SourceSpan(0, 1), ["100%\nsure"]);
        Assert.Equal("::error file=a%2Cb%3Ac.py,line=1,col=1,title=PY1011::100%25%0Asure\n", DiagnosticRenderer.RenderGitHub(diagnostic));
    }
}

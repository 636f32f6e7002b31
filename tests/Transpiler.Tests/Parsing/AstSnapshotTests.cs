using System.Collections.Immutable;
using PyConc2Cs.Diagnostics;
using PyConc2Cs.Parsing;
using PyConc2Cs.Text;

namespace Transpiler.Tests.Parsing;

/// <summary>The trees of tests/conformance/rare3.py and rare2.py, which hold every construct, a line per statement. A difference writes *.received.txt beside.</summary>
public sealed class AstSnapshotTests
{
    [Theory]
    [InlineData("rare3", PythonVersionOption.Python3, "3.13")]
    [InlineData("rare2", PythonVersionOption.Python2, "2.7")]
    public void TreesAreAsRecorded(string name, PythonVersionOption option, string version)
    {
        var folder = Path.Combine(Interpreters.RepositoryRoot, "tests/conformance");
        var diagnostics = new DiagnosticBag();
        var source = SourceText.Load(Path.Combine(folder, name + ".py")).Source!;
        var module = Parser.Parse(source, option, diagnostics).Module;
        Assert.True(!diagnostics.HasErrors, string.Concat(diagnostics.Select(DiagnosticRenderer.RenderText)));
        var lines = module.Body.Select(s => AstDumper.Dump(source, module with { Body = ImmutableArray.Create(s) }, version: version));
        var actual = string.Join('\n', lines) + "\n";
        var verified = Path.Combine(folder, name + ".verified.txt");
        if (!File.Exists(verified) || File.ReadAllText(verified) != actual)
        {
            File.WriteAllText(Path.Combine(folder, name + ".received.txt"), actual);
            Assert.Fail($"{name}.received.txt differs from {name}.verified.txt");
        }
    }
}

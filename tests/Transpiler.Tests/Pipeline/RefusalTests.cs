using System.Globalization;
using PyConc2Cs.Diagnostics;
using PyConc2Cs.Pipeline;
using PyConc2Cs.Text;

namespace Transpiler.Tests.Pipeline;

/// <summary>What can't be converted is refused at its place, once, with what to write instead.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData("print(eval('1'))\n", "1:7 PY2001 eval()")]
    [InlineData("exec('x = 1')\n", "1:1 PY2001 exec()")]
    [InlineData("type X = int\n", "1:1 PY2001 the type statement")]
    [InlineData("import numpy\n", "1:8 PY2003 module 'numpy'")]
    [InlineData("from threading import Nothing\n", "1:23 PY2004 ")]
    [InlineData("import time\ntime.sleep = print\n", "2:1 PY2001 replacing 'sleep' of a library module or class")]
    [InlineData("import sys\nsys.settrace(print)\n", "2:1 PY2001 settrace() with a function")]
    [InlineData("from sys import setprofile\nsetprofile(lambda *a: None)\n", "2:1 PY2001 setprofile() with a function")]
    public void IsReportedOnceAtItsPlace(string text, string expected)
    {
        var error = Assert.Single(Errors(text));
        Assert.StartsWith(expected, error, StringComparison.Ordinal);
    }

    [Fact]
    public void AllAreReportedInOneRun()
    {
        var errors = Errors("import numpy\n\ntype X = int\nprint(eval('1'))\n");
        Assert.Equal(["PY2003", "PY2001", "PY2001"], errors.Select(e => e.Split(' ')[1]));
    }

    [Theory]
    [InlineData("x = 1\ndel x\nx = 2\nprint(x)\n")]
    [InlineData("for x in [1, 2]:\n    print(x)\n    del x\n")]
    [InlineData("def f():\n    big = [1]\n    del big\nf()\n")]
    [InlineData("import sys\nsys.settrace(None)\nsys.setprofile(None)\n")]
    public void HarmlessUseIsConverted(string text) => Assert.Empty(Errors(text));

    private static List<string> Errors(string text)
    {
        var source = SourceText.FromString("script.py", text);
        var result = PyConc2Cs.Pipeline.Transpiler.Transpile([source], new TranspileOptions("Script"));
        return [.. result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => Describe(d, source))];
    }

    private static string Describe(Diagnostic diagnostic, SourceText source)
    {
        var place = source.GetPosition(diagnostic.Span.Start);
        return string.Create(CultureInfo.InvariantCulture, $"{place.Line}:{place.Column} {diagnostic.Id} {diagnostic.Message}");
    }
}

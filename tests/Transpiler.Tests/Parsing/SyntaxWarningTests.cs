using PyConc2Cs.Diagnostics;
using PyConc2Cs.Parsing;

namespace Transpiler.Tests.Parsing;

/// <summary>CPython's SyntaxWarnings, with its words, at the place itself.</summary>
public sealed class SyntaxWarningTests
{
    [Theory]
    [InlineData("'\\d\\w'", "1:2 PY1037 invalid escape sequence '\\d'")]
    [InlineData("x = b'a\\q'", "1:8 PY1037 invalid escape sequence '\\q'")]
    [InlineData("'\\777'", "1:2 PY1037 invalid octal escape sequence '\\777'")]
    [InlineData("f'\\d{x}'", "1:3 PY1037 invalid escape sequence '\\d'")]
    [InlineData("f'\\{x}'", "1:3 PY1037 invalid escape sequence '\\{'")]
    [InlineData("x is 1", "1:1 PY1038 \"is\" with 'int' literal. Did you mean \"==\"?")]
    [InlineData("'a' is not x", "1:1 PY1038 \"is not\" with 'str' literal. Did you mean \"!=\"?")]
    [InlineData("x is ()", "1:1 PY1038 \"is\" with 'tuple' literal. Did you mean \"==\"?")]
    [InlineData("x is -1.5", "1:1 PY1038 \"is\" with 'float' literal. Did you mean \"==\"?")]
    [InlineData("assert (x, 'y')", "1:1 PY1039 assertion is always true, perhaps remove parentheses?")]
    [InlineData("[(1, 2) (3, 4)]", "1:2 PY1040 'tuple' object is not callable; perhaps you missed a comma?")]
    [InlineData("['a' (x)]", "1:2 PY1040 'str' object is not callable; perhaps you missed a comma?")]
    [InlineData("[[1] [2, 3]]", "1:2 PY1040 list indices must be integers or slices, not tuple; perhaps you missed a comma?")]
    [InlineData("{1}[0]", "1:1 PY1040 'set' object is not subscriptable; perhaps you missed a comma?")]
    [InlineData("1if x else 2", "1:1 PY1041 invalid decimal literal")]
    [InlineData("0xfor x", "1:1 PY1041 invalid hexadecimal literal")]
    public void AsCPython(string text, string expected) => Assert.Equal([expected], Warnings(text, PythonVersionOption.Python3));

    [Theory]
    [InlineData("x is None or x is True or x is ... or x is [1] or x is (y,)")]
    [InlineData("r'\\d' '\\x41\\101\\n\\N{BULLET}' rb'\\q' fr'\\d{x}'")]
    [InlineData("assert x, (y, z)\nassert ()")]
    [InlineData("(lambda: 1)()\n[1][x]\n'a'[1:2]\n{1: 2}[x]\n(1, 2)[0]\n'a'[True]\nx[1](2)")]
    [InlineData("1 if x else 2")]
    [InlineData("'\\é'")]
    public void NoneWhereCPythonHasNone(string text) => Assert.Empty(Warnings(text, PythonVersionOption.Python3));

    [Theory]
    [InlineData("def f():\n    x = 1\n    global x\n", "3:5 PY1042 name 'x' is assigned to before global declaration")]
    [InlineData("def f():\n    print x\n    global x\n", "3:5 PY1042 name 'x' is used prior to global declaration")]
    [InlineData("assert (x, 'y')", "1:1 PY1039 assertion is always true, perhaps remove parentheses?")]
    public void Python2(string text, string expected) => Assert.Equal([expected], Warnings(text, PythonVersionOption.Python2));

    [Fact]
    public void Python2SaysNothingOfEscapesAndIdentity() => Assert.Empty(Warnings("x is 1, '\\d', 1if x else 2", PythonVersionOption.Python2));

    private static IEnumerable<string> Warnings(string text, PythonVersionOption option) => Parse.Run(text + "\n", option).Diagnostics
        .Where(d => d.Severity == DiagnosticSeverity.Warning).Select(d => $"{d.Position.Line}:{d.Position.Column} {d.Id} {d.Message}");
}

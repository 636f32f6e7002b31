using System.Text;
using PyConc2Cs.Parsing;

namespace Transpiler.Tests.Parsing;

/// <summary>Whatever the input: no exception, no endless loop, no stack overflow.</summary>
public sealed class RobustnessTests
{
    private static readonly string[] Pieces =
    [
        "if", "else", "elif", "for", "in", "while", "def", "class", "lambda", "try", "except", "finally", "with", "as", "match", "case", "_", "return",
        "yield", "from", "import", "async", "await", "print", "exec", "not", "and", "is", "None", "x", "type", "global", "raise", "del",
        "(", ")", "[", "]", "{", "}", ":", ",", ".", ";", "=", "==", ":=", "->", "*", "**", "@", "!", "...", "<>", "`", "\\", "\\\n", "#c", "\n", "\n    ",
        "\n        ", "\n\t", " ", "1", "0777", "1_0", "1e5", "0x", "1j", "'", "\"", "'''", "\"\"\"", "f'", "f\"{", "rb'", "u'a'", "{x!r:>{w}}", "é", "\0", "$", "\ud800",
    ];

    [Theory]
    [InlineData(PythonVersionOption.Auto)]
    [InlineData(PythonVersionOption.Python2)]
    [InlineData(PythonVersionOption.Python3)]
    public void RandomTokens(PythonVersionOption option)
    {
        var random = new Random(20250101);
        for (var round = 0; round < 60_000; round++)
        {
            var text = new StringBuilder();
            for (var i = random.Next(40); i >= 0; i--)
            {
                text.Append(Pieces[random.Next(Pieces.Length)]).Append(random.Next(3) == 0 ? "" : " ");
            }

            Check(text.ToString(), option);
        }
    }

    [Fact]
    public void BrokenFiles()
    {
        var random = new Random(7);
        var seed = File.ReadAllText(Path.Combine(Interpreters.RepositoryRoot, "tests/conformance/dump_ast.py"));
        for (var round = 0; round < 1_500; round++)
        {
            var text = new StringBuilder(seed);
            for (var i = random.Next(1, 4); i > 0; i--)
            {
                var at = random.Next(text.Length - 20);
                _ = random.Next(2) == 0 ? text.Remove(at, random.Next(1, 20)) : text.Insert(at, Pieces[random.Next(Pieces.Length)]);
            }

            Check(text.ToString(), PythonVersionOption.Auto);
        }
    }

    [Theory]
    [InlineData("(", "x", ")")]
    [InlineData("[", "", "]")]
    [InlineData("{", "", "}")]
    [InlineData("not ", "x", "")]
    [InlineData("-", "x", "")]
    [InlineData("lambda: ", "x", "")]
    [InlineData("x ** ", "x", "")]
    [InlineData("x if y else ", "x", "")]
    [InlineData("f'{", "x", "}'")]
    [InlineData("f'{x:", "x", "}'")]
    [InlineData("a(", "x", ")")]
    [InlineData("a[", "x", "]")]
    [InlineData("x = ", "x", "")]
    [InlineData("a + ", "x", "")]
    [InlineData("a.", "x", "")]
    [InlineData("a < ", "x", "")]
    [InlineData("await ", "x", "")]
    [InlineData("*", "x", "")]
    [InlineData("def f(a=", "x", "): pass")]
    [InlineData("if x:\n pass\nel", "se: pass", "")]
    [InlineData("match x:\n case ", "1: pass", "")]
    [InlineData("def f((", "x", ")): pass")]
    public void DeepNesting(string open, string middle, string close)
    {
        foreach (var option in new[] { PythonVersionOption.Python3, PythonVersionOption.Python2 })
        {
            foreach (var depth in new[] { 50, 150, 500, 20_000 })
            {
                var text = string.Concat(Enumerable.Repeat(open, depth)) + middle + string.Concat(Enumerable.Repeat(close, depth));
                Check(text, option);
            }
        }
    }

    [Fact]
    public void DeepBlocks()
    {
        var text = string.Concat(Enumerable.Range(0, 500).Select(i => new string(' ', i) + "if x:\n")) + new string(' ', 500) + "pass\n";
        Assert.Contains(Parse.Errors(text), e => e.Contains("too many levels of indentation", StringComparison.Ordinal));
    }

    private static void Check(string text, PythonVersionOption option)
    {
        try
        {
            var (result, diagnostics) = Parse.Run(text, option);
            foreach (var diagnostic in diagnostics)
            {
                _ = PyConc2Cs.Diagnostics.DiagnosticRenderer.RenderText(diagnostic);
            }

            Assert.True(result.Module.Span.End <= text.Length);
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"{option}: {text[..Math.Min(400, text.Length)]}", e);
        }
    }
}

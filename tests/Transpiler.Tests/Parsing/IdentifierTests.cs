using PyConc2Cs.Parsing;

namespace Transpiler.Tests.Parsing;

/// <summary>Names are compared in NFKC, whole names, not characters.</summary>
public sealed class IdentifierTests
{
    [Theory]
    [InlineData("ﬁn", "fin")]
    [InlineData("cafe\u0301", "café")]
    [InlineData("a\u0323\u0307", "ạ\u0307")]
    [InlineData("a\u0307\u0323", "ạ\u0307")]
    [InlineData("ｶﾞ", "ガ")]
    [InlineData("\u1112\u1161\u11ab", "한")]
    [InlineData("\u0958", "\u0915\u093c")]
    [InlineData("𝐱ª", "xa")]
    public void IsNormalised(string name, string form)
    {
        Assert.Equal(form, IdentifierNormalizer.Normalize(name));
        Assert.Equal($"Module(body=[Expr(value=Name(id=\"{form}\", ctx=Load()))], type_ignores=[])", System.Text.RegularExpressions.Regex.Unescape(Parse.Tree(name + "\n")));
    }

    /// <summary>tests/conformance/identifiers.py prints names and their forms by CPython's unicodedata.</summary>
    [Fact]
    public void IsNormalisedAsCPythonDoes()
    {
        if (Interpreters.Find("3.13") is not { } python)
        {
            return;
        }

        var lines = Interpreters.Run(python, Path.Combine(Interpreters.RepositoryRoot, "tests/conformance/identifiers.py")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(lines.Length > 40_000);
        Assert.Empty(lines.Select(l => l.TrimEnd('\r').Split('\t')).Where(p => IdentifierNormalizer.Normalize(p[0]) != p[1]).Select(p => p[0]).Take(10));
    }
}

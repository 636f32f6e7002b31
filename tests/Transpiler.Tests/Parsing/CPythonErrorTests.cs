using System.Globalization;
using PyConc2Cs.Diagnostics;
using PyConc2Cs.Parsing;

namespace Transpiler.Tests.Parsing;

/// <summary>
/// Wrong snippets and what CPython 3.13 says of them, recorded by tests/conformance/record_errors.py in errors-3.13.tsv. Where ours says
/// something else on purpose (CPython points behind the cause, or knows no better than "invalid syntax"), a third column has it.
/// </summary>
public sealed class CPythonErrorTests
{
    [Fact]
    public void SaysWhatCPythonSays()
    {
        var failures = new List<string>();
        var count = 0;
        foreach (var line in File.ReadLines(Path.Combine(Interpreters.RepositoryRoot, "tests/conformance/errors-3.13.tsv")))
        {
            var columns = line.Split('\t');
            var expected = columns.Length > 2 ? columns[2] : columns[1];
            var actual = Describe(Unescape(columns[0]));
            count++;
            if (actual != expected)
            {
                failures.Add($"{columns[0]}\n  expected: {expected}\n  actual:   {actual}");
            }
        }

        Assert.True(count > 1_000 && failures.Count == 0, $"{failures.Count} of {count} differ\n" + string.Join("\n", failures.Take(30)));
    }

    // The first error by place; a snippet has one, and what follows from it isn't judged here.
    private static string Describe(string text)
    {
        var first = Parse.Run(text).Diagnostics.FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error);
        return first is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{first.Position.Line}:{first.Position.Column} {first.Message}");
    }

    private static string Unescape(string text)
    {
        var result = new System.Text.StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            result.Append(text[i] != '\\' ? text[i] : text[++i] switch { 'n' => '\n', 't' => '\t', 'f' => '\f', 'r' => '\r', '1' => '\x01', var c => c });
        }

        return result.ToString();
    }
}

using PyConc2Cs.Diagnostics;
using PyConc2Cs.Parsing;
using PyConc2Cs.Text;

namespace Transpiler.Tests.Parsing;

/// <summary>
/// Compares our trees, spans included, with those of CPython's ast module over its own standard library, tests included, and what its compiler rejects with what we reject.
/// Without an interpreter (PYCONC2CS_PYTHON_3_13 ... or pyenv's) there is nothing to compare with and the test passes.
/// A fixed sample is taken unless PYCONC2CS_CONFORMANCE=all (tests/conformance/run).
/// </summary>
public sealed class CPythonConformanceTests
{
    private const int SampleSize = 120;

    private static readonly bool All = Environment.GetEnvironmentVariable("PYCONC2CS_CONFORMANCE") == "all";

    [Theory]
    [InlineData("3.13", "3.13")]
    [InlineData("3.11", "3.11")]
    [InlineData("2.7", "2.7")]
    public void TreesOfTheLibraryAreCPythons(string library, string judge) => CompareLibrary(library, judge);

    /// <summary>The libraries of the other versions, read by 3.13.</summary>
    [Theory]
    [InlineData("3.6")]
    [InlineData("3.7")]
    [InlineData("3.8")]
    [InlineData("3.9")]
    [InlineData("3.10")]
    [InlineData("3.11")]
    [InlineData("3.12")]
    public void TreesOfOtherLibrariesAreThoseOf313(string library)
    {
        if (All)
        {
            CompareLibrary(library, "3.13");
        }
    }

    [Theory]
    [InlineData("3.13", "rare3.py")]
    [InlineData("2.7", "rare2.py")]
    public void TreesOfRareSyntaxAreCPythons(string version, string file)
    {
        if (Interpreters.Find(version) is { } python)
        {
            Compare([Path.Combine(Interpreters.RepositoryRoot, "tests/conformance", file)], python, version);
        }
    }

    private static void CompareLibrary(string library, string version)
    {
        if (Interpreters.Find(library) is not { } owner || Interpreters.Find(version) is not { } python)
        {
            return;
        }

        var root = Interpreters.Run(owner, "-c", "import os; print(os.path.dirname(os.__file__))").Trim();
        var files = Directory.EnumerateFiles(root, "*.py", SearchOption.AllDirectories)
            .Where(f => !f.Contains("site-packages", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        var step = All ? 1 : Math.Max(1, files.Count / SampleSize);
        Compare([.. files.Where((_, i) => i % step == 0)], python, version);
    }

    private static void Compare(List<string> files, string python, string version)
    {
        var output = Directory.CreateTempSubdirectory("conformance").FullName;
        try
        {
            var listing = Path.Combine(output, "files.txt");
            File.WriteAllLines(listing, files);
            var script = version == "2.7" ? "dump_ast2.py" : "dump_ast.py";
            Interpreters.Run(python, "-W", "ignore", Path.Combine(Interpreters.RepositoryRoot, "tests/conformance", script), listing, output);
            var differences = files.Select((file, i) => Compare(file, File.ReadAllText(Path.Combine(output, $"{i}.txt")), version)).OfType<string>().ToList();
            Assert.True(differences.Count == 0, $"{differences.Count} of {files.Count} files differ\n" + string.Join("\n", differences.Take(40)));
        }
        finally
        {
            Directory.Delete(output, recursive: true);
        }
    }

    /// <summary>What differs, or null. "ERROR" is CPython's parser's verdict, "REJECTED" and a tree its compiler's.</summary>
    private static string? Compare(string file, string expected, string version)
    {
        var diagnostics = new DiagnosticBag();
        var source = SourceReader.Read(file, diagnostics);
        var parsed = source is null ? null : Parser.Parse(source, version == "2.7" ? PythonVersionOption.Python2 : PythonVersionOption.Python3, diagnostics);
        if (expected.StartsWith("ERROR", StringComparison.Ordinal))
        {
            return diagnostics.HasErrors ? null : $"{file}\n  CPython: {expected}\n  ours:    accepted";
        }

        var rejected = expected.StartsWith("REJECTED", StringComparison.Ordinal);
        if (parsed is null || (diagnostics.HasErrors != rejected && version != "2.7") || !diagnostics.All(d => d.Severity != DiagnosticSeverity.Error || IsCompilers(d)))
        {
            return $"{file}\n  CPython: {(rejected ? expected[..expected.IndexOf('\n', StringComparison.Ordinal)] : "accepted")}\n"
                + $"  ours:    {(diagnostics.HasErrors ? DiagnosticRenderer.RenderText(diagnostics.First()) : "accepted")}";
        }

        var lines = expected.Split('\n');
        var tree = lines[^1];
        if (version == "3.13" && Warnings(lines, diagnostics) is { } difference)
        {
            return $"{file}\n  warnings: {difference}";
        }

        var actual = AstDumper.Dump(source!, parsed.Module, version: version);
        return actual == tree ? null : $"{file}\n{Difference(tree, actual)}";
    }

    // The same messages, as often; null if so.
    private static string? Warnings(string[] lines, DiagnosticBag diagnostics)
    {
        const string Mark = "WARNING ";
        if (diagnostics.HasErrors)
        {
            return null;
        }

        var expected = lines.Where(l => l.StartsWith(Mark, StringComparison.Ordinal)).Select(l => l[Mark.Length..]).Order(StringComparer.Ordinal).ToList();
        var actual = diagnostics.Where(d => d.Severity == DiagnosticSeverity.Warning).Select(d => d.Message).Order(StringComparer.Ordinal).ToList();
        return expected.SequenceEqual(actual) ? null : $"CPython: {string.Join(" | ", expected)}; ours: {string.Join(" | ", actual)}";
    }

    // The tree is complete after these: CPython's parser doesn't report them, its compiler does.
    private static bool IsCompilers(Diagnostic diagnostic) =>
        diagnostic.Id is "PY1017" or "PY1018" or "PY1019" or "PY1020" or "PY1027" or "PY1029" or "PY1030" or "PY1034" or "PY1035" or "PY1036";

    private static string Difference(string expected, string actual)
    {
        var at = 0;
        while (at < expected.Length && at < actual.Length && expected[at] == actual[at])
        {
            at++;
        }

        return $"  CPython: {Around(expected, at)}\n  ours:    {Around(actual, at)}";
    }

    private static string Around(string text, int at)
    {
        var start = Math.Max(0, at - 100);
        return text.Substring(start, Math.Min(220, text.Length - start));
    }
}

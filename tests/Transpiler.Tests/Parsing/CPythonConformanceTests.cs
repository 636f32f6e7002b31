using PyConc2Cs.Diagnostics;
using PyConc2Cs.Parsing;
using PyConc2Cs.Text;

namespace Transpiler.Tests.Parsing;

/// <summary>
/// Compares our trees, spans included, with those of CPython's ast module over its own standard library.
/// Without an interpreter (PYCONC2CS_PYTHON or pyenv's) there is nothing to compare with and the test passes.
/// PYCONC2CS_CONFORMANCE=all takes the library's own tests too.
/// </summary>
public sealed class CPythonConformanceTests
{
    // CPython refuses a BOM together with the cookie "utf8", though not with "utf-8".
    private static readonly string[] KnownDifferences3 = ["bad_coding2.py"];

    // The same; and Python 2 folds "-0" into 0.
    private static readonly string[] KnownDifferences2 = ["bad_coding2.py", "test_int_literal.py", "test_math.py", "test_operator.py", "test_unary.py"];

    [Fact]
    public void TreesOfThe3LibraryAreCPythons() => CompareLibrary("3.13", "dump_ast.py", PythonVersionOption.Python3, KnownDifferences3);

    [Fact]
    public void TreesOfThe2LibraryAreCPythons() => CompareLibrary("2.7", "dump_ast2.py", PythonVersionOption.Python2, KnownDifferences2);

    private static void CompareLibrary(string version, string script, PythonVersionOption option, string[] knownDifferences)
    {
        if (Interpreters.Find(version) is not { } python)
        {
            return;
        }

        var library = Interpreters.Run(python, "-c", "import os; print(os.path.dirname(os.__file__))").Trim();
        var all = Environment.GetEnvironmentVariable("PYCONC2CS_CONFORMANCE") == "all";
        var files = Directory.EnumerateFiles(library, "*.py", all ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly)
            .Where(f => !f.Contains("site-packages", StringComparison.Ordinal) && !knownDifferences.Contains(Path.GetFileName(f)))
            .Order(StringComparer.Ordinal).ToList();
        var output = Directory.CreateTempSubdirectory("conformance").FullName;
        try
        {
            var listing = Path.Combine(output, "files.txt");
            File.WriteAllLines(listing, files);
            Interpreters.Run(python, "-W", "ignore", Path.Combine(Interpreters.RepositoryRoot, "tests/conformance", script), listing, output);
            var differences = Compare(files, output, option);
            Assert.True(differences.Count == 0, $"{differences.Count} of {files.Count} files differ\n" + string.Join("\n", differences.Take(40)));
        }
        finally
        {
            Directory.Delete(output, recursive: true);
        }
    }

    private static List<string> Compare(List<string> files, string output, PythonVersionOption option)
    {
        var differences = new List<string>();
        for (var i = 0; i < files.Count; i++)
        {
            var expected = File.ReadAllText(Path.Combine(output, $"{i}.txt"));
            var actual = Dump(files[i], expected.StartsWith("ERROR", StringComparison.Ordinal), option);
            if (actual != expected && !(actual.StartsWith("ERROR", StringComparison.Ordinal) && expected.StartsWith("ERROR", StringComparison.Ordinal)))
            {
                differences.Add($"{files[i]}\n{Difference(expected, actual)}");
            }
        }

        return differences;
    }

    private static string Dump(string file, bool expectError, PythonVersionOption option)
    {
        var diagnostics = new DiagnosticBag();
        var source = SourceReader.Read(file, diagnostics);
        if (source is null)
        {
            return "ERROR " + diagnostics.First().Message;
        }

        var result = Parser.Parse(source, option, diagnostics);

        // ast.parse doesn't run the compiler's checks, which we do: their diagnostics don't make a tree wrong.
        return diagnostics.HasErrors && (expectError || !AllFromChecker(diagnostics))
            ? "ERROR " + DiagnosticRenderer.RenderText(diagnostics.First())
            : AstDumper.Dump(source, result.Module, attributes: option == PythonVersionOption.Python3, plainText: option == PythonVersionOption.Python2);
    }

    private static bool AllFromChecker(DiagnosticBag diagnostics) =>
        diagnostics.All(d => d.Id is "PY1017" or "PY1018" or "PY1019" or "PY1020" or "PY1027" or "PY1029" or "PY1030");

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

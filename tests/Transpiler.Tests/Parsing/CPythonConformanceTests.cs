using System.Diagnostics;
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
    [Fact]
    public void TreesOfTheStandardLibraryAreCPythons()
    {
        if (Interpreters.Find("3.13") is not { } python)
        {
            return;
        }

        var library = Interpreters.Run(python, "-c", "import os; print(os.path.dirname(os.__file__))").Trim();
        var all = Environment.GetEnvironmentVariable("PYCONC2CS_CONFORMANCE") == "all";
        var files = Directory.EnumerateFiles(library, "*.py", all ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly)
            .Where(f => !f.Contains("site-packages", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        var output = Directory.CreateTempSubdirectory("conformance").FullName;
        try
        {
            var differences = Compare(python, files, output);
            Assert.True(differences.Count == 0, $"{differences.Count} of {files.Count} files differ\n" + string.Join("\n", differences.Take(40)));
        }
        finally
        {
            Directory.Delete(output, recursive: true);
        }
    }

    private static List<string> Compare(string python, List<string> files, string output)
    {
        var listing = Path.Combine(output, "files.txt");
        File.WriteAllLines(listing, files);
        Interpreters.Run(python, "-W", "ignore", Path.Combine(Interpreters.RepositoryRoot, "tests/conformance/dump_ast.py"), listing, output);
        var differences = new List<string>();
        for (var i = 0; i < files.Count; i++)
        {
            var expected = File.ReadAllText(Path.Combine(output, $"{i}.txt"));
            var actual = Dump(files[i], expected.StartsWith("ERROR", StringComparison.Ordinal));
            if (actual != expected && !(actual.StartsWith("ERROR", StringComparison.Ordinal) && expected.StartsWith("ERROR", StringComparison.Ordinal)))
            {
                differences.Add($"{files[i]}\n{Difference(expected, actual)}");
            }
        }

        return differences;
    }

    private static string Dump(string file, bool expectError)
    {
        var diagnostics = new DiagnosticBag();
        var source = SourceReader.Read(file, diagnostics);
        if (source is null)
        {
            return "ERROR " + diagnostics.First().Message;
        }

        var result = Parser.Parse(source, PythonVersionOption.Python3, diagnostics);

        // ast.parse doesn't run the compiler's checks, which we do: their diagnostics don't make a tree wrong.
        return diagnostics.HasErrors && (expectError || !AllFromChecker(diagnostics))
            ? "ERROR " + DiagnosticRenderer.RenderText(diagnostics.First())
            : AstDumper.Dump(source, result.Module);
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

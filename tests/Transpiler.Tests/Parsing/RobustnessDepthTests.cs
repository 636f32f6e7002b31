using System.Diagnostics;
using CsCheck;
using PyConc2Cs.Diagnostics;
using PyConc2Cs.Parsing;
using PyConc2Cs.Text;

namespace Transpiler.Tests.Parsing;

/// <summary>Deep and long input, broken library files, random bytes. PYCONC2CS_FUZZ multiplies the number of cases (tests/conformance/run-robustness).</summary>
public sealed class RobustnessDepthTests
{
    private const int Many = 100_000;

    private static readonly long Factor = long.TryParse(Environment.GetEnvironmentVariable("PYCONC2CS_FUZZ"), out var factor) ? factor : 1;

    private static readonly Lazy<string[]> Library = new(FindLibrary);

    public static TheoryData<string> DeepShapes => ["(", "[", "{", "f(", "a[", "{1:", "f'{", "(a,", "[a for b in ", "not ", "-", "lambda: ", "a if b else ", "a ** ", "await ", "*", "`", "f\"{f'{"];

    [Theory]
    [MemberData(nameof(DeepShapes))]
    public void DeepNesting(string opening)
    {
        var text = string.Concat(Enumerable.Repeat(opening, Many)) + "a";
        var closing = string.Concat(opening.Reverse().Select(c => c switch { '(' => ")", '[' => "]", '{' => "}", '\'' => "'", '"' => "\"", _ => "" }));
        Finishes("x = " + text + "\n");
        Finishes("x = " + text + string.Concat(Enumerable.Repeat(closing, Many)) + "\n");
        Finishes("match x:\n  case " + text + ": pass\n");
        Finishes("del " + text + "\n");
    }

    [Theory]
    [InlineData("a + ", "a")]
    [InlineData("a.", "b")]
    [InlineData("a and ", "a")]
    [InlineData("a < ", "a")]
    [InlineData("a, ", "a")]
    [InlineData("'a' ", "'a'")]
    [InlineData("f'{a}' ", "'a'")]
    [InlineData("a = ", "a")]
    public void LongChains(string part, string end)
    {
        Finishes(string.Concat(Enumerable.Repeat(part, Many)) + end + "\n");
        Assert.False(Finishes(string.Concat(Enumerable.Repeat(part, 9_990)) + end + "\n"), "9,990 parts are no error");
    }

    [Theory]
    [InlineData("a", "()")]
    [InlineData("a", "[0]")]
    [InlineData("if a: b\n", "elif a: b\n")]
    [InlineData("try: a\n", "except E: b\n")]
    [InlineData("f(a", ", a")]
    [InlineData("match a:\n", "  case 1: pass\n")]
    [InlineData("", "@a\n")]
    [InlineData("", "x = 1; ")]
    public void LongRepetitions(string start, string part)
    {
        Finishes(start + string.Concat(Enumerable.Repeat(part, Many)));
        Finishes(start + string.Concat(Enumerable.Repeat(part, 4_000)));
    }

    [Fact]
    public void TreesThatAreTooDeepAreReportedOnce()
    {
        var inner = "a";
        for (var i = 0; i < 20; i++)
        {
            inner = "(" + inner + string.Concat(Enumerable.Repeat(" + a", 1_000)) + ")";
        }

        Assert.Equal(["PY1023"], Parse.Run("x = " + inner + "\n").Diagnostics.Select(d => d.Id));
        Assert.Empty(Parse.Run("if a: b\n" + string.Concat(Enumerable.Repeat("elif a: b\n", 3_000))).Diagnostics);
    }

    [Fact]
    public void MegabyteLines()
    {
        Assert.False(Finishes("x = '" + new string('a', 1 << 20) + "'\n"));
        Assert.False(Finishes("x = [" + string.Concat(Enumerable.Repeat("1, ", 1 << 19)) + "]\n"));
        Assert.False(Finishes("# " + new string('a', 1 << 20) + "\n"));
        Assert.False(Finishes(new string('a', 1 << 20) + " = 1\n"));
        Assert.False(Finishes("x = 0x" + new string('f', 1 << 20) + "\n"));
        Assert.True(Finishes(new string(' ', 1 << 20) + "x\n"));
        Finishes("x = " + new string('9', 1 << 16) + "\n");
        Finishes(new string('\0', 1 << 20));
        Finishes(new string('\\', 1 << 20));
        Finishes(string.Concat(Enumerable.Repeat("\\\n", 1 << 19)));
        Finishes(string.Concat(Enumerable.Repeat("\t \f", 1 << 18)) + "x\n");
    }

    [Fact]
    public void RandomBytes() =>
        Gen.Byte.Array[0, 200].Sample(bytes => FinishesBytes(bytes), iter: 20_000 * Factor, seed: Seed("0000KOIKFqY3"), threads: 1);

    [Fact]
    public void MutatedLibraryFiles()
    {
        if (Library.Value.Length == 0)
        {
            return;
        }

        var mutation = Gen.Select(Gen.Int[0, Library.Value.Length - 1], Gen.Double[0, 1], Gen.Int[0, 12], Gen.Byte.Array[0, 6], Gen.Bool);
        mutation.Sample((file, place, removed, inserted, truncate) =>
        {
            var bytes = File.ReadAllBytes(Library.Value[file]);
            var at = (int)(place * bytes.Length);
            return FinishesBytes(truncate ? bytes[..at] : [.. bytes[..at], .. inserted, .. bytes[Math.Min(bytes.Length, at + removed)..]]);
        }, iter: 300 * Factor, seed: Seed("0001KOIKFqY3"), threads: 1);
    }

    [Fact]
    public void MemoryIsProportionalToTheInput()
    {
        var line = "value = compute(first, second)[index] + other.attribute * 2  # comment\n";
        var small = Allocated(string.Concat(Enumerable.Repeat(line, 2_000)));
        var large = Allocated(string.Concat(Enumerable.Repeat(line, 20_000)));
        Assert.InRange(large, small, small * 12);
    }

    private static string? Seed(string seed) => Factor == 1 ? seed : null;

    private static long Allocated(string text)
    {
        Parse.Run(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Parse.Run(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string[] FindLibrary()
    {
        if (Interpreters.Find("3.13") is not { } python)
        {
            return [];
        }

        var root = Interpreters.Run(python, "-c", "import os; print(os.path.dirname(os.__file__))").Trim();
        return [.. Directory.EnumerateFiles(root, "*.py", SearchOption.AllDirectories).Where(f => !f.Contains("site-packages", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }

    // In all dialects; true if there were errors. Whatever the machine, 20 seconds are a hang.
    private static bool Finishes(string text)
    {
        var errors = false;
        var watch = Stopwatch.StartNew();
        foreach (var option in new[] { PythonVersionOption.Python3, PythonVersionOption.Python2 })
        {
            var diagnostics = Parse.Run(text, option).Diagnostics;
            errors |= option == PythonVersionOption.Python3 && diagnostics.HasErrors;
            foreach (var diagnostic in diagnostics.Take(20))
            {
                Assert.NotEqual("", diagnostic.Message);
            }
        }

        Assert.True(watch.Elapsed.TotalSeconds < 20, $"took {watch.Elapsed} for {text.Length} characters: {text[..Math.Min(60, text.Length)]}");
        return errors;
    }

    private static bool FinishesBytes(byte[] bytes)
    {
        var loaded = SourceDecoder.Decode("random.py", bytes);
        if (loaded.Source is { } source)
        {
            var diagnostics = new DiagnosticBag();
            Parser.Parse(source, PythonVersionOption.Auto, diagnostics);
            foreach (var diagnostic in diagnostics.Take(20))
            {
                DiagnosticRenderer.RenderText(diagnostic);
            }
        }

        return true;
    }
}

using System.Diagnostics;
using PyConc2Cs.Diagnostics;
using PyConc2Cs.Pipeline;
using PyConc2Cs.Text;
using Tool = PyConc2Cs.Pipeline.Transpiler;

namespace Transpiler.Tests.Pipeline;

/// <summary>Extreme but valid scripts, and broken ones, go through all stages in seconds: converted or refused, never a crash or an internal error.</summary>
public sealed class WholeToolRobustnessTests
{
    // As the command line tool's threads have it.
    private const int StackSize = 64 * 1024 * 1024;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public static TheoryData<string, string> Shapes => new()
    {
        { "nested brackets", "x = " + Repeat("[", 100_000) + Repeat("]", 100_000) },
        { "nested calls", "def f(x): return x\nx = " + Repeat("f(", 5_000) + "1" + Repeat(")", 5_000) },
        { "150 nested calls", "def f(x): return x\nx = " + Repeat("f(", 150) + "1" + Repeat(")", 150) },
        { "nested lists", "x = " + Repeat("[", 1_000) + Repeat("]", 1_000) },
        { "150 nested lists", "x = " + Repeat("[", 150) + Repeat("]", 150) },
        { "a sum", "a = 1\nx = a" + Repeat(" + a", 20_000) },
        { "a sum of ints", "a = 1\nx = a" + Repeat(" + a", 9_000) },
        { "a sum of anything", "a = 1\na = 'b'\nx = a" + Repeat(" + a", 5_000) },
        { "a conjunction", "a = 1\nx = a" + Repeat(" and a", 5_000) },
        { "a comparison", "a = 1\nx = a" + Repeat(" < a", 2_000) },
        { "elif", "a = 1\nif a == 0: pass\n" + Numbered(5_000, "elif a == {0}: print({0})\n") },
        { "a string", "x = '" + Repeat("a", 1 << 20) + "'" },
        { "a dict", "x = {" + Numbered(50_000, "'k{0}': {0}, ") + "}" },
        { "rows", "x = [" + Numbered(5_000, "('the first column of row {0}', 'the second one, as long', {0}), ") + "]" },
        { "lambdas", "f = " + Repeat("lambda: ", 20) + "1" },
        { "lambdas with parameters", "f = " + Numbered(80, "lambda x{0}: ") + "1" },
        { "lambdas as arguments", "def f(a): return a\nx = " + Repeat("f(lambda: [v for v in range(9)] or ", 30) + "1" + Repeat(")", 30) },
        { "conditions", "a = 1\nx = " + Numbered(1_000, "{0} if a == {0} else ") + "0" },
        { "method chains", "class A:\n    def m(self):\n        return self\nx = A()" + Repeat(".m()", 3_000) },
        { "functions", Numbered(2_000, "def f{0}(a):\n    return a + {0}\n") + "print(f1(1))" },
        { "statements", "x = 0\n" + Repeat("x += 1\n", 20_000) },
        { "random characters", Random(10_000) },
        { "a truncated file", "def f():\n    x = (1,\n    'abc" },
        { "nothing", "" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Finishes(string name, string text)
    {
        Assert.NotEmpty(name);
        TranspileResult? result = null;
        var watch = Stopwatch.StartNew();
        var thread = new Thread(() => result = Tool.Transpile([SourceText.FromString("test.py", text + "\n")], new TranspileOptions("Test")), StackSize) { IsBackground = true };
        thread.Start();
        Assert.True(thread.Join(Limit), $"not done after {watch.Elapsed.TotalSeconds:0} s");
        Assert.NotNull(result);
        Assert.DoesNotContain(result.Diagnostics, d => d.Descriptor == DiagnosticDescriptors.InternalError);
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static string Numbered(int count, string format) =>
        string.Concat(Enumerable.Range(1, count).Select(i => format.Replace("{0}", i.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)));

    private static string Random(int length)
    {
        var random = new Random(1);
        return string.Concat(Enumerable.Range(0, length).Select(_ => (char)random.Next(32, 127)));
    }
}

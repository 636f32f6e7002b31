using PyConc2Cs.Pipeline;

namespace PyConc2Cs.Tests.Pipeline;

public sealed class InMemoryCompilerTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Compiled_program_runs()
    {
        var compilation = Compile("Console.WriteLine(string.Join(' ', args.Select(a => a.ToUpperInvariant()))); return 5;");
        Assert.Equal([], compilation.Errors);
        var assembly = CompiledProgram.Write(folder.Path, "Demo", compilation.Image!);
        Assert.Equal(new ChildResult(5, "A B" + Environment.NewLine, ""), ChildProcess.Run("dotnet", ["exec", assembly, "a", "b"], folder.Path));
    }

    [Theory]
    [InlineData("string s = null;", "CS8600")]
    [InlineData("int unused;", "CS0168")]
    [InlineData("int x = \"\";", "CS0029")]
    public void Warnings_and_errors_refuse_the_program(string code, string id)
    {
        var compilation = Compile(code);
        Assert.Null(compilation.Image);
        Assert.Contains(compilation.Errors, error => error.StartsWith("Demo.cs(1,", StringComparison.Ordinal) && error.Contains(id, StringComparison.Ordinal));
    }

    [Fact]
    public void Overflow_is_checked()
    {
        var compilation = Compile("long x = args.Length + long.MaxValue; try { x++; } catch (OverflowException) { return 9; } return 0;");
        var assembly = CompiledProgram.Write(folder.Path, "Demo", compilation.Image!);
        Assert.Equal(9, ChildProcess.Run("dotnet", ["exec", assembly], folder.Path).ExitCode);
    }

    private static CompilationOutcome Compile(string code) => InMemoryCompiler.Compile("Demo", [new GeneratedFile("Demo.cs", code)]);
}

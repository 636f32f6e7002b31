using System.Diagnostics;
using System.Globalization;

namespace PyConc2Cs.Tests.Cli;

/// <summary>The tool as a process: exit codes, files, streams.</summary>
public sealed class CliTests
{
    private const string Hello = "import sys\n\n\ndef greet(name):\n    print('Hello,', name)\n\n\ngreet('World')\nsys.exit(4)\n";

    private static readonly string Tool = Path.Combine(AppContext.BaseDirectory, "pyconc2cs.dll");

    [Fact]
    public void Missing_file_is_wrong_usage()
    {
        using var folder = new TemporaryFolder();
        var result = Run(folder, "nope.py");
        Assert.Equal((2, ""), (result.ExitCode, result.Stdout));
        Assert.Contains("PY0001: can't open 'nope.py': no such file", result.Stderr, StringComparison.Ordinal);
    }

    [Fact]
    public void Binary_file_is_refused()
    {
        using var folder = new TemporaryFolder();
        folder.Write("image.py", "GIF\0\0");
        var result = Run(folder, "image.py");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("PY0003", result.Stderr, StringComparison.Ordinal);
    }

    [Fact]
    public void Syntax_errors_are_all_reported_and_no_project_is_written()
    {
        using var folder = new TemporaryFolder();
        folder.Write("broken.py", "x = (1,\n     2]\nprint('fine')\ny = = 3\n");
        var result = Run(folder, "broken.py");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("broken.py:2:7: error PY1", result.Stderr, StringComparison.Ordinal);
        Assert.Contains("broken.py:4:5: error PY1", result.Stderr, StringComparison.Ordinal);
        Assert.DoesNotContain("   at PyConc2Cs", result.Stderr, StringComparison.Ordinal);
        Assert.Equal(["broken.py"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void Empty_file_is_a_program_that_does_nothing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("empty.py", "");
        Assert.Equal(new ChildResult(0, "", ""), Run(folder, "run", "empty.py"));
    }

    [Fact]
    public void Run_passes_arguments_input_output_and_exit_code_through()
    {
        using var folder = new TemporaryFolder();
        folder.Write("echo.py", "import sys\nprint(sys.argv)\nprint(input())\nprint('oops', file=sys.stderr)\nsys.exit(7)\n");
        var result = Run(folder, "run", "echo.py", "-x", "two words");
        Assert.Equal(new ChildResult(7, "['echo.py', '-x', 'two words']\nsome input\n", "oops\n"), result);
    }

    [Fact]
    public void Project_is_written_updated_and_protected()
    {
        using var folder = new TemporaryFolder();
        folder.Write("hello_world.py", Hello);
        Assert.Equal(0, Run(folder, "hello_world.py").ExitCode);
        Assert.Equal(
            [".editorconfig", ".pyconc2cs", "Directory.Build.props", "HelloWorld.csproj", "HelloWorldScript.cs", "lib/PyConc2Cs.Runtime.dll", "lib/PyConc2Cs.Runtime.xml"],
            Directory.EnumerateFiles(folder.Combine("HelloWorld"), "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(folder.Combine("HelloWorld"), path).Replace('\\', '/')).Order(StringComparer.Ordinal));

        folder.Write("hello_world.py", Hello.Replace("World", "there", StringComparison.Ordinal));
        Assert.Equal(0, Run(folder, "hello_world.py").ExitCode);
        Assert.Contains("there", File.ReadAllText(folder.Combine("HelloWorld", "HelloWorldScript.cs")), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_prints_and_writes_nothing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("pkg/good.py", Hello);
        folder.Write("pkg/bad.py", "def f(:\n    pass\n");
        folder.Write("pkg/.venv/ignored.py", "((((");
        var result = Run(folder, "check", "pkg", "--format", "github");
        Assert.Equal((1, "2 checked, 1 refused\n"), (result.ExitCode, result.Stderr));
        Assert.StartsWith("::error file=pkg/bad.py,line=1,col=6,title=PY1", result.Stdout.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.Equal(3, Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Count());
        Assert.Equal(0, Run(folder, "check", "pkg/good.py").ExitCode);
    }

    [Fact]
    public void Imported_local_modules_are_converted_too()
    {
        using var folder = new TemporaryFolder();
        folder.Write("main.py", "from tools.text import shout\nimport numbers_list\n\nprint(shout('hi'), numbers_list.NUMBERS)\n");
        folder.Write("numbers_list.py", "NUMBERS = [1, 2, 3]\n");
        folder.Write("tools/__init__.py", "");
        folder.Write("tools/text.py", "def shout(text):\n    return text.upper() + '!'\n");
        Assert.Equal(new ChildResult(0, "HI! [1, 2, 3]\n", ""), Run(folder, "run", "main.py"));
    }

    /// <summary>On Unix the program takes the place of the tool, so the signal goes to the one process there is.</summary>
    [Fact]
    public void Interrupt_reaches_the_program()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new TemporaryFolder();
        folder.Write("main.py", "import time\nprint('started', flush=True)\ntry:\n    time.sleep(20)\nexcept KeyboardInterrupt:\n    print('interrupted')\n");
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", Tool, "run", "main.py"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            WorkingDirectory = folder.Path,
            Environment = { ["XDG_CACHE_HOME"] = folder.Path },
        })!;
        Assert.Equal("started", process.StandardOutput.ReadLine());
        ChildProcess.Run("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)], folder.Path);
        Assert.Equal("interrupted", process.StandardOutput.ReadLine());
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    private static ChildResult Run(TemporaryFolder folder, params string[] arguments)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["XDG_CACHE_HOME"] = folder.Combine(".cache-of-test") };
        var result = ChildProcess.Run("dotnet", ["exec", Tool, .. arguments], folder.Path, "some input\n", environment);
        if (Directory.Exists(folder.Combine(".cache-of-test")))
        {
            Directory.Delete(folder.Combine(".cache-of-test"), recursive: true);
        }

        return result;
    }
}

using PyConc2Cs.Cli;
using PyConc2Cs.Pipeline;

namespace PyConc2Cs.Tests.Cli;

public sealed class CommandLineParserTests
{
    [Theory]
    [InlineData("", "no script given")]
    [InlineData("a.py b.py", "one script at a time, please: 'b.py' is one too many")]
    [InlineData("--bogus a.py", "unknown option '--bogus'")]
    [InlineData("a.py -o", "-o: a value is missing")]
    [InlineData("a.py --output=", "--output: a value is missing")]
    [InlineData("a.py --python 4", "--python: '4' is not one of 2, 3, auto")]
    [InlineData("a.py --format github", "--format doesn't apply to a conversion")]
    [InlineData("a.py --force=yes", "unknown option '--force=yes'")]
    [InlineData("run", "run: no script given")]
    [InlineData("run -o x a.py", "run writes no project: --output and --force don't apply")]
    [InlineData("check", "check: no file or folder given")]
    [InlineData("check a.py --format xml", "--format: 'xml' is not one of text, github")]
    [InlineData("check a.py --force", "check writes no project: --output and --force don't apply")]
    public void Wrong_usage_is_explained(string arguments, string message)
    {
        Assert.Null(Parse(arguments, out var error));
        Assert.Equal(message, error);
    }

    [Fact]
    public void A_script_alone_is_converted()
    {
        var command = Assert.IsType<ConvertCommandLine>(Parse("a.py -o out --force --explain-types", out _));
        Assert.Equal(("a.py", "out", true, true), (command.Script, command.Output, command.Force, command.Options.ExplainTypes));
    }

    [Fact]
    public void What_follows_the_script_of_run_is_for_the_script()
    {
        var command = Assert.IsType<RunCommandLine>(Parse("run --python=2 a.py --python 9 -h -- x", out _));
        Assert.Equal("a.py", command.Script);
        Assert.Equal(["--python", "9", "-h", "--", "x"], command.Arguments);
        Assert.Equal(new TranspileOptions("").WithPython("2"), command.Options);
    }

    [Fact]
    public void After_two_dashes_nothing_is_an_option() =>
        Assert.Equal("--force", Assert.IsType<ConvertCommandLine>(Parse("-- --force", out _)).Script);

    [Fact]
    public void Check_takes_several_paths()
    {
        var command = Assert.IsType<CheckCommandLine>(Parse("check a.py --format=github src", out _));
        Assert.Equal(["a.py", "src"], command.Paths);
        Assert.True(command.GitHub);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("--version")]
    [InlineData("run --help")]
    [InlineData("check -h")]
    [InlineData("a.py --help")]
    public void Help_and_version_are_answered(string arguments) => Assert.IsType<InfoCommandLine>(Parse(arguments, out _));

    private static CommandLine? Parse(string arguments, out string? error) =>
        CommandLineParser.Parse(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries), out error);
}

using PyConc2Cs.Diagnostics;
using PyConc2Cs.Pipeline;

namespace PyConc2Cs.Tests;

/// <summary>The whole way of a user: write the project, build it with the SDK, run it.</summary>
public sealed class DotnetProjectTests
{
    [Theory]
    [InlineData("threading/worker_subclass")]
    [InlineData("queue/producer_consumer")]
    [InlineData("classes/shapes")]
    [InlineData("python2/queue_workers")]
    public void Emitted_project_builds_and_runs(string id)
    {
        var sample = Sample.Get(id);
        var name = sample.Program.Options.ProjectName;
        using var folder = new TemporaryFolder();
        var diagnostics = new DiagnosticBag();
        Assert.True(ProjectWriter.Write(folder.Path, name, Conversion.Of(sample).Files, force: false, diagnostics));

        // An unreachable package source: the project must not need any.
        var build = ChildProcess.Run("dotnet", ["build", folder.Path, "--nologo", "-v", "q", "--source", folder.Path], folder.Path, seconds: 180);
        Assert.True(build.ExitCode == 0 && !build.Stdout.Contains("warning", StringComparison.Ordinal), build.Stdout + build.Stderr);

        var run = ChildProcess.Run("dotnet", ["run", "--no-build", "--project", folder.Path, "--", .. sample.Arguments], sample.Folder, sample.Stdin, seconds: 60);
        ExpectedOutput.Match(sample, run);
    }
}

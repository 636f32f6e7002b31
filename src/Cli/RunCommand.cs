using PyConc2Cs.Diagnostics;
using PyConc2Cs.Pipeline;

namespace PyConc2Cs.Cli;

internal static class RunCommand
{
    public static int Execute(RunCommandLine command)
    {
        var diagnostics = new DiagnosticBag();
        var options = command.Options with { ProjectName = ProjectName.FromScript(command.Script) };
        var assembly = ModuleLoader.Load(command.Script, options, diagnostics) is { } program
            ? ProgramBuilder.Build(program, ProgramCache.ForUser(), diagnostics)
            : null;
        var dotnet = assembly is null ? null : DotnetHost.Find();
        if (assembly is not null && dotnet is null)
        {
            diagnostics.Report(DiagnosticDescriptors.DotnetMissing, null, default);
        }

        // The program owns stderr: only what keeps it from starting, or what was asked for, is printed.
        Output.Print(diagnostics, Console.Error, options.ExplainTypes ? DiagnosticSeverity.Info : DiagnosticSeverity.Error);
        return assembly is null || dotnet is null
            ? Output.ExitCodeOf(diagnostics)
            : ProgramLauncher.Run(dotnet, assembly, command.Script, command.Arguments);
    }
}

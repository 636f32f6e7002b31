using PyConc2Cs.Diagnostics;
using PyConc2Cs.Pipeline;

namespace PyConc2Cs.Cli;

internal static class ConvertCommand
{
    public static int Execute(ConvertCommandLine command)
    {
        var diagnostics = new DiagnosticBag();
        var name = ProjectName.FromScript(command.Script);
        var folder = command.Output ?? name;
        if (ModuleLoader.Load(command.Script, command.Options with { ProjectName = name }, diagnostics) is { } program)
        {
            Convert(program, folder, command.Force, diagnostics);
        }

        Output.Print(diagnostics, Console.Error);
        if (!diagnostics.HasErrors)
        {
            Console.Out.Write($"Wrote {folder}: dotnet run --project {folder}\n");
        }

        return Output.ExitCodeOf(diagnostics);
    }

    private static void Convert(LoadedProgram program, string folder, bool force, DiagnosticBag diagnostics)
    {
        var result = Transpiler.Transpile(program.Sources, program.Options);
        diagnostics.AddRange(result.Diagnostics);
        if (!result.HasErrors)
        {
            ProjectWriter.Write(folder, program.Options.ProjectName, result.Files, force, diagnostics);
        }
    }
}

using System.Collections.Concurrent;
using PyConc2Cs.Diagnostics;
using PyConc2Cs.Pipeline;

namespace PyConc2Cs.Cli;

/// <summary>Converts every file as a script of its own and prints what stands against it.</summary>
internal static class CheckCommand
{
    private const int StackSize = 64 * 1024 * 1024;

    public static int Execute(CheckCommandLine command)
    {
        var files = command.Paths.SelectMany(ScriptFinder.Find).Distinct(StringComparer.Ordinal).ToList();
        var results = CheckAll(files, command);

        // A module that several scripts import would be reported once for each. Infos would be an annotation on every file of a workflow.
        var printed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var diagnostic in results.SelectMany(result => result.Sorted()).Where(d => !command.GitHub || d.Severity != DiagnosticSeverity.Info))
        {
            var text = command.GitHub ? DiagnosticRenderer.RenderGitHub(diagnostic) : DiagnosticRenderer.RenderText(diagnostic);
            if (printed.Add(text))
            {
                Console.Out.Write(text);
            }
        }

        var refused = results.Count(result => result.HasErrors);
        Console.Error.Write($"{files.Count} checked, {refused} refused\n");
        return results.Select(Output.ExitCodeOf).DefaultIfEmpty(ExitCode.Clean).Max();
    }

    private static DiagnosticBag[] CheckAll(List<string> files, CheckCommandLine command)
    {
        var results = new DiagnosticBag[files.Count];
        var pending = new ConcurrentQueue<int>(Enumerable.Range(0, files.Count));
        var workers = Enumerable.Range(0, Math.Min(files.Count, Environment.ProcessorCount)).Select(_ => new Thread(Work, StackSize)).ToList();
        workers.ForEach(worker => worker.Start());
        workers.ForEach(worker => worker.Join());
        return results;

        void Work()
        {
            while (pending.TryDequeue(out var index))
            {
                results[index] = Check(files[index], command.Options);
            }
        }
    }

    private static DiagnosticBag Check(string file, TranspileOptions options)
    {
        var diagnostics = new DiagnosticBag();
        try
        {
            if (ModuleLoader.Load(file, options with { ProjectName = ProjectName.FromScript(file) }, diagnostics) is { } program)
            {
                diagnostics.AddRange(Transpiler.Transpile(program.Sources, program.Options).Diagnostics);
            }
        }
        catch (Exception e)
        {
            diagnostics.Report(DiagnosticDescriptors.InternalError, null, default, $"{file}: {Output.Describe(e)}");
        }

        return diagnostics;
    }
}

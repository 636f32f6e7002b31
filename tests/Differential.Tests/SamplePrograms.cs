using System.Collections.Concurrent;
using PyConc2Cs.Pipeline;

namespace PyConc2Cs.Tests;

/// <summary>What came of a sample: the C# compiler's errors, or the finished process.</summary>
internal sealed record SampleOutcome(IReadOnlyList<string> CompileErrors, ChildResult? Run);

/// <summary>
/// Converts, compiles in memory and runs samples, two at a time: a test that asks for one sample also starts the next, as xunit runs the rows of a
/// theory one after the other.
/// </summary>
internal static class SamplePrograms
{
    private const string ScriptVariable = "PYCONC2CS_SCRIPT";

    private static readonly ConcurrentDictionary<string, Lazy<Task<SampleOutcome>>> Outcomes = new(StringComparer.Ordinal);
    private static readonly SemaphoreSlim Slots = new(2);
    private static readonly string Folder = CreateFolder();

    public static Task<SampleOutcome> GetAsync(Sample sample)
    {
        var index = Sample.All.ToList().FindIndex(other => other.Id == sample.Id);
        if (index + 1 < Sample.All.Count)
        {
            _ = Start(Sample.All[index + 1]);
        }

        return Start(sample);
    }

    private static Task<SampleOutcome> Start(Sample sample) =>
        Outcomes.GetOrAdd(sample.Id, _ => new Lazy<Task<SampleOutcome>>(() => Task.Run(() => BuildAndRunAsync(sample)))).Value;

    private static async Task<SampleOutcome> BuildAndRunAsync(Sample sample)
    {
        await Slots.WaitAsync();
        try
        {
            var name = sample.Program.Options.ProjectName;
            var compilation = InMemoryCompiler.Compile(name, Conversion.Of(sample).Files);
            return compilation.Image is { } image
                ? new SampleOutcome([], Run(sample, CompiledProgram.Write(Path.Combine(Folder, sample.Id), name, image)))
                : new SampleOutcome(compilation.Errors, null);
        }
        finally
        {
            Slots.Release();
        }
    }

    private static ChildResult Run(Sample sample, string assembly)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { [ScriptVariable] = Path.GetFileName(sample.Script), ["TZ"] = "UTC" };
        return ChildProcess.Run("dotnet", ["exec", assembly, .. sample.Arguments], sample.Folder, sample.Stdin, environment);
    }

    private static string CreateFolder()
    {
        var folder = Directory.CreateTempSubdirectory("pyconc2cs-tests-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }
}

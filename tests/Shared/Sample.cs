using System.Text.RegularExpressions;
using PyConc2Cs.Diagnostics;
using PyConc2Cs.Pipeline;

namespace PyConc2Cs.Tests;

/// <summary>One case: <c>samples/topic/name.py</c>, with <c>.stdin</c> and <c>.args</c> beside it where it needs them.</summary>
internal sealed partial record Sample(string Id)
{
    // What stands in a package is no script of its own.
    private static readonly Lazy<IReadOnlyList<Sample>> LazyAll = new(() =>
    [
        .. Directory.EnumerateFiles(Repository.PathOf("samples"), "*.py", SearchOption.AllDirectories)
            .Where(path => !File.Exists(Path.Combine(Path.GetDirectoryName(path)!, "__init__.py")))
            .Select(path => new Sample(Path.ChangeExtension(Path.GetRelativePath(Repository.PathOf("samples"), path), null).Replace('\\', '/')))
            .OrderBy(sample => sample.Id, StringComparer.Ordinal),
    ]);

    private readonly Lazy<LoadedProgram> program = new(() => Load("samples/" + Id + ".py"));

    public static IReadOnlyList<Sample> All => LazyAll.Value;

    public string Script => "samples/" + Id + ".py";

    public string Folder => Path.GetDirectoryName(Repository.PathOf("samples", Id))!;

    public LoadedProgram Program => program.Value;

    public string VerifiedPath => Repository.PathOf("snapshots", Id + ".verified.cs");

    public string ExpectedPath => Repository.PathOf("snapshots", Id + ".expected.txt");

    public string ExpectedErrorsPath => Repository.PathOf("snapshots", Id + ".stderr.txt");

    public string Stdin => ReadCompanion(".stdin");

    public string[] Arguments => ReadCompanion(".args").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>"3.13", or what a line such as <c># python: 2.7</c> among the first three says.</summary>
    public string PythonVersion =>
        File.ReadLines(Repository.PathOf(Script)).Take(3).Select(line => VersionMarker().Match(line)).FirstOrDefault(match => match.Success)?.Groups[1].Value ?? "3.13";

    public static Sample Get(string id) => All.Single(sample => sample.Id == id);

    public TranspileResult Transpile() => Transpiler.Transpile(Program.Sources, Program.Options);

    private static LoadedProgram Load(string script)
    {
        var diagnostics = new DiagnosticBag();
        return ModuleLoader.Load(script, new TranspileOptions(ProjectName.FromScript(script)), diagnostics)
            ?? throw new InvalidOperationException(string.Concat(diagnostics.Select(DiagnosticRenderer.RenderText)));
    }

    private string ReadCompanion(string extension)
    {
        var path = Repository.PathOf("samples", Id + extension);
        return File.Exists(path) ? File.ReadAllText(path) : "";
    }

    [GeneratedRegex(@"^#\s*python:\s*(\d\.\d+)")]
    private static partial Regex VersionMarker();
}

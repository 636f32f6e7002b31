using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PyConc2Cs.Tests;

/// <summary>A stage uses only the stages before it; the command line uses only the last one and what it prints.</summary>
public sealed partial class StageTests
{
    private static readonly string[] Stages =
    [
        "Text", "Diagnostics", "Syntax", "Parsing", "Types", "Library", "Binding", "Inference", "Analysis", "Lowering", "Intrinsics", "Naming", "Emission", "Layout",
        "Pipeline",
    ];

    private static readonly string[] AllowedInCli = ["Cli", "Pipeline", "Diagnostics", "Text"];

    [Fact]
    public void Every_folder_is_a_stage()
    {
        var folders = Directory.EnumerateDirectories(Repository.PathOf("src", "Transpiler")).Select(path => Path.GetFileName(path)!);
        Offenders.None(folders.Except([.. Stages, "bin", "obj"]));
    }

    [Fact]
    public void Architecture_document_lists_the_stages_in_this_order() =>
        Assert.Contains(string.Join(", ", Stages) + ".", File.ReadAllText(Repository.PathOf("docs", "architecture.md")), StringComparison.Ordinal);

    [Fact]
    public void Stages_use_only_the_stages_before_them() =>
        Offenders.None(SourceFile.Below("src/Transpiler").SelectMany(file => MentionedStages(file)
            .Where(stage => Array.IndexOf(Stages, stage) > Array.IndexOf(Stages, StageOf(file)))
            .Select(stage => $"{file.Path} uses {stage}")));

    [Fact]
    public void Command_line_uses_only_the_pipeline() =>
        Offenders.None(SourceFile.Below("src/Cli").SelectMany(file => MentionedStages(file).Except(AllowedInCli).Select(stage => $"{file.Path} uses {stage}")));

    [Fact]
    public void Namespaces_follow_the_folders()
    {
        var offenders = SourceFile.Below("src/Transpiler").Where(file => NamespaceOf(file) != "PyConc2Cs." + StageOf(file))
            .Concat(SourceFile.Below("src/Runtime").Where(file => NamespaceOf(file) is not (null or "PyConc2Cs.Runtime")))
            .Concat(SourceFile.Below("src/Cli").Where(file => NamespaceOf(file) != "PyConc2Cs.Cli"));
        Offenders.None(offenders.Select(file => $"{file.Path}: namespace {NamespaceOf(file)}"));
    }

    private static string StageOf(SourceFile file) => file.Path.Split('/')[2];

    private static string? NamespaceOf(SourceFile file) => file.Root.Members.OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString();

    /// <summary>By usings and by names that are written out; comments count too, since a cref needs its using.</summary>
    private static IEnumerable<string> MentionedStages(SourceFile file) =>
        StageName().Matches(file.Text).Select(match => match.Groups[1].Value).Intersect(Stages, StringComparer.Ordinal);

    [GeneratedRegex(@"\bPyConc2Cs\.(\w+)")]
    private static partial Regex StageName();
}

using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PyConc2Cs.Tests;

/// <summary>A C# file of the repository; <see cref="Path"/> is relative to its root, with '/'.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    private static readonly Lazy<IReadOnlyList<SourceFile>> LazyAll = new(() => [.. Read("src"), .. Read("tests")]);

    private readonly Lazy<CompilationUnitSyntax> root = new(() => CSharpSyntaxTree.ParseText(Text).GetCompilationUnitRoot());

    /// <summary>Everything below src and tests except what a build leaves there.</summary>
    public static IReadOnlyList<SourceFile> All => LazyAll.Value;

    public CompilationUnitSyntax Root => root.Value;

    public int LineCount => Text.AsSpan().TrimEnd().Count('\n') + 1;

    public static IEnumerable<SourceFile> Below(string folder) => All.Where(file => file.Path.StartsWith(folder + "/", StringComparison.Ordinal));

    private static IEnumerable<SourceFile> Read(string folder) =>
        Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories)
            .Select(path => (Full: path, Relative: System.IO.Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')))
            .Where(path => !path.Relative.Contains("/obj/", StringComparison.Ordinal) && !path.Relative.Contains("/bin/", StringComparison.Ordinal))
            .OrderBy(path => path.Relative, StringComparer.Ordinal)
            .Select(path => new SourceFile(path.Relative, File.ReadAllText(path.Full)));
}

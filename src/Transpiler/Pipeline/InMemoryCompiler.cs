using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace PyConc2Cs.Pipeline;

/// <summary>Compiles emitted files by the settings of the emitted project, without a project.</summary>
public static class InMemoryCompiler
{
    private const string ImplicitUsings = """
        global using global::System;
        global using global::System.Collections.Generic;
        global using global::System.IO;
        global using global::System.Linq;
        global using global::System.Net.Http;
        global using global::System.Threading;
        global using global::System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions ParseOptions = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp14);

    private static readonly CSharpCompilationOptions CompilationOptions = new(
        OutputKind.ConsoleApplication,
        optimizationLevel: OptimizationLevel.Release,
        checkOverflow: true,
        generalDiagnosticOption: ReportDiagnostic.Error,
        warningLevel: 10,
        deterministic: true,
        nullableContextOptions: NullableContextOptions.Enable);

    // Only what emitted code can mention, directly or through the Runtime's signatures: all of .NET takes twice the time to load.
    private static readonly Lazy<ImmutableArray<MetadataReference>> References = new(() =>
    [
        Net100.References.SystemRuntime,
        Net100.References.SystemCollections,
        Net100.References.SystemCollectionsConcurrent,
        Net100.References.SystemConsole,
        Net100.References.SystemLinq,
        Net100.References.SystemMemory,
        Net100.References.SystemNetHttp,
        Net100.References.SystemRuntimeNumerics,
        Net100.References.SystemRuntimeExtensions,
        Net100.References.SystemThreading,
        Net100.References.SystemThreadingThread,
        Net100.References.SystemThreadingTasks,
        Net100.References.SystemTextRegularExpressions,
        MetadataReference.CreateFromImage(EmbeddedRuntime.Image),
    ]);

    private static readonly Lazy<SyntaxTree> ImplicitUsingsTree = new(() => Parse(new GeneratedFile("GlobalUsings.g.cs", ImplicitUsings)));

    /// <summary>Compiles the files to an assembly. Warnings count as errors, as in the emitted project.</summary>
    public static CompilationOutcome Compile(string assemblyName, IEnumerable<GeneratedFile> files)
    {
        var trees = files.Select(Parse).Append(ImplicitUsingsTree.Value);
        var compilation = CSharpCompilation.Create(assemblyName, trees, References.Value, CompilationOptions);
        using var image = new MemoryStream();
        var result = compilation.Emit(image, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded));
        return result.Success
            ? new CompilationOutcome(image.ToArray(), [])
            : new CompilationOutcome(null, [.. result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(Describe)]);
    }

    private static SyntaxTree Parse(GeneratedFile file) => CSharpSyntaxTree.ParseText(SourceText.From(file.Text, Encoding.UTF8), ParseOptions, file.Path);

    private static string Describe(Microsoft.CodeAnalysis.Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{place.Path}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");
    }
}

/// <summary>The assembly's image, or null and the C# errors, one line each.</summary>
public sealed record CompilationOutcome(byte[]? Image, ImmutableArray<string> Errors);

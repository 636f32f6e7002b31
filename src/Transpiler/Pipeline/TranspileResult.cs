using System.Collections.Immutable;
using PyConc2Cs.Diagnostics;

namespace PyConc2Cs.Pipeline;

/// <summary>What a conversion gives. After an error there are no files.</summary>
public sealed record TranspileResult(ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<GeneratedFile> Files, TypeStatistics TypeStatistics)
{
    public bool HasErrors => Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error);

    public bool HasInternalErrors => Diagnostics.Any(d => d.Descriptor == DiagnosticDescriptors.InternalError);
}

/// <summary>An emitted file. The path is relative to the project's folder, with '/'.</summary>
public sealed record GeneratedFile(string Path, string Text);

/// <summary>How many parameters, locals and fields have a static type, and how many are Dynamic.</summary>
public readonly record struct TypeStatistics(int Typed, int Dynamic)
{
    public static TypeStatistics operator +(TypeStatistics left, TypeStatistics right) => left.Add(right);

    public TypeStatistics Add(TypeStatistics other) => new(Typed + other.Typed, Dynamic + other.Dynamic);
}

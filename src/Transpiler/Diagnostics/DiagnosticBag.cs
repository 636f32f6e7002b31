using System.Collections;
using PyConc2Cs.Text;

namespace PyConc2Cs.Diagnostics;

/// <summary>Collects the diagnostics of a run in the order of reporting. Not thread-safe: one bag per file, merged with <see cref="AddRange"/>.</summary>
public sealed class DiagnosticBag : IReadOnlyCollection<Diagnostic>
{
    private readonly List<Diagnostic> diagnostics = [];

    public int Count => diagnostics.Count;

    public bool HasErrors => ErrorCount > 0;

    public int ErrorCount { get; private set; }

    public void Report(DiagnosticDescriptor descriptor, SourceText? source, SourceSpan span, params object?[] arguments) =>
        Add(new Diagnostic(descriptor, source, span, [.. arguments]));

    public void Add(Diagnostic diagnostic)
    {
        diagnostics.Add(diagnostic);
        if (diagnostic.Severity == DiagnosticSeverity.Error)
        {
            ErrorCount++;
        }
    }

    public void AddRange(IEnumerable<Diagnostic> others)
    {
        foreach (var diagnostic in others)
        {
            Add(diagnostic);
        }
    }

    /// <summary>All diagnostics by file, then by place; those of equal place keep their order.</summary>
    public IReadOnlyList<Diagnostic> Sorted() =>
        [.. diagnostics.OrderBy(d => d.Source?.Path ?? "", StringComparer.Ordinal).ThenBy(d => d.Span.Start)];

    public IEnumerator<Diagnostic> GetEnumerator() => diagnostics.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

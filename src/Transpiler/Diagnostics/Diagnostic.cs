using System.Collections.Immutable;
using System.Globalization;
using PyConc2Cs.Text;

namespace PyConc2Cs.Diagnostics;

/// <summary>One finding: its descriptor, where it is and the arguments of its message. A null <see cref="Source"/> is a finding about the whole run.</summary>
public sealed record Diagnostic(DiagnosticDescriptor Descriptor, SourceText? Source, SourceSpan Span, ImmutableArray<object?> Arguments)
{
    public string Id => Descriptor.Id;

    public DiagnosticSeverity Severity => Descriptor.Severity;

    /// <summary>The message with its arguments filled in.</summary>
    public string Message =>
        Arguments.IsDefaultOrEmpty ? Descriptor.MessageFormat : string.Format(CultureInfo.InvariantCulture, Descriptor.MessageFormat, Arguments.AsSpan()!);

    /// <summary>Line and column, from 1; (1, 1) without a source.</summary>
    public LinePosition Position => Source?.GetPosition(Span.Start) ?? new LinePosition(1, 1);
}

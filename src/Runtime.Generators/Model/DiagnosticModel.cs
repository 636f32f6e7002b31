using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PyConc2Cs.Runtime.Generators.Model;

/// <summary>A diagnostic without the symbols it was found on.</summary>
internal sealed record DiagnosticModel(string Id, string Path, TextSpan Span, LinePositionSpan Lines, string Argument)
{
    public static DiagnosticModel Create(DiagnosticDescriptor descriptor, Location? location, string argument) =>
        new(descriptor.Id, location?.SourceTree?.FilePath ?? "", location?.SourceSpan ?? default, location?.GetLineSpan().Span ?? default, argument);

    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(Descriptors.ById(Id), Path.Length == 0 ? Location.None : Location.Create(Path, Span, Lines), Argument);
}

namespace PyConc2Cs.Diagnostics;

/// <summary>Collects the descriptors as they are declared. Apart from <see cref="DiagnosticDescriptors"/> so that it exists before the first of its fields.</summary>
internal static class DiagnosticRegistry
{
    private static readonly SortedDictionary<string, DiagnosticDescriptor> Descriptors = new(StringComparer.Ordinal);

    public static DiagnosticDescriptor Add(DiagnosticDescriptor descriptor)
    {
        Descriptors.Add(descriptor.Id, descriptor);
        return descriptor;
    }

    public static IReadOnlyList<DiagnosticDescriptor> Sorted() => [.. Descriptors.Values];
}

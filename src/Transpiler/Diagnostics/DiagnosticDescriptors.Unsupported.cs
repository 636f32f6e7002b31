namespace PyConc2Cs.Diagnostics;

/// <summary>PY2xxx: constructs that have no translation, each with the rewrite that has one.</summary>
public static partial class DiagnosticDescriptors
{
    public static readonly DiagnosticDescriptor UnsupportedConstruct = Error(
        "PY2001", "Construct not supported", "{0} is not supported: {1}", "rewrite the statement with the constructs that docs/supported.md lists");
}

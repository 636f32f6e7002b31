namespace PyConc2Cs.Diagnostics;

public enum DiagnosticSeverity { Info, Warning, Error }

/// <summary>One kind of diagnostic. <see cref="MessageFormat"/> is a composite format string; <see cref="Help"/> says what to write instead.</summary>
public sealed record DiagnosticDescriptor(string Id, DiagnosticSeverity Severity, string Title, string MessageFormat, string Help);

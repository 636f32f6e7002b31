namespace PyConc2Cs.Diagnostics;

/// <summary>PY3xxx: what the compiler found out about types and threads. Nothing here stops a conversion.</summary>
public static partial class DiagnosticDescriptors
{
    public static readonly DiagnosticDescriptor DynamicLocation = Info(
        "PY3001", "Location has no static type", "'{0}' has no single type: {1}", "use one variable per type, or annotate it");

    public static readonly DiagnosticDescriptor LateFinalizer = Info(
        "PY3002", "__del__ may run late", "__del__ runs at the end of the program for objects that several variables or containers may hold",
        "use a with statement, or call a close method where the object is done with");

    public static readonly DiagnosticDescriptor StaticShare = Info(
        "PY3003", "Share of static types", "{0} of {1} parameters, fields and variables have a static type", "PY3001 explains the others");

    public static readonly DiagnosticDescriptor SharedUpdate = Warning(
        "PY3101", "Unprotected update of a shared variable", "'{0}' is updated by several threads without a lock",
        "hold a threading.Lock around the update");
}

using System.Runtime.CompilerServices;

namespace PyConc2Cs.Diagnostics;

/// <summary>
/// The one table of all diagnostics, by topic in partial files: PY0xxx files and usage, PY1xxx syntax, PY2xxx unsupported constructs,
/// PY3xxx types and hazards, PY9xxx internal. Ids are never reused; each has a page docs/diagnostics/PYnnnn.md.
/// </summary>
public static partial class DiagnosticDescriptors
{
    public static readonly DiagnosticDescriptor FileNotFound = Error(
        "PY0001", "File not found", "can't open '{0}': no such file", "check the path, relative to the current directory");

    public static readonly DiagnosticDescriptor UnreadableFile = Error(
        "PY0002", "File can't be read", "can't read '{0}': {1}", "check the file's permissions");

    public static readonly DiagnosticDescriptor BinaryFile = Error(
        "PY0003", "Not a text file", "'{0}': source code cannot contain null bytes", "give a Python source file, not a compiled or binary one");

    public static readonly DiagnosticDescriptor UnknownEncoding = Error(
        "PY0004", "Unknown encoding", "'{0}': unknown encoding: {1}", "save the file as UTF-8 and delete the coding cookie");

    public static readonly DiagnosticDescriptor UndecodableFile = Error(
        "PY0005", "File can't be decoded", "'{0}': {1}", "save the file as UTF-8, or name its encoding in line 1: # -*- coding: cp1252 -*-");

    public static readonly DiagnosticDescriptor InternalError = Error(
        "PY9001", "Internal error", "internal error: {0}", "this is a bug of pyconc2cs; please report it with the lines shown");

    /// <summary>Every descriptor, in order of id.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All
    {
        get
        {
            // The fields of this class fill the registry; they are initialised only when something asks for it.
            RuntimeHelpers.RunClassConstructor(typeof(DiagnosticDescriptors).TypeHandle);
            return DiagnosticRegistry.Sorted();
        }
    }

    private static DiagnosticDescriptor Error(string id, string title, string message, string help) =>
        DiagnosticRegistry.Add(new DiagnosticDescriptor(id, DiagnosticSeverity.Error, title, message, help));

    private static DiagnosticDescriptor Warning(string id, string title, string message, string help) =>
        DiagnosticRegistry.Add(new DiagnosticDescriptor(id, DiagnosticSeverity.Warning, title, message, help));

    private static DiagnosticDescriptor Info(string id, string title, string message, string help) =>
        DiagnosticRegistry.Add(new DiagnosticDescriptor(id, DiagnosticSeverity.Info, title, message, help));
}

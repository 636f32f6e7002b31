namespace PyConc2Cs.Diagnostics;

/// <summary>PY00xx: what stands in the way of reading the input or writing the project.</summary>
public static partial class DiagnosticDescriptors
{
    public static readonly DiagnosticDescriptor FolderInsteadOfFile = Error(
        "PY0006", "Folder without an entry", "'{0}' has neither __main__.py nor main.py", "give the script to start with; 'check' takes folders");

    public static readonly DiagnosticDescriptor ForeignFolder = Error(
        "PY0007", "Folder not made by pyconc2cs", "'{0}' exists and was not made by pyconc2cs", "choose another folder with -o, or write into this one with --force");

    public static readonly DiagnosticDescriptor EditedFile = Error(
        "PY0008", "Emitted file was edited", "'{0}' was changed since it was written", "choose another folder with -o, or give up the changes with --force");

    public static readonly DiagnosticDescriptor CannotWrite = Error(
        "PY0009", "Project can't be written", "can't write '{0}': {1}", "check the folder's permissions and the free space");

    public static readonly DiagnosticDescriptor PythonDecided = Info(
        "PY0011", "Python version decided", "{0}: read as Python {1}: {2}", "say which it is with --python 2 or --python 3");

    public static readonly DiagnosticDescriptor NoEncoding = Error(
        "PY0012", "Python 2 file without an encoding",
        "Non-ASCII character '\\x{0:x2}' in file {1} on line {2}, but no encoding declared; see http://python.org/dev/peps/pep-0263/ for details",
        "name the encoding in line 1 or 2: # -*- coding: utf-8 -*-");

    public static readonly DiagnosticDescriptor DotnetMissing = Error(
        "PY0010", ".NET not found", "'dotnet' was not found", "install the .NET 10 SDK or runtime, or set DOTNET_ROOT to where it is");
}

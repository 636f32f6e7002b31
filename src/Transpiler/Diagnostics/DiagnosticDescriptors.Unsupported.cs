namespace PyConc2Cs.Diagnostics;

/// <summary>PY2xxx: constructs that have no translation, each with the rewrite that has one.</summary>
public static partial class DiagnosticDescriptors
{
    public static readonly DiagnosticDescriptor UnsupportedConstruct = Error(
        "PY2001", "Construct not supported", "{0} is not supported: {1}", "rewrite the statement as the message says, or with the constructs that README lists");

    public static readonly DiagnosticDescriptor UndefinedName = Warning(
        "PY2002", "Undefined name", "name '{0}' is not defined", "define or import the name; NameError is raised where it is evaluated");

    public static readonly DiagnosticDescriptor UnsupportedModule = Error(
        "PY2003", "Module not supported", "module '{0}' is not supported{1}", "use a module that docs/library.md lists, or put the module's source beside the script");

    public static readonly DiagnosticDescriptor UnsupportedMember = Error(
        "PY2004", "Library member not supported", "'{0}' has no member '{1}' that is supported", "use a member that docs/library.md lists");

    public static readonly DiagnosticDescriptor BadCall = Warning(
        "PY2005", "Call doesn't fit", "call of {0} doesn't fit: {1}", "pass the arguments that the function's signature names; TypeError is raised where the call is made");
}

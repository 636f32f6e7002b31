using Microsoft.CodeAnalysis;

namespace PyConc2Cs.Runtime.Generators;

/// <summary>What is wrong with a declaration. Ids are never reused.</summary>
internal static class Descriptors
{
    public static readonly DiagnosticDescriptor MemberNotPublic = Error("PYG001", "[PyMember] on '{0}', which isn't public");
    public static readonly DiagnosticDescriptor ClassNotPartial = Error("PYG002", "[PyClass] '{0}' must be partial");
    public static readonly DiagnosticDescriptor SamePythonName = Error("PYG003", "Two members with the Python name '{0}' that no argument can tell apart");
    public static readonly DiagnosticDescriptor ParameterNotSupported = Error("PYG004", "Python can't pass the parameter '{0}'");
    public static readonly DiagnosticDescriptor SameClassName = Error("PYG005", "Two [PyClass] classes share the C# name '{0}'");

    private static readonly DiagnosticDescriptor[] all = [MemberNotPublic, ClassNotPartial, SamePythonName, ParameterNotSupported, SameClassName];

    public static DiagnosticDescriptor ById(string id) => Array.Find(all, descriptor => descriptor.Id == id);

    private static DiagnosticDescriptor Error(string id, string message) =>
        new(id, message, message, "PyConc2Cs.Runtime", DiagnosticSeverity.Error, isEnabledByDefault: true);
}

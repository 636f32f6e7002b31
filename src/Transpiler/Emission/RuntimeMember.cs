using PyConc2Cs.Binding;
using PyConc2Cs.Library;
using PyConc2Cs.Types;

namespace PyConc2Cs.Emission;

/// <summary>Members that a script's class inherits from a Runtime class.</summary>
internal static class RuntimeMember
{
    public static bool Exists(ClassSymbol type, string csName)
    {
        for (IClassDefinition? definition = type; definition is not null; definition = definition.BaseDefinition)
        {
            if (definition is LibraryClass library && library.OwnMembers.Values.Any(m => CsName(m) == csName))
            {
                return true;
            }
        }

        // PyObject and exceptions have it beside Python's attributes.
        return csName is "Repr";
    }

    private static string? CsName(LibraryMember member) => member switch
    {
        LibraryFunction { Overloads: [var first, ..] } => first.CsName,
        LibraryValue value => value.CsName,
        _ => null,
    };
}

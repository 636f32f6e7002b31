using Microsoft.CodeAnalysis;
using PyConc2Cs.Library;

namespace PyConc2Cs.Runtime.Generators;

/// <summary>The Python names of a member.</summary>
internal static class PythonNames
{
    public static string FromCSharp(string name) => PythonNameRule.Apply(name);

    /// <summary>The names given in [PyMember], else the one by rule.</summary>
    public static IReadOnlyList<string> Of(ISymbol member, AttributeData attribute)
    {
        var names = attribute.ConstructorArguments.Length == 0 || attribute.ConstructorArguments[0].IsNull
            ? []
            : attribute.ConstructorArguments[0].Values.Select(value => (string)value.Value!).ToList();
        return names.Count > 0 ? names : [FromCSharp(member.Name)];
    }
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PyConc2Cs.Library;

/// <summary>The Runtime's attributes on a compiled symbol.</summary>
internal static class AttributeReader
{
    public static AttributeData? Attribute(this ISymbol symbol, string name)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == name)
            {
                return attribute;
            }
        }

        return null;
    }

    public static string Text(this AttributeData attribute, int index) => (string)attribute.ConstructorArguments[index].Value!;

    public static object? Named(this AttributeData attribute, string name)
    {
        foreach (var pair in attribute.NamedArguments)
        {
            if (pair.Key == name)
            {
                return pair.Value.Value;
            }
        }

        return null;
    }

    public static bool Flag(this AttributeData? attribute, string name) => attribute?.Named(name) is true;

    public static ImmutableArray<string> Aliases(this AttributeData attribute)
    {
        foreach (var pair in attribute.NamedArguments)
        {
            if (pair.Key == "Aliases" && !pair.Value.IsNull)
            {
                return [.. pair.Value.Values.Select(value => (string)value.Value!)];
            }
        }

        return [];
    }

    /// <summary>The Python names of a member; empty if Python can't see it.</summary>
    public static ImmutableArray<string> PythonNames(this ISymbol member)
    {
        if (member.Attribute("PyMemberAttribute") is not { } attribute)
        {
            return [];
        }

        var names = attribute.ConstructorArguments.Length == 0 || attribute.ConstructorArguments[0].IsNull
            ? []
            : attribute.ConstructorArguments[0].Values;
        return names.IsDefaultOrEmpty ? [PythonNameRule.Apply(member.Name)] : [.. names.Select(name => (string)name.Value!)];
    }

    /// <summary>The constant that the overload is for.</summary>
    public static ConstantCondition? Condition(this ISymbol symbol) =>
        symbol.Attribute("PyWhenAttribute") is { } attribute ? new ConstantCondition(attribute.Text(0)!, attribute.Text(1)!) : null;

    public static string? IntrinsicRule(this ISymbol symbol) => symbol.Attribute("PyIntrinsicAttribute")?.Text(0);
}

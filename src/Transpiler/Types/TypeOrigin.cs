using PyConc2Cs.Syntax;
using PyConc2Cs.Text;

namespace PyConc2Cs.Types;

/// <summary>Where a type came to a location: what was being typed, and whether the location's owner was only handed to code that knows no types there.</summary>
public readonly record struct TypeOrigin(PyType Type, string Description, SyntaxNode Site, SourceText Source, bool IsEscape)
{
    private const int Most = 8;

    /// <summary>Adds what the joiner is looking at to the origins of a location, once per type.</summary>
    public static void Note(ref List<TypeOrigin>? origins, PyType type, TypeJoiner joiner)
    {
        if (joiner is not { Site: { } site, Source: { } source })
        {
            return;
        }

        origins ??= [];
        var description = type.ToString()!;
        if (origins.Count < Most && !origins.Exists(o => o.Description == description))
        {
            origins.Add(new TypeOrigin(type, description, site, source, joiner.IsEscaping));
        }
    }
}

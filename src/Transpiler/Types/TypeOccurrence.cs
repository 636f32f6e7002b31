namespace PyConc2Cs.Types;

/// <summary>The occurs check of unification: a type that contains its own location would be infinite.</summary>
internal static class TypeOccurrence
{
    public static bool Contains(PyType type, TypeCell cell) => type switch
    {
        OptionalType optional => Contains(optional.Inner, cell),
        TupleType tuple => tuple.Elements.Any(e => Contains(e, cell)),
        ClassType instance => instance.Arguments.Any(a => IsOrHolds(a, cell)),
        _ => false,
    };

    private static bool IsOrHolds(TypeCell argument, TypeCell cell)
    {
        var root = argument.Find();
        return ReferenceEquals(root, cell) || Contains(root.Type, cell);
    }
}

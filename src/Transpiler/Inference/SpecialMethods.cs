namespace PyConc2Cs.Inference;

/// <summary>Special methods by how they are reached.</summary>
public static class SpecialMethods
{
    private static readonly HashSet<string> s_direct = new(StringComparer.Ordinal)
    {
        "__init__", "__new__", "__str__", "__repr__", "__enter__", "__exit__", "__del__", "__doc__", "__slots__", "__module__", "__init_subclass__",
    };

    /// <summary>Operators, comparison, hashing, iteration, length ...: the Runtime calls them by name. __str__ and __repr__ are C# overrides. select() asks for fileno().</summary>
    public static bool IsCalledByRuntime(string name) => name == "fileno" || IsSpecial(name) && !s_direct.Contains(name);

    /// <summary>A name of the form <c>__name__</c>.</summary>
    public static bool IsSpecial(string name) => name.Length > 4 && name.StartsWith("__", StringComparison.Ordinal) && name.EndsWith("__", StringComparison.Ordinal);
}

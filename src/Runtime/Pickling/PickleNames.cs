namespace PyConc2Cs.Runtime;

/// <summary>Functions and classes by the names under which they travel.</summary>
internal static class PickleNames
{
    public static object? Function(string module, string name) =>
        ProgramState.FindFunction(module, name) ?? (Library(module, name) is IPyCallable found and not PyClass ? found : null);

    public static PyClass? Class(string module, string name) => ProgramState.FindClass(module, name)
        ?? Library(module, name) as PyClass
        ?? (module == "builtins" && BuiltinTypes.TryGetValue(name, out var type) ? type : null);

    public static bool IsFunctionOf(string module, string name, PyFunction function) => function.IsBuiltin && Library(module, name) is not null;

    private static readonly Dictionary<string, PyClass> BuiltinTypes = new(StringComparer.Ordinal)
    {
        ["object"] = PyTypes.Object,
        ["type"] = PyTypes.Type,
        ["NoneType"] = PyTypes.NoneType,
        ["function"] = PyTypes.Function,
    };

    private static object? Library(string module, string name)
    {
        if (!PyModules.TryGet(module, out var found))
        {
            return null;
        }

        object? value = null;
        foreach (var part in name.Split('.'))
        {
            if (!(value is null ? found.TryGetMember(part, out value) : PyOps.HasAttr(value, part) && (value = PyOps.GetAttr(value, part)) is not null))
            {
                return null;
            }
        }

        return value;
    }
}

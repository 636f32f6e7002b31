using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace PyConc2Cs.Runtime;

/// <summary>The library's modules as values, by Python name.</summary>
public static partial class PyModules
{
    private static readonly ConcurrentDictionary<string, PyModule> loaded = new(StringComparer.Ordinal);

    /// <summary>Finds a module by its name or an older name (<c>Queue</c> for <c>queue</c>); the same object each time.</summary>
    public static bool TryGet(string name, [NotNullWhen(true)] out PyModule? module)
    {
        var canonical = Canonical(name);
        if (!loaded.TryGetValue(canonical, out module) && Create(canonical) is { } created)
        {
            module = loaded.GetOrAdd(canonical, created);
        }

        return module is not null;
    }

    /// <summary>Python's <c>importlib.import_module</c> for library modules; raises ModuleNotFoundError.</summary>
    public static PyModule Get(string name) =>
        TryGet(name, out var module) ? module : throw new ModuleNotFoundError($"No module named '{name}'");
}

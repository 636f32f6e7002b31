using PyConc2Cs.Runtime.Generators.Model;

namespace PyConc2Cs.Runtime.Generators.Emission;

/// <summary>Which classes and static classes make up each Python module.</summary>
internal sealed class ModuleTable
{
    private readonly Dictionary<string, Module> byName = new(StringComparer.Ordinal);
    private readonly List<Module> modules = [];

    public ModuleTable(IEnumerable<ClassModel> classes, IEnumerable<ClassModel> statics)
    {
        foreach (var model in statics)
        {
            var module = Find(model.PythonModule);
            module.Tables.Add(model);
            foreach (var alias in model.Aliases.Where(alias => !byName.ContainsKey(alias)))
            {
                module.Names.Add(alias);
                byName[alias] = module;
            }
        }

        foreach (var model in classes)
        {
            Export(Find(model.PythonModule), model.PythonName, model);
            foreach (var alias in model.Aliases.Where(alias => alias.Contains('.')))
            {
                var dot = alias.LastIndexOf('.');
                Export(Find(alias.Substring(0, dot)), alias.Substring(dot + 1), model);
            }
        }
    }

    public IReadOnlyList<Module> Modules => modules;

    private Module Find(string name)
    {
        if (!byName.TryGetValue(name, out var module))
        {
            byName[name] = module = new Module([name], [], new SortedDictionary<string, ClassModel>(StringComparer.Ordinal));
            modules.Add(module);
        }

        return module;
    }

    private static void Export(Module module, string name, ClassModel model)
    {
        if (!module.Classes.ContainsKey(name))
        {
            module.Classes.Add(name, model);
        }
    }

    internal sealed record Module(List<string> Names, List<ClassModel> Tables, SortedDictionary<string, ClassModel> Classes);
}

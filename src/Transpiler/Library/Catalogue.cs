namespace PyConc2Cs.Library;

/// <summary>Everything that the Runtime offers to Python, read from its metadata (docs/architecture.md, "Runtime conventions").</summary>
public sealed partial class Catalogue
{
    private readonly Dictionary<string, LibraryModule> modules;
    private readonly Dictionary<string, LibraryClass> classesByCsName;

    private Catalogue(Dictionary<string, LibraryModule> modules, Dictionary<string, LibraryClass> classesByCsName, HashSet<string> emittedNames)
    {
        EmittedNames = emittedNames;
        this.modules = modules;
        this.classesByCsName = classesByCsName;
    }

    public IReadOnlyCollection<LibraryModule> Modules => modules.Values;

    /// <summary>C# names that emitted code uses without qualification: the Runtime's classes and the members of Builtins.</summary>
    public IReadOnlySet<string> EmittedNames { get; }

    public LibraryModule Builtins => modules["builtins"];

    /// <summary>A module by name or alias; dotted names such as "os.path" included.</summary>
    public LibraryModule? FindModule(string name) => modules.GetValueOrDefault(name);

    /// <summary>A class by its C# name without type arguments ("PyList", "ValueError").</summary>
    public LibraryClass Class(string csName) => classesByCsName[csName];
}

using PyConc2Cs.Binding;
using PyConc2Cs.Lowering;
using PyConc2Cs.Types;

namespace PyConc2Cs.Naming;

/// <summary>
/// Gives every symbol its C# name in one pass: types first, then members (base classes before derived ones), then locals.
/// </summary>
public sealed partial class NameAssigner
{
    /// <summary>Types of .NET that emitted code names without qualification; those of the Runtime come with the catalogue.</summary>
    private static readonly string[] ReservedTypes =
        ["Exception", "Func", "Action", "IEnumerable", "Enumerable", "Complex", "BigInteger", "String", "Object", "Program", "Math", "Interlocked"];

    /// <summary>Members of object and of the dispatch that a script's member must not hide by accident.</summary>
    private static readonly string[] ReservedMembers =
    [
        "Equals", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "Finalize", "Main",
        "PyTypeName", "PyModuleName", "PyType", "DefaultRepr", "ExtraMembers", "TryGetMember", "TrySetMember", "TryDeleteMember", "TryCallMember", "DeclaredMembers", "Describe",
    ];

    private readonly NameTable table;
    private readonly NameScope types = new();
    private readonly Dictionary<ClassSymbol, LoweredClass> classes = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ClassSymbol, NameScope> memberScopes = new(ReferenceEqualityComparer.Instance);

    private NameAssigner(NameTable table) => this.table = table;

    /// <param name="runtimeNames">What a namespace or type of the same name would hide.</param>
    public static NameTable Assign(IReadOnlyList<LoweredModule> modules, string rootNamespace, IReadOnlySet<string> runtimeNames)
    {
        var assigner = new NameAssigner(new NameTable(runtimeNames.Contains(rootNamespace) || ReservedTypes.Contains(rootNamespace) ? rootNamespace + "Script" : rootNamespace));
        ReserveAll(assigner.types, runtimeNames);
        assigner.NameTypes(modules);
        foreach (var module in modules)
        {
            assigner.NameModuleMembers(module);
        }

        foreach (var type in assigner.classes.Values)
        {
            assigner.NameClassMembers(type.Symbol);
        }

        foreach (var module in modules)
        {
            new LocalNamer(assigner.table).VisitModule(module);
        }

        return assigner.table;
    }

    private void NameTypes(IReadOnlyList<LoweredModule> modules)
    {
        foreach (var name in ReservedTypes)
        {
            types.Reserve(name);
        }

        // Classes first: a class keeps its Python name, the file's static class gives way.
        foreach (var type in modules.SelectMany(m => m.Members).OfType<LoweredClass>())
        {
            classes[type.Symbol] = type;
            table.Set(type.Symbol, types.Take(TypeName(type.Symbol.Name), "Class"));
        }

        var namespaceEnd = table.Namespace[(table.Namespace.LastIndexOf('.') + 1)..];
        foreach (var module in modules)
        {
            var name = Identifiers.Pascal(module.Symbol.Name[(module.Symbol.Name.LastIndexOf('.') + 1)..]);
            table.Set(module.Symbol, types.Take(name == namespaceEnd ? name + "Script" : name, "Module"));
        }
    }

    private static string TypeName(string name)
    {
        var pascal = Identifiers.Pascal(name);

        // Python names such as HTTPServer are left alone.
        return char.IsUpper(name[0]) && !name.Contains('_', StringComparison.Ordinal) && name.Any(char.IsLower) ? name : pascal;
    }

    private void NameModuleMembers(LoweredModule module)
    {
        var scope = new NameScope();
        ReserveAll(scope, ReservedMembers);
        scope.Reserve("ToString");
        scope.Reserve(table[module.Symbol]);
        foreach (var member in module.Members)
        {
            NameModuleMember(member, scope);
        }

        table.Set(module.Entry.Symbol, scope.Take(module.IsMain ? "Start" : "Initialize", "Module"));
        NameValues(module.Members, scope);
    }

    private void NameModuleMember(LoweredMember member, NameScope scope)
    {
        switch (member)
        {
            case LoweredFunction { Symbol.Name: "main" } main:
                table.Set(main.Symbol, scope.Take("RunMain"));
                break;
            case LoweredFunction function:
                table.Set(function.Symbol, TakeBesideTypes(scope, FunctionName(function.Symbol.Name), "Function", null));
                break;
            case LoweredField field:
                table.Set(field.Variable, TakeBesideTypes(scope, FieldName(field.Variable.Name), "Value", field.Variable.Type));
                break;
        }
    }

    /// <summary>
    /// A member named as a type would hide the type in expressions; only a field of that very type is fine (C# specification,
    /// "Identical simple names and type names").
    /// </summary>
    private string TakeBesideTypes(NameScope scope, string name, string suffix, PyType? type)
    {
        var isOwnType = type is ClassType { Definition: ClassSymbol symbol } && table.TryGet(symbol, out var typeName) && typeName == name;
        return scope.Take(types.IsTaken(name) && !isOwnType ? name + suffix : name, suffix);
    }

    private static string FunctionName(string name) => DunderNames.Find(name) ?? Identifiers.Pascal(name);

    private static string FieldName(string name) =>
        name.StartsWith('_') && name.Trim('_').Length > 0 && !name.EndsWith("__", StringComparison.Ordinal)
            ? Identifiers.UnderscoreCamel(name)
            : Identifiers.Pascal(name);

    private static void ReserveAll(NameScope scope, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            scope.Reserve(name);
        }
    }
}

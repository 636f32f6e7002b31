using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PyConc2Cs.Library;

/// <summary>
/// Reads the catalogue from the Runtime's compiled attributes. It looks only at the attributes of the public classes; members are read when
/// a module or class is first asked for them, as this runs at each start of the tool.
/// </summary>
internal sealed class CatalogueLoader
{
    private const string RuntimeNamespace = "PyConc2Cs.Runtime";

    private readonly SchemeReader schemes;
    private readonly Dictionary<string, LibraryClass> classes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<INamedTypeSymbol>> extensions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Parts> modules = new(StringComparer.Ordinal);

    private CatalogueLoader() => schemes = new SchemeReader(FindClass);

    public static (Dictionary<string, LibraryModule> Modules, Dictionary<string, LibraryClass> Classes, HashSet<string> Names) Load(Stream image)
    {
        var loader = new CatalogueLoader();
        var types = PublicTypes(image);
        foreach (var type in types)
        {
            loader.AddModule(type);
        }

        foreach (var type in types)
        {
            loader.AddClass(type);
        }

        var byParts = new Dictionary<Parts, LibraryModule>();
        var result = new Dictionary<string, LibraryModule>(StringComparer.Ordinal);
        foreach (var (name, parts) in loader.modules)
        {
            if (!byParts.TryGetValue(parts, out var module))
            {
                byParts[parts] = module = new LibraryModule(parts.Name, () => loader.ReadModule(parts));
            }

            result[name] = module;
        }

        AddPackages(result);
        return (result, loader.classes, [.. types.Select(type => type.Name), .. types.First(type => type.Name == "Builtins").MemberNames]);
    }

    /// <summary><c>import a.b</c> binds a, which has no members but b.</summary>
    private static void AddPackages(Dictionary<string, LibraryModule> modules)
    {
        foreach (var name in modules.Keys.Where(n => n.Contains('.', StringComparison.Ordinal)).ToList())
        {
            var package = name[..name.LastIndexOf('.')];
            modules.TryAdd(package, new LibraryModule(package, () => new Dictionary<string, LibraryMember>()));
        }
    }

    private static ImmutableArray<INamedTypeSymbol> PublicTypes(Stream image)
    {
        // These three declare every framework type that a Runtime signature can name with a meaning of its own.
        MetadataReference[] framework = [Net100.References.SystemRuntime, Net100.References.SystemRuntimeNumerics, Net100.References.SystemCollections];
        var runtime = MetadataReference.CreateFromStream(image);
        var compilation = CSharpCompilation.Create("Catalogue", references: [.. framework, runtime]);
        var assembly = (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(runtime)!;
        var space = RuntimeNamespace.Split('.').Aggregate(assembly.GlobalNamespace, (outer, name) => outer.GetNamespaceMembers().First(inner => inner.Name == name));
        return [.. space.GetTypeMembers().Where(type => type is { TypeKind: TypeKind.Class, DeclaredAccessibility: Accessibility.Public })];
    }

    private void AddModule(INamedTypeSymbol type)
    {
        if (type.Attribute("PyModuleAttribute") is not { } attribute)
        {
            return;
        }

        var parts = FindModule(attribute.Text(0));
        parts.Tables.Add(type);
        foreach (var alias in attribute.Aliases())
        {
            modules[alias] = parts;
        }
    }

    private void AddClass(INamedTypeSymbol type)
    {
        if (type.Attribute("PyClassAttribute") is not { } attribute)
        {
            return;
        }

        var extends = attribute.Named("Extends") as INamedTypeSymbol;
        var (module, name) = (attribute.Text(0), attribute.Text(1));
        if (extends?.OriginalDefinition.Attribute("PyClassAttribute") is not null)
        {
            AddExtension(extends.Name, type);
            return;
        }

        if (extends is not null && FindModule(module).Classes.TryGetValue(name, out var same))
        {
            classes[type.Name] = same;
            AddExtension(same.CsName, type);
            return;
        }

        var found = new LibraryClass(
            module,
            name,
            type.Name,
            [.. type.TypeParameters.Select(parameter => parameter.Name)],
            extends?.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
            definition => ReadClass(type, definition));
        classes[type.Name] = found;
        FindModule(module).Classes.TryAdd(name, found);
        foreach (var alias in attribute.Aliases())
        {
            var dot = alias.LastIndexOf('.');
            FindModule(dot < 0 ? module : alias[..dot]).Classes.TryAdd(alias[(dot + 1)..], found);
        }
    }

    /// <summary>A static class that adds members to a class: to one with instances, or to a value type that another static class stands for.</summary>
    private void AddExtension(string csName, INamedTypeSymbol type) =>
        (extensions.TryGetValue(csName, out var list) ? list : extensions[csName] = []).Add(type);

    private Parts FindModule(string name)
    {
        if (!modules.TryGetValue(name, out var parts))
        {
            modules[name] = parts = new Parts(name);
        }

        return parts;
    }

    private LibraryClass? FindClass(INamedTypeSymbol type) =>
        type.ContainingNamespace is { Name: "Runtime", ContainingNamespace.Name: "PyConc2Cs" } ? classes.GetValueOrDefault(type.Name) : null;

    private Dictionary<string, LibraryMember> ReadModule(Parts parts)
    {
        var reader = new MemberReader(schemes);
        foreach (var (name, found) in parts.Classes)
        {
            reader.Members[name] = new LibraryClassMember(name, found);
        }

        foreach (var table in parts.Tables)
        {
            reader.Add(table);
        }

        return reader.Finish();
    }

    private LibraryClassDetails ReadClass(INamedTypeSymbol type, LibraryClass definition)
    {
        var reader = new MemberReader(schemes);
        reader.Add(type);
        foreach (var extension in extensions.GetValueOrDefault(type.Name) ?? [])
        {
            reader.Add(extension);
        }

        var ancestors = Ancestors(type).ToList();
        var @base = ancestors.Find(ancestor => FindClass(ancestor.OriginalDefinition) is not null);
        return new LibraryClassDetails(
            @base is null ? ValueBase(definition) : FindClass(@base.OriginalDefinition),
            @base is null ? [] : schemes.ReadAll(@base.TypeArguments),
            type.Name == "PyBaseException" || ancestors.Exists(ancestor => ancestor.Name == "PyBaseException"),
            [.. reader.Constructors()],
            reader.Finish(),
            Iterated(type),
            Indexer(type),
            type.AllInterfaces.Any(i => i.SpecialType == SpecialType.System_IDisposable),
            type.GetMembers("Enter").OfType<IMethodSymbol>().Any(m => m is { Parameters.IsEmpty: true, DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsAbstract: false, IsOverride: false }),
            type.GetMembers("Deconstruct").OfType<IMethodSymbol>().FirstOrDefault() is { } method ? [.. method.Parameters.Select(p => schemes.Read(p.Type))] : [],
            type.GetMembers().OfType<IMethodSymbol>().Where(m => m.MethodKind == MethodKind.UserDefinedOperator).Select(m => m.Name).ToHashSet(StringComparer.Ordinal),
            type.IsSealed && !type.IsStatic);
    }

    /// <summary>The element type that foreach gives.</summary>
    private TypeScheme? Iterated(INamedTypeSymbol type)
    {
        var enumerable = type.AllInterfaces.FirstOrDefault(i => i.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T);
        return enumerable is null ? null : schemes.Read(enumerable.TypeArguments[0]);
    }

    private (TypeScheme Key, TypeScheme Value)? Indexer(INamedTypeSymbol type)
    {
        var indexer = type.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(
            p => p is { IsIndexer: true, Parameters.Length: 1, DeclaredAccessibility: Accessibility.Public } && p.Parameters[0].Type is { Name: not "PySlice", SpecialType: not SpecialType.System_Int32 });
        return indexer is null ? null : (schemes.Read(indexer.Parameters[0].Type), schemes.Read(indexer.Type));
    }

    /// <summary>bool is an int in Python; C# has no such relation.</summary>
    private LibraryClass? ValueBase(LibraryClass definition) =>
        definition.Extends == "bool" ? classes.Values.FirstOrDefault(item => item.Extends == "long") : null;

    private static IEnumerable<INamedTypeSymbol> Ancestors(INamedTypeSymbol type)
    {
        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            yield return ancestor;
        }
    }

    /// <summary>The C# classes that make up a module.</summary>
    private sealed class Parts(string name)
    {
        public string Name { get; } = name;

        public List<INamedTypeSymbol> Tables { get; } = [];

        public Dictionary<string, LibraryClass> Classes { get; } = new(StringComparer.Ordinal);
    }
}

using PyConc2Cs.Syntax;
using PyConc2Cs.Text;

namespace PyConc2Cs.Binding;

/// <summary>A class statement with what surrounds it.</summary>
internal sealed record ClassSite(ClassDefinition Definition, SyntaxNode Module, SyntaxNode Owner, SourceText Source)
{
    /// <summary>The class in whose body it is written.</summary>
    public ClassDefinition? OuterClass => Owner as ClassDefinition;

    public bool IsLocal => Owner is FunctionDefinition;
}

/// <summary>All class statements of a program, before names are bound: classes are found by name.</summary>
internal sealed class ClassIndex
{
    private readonly Dictionary<string, List<ClassSite>> byName = new(StringComparer.Ordinal);

    public ClassIndex(IEnumerable<(ModuleNode Module, SourceText Source)> modules)
    {
        foreach (var (module, source) in modules)
        {
            Collect(module, module, module, source);
        }
    }

    public List<ClassSite> Sites { get; } = [];

    public IEnumerable<ClassSite> Named(string name) => byName.GetValueOrDefault(name) ?? [];

    /// <summary>The script's classes that a base expression may name.</summary>
    public IEnumerable<ClassSite> Named(Expression expression) => expression switch
    {
        NameExpression name => Named(name.Name),
        AttributeExpression attribute => Named(attribute.Name),
        _ => [],
    };

    /// <summary>The class, its ancestors and its descendants among the script's classes.</summary>
    public HashSet<ClassSite> Family(ClassSite site)
    {
        var family = new HashSet<ClassSite> { site };
        var pending = new Queue<ClassSite>(family);
        while (pending.TryDequeue(out var next))
        {
            var related = next.Definition.Bases.SelectMany(Named).Concat(Sites.Where(s => s.Definition.Bases.SelectMany(Named).Contains(next)));
            foreach (var other in related.Where(family.Add))
            {
                pending.Enqueue(other);
            }
        }

        return family;
    }

    private void Collect(SyntaxNode node, SyntaxNode module, SyntaxNode owner, SourceText source)
    {
        foreach (var child in SyntaxChildren.Of(node))
        {
            if (child is ClassDefinition definition)
            {
                var site = new ClassSite(definition, module, owner, source);
                Sites.Add(site);
                if (!byName.TryGetValue(definition.Name, out var list))
                {
                    byName[definition.Name] = list = [];
                }

                list.Add(site);
            }

            if (child is not Expression)
            {
                Collect(child, module, child is FunctionDefinition or ClassDefinition ? child : owner, source);
            }
        }
    }
}

using System.Collections.Immutable;
using PyConc2Cs.Syntax;
using PyConc2Cs.Text;

namespace PyConc2Cs.Binding;

/// <summary>
/// Writes out what <c>@dataclass</c> generates, so that the class is a class like any other: a constructor, repr, equality, order. A dataclass that can't be
/// written out keeps its decorator, and is made at run time.
/// </summary>
internal sealed class DataclassDesugaring(ClassIndex index, IReadOnlyList<ModuleNode> modules)
{
    private readonly Dictionary<ClassDefinition, (List<DataclassField> Own, List<DataclassField> All, ClassDefinition Result)?> done = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> names = [.. modules.SelectMany(SyntaxChildren.Descendants).Select(n => n switch
    {
        NameExpression name => name.Name,
        AttributeExpression attribute => attribute.Name,
        _ => "",
    })];

    /// <summary>The class with its methods written out; the class itself if it isn't a dataclass, or one that can't be.</summary>
    public ClassDefinition Rewrite(ClassSite site) => Expand(site)?.Result ?? site.Definition;

    private (List<DataclassField> Own, List<DataclassField> All, ClassDefinition Result)? Expand(ClassSite site)
    {
        if (!done.TryGetValue(site.Definition, out var result))
        {
            done[site.Definition] = null;
            done[site.Definition] = result = TryExpand(site);
        }

        return result;
    }

    private (List<DataclassField> Own, List<DataclassField> All, ClassDefinition Result)? TryExpand(ClassSite site)
    {
        var definition = site.Definition;
        if (definition.Decorators is not [var decorator] || !DataclassOptions.IsDataclass(decorator) || DataclassOptions.Of(decorator) is not { Init: true } options
            || options.Fields(definition, site.Source) is not { } own || (options.Frozen && IsAssigned(own)))
        {
            return null;
        }

        var parent = ParentOf(site, out var fits);
        if (!fits || own.Select(f => f.Name).Intersect(parent?.All.Select(f => f.Name) ?? []).Any())
        {
            return null;
        }

        List<DataclassField> all = [.. parent?.All ?? [], .. own];
        var writer = new DataclassMethods(definition, options, own, all, hasParent: parent is not null, isDerivedFrom: index.Sites.Any(s => s.Definition.Bases.SelectMany(index.Named).Contains(site)));
        var body = definition.Body.Where(s => s is not AnnotatedAssignStatement { Target: NameExpression name } || own.TrueForAll(f => f.Name != name.Name)).ToList();
        var at = body is [ExpressionStatement { Value: ConstantExpression { Kind: ConstantKind.String } }, ..] ? 1 : 0;
        body.InsertRange(at, writer.Methods(describes: names.Overlaps(["asdict", "astuple", "replace", "fields", "is_dataclass"])));
        return (own, all, definition with { Decorators = [], Body = [.. body] });
    }

    /// <summary>The dataclass that it derives from; <paramref name="fits"/> is false for what makes the order of the fields unknown.</summary>
    private (List<DataclassField> Own, List<DataclassField> All, ClassDefinition Result)? ParentOf(ClassSite site, out bool fits)
    {
        fits = true;
        foreach (var expression in site.Definition.Bases.Where(b => b is not NameExpression { Name: "object" or "ABC" }))
        {
            if (index.Named(expression).ToList() is not [var only] || site.Definition.Bases.Length > 1)
            {
                fits = false;
                return null;
            }

            if (only.Definition.Decorators.IsEmpty && only.Definition.Body.OfType<FunctionDefinition>().All(m => m.Name != "__init__"))
            {
                continue;
            }

            var parent = Expand(only);
            fits = parent is not null && only.Definition.Body.OfType<FunctionDefinition>().All(m => m.Name != "__post_init__");
            return parent;
        }

        return null;
    }

    private bool IsAssigned(List<DataclassField> fields)
    {
        var own = fields.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        return names.Contains("setattr") || names.Contains("__setattr__") || modules.SelectMany(SyntaxChildren.Descendants).Any(n => n switch
        {
            AssignStatement s => s.Targets.Any(t => t is AttributeExpression a && own.Contains(a.Name)),
            AugmentedAssignStatement s => s.Target is AttributeExpression a && own.Contains(a.Name),
            _ => false,
        });
    }
}

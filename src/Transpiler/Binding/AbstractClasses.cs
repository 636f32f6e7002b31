using PyConc2Cs.Syntax;

namespace PyConc2Cs.Binding;

/// <summary>Classes that can't be instantiated because abstract methods are missing (module abc).</summary>
internal static class AbstractClasses
{
    /// <summary>The names of the missing methods by the name of the class.</summary>
    public static Dictionary<string, string[]> Find(ClassIndex index)
    {
        var found = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var site in index.Sites.Where(s => index.Named(s.Definition.Name).Count() == 1))
        {
            var line = Ancestry(index, site);
            if (line is null || !line.Exists(IsMarked))
            {
                continue;
            }

            var missing = line.SelectMany(s => Defined(s.Definition)).Select(d => d.Name).Distinct(StringComparer.Ordinal)
                .Where(name => line.SelectMany(s => Defined(s.Definition).Where(d => d.Name == name).Take(1)).First().IsAbstract)
                .Order(StringComparer.Ordinal).ToArray();
            if (missing.Length > 0)
            {
                found[site.Definition.Name] = missing;
            }
        }

        return found;
    }

    /// <summary>Classes whose <c>register</c> the program names: what is an instance of them is known when the program runs, by their metaclass.</summary>
    public static HashSet<ClassSite> Registered(ClassIndex index, IReadOnlyList<ModuleNode> modules) =>
        [.. modules.SelectMany(SyntaxChildren.Descendants).OfType<AttributeExpression>().Where(a => a.Name == "register").Select(a => a.Value).OfType<NameExpression>()
            .SelectMany(n => index.Named(n.Name)).SelectMany(index.Family)];

    /// <summary>The class and its ancestors; null where one has several bases.</summary>
    private static List<ClassSite>? Ancestry(ClassIndex index, ClassSite site)
    {
        var line = new List<ClassSite>();
        for (var next = site; next is not null && !line.Contains(next);)
        {
            line.Add(next);
            var bases = next.Definition.Bases.SelectMany(index.Named).ToList();
            if (bases.Count > 1)
            {
                return null;
            }

            next = bases.FirstOrDefault();
        }

        return line;
    }

    /// <summary>It is written as derived from ABC, or with ABCMeta.</summary>
    public static bool IsMarked(ClassSite site) =>
        site.Definition.Bases.Any(b => b is NameExpression { Name: "ABC" } or AttributeExpression { Name: "ABC", Value: NameExpression { Name: "abc" } })
        || site.Definition.Keywords.Any(k => k.Name == "metaclass" && IsAbcMeta(k.Value))
        || site.Definition.Body.OfType<AssignStatement>().Any(IsMetaclass);

    public static bool IsAbcMeta(Expression value) => value is NameExpression { Name: "ABCMeta" } or AttributeExpression { Name: "ABCMeta", Value: NameExpression { Name: "abc" } };

    /// <summary>Python 2's <c>__metaclass__ = ABCMeta</c>.</summary>
    public static bool IsMetaclass(Statement statement) => statement is AssignStatement { Targets: [NameExpression { Name: "__metaclass__" }], Value: var value } && IsAbcMeta(value);

    private static IEnumerable<(string Name, bool IsAbstract)> Defined(ClassDefinition definition)
    {
        foreach (var statement in definition.Body)
        {
            switch (statement)
            {
                case FunctionDefinition f:
                    yield return (f.Name, f.Decorators.Any(d => KnownDecorators.NameOf(d) is "abstractmethod" or "abc.abstractmethod" or "abstractproperty" or "abc.abstractproperty"));
                    break;
                case AssignStatement { Targets: [NameExpression name] }:
                    yield return (name.Name, false);
                    break;
            }
        }
    }
}

using System.Collections.Immutable;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Binding;

/// <summary>
/// Writes out enumerations whose members are constants, so that each is a class like any other: members are attributes made by the constructor, and what a
/// script asks of the class itself (iteration, <c>Color(1)</c>, <c>Color["RED"]</c>) it asks of the class's collection of members. An enumeration that is
/// used in any other way keeps its base, and is made at run time.
/// </summary>
internal static class EnumDesugaring
{
    /// <summary>Modules that take objects apart and make them anew; a member must stay the one object that it is.</summary>
    private static readonly HashSet<string> Copying = new(["pickle", "copy", "multiprocessing", "shelve", "concurrent", "cPickle", "joblib", "dill"], StringComparer.Ordinal);

    public static ImmutableArray<ModuleNode> Rewrite(ImmutableArray<ModuleNode> modules)
    {
        var plans = Candidates(modules);
        while (plans.Count > 0)
        {
            var uses = new EnumUses(plans);
            ImmutableArray<ModuleNode> result = [.. modules.Select(m => m with { Body = uses.VisitBody(m.Body) })];
            if (uses.Unusual.Count == 0)
            {
                return result;
            }

            uses.Unusual.ToList().ForEach(name => plans.Remove(name));
        }

        return modules;
    }

    private static Dictionary<string, EnumDefinition> Candidates(ImmutableArray<ModuleNode> modules)
    {
        var plans = new Dictionary<string, EnumDefinition>(StringComparer.Ordinal);
        foreach (var plan in modules.SelectMany(m => m.Body).OfType<ClassDefinition>().Where(c => c.Bases is [var b] && IsEnum(b)).Select(EnumDefinition.Of).OfType<EnumDefinition>())
        {
            if (!plans.TryAdd(plan.Name, plan))
            {
                return [];
            }
        }

        if (plans.Count == 0)
        {
            return plans;
        }

        var nodes = modules.SelectMany(SyntaxChildren.Descendants).ToList();
        if (nodes.Exists(IsCopying) || nodes.OfType<CallExpression>().Any(c => c.Arguments.Any(MentionsEnum)))
        {
            return [];
        }

        foreach (var name in nodes.SelectMany(BoundNames).GroupBy(n => n, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key).ToList())
        {
            plans.Remove(name);
        }

        return plans;
    }

    internal static bool IsEnum(Expression expression) => KnownDecorators.NameOf(expression) is "Enum" or "enum.Enum";

    /// <summary><c>isinstance(x, Enum)</c> and the like ask for the base that these classes no longer have.</summary>
    private static bool MentionsEnum(Expression argument) => IsEnum(argument) || (argument is TupleExpression tuple && tuple.Elements.Any(IsEnum));

    private static bool IsCopying(SyntaxNode node) => node switch
    {
        ImportStatement s => s.Names.Any(n => Copying.Contains(n.Name.Split('.')[0]) && n.Name != "concurrent.futures"),
        ImportFromStatement { Module: { } module } s => module == "concurrent.futures" ? s.Names.Any(n => n.Name is "ProcessPoolExecutor" or "*") : Copying.Contains(module.Split('.')[0]),
        AttributeExpression { Name: "ProcessPoolExecutor" } => true,
        _ => false,
    };

    /// <summary>Names that are bound other than by an assignment.</summary>
    private static IEnumerable<string> BoundNames(SyntaxNode node) => node switch
    {
        ClassDefinition c => [c.Name],
        FunctionDefinition f => [f.Name],
        Parameter p => [p.Name],
        ImportAlias i => [i.AsName ?? i.Name, i.AsName ?? i.Name],
        NamedExpression e => [e.Target.Name, e.Target.Name],
        GlobalStatement g => [.. g.Names, .. g.Names],
        _ => [],
    };
}

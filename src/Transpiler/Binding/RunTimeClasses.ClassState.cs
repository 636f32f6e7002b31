using PyConc2Cs.Syntax;

namespace PyConc2Cs.Binding;

/// <summary>
/// Attributes of classes that derived classes get values of their own for while the program runs, and class methods that are called through instances:
/// C# has one static field for the whole family.
/// </summary>
internal sealed partial class RunTimeClasses
{
    private void FindClassWrites(IReadOnlyList<ModuleNode> modules)
    {
        foreach (var site in index.Sites.Where(s => index.Family(s).Count > 1).ToList())
        {
            if (SyntaxChildren.Descendants(site.Definition).Any(n => Targets(n).Any(t => IsOwnClass(t.Value, site))))
            {
                Add(site);
            }
        }

        foreach (var target in modules.SelectMany(SyntaxChildren.Descendants).SelectMany(Targets))
        {
            if (target.Value is NameExpression name && index.Named(name.Name).ToList() is [var site] && Inherits(site, target.Name))
            {
                Add(site);
            }
        }

        FindClassMethodsOfInstances(modules);
        FindClassChanges(modules);
    }

    /// <summary><c>obj.__class__ = Other</c>: a C# object keeps its class.</summary>
    private void FindClassChanges(IReadOnlyList<ModuleNode> modules)
    {
        foreach (var site in index.Sites.Where(s => SyntaxChildren.Descendants(s.Definition).SelectMany(Targets).Any(t => t.Name == "__class__")).ToList())
        {
            Add(site);
        }

        foreach (var change in modules.SelectMany(SyntaxChildren.Descendants).OfType<AssignStatement>().Where(s => Targets(s).Any(t => t.Name == "__class__")))
        {
            SyntaxChildren.Descendants(change.Value).OfType<Expression>().SelectMany(index.Named).ToList().ForEach(Add);
        }
    }

    private static IEnumerable<AttributeExpression> Targets(SyntaxNode node) => node switch
    {
        AssignStatement s => s.Targets.OfType<AttributeExpression>(),
        AugmentedAssignStatement { Target: AttributeExpression target } => [target],
        _ => [],
    };

    /// <summary><c>cls.x = ...</c>, <c>self.__class__.x = ...</c>, <c>type(self).x = ...</c>.</summary>
    private static bool IsOwnClass(Expression expression, ClassSite site) => expression switch
    {
        NameExpression name => site.Definition.Body.OfType<FunctionDefinition>()
            .Any(m => m.Decorators is [NameExpression { Name: "classmethod" }] && m.Parameters.Parameters is [var cls, ..] && cls.Name == name.Name),
        AttributeExpression { Name: "__class__" } => true,
        CallExpression { Function: NameExpression { Name: "type" }, Arguments: [_] } => true,
        _ => false,
    };

    /// <summary>The attribute is a base's, not the class's own.</summary>
    private bool Inherits(ClassSite site, string name) =>
        !site.Definition.Body.Any(s => s is AssignStatement { Targets: [NameExpression own] } && own.Name == name)
        && site.Definition.Bases.SelectMany(index.Named).Any(b => !Inherits(b, name) || b.Definition.Bases.SelectMany(index.Named).Any());

    private void FindClassMethodsOfInstances(IReadOnlyList<ModuleNode> modules)
    {
        var methods = index.Sites.Where(s => index.Family(s).Count > 1)
            .SelectMany(s => s.Definition.Body.OfType<FunctionDefinition>().Where(InheritedClassMethods.UsesClass).Select(m => (Site: s, m.Name))).ToLookup(m => m.Name, m => m.Site, StringComparer.Ordinal);
        foreach (var call in modules.SelectMany(SyntaxChildren.Descendants).OfType<CallExpression>())
        {
            if (call.Function is AttributeExpression { Value: var receiver, Name: var name } && methods.Contains(name)
                && !(receiver is NameExpression { Name: var owner } && (owner == "cls" || index.Named(owner).Any())))
            {
                methods[name].ToList().ForEach(Add);
            }
        }
    }
}

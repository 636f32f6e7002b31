using PyConc2Cs.Syntax;

namespace PyConc2Cs.Binding;

/// <summary>Methods that are replaced, and attributes that are deleted: a C# class has them for good.</summary>
internal sealed partial class RunTimeClasses
{
    private void FindReplacedMembers(SyntaxNode module)
    {
        foreach (var node in SyntaxChildren.Descendants(module))
        {
            switch (node)
            {
                case AssignStatement s:
                    s.Targets.OfType<AttributeExpression>().ToList().ForEach(t => Replaced(t, node));
                    break;
                case DeleteStatement s:
                    s.Targets.OfType<AttributeExpression>().ToList().ForEach(Deleted);
                    break;
                case CallExpression { Function: NameExpression { Name: "delattr" }, Arguments: [_, ConstantExpression { Value: string name }] }:
                    DeletedName(name);
                    break;
                case CallExpression { Function: NameExpression { Name: "delattr" or "setattr" }, Arguments: [NameExpression target, ..] }:
                    index.Named(target.Name).ToList().ForEach(Add);
                    break;
                case CallExpression { Function: NameExpression { Name: "__make_class__" }, Arguments: [_, var bases, _] }:
                    SyntaxChildren.Descendants(bases).OfType<Expression>().SelectMany(index.Named).ToList().ForEach(Add);
                    break;
            }
        }

        foreach (var site in index.Sites)
        {
            FindReplacedBySelf(site);
        }
    }

    private void Replaced(AttributeExpression target, SyntaxNode statement)
    {
        if (target.Value is NameExpression { Name: "self" })
        {
            return;
        }

        if (target.Name is "__class__" or "__bases__")
        {
            index.Sites.ForEach(Add);
            return;
        }

        foreach (var site in index.Sites.Where(s => DefinesMethod(s, target.Name)).ToList())
        {
            Add(site);
        }

        if (target.Value is NameExpression { Name: var name } && statement is AssignStatement { Value: LambdaExpression or NameExpression } s
            && (s.Value is LambdaExpression || IsFunction((NameExpression)s.Value)))
        {
            index.Named(name).ToList().ForEach(Add);
        }
    }

    private bool IsFunction(NameExpression value) => index.Sites.Select(s => s.Module).Distinct().SelectMany(SyntaxChildren.Of).OfType<FunctionDefinition>().Any(f => f.Name == value.Name);

    private void Deleted(AttributeExpression target) => DeletedName(target.Name);

    private void DeletedName(string name)
    {
        foreach (var site in index.Sites.Where(s => AssignsAttribute(s, name)).ToList())
        {
            Add(site);
        }
    }

    private void FindReplacedBySelf(ClassSite site)
    {
        var methods = index.Family(site).SelectMany(s => s.Definition.Body.OfType<FunctionDefinition>())
            .Where(m => !m.Decorators.Any(d => KnownDecorators.NameOf(d) is "property" || d is AttributeExpression { Name: "setter" }))
            .Select(m => m.Name).ToHashSet(StringComparer.Ordinal);
        if (AssignedAttributes(site).Any(methods.Contains))
        {
            Add(site);
        }
    }

    private static bool DefinesMethod(ClassSite site, string name) => site.Definition.Body.OfType<FunctionDefinition>().Any(m => m.Name == name && m.Decorators.IsEmpty);

    private static bool AssignsAttribute(ClassSite site, string name) =>
        AssignedAttributes(site).Contains(name) || site.Definition.Body.OfType<AssignStatement>().Any(s => s.Targets is [NameExpression n] && n.Name == name);

    private static IEnumerable<string> AssignedAttributes(ClassSite site) => SyntaxChildren.Descendants(site.Definition).OfType<AssignStatement>()
        .SelectMany(s => s.Targets).OfType<AttributeExpression>().Where(t => t.Value is NameExpression { Name: "self" }).Select(t => t.Name);
}

using PyConc2Cs.Syntax;

namespace PyConc2Cs.Binding;

/// <summary>
/// <c>vars(x)</c>, <c>dir(x)</c>, <c>inspect.getmembers(x)</c> and <c>x.__dict__</c>: the attributes of such an object are a dict that the script can change. Which classes x may be of is told by
/// what its name is bound to; where that isn't known, it may be any.
/// </summary>
internal sealed partial class RunTimeClasses
{
    private void FindNamespaces(IReadOnlyList<ModuleNode> modules)
    {
        var nodes = modules.SelectMany(SyntaxChildren.Descendants).ToList();
        var own = new HashSet<SyntaxNode>(ReferenceEqualityComparer.Instance);
        foreach (var site in index.Sites)
        {
            foreach (var node in SyntaxChildren.Descendants(site.Definition).Where(n => OwnerOfNamespace(n) is { } owner && IsOwnObject(owner)))
            {
                own.Add(node);
                Add(site);
            }
        }

        foreach (var owner in nodes.Where(n => !own.Contains(n)).Select(OwnerOfNamespace).OfType<Expression>())
        {
            (ClassesOf(owner, nodes) ?? index.Sites).ToList().ForEach(Add);
        }
    }

    private static Expression? OwnerOfNamespace(SyntaxNode node) => node switch
    {
        CallExpression { Function: NameExpression { Name: "vars" or "dir" }, Arguments: [var owner] } => owner,
        CallExpression { Function: NameExpression { Name: "getmembers" } or AttributeExpression { Name: "getmembers" }, Arguments: [var owner, ..] } => owner,
        AttributeExpression { Name: "__dict__", Value: var owner } => owner,
        _ => null,
    };

    /// <summary><c>Base.register(Other)</c> of an abstract base class: what is an instance of it is only known when the program runs.</summary>
    private void FindRegistrations(IReadOnlyList<ModuleNode> modules)
    {
        foreach (var node in modules.SelectMany(SyntaxChildren.Descendants))
        {
            if (node is CallExpression { Function: AttributeExpression { Name: "register", Value: NameExpression owner }, Arguments: [var registered] } && IsAbstract(owner))
            {
                index.Named(owner.Name).Concat((registered as NameExpression) is { } name ? index.Named(name.Name) : []).ToList().ForEach(Add);
            }
            else if (node is ClassDefinition { Decorators: var decorators })
            {
                decorators.OfType<AttributeExpression>().Where(d => d.Name == "register").Select(d => d.Value).OfType<NameExpression>().Where(IsAbstract).SelectMany(d => index.Named(d.Name)).ToList().ForEach(Add);
            }
        }
    }

    private bool IsAbstract(NameExpression name) => index.Named(name.Name).SelectMany(index.Family).Any(AbstractClasses.IsMarked);

    private static bool IsOwnObject(Expression owner) =>
        owner is NameExpression { Name: "self" or "cls" } or AttributeExpression { Name: "__class__", Value: NameExpression { Name: "self" } };

    /// <summary>The script's classes whose objects the expression may give; null if that isn't known.</summary>
    private List<ClassSite>? ClassesOf(Expression expression, List<SyntaxNode> nodes)
    {
        switch (expression)
        {
            case CallExpression { Function: NameExpression made } when index.Named(made).Any():
                return [.. index.Named(made)];
            case CallExpression { Function: AttributeExpression { Name: "parse_args" } } when !nodes.OfType<FunctionDefinition>().Any(f => f.Name == "parse_args"):
                return [];
            case NameExpression name when index.Named(name).Any():
                return [.. index.Named(name)];
            case NameExpression name:
                return ClassesOfName(name.Name, nodes);
            default:
                return null;
        }
    }

    private List<ClassSite>? ClassesOfName(string name, List<SyntaxNode> nodes)
    {
        var values = nodes.OfType<AssignStatement>().Where(s => s.Targets is [NameExpression target] && target.Name == name).ToList();
        var others = nodes.Sum(n => n switch
        {
            Parameter p => p.Name == name ? 1 : 0,
            AssignStatement s => s.Targets.Sum(t => Names(t, name)) - (values.Contains(s) ? 1 : 0),
            ForStatement s => Names(s.Target, name),
            ComprehensionClause c => Names(c.Target, name),
            WithItem { Target: { } target } => Names(target, name),
            NamedExpression e => Names(e.Target, name),
            AnnotatedAssignStatement s => Names(s.Target, name),
            AugmentedAssignStatement s => Names(s.Target, name),
            ImportAlias i => (i.AsName ?? i.Name) is var bound && (bound == name || bound == "*") ? 1 : 0,
            _ => 0,
        });
        if (others > 0)
        {
            return null;
        }

        if (values.Count == 0)
        {
            // A function has a namespace of its own.
            return nodes.OfType<FunctionDefinition>().Any(f => f.Name == name) ? [] : null;
        }

        var found = values.Select(s => s.Value is NameExpression ? null : ClassesOf(s.Value, nodes)).ToList();
        return found.Contains(null) ? null : [.. found.SelectMany(f => f!)];
    }

    private static int Names(Expression target, string name) => SyntaxChildren.Descendants(target).Count(n => n is NameExpression { Name: var found } && found == name);
}

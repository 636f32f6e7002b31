using System.Collections.Immutable;
using PyConc2Cs.Syntax;
using PyConc2Cs.Text;

namespace PyConc2Cs.Binding;

/// <summary>What decorators and base classes of the library add to a class is written out before names are bound: dataclasses, total_ordering.</summary>
internal sealed class ClassDesugaring : SyntaxRewriter
{
    private readonly Dictionary<SyntaxNode, ClassSite> sites = new(ReferenceEqualityComparer.Instance);
    private readonly ClassIndex index;
    private readonly DataclassDesugaring dataclasses;
    private readonly MemberDesugaring members;
    private readonly InheritedClassMethods inherited;
    private readonly ImpliedMethods implied;
    private readonly PrivateNames privateNames;
    private readonly Dictionary<string, string[]> abstractClasses;
    private readonly HashSet<ClassSite> registered;
    private ClassSite? current;

    private ClassDesugaring(ClassIndex index, IReadOnlyList<ModuleNode> modules)
    {
        this.index = index;
        dataclasses = new DataclassDesugaring(index, modules);
        members = new MemberDesugaring(index);
        inherited = new InheritedClassMethods(index, modules);
        implied = new ImpliedMethods(index, modules);
        privateNames = new PrivateNames(index);
        abstractClasses = AbstractClasses.Find(index);
        registered = AbstractClasses.Registered(index, modules);
        foreach (var site in index.Sites)
        {
            sites[site.Definition] = site;
        }
    }

    public static ImmutableArray<ModuleNode> Run(ImmutableArray<(ModuleNode Module, SourceText Source)> modules)
    {
        modules = [.. EnumDesugaring.Rewrite([.. modules.Select(m => m.Module)]).Zip(modules, (module, m) => (module, m.Source))];
        var index = new ClassIndex(modules);
        if (index.Sites.Count == 0 && !modules.SelectMany(m => SyntaxChildren.Descendants(m.Module)).Any(n => n is CallExpression { Function: NameExpression { Name: "type" }, Arguments.Length: 3 }))
        {
            return [.. modules.Select(m => m.Module)];
        }

        var rewriter = new ClassDesugaring(index, [.. modules.Select(m => m.Module)]);
        return [.. modules.Select(m => m.Module with { Body = rewriter.VisitBody(m.Module.Body) })];
    }

    public override IEnumerable<Statement> VisitStatement(Statement statement)
    {
        if (statement is FunctionDefinition function)
        {
            return base.VisitStatement(function with { Name = privateNames.NameOf(function.Name, current) });
        }

        if (statement is not ClassDefinition definition || !sites.TryGetValue(definition, out var site))
        {
            return base.VisitStatement(statement);
        }

        var result = members.Rewrite(site, dataclasses.Rewrite(site));
        result = TotalOrdering.Rewrite(result);
        result = result with
        {
            Keywords = result.Keywords is [{ Name: "metaclass", Value: var meta }] && AbstractClasses.IsAbcMeta(meta) && !registered.Contains(site) ? [] : result.Keywords,
            Body = [.. result.Body.Where(s => !AbstractClasses.IsMetaclass(s)), .. inherited.For(site), .. implied.For(site)],
        };
        var outer = current;
        current = site;
        result = result with { Body = VisitBody(result.Body) };
        current = outer;
        return [result];
    }

    /// <summary><c>type(self)</c> or <c>self.__class__</c>, where nothing derives from the class.</summary>
    private bool IsOwnClass(Expression expression) => current is { OuterClass: null, IsLocal: false }
        && expression is CallExpression { Function: NameExpression { Name: "type" }, Arguments: [NameExpression { Name: "self" }] }
            or AttributeExpression { Name: "__class__", Value: NameExpression { Name: "self" } };

    public override Expression? Visit(Expression? expression)
    {
        switch (expression)
        {
            case CallExpression { Function: NameExpression name } call when abstractClasses.TryGetValue(name.Name, out var missing):
                var make = new Synthesis(call.Span);
                return make.Call("__abstract_error__", make.Text(name.Name), make.Tuple(missing.Select(make.Text)));
            case CallExpression { Function: NameExpression { Name: "type" } name, Arguments: [_, _, _] } call:
                return call with { Function = name with { Name = "__make_class__" }, Arguments = All(call.Arguments) };
            case AttributeExpression { Value: var owner } attribute when current is not null && !attribute.Name.StartsWith("__", StringComparison.Ordinal) && index.Family(current).Count == 1 && IsOwnClass(owner):
                return attribute with { Value = new NameExpression(owner.Span, current.Definition.Name), Name = privateNames.NameOf(attribute.Name, current) };
            case NameExpression name when current is not null:
                return name with { Name = privateNames.NameOf(name.Name, current) };
            case AttributeExpression attribute:
                return attribute with { Value = Visit(attribute.Value)!, Name = privateNames.NameOf(attribute.Name, current) };
            default:
                return base.Visit(expression);
        }
    }
}

/// <summary>
/// Names that begin with two underscores belong to their class (Python reference, 6.2.1). They keep their names unless two related classes use the same one.
/// </summary>
internal sealed class PrivateNames
{
    private readonly ClassIndex index;
    private readonly Dictionary<ClassSite, HashSet<string>> used = [];

    public PrivateNames(ClassIndex index)
    {
        this.index = index;
        foreach (var site in index.Sites)
        {
            used[site] = [.. SyntaxChildren.Descendants(site.Definition).Select(NameIn).OfType<string>().Where(IsPrivate)];
        }
    }

    public string NameOf(string name, ClassSite? site)
    {
        if (site is not null && IsPrivate(name))
        {
            return IsShared(name, site) ? ClassBodyRewriter.Mangle(name, site.Definition.Name) : name;
        }

        // obj._Stack__items, from outside.
        var at = name.StartsWith('_') ? name.IndexOf("__", 1, StringComparison.Ordinal) : -1;
        return at > 1 && IsPrivate(name[at..]) && index.Named(name[1..at]).ToList() is [var owner] && used[owner].Contains(name[at..]) && !IsShared(name[at..], owner)
            ? name[at..]
            : name;
    }

    private bool IsShared(string name, ClassSite site) => index.Family(site).Any(s => s != site && used[s].Contains(name));

    private static string? NameIn(SyntaxNode node) => node switch
    {
        AttributeExpression attribute => attribute.Name,
        NameExpression name => name.Name,
        FunctionDefinition function => function.Name,
        _ => null,
    };

    private static bool IsPrivate(string name) => name.Length > 2 && name.StartsWith("__", StringComparison.Ordinal) && !name.EndsWith("__", StringComparison.Ordinal);
}

/// <summary><c>@functools.total_ordering</c>: the comparisons that a class leaves out, from the one that it has and <c>==</c>.</summary>
internal static class TotalOrdering
{
    private static readonly (string Name, CompareOperator Operator)[] Comparisons =
    [
        ("__lt__", CompareOperator.Less), ("__le__", CompareOperator.LessOrEqual), ("__gt__", CompareOperator.Greater), ("__ge__", CompareOperator.GreaterOrEqual),
    ];

    public static ClassDefinition Rewrite(ClassDefinition definition)
    {
        var decorator = definition.Decorators.FirstOrDefault(d => KnownDecorators.NameOf(d) is "total_ordering" or "functools.total_ordering");
        var own = definition.Body.OfType<FunctionDefinition>().Select(m => m.Name).ToHashSet(StringComparer.Ordinal);
        if (decorator is null || Comparisons.FirstOrDefault(c => own.Contains(c.Name)) is not { Name: { } root } given)
        {
            return definition;
        }

        var make = new Synthesis(definition.NameSpan);
        Expression Self(CompareOperator op) => make.Compare(make.Name("self"), op, make.Name("other"));
        var added = Comparisons.Where(c => !own.Contains(c.Name))
            .Select(c => (Statement)make.Method(c.Name, [make.Parameter("other")], make.Return(Derived(make, Self, given.Operator, c.Operator))));
        return definition with { Decorators = definition.Decorators.Remove(decorator), Body = [.. definition.Body, .. added] };
    }

    private static Expression Derived(Synthesis make, Func<CompareOperator, Expression> self, CompareOperator root, CompareOperator wanted)
    {
        var isLess = root is CompareOperator.Less or CompareOperator.LessOrEqual;
        var wantsLess = wanted is CompareOperator.Less or CompareOperator.LessOrEqual;
        var isStrict = root is CompareOperator.Less or CompareOperator.Greater;
        var wantsStrict = wanted is CompareOperator.Less or CompareOperator.Greater;
        if (isLess == wantsLess)
        {
            return isStrict ? make.Or(self(root), self(CompareOperator.Equal)) : make.And(self(root), self(CompareOperator.NotEqual));
        }

        return isStrict == wantsStrict
            ? isStrict ? make.And(make.Not(self(root)), self(CompareOperator.NotEqual)) : make.Or(make.Not(self(root)), self(CompareOperator.Equal))
            : make.Not(self(root));
    }
}

using System.Collections.Immutable;
using PyConc2Cs.Syntax;
using PyConc2Cs.Text;

namespace PyConc2Cs.Binding;

/// <summary>What decorators and base classes of the library add to a class is written out before names are bound: dataclasses, total_ordering.</summary>
internal sealed class ClassDesugaring : SyntaxRewriter
{
    private readonly Dictionary<SyntaxNode, ClassSite> sites = new(ReferenceEqualityComparer.Instance);
    private readonly DataclassDesugaring dataclasses;

    private ClassDesugaring(ClassIndex index, IReadOnlyList<ModuleNode> modules)
    {
        dataclasses = new DataclassDesugaring(index, modules);
        foreach (var site in index.Sites)
        {
            sites[site.Definition] = site;
        }
    }

    public static ImmutableArray<ModuleNode> Run(ImmutableArray<(ModuleNode Module, SourceText Source)> modules)
    {
        var index = new ClassIndex(modules);
        if (!index.Sites.Exists(s => !s.Definition.Decorators.IsEmpty || !s.Definition.Keywords.IsEmpty))
        {
            return [.. modules.Select(m => m.Module)];
        }

        var rewriter = new ClassDesugaring(index, [.. modules.Select(m => m.Module)]);
        return [.. modules.Select(m => m.Module with { Body = rewriter.VisitBody(m.Module.Body) })];
    }

    public override IEnumerable<Statement> VisitStatement(Statement statement)
    {
        if (statement is not ClassDefinition definition || !sites.TryGetValue(definition, out var site))
        {
            return base.VisitStatement(statement);
        }

        var result = dataclasses.Rewrite(site);
        result = TotalOrdering.Rewrite(result);
        if (result.Keywords is [{ Name: "metaclass", Value: NameExpression { Name: "ABCMeta" } or AttributeExpression { Name: "ABCMeta" } }])
        {
            result = result with { Keywords = [] };
        }

        return [result with { Body = VisitBody(result.Body) }];
    }
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

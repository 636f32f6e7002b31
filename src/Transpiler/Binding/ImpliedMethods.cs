using PyConc2Cs.Syntax;

namespace PyConc2Cs.Binding;

/// <summary>
/// A method that a class calls on itself and leaves to its subclasses without saying so. The class is given it, so that the call has a type; on an instance of
/// the class itself it raises the AttributeError that the call would have raised:
/// <code>
/// class Shape:                                            =>   class Shape:
///     def describe(self): return self.area() * 2                   def describe(self): return self.area() * 2
/// class Square(Shape):                                             def area(self): raise AttributeError(f"'{type(self).__name__}' object ...")
///     def area(self): return 4
/// </code>
/// Only where nobody could tell the difference: single inheritance, and the name is neither stored nor asked for by text.
/// </summary>
internal sealed class ImpliedMethods
{
    private readonly ClassIndex index;
    private readonly HashSet<string> stored = new(StringComparer.Ordinal);

    public ImpliedMethods(ClassIndex index, IReadOnlyList<ModuleNode> modules)
    {
        this.index = index;
        foreach (var node in modules.SelectMany(SyntaxChildren.Descendants))
        {
            switch (node)
            {
                case AssignStatement s: stored.UnionWith(s.Targets.SelectMany(SyntaxChildren.Descendants).Select(NameOf).OfType<string>()); break;
                case AugmentedAssignStatement { Target: AttributeExpression a }: stored.Add(a.Name); break;
                case AnnotatedAssignStatement s: stored.UnionWith(SyntaxChildren.Descendants(s.Target).Select(NameOf).OfType<string>()); break;
                case ConstantExpression { Value: string text }: stored.Add(text); break;
            }
        }
    }

    public IEnumerable<Statement> For(ClassSite site)
    {
        var family = index.Family(site);
        if (family.Count == 1 || family.Any(s => !IsPlain(s)))
        {
            yield break;
        }

        var known = Ancestors(site).Append(site).SelectMany(s => SyntaxChildren.Descendants(s.Definition)).Concat(Ancestors(site).SelectMany(For))
            .Select(DefinedName).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var call in site.Definition.Body.OfType<FunctionDefinition>().SelectMany(SyntaxChildren.Descendants).OfType<CallExpression>())
        {
            if (call is { Function: AttributeExpression { Value: NameExpression { Name: "self" }, Name: var name }, Keywords.IsEmpty: true }
                && !stored.Contains(name) && !name.StartsWith("__", StringComparison.Ordinal) && known.Add(name) && Shared(site, name, call.Arguments) is { } method)
            {
                yield return Missing(new Synthesis(call.Span), method);
            }
        }
    }

    private static string? NameOf(SyntaxNode node) => node is AttributeExpression a ? a.Name : node is NameExpression n ? n.Name : null;

    private static string? DefinedName(SyntaxNode node) => node is FunctionDefinition f ? f.Name : node is ClassDefinition c ? c.Name : null;

    /// <summary>At most one base, which is the script's, and no attributes by computed names.</summary>
    private bool IsPlain(ClassSite site) =>
        site.Definition.Keywords.IsEmpty && site.Definition.Decorators.IsEmpty && !site.IsLocal
        && (site.Definition.Bases is [] or [NameExpression { Name: "object" }] || site.Definition.Bases is [NameExpression parent] && index.Named(parent).Count() == 1)
        && !site.Definition.Body.OfType<FunctionDefinition>().Any(f => f.Name is "__getattr__" or "__getattribute__");

    private IEnumerable<ClassSite> Ancestors(ClassSite site)
    {
        var seen = new HashSet<ClassSite> { site };
        for (var next = site; next.Definition.Bases.SelectMany(index.Named).FirstOrDefault() is { } parent && seen.Add(parent); next = parent)
        {
            yield return parent;
        }
    }

    /// <summary>The method as the subclasses define it, where all do it alike.</summary>
    private FunctionDefinition? Shared(ClassSite site, string name, IReadOnlyCollection<Expression> arguments)
    {
        var found = index.Family(site).Where(s => Ancestors(s).Contains(site))
            .SelectMany(s => s.Definition.Body.OfType<FunctionDefinition>()).Where(f => f.Name == name).ToList();
        return found is [var first, ..] && found.TrueForAll(f => IsPlain(f) && f.Parameters.Parameters.Length == arguments.Count + 1) ? first : null;
    }

    private static bool IsPlain(FunctionDefinition method) =>
        method is { Decorators.IsEmpty: true, IsAsync: false }
        && method.Parameters.Parameters is [{ Name: "self" }, ..] && method.Parameters.Parameters.All(p => p is { Kind: ParameterKind.PositionalOrKeyword, Default: null, TuplePattern: null })
        && !method.Body.SelectMany(SyntaxChildren.Descendants).Any(n => n is YieldExpression or YieldFromExpression);

    private static FunctionDefinition Missing(Synthesis make, FunctionDefinition method) => make.Method(
        method.Name,
        [.. method.Parameters.Parameters.Skip(1).Select(p => make.Parameter(p.Name))],
        make.Raise("AttributeError", make.Joined(
            make.Text("'"), make.Shown(make.ClassName()), make.Text($"' object has no attribute '{method.Name}'"))));
}

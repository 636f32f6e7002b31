using PyConc2Cs.Syntax;

namespace PyConc2Cs.Binding;

/// <summary>
/// A class method is given the class through which it is called. A C# static method isn't: derived classes get their own copy of the class methods that they
/// inherit, so that <c>cls</c> is theirs.
/// </summary>
internal sealed class InheritedClassMethods
{
    private readonly ClassIndex index;
    private readonly HashSet<string> wanted;

    public InheritedClassMethods(ClassIndex index, IReadOnlyList<ModuleNode> modules)
    {
        this.index = index;
        wanted = [.. modules.SelectMany(SyntaxChildren.Descendants).OfType<AttributeExpression>().Select(a => a.Name)];
    }

    public IEnumerable<Statement> For(ClassSite site)
    {
        if (site.Definition.Bases.SelectMany(index.Named).ToList() is not [var parent])
        {
            yield break;
        }

        var own = site.Definition.Body.OfType<FunctionDefinition>().Select(m => m.Name).ToHashSet(StringComparer.Ordinal);
        for (var ancestor = parent; ancestor is not null;)
        {
            foreach (var method in ancestor.Definition.Body.OfType<FunctionDefinition>().Where(m => UsesClass(m) && wanted.Contains(m.Name) && own.Add(m.Name)))
            {
                yield return new Copier().Copy(method);
            }

            own.UnionWith(ancestor.Definition.Body.OfType<FunctionDefinition>().Select(m => m.Name));
            ancestor = ancestor.Definition.Bases.SelectMany(index.Named).ToList() is [var next] && next != ancestor ? next : null;
        }
    }

    /// <summary>A class method that does something with its class.</summary>
    public static bool UsesClass(FunctionDefinition method) =>
        method.Decorators is [NameExpression { Name: "classmethod" }] && method.Parameters.Parameters is [var cls, ..]
        && method.Body.SelectMany(SyntaxChildren.Descendants).Any(n => n is NameExpression name && name.Name == cls.Name)
        && !method.Body.SelectMany(SyntaxChildren.Descendants).Any(n => n is NameExpression { Name: "super" });

    /// <summary>Copies every node: tables tell nodes apart by identity.</summary>
    private sealed class Copier : SyntaxRewriter
    {
        public Statement Copy(Statement statement) => VisitStatement(statement).Single();

        public override Expression? Visit(Expression? expression) => expression switch
        {
            NameExpression name => name with { },
            ConstantExpression constant => constant with { },
            _ => base.Visit(expression),
        };
    }
}

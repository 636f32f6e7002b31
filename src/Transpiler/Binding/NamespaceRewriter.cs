using System.Collections.Immutable;
using PyConc2Cs.Syntax;
using PyConc2Cs.Text;

namespace PyConc2Cs.Binding;

/// <summary>
/// <c>globals()</c>, <c>locals()</c> and <c>vars()</c> where they are read: <c>globals()["x"]</c> is the name itself, the whole dict a display of the names that
/// are bound by then. A store to a constant name of <c>globals()</c> is an assignment. What is left is refused by the binder.
/// </summary>
internal sealed class NamespaceRewriter : SyntaxRewriter
{
    private readonly List<NameBinding> module;
    private readonly HashSet<string> deleted;

    /// <summary>Where names are bound that live for an except clause only.</summary>
    private readonly HashSet<SourceSpan> caught;
    private readonly Stack<Block> functions = new();
    private int classDepth;

    private sealed record Block(List<string> Parameters, List<NameBinding> Bindings, HashSet<string> Globals)
    {
        public bool Binds(string name) => !Globals.Contains(name) && (Parameters.Contains(name) || Bindings.Exists(b => b.Name == name));
    }

    private NamespaceRewriter(BindingCollector names, ModuleNode tree)
    {
        (module, deleted) = (names.Bindings, names.Deleted);
        caught = SyntaxChildren.Descendants(tree).OfType<ExceptHandler>().Select(h => h.Target).OfType<NameExpression>().Select(n => n.Span).ToHashSet();
    }

    public static ModuleNode Rewrite(ModuleNode tree)
    {
        var nodes = SyntaxChildren.Descendants(tree);
        if (!nodes.Any(n => n is Expression e && Kind(e) is not null) || nodes.Any(n => n is ImportFromStatement { Names: [{ Name: "*" }] }))
        {
            return tree;
        }

        var names = new BindingCollector();
        names.Visit(tree.Body);
        return names.Bindings.Any(b => b.Name is "globals" or "locals" or "vars") ? tree : tree with { Body = new NamespaceRewriter(names, tree).VisitBody(tree.Body) };
    }

    private static string? Kind(Expression? e) =>
        e is CallExpression { Function: NameExpression { Name: "globals" or "locals" or "vars" } name, Arguments.IsEmpty: true, Keywords.IsEmpty: true } ? name.Name : null;

    public override IEnumerable<Statement> VisitStatement(Statement statement)
    {
        switch (statement)
        {
            case FunctionDefinition f:
                return [VisitFunction(f)];
            case ClassDefinition c:
                classDepth++;
                var visited = base.VisitStatement(c).ToList();
                classDepth--;
                return visited;
            case AssignStatement { Targets: [SubscriptExpression { Index: ConstantExpression { Value: string name } } target] } s when IsGlobals(target.Value) && MayStore(name):
                functions.TryPeek(out var block);
                block?.Globals.Add(name);
                return [s with { Targets = [new NameExpression(target.Span, name)], Value = Visit(s.Value)! }];
            default:
                return base.VisitStatement(statement);
        }
    }

    private FunctionDefinition VisitFunction(FunctionDefinition f)
    {
        var names = new BindingCollector();
        names.Visit(f.Body);
        var declared = names.Globals.SelectMany(g => g.Names).ToHashSet(StringComparer.Ordinal);
        var parameters = f.Parameters.Parameters.OrderBy(p => p.Kind is ParameterKind.VarPositional or ParameterKind.VarKeyword ? 1 : 0).Select(p => p.Name).ToList();
        functions.Push(new Block(parameters, names.Bindings, [.. declared]));
        var outer = classDepth;
        classDepth = 0;
        var visited = (FunctionDefinition)Children(f);
        classDepth = outer;
        var added = functions.Pop().Globals.Except(declared).ToImmutableArray();
        return added.IsEmpty ? visited : visited with { Body = visited.Body.Insert(0, new GlobalStatement(new SourceSpan(f.Body[0].Span.Start, f.Body[0].Span.Start), added)) };
    }

    public override Expression? Visit(Expression? expression)
    {
        switch (expression)
        {
            case SubscriptExpression { Index: ConstantExpression { Value: string name } } e when IsGlobals(e.Value) && module.Exists(b => b.Name == name) && !IsHidden(name):
                return new NameExpression(e.Span, name);
            case LambdaExpression:
                return expression;
            case CallExpression when Kind(expression) is { } kind && Names(kind, expression.Span.Start) is { } names:
                return new DictExpression(expression.Span, [.. names.Select(n => new DictItem(
                    new ConstantExpression(expression.Span, n, ConstantKind.String), new NameExpression(expression.Span, n)))]);
            default:
                return base.Visit(expression);
        }
    }

    private bool IsGlobals(Expression e) => Kind(e) is { } kind && classDepth == 0 && (kind == "globals" || functions.Count == 0);

    private bool MayStore(string name) => functions.Count == 0 || !functions.Peek().Binds(name);

    private bool IsHidden(string name) => functions.Any(f => f.Binds(name));

    /// <summary>The names of the dict; null if they can't all be read at this place.</summary>
    private List<string>? Names(string kind, int position)
    {
        if (classDepth > 0)
        {
            return null;
        }

        if (kind != "globals" && functions.TryPeek(out var block))
        {
            return [.. block.Parameters.Concat(block.Bindings.Where(b => b.Span.Start < position && !caught.Contains(b.Span) && !block.Globals.Contains(b.Name)).Select(b => b.Name)).Where(IsWritten).Distinct()];
        }

        var names = module.Where(b => (functions.Count > 0 || b.Span.Start < position) && !deleted.Contains(b.Name) && !caught.Contains(b.Span)).Select(b => b.Name).Distinct().ToList();
        return names.Exists(IsHidden) ? null : ["__name__", .. names.Where(IsWritten)];
    }

    /// <summary>Not a temporary of another rewriter.</summary>
    private static bool IsWritten(string name) => char.IsLetter(name[0]) || name[0] == '_';
}

using System.Collections.Immutable;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Binding;

/// <summary>
/// Generator-based coroutines (<c>@asyncio.coroutine</c>, <c>@types.coroutine</c>) are written as <c>async def</c>: <c>yield from</c> becomes <c>await</c>, a bare <c>yield</c>
/// waits for the loop's next round. So are the plain generators of the module that they wait for. Those that yield values to whoever drives them stay generators: the decorator
/// makes them awaitable.
/// </summary>
internal sealed class GeneratorCoroutines : SyntaxRewriter
{
    private readonly HashSet<FunctionDefinition> coroutines;
    private bool isInside;

    private GeneratorCoroutines(HashSet<FunctionDefinition> coroutines) => this.coroutines = coroutines;

    public static ModuleNode Rewrite(ModuleNode module)
    {
        var functions = SyntaxChildren.Descendants(module).OfType<FunctionDefinition>().ToList();
        var imported = SyntaxChildren.Descendants(module).OfType<ImportFromStatement>().Any(i => i.Module is "asyncio" or "types" && i.Names.Any(n => n.Name == "coroutine"));
        var coroutines = new HashSet<FunctionDefinition>(functions.Where(f => f.Decorators.Any(d => IsCoroutine(d, imported)) && YieldsNothing(f)), ReferenceEqualityComparer.Instance);
        if (coroutines.Count == 0)
        {
            return module;
        }

        AddAwaited(functions, coroutines);
        return module with { Body = new GeneratorCoroutines(coroutines).VisitBody(module.Body) };
    }

    public override IEnumerable<Statement> VisitStatement(Statement statement)
    {
        switch (statement)
        {
            case FunctionDefinition function:
                var outer = isInside;
                isInside = coroutines.Contains(function);
                var body = VisitBody(function.Body);
                var result = isInside
                    ? function with { Body = body, IsAsync = true, Decorators = [.. function.Decorators.Where(d => !IsCoroutine(d, true))] }
                    : function with { Body = body };
                isInside = outer;
                return [result];
            case WithStatement { Items: [{ Context: YieldFromExpression { Value: var manager } } item] } s when isInside:
                return [s with { IsAsync = true, Items = [item with { Context = Visit(manager)! }], Body = VisitBody(s.Body) }];
            default:
                return base.VisitStatement(statement);
        }
    }

    public override Expression? Visit(Expression? expression) => expression switch
    {
        LambdaExpression => expression,
        YieldFromExpression e when isInside => new AwaitExpression(e.Span, Visit(e.Value)!),
        YieldExpression { Value: null } e when isInside => new AwaitExpression(e.Span, new Synthesis(e.Span).Call("__next_round__")),
        _ => base.Visit(expression),
    };

    private static bool IsCoroutine(Expression decorator, bool imported) =>
        KnownDecorators.NameOf(decorator) is { } name && (name is "asyncio.coroutine" or "types.coroutine" || imported && name == "coroutine");

    private static void AddAwaited(List<FunctionDefinition> functions, HashSet<FunctionDefinition> coroutines)
    {
        var byName = functions.ToLookup(f => f.Name, StringComparer.Ordinal);
        var todo = new Queue<FunctionDefinition>(coroutines);
        while (todo.TryDequeue(out var function))
        {
            foreach (var awaited in OwnYields(function.Body).OfType<YieldFromExpression>().SelectMany(y => byName[CalledName(y.Value)]))
            {
                if (!awaited.IsAsync && OwnYields(awaited.Body).Any() && YieldsNothing(awaited) && coroutines.Add(awaited))
                {
                    todo.Enqueue(awaited);
                }
            }
        }
    }

    /// <summary>Nothing comes out of its yields and nothing that is sent to them is used.</summary>
    private static bool YieldsNothing(FunctionDefinition function)
    {
        var rounds = SyntaxChildren.Descendants(function).OfType<ExpressionStatement>().Select(s => s.Value).OfType<YieldExpression>().Where(y => y.Value is null).ToHashSet(ReferenceEqualityComparer.Instance);
        return OwnYields(function.Body).All(y => y is YieldFromExpression || rounds.Contains(y));
    }

    private static string CalledName(Expression expression) => expression switch
    {
        CallExpression { Function: NameExpression name } => name.Name,
        CallExpression { Function: AttributeExpression { Value: NameExpression { Name: "self" } } attribute } => attribute.Name,
        _ => "",
    };

    private static IEnumerable<Expression> OwnYields(IEnumerable<SyntaxNode> nodes) => nodes.SelectMany(n => n switch
    {
        FunctionDefinition or LambdaExpression or ClassDefinition => [],
        YieldExpression or YieldFromExpression => SyntaxChildren.Of(n).SelectMany(c => OwnYields([c])).Prepend((Expression)n),
        _ => OwnYields(SyntaxChildren.Of(n)),
    });
}

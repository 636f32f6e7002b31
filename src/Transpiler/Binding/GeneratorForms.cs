using PyConc2Cs.Syntax;

namespace PyConc2Cs.Binding;

/// <summary>
/// What a generator's body asks for. A C# iterator can't yield inside <c>try</c> with handlers, <c>catch</c> or <c>finally</c>, receives nothing and
/// returns nothing: such bodies become coroutines.
/// </summary>
public static class GeneratorForms
{
    public static bool NeedsCoroutine(FunctionDefinition definition)
    {
        var nodes = OwnNodes(definition).ToList();
        var statements = nodes.OfType<ExpressionStatement>().Select(s => s.Value).ToHashSet(ReferenceEqualityComparer.Instance);
        return nodes.Any(n => IsYield(n) && !statements.Contains(n))
            || nodes.OfType<ReturnStatement>().Any(r => r.Value is not null and not ConstantExpression { Kind: ConstantKind.None })
            || nodes.OfType<TryStatement>().Any(YieldsInHandledCode);
    }

    /// <summary>Leaving it half way runs code: a finally block, a handler of GeneratorExit or a with statement stands around a yield.</summary>
    public static bool HoldsResources(FunctionDefinition definition) => OwnNodes(definition).Any(n => n switch
    {
        WithStatement => OwnNodes(n).Any(IsYield),
        TryStatement s => (!s.Finally.IsEmpty || s.Handlers.Any(h => CatchesExit(h.Type))) && OwnNodes(n).Any(IsYield),
        _ => false,
    });

    private static bool CatchesExit(Expression? type) => type switch
    {
        null or NameExpression { Name: "GeneratorExit" or "BaseException" } => true,
        TupleExpression tuple => tuple.Elements.Any(CatchesExit),
        _ => false,
    };

    /// <summary>A StopIteration may leave the body: of a <c>raise</c> or a <c>next()</c> (PEP 479 makes it a RuntimeError).</summary>
    public static bool MayRaiseStopIteration(FunctionDefinition definition) => OwnNodes(definition).Any(n => n switch
    {
        RaiseStatement { Exception: { } raised } => IsStopIteration(raised),
        CallExpression { Function: NameExpression { Name: "next" }, Arguments.Length: 1 } => true,
        CallExpression { Function: AttributeExpression { Name: "next" or "__next__" or "send" } } => true,
        _ => false,
    });

    public static bool IsStopIteration(Expression raised) => raised switch
    {
        NameExpression name => name.Name == "StopIteration",
        CallExpression call => IsStopIteration(call.Function),
        _ => false,
    };

    /// <summary>A with statement of the function has a yield in its body.</summary>
    public static bool YieldsIn(WithStatement s) => s.Body.Any(b => OwnNodes(b).Any(IsYield));

    private static bool YieldsInHandledCode(TryStatement s) =>
        !s.Handlers.IsEmpty && s.Body.Any(b => OwnNodes(b).Any(IsYield))
        || s.Handlers.Any(h => OwnNodes(h).Any(IsYield))
        || s.Finally.Any(f => OwnNodes(f).Any(IsYield));

    private static bool IsYield(SyntaxNode node) => node is YieldExpression or YieldFromExpression;

    /// <summary>The nodes below without those of nested functions and classes.</summary>
    private static IEnumerable<SyntaxNode> OwnNodes(SyntaxNode node)
    {
        var children = node is FunctionDefinition definition ? definition.Body : SyntaxChildren.Of(node);
        if (node is not FunctionDefinition)
        {
            yield return node;
        }

        foreach (var child in children.Where(c => c is not (FunctionDefinition or ClassDefinition or LambdaExpression)))
        {
            foreach (var nested in OwnNodes(child))
            {
                yield return nested;
            }
        }
    }
}

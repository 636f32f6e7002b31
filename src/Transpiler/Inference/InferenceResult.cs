using PyConc2Cs.Binding;
using PyConc2Cs.Library;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Inference;

/// <summary>The types and call targets of a program. Tables are keyed by node identity.</summary>
public sealed class InferenceResult(KnownTypes known, TypeJoiner joiner)
{
    public KnownTypes Known { get; } = known;

    public TypeJoiner Joiner { get; } = joiner;

    /// <summary>The type of an expression's value where it is used (a narrowed variable's is narrower than its location).</summary>
    public Dictionary<SyntaxNode, PyType> Types { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>What a call calls.</summary>
    public Dictionary<SyntaxNode, CallResolution> Calls { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Callables that a lambda adapts to the delegate that a parameter takes: <c>map(int, xs)</c> passes <c>x => Int(x)</c>.</summary>
    public Dictionary<SyntaxNode, LambdaExpression> Adapters { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Calls that happen later, made of a function and its arguments that a call passes: <c>Thread(target=f, args=(x,))</c>.</summary>
    public Dictionary<SyntaxNode, CallExpression> DeferredCalls { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Calls that mean another expression: <c>pow(a, b)</c> is <c>a ** b</c>.</summary>
    public Dictionary<SyntaxNode, Expression> Rewritten { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>The object x of each <c>type(x).__name__</c> and <c>x.__class__.__name__</c>, by that attribute.</summary>
    public Dictionary<SyntaxNode, Expression> ClassNames { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Operators that always are a call of a script's method.</summary>
    public Dictionary<SyntaxNode, FunctionSymbol> Operators { get; } = new(ReferenceEqualityComparer.Instance);

    public PyType TypeOf(SyntaxNode node) => Types.TryGetValue(node, out var type) ? PyType.Settled(type) : PyType.Dynamic;
}

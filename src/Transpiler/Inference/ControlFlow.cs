using System.Collections.Immutable;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Inference;

/// <summary>Whether control can reach the end of a block; errs to "yes", and agrees with C#'s own analysis of the emitted block.</summary>
public static class ControlFlow
{
    public static bool CanReachEnd(ImmutableArray<Statement> block)
    {
        foreach (var statement in block)
        {
            if (!CanPass(statement))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A return with a value stands somewhere in the block.</summary>
    public static bool Returns(ImmutableArray<Statement> block) => block.Any(s => Statements(s).OfType<ReturnStatement>().Any());

    /// <summary>The statement and those nested in it, without entering functions and classes.</summary>
    public static IEnumerable<Statement> Statements(SyntaxNode node)
    {
        if (node is Statement statement)
        {
            yield return statement;
        }

        if (node is FunctionDefinition or ClassDefinition or Expression)
        {
            yield break;
        }

        foreach (var child in SyntaxChildren.Of(node))
        {
            foreach (var nested in Statements(child))
            {
                yield return nested;
            }
        }
    }

    public static bool IsAlwaysTrue(Expression test) =>
        test is ConstantExpression { Kind: ConstantKind.Boolean, Value: true }
        || test is ConstantExpression { Kind: ConstantKind.Integer, Value: System.Numerics.BigInteger { IsZero: false } };

    private static bool CanPass(Statement statement) => statement switch
    {
        ReturnStatement or RaiseStatement or BreakStatement or ContinueStatement => false,
        IfStatement s => CanReachEnd(s.Body) || CanReachEnd(s.OrElse),
        WhileStatement s => !IsAlwaysTrue(s.Test) || HasBreak(s.Body),
        ForStatement s => s.OrElse.IsEmpty || CanReachEnd(s.OrElse) || HasBreak(s.Body),
        WithStatement s => CanReachEnd(s.Body),
        TryStatement s => CanReachEnd(s.Finally) && (TryPasses(s) || s.Handlers.Any(h => CanReachEnd(h.Body))),
        _ => true,
    };

    private static bool TryPasses(TryStatement s) => CanReachEnd(s.Body) && CanReachEnd(s.OrElse);

    /// <summary>A break of this loop, not of one nested in it.</summary>
    public static bool HasBreak(ImmutableArray<Statement> body) => body.Any(HasBreak);

    private static bool HasBreak(Statement statement) => statement switch
    {
        BreakStatement => true,
        IfStatement s => HasBreak(s.Body) || HasBreak(s.OrElse),
        ForStatement s => HasBreak(s.OrElse),
        WhileStatement s => HasBreak(s.OrElse),
        WithStatement s => HasBreak(s.Body),
        TryStatement s => HasBreak(s.Body) || HasBreak(s.OrElse) || HasBreak(s.Finally) || s.Handlers.Any(h => HasBreak(h.Body)),
        _ => false,
    };
}

using System.Collections.Immutable;

namespace PyConc2Cs.Lowering;

/// <summary>C#'s reachability rules (C# specification, "End points and reachability"): what follows an unreachable end point isn't emitted.</summary>
internal static class Reachability
{
    public static bool CanFallThrough(ImmutableArray<LoweredStatement> statements)
    {
        var reachable = true;
        foreach (var statement in statements.IsDefault ? [] : statements)
        {
            reachable = statement is LabelNode || (reachable && CanFallThrough(statement));
        }

        return reachable;
    }

    public static bool CanFallThrough(LoweredStatement statement) => statement switch
    {
        ReturnNode or ThrowStatementNode or BreakNode or ContinueNode or GotoNode or YieldNode { Value: null } => false,
        BlockNode s => CanFallThrough(s.Statements),
        UsingNode s => CanFallThrough(s.Body),
        IfNode s => CanFallThrough(s.Then) || s.Otherwise.IsDefaultOrEmpty || CanFallThrough(s.Otherwise),
        WhileNode s => s.Test is not LiteralNode { Value: true } || HasBreak(s.Body),
        TryNode s => TryCanFallThrough(s),
        _ => true,
    };

    private static bool TryCanFallThrough(TryNode node) =>
        (CanFallThrough(node.Body) || node.Catches.Any(c => CanFallThrough(c.Body)))
        && (node.Finally.IsDefaultOrEmpty || CanFallThrough(node.Finally));

    /// <summary>A break of this loop, not of one nested in it.</summary>
    private static bool HasBreak(ImmutableArray<LoweredStatement> statements)
    {
        if (statements.IsDefault)
        {
            return false;
        }

        foreach (var statement in statements)
        {
            if (HasBreak(statement))
            {
                return true;
            }

            if (!CanFallThrough(statement))
            {
                return statements.SkipWhile(s => s != statement).OfType<LabelNode>().Any()
                    && HasBreak([.. statements.SkipWhile(s => s is not LabelNode)]);
            }
        }

        return false;
    }

    private static bool HasBreak(LoweredStatement statement) => statement switch
    {
        BreakNode => true,
        BlockNode s => HasBreak(s.Statements),
        UsingNode s => HasBreak(s.Body),
        IfNode s => HasBreak(s.Then) || HasBreak(s.Otherwise),
        TryNode s => HasBreak(s.Body) || s.Catches.Any(c => HasBreak(c.Body)) || HasBreak(s.Finally),
        _ => false,
    };
}

using System.Collections.Immutable;
using PyConc2Cs.Inference;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Lowering;

/// <summary>
/// A <c>finally</c> that never comes to its end, because it returns or leaves a loop: it drops the exception or jump that led to it
/// (Python reference, 8.4), so it is plain code after a <c>try</c> that catches everything.
/// </summary>
public sealed partial class Lowerer
{
    /// <summary>Where a return goes that such a finally overrides.</summary>
    private LabelSymbol? overridingFinally;

    private IEnumerable<LoweredStatement> LowerLeavingFinally(TryStatement s)
    {
        var label = new LabelSymbol("finally");
        var outer = overridingFinally;
        overridingFinally = label;
        loops.Push(new LoopLabels(label, label));
        ImmutableArray<LoweredStatement> body = s.Handlers.IsEmpty
            ? [.. LowerBlock(s.Body), .. LowerBlock(s.OrElse)]
            : [.. LowerTry(s with { Finally = [] }).Select(t => t.Origin == s.Span ? t with { Origin = null } : t)];
        loops.Pop();
        overridingFinally = outer;
        return [new TryNode(s.Span, body, [new CatchClause(null, [], null, false, null, [])], []), new LabelNode(null, label), .. LowerBlock(s.Finally)];
    }

    /// <summary>The value is evaluated; then the finally decides what is returned.</summary>
    private IEnumerable<LoweredStatement> LowerOverriddenReturn(ReturnStatement s, LabelSymbol label)
    {
        if (s.Value is not null && LowerEffect(s.Value) is var value && value is not (LiteralNode or VariableNode))
        {
            yield return IsStatementExpression(value) ? new ExpressionNode(s.Span, value) : new AssignStatementNode(s.Span, new DiscardNode(value.Type), value);
            yield return new GotoNode(null, label);
        }
        else
        {
            yield return new GotoNode(s.Span, label);
        }
    }

    /// <summary>A jump out of a finally that may also come to its end.</summary>
    private static Statement? JumpOutOf(IEnumerable<Statement> block, bool inLoop = false) => block.Select(s => s switch
    {
        ReturnStatement => s,
        BreakStatement or ContinueStatement => inLoop ? null : s,
        IfStatement i => JumpOutOf(i.Body.AddRange(i.OrElse), inLoop),
        ForStatement f => JumpOutOf(f.Body, true) ?? JumpOutOf(f.OrElse, inLoop),
        WhileStatement w => JumpOutOf(w.Body, true) ?? JumpOutOf(w.OrElse, inLoop),
        WithStatement w => JumpOutOf(w.Body, inLoop),
        TryStatement t => JumpOutOf([.. t.Body, .. t.Handlers.SelectMany(h => h.Body), .. t.OrElse, .. t.Finally], inLoop),
        _ => null,
    }).FirstOrDefault(s => s is not null);
}

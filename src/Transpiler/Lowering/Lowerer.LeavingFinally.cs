using System.Collections.Immutable;
using PyConc2Cs.Binding;
using PyConc2Cs.Inference;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Lowering;

/// <summary>
/// A <c>finally</c> that never comes to its end, because it returns or leaves a loop: it drops the exception or jump that led to it
/// (Python reference, 8.4), so it is plain code after a <c>try</c> that catches everything.
/// </summary>
public sealed partial class Lowerer
{
    /// <summary>Where a return goes that such a finally overrides.</summary>
    private FinallyExit? overridingFinally;

    /// <summary>The place of the finally; where it may come to its end, what was to happen after it: 1 is a return, 2 a break, 3 a continue.</summary>
    private sealed record FinallyExit(LabelSymbol Label, VariableSymbol? Leaving = null, VariableSymbol? Result = null)
    {
        public HashSet<long> Used { get; } = [];
    }

    private IEnumerable<LoweredStatement> LowerLeavingFinally(TryStatement s)
    {
        var label = new LabelSymbol("finally");
        var outer = overridingFinally;
        overridingFinally = new FinallyExit(label);
        loops.Push(new LoopLabels(label, label));
        ImmutableArray<LoweredStatement> body = s.Handlers.IsEmpty
            ? [.. LowerBlock(s.Body), .. LowerBlock(s.OrElse)]
            : [.. LowerTry(s with { Finally = [] }).Select(t => t.Origin == s.Span ? t with { Origin = null } : t)];
        loops.Pop();
        overridingFinally = outer;
        return [new TryNode(s.Span, body, [new CatchClause(null, [], null, false, null, [])], []), new LabelNode(null, label), .. LowerBlock(s.Finally)];
    }

    /// <summary>The value is evaluated; then the finally decides what is returned.</summary>
    private IEnumerable<LoweredStatement> LowerOverriddenReturn(ReturnStatement s, FinallyExit exit)
    {
        var label = exit.Label;
        if (exit.Leaving is not null)
        {
            if (exit.Result is { } result)
            {
                yield return new AssignStatementNode(s.Span, new VariableNode(result, result.Type), s.Value is null ? new LiteralNode(null, result.Type) : LowerTo(s.Value, result.Type));
            }
            else if (s.Value is not null && LowerEffect(s.Value) is var effect && IsStatementExpression(effect))
            {
                yield return new ExpressionNode(s.Span, effect);
            }

            yield return Leave(exit, 1);
        }
        else if (s.Value is not null && LowerEffect(s.Value) is var value && value is not (LiteralNode or VariableNode))
        {
            yield return IsStatementExpression(value) ? new ExpressionNode(s.Span, value) : new AssignStatementNode(s.Span, new DiscardNode(value.Type), value);
            yield return new GotoNode(null, label);
        }
        else
        {
            yield return new GotoNode(s.Span, label);
        }
    }

    private static BlockNode Leave(FinallyExit exit, long how)
    {
        exit.Used.Add(how);
        return new BlockNode(null, [new AssignStatementNode(null, new VariableNode(exit.Leaving!, PyType.Int), Rt.Int(how)), new GotoNode(null, exit.Label)]);
    }

    /// <summary>
    /// A finally that jumps in some cases only: it is plain code as well, and what led to it, an exception or a jump, goes on at its end.
    /// </summary>
    private List<LoweredStatement> LowerMixedFinally(TryStatement s)
    {
        var result = ReturnType(function) is { IsNone: false } type ? Temporary("result", type) : null;
        var exit = new FinallyExit(new LabelSymbol("finally"), Temporary("leaving", PyType.Int), result);
        var error = Temporary("error", Exception("PyBaseException"));
        var pending = Temporary("pending", TypeJoiner.Optional(error.Type));
        var outer = overridingFinally;
        overridingFinally = exit;
        loops.Push(new LoopLabels(exit.Label, exit.Label, exit));
        ImmutableArray<LoweredStatement> body = s.Handlers.IsEmpty ? [.. LowerBlock(s.Body), .. LowerBlock(s.OrElse)] : [.. LowerTry(s with { Finally = [] })];
        loops.Pop();
        overridingFinally = outer;
        var kept = new AssignStatementNode(null, new VariableNode(pending, pending.Type), new VariableNode(error, error.Type));
        List<LoweredStatement> statements =
        [
            new DeclareNode(null, exit.Leaving!, Rt.Int(0)),
            new DeclareNode(null, pending, new LiteralNode(null, pending.Type), ExplicitType: true),
            new TryNode(null, body, [new CatchClause(null, [error.Type], error, true, null, [kept])], []),
            new LabelNode(null, exit.Label),
            .. LowerBlock(s.Finally),
            new IfNode(null, new IsTypeNode(new VariableNode(pending, pending.Type), [PyType.None], true), [new ThrowStatementNode(null, new VariableNode(pending, error.Type))], []),
        ];
        if (result is not null)
        {
            statements.Insert(0, new DeclareNode(null, result, new DefaultNode(result.Type), ExplicitType: true));
        }

        statements.AddRange(exit.Used.Order().Select(how => new IfNode(
            null,
            new BinaryNode(CsBinaryOperator.Equal, new VariableNode(exit.Leaving!, PyType.Int), Rt.Int(how), PyType.Bool),
            [how == 1 ? ReturnAgain(result) : how == 2 ? LowerBreak(null) : LowerContinue(null)],
            [])));
        return statements;
    }

    private LoweredStatement ReturnAgain(VariableSymbol? result)
    {
        if (overridingFinally is { Leaving: not null } around)
        {
            return result is null || around.Result is not { } target ? Leave(around, 1)
                : new BlockNode(null, [new AssignStatementNode(null, new VariableNode(target, target.Type), new VariableNode(result, result.Type)), Leave(around, 1)]);
        }

        return overridingFinally is { } leaving ? new GotoNode(null, leaving.Label) : new ReturnNode(null, result is null ? null : new VariableNode(result, result.Type));
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

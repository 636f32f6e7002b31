using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyConc2Cs.Lowering;

namespace PyConc2Cs.Emission;

/// <summary>Statement lists and simple statements.</summary>
internal sealed partial class CodeEmitter
{
    public BlockSyntax Block(ImmutableArray<LoweredStatement> statements) => Cs.Block(Statements(statements));

    private List<StatementSyntax> Statements(ImmutableArray<LoweredStatement> statements)
    {
        var result = new List<StatementSyntax>();
        var reachable = true;
        foreach (var statement in statements.IsDefault ? [] : statements)
        {
            reachable |= statement is LabelNode label && context.Usage.IsTarget(label.Label);
            var emitted = reachable || statement is LocalFunctionNode ? Statement(statement) : null;
            if (emitted is not null)
            {
                result.Add(emitted.WithOrigin(statement.Origin));
            }
            else if (statement.Origin is not null)
            {
                result.Add(SourceAnchor.Placeholder(statement.Origin));
            }

            reachable &= Reachability.CanFallThrough(statement);
        }

        return result;
    }

    /// <summary>A coroutine's type stands right before its body.</summary>
    private static Target ResultTarget(LoweredExpression value) => value is NewRuntimeNode { Arguments: [_, { Value: LambdaNode { IsAsync: true } }, ..] } ? Target.Declared : Target.Exact;

    /// <summary>Null: nothing but the comments is to be written.</summary>
    private StatementSyntax? Statement(LoweredStatement statement) => statement switch
    {
        ExpressionNode s => ExpressionStatement(s.Value),
        DeclareNode s => Declare(s),
        DeconstructNode s => Deconstruct(s),
        AssignStatementNode s => Assign(s),
        IncrementNode s => Cs.Expression(Cs.Increment(Emit(s.Target), s.Decrement)),
        BlockNode s => Block(s.Statements),
        IfNode s => If(s),
        WhileNode s => Cs.While(Emit(s.Test), Block(s.Body)),
        ForRangeNode s => ForRange(s),
        ForeachNode s => Foreach(s),
        TryNode s => Try(s),
        ThrowStatementNode s => Cs.ThrowStatement(s.Exception is null ? null : Emit(s.Exception)),
        ReturnNode s => Cs.Return(s.Value is null ? null : Emit(s.Value, ResultTarget(s.Value))),
        YieldNode s => Cs.Yield(s.Value is null ? null : Emit(s.Value, Target.Exact)),
        BreakNode => Cs.Break(),
        ContinueNode => Cs.Continue(),
        GotoNode s => Cs.Goto(Name(s.Label)),
        LabelNode s => context.Usage.IsTarget(s.Label) ? Cs.Label(Name(s.Label)) : null,
        UsingNode s => Cs.Using(s.Variable is null ? null : Name(s.Variable), Emit(s.Resource), Block(s.Body)),
        LocalFunctionNode s => LocalFunction(s),
        EmptyNode => null,
        _ => throw new ArgumentException(statement.GetType().Name, nameof(statement)),
    };

    /// <summary>C# takes only calls, assignments and creations as statements; the value of anything else is discarded.</summary>
    private StatementSyntax? ExpressionStatement(LoweredExpression value)
    {
        var expression = Emit(value, value is CastNode or CollectionNode or TupleNode ? Target.None : Target.Implicit);
        return expression switch
        {
            InvocationExpressionSyntax or AwaitExpressionSyntax or AssignmentExpressionSyntax or ObjectCreationExpressionSyntax => Cs.Expression(expression),
            ThrowExpressionSyntax thrown => Cs.ThrowStatement(thrown.Expression),
            LiteralExpressionSyntax or ThisExpressionSyntax => null,
            _ => Emit(value) is var rest and not LiteralExpressionSyntax ? Cs.Expression(Cs.Assign(Cs.Name("_"), rest)) : null,
        };
    }

    private StatementSyntax? Declare(DeclareNode node)
    {
        if (context.Usage.IsUselessLocal(node.Variable) && node.Value is null or LiteralNode or DefaultNode)
        {
            return null;
        }

        var explicitType = node.ExplicitType || node.Value is null or LiteralNode { Value: null } or MethodGroupNode or LambdaNode;
        return explicitType
            ? Cs.Declare(context.Types.Emit(node.Variable.Type), Name(node.Variable), node.Value is null ? null : Emit(node.Value, Target.Declared))
            : Cs.Declare(Cs.Var, Name(node.Variable), Emit(node.Value!));
    }

    private StatementSyntax? Assign(AssignStatementNode node)
    {
        if (node.Target is VariableNode { Variable: var variable } && IsLocal(variable) && context.Usage.IsUselessLocal(variable))
        {
            return null;
        }

        var target = Emit(node.Target);
        return node.Operator switch
        {
            null => Cs.Expression(Cs.Assign(target, Emit(node.Value, node.Target is DiscardNode ? Target.None : Target.Exact))),
            CsBinaryOperator.LeftShift or CsBinaryOperator.RightShift =>
                Cs.Expression(Cs.Assign(target, ShiftCount(node.Value), Cs.AssignmentKind(node.Operator.Value))),
            { } op => Cs.Expression(Cs.Assign(target, Emit(node.Value, Target.Implicit), Cs.AssignmentKind(op))),
        };
    }

    private static bool IsLocal(Binding.VariableSymbol variable) =>
        variable.Kind is Binding.VariableKind.Local or Binding.VariableKind.Temporary || variable.IsLocalOfMain;

    private StatementSyntax Deconstruct(DeconstructNode node)
    {
        var targets = node.Declares ? Cs.Declaration(Designation(node.Targets)) : Emit(AssignedTargets(node.Targets));
        return Cs.Expression(Cs.Assign(targets, Emit(node.Value, node.Declares ? Target.None : Target.Exact)));
    }

    /// <summary>What nothing reads may have been declared as a discard, by a declaration like <see cref="Designation"/>'s.</summary>
    private TupleNode AssignedTargets(TupleNode targets) => targets with
    {
        Elements = [.. targets.Elements.Select(e => e is VariableNode { Variable: var v } && IsLocal(v) && !context.Usage.IsRead(v) ? new DiscardNode(e.Type) : e)],
    };

    private VariableDesignationSyntax Designation(LoweredExpression target) => target switch
    {
        TupleNode tuple => Cs.Designation(tuple.Elements.Select(Designation)),
        DiscardNode => Cs.Designation("_"),
        VariableNode variable => Cs.Designation(context.Usage.IsRead(variable.Variable) ? Name(variable.Variable) : "_"),
        _ => throw new ArgumentException(target.GetType().Name, nameof(target)),
    };

    private StatementSyntax? LocalFunction(LocalFunctionNode node)
    {
        var function = node.Function;
        if (!context.Usage.IsRead(function.Symbol))
        {
            return null;
        }

        var (body, arrow) = Body(function);
        return Cs.LocalFunction(Result(function), Name(function.Symbol), Parameters(function), body, arrow, function.IsAsync).WithDoc(function.DocString);
    }
}

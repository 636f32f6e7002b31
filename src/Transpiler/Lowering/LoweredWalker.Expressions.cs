using System.Collections.Immutable;
using PyConc2Cs.Binding;

namespace PyConc2Cs.Lowering;

public abstract partial class LoweredWalker
{
    public void Visit(LoweredExpression? expression)
    {
        if (expression is not null)
        {
            VisitExpression(expression);
        }
    }

    protected virtual void VisitExpression(LoweredExpression expression)
    {
        switch (expression)
        {
            case LiteralNode or DefaultNode or DiscardNode or ThisNode or BaseNode or ClassValueNode: break;
            case VariableNode e: VisitVariable(e); break;
            case FieldNode e: VisitFieldAccess(e); break;
            case PropertyNode e: Visit(e.Target); break;
            case CallNode or MethodGroupNode or FunctionValueNode: VisitFunctionUse(expression); break;
            case NewNode e: VisitArguments(e.Arguments); break;
            case InvokeNode e: VisitWith(e.Target, e.Arguments); break;
            case StaticCallNode e: VisitArguments(e.Arguments); break;
            case MemberCallNode e: VisitMemberCall(e); break;
            case MemberNode e: Visit(e.Target); break;
            case NewRuntimeNode e: VisitArguments(e.Arguments); break;
            case NewHelperNode e: VisitArguments(e.Arguments); break;
            case LambdaNode e: VisitLambda(e); break;
            case ClosureNode e: VisitClosure(e); break;
            case QueryNode e: VisitQuery(e); break;
            case IsTypeNode e: VisitIsType(e); break;
            case AssignNode e: VisitAssignExpression(e); break;
            default: VisitParts(expression); break;
        }
    }

    protected virtual void VisitVariable(VariableNode node)
    {
    }

    protected virtual void VisitFieldAccess(FieldNode node) => Visit(node.Target);

    /// <summary>A use of a script's function: call, method group or Dynamic value.</summary>
    protected virtual void VisitFunctionUse(LoweredExpression node)
    {
        switch (node)
        {
            case CallNode e:
                Visit(e.Target);
                VisitArguments(e.Arguments);
                break;
            case MethodGroupNode e: Visit(e.Target); break;
            case FunctionValueNode e: Visit(e.Target); break;
        }
    }

    protected virtual void VisitAssignExpression(AssignNode node)
    {
        Visit(node.Target);
        Visit(node.Value);
    }

    protected virtual void VisitLambda(LambdaNode node)
    {
        foreach (var parameter in node.Parameters)
        {
            VisitDeclaration(parameter);
        }

        Visit(node.Body);
        VisitStatements(node.Statements);
    }

    protected virtual void VisitClosure(ClosureNode node)
    {
        foreach (var parameter in node.Function.Parameters)
        {
            VisitDeclaration(parameter.Variable);
        }

        VisitAll([.. (node.Defaults.IsDefault ? [] : node.Defaults).OfType<LoweredExpression>()]);
        Visit(node.Body);
        VisitStatements(node.Statements);
    }

    protected virtual void VisitQuery(QueryNode node)
    {
        foreach (var clause in node.Clauses)
        {
            Visit(clause.Items);
            VisitDeclaration(clause.Variable);
            VisitAll(clause.Conditions);
        }

        Visit(node.Select);
    }

    protected void VisitArguments(ImmutableArray<LoweredArgument> arguments)
    {
        foreach (var argument in arguments)
        {
            Visit(argument.Value);
        }
    }

    private void VisitAll(ImmutableArray<LoweredExpression> expressions)
    {
        foreach (var expression in expressions)
        {
            Visit(expression);
        }
    }

    private void VisitWith(LoweredExpression target, ImmutableArray<LoweredExpression> arguments)
    {
        Visit(target);
        VisitAll(arguments);
    }

    private void VisitMemberCall(MemberCallNode node)
    {
        Visit(node.Target);
        VisitArguments(node.Arguments);
    }

    private void VisitIsType(IsTypeNode node)
    {
        Visit(node.Value);
        if (node.Variable is not null)
        {
            VisitDeclaration(node.Variable);
        }
    }

    private void VisitParts(LoweredExpression expression)
    {
        switch (expression)
        {
            case CollectionNode e: VisitAll(e.Elements); break;
            case SpreadNode e: Visit(e.Items); break;
            case DictNode e: VisitItems(e); break;
            case TupleNode e: VisitAll(e.Elements); break;
            case TupleItemNode e: Visit(e.Tuple); break;
            case IndexNode e: VisitWith(e.Target, [e.Index]); break;
            case BinaryNode e: VisitWith(e.Left, [e.Right]); break;
            case UnaryNode e: Visit(e.Operand); break;
            case ConditionalNode e: VisitWith(e.Test, [e.Then, e.Otherwise]); break;
            case CastNode e: Visit(e.Value); break;
            case NotNullNode e: Visit(e.Value); break;
            case InterpolatedNode e: VisitAll(e.Parts); break;
            case HoleNode e: Visit(e.Value); break;
            case ThrowNode e: Visit(e.Exception); break;
            case AwaitNode e: Visit(e.Value); break;
            default: throw new ArgumentException(expression.GetType().Name, nameof(expression));
        }
    }

    private void VisitItems(DictNode node)
    {
        foreach (var (key, value) in node.Items)
        {
            Visit(key);
            Visit(value);
        }
    }
}

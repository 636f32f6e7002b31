using System.Collections.Immutable;
using PyConc2Cs.Binding;

namespace PyConc2Cs.Lowering;

/// <summary>Visits a lowered tree in source order. A derived class overrides what it is interested in and calls the base to go on below.</summary>
public abstract partial class LoweredWalker
{
    public virtual void VisitModule(LoweredModule module)
    {
        foreach (var member in module.Members)
        {
            VisitMember(member);
        }

        VisitFunction(module.Entry);
    }

    public virtual void VisitMember(LoweredMember member)
    {
        switch (member)
        {
            case LoweredClass type: VisitClass(type); break;
            case LoweredFunction function: VisitFunction(function); break;
            case LoweredField field: VisitField(field); break;
            case LoweredProperty property: VisitProperty(property); break;
            default: throw new ArgumentException(member.GetType().Name, nameof(member));
        }
    }

    public virtual void VisitClass(LoweredClass type)
    {
        foreach (var member in type.Members)
        {
            VisitMember(member);
        }
    }

    public virtual void VisitField(LoweredField field) => Visit(field.Initializer);

    public virtual void VisitProperty(LoweredProperty property)
    {
        if (property.Getter is not null)
        {
            VisitFunction(property.Getter);
        }

        if (property.Setter is not null)
        {
            VisitFunction(property.Setter);
        }
    }

    public virtual void VisitFunction(LoweredFunction function)
    {
        foreach (var parameter in function.Parameters)
        {
            VisitDeclaration(parameter.Variable);
            Visit(parameter.Default);
        }

        if (function.BaseArguments is { } arguments)
        {
            VisitArguments(arguments);
        }

        VisitStatements(function.Body);
    }

    /// <summary>A place that declares a local, parameter or pattern variable.</summary>
    protected virtual void VisitDeclaration(VariableSymbol variable)
    {
    }

    /// <summary>A statement list with a scope of its own.</summary>
    protected virtual void VisitStatements(ImmutableArray<LoweredStatement> statements)
    {
        if (statements.IsDefaultOrEmpty)
        {
            return;
        }

        foreach (var statement in statements)
        {
            VisitStatement(statement);
        }
    }

    public virtual void VisitStatement(LoweredStatement statement)
    {
        switch (statement)
        {
            case ExpressionNode s: Visit(s.Value); break;
            case DeclareNode s: VisitDeclare(s); break;
            case DeconstructNode s: VisitDeconstruct(s); break;
            case AssignStatementNode s: VisitAssign(s); break;
            case IncrementNode s: Visit(s.Target); break;
            case BlockNode s: VisitStatements(s.Statements); break;
            case IfNode s: VisitIf(s); break;
            case WhileNode s: VisitWhile(s); break;
            case ForRangeNode s: VisitForRange(s); break;
            case ForeachNode s: VisitForeach(s); break;
            case TryNode s: VisitTry(s); break;
            case ThrowStatementNode s: Visit(s.Exception); break;
            case ReturnNode s: Visit(s.Value); break;
            case YieldNode s: Visit(s.Value); break;
            case GotoNode s: VisitGoto(s); break;
            case LabelNode s: VisitLabel(s); break;
            case UsingNode s: VisitUsing(s); break;
            case LocalFunctionNode s: VisitLocalFunction(s); break;
            case BreakNode or ContinueNode or EmptyNode: break;
            default: throw new ArgumentException(statement.GetType().Name, nameof(statement));
        }
    }

    protected virtual void VisitGoto(GotoNode node)
    {
    }

    protected virtual void VisitLabel(LabelNode node)
    {
    }

    protected virtual void VisitDeclare(DeclareNode node)
    {
        Visit(node.Value);
        VisitDeclaration(node.Variable);
    }

    protected virtual void VisitAssign(AssignStatementNode node)
    {
        Visit(node.Target);
        Visit(node.Value);
    }

    protected virtual void VisitDeconstruct(DeconstructNode node)
    {
        Visit(node.Value);
        VisitTargets(node.Targets, node.Declares);
    }

    protected virtual void VisitForeach(ForeachNode node)
    {
        Visit(node.Items);
        VisitTargets(node.Target, declares: true);
        VisitStatements(node.Body);
    }

    protected virtual void VisitForRange(ForRangeNode node)
    {
        Visit(node.Start);
        Visit(node.Stop);
        VisitDeclaration(node.Variable);
        VisitStatements(node.Body);
    }

    protected virtual void VisitUsing(UsingNode node)
    {
        Visit(node.Resource);
        if (node.Variable is not null)
        {
            VisitDeclaration(node.Variable);
        }

        VisitStatements(node.Body);
    }

    protected virtual void VisitLocalFunction(LocalFunctionNode node) => VisitFunction(node.Function);

    protected virtual void VisitCatch(CatchClause clause)
    {
        if (clause.Variable is not null)
        {
            VisitDeclaration(clause.Variable);
        }

        Visit(clause.Filter);
        VisitStatements(clause.Body);
    }

    /// <summary>Assignment targets: variables that are declared here, or any expressions that are assigned to.</summary>
    protected virtual void VisitTargets(LoweredExpression target, bool declares)
    {
        switch (target)
        {
            case TupleNode tuple:
                foreach (var element in tuple.Elements)
                {
                    VisitTargets(element, declares);
                }

                break;
            case VariableNode variable when declares: VisitDeclaration(variable.Variable); break;
            default: Visit(target); break;
        }
    }

    private void VisitIf(IfNode node)
    {
        Visit(node.Test);
        VisitStatements(node.Then);
        VisitStatements(node.Otherwise);
    }

    private void VisitWhile(WhileNode node)
    {
        Visit(node.Test);
        VisitStatements(node.Body);
    }

    private void VisitTry(TryNode node)
    {
        VisitStatements(node.Body);
        foreach (var clause in node.Catches)
        {
            VisitCatch(clause);
        }

        VisitStatements(node.Finally);
    }
}

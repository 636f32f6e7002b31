using System.Collections.Immutable;
using PyConc2Cs.Binding;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Analysis;

/// <summary>
/// Reads of local variables that no assignment can have reached: Python raises UnboundLocalError, in module code NameError (Python reference, 4.2.2).
/// Errs to "bound".
/// </summary>
public sealed class UnboundReads
{
    private readonly BoundProgram program;
    private readonly Func<VariableSymbol, bool> isLocal;
    private readonly HashSet<NameExpression> found = new(ReferenceEqualityComparer.Instance);

    /// <summary>What may have a value here.</summary>
    private HashSet<VariableSymbol> bound = [];

    /// <summary>After a jump: nothing is said about code that isn't reached.</summary>
    private bool isUnreachable;

    private UnboundReads(BoundProgram program, Func<VariableSymbol, bool> isLocal)
    {
        this.program = program;
        this.isLocal = isLocal;
    }

    public static HashSet<NameExpression> Of(ImmutableArray<Statement> body, BoundProgram program, Func<VariableSymbol, bool> isLocal)
    {
        var reads = new UnboundReads(program, isLocal);
        reads.Visit(body);
        return reads.found;
    }

    private void Visit(ImmutableArray<Statement> block)
    {
        foreach (var statement in block)
        {
            Visit(statement);
        }
    }

    private void Visit(Statement statement)
    {
        switch (statement)
        {
            case AssignStatement s:
                Read(s.Value);
                Bind(s.Targets);
                break;
            case AugmentedAssignStatement s:
                Read(s.Target);
                Read(s.Value);
                Bind([s.Target]);
                break;
            case AnnotatedAssignStatement { Value: { } value } s:
                Read(value);
                Bind([s.Target]);
                break;
            case IfStatement s:
                Read(s.Test);
                Branches(() => Visit(s.Body), () => Visit(s.OrElse));
                break;
            case ForStatement s:
                Read(s.Iterable);
                BindAll(s);
                Branches(() => Visit(s.Body), () => { });
                Visit(s.OrElse);
                break;
            case WhileStatement s:
                BindAll(s);
                Read(s.Test);
                Branches(() => Visit(s.Body), () => { });
                Visit(s.OrElse);
                break;
            case TryStatement s:
                VisitTry(s);
                break;
            case ReturnStatement or RaiseStatement or BreakStatement or ContinueStatement:
                Read(statement);
                isUnreachable = true;
                break;
            case ExpressionStatement or AssertStatement or PrintStatement:
                Read(statement);
                break;
            default:
                BindAll(statement);
                break;
        }
    }

    private void VisitTry(TryStatement s)
    {
        Visit(s.Body);
        foreach (var part in s.Body)
        {
            BindAll(part);
        }

        Branches([() => Visit(s.OrElse), .. s.Handlers.Select(h => (Action)(() => VisitHandler(h)))]);
        isUnreachable = false;
        Visit(s.Finally);
    }

    /// <summary>The name is deleted at the end of the handler (Python reference, 8.4.1).</summary>
    private void VisitHandler(ExceptHandler handler)
    {
        if (handler.Target is not { } target)
        {
            Visit(handler.Body);
            return;
        }

        Bind([target]);
        Visit(handler.Body);
        if (handler.Target is NameExpression name && program.Names.GetValueOrDefault(name) is VariableSymbol variable)
        {
            bound.Remove(variable);
        }
    }

    private void Branches(params ReadOnlySpan<Action> branches)
    {
        var (before, wasUnreachable) = (bound, isUnreachable);
        var after = new HashSet<VariableSymbol>();
        var isReached = false;
        foreach (var branch in branches)
        {
            (bound, isUnreachable) = ([.. before], wasUnreachable);
            branch();
            isReached |= !isUnreachable;
            if (!isUnreachable)
            {
                after.UnionWith(bound);
            }
        }

        (bound, isUnreachable) = (isReached ? after : before, !isReached);
    }

    /// <summary>Reads of the node itself; a lambda, a generator or a function runs later.</summary>
    private void Read(SyntaxNode node)
    {
        foreach (var named in SyntaxChildren.Descendants(node).OfType<NamedExpression>())
        {
            BindAll(named.Target);
        }

        ReadNames(node);
    }

    private void ReadNames(SyntaxNode node)
    {
        switch (node)
        {
            case NameExpression name:
                if (!isUnreachable && program.Names.GetValueOrDefault(name) is VariableSymbol variable && isLocal(variable) && !bound.Contains(variable))
                {
                    found.Add(name);
                }

                return;
            case LambdaExpression or ComprehensionExpression or FunctionDefinition or ClassDefinition:
                return;
        }

        foreach (var child in SyntaxChildren.Of(node))
        {
            ReadNames(child);
        }
    }

    private void Bind(IEnumerable<Expression> targets)
    {
        foreach (var target in targets)
        {
            if (target is NameExpression or TupleExpression or ListExpression or StarredExpression)
            {
                BindAll(target);
            }
            else
            {
                Read(target);
            }
        }
    }

    /// <summary>Every name in the node may be bound by it.</summary>
    private void BindAll(SyntaxNode node) => bound.UnionWith(
        SyntaxChildren.Descendants(node).Prepend(node).Select(n => program.Names.GetValueOrDefault(n)).OfType<VariableSymbol>());
}

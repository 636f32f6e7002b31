using PyConc2Cs.Syntax;
using PyConc2Cs.Text;

namespace PyConc2Cs.Binding;

/// <summary>How a block binds a name.</summary>
internal enum BindingForm { Assignment, Function, Class, Import }

internal readonly record struct NameBinding(string Name, BindingForm Form, SyntaxNode Node, SourceSpan Span, bool InLoop, int StatementEnd);

/// <summary>Lists the names that one block binds, without entering nested blocks (Python reference, 4.2.1 "Binding of names").</summary>
internal sealed class BindingCollector
{
    private int loopDepth;
    private int statementEnd;

    public List<NameBinding> Bindings { get; } = [];

    public List<GlobalStatement> Globals { get; } = [];

    public List<NonlocalStatement> Nonlocals { get; } = [];

    public HashSet<string> Deleted { get; } = new(StringComparer.Ordinal);

    /// <summary>The block yields: its function is a generator.</summary>
    public bool Yields { get; private set; }

    public void Visit(IEnumerable<Statement> statements)
    {
        foreach (var statement in statements)
        {
            Visit(statement);
        }
    }

    public void Visit(Statement statement)
    {
        statementEnd = statement is AssignStatement ? statement.Span.End : statement.Span.Start;
        switch (statement)
        {
            case FunctionDefinition f:
                Add(f.Name, BindingForm.Function, f, f.NameSpan);
                VisitAll(f.Decorators);
                VisitDefaults(f.Parameters);
                break;
            case ClassDefinition c:
                Add(c.Name, BindingForm.Class, c, c.NameSpan);
                VisitAll(c.Decorators);
                VisitAll(c.Bases);
                break;
            case GlobalStatement g:
                Globals.Add(g);
                break;
            case NonlocalStatement n:
                Nonlocals.Add(n);
                break;
            case ImportStatement import:
                foreach (var alias in import.Names)
                {
                    Add(alias.AsName ?? alias.Name.Split('.')[0], BindingForm.Import, alias, alias.Span);
                }

                break;
            case ImportFromStatement import:
                foreach (var alias in import.Names.Where(a => a.Name != "*"))
                {
                    Add(alias.AsName ?? alias.Name, BindingForm.Import, alias, alias.Span);
                }

                break;
            case AssignStatement a:
                VisitExpression(a.Value);
                foreach (var target in a.Targets)
                {
                    Target(target);
                }

                break;
            case AugmentedAssignStatement a:
                VisitExpression(a.Value);
                Target(a.Target);
                break;
            case AnnotatedAssignStatement a:
                VisitExpression(a.Value);
                Target(a.Target);
                break;
            case DeleteStatement d:
                foreach (var name in d.Targets.OfType<NameExpression>())
                {
                    Deleted.Add(name.Name);
                }

                foreach (var target in d.Targets)
                {
                    Target(target);
                }

                break;
            default:
                VisitCompound(statement);
                break;
        }
    }

    private void VisitCompound(Statement statement)
    {
        switch (statement)
        {
            case ForStatement f:
                VisitExpression(f.Iterable);
                loopDepth++;
                Target(f.Target);
                Visit(f.Body);
                loopDepth--;
                Visit(f.OrElse);
                break;
            case WhileStatement w:
                VisitExpression(w.Test);
                loopDepth++;
                Visit(w.Body);
                loopDepth--;
                Visit(w.OrElse);
                break;
            case IfStatement i:
                VisitExpression(i.Test);
                Visit(i.Body);
                Visit(i.OrElse);
                break;
            case WithStatement w:
                foreach (var item in w.Items)
                {
                    VisitExpression(item.Context);
                    Target(item.Target);
                }

                Visit(w.Body);
                break;
            case TryStatement t:
                Visit(t.Body);
                foreach (var handler in t.Handlers)
                {
                    VisitExpression(handler.Type);
                    Target(handler.Target);
                    Visit(handler.Body);
                }

                Visit(t.OrElse);
                Visit(t.Finally);
                break;
            default:
                VisitSimple(statement);
                break;
        }
    }

    private void VisitSimple(Statement statement)
    {
        foreach (var child in SyntaxChildren.Of(statement))
        {
            if (child is Expression expression)
            {
                VisitExpression(expression);
            }
        }
    }

    private void Target(Expression? target)
    {
        switch (target)
        {
            case NameExpression name:
                Add(name.Name, BindingForm.Assignment, name, name.Span);
                break;
            case TupleExpression tuple:
                TargetAll(tuple.Elements);
                break;
            case ListExpression list:
                TargetAll(list.Elements);
                break;
            case StarredExpression starred:
                Target(starred.Value);
                break;
            default:
                VisitExpression(target);
                break;
        }
    }

    private void TargetAll(IEnumerable<Expression> targets)
    {
        foreach (var target in targets)
        {
            Target(target);
        }
    }

    private void VisitAll(IEnumerable<Expression> expressions)
    {
        foreach (var expression in expressions)
        {
            VisitExpression(expression);
        }
    }

    private void VisitDefaults(ParameterList parameters) => VisitAll(parameters.Parameters.Select(p => p.Default).OfType<Expression>());

    /// <summary>Looks for walrus targets and yields; lambdas and the inner parts of comprehensions are blocks of their own, but a walrus in one binds here.</summary>
    private void VisitExpression(SyntaxNode? node)
    {
        switch (node)
        {
            case null or NameExpression or ConstantExpression:
                return;
            case LambdaExpression lambda:
                VisitDefaults(lambda.Parameters);
                return;
            case NamedExpression named:
                Add(named.Target.Name, BindingForm.Assignment, named.Target, named.Target.Span);
                VisitExpression(named.Value);
                return;
            case YieldExpression or YieldFromExpression:
                Yields = true;
                break;
        }

        foreach (var child in SyntaxChildren.Of(node))
        {
            VisitExpression(child);
        }
    }

    private void Add(string name, BindingForm form, SyntaxNode node, SourceSpan span) => Bindings.Add(new(name, form, node, span, loopDepth > 0, statementEnd));
}

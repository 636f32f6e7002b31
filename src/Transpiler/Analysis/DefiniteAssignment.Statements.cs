using System.Collections.Immutable;
using PyConc2Cs.Binding;
using PyConc2Cs.Parsing;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Analysis;

public sealed partial class DefiniteAssignment
{
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
                AssignTargets(s.Targets);
                break;
            case AugmentedAssignStatement s:
                Read(s.Target);
                Read(s.Value);
                AssignTargets([s.Target]);
                break;
            case AnnotatedAssignStatement s:
                Read(s.Value);
                AssignTargets(s.Value is null ? [] : [s.Target]);
                break;
            case DeleteStatement s:
                foreach (var target in s.Targets)
                {
                    Delete(target);
                }

                break;
            case ReturnStatement s:
                Read(s.Value);
                atExit = Meet(atExit, Copy(state));
                state = null;
                break;
            case RaiseStatement:
                ReadChildren(statement);
                state = null;
                break;
            case BreakStatement or ContinueStatement:
                Jump(statement is BreakStatement);
                break;
            case AssertStatement s:
                var (holds, fails) = Condition(s.Test);
                state = fails;
                Read(s.Message);
                state = holds;
                break;
            case FunctionDefinition s:
                VisitDefinition(s);
                break;
            case ClassDefinition s:
                VisitClass(s);
                break;
            case ImportStatement or ImportFromStatement:
                foreach (var alias in SyntaxChildren.Of(statement))
                {
                    Assign(program.Names.GetValueOrDefault(alias));
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
            case IfStatement s:
                var (then, otherwise) = Condition(s.Test);
                state = then;
                Visit(s.Body);
                (then, state) = (state, otherwise);
                Visit(s.OrElse);
                state = Meet(then, state);
                break;
            case ForStatement s:
                VisitFor(s);
                break;
            case WhileStatement s:
                VisitWhile(s);
                break;
            case TryStatement s:
                VisitTry(s);
                break;
            case WithStatement s:
                VisitWith(s);
                break;
            default:
                ReadChildren(statement);
                break;
        }
    }

    private void Jump(bool isBreak)
    {
        if (loops.TryPeek(out var loop))
        {
            if (isBreak)
            {
                loop.Break = Meet(loop.Break, Copy(state));
            }
            else
            {
                loop.Continue = Meet(loop.Continue, Copy(state));
            }
        }

        state = null;
    }

    private void VisitFor(ForStatement s)
    {
        Read(s.Iterable);
        Forget(s);
        var before = Copy(state);
        var loop = new Loop();
        loops.Push(loop);
        AssignTargets([s.Target]);
        Visit(s.Body);
        loops.Pop();
        state = facts.IsNotEmpty(s.Iterable) ? Meet(loop.Continue, state) : before;
        Visit(s.OrElse);
        state = Meet(loop.Break, state);
    }

    private void VisitWhile(WhileStatement s)
    {
        Forget(s);
        var (holds, ends) = Condition(s.Test);
        var loop = new Loop();
        loops.Push(loop);
        state = holds;
        Visit(s.Body);
        loops.Pop();
        state = ends;
        Visit(s.OrElse);
        state = Meet(loop.Break, state);
    }

    /// <summary>A handler starts with what had a value before the body, and what its first statements assign without failing.</summary>
    private void VisitTry(TryStatement s)
    {
        var before = Copy(state);
        before?.ExceptWith(Deleted(s));
        var raised = Copy(before);
        raised?.UnionWith(s.Body.TakeWhile(AssignmentFacts.CannotFail).SelectMany(b => Names(b)));
        Visit(s.Body);
        Visit(s.OrElse);
        var after = state;
        foreach (var handler in s.Handlers)
        {
            state = Copy(raised);
            VisitHandler(handler);
            after = Meet(after, state);
        }

        if (s.Finally.IsEmpty)
        {
            state = after;
            return;
        }

        var assigned = after;
        state = Copy(before);
        state?.UnionWith(s.Body.TakeWhile(AssignmentFacts.CannotFail).SelectMany(b => Names(b)));
        Visit(s.Finally);
        if (state is null || assigned is null)
        {
            state = null;
            return;
        }

        state.UnionWith(assigned);
        state.ExceptWith(s.Finally.SelectMany(Deleted));
    }

    /// <summary>Python 3 deletes the name at the end of the handler (Python reference, 8.4.1).</summary>
    private void VisitHandler(ExceptHandler handler)
    {
        Read(handler.Type);
        if (handler.Target is { } target)
        {
            AssignTargets([target]);
        }

        Visit(handler.Body);
        if (handler.Target is NameExpression && program.Dialects[module] == PythonDialect.Python3 && program.Names.GetValueOrDefault(handler.Target) is VariableSymbol variable)
        {
            state?.Remove(variable);
        }
    }

    private void VisitWith(WithStatement s)
    {
        foreach (var item in s.Items)
        {
            Read(item.Context);
            if (item.Target is not null)
            {
                AssignTargets([item.Target]);
            }
        }

        var before = Copy(state);
        Visit(s.Body);
        if (s.Items.Any(i => facts.MaySuppress(i.Context)))
        {
            before?.ExceptWith(s.Body.SelectMany(Deleted));
            state = Meet(before, state);
        }
    }

    private void VisitDefinition(FunctionDefinition s)
    {
        foreach (var part in s.Decorators.Concat(s.Parameters.Parameters.Select(p => p.Default).OfType<Expression>()))
        {
            Read(part);
        }

        Assign(program.Names.GetValueOrDefault(s));
        if ((s.Decorators.Length > 0 || program.Names.GetValueOrDefault(s) is VariableSymbol) && program.Functions.TryGetValue(s, out var symbol))
        {
            NeedAll(symbol);
        }
    }

    private void VisitClass(ClassDefinition s)
    {
        foreach (var part in s.Decorators.Concat(s.Bases).Concat(s.Keywords.Select(k => k.Value)))
        {
            Read(part);
        }

        Visit(s.Body.RemoveAll(b => b is FunctionDefinition { Decorators.IsEmpty: true }));
        Assign(program.Names.GetValueOrDefault(s));
    }

    private void Delete(Expression target)
    {
        switch (target)
        {
            case NameExpression name:
                Read(name);
                if (program.Names.GetValueOrDefault(name) is VariableSymbol variable)
                {
                    state?.Remove(variable);
                }

                break;
            case TupleExpression { Elements: var elements }:
                elements.ToList().ForEach(Delete);
                break;
            case ListExpression { Elements: var elements }:
                elements.ToList().ForEach(Delete);
                break;
            default:
                ReadChildren(target);
                break;
        }
    }

    /// <summary>What a round of the loop deletes may be gone when the next one starts.</summary>
    private void Forget(Statement loop) => state?.ExceptWith(Deleted(loop));

    private IEnumerable<VariableSymbol> Deleted(Statement statement)
    {
        foreach (var node in SyntaxChildren.Descendants(statement))
        {
            var targets = node switch
            {
                DeleteStatement d => d.Targets,
                ExceptHandler { Target: NameExpression name } when program.Dialects[module] == PythonDialect.Python3 => [name],
                _ => ImmutableArray<Expression>.Empty,
            };
            foreach (var target in targets.OfType<NameExpression>())
            {
                if (program.Names.GetValueOrDefault(target) is VariableSymbol variable)
                {
                    yield return variable;
                }
            }
        }
    }

    private IEnumerable<VariableSymbol> Names(Statement s) => ((AssignStatement)s).Targets.Select(t => program.Names.GetValueOrDefault(t)).OfType<VariableSymbol>();
}

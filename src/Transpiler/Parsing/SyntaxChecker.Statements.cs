using System.Collections.Immutable;
using PyConc2Cs.Diagnostics;
using PyConc2Cs.Syntax;
using PyConc2Cs.Text;

namespace PyConc2Cs.Parsing;

/// <summary>Statements.</summary>
internal sealed partial class SyntaxChecker
{
    private void Visit(Statement statement)
    {
        depth++;
        if (HasStack(statement))
        {
            VisitStatement(statement);
        }

        depth--;
    }

    private void VisitStatement(Statement statement)
    {
        switch (statement)
        {
            case FunctionDefinition or ClassDefinition or ForStatement or WhileStatement or IfStatement or WithStatement or MatchStatement or TryStatement:
                VisitCompound(statement);
                break;
            case AssignStatement or AugmentedAssignStatement or AnnotatedAssignStatement or DeleteStatement or TypeAliasStatement:
                VisitAssignment(statement);
                break;
            case ReturnStatement s:
                VisitReturn(s);
                break;
            case BreakStatement:
                CheckLoop(statement, "'break' outside loop");
                break;
            case ContinueStatement:
                CheckLoop(statement, "'continue' not properly in loop");
                break;
            case ImportStatement or ImportFromStatement:
                VisitImport(statement);
                break;
            default:
                VisitPlain(statement);
                break;
        }
    }

    private void VisitReturn(ReturnStatement statement)
    {
        Require(scope.IsFunction, statement.Span, "return");
        if (flow.InStarHandler)
        {
            Report(DiagnosticDescriptors.LeavesStarHandler, statement.Value?.Span ?? statement.Span);
        }

        if (statement.Value is not null)
        {
            scope.ReturnWithValue ??= statement;
            Visit(statement.Value);
        }
    }

    private void CheckLoop(Statement statement, string message)
    {
        if (flow.LeavesStarHandler)
        {
            Report(DiagnosticDescriptors.LeavesStarHandler, statement.Span);
        }
        else if (!flow.InLoop)
        {
            Report(DiagnosticDescriptors.OutsideLoop, statement.Span, message);
        }
    }

    private void VisitImport(Statement statement)
    {
        var names = statement is ImportStatement plain ? plain.Names : ((ImportFromStatement)statement).Names;
        foreach (var name in names)
        {
            CheckDebug(name.AsName ?? name.Name, statement.Span);
        }

        if (statement is ImportFromStatement from)
        {
            CheckFutureImport(from);
            if (names is [{ Name: "*" } star] && scope.Kind != ScopeKind.Module && !python2)
            {
                Report(DiagnosticDescriptors.StarImport, star.Span);
            }
        }
    }

    private void VisitPlain(Statement statement)
    {
        switch (statement)
        {
            case ExpressionStatement s:
                VisitUnstarred(s.Value);
                break;
            case RaiseStatement s:
                VisitOptional(s.Exception);
                VisitOptional(s.Cause);
                VisitOptional(s.Value);
                VisitOptional(s.Traceback);
                break;
            case AssertStatement s:
                WarnOfAssertion(s);
                Visit(s.Test);
                VisitOptional(s.Message);
                break;
            case PrintStatement s:
                VisitOptional(s.Destination);
                Visit(s.Values);
                break;
            case ExecStatement s:
                Visit(s.Body);
                VisitOptional(s.Globals);
                VisitOptional(s.Locals);
                break;
        }
    }

    private void VisitAssignment(Statement statement)
    {
        switch (statement)
        {
            case AssignStatement s:
                foreach (var target in s.Targets)
                {
                    CheckTarget(target, "assign to", topLevel: s.Targets.Length == 1);
                }

                VisitUnstarred(s.Value);
                break;
            case AugmentedAssignStatement s:
                CheckAugmentedTarget(s.Target);
                Visit(s.Value);
                break;
            case AnnotatedAssignStatement s:
                CheckTarget(s.Target, "assign to");
                RejectStar(s.Target is SubscriptExpression { Index: var index } ? index : null);
                Visit(s.Annotation);
                RejectStar(s.Value);
                VisitOptional(s.Value);
                break;
            case DeleteStatement s:
                foreach (var target in s.Targets)
                {
                    CheckTarget(target, "delete");
                }

                break;
            case TypeAliasStatement s:
                CheckDebug(s.Name.Name, s.Span);
                InTypeScope(true, s.TypeParameters, () => Visit(s.Value));
                break;
        }
    }

    private void VisitCompound(Statement statement)
    {
        switch (statement)
        {
            case FunctionDefinition s:
                VisitFunction(s);
                break;
            case ClassDefinition s:
                CheckDebug(s.Name, s.Span);
                Visit(s.Decorators);
                InTypeScope(!s.TypeParameters.IsEmpty, s.TypeParameters, () =>
                {
                    Visit(s.Bases);
                    VisitKeywords(s.Keywords);
                    InScope(ScopeKind.Class, false, () => Visit(s.Body));
                });
                break;
            case ForStatement s:
                RequireAsync(s.IsAsync, s.Span, "async for");
                CheckTarget(s.Target, "assign to");
                VisitUnstarred(s.Iterable);
                InFlow(Nested(s, 1) with { InLoop = true, LeavesStarHandler = false }, s.Body);
                Visit(s.OrElse);
                break;
            case WhileStatement s:
                Visit(s.Test);
                InFlow(Nested(s, 1) with { InLoop = true, LeavesStarHandler = false }, s.Body);
                Visit(s.OrElse);
                break;
            case IfStatement s:
                VisitIf(s);
                break;
            case WithStatement s:
                VisitWith(s);
                break;
            case MatchStatement s:
                VisitMatch(s);
                break;
            case TryStatement s:
                VisitTry(s);
                break;
        }
    }

    // An elif chain is as deep as it is long.
    private void VisitIf(IfStatement statement)
    {
        var outer = depth;
        while (HasStack(statement))
        {
            Visit(statement.Test);
            Visit(statement.Body);
            if (statement.OrElse is not [IfStatement next])
            {
                Visit(statement.OrElse);
                break;
            }

            // A statement takes the later stages more stack than an operand.
            statement = next;
            depth += 2;
        }

        depth = outer;
    }

    private void VisitWith(WithStatement statement)
    {
        RequireAsync(statement.IsAsync, statement.Span, "async with");
        foreach (var item in statement.Items)
        {
            Visit(item.Context);
            if (item.Target is { } target)
            {
                CheckTarget(target, "assign to");
            }
        }

        InFlow(Nested(statement.Items[0].Context, statement.Items.Length), statement.Body);
    }

    private void VisitTry(TryStatement statement)
    {
        // CPython nests "try ... except ... finally" in a try with nothing but a finally.
        var outer = flow;
        flow = statement.Finally.IsEmpty ? flow : Nested(statement, 1);
        InFlow(statement.Handlers.IsEmpty ? flow : Nested(statement, 1), statement.Body);
        for (var i = 0; i < statement.Handlers.Length; i++)
        {
            var handler = statement.Handlers[i];
            if (handler.Type is null && i < statement.Handlers.Length - 1)
            {
                Report(DiagnosticDescriptors.TryOrder, new SourceSpan(handler.Span.Start, handler.Span.Start + "except".Length), "default 'except:' must be last");
            }

            VisitHandler(handler, statement.IsStar);
        }

        Visit(statement.OrElse);
        flow = outer;
        InFlow(statement.Finally.IsEmpty ? flow : Nested(statement, 1), statement.Finally);
    }

    private void VisitHandler(ExceptHandler handler, bool isStar)
    {
        VisitOptional(handler.Type);
        if (handler.Target is NameExpression { Name: "__debug__" })
        {
            CheckDebug("__debug__", handler.Span);
        }
        else if (handler.Target is { } target)
        {
            CheckTarget(target, "assign to");
        }

        var inner = Nested(handler, 2);
        InFlow(isStar ? inner with { InLoop = false, LeavesStarHandler = true, InStarHandler = true } : inner, handler.Body);
    }

    // The flow inside so many more blocks.
    private Flow Nested(SyntaxNode node, int blocks)
    {
        const int MaxBlocks = 21;
        if (flow.Blocks <= MaxBlocks && flow.Blocks + blocks > MaxBlocks && !python2)
        {
            Report(DiagnosticDescriptors.TooDeep, node.Span, "too many statically nested blocks");
        }

        return flow with { Blocks = flow.Blocks + blocks };
    }

    private void CheckDebug(string name, SourceSpan span)
    {
        if (name == "__debug__" && !python2)
        {
            Report(DiagnosticDescriptors.CannotAssign, span, "assign to", name, "");
        }
    }

    // PEP 695: what stands in the block of the type parameters.
    private void InTypeScope(bool exists, ImmutableArray<TypeParameter> parameters, Action visit)
    {
        if (!exists)
        {
            visit();
            return;
        }

        InScope(ScopeKind.Special, false, () =>
        {
            foreach (var parameter in parameters)
            {
                CheckDebug(parameter.Name, parameter.Span);
                VisitOptional(parameter.Bound);
                VisitOptional(parameter.Default);
            }

            visit();
        });
    }

    private void Require(bool holds, SourceSpan span, string what)
    {
        if (!holds)
        {
            Report(DiagnosticDescriptors.OutsideFunction, span, what, "function");
        }
    }

    private void RequireAsync(bool isAsync, SourceSpan span, string what)
    {
        if (isAsync && !scope.IsAsync)
        {
            Report(DiagnosticDescriptors.OutsideFunction, span, what, "async function");
        }
    }
}

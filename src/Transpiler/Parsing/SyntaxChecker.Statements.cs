using PyConc2Cs.Diagnostics;
using PyConc2Cs.Syntax;
using PyConc2Cs.Text;

namespace PyConc2Cs.Parsing;

/// <summary>Statements.</summary>
internal sealed partial class SyntaxChecker
{
    private void Visit(Statement statement)
    {
        if (!HasStack(statement))
        {
            return;
        }

        switch (statement)
        {
            case FunctionDefinition or ClassDefinition or ForStatement or WhileStatement or IfStatement or WithStatement or MatchStatement or TryStatement:
                VisitCompound(statement);
                break;
            case AssignStatement or AugmentedAssignStatement or AnnotatedAssignStatement or DeleteStatement or TypeAliasStatement:
                VisitAssignment(statement);
                break;
            case ReturnStatement s:
                Require(scope.IsFunction, s.Span, "return");
                VisitOptional(s.Value);
                break;
            case BreakStatement when !inLoop:
                Report(DiagnosticDescriptors.OutsideLoop, statement.Span, "'break' outside loop");
                break;
            case ContinueStatement when !inLoop:
                Report(DiagnosticDescriptors.OutsideLoop, statement.Span, "'continue' not properly in loop");
                break;
            case NonlocalStatement s when scope.Kind == ScopeKind.Module:
                Report(DiagnosticDescriptors.BadScopeDeclaration, s.Span, "nonlocal declaration not allowed at module level");
                break;
            case ImportFromStatement { Names: [{ Name: "*" } star] } when scope.Kind != ScopeKind.Module && !python2:
                Report(DiagnosticDescriptors.StarImport, star.Span);
                break;
            default:
                VisitPlain(statement);
                break;
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
                    CheckTarget(target, "assign to", topLevel: true);
                }

                VisitUnstarred(s.Value);
                break;
            case AugmentedAssignStatement s:
                CheckAugmentedTarget(s.Target);
                Visit(s.Value);
                break;
            case AnnotatedAssignStatement s:
                CheckTarget(s.Target, "assign to");
                Visit(s.Annotation);
                VisitOptional(s.Value);
                break;
            case DeleteStatement s:
                foreach (var target in s.Targets)
                {
                    CheckTarget(target, "delete");
                }

                break;
            case TypeAliasStatement s:
                Visit(s.Value);
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
                Visit(s.Decorators);
                Visit(s.Bases);
                VisitKeywords(s.Keywords);
                InScope(ScopeKind.Class, false, () => Visit(s.Body));
                break;
            case ForStatement s:
                RequireAsync(s.IsAsync, s.Span, "async for");
                CheckTarget(s.Target, "assign to");
                Visit(s.Iterable);
                VisitLoopBody(s.Body);
                Visit(s.OrElse);
                break;
            case WhileStatement s:
                Visit(s.Test);
                VisitLoopBody(s.Body);
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
        while (true)
        {
            Visit(statement.Test);
            Visit(statement.Body);
            if (statement.OrElse is not [IfStatement next])
            {
                Visit(statement.OrElse);
                return;
            }

            statement = next;
        }
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

        Visit(statement.Body);
    }

    private void VisitTry(TryStatement statement)
    {
        Visit(statement.Body);
        for (var i = 0; i < statement.Handlers.Length; i++)
        {
            var handler = statement.Handlers[i];
            if (handler.Type is null && i < statement.Handlers.Length - 1)
            {
                Report(DiagnosticDescriptors.TryOrder, new SourceSpan(handler.Span.Start, handler.Span.Start + "except".Length), "default 'except:' must be last");
            }

            VisitOptional(handler.Type);
            if (handler.Target is { } target)
            {
                CheckTarget(target, "assign to");
            }

            Visit(handler.Body);
        }

        Visit(statement.OrElse);
        Visit(statement.Finally);
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

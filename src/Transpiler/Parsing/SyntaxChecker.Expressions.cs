using System.Collections.Immutable;
using PyConc2Cs.Diagnostics;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Parsing;

/// <summary>Expressions.</summary>
internal sealed partial class SyntaxChecker
{
    private void VisitOptional(Expression? expression)
    {
        if (expression is not null)
        {
            Visit(expression);
        }
    }

    // "*a" alone, as a statement or a value.
    private void VisitUnstarred(Expression expression)
    {
        RejectStar(expression);
        Visit(expression);
    }

    private void RejectStar(Expression? expression)
    {
        var star = expression is TupleExpression { Elements: [StarredExpression only] } tuple && tuple.Span == only.Span ? only : expression as StarredExpression;
        if (star is not null)
        {
            Report(DiagnosticDescriptors.BadStar, star.Span, "can't use starred expression here");
        }
    }

    private void Visit(Expression expression)
    {
        if (expression is NameExpression or ConstantExpression)
        {
            return;
        }

        depth++;
        if (HasStack(expression))
        {
            VisitCompound(expression);
        }

        depth--;
    }

    private void VisitCompound(Expression expression)
    {
        switch (expression)
        {
            case CallExpression or AttributeExpression or SubscriptExpression or BinaryExpression:
                VisitSpine(expression);
                break;
            case YieldExpression or YieldFromExpression or AwaitExpression:
                VisitSuspension(expression);
                break;
            case LambdaExpression e:
                VisitDefaults(e.Parameters);
                CheckParameters(e.Parameters);
                InScope(ScopeKind.Lambda, false, () => Visit(e.Body));
                break;
            case ComprehensionExpression e:
                VisitComprehension(e);
                break;
            default:
                VisitOperands(expression);
                break;
        }
    }

    // a + b + c and a.b().c[d] lean to the left, and may be long: the left operands are visited without recursion.
    private void VisitSpine(Expression expression)
    {
        var (outer, first) = (depth, spine.Count);
        for (var left = expression; left is not null; depth++)
        {
            spine.Add(expression = left);
            left = left switch
            {
                BinaryExpression e => e.Left,
                CallExpression e => e.Function,
                AttributeExpression e => e.Value,
                SubscriptExpression e => e.Value,
                _ => null,
            };
        }

        spine.RemoveAt(spine.Count - 1);
        if (HasStack(expression))
        {
            Visit(expression);
        }

        for (var i = spine.Count - 1; i >= first; i--)
        {
            depth = outer + i - first;
            VisitRight(spine[i]);
        }

        spine.RemoveRange(first, spine.Count - first);
        depth = outer;
    }

    private void VisitRight(Expression expression)
    {
        switch (expression)
        {
            case BinaryExpression e:
                Visit(e.Right);
                break;
            case CallExpression e:
                WarnOfCallee(e.Function);
                Visit(e.Arguments);
                VisitKeywords(e.Keywords);
                break;
            case SubscriptExpression e:
                WarnOfSubscript(e);
                Visit(e.Index);
                break;
        }
    }

    private void VisitOperands(Expression expression)
    {
        switch (expression)
        {
            case BooleanExpression e:
                Visit(e.Values);
                break;
            case NamedExpression e:
                CheckDebug(e.Target.Name, e.Target.Span);
                Visit(e.Value);
                break;
            case UnaryExpression e:
                Visit(e.Operand);
                break;
            case ConditionalExpression e:
                Visit(e.Test);
                Visit(e.Body);
                Visit(e.OrElse);
                break;
            case CompareExpression e:
                WarnOfIdentity(e);
                Visit(e.Left);
                Visit(e.Comparators);
                break;
            case SliceExpression e:
                VisitOptional(e.Lower);
                VisitOptional(e.Upper);
                VisitOptional(e.Step);
                break;
            case StarredExpression e:
                Visit(e.Value);
                break;
            case ReprExpression e:
                Visit(e.Value);
                break;
            default:
                VisitDisplay(expression);
                break;
        }
    }

    private void VisitDisplay(Expression expression)
    {
        switch (expression)
        {
            case DictExpression e:
                foreach (var item in e.Items)
                {
                    VisitOptional(item.Key);
                    Visit(item.Value);
                }

                break;
            case SetExpression e:
                Visit(e.Elements);
                break;
            case ListExpression e:
                Visit(e.Elements);
                break;
            case TupleExpression e:
                Visit(e.Elements);
                break;
            case JoinedStringExpression e:
                Visit(e.Values);
                break;
            case FormattedValueExpression e:
                VisitUnstarred(e.Value);
                VisitOptional(e.FormatSpec);
                break;
        }
    }

    private void VisitSuspension(Expression expression)
    {
        switch (expression)
        {
            case YieldExpression e:
                RequireYieldScope(e, "yield");
                VisitOptional(e.Value);
                break;
            case YieldFromExpression e:
                RequireYieldScope(e, "yield from");
                if (scope.IsAsync && scope.Kind == ScopeKind.Function)
                {
                    Report(DiagnosticDescriptors.InvalidSyntaxBecause, e.Span, "'yield from' inside async function");
                }

                Visit(e.Value);
                break;
            case AwaitExpression e:
                RequireAwaitScope(e);
                Visit(e.Value);
                break;
        }
    }

    private void RequireAwaitScope(AwaitExpression expression)
    {
        if (scope.Kind is ScopeKind.Comprehension)
        {
            scope.HasAwait = true;
        }
        else if (!scope.IsFunction)
        {
            Report(DiagnosticDescriptors.OutsideFunction, expression.Span, "await", "function");
        }
        else if (!scope.IsAsync && scope.Kind != ScopeKind.Special)
        {
            Report(DiagnosticDescriptors.OutsideFunction, expression.Span, "await", "async function");
        }
    }

    private void RequireYieldScope(Expression expression, string what)
    {
        scope.HasYield |= expression is YieldExpression;
        if (comprehension is not null && scope.Kind == ScopeKind.Comprehension)
        {
            Report(DiagnosticDescriptors.InvalidSyntaxBecause, expression.Span, $"'yield' inside {Describe(comprehension)}");
        }
        else
        {
            Require(scope.IsFunction, expression.Span, what);
        }
    }

    // The first iterable belongs to the enclosing scope; Python 2's list comprehension has no scope of its own.
    private void VisitComprehension(ComprehensionExpression expression)
    {
        Visit(expression.Clauses[0].Iterable);
        if (python2)
        {
            VisitComprehensionParts(expression);
            return;
        }

        var (outer, awaits) = (comprehension, false);
        comprehension = expression;
        InScope(ScopeKind.Comprehension, scope.IsAsync, () =>
        {
            VisitComprehensionParts(expression);
            awaits = scope.HasAwait || expression.Clauses.Any(c => c.IsAsync);
        });
        comprehension = outer;
        if (awaits && expression.Kind != ComprehensionKind.Generator)
        {
            scope.HasAwait = true;
            if (scope.Kind != ScopeKind.Comprehension && !(scope.IsAsync && scope.Kind == ScopeKind.Function))
            {
                Report(DiagnosticDescriptors.InvalidSyntaxBecause, expression.Span, "asynchronous comprehension outside of an asynchronous function");
            }
        }
    }

    private void VisitComprehensionParts(ComprehensionExpression expression)
    {
        Visit(expression.Element);
        VisitOptional(expression.Value);
        for (var i = 0; i < expression.Clauses.Length; i++)
        {
            var clause = expression.Clauses[i];
            CheckTarget(clause.Target, "assign to");
            Visit(clause.Conditions);
            if (i > 0)
            {
                Visit(clause.Iterable);
            }
        }
    }

    private void VisitKeywords(ImmutableArray<KeywordArgument> keywords)
    {
        for (var i = 0; i < keywords.Length; i++)
        {
            var name = keywords[i].Name;
            CheckDebug(name ?? "", keywords[i].Span);
            for (var j = 0; j < i && name is not null; j++)
            {
                if (keywords[j].Name == name)
                {
                    Report(DiagnosticDescriptors.ArgumentOrder, keywords[i].Span, $"keyword argument repeated: {name}");
                    break;
                }
            }

            Visit(keywords[i].Value);
        }
    }
}

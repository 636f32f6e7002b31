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
        if (expression is StarredExpression)
        {
            Report(DiagnosticDescriptors.BadStar, expression.Span, "can't use starred expression here");
        }

        Visit(expression);
    }

    private void Visit(Expression expression)
    {
        if (expression is NameExpression or ConstantExpression || !HasStack(expression))
        {
            return;
        }

        switch (expression)
        {
            case CallExpression e:
                Visit(e.Function);
                Visit(e.Arguments);
                VisitKeywords(e.Keywords);
                break;
            case AttributeExpression e:
                Visit(e.Value);
                break;
            case SubscriptExpression e:
                Visit(e.Value);
                Visit(e.Index);
                break;
            case BinaryExpression e:
                Visit(e.Left);
                Visit(e.Right);
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

    private void VisitOperands(Expression expression)
    {
        switch (expression)
        {
            case BooleanExpression e:
                Visit(e.Values);
                break;
            case NamedExpression e:
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
                Visit(e.Value);
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
                if (scope.IsAsync)
                {
                    Report(DiagnosticDescriptors.InvalidSyntaxBecause, e.Span, "'yield from' inside async function");
                }

                Visit(e.Value);
                break;
            case AwaitExpression e:
                if (!scope.IsFunction && scope.Kind != ScopeKind.Comprehension)
                {
                    Report(DiagnosticDescriptors.OutsideFunction, e.Span, "await", "function");
                }
                else if (!scope.IsAsync && scope.Kind != ScopeKind.Comprehension)
                {
                    Report(DiagnosticDescriptors.OutsideFunction, e.Span, "await", "async function");
                }

                Visit(e.Value);
                break;
        }
    }

    private void RequireYieldScope(Expression expression, string what)
    {
        if (scope.Kind == ScopeKind.Comprehension)
        {
            Report(DiagnosticDescriptors.InvalidSyntaxBecause, expression.Span, "'yield' inside a comprehension");
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

        InScope(ScopeKind.Comprehension, scope.IsAsync, () => VisitComprehensionParts(expression));
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

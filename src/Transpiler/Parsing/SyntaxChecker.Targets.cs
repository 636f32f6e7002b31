using System.Collections.Immutable;
using PyConc2Cs.Diagnostics;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Parsing;

/// <summary>What can be assigned to or deleted.</summary>
internal sealed partial class SyntaxChecker
{
    private void CheckTarget(Expression target, string verb, bool topLevel = false, bool inSequence = false)
    {
        switch (target)
        {
            case NameExpression { Name: "__debug__" }:
                Report(DiagnosticDescriptors.CannotAssign, target.Span, verb, "__debug__", "");
                break;
            case AttributeExpression { Name: "__debug__" } when verb != "delete":
                CheckDebug("__debug__", target.Span);
                break;
            case NameExpression or AttributeExpression or SubscriptExpression or ErrorExpression:
                Visit(target);
                break;
            case TupleExpression { Elements: var items }:
                CheckSequence(target, items, verb, topLevel && source.Text[target.Span.Start] != '(');
                break;
            case ListExpression { Elements: var items }:
                CheckSequence(target, items, verb);
                break;
            case StarredExpression star when verb != "delete":
                if (!inSequence)
                {
                    Report(DiagnosticDescriptors.BadStar, target.Span, "starred assignment target must be in a list or tuple");
                }

                CheckTarget(star.Value, verb);
                break;
            case ConstantExpression { Kind: ConstantKind.Boolean } when python2:
                break;
            case YieldExpression or YieldFromExpression when !IsParenthesized(target):
                Report(DiagnosticDescriptors.InvalidSyntaxBecause, target.Span, "assignment to yield expression not possible");
                break;
            default:
                var hint = topLevel && (MayBeComparison(target) || IsParenthesized(target)) ? " here. Maybe you meant '==' instead of '='?" : "";
                Report(DiagnosticDescriptors.CannotAssign, target.Span, verb, Describe(target), hint);
                break;
        }
    }

    private bool IsParenthesized(Expression expression) => source.Text.AsSpan(0, expression.Span.Start).TrimEnd() is [.., '('];

    // What binds more tightly than '=='.
    private static bool MayBeComparison(Expression target) => target switch
    {
        ConstantExpression constant => constant.Kind is not (ConstantKind.None or ConstantKind.Boolean),
        UnaryExpression unary => unary.Operator != UnaryOperator.Not,
        ComprehensionExpression comprehension => comprehension.Kind != ComprehensionKind.Generator,
        CallExpression or BinaryExpression or DictExpression or SetExpression or AwaitExpression or JoinedStringExpression or NamedExpression => true,
        _ => false,
    };

    private void CheckSequence(Expression sequence, ImmutableArray<Expression> items, string verb, bool topLevel = false)
    {
        if (verb != "delete" && items.Count(i => i is StarredExpression) > 1)
        {
            Report(DiagnosticDescriptors.BadStar, sequence.Span, "multiple starred expressions in assignment");
        }

        foreach (var item in items)
        {
            depth++;
            if (HasStack(item))
            {
                CheckTarget(item, verb, topLevel && item == items[^1], inSequence: true);
            }

            depth--;
        }
    }

    private void CheckAugmentedTarget(Expression target)
    {
        if (target is NameExpression { Name: "__debug__" })
        {
            CheckDebug("__debug__", target.Span);
        }
        else if (target is NameExpression or AttributeExpression or SubscriptExpression or ErrorExpression)
        {
            Visit(target);
        }
        else
        {
            Report(DiagnosticDescriptors.InvalidSyntaxBecause, target.Span, $"'{Describe(target)}' is an illegal expression for augmented assignment");
        }
    }

    // The names of _PyPegen_get_expr_name.
    internal static string Describe(Expression expression) => expression switch
    {
        CallExpression => "function call",
        ConstantExpression constant => constant.Kind switch
        {
            ConstantKind.None => "None",
            ConstantKind.Boolean => constant.Value is true ? "True" : "False",
            ConstantKind.Ellipsis => "ellipsis",
            _ => "literal",
        },
        BinaryExpression or UnaryExpression or BooleanExpression => "expression",
        CompareExpression => "comparison",
        LambdaExpression => "lambda",
        ConditionalExpression => "conditional expression",
        DictExpression => "dict literal",
        SetExpression => "set display",
        TupleExpression => "tuple",
        ListExpression => "list",
        StarredExpression => "starred",
        ComprehensionExpression comprehension => comprehension.Kind switch
        {
            ComprehensionKind.List => "list comprehension",
            ComprehensionKind.Set => "set comprehension",
            ComprehensionKind.Dict => "dict comprehension",
            _ => "generator expression",
        },
        YieldExpression or YieldFromExpression => "yield expression",
        AwaitExpression => "await expression",
        JoinedStringExpression or FormattedValueExpression => "f-string expression",
        NamedExpression => "named expression",
        ReprExpression => "repr",
        AttributeExpression => "attribute",
        SubscriptExpression => "subscript",
        NameExpression => "name",
        _ => "expression",
    };
}

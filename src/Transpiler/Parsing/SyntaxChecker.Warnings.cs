using PyConc2Cs.Diagnostics;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Parsing;

/// <summary>What CPython's compiler accepts with a SyntaxWarning.</summary>
internal sealed partial class SyntaxChecker
{
    private void WarnOfAssertion(AssertStatement statement)
    {
        if (statement.Test is TupleExpression { Elements.IsEmpty: false })
        {
            Report(DiagnosticDescriptors.AlwaysTrueAssertion, statement.Span);
        }
    }

    // x is 'a', x is not 0: one warning for each comparison.
    private void WarnOfIdentity(CompareExpression e)
    {
        for (var i = 0; i < e.Operators.Length && !python2; i++)
        {
            if (e.Operators[i] is not (CompareOperator.Is or CompareOperator.IsNot))
            {
                continue;
            }

            var left = i == 0 ? e.Left : e.Comparators[i - 1];
            if ((LiteralType(left) ?? LiteralType(e.Comparators[i])) is { } type)
            {
                var negated = e.Operators[i] == CompareOperator.IsNot;
                Report(DiagnosticDescriptors.IdentityOfLiteral, e.Span, negated ? "is not" : "is", type, negated ? "!=" : "==");
                return;
            }
        }
    }

    private void WarnOfCallee(Expression function)
    {
        if (!python2 && function is not LambdaExpression && TypeName(function) is { } type)
        {
            Report(DiagnosticDescriptors.MissingComma, function.Span, $"'{type}' object is not callable");
        }
    }

    private void WarnOfSubscript(SubscriptExpression e)
    {
        if (python2 || TypeName(e.Value) is not { } type)
        {
            return;
        }

        if (type is "NoneType" or "ellipsis" or "int" or "float" or "complex" or "bool" or "set" or "generator" or "function")
        {
            Report(DiagnosticDescriptors.MissingComma, e.Value.Span, $"'{type}' object is not subscriptable");
        }
        else if (type is "str" or "bytes" or "tuple" or "list" && TypeName(e.Index) is { } index and not ("int" or "bool"))
        {
            Report(DiagnosticDescriptors.MissingComma, e.Value.Span, $"{type} indices must be integers or slices, not {index}");
        }
    }

    /// <summary>The type of a constant that has no identity of its own.</summary>
    private static string? LiteralType(Expression e) => e switch
    {
        ConstantExpression { Kind: ConstantKind.None or ConstantKind.Boolean or ConstantKind.Ellipsis } => null,
        ConstantExpression => TypeName(e),
        UnaryExpression { Operator: not UnaryOperator.Not, Operand: ConstantExpression { Kind: ConstantKind.Integer or ConstantKind.Float or ConstantKind.Imaginary } number } => TypeName(number),
        TupleExpression tuple when tuple.Elements.All(i => i is ConstantExpression || LiteralType(i) is not null) => "tuple",
        _ => null,
    };

    /// <summary>The type that a display or a constant has for certain.</summary>
    private static string? TypeName(Expression e) => e switch
    {
        ConstantExpression constant => constant.Kind switch
        {
            ConstantKind.None => "NoneType",
            ConstantKind.Boolean => "bool",
            ConstantKind.Integer => "int",
            ConstantKind.Float => "float",
            ConstantKind.Imaginary => "complex",
            ConstantKind.String => "str",
            ConstantKind.Bytes => "bytes",
            _ => "ellipsis",
        },
        TupleExpression => "tuple",
        ListExpression or ComprehensionExpression { Kind: ComprehensionKind.List } => "list",
        DictExpression or ComprehensionExpression { Kind: ComprehensionKind.Dict } => "dict",
        SetExpression or ComprehensionExpression { Kind: ComprehensionKind.Set } => "set",
        ComprehensionExpression => "generator",
        LambdaExpression => "function",
        JoinedStringExpression or FormattedValueExpression => "str",
        _ => null,
    };
}

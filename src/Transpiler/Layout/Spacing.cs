using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PyConc2Cs.Layout;

/// <summary>Where a space stands between two tokens of one line.</summary>
internal static class Spacing
{
    public static bool IsNeeded(SyntaxToken left, SyntaxToken right)
    {
        if (left.IsKind(SyntaxKind.None) || IsInsideInterpolation(left, right))
        {
            return false;
        }

        return !IsTightAfter(left) && !IsTightBefore(left, right);
    }

    private static bool IsTightAfter(SyntaxToken left) => left.Kind() switch
    {
        SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken or SyntaxKind.DotToken or SyntaxKind.TildeToken => true,
        SyntaxKind.ExclamationToken => left.Parent is PrefixUnaryExpressionSyntax,
        SyntaxKind.MinusToken or SyntaxKind.PlusToken => left.Parent is PrefixUnaryExpressionSyntax,
        SyntaxKind.LessThanToken => left.Parent is TypeArgumentListSyntax,
        SyntaxKind.CloseParenToken => left.Parent is CastExpressionSyntax,
        _ => false,
    };

    private static bool IsTightBefore(SyntaxToken left, SyntaxToken right) => right.Kind() switch
    {
        SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken or SyntaxKind.CommaToken or SyntaxKind.DotToken or SyntaxKind.SemicolonToken => true,
        SyntaxKind.LessThanToken or SyntaxKind.GreaterThanToken => right.Parent is TypeArgumentListSyntax,
        SyntaxKind.QuestionToken => right.Parent is NullableTypeSyntax,
        SyntaxKind.ExclamationToken or SyntaxKind.PlusPlusToken or SyntaxKind.MinusMinusToken => right.Parent is PostfixUnaryExpressionSyntax,
        SyntaxKind.ColonToken => right.Parent is NameColonSyntax or LabeledStatementSyntax or SwitchLabelSyntax,
        SyntaxKind.OpenBracketToken => right.Parent is BracketedArgumentListSyntax { Parent: ElementAccessExpressionSyntax } or ArrayRankSpecifierSyntax,
        SyntaxKind.OpenParenToken => IsTightParenthesis(left, right),
        _ => false,
    };

    private static bool IsTightParenthesis(SyntaxToken left, SyntaxToken right) => right.Parent switch
    {
        ArgumentListSyntax or DefaultExpressionSyntax => true,
        ParameterListSyntax { Parent: ParenthesizedLambdaExpressionSyntax } => false,
        ParameterListSyntax => true,
        _ => left.IsKind(SyntaxKind.ExclamationToken) && left.Parent is PrefixUnaryExpressionSyntax,
    };

    private static bool IsInsideInterpolation(SyntaxToken left, SyntaxToken right) =>
        left.Parent is InterpolatedStringExpressionSyntax && left.IsKind(SyntaxKind.InterpolatedStringStartToken)
        || left.IsKind(SyntaxKind.InterpolatedStringTextToken)
        || right.IsKind(SyntaxKind.InterpolatedStringTextToken)
        || right.IsKind(SyntaxKind.InterpolatedStringEndToken)
        || left.Parent is InterpolationSyntax or InterpolationAlignmentClauseSyntax or InterpolationFormatClauseSyntax
        || right.Parent is InterpolationSyntax or InterpolationAlignmentClauseSyntax or InterpolationFormatClauseSyntax;
}

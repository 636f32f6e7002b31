using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyConc2Cs.Emission;

/// <summary>Literals and interpolated strings.</summary>
internal static partial class Cs
{
    public static readonly ExpressionSyntax Null = LiteralExpression(SyntaxKind.NullLiteralExpression);

    public static ExpressionSyntax Boolean(bool value) =>
        LiteralExpression(value ? SyntaxKind.TrueLiteralExpression : SyntaxKind.FalseLiteralExpression);

    /// <summary>An integer; without the suffix it has the type int where it fits, which converts to long wherever a long is expected.</summary>
    public static ExpressionSyntax Integer(long value, bool suffix)
    {
        if (value == long.MinValue)
        {
            return Member(Long, "MinValue");
        }

        var magnitude = Math.Abs(value);
        var text = magnitude.ToString(CultureInfo.InvariantCulture) + (suffix && magnitude <= uint.MaxValue ? "L" : "");
        var literal = LiteralExpression(SyntaxKind.NumericLiteralExpression, Literal(text, magnitude));
        return value < 0 ? PrefixUnaryExpression(SyntaxKind.UnaryMinusExpression, literal) : literal;
    }

    public static ExpressionSyntax Real(double value)
    {
        if (!double.IsFinite(value))
        {
            return Member(Double, double.IsNaN(value) ? "NaN" : value > 0 ? "PositiveInfinity" : "NegativeInfinity");
        }

        var text = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture);
        if (!text.Contains('.', StringComparison.Ordinal) && !text.Contains('E', StringComparison.Ordinal))
        {
            text += ".0";
        }

        var literal = LiteralExpression(SyntaxKind.NumericLiteralExpression, Literal(text, Math.Abs(value)));
        return double.IsNegative(value) ? PrefixUnaryExpression(SyntaxKind.UnaryMinusExpression, literal) : literal;
    }

    public static ExpressionSyntax Text(string value) =>
        LiteralExpression(SyntaxKind.StringLiteralExpression, Literal("\"" + Escapes.Escape(value) + "\"", value));

    public static InterpolatedStringContentSyntax InterpolationText(string value)
    {
        var text = Escapes.Escape(value).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
        return InterpolatedStringText(SyntaxFactory.Token(default, SyntaxKind.InterpolatedStringTextToken, text, value, default));
    }

    public static InterpolatedStringContentSyntax Hole(ExpressionSyntax value, string? format, int? width)
    {
        // A colon outside parentheses would start the format.
        var hole = Interpolation(AtLeast(value, Precedence.Coalesce));
        if (width is { } columns)
        {
            hole = hole.WithAlignmentClause(InterpolationAlignmentClause(Token(SyntaxKind.CommaToken), Integer(columns, suffix: false)));
        }

        return format is null
            ? hole
            : hole.WithFormatClause(InterpolationFormatClause(
                Token(SyntaxKind.ColonToken),
                SyntaxFactory.Token(default, SyntaxKind.InterpolatedStringTextToken, Escapes.Escape(format), format, default)));
    }

    public static ExpressionSyntax Interpolated(IEnumerable<InterpolatedStringContentSyntax> parts) => InterpolatedStringExpression(
        Token(SyntaxKind.InterpolatedStringStartToken), List(parts), Token(SyntaxKind.InterpolatedStringEndToken));
}

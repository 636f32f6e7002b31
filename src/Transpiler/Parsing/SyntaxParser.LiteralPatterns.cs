using PyConc2Cs.Diagnostics;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Parsing;

/// <summary>Patterns that compare: numbers, strings, keys of mappings.</summary>
internal sealed partial class SyntaxParser
{
    private ValuePattern ParseLiteralPattern(int start)
    {
        var value = ParsePatternLiteral();
        if (value is JoinedStringExpression)
        {
            Note(DiagnosticDescriptors.InvalidPattern, value.Span, "patterns may only match literals and attribute lookups");
        }

        return new ValuePattern(Span(start), value);
    }

    // A string, a signed number or "real +- imaginary".
    private Expression ParsePatternLiteral()
    {
        if (Kind is TokenKind.String or TokenKind.FStringStart)
        {
            return ParseStrings();
        }

        var start = Start;
        var real = ParseSignedNumber();
        if (Kind is not (TokenKind.Plus or TokenKind.Minus))
        {
            return real;
        }

        var op = Kind == TokenKind.Plus ? BinaryOperator.Add : BinaryOperator.Subtract;
        Advance();
        var imaginary = ParseSignedNumber();
        if (real is ConstantExpression { Kind: ConstantKind.Imaginary } or UnaryExpression { Operand: ConstantExpression { Kind: ConstantKind.Imaginary } })
        {
            Fail(DiagnosticDescriptors.InvalidPattern, real.Span, "real number required in complex literal");
        }

        if (imaginary is not ConstantExpression { Kind: ConstantKind.Imaginary })
        {
            Note(DiagnosticDescriptors.InvalidPattern, imaginary.Span, "imaginary number required in complex literal");
        }

        return new BinaryExpression(Span(start), real, op, imaginary);
    }

    private Expression ParseSignedNumber()
    {
        var start = Start;
        var minus = Accept(TokenKind.Minus);
        if (Kind != TokenKind.Number)
        {
            return FailExpression();
        }

        var number = ParseAtom();
        return minus ? new UnaryExpression(Span(start), UnaryOperator.Minus, number) : number;
    }
}

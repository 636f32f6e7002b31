using PyConc2Cs.Syntax;

namespace PyConc2Cs.Parsing;

/// <summary>Unary and binary operators by precedence.</summary>
internal sealed partial class SyntaxParser
{
    private static readonly byte[] Precedence = MakePrecedence();

    /// <summary>Binary operators that bind at least as strongly as <paramref name="minimum"/> (1 is '|').</summary>
    private Expression ParseBinary(int minimum)
    {
        var start = Start;
        var left = ParseFactor();
        while (true)
        {
            var kind = Kind;
            var precedence = Precedence[(int)kind];
            if (precedence == 0 || precedence < minimum)
            {
                return left;
            }

            Advance();
            var right = ParseBinary(precedence + 1);
            left = new BinaryExpression(Span(start), left, BinaryOperatorOf(kind), right);
        }
    }

    private Expression ParseFactor()
    {
        UnaryOperator op;
        switch (Kind)
        {
            case TokenKind.Minus:
                op = UnaryOperator.Minus;
                break;
            case TokenKind.Plus:
                op = UnaryOperator.Plus;
                break;
            case TokenKind.Tilde:
                op = UnaryOperator.Invert;
                break;
            default:
                return ParsePower();
        }

        var start = Start;
        if (!EnterLevel())
        {
            return FailExpression();
        }

        Advance();
        var operand = ParseFactor();
        depth--;
        return new UnaryExpression(Span(start), op, operand);
    }

    private Expression ParsePower()
    {
        var start = Start;
        var left = Kind == TokenKind.Await ? ParseAwait() : ParsePrimary();
        if (Kind != TokenKind.DoubleStar)
        {
            return left;
        }

        if (!EnterLevel())
        {
            return FailExpression();
        }

        Advance();
        var right = ParseFactor();
        depth--;
        return new BinaryExpression(Span(start), left, BinaryOperator.Power, right);
    }

    private AwaitExpression ParseAwait()
    {
        hasSuspensions = true;
        var start = Start;
        Advance();
        var value = ParsePrimary();
        return new AwaitExpression(Span(start), value);
    }

    private static BinaryOperator BinaryOperatorOf(TokenKind kind) => kind switch
    {
        TokenKind.Plus => BinaryOperator.Add,
        TokenKind.Minus => BinaryOperator.Subtract,
        TokenKind.Star => BinaryOperator.Multiply,
        TokenKind.At => BinaryOperator.MatrixMultiply,
        TokenKind.Slash => BinaryOperator.Divide,
        TokenKind.Percent => BinaryOperator.Modulo,
        TokenKind.LeftShift => BinaryOperator.LeftShift,
        TokenKind.RightShift => BinaryOperator.RightShift,
        TokenKind.Bar => BinaryOperator.BitOr,
        TokenKind.Caret => BinaryOperator.BitXor,
        TokenKind.Ampersand => BinaryOperator.BitAnd,
        _ => BinaryOperator.FloorDivide,
    };

    private static byte[] MakePrecedence()
    {
        var table = new byte[256];
        Set(1, TokenKind.Bar);
        Set(2, TokenKind.Caret);
        Set(3, TokenKind.Ampersand);
        Set(4, TokenKind.LeftShift, TokenKind.RightShift);
        Set(5, TokenKind.Plus, TokenKind.Minus);
        Set(6, TokenKind.Star, TokenKind.Slash, TokenKind.DoubleSlash, TokenKind.Percent, TokenKind.At);
        return table;

        void Set(byte precedence, params ReadOnlySpan<TokenKind> kinds)
        {
            foreach (var kind in kinds)
            {
                table[(int)kind] = precedence;
            }
        }
    }
}

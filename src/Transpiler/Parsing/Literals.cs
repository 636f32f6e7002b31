using System.Globalization;
using System.Numerics;
using PyConc2Cs.Syntax;
using PyConc2Cs.Text;

namespace PyConc2Cs.Parsing;

/// <summary>Values of number literals.</summary>
internal static class Literals
{
    /// <summary>The constant of a number that the lexer has found well-formed.</summary>
    public static ConstantExpression Number(SourceSpan span, ReadOnlySpan<char> text, bool python2)
    {
        if (text.Contains('_'))
        {
            text = text.ToString().Replace("_", "", StringComparison.Ordinal);
        }

        if (text.Length > 1 && text[0] == '0' && (text[1] | 0x20) is 'x' or 'o' or 'b')
        {
            return Integer(span, Radix(text[2..].TrimEnd("lL"), (text[1] | 0x20) switch { 'x' => 4, 'o' => 3, _ => 1 }));
        }

        if (text[^1] is 'j' or 'J')
        {
            return new ConstantExpression(span, new Complex(0, Float(text[..^1])), ConstantKind.Imaginary);
        }

        if (text.ContainsAny('.', 'e', 'E'))
        {
            return new ConstantExpression(span, Float(text), ConstantKind.Float);
        }

        text = text.TrimEnd("lL");
        if (python2 && text.Length > 1 && text[0] == '0')
        {
            return Integer(span, Radix(text[1..], 3));
        }

        return Integer(span, text.Length < 19
            ? long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture)
            : BigInteger.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture));
    }

    private static ConstantExpression Integer(SourceSpan span, BigInteger value) => new(span, value, ConstantKind.Integer);

    private static double Float(ReadOnlySpan<char> text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static BigInteger Radix(ReadOnlySpan<char> digits, int bits)
    {
        if (digits.Length * bits < 64)
        {
            var small = 0L;
            foreach (var digit in digits)
            {
                small = (small << bits) | (uint)HexValue(digit);
            }

            return small;
        }

        var bytes = new byte[((digits.Length * bits) / 8) + 2];
        var position = 0;
        for (var i = digits.Length - 1; i >= 0; i--, position += bits)
        {
            var value = HexValue(digits[i]) << (position & 7);
            bytes[position >> 3] |= (byte)value;
            bytes[(position >> 3) + 1] |= (byte)(value >> 8);
        }

        return new BigInteger(bytes, isUnsigned: true);
    }

    internal static int HexValue(char c) => c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
}

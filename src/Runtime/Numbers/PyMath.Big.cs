using System.Globalization;
using System.Numerics;

namespace PyConc2Cs.Runtime;

public static partial class PyMath
{
    /// <summary>CPython refuses to convert longer ints to and from text (sys.set_int_max_str_digits).</summary>
    internal const int MaxTextDigits = 4300;

    internal const string TextLimit = "Exceeds the limit (4300 digits) for integer string conversion";
    internal const string TextLimitHint = "; use sys.set_int_max_str_digits() to increase the limit";

    /// <summary>Python's <c>a // b</c>. Raises ZeroDivisionError.</summary>
    public static BigInteger FloorDiv(BigInteger left, BigInteger right)
    {
        if (right.IsZero)
        {
            throw new ZeroDivisionError(IntDivisionByZero);
        }

        var quotient = BigInteger.DivRem(left, right, out var remainder);
        return !remainder.IsZero && remainder.Sign != right.Sign ? quotient - 1 : quotient;
    }

    /// <summary>Python's <c>a % b</c>. Raises ZeroDivisionError.</summary>
    public static BigInteger Mod(BigInteger left, BigInteger right)
    {
        if (right.IsZero)
        {
            throw new ZeroDivisionError(PyProgram.IsPython2 ? "integer division or modulo by zero" : "integer modulo by zero");
        }

        var remainder = BigInteger.Remainder(left, right);
        return !remainder.IsZero && remainder.Sign != right.Sign ? remainder + right : remainder;
    }

    /// <summary>Python's <c>a / b</c>: the correctly rounded float. Raises ZeroDivisionError and OverflowError.</summary>
    public static double TrueDiv(BigInteger left, BigInteger right)
    {
        if (right.IsZero)
        {
            throw new ZeroDivisionError("division by zero");
        }

        if (left.IsZero)
        {
            return right.Sign < 0 ? -0.0 : 0.0;
        }

        var negative = left.Sign != right.Sign;
        var (a, b) = (BigInteger.Abs(left), BigInteger.Abs(right));

        // 66 bits of quotient, the last one sticky, so that one rounding remains; fewer where the result is subnormal.
        var shift = (int)Math.Clamp(66 - (a.GetBitLength() - b.GetBitLength()), -1_000_000_000L, 1140L);
        var quotient = shift >= 0 ? BigInteger.DivRem(a << shift, b, out var rest) : BigInteger.DivRem(a, b << -shift, out rest);
        var result = ScaleRounded(rest.IsZero ? quotient : quotient | 1, -shift);
        return double.IsInfinity(result)
            ? throw new OverflowError("integer division result too large for a float")
            : negative ? -result : result;
    }

    /// <summary>Python's <c>a ** b</c> for a non-negative exponent.</summary>
    public static BigInteger Pow(BigInteger left, BigInteger right)
    {
        if (right.Sign < 0)
        {
            throw new OverflowError("a negative exponent gives a float");
        }

        if (left.IsOne || left.IsZero)
        {
            return right.IsZero ? BigInteger.One : left;
        }

        if (left == BigInteger.MinusOne)
        {
            return right.IsEven ? BigInteger.One : left;
        }

        return right <= int.MaxValue ? BigInteger.Pow(left, (int)right) : throw new MemoryError();
    }

    /// <summary>Python's <c>a &lt;&lt; b</c>.</summary>
    public static BigInteger LeftShift(BigInteger left, BigInteger right)
    {
        if (right.Sign < 0)
        {
            throw new ValueError("negative shift count");
        }

        return left.IsZero ? left : right <= int.MaxValue ? left << (int)right : throw new OverflowError("too many digits in integer");
    }

    /// <summary>Python's <c>a &gt;&gt; b</c>.</summary>
    public static BigInteger RightShift(BigInteger left, BigInteger right)
    {
        if (right.Sign < 0)
        {
            throw new ValueError("negative shift count");
        }

        return right <= int.MaxValue ? left >> (int)right : left.Sign < 0 ? BigInteger.MinusOne : BigInteger.Zero;
    }

    /// <summary>The nearest double. Raises OverflowError.</summary>
    public static double ToDouble(BigInteger value)
    {
        if (value >= long.MinValue && value <= long.MaxValue)
        {
            return (long)value;
        }

        var magnitude = BigInteger.Abs(value);
        var shift = (int)(magnitude.GetBitLength() - 66);
        var top = magnitude >> Math.Max(shift, 0);
        var sticky = shift > 0 && !(magnitude - (top << shift)).IsZero;
        var result = ScaleRounded(sticky ? top | 1 : top, Math.Max(shift, 0));
        return double.IsInfinity(result)
            ? throw new OverflowError("int too large to convert to float")
            : value.Sign < 0 ? -result : result;
    }

    internal static string ToText(BigInteger value)
    {
        // A quick bound first: the text of an int beyond the limit would take quadratic time.
        if (value.GetBitLength() > 14_300)
        {
            throw new ValueError(TextLimit + TextLimitHint);
        }

        var text = value.ToString(CultureInfo.InvariantCulture);
        return text.Length - (value.Sign < 0 ? 1 : 0) <= MaxTextDigits ? text : throw new ValueError(TextLimit + TextLimitHint);
    }

    /// <summary>value * 2**exponent, rounded once, half to even; also for subnormal results.</summary>
    private static double ScaleRounded(BigInteger value, int exponent)
    {
        var drop = (int)value.GetBitLength() - 53;
        drop = Math.Max(drop, -1074 - exponent);
        if (drop > 0)
        {
            var kept = value >> drop;
            var rest = value - (kept << drop);
            var half = BigInteger.One << (drop - 1);
            var compared = rest.CompareTo(half);
            value = compared > 0 || (compared == 0 && !kept.IsEven) ? kept + 1 : kept;
            exponent += drop;
        }

        return Math.ScaleB((double)value, exponent);
    }
}

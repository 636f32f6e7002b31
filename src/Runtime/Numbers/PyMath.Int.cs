using System.Numerics;
using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>Arithmetic where C#'s operators differ from Python's: floor division, modulo, true division, powers, shifts, rounding.</summary>
public static partial class PyMath
{
    internal const string IntDivisionByZero = "integer division or modulo by zero";

    /// <summary>Python's <c>a // b</c>: rounds towards minus infinity. Raises ZeroDivisionError.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long FloorDiv(long left, long right)
    {
        if (right is 0 or -1)
        {
            return right == -1 ? checked(-left) : throw new ZeroDivisionError(IntDivisionByZero);
        }

        var quotient = left / right;
        return (left ^ right) < 0 && quotient * right != left ? quotient - 1 : quotient;
    }

    /// <summary>Python's <c>a % b</c>: the result has the sign of b. Raises ZeroDivisionError.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Mod(long left, long right)
    {
        if (right is 0 or -1)
        {
            return right == -1 ? 0 : throw new ZeroDivisionError(PyProgram.IsPython2 ? "integer division or modulo by zero" : "integer modulo by zero");
        }

        var remainder = left % right;
        return remainder != 0 && (remainder ^ right) < 0 ? remainder + right : remainder;
    }

    /// <summary>Python's <c>divmod(a, b)</c>. Raises ZeroDivisionError.</summary>
    public static (long Quotient, long Remainder) DivMod(long left, long right) =>
        right == 0 ? throw new ZeroDivisionError(IntDivisionByZero) : (FloorDiv(left, right), Mod(left, right));

    /// <summary>Python's <c>a / b</c> of ints: the correctly rounded float. Raises ZeroDivisionError.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double TrueDiv(long left, long right)
    {
        const long Exact = 1L << 53;
        if (right == 0)
        {
            throw new ZeroDivisionError("division by zero");
        }

        return left is <= Exact and >= -Exact && right is <= Exact and >= -Exact
            ? (double)left / right
            : TrueDiv((BigInteger)left, right);
    }

    /// <summary>
    /// Python's <c>a ** b</c> of ints for a non-negative exponent. Raises OverflowError past 64 bits, and for a negative exponent, whose result
    /// is no int.
    /// </summary>
    public static long Pow(long left, long right)
    {
        if (right < 0)
        {
            throw new OverflowError("a negative exponent gives a float");
        }

        var result = 1L;
        for (var factor = left; ;)
        {
            if ((right & 1) != 0)
            {
                result = checked(result * factor);
            }

            right >>= 1;
            if (right == 0)
            {
                return result;
            }

            factor = checked(factor * factor);
        }
    }

    /// <summary>Python's <c>a ** b</c> of ints: an int for a non-negative exponent, else a float. Raises ZeroDivisionError for 0 ** -1.</summary>
    public static object PowObject(BigInteger left, BigInteger right) =>
        right.Sign < 0 ? Pow(ToDouble(left), ToDouble(right)) : new PyInt(Pow(left, right)).ToObject();

    /// <summary>Python's <c>pow(a, b, m)</c>. Raises ValueError for m = 0 and where no inverse exists.</summary>
    public static PyInt PowMod(PyInt value, PyInt exponent, PyInt modulus)
    {
        var m = modulus.Value;
        if (m.IsZero)
        {
            throw new ValueError("pow() 3rd argument cannot be 0");
        }

        var (b, e) = (value.Value, exponent.Value);
        if (e.Sign < 0)
        {
            (b, e) = (Inverse(Mod(b, BigInteger.Abs(m)), BigInteger.Abs(m)), -e);
        }

        return new PyInt(Mod(BigInteger.ModPow(b, e, m), m));
    }

    /// <summary>Python's <c>a &lt;&lt; b</c>. Raises ValueError for a negative count, OverflowError past 64 bits.</summary>
    public static long LeftShift(long left, long right)
    {
        if (right < 0)
        {
            throw new ValueError("negative shift count");
        }

        if (left == 0)
        {
            return 0;
        }

        var shifted = right < 64 ? left << (int)right : 0;
        return right < 64 && shifted >> (int)right == left ? shifted : throw new OverflowException();
    }

    /// <summary>Python's <c>a &gt;&gt; b</c>. Raises ValueError for a negative count.</summary>
    public static long RightShift(long left, long right) =>
        right < 0 ? throw new ValueError("negative shift count") : left >> (int)Math.Min(right, 63);

    /// <summary>Python's <c>abs(x)</c>.</summary>
    public static long Abs(long value) => value < 0 ? checked(-value) : value;

    private static BigInteger Inverse(BigInteger value, BigInteger modulus)
    {
        var (r0, r1, s0, s1) = (value, modulus, BigInteger.One, BigInteger.Zero);
        while (!r1.IsZero)
        {
            var q = r0 / r1;
            (r0, r1, s0, s1) = (r1, r0 - (q * r1), s1, s0 - (q * s1));
        }

        return r0.IsOne ? Mod(s0, modulus) : throw new ValueError("base is not invertible for the given modulus");
    }
}

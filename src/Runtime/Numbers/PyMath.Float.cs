using System.Numerics;

namespace PyConc2Cs.Runtime;

public static partial class PyMath
{
    /// <summary>Python's <c>a / b</c> of floats. Raises ZeroDivisionError.</summary>
    public static double TrueDiv(double left, double right) =>
        right == 0 ? throw new ZeroDivisionError("float division by zero") : left / right;

    /// <summary>Python's <c>a // b</c> of floats. Raises ZeroDivisionError.</summary>
    public static double FloorDiv(double left, double right) =>
        right == 0 ? throw new ZeroDivisionError("float floor division by zero") : DivModCore(left, right).Quotient;

    /// <summary>Python's <c>a % b</c> of floats: the result has the sign of b. Raises ZeroDivisionError.</summary>
    public static double Mod(double left, double right) =>
        right == 0 ? throw new ZeroDivisionError("float modulo by zero") : DivModCore(left, right).Remainder;

    /// <summary>Python's <c>divmod(a, b)</c> of floats. Raises ZeroDivisionError.</summary>
    public static (double Quotient, double Remainder) DivMod(double left, double right) =>
        right == 0 ? throw new ZeroDivisionError("float divmod()") : DivModCore(left, right);

    /// <summary>
    /// Python's <c>a ** b</c> of floats whose result is real. Raises ZeroDivisionError for 0.0 ** negative, OverflowError, and ValueError where
    /// the result is complex (<see cref="PowObject(double, double)"/> gives it).
    /// </summary>
    public static double Pow(double left, double right)
    {
        if (left == 0 && right < 0)
        {
            throw new ZeroDivisionError("0.0 cannot be raised to a negative power");
        }

        var result = Math.Pow(left, right);
        if (double.IsFinite(result) || !double.IsFinite(left) || !double.IsFinite(right))
        {
            return result;
        }

        throw double.IsInfinity(result)
            ? new OverflowError(34L, "Numerical result out of range")
            : new ValueError("a negative number to a fractional power gives a complex number");
    }

    /// <summary>Python's <c>a ** b</c> of floats: a float, or complex for a negative base with a fractional exponent.</summary>
    public static object PowObject(double left, double right) =>
        left < 0 && double.IsFinite(left) && double.IsFinite(right) && right != Math.Floor(right)
            ? (object)Pow(new Complex(left, 0), new Complex(right, 0))
            : Pow(left, right);

    /// <summary>Python's <c>a ** b</c> of complex numbers.</summary>
    public static Complex Pow(Complex left, Complex right)
    {
        if (right == Complex.Zero)
        {
            return Complex.One;
        }

        if (left == Complex.Zero)
        {
            return right.Imaginary != 0 || right.Real < 0
                ? throw new ZeroDivisionError("0.0 to a negative or complex power")
                : Complex.Zero;
        }

        if (right.Imaginary == 0 && right.Real == Math.Floor(right.Real) && Math.Abs(right.Real) <= 100)
        {
            return IntegerPower(left, (int)right.Real);
        }

        var length = Math.Pow(Complex.Abs(left), right.Real);
        var angle = Math.Atan2(left.Imaginary, left.Real);
        var phase = angle * right.Real;
        if (right.Imaginary != 0)
        {
            length /= Math.Exp(angle * right.Imaginary);
            phase += right.Imaginary * Math.Log(Complex.Abs(left));
        }

        return new Complex(length * Math.Cos(phase), length * Math.Sin(phase));
    }

    /// <summary>Python's <c>a / b</c> of complex numbers. Raises ZeroDivisionError.</summary>
    public static Complex TrueDiv(Complex left, Complex right) =>
        right == Complex.Zero ? throw new ZeroDivisionError("complex division by zero") : left / right;

    /// <summary>Python's <c>int(x)</c> of a float: cuts the fraction off. Raises ValueError for nan, OverflowError for inf.</summary>
    public static PyInt Truncate(double value) => double.IsFinite(value)
        ? Math.Abs(value) < 9e18 ? new PyInt((long)value) : new PyInt(new BigInteger(value))
        : throw NotAnInteger(value);

    internal static PyBaseException NotAnInteger(double value) => double.IsNaN(value)
        ? new ValueError("cannot convert float NaN to integer")
        : new OverflowError("cannot convert float infinity to integer");

    private static Complex IntegerPower(Complex value, int exponent)
    {
        var result = Complex.One;
        var factor = value;
        for (var n = Math.Abs(exponent); n > 0; n >>= 1)
        {
            if ((n & 1) != 0)
            {
                result *= factor;
            }

            factor *= factor;
        }

        return exponent < 0 ? Complex.One / result : result;
    }

    // CPython's float_divmod: the remainder is exact, the quotient is derived from it.
    private static (double Quotient, double Remainder) DivModCore(double left, double right)
    {
        var remainder = left % right;
        var quotient = (left - remainder) / right;
        if (remainder != 0)
        {
            if (right < 0 != remainder < 0)
            {
                remainder += right;
                quotient -= 1;
            }
        }
        else
        {
            remainder = Math.CopySign(0.0, right);
        }

        if (quotient == 0)
        {
            return (Math.CopySign(0.0, left / right), remainder);
        }

        var floor = Math.Floor(quotient);
        return (quotient - floor > 0.5 ? floor + 1 : floor, remainder);
    }
}

using System.Numerics;

namespace PyConc2Cs.Runtime;

public readonly partial struct PyInt
{
    public static PyInt operator +(PyInt left, PyInt right)
    {
        if (left.big is null && right.big is null)
        {
            var sum = left.small + right.small;
            if (((left.small ^ sum) & (right.small ^ sum)) >= 0)
            {
                return new PyInt(sum);
            }
        }

        return new PyInt(left.Value + right.Value);
    }

    public static PyInt operator -(PyInt left, PyInt right)
    {
        if (left.big is null && right.big is null)
        {
            var difference = left.small - right.small;
            if (((left.small ^ right.small) & (left.small ^ difference)) >= 0)
            {
                return new PyInt(difference);
            }
        }

        return new PyInt(left.Value - right.Value);
    }

    public static PyInt operator *(PyInt left, PyInt right)
    {
        if (left.big is null && right.big is null)
        {
            var high = Math.BigMul(left.small, right.small, out var low);
            if (high == low >> 63)
            {
                return new PyInt(low);
            }
        }

        return new PyInt(left.Value * right.Value);
    }

    /// <summary>Python's <c>a / b</c>: a float.</summary>
    public static double operator /(PyInt left, PyInt right) =>
        left.big is null && right.big is null ? PyMath.TrueDiv(left.small, right.small) : PyMath.TrueDiv(left.Value, right.Value);

    /// <summary>Python's <c>a % b</c>: the result has the sign of b.</summary>
    public static PyInt operator %(PyInt left, PyInt right) =>
        left.big is null && right.big is null ? new PyInt(PyMath.Mod(left.small, right.small)) : new PyInt(PyMath.Mod(left.Value, right.Value));

    public static PyInt operator -(PyInt value) =>
        value.big is null && value.small != long.MinValue ? new PyInt(-value.small) : new PyInt(-value.Value);

    public static PyInt operator +(PyInt value) => value;

    public static PyInt operator ~(PyInt value) => value.big is null ? new PyInt(~value.small) : new PyInt(-value.Value - 1);

    public static PyInt operator ++(PyInt value) => value + One;

    public static PyInt operator --(PyInt value) => value - One;

    public static PyInt operator &(PyInt left, PyInt right) =>
        left.big is null && right.big is null ? new PyInt(left.small & right.small) : new PyInt(left.Value & right.Value);

    public static PyInt operator |(PyInt left, PyInt right) =>
        left.big is null && right.big is null ? new PyInt(left.small | right.small) : new PyInt(left.Value | right.Value);

    public static PyInt operator ^(PyInt left, PyInt right) =>
        left.big is null && right.big is null ? new PyInt(left.small ^ right.small) : new PyInt(left.Value ^ right.Value);

    /// <summary>Raises ValueError for a negative count.</summary>
    public static PyInt operator <<(PyInt left, PyInt right)
    {
        if (left.big is null && right.big is null && right.small is >= 0 and < 63)
        {
            var shifted = left.small << (int)right.small;
            if (shifted >> (int)right.small == left.small)
            {
                return new PyInt(shifted);
            }
        }

        return new PyInt(PyMath.LeftShift(left.Value, right.Value));
    }

    /// <summary>Raises ValueError for a negative count.</summary>
    public static PyInt operator >>(PyInt left, PyInt right) => left.big is null && right.big is null
        ? new PyInt(PyMath.RightShift(left.small, right.small))
        : new PyInt(PyMath.RightShift(left.Value, right.Value));

    public static bool operator ==(PyInt left, PyInt right) => left.Equals(right);

    public static bool operator !=(PyInt left, PyInt right) => !left.Equals(right);

    public static bool operator <(PyInt left, PyInt right) => left.CompareTo(right) < 0;

    public static bool operator >(PyInt left, PyInt right) => left.CompareTo(right) > 0;

    public static bool operator <=(PyInt left, PyInt right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PyInt left, PyInt right) => left.CompareTo(right) >= 0;

    /// <summary>Python's <c>a // b</c>. Raises ZeroDivisionError.</summary>
    public static PyInt FloorDiv(PyInt left, PyInt right) => left.big is null && right.big is null && right.small != -1
        ? new PyInt(PyMath.FloorDiv(left.small, right.small))
        : new PyInt(PyMath.FloorDiv(left.Value, right.Value));

    /// <summary>Python's <c>divmod(a, b)</c>. Raises ZeroDivisionError.</summary>
    public static (PyInt Quotient, PyInt Remainder) DivMod(PyInt left, PyInt right) => (FloorDiv(left, right), left % right);

    /// <summary>Python's <c>a ** b</c> for a non-negative exponent; a negative one raises OverflowError.</summary>
    public static PyInt Pow(PyInt left, PyInt right) => new(PyMath.Pow(left.Value, right.Value));

    /// <summary>Python's <c>abs(x)</c>.</summary>
    public static PyInt Abs(PyInt value) => value.Sign < 0 ? -value : value;

    /// <summary>Reads <c>int(text, base)</c>.</summary>
    public static PyInt Parse(string text, long numberBase = 10) => NumberParser.ParseInt(text, numberBase);
}

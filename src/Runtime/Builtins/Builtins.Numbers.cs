using System.Globalization;
using System.Numerics;

namespace PyConc2Cs.Runtime;

public static partial class Builtins
{
    [PyMember]
    public static long Abs(long x) => PyMath.Abs(x);

    [PyMember]
    public static double Abs(double x) => Math.Abs(x);

    [PyMember]
    public static object? Abs(object? x) => PyOps.Abs(x);

    public static PyInt Abs(PyInt x) => PyInt.Abs(x);

    [PyMember]
    public static PyNumber Abs(PyNumber x) => PyNumber.Abs(x);

    public static double Abs(Complex x) => Complex.Abs(x);

    /// <summary>To the nearest int, halves to the even one.</summary>
    [PyMember]
    public static long Round(double number) => PyMath.Round(number);

    [PyMember]
    public static double Round(double number, long ndigits) => PyMath.Round(number, ndigits);

    [PyMember]
    public static long Round(long number) => number;

    [PyMember]
    public static long Round(long number, long ndigits) => PyMath.Round(number, ndigits);

    [PyMember]
    public static long Round(PyNumber number) => PyConvert.ToLong(Round(number.ToObject()));

    [PyMember]
    public static PyNumber Round(PyNumber number, long ndigits) => PyNumber.FromObject(Round(number.ToObject(), ndigits));

    [PyMember]
    public static object? Round(object? number, object? ndigits = null) => (number, ndigits) switch
    {
        (double value, null) => Narrow(PyMath.RoundToInt(value)),
        (double value, _) => PyMath.Round(value, PyConvert.ToLong(ndigits)),
        (bool value, _) => value ? 1L : 0L,
        (long value, null) => value,
        (long value, _) => PyMath.Round(value, PyConvert.ToLong(ndigits)),
        (BigInteger or PyInt, null) => number,
        (PyNumber value, _) => Round(value.ToObject(), ndigits),
        (IPyDynamic dynamic, null) when dynamic.TryCallMember("__round__", PyArguments.Empty, out var rounded) => rounded,
        (IPyDynamic dynamic, _) when dynamic.TryCallMember("__round__", new PyArguments([ndigits]), out var rounded) => rounded,
        _ => throw new TypeError($"type {PyOps.TypeName(number)} doesn't define __round__ method"),
    };

    /// <summary><c>(x // y, x % y)</c>. Raises ZeroDivisionError.</summary>
    [PyMember("divmod")]
    public static (long Quotient, long Remainder) DivMod(long x, long y) => PyMath.DivMod(x, y);

    [PyMember("divmod")]
    public static (double Quotient, double Remainder) DivMod(double x, double y) => PyMath.DivMod(x, y);

    [PyMember("divmod")]
    public static object? DivMod(object? x, object? y) => PyOps.DivMod(x, y);

    /// <summary><c>base ** exp</c>.</summary>
    [PyMember]
    public static double Pow(double @base, double exp) => PyMath.Pow(@base, exp);

    /// <summary><c>base ** exp % mod</c>; a negative exponent takes the inverse.</summary>
    [PyMember]
    public static long Pow(long @base, long exp, long mod) => (long)PyMath.PowMod(@base, exp, mod);

    [PyMember]
    public static object? Pow(object? @base, object? exp, object? mod = null)
    {
        if (mod is null)
        {
            return PyOps.Power(@base, exp);
        }

        BigInteger result = PyMath.PowMod(ToInteger(@base), ToInteger(exp), ToInteger(mod));
        return result >= long.MinValue && result <= long.MaxValue ? (object)(long)result : result;
    }

    /// <summary><c>0x...</c>.</summary>
    [PyMember]
    public static string Hex(object? number) => Digits(number, 16, "0x");

    /// <summary><c>0o...</c>.</summary>
    [PyMember]
    public static string Oct(object? number) => Digits(number, 8, "0o");

    /// <summary><c>0b...</c>.</summary>
    [PyMember]
    public static string Bin(object? number) => Digits(number, 2, "0b");

    private static string Digits(object? number, int numberBase, string prefix)
    {
        var value = ToInteger(number);
        var digits = numberBase switch
        {
            16 => BigInteger.Abs(value).ToString("x", CultureInfo.InvariantCulture).TrimStart('0'),
            2 => BigInteger.Abs(value).ToString("b", CultureInfo.InvariantCulture).TrimStart('0'),
            _ => Octal(BigInteger.Abs(value)),
        };
        return (value.Sign < 0 ? "-" : "") + prefix + (digits.Length == 0 ? "0" : digits);
    }

    private static string Octal(BigInteger value)
    {
        var digits = new Stack<char>();
        for (; !value.IsZero; value >>= 3)
        {
            digits.Push((char)('0' + (int)(value & 7)));
        }

        return new string([.. digits]);
    }

    private static BigInteger ToInteger(object? number) => number switch
    {
        long value => value,
        bool value => value ? 1 : 0,
        BigInteger value => value,
        PyInt value => value,
        IPyDynamic dynamic when dynamic.TryCallMember("__index__", PyArguments.Empty, out var index) => ToInteger(index),
        _ => throw new TypeError($"'{PyOps.TypeName(number)}' object cannot be interpreted as an integer"),
    };

    /// <summary>The character of a code point. Raises ValueError beyond 0x10ffff.</summary>
    [PyMember]
    public static string Chr(long i) => i switch
    {
        < 0 or > 0x10ffff => throw new ValueError("chr() arg not in range(0x110000)"),
        < 0x10000 => SingleChars.Of((char)i),
        _ => char.ConvertFromUtf32((int)i),
    };

    /// <summary>Python 2's <c>unichr</c>.</summary>
    [PyMember]
    public static string Unichr(long i) => Chr(i);

    /// <summary>The code point of a character. Raises TypeError for a longer string.</summary>
    [PyMember]
    public static long Ord(string c)
    {
        if (c.Length == 1)
        {
            return c[0];
        }

        return c.Length == 2 && char.IsSurrogatePair(c, 0)
            ? char.ConvertToUtf32(c, 0)
            : throw new TypeError($"ord() expected a character, but string of length {PyStr.Len(c)} found");
    }

    /// <summary>Python 2's <c>cmp</c>: -1, 0 or 1.</summary>
    [PyMember]
    public static long Cmp(object? x, object? y) => PyOps.Equals(x, y) ? 0 : PyOps.Less(x, y) ? -1 : 1;

    public static long Cmp(long x, long y) => x.CompareTo(y);
}

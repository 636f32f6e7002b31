using System.Numerics;

namespace PyConc2Cs.Runtime;

/// <summary>What kind of number a Dynamic value is; a later kind takes in the earlier ones when they meet in an operation.</summary>
internal enum NumberKind
{
    None,
    Long,
    Big,
    Float,
    Complex,
}

/// <summary>Numbers in Dynamic form, whatever C# type holds them.</summary>
internal static class Numeric
{
    public static NumberKind KindOf(object? value) => value switch
    {
        long or bool or int => NumberKind.Long,
        double => NumberKind.Float,
        BigInteger => NumberKind.Big,
        PyInt number => number.IsSmall ? NumberKind.Long : NumberKind.Big,
        PyNumber number => number.Kind,
        System.Numerics.Complex => NumberKind.Complex,
        _ => NumberKind.None,
    };

    /// <summary>The kind in which both are computed; None if one isn't a number.</summary>
    public static NumberKind Common(object? left, object? right)
    {
        var (a, b) = (KindOf(left), KindOf(right));
        return a == NumberKind.None || b == NumberKind.None ? NumberKind.None : a > b ? a : b;
    }

    public static bool IsInt(object? value) => KindOf(value) is NumberKind.Long or NumberKind.Big;

    public static long ToLong(object? value) => value switch
    {
        long number => number,
        bool flag => flag ? 1 : 0,
        int number => number,
        PyInt number => (long)number,
        PyNumber number => (long)number,
        BigInteger number => (long)new PyInt(number),
        _ => throw new InvalidCastException(),
    };

    public static BigInteger ToBig(object? value) => value switch
    {
        BigInteger number => number,
        PyInt number => number.Value,
        PyNumber number => ((PyInt)number).Value,
        _ => ToLong(value),
    };

    public static double ToDouble(object? value) => value switch
    {
        double number => number,
        BigInteger number => PyMath.ToDouble(number),
        PyInt number => (double)number,
        PyNumber number => (double)number,
        _ => ToLong(value),
    };

    public static Complex ToComplex(object? value) => value is Complex number ? number : new Complex(ToDouble(value), 0);

    /// <summary>An int result in Dynamic form.</summary>
    public static object Normal(BigInteger value) => value >= long.MinValue && value <= long.MaxValue ? (object)(long)value : value;

    /// <summary>The exact order of an int and a float that isn't nan.</summary>
    public static int Compare(BigInteger left, double right)
    {
        if (double.IsInfinity(right))
        {
            return right > 0 ? -1 : 1;
        }

        var floor = Math.Floor(right);
        var order = left.CompareTo(new BigInteger(floor));
        return order == 0 && floor != right ? -1 : order;
    }

    public static bool Equal(long left, double right)
    {
        const double Limit = 9223372036854775808.0;
        return right is >= -Limit and < Limit && (long)right == left && right == Math.Floor(right);
    }
}

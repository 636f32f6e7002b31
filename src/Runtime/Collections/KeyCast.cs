using System.Numerics;
using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>
/// Whether a Dynamic value can be equal to one of a container's element type, and as which value: <c>1.0 in [1, 2]</c> looks for 1.
/// </summary>
internal static class KeyCast<T>
{
    /// <summary>Equality and hash of the type run no code of the script.</summary>
    public static readonly bool IsSimple = typeof(T).IsPrimitive || typeof(T) == typeof(string) || typeof(T) == typeof(BigInteger);

    /// <summary>Python's equality of the type is equality of the bits.</summary>
    public static readonly bool IsBitwise = typeof(T) == typeof(long) || typeof(T) == typeof(bool) || typeof(T) == typeof(string);

    /// <summary>A read or write of the type can't be torn by another thread.</summary>
    public static readonly bool IsAtomic = !typeof(T).IsValueType || typeof(T).IsPrimitive;

    public static bool TryCast(object? value, out T result)
    {
        if (value is T same)
        {
            result = same;
            return true;
        }

        if (value is null)
        {
            result = default!;
            return result is null;
        }

        if (typeof(T) == typeof(long) && TryInteger(value, out var integer))
        {
            result = Unsafe.BitCast<long, T>(integer);
            return true;
        }

        if (typeof(T) == typeof(double) && TryInteger(value, out integer) && (long)(double)integer == integer)
        {
            result = Unsafe.BitCast<double, T>(integer);
            return true;
        }

        return TryConvert(value, out result);
    }

    private static bool TryInteger(object value, out long result)
    {
        switch (value)
        {
            case long number:
                result = number;
                return true;
            case bool flag:
                result = flag ? 1 : 0;
                return true;
            case double number when number == Math.Floor(number) && Math.Abs(number) < 9.2e18:
                result = (long)number;
                return true;
            case PyInt number when (BigInteger)number is var big && big >= long.MinValue && big <= long.MaxValue:
                result = (long)big;
                return true;
            default:
                result = 0;
                return false;
        }
    }

    private static bool TryConvert(object value, out T result)
    {
        try
        {
            result = PyConvert.To<T>(value);
            return true;
        }
        catch (TypeError)
        {
            result = default!;
            return false;
        }
        catch (OverflowError)
        {
            result = default!;
            return false;
        }
    }
}

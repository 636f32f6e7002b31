using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>Equality and hash of container elements; the common types without a virtual call.</summary>
internal static class KeyOps<T>
{
    /// <summary>Python's "is or ==".</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Equals(T left, T right)
    {
        if (typeof(T) == typeof(long))
        {
            return Unsafe.BitCast<T, long>(left) == Unsafe.BitCast<T, long>(right);
        }

        if (typeof(T) == typeof(string))
        {
            return string.Equals((string?)(object?)left, (string?)(object?)right);
        }

        return PyEqualityComparer<T>.Default.Equals(left, right);
    }

    /// <summary>Python's <c>&lt;</c>. Raises TypeError for values without an order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Less(T left, T right)
    {
        if (typeof(T) == typeof(long))
        {
            return Unsafe.BitCast<T, long>(left) < Unsafe.BitCast<T, long>(right);
        }

        // .NET orders nan below all numbers, Python not at all.
        return typeof(T) == typeof(double)
            ? Unsafe.BitCast<T, double>(left) < Unsafe.BitCast<T, double>(right)
            : PyComparer<T>.Default.Compare(left, right) < 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Hash(T value)
    {
        if (typeof(T) == typeof(long))
        {
            return Unsafe.BitCast<T, long>(value).GetHashCode();
        }

        return value is null ? 0x345678 : PyEqualityComparer<T>.Default.GetHashCode(value);
    }

    /// <summary>CPython's hash where the order of a set can depend on it: ints and what is made of ints.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long WideHash(T value)
    {
        if (typeof(T) == typeof(long))
        {
            return HashOf(Unsafe.BitCast<T, long>(value));
        }

        if (typeof(T) == typeof(string))
        {
            return value is null ? 0 : PyProgram.IsPython2 ? Python2Hash.Of((string)(object)value) : StringComparer.Ordinal.GetHashCode((string)(object)value);
        }

        if (typeof(T) == typeof((long, long)))
        {
            var (first, second) = Unsafe.BitCast<T, (long, long)>(value);
            return PyTuple.Hash([HashOf(first), HashOf(second)]);
        }

        return PyOps.Hash(value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long HashOf(long number) => number is >= 0 and < (1L << 61) - 1 ? number : PyOps.Hash(number);
}

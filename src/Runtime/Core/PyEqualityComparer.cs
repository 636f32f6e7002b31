using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>Python's equality and hash as .NET's collections want them. Equal keys of different types (1, 1.0, True) are equal for T = object.</summary>
public sealed class PyEqualityComparer<T> : IEqualityComparer<T>
{
    public static readonly PyEqualityComparer<T> Default = new();

    private static readonly bool IsSimple = SimpleTypes.HasPlainEquality(typeof(T));

    private PyEqualityComparer()
    {
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Equals(T? x, T? y)
    {
        if (typeof(T) == typeof(string))
        {
            return string.Equals((string?)(object?)x, (string?)(object?)y);
        }

        return typeof(T) == typeof(long) || typeof(T) == typeof(bool) || typeof(T) == typeof(PyInt) || IsSimple
            ? EqualityComparer<T>.Default.Equals(x, y)
            : ReferenceEquals(x, y) || PyOps.Equals(x, y);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int GetHashCode(T? obj) =>
        typeof(T) == typeof(string) || typeof(T) == typeof(long) || typeof(T) == typeof(bool) || typeof(T) == typeof(PyInt) || IsSimple
            ? obj is null ? 0 : obj.GetHashCode()
            : PyOps.Fold(PyOps.Hash(obj));
}

/// <summary>Python's order as sorting wants it, which asks only whether the first value is less. Raises TypeError for values without an order.</summary>
public sealed class PyComparer<T> : IComparer<T>
{
    public static readonly PyComparer<T> Default = new();

    private static readonly bool IsSimple = SimpleTypes.HasPlainOrder(typeof(T));

    private PyComparer()
    {
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Compare(T? x, T? y)
    {
        if (typeof(T) == typeof(string))
        {
            return x is null || y is null ? PyOps.Compare(x, y) : PyStr.Compare((string)(object)x, (string)(object)y);
        }

        return typeof(T) == typeof(long) || typeof(T) == typeof(double) || typeof(T) == typeof(PyInt) || IsSimple
            ? Comparer<T>.Default.Compare(x, y)
            : PyOps.Less(x, y) ? -1 : 0;
    }
}

/// <summary>Types on which .NET's own equality or order is Python's, ValueTuples of them included.</summary>
internal static class SimpleTypes
{
    public static bool HasPlainEquality(Type type) =>
        type == typeof(long) || type == typeof(bool) || type == typeof(double) || type == typeof(string) || type == typeof(PyInt) || type == typeof(PyNumber) || type == typeof(int)
        || (IsValueTuple(type) && Array.TrueForAll(type.GetGenericArguments(), HasPlainEquality));

    // Not string: .NET's default order of strings is the culture's.
    public static bool HasPlainOrder(Type type) =>
        type == typeof(long) || type == typeof(bool) || type == typeof(double) || type == typeof(PyInt) || type == typeof(PyNumber) || type == typeof(int)
        || (IsValueTuple(type) && Array.TrueForAll(type.GetGenericArguments(), HasPlainOrder));

    private static bool IsValueTuple(Type type) => type.IsValueType && type.IsGenericType && typeof(ITuple).IsAssignableFrom(type);
}

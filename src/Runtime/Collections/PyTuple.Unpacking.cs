namespace PyConc2Cs.Runtime;

/// <summary>Unpacking into several targets.</summary>
public static partial class PyTuple
{
    /// <summary><c>a, b = items</c>: exactly so many items. Raises ValueError.</summary>
    public static (T, T) Unpack2<T>(IEnumerable<T> items)
    {
        var all = Exactly(items, 2);
        return (all[0], all[1]);
    }

    /// <summary>3 targets; see <see cref="Unpack2{T}"/>.</summary>
    public static (T, T, T) Unpack3<T>(IEnumerable<T> items)
    {
        var all = Exactly(items, 3);
        return (all[0], all[1], all[2]);
    }

    /// <summary>4 targets; see <see cref="Unpack2{T}"/>.</summary>
    public static (T, T, T, T) Unpack4<T>(IEnumerable<T> items)
    {
        var all = Exactly(items, 4);
        return (all[0], all[1], all[2], all[3]);
    }

    /// <summary>5 targets; see <see cref="Unpack2{T}"/>.</summary>
    public static (T, T, T, T, T) Unpack5<T>(IEnumerable<T> items)
    {
        var all = Exactly(items, 5);
        return (all[0], all[1], all[2], all[3], all[4]);
    }

    /// <summary>6 targets; see <see cref="Unpack2{T}"/>.</summary>
    public static (T, T, T, T, T, T) Unpack6<T>(IEnumerable<T> items)
    {
        var all = Exactly(items, 6);
        return (all[0], all[1], all[2], all[3], all[4], all[5]);
    }

    /// <summary>7 targets; see <see cref="Unpack2{T}"/>.</summary>
    public static (T, T, T, T, T, T, T) Unpack7<T>(IEnumerable<T> items)
    {
        var all = Exactly(items, 7);
        return (all[0], all[1], all[2], all[3], all[4], all[5], all[6]);
    }

    /// <summary><c>a, b = items</c>: exactly so many items. Raises ValueError.</summary>
    public static PyTuple<T> Unpack<T>(IEnumerable<T> items, long count) =>
        new(Exactly(items, (int)count));

    /// <summary><c>a, *rest, b = items</c>: at least so many items. Raises ValueError.</summary>
    public static PyTuple<T> UnpackStar<T>(IEnumerable<T> items, long before, long after)
    {
        T[] all = [.. items];
        return all.Length >= before + after ? new PyTuple<T>(all)
            : throw new ValueError($"not enough values to unpack (expected at least {before + after}, got {all.Length})");
    }

    private static ValueError Python2Error(int length, int count) =>
        new(length > count ? "too many values to unpack" : $"need more than {length} value{(length == 1 ? string.Empty : "s")} to unpack");

    private static T[] Exactly<T>(IEnumerable<T> items, int count)
    {
        T[] all = [.. items.Take(count + 1)];
        return all.Length == count ? all
            : PyProgram.IsPython2 ? throw Python2Error(all.Length, count)
            : all.Length > count ? throw new ValueError($"too many values to unpack (expected {count})")
            : throw new ValueError($"not enough values to unpack (expected {count}, got {all.Length})");
    }
}

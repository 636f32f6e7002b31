using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

public static partial class PyConvert
{
    /// <summary>A tuple of 2 with its items converted. Raises TypeError.</summary>
    public static (T1, T2) ToTuple<T1, T2>(object? value)
    {
        if (value is ValueTuple<T1, T2> same)
        {
            return same;
        }

        var t = Items(value, 2);
        return (To<T1>(t[0]), To<T2>(t[1]));
    }

    /// <summary>A tuple of 3 with its items converted. Raises TypeError.</summary>
    public static (T1, T2, T3) ToTuple<T1, T2, T3>(object? value)
    {
        if (value is ValueTuple<T1, T2, T3> same)
        {
            return same;
        }

        var t = Items(value, 3);
        return (To<T1>(t[0]), To<T2>(t[1]), To<T3>(t[2]));
    }

    /// <summary>A tuple of 4 with its items converted. Raises TypeError.</summary>
    public static (T1, T2, T3, T4) ToTuple<T1, T2, T3, T4>(object? value)
    {
        if (value is ValueTuple<T1, T2, T3, T4> same)
        {
            return same;
        }

        var t = Items(value, 4);
        return (To<T1>(t[0]), To<T2>(t[1]), To<T3>(t[2]), To<T4>(t[3]));
    }

    /// <summary>A tuple of 5 with its items converted. Raises TypeError.</summary>
    public static (T1, T2, T3, T4, T5) ToTuple<T1, T2, T3, T4, T5>(object? value)
    {
        if (value is ValueTuple<T1, T2, T3, T4, T5> same)
        {
            return same;
        }

        var t = Items(value, 5);
        return (To<T1>(t[0]), To<T2>(t[1]), To<T3>(t[2]), To<T4>(t[3]), To<T5>(t[4]));
    }

    /// <summary>A tuple of 6 with its items converted. Raises TypeError.</summary>
    public static (T1, T2, T3, T4, T5, T6) ToTuple<T1, T2, T3, T4, T5, T6>(object? value)
    {
        if (value is ValueTuple<T1, T2, T3, T4, T5, T6> same)
        {
            return same;
        }

        var t = Items(value, 6);
        return (To<T1>(t[0]), To<T2>(t[1]), To<T3>(t[2]), To<T4>(t[3]), To<T5>(t[4]), To<T6>(t[5]));
    }

    /// <summary>A tuple of 7 with its items converted. Raises TypeError.</summary>
    public static (T1, T2, T3, T4, T5, T6, T7) ToTuple<T1, T2, T3, T4, T5, T6, T7>(object? value)
    {
        if (value is ValueTuple<T1, T2, T3, T4, T5, T6, T7> same)
        {
            return same;
        }

        var t = Items(value, 7);
        return (To<T1>(t[0]), To<T2>(t[1]), To<T3>(t[2]), To<T4>(t[3]), To<T5>(t[4]), To<T6>(t[5]), To<T7>(t[6]));
    }

    private static ITuple Items(object? value, int count) => value switch
    {
        ITuple tuple when tuple.Length == count => tuple,
        ITuple tuple => throw new TypeError($"expected a tuple of {count} items, got {tuple.Length}"),
        _ => throw new TypeError($"expected tuple, got {PyOps.TypeName(value)}"),
    };
}

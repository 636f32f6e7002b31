using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>
/// Tuples of one C# type as another: <c>(object, object)</c> as <c>(long, string)</c>. A type must be registered, because without reflection
/// nobody can make a ValueTuple of types that no code names; emitted code registers the ones it casts to.
/// </summary>
public static class TupleConvert
{
    static TupleConvert()
    {
        RegisterFirst<object?>();
        RegisterFirst<long>();
        RegisterFirst<double>();
        RegisterFirst<string>();
        RegisterFirst<bool>();
        Converter<(object?, object?, object?)>.From = t => t.Length == 3 ? (t[0], t[1], t[2]) : throw Length(t, 3);
        Converter<(object?, object?, object?, object?)>.From = t => t.Length == 4 ? (t[0], t[1], t[2], t[3]) : throw Length(t, 4);
    }

    public static void Register<T1, T2>() =>
        Converter<(T1, T2)>.From = t => t.Length == 2 ? (PyConvert.To<T1>(t[0]), PyConvert.To<T2>(t[1])) : throw Length(t, 2);

    public static void Register<T1, T2, T3>() =>
        Converter<(T1, T2, T3)>.From = t => t.Length == 3
            ? (PyConvert.To<T1>(t[0]), PyConvert.To<T2>(t[1]), PyConvert.To<T3>(t[2]))
            : throw Length(t, 3);

    public static void Register<T1, T2, T3, T4>() =>
        Converter<(T1, T2, T3, T4)>.From = t => t.Length == 4
            ? (PyConvert.To<T1>(t[0]), PyConvert.To<T2>(t[1]), PyConvert.To<T3>(t[2]), PyConvert.To<T4>(t[3]))
            : throw Length(t, 4);

    public static void Register<T1, T2, T3, T4, T5>() =>
        Converter<(T1, T2, T3, T4, T5)>.From = t => t.Length == 5
            ? (PyConvert.To<T1>(t[0]), PyConvert.To<T2>(t[1]), PyConvert.To<T3>(t[2]), PyConvert.To<T4>(t[3]), PyConvert.To<T5>(t[4]))
            : throw Length(t, 5);

    public static void Register<T1, T2, T3, T4, T5, T6>() =>
        Converter<(T1, T2, T3, T4, T5, T6)>.From = t => t.Length == 6
            ? (PyConvert.To<T1>(t[0]), PyConvert.To<T2>(t[1]), PyConvert.To<T3>(t[2]), PyConvert.To<T4>(t[3]), PyConvert.To<T5>(t[4]), PyConvert.To<T6>(t[5]))
            : throw Length(t, 6);

    /// <summary>Makes <c>PyTuple&lt;T&gt;</c> a target.</summary>
    public static void RegisterTuple<T>() =>
        Converter<PyTuple<T>>.From = t => new PyTuple<T>(PyTuple.Iterate(t).Select(PyConvert.To<T>));

    internal static bool TryTo<T>(ITuple tuple, out T result)
    {
        if (Converter<T>.From is { } from)
        {
            result = from(tuple);
            return true;
        }

        result = default!;
        return false;
    }

    private static void RegisterFirst<T>()
    {
        RegisterTuple<T>();
        Register<T, object?>();
        Register<T, long>();
        Register<T, double>();
        Register<T, string>();
        Register<T, bool>();
    }

    private static TypeError Length(ITuple tuple, int expected) => new($"expected a tuple of {expected} items, got {tuple.Length}");

    private static class Converter<T>
    {
        public static Func<ITuple, T>? From;
    }
}

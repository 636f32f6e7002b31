using System.Numerics;
using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>The way from Dynamic to typed values: checked casts that raise Python's TypeError.</summary>
public static partial class PyConvert
{
    /// <summary>
    /// The value as <typeparamref name="T"/>: the value itself, an int as float, a bool as int, a tuple as ValueTuple, None as null.
    /// Raises TypeError if it is of another type, OverflowError if an int doesn't fit 64 bits.
    /// </summary>
    public static T To<T>(object? value) => value is T same ? same : Slow<T>(value);

    /// <summary>The value as an int of 64 bits, through <c>__index__</c>. Raises TypeError and OverflowError.</summary>
    public static long ToLong(object? value) => value is long number ? number : ToPyInt(value) is var big ? (long)big : 0;

    /// <summary>The value as an int of any size, through <c>__index__</c>. Raises TypeError.</summary>
    public static PyInt ToPyInt(object? value) => value switch
    {
        long number => number,
        PyInt number => number,
        BigInteger number => number,
        bool flag => flag ? 1L : 0L,
        int number => (long)number,
        PyNumber { IsFloat: false } number => (PyInt)number,
        IPyDynamic target when target.TryCallMember("__index__", PyArguments.Empty, out var index) => ToPyInt(index),
        _ => throw new TypeError($"'{PyOps.TypeName(value)}' object cannot be interpreted as an integer"),
    };

    /// <summary>The value as a float, through <c>__float__</c> and <c>__index__</c>. Raises TypeError.</summary>
    public static double ToFloat(object? value) => Numeric.KindOf(value) switch
    {
        NumberKind.Float => Numeric.ToDouble(value),
        NumberKind.Long or NumberKind.Big => Numeric.ToDouble(value),
        _ => value is IPyDynamic target && target.TryCallMember("__float__", PyArguments.Empty, out var number)
            ? ToFloat(number)
            : TryIndex(value, out var index) ? index : throw new TypeError($"must be real number, not {PyOps.TypeName(value)}"),
    };

    /// <summary>Python's truth of the value.</summary>
    public static bool ToBool(object? value) => PyOps.Truth(value);

    /// <summary>Whether the value can be used as an index, and which; an int beyond 64 bits raises OverflowError.</summary>
    public static bool TryIndex(object? value, out long index)
    {
        if (Numeric.IsInt(value) || (value is IPyDynamic target && target.TryCallMember("__index__", PyArguments.Empty, out value) && Numeric.IsInt(value)))
        {
            index = Numeric.KindOf(value) == NumberKind.Long
                ? Numeric.ToLong(value)
                : throw new OverflowError("cannot fit 'int' into an index-sized integer");
            return true;
        }

        index = 0;
        return false;
    }

    /// <summary>What <c>__str__</c> or <c>__repr__</c> returned. TypeError if it isn't a str.</summary>
    public static string ResultText(string method, object? value) => value as string
        ?? throw new TypeError($"{method} returned non-string (type {PyOps.TypeName(value)})");

    private static T Slow<T>(object? value)
    {
        if (value is null)
        {
            return default(T) is null ? default! : throw Mismatch<T>(value);
        }

        if (TryNumber<T>(value, out var number))
        {
            return number;
        }

        if (value is IPyAwaitable awaitable && typeof(T) == typeof(PyAwaitable<object?>))
        {
            return (T)(object)new BoxedAwaitable(awaitable);
        }

        if (value is PyValueInstance wrapped)
        {
            return wrapped.Value is T same ? same : Slow<T>(wrapped.Value);
        }

        if (typeof(T) == typeof(string) && value is PyPath path)
        {
            // Where a function of os takes a path as text, Python takes any path.
            return (T)(object)path.Fspath();
        }

        return value is ITuple tuple && TupleConvert.TryTo<T>(tuple, out var result) ? result
            : PickleCast.TryConvert<T>(value, out var converted) ? converted
            : NamedDelegates.TryConvert<T>(value, out var function) ? function : throw Mismatch<T>(value);
    }

    private static bool TryNumber<T>(object value, out T result)
    {
        object? number = null;
        var target = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        if (target == typeof(long) && Numeric.IsInt(value))
        {
            number = Numeric.ToLong(value);
        }
        else if (target == typeof(double) && Numeric.KindOf(value) is NumberKind.Long or NumberKind.Big or NumberKind.Float)
        {
            number = Numeric.ToDouble(value);
        }
        else if (target == typeof(PyInt) && Numeric.IsInt(value))
        {
            number = new PyInt(Numeric.ToBig(value));
        }
        else if (target == typeof(BigInteger) && Numeric.IsInt(value))
        {
            number = Numeric.ToBig(value);
        }
        else if (target == typeof(PyNumber) && Numeric.KindOf(value) is NumberKind.Long or NumberKind.Big or NumberKind.Float)
        {
            number = PyNumber.FromObject(value);
        }
        else if (target == typeof(int) && Numeric.IsInt(value))
        {
            number = checked((int)Numeric.ToLong(value));
        }
        else if (target == typeof(Complex) && Numeric.KindOf(value) != NumberKind.None)
        {
            number = Numeric.ToComplex(value);
        }

        result = number is null ? default! : (T)number;
        return number is not null;
    }

    private static TypeError Mismatch<T>(object? value) => new($"expected {TypeNames.Of(typeof(T))}, got {PyOps.TypeName(value)}");
}

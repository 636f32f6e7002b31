using System.Numerics;

namespace PyConc2Cs.Runtime;

/// <summary>Values used as an index: bool, int of any size, objects with <c>__index__</c>.</summary>
internal static class IndexValue
{
    /// <summary>As an index, cut to the range of long; TypeError with the message when it isn't an integer.</summary>
    public static long Clamp(object? value, string message) => value switch
    {
        long index => index,
        bool flag => flag ? 1 : 0,
        int index => index,
        BigInteger big => big.Sign < 0 ? long.MinValue : long.MaxValue,
        PyNumber { IsFloat: false } number => Clamp(number.ToObject(), message),
        IPyDynamic dynamic when dynamic.TryCallMember("__index__", PyArguments.Empty, out var index) => Clamp(index, message),
        _ => IsPyInt(value) is { } big ? ClampBig(big) : throw new TypeError(message),
    };

    /// <summary>As an index of a sequence; TypeError names the sequence type as CPython does.</summary>
    public static long Of(object? value, string sequence)
    {
        if (value is long index)
        {
            return index;
        }

        if (PyNumber.Unboxed(value) is BigInteger)
        {
            throw new IndexError("cannot fit 'int' into an index-sized integer");
        }

        return Clamp(value, $"{sequence} indices must be integers or slices, not {PyOps.TypeName(value)}");
    }

    private static BigInteger? IsPyInt(object? value) => value is PyInt number ? (BigInteger)number : null;

    private static long ClampBig(BigInteger big) => big > long.MaxValue ? long.MaxValue : big < long.MinValue ? long.MinValue : (long)big;
}

using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

public static partial class PyOps
{
    public static bool Truth(bool value) => value;

    public static bool Truth(long value) => value != 0;

    public static bool Truth(double value) => value != 0;

    public static bool Truth(PyInt value) => value.Sign != 0;

    public static bool Truth(PyNumber value) => value != 0L;

    public static bool Truth([NotNullWhen(true)] string? value) => !string.IsNullOrEmpty(value);

    /// <summary>Python's truth of a value with a static type.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Truth<T>([NotNullWhen(true)] T value) => Truth((object?)value);

    /// <summary>Python's truth: None, zero and empty containers are false; <c>__bool__</c>, then <c>__len__</c> decide for other objects.</summary>
    public static bool Truth([NotNullWhen(true)] object? value) => value switch
    {
        null => false,
        bool flag => flag,
        long number => number != 0,
        string text => text.Length != 0,
        double number => number != 0,
        IPyList list => list.Count != 0,
        IPyDict dict => dict.Count != 0,
        IPySet set => set.Count != 0,
        ITuple tuple => tuple.Length != 0,
        PyRange range => range.Length != 0,
        PyBytes bytes => bytes.Length != 0,
        PyByteArray bytes => bytes.Length != 0,
        BigInteger number => !number.IsZero,
        PyInt number => number.Sign != 0,
        PyNumber number => number != 0L,
        int number => number != 0,
        Complex number => number != Complex.Zero,
        PyClass or PyModule or PyFunction => true,
        IPyDynamic target => TruthOf(target),
        _ => true,
    };

    private static bool TruthOf(IPyDynamic target)
    {
        if (target.TryCallMember("__bool__", PyArguments.Empty, out var result) || target.TryCallMember("__nonzero__", PyArguments.Empty, out result))
        {
            return result is bool flag
                ? flag
                : result is long number && target is not PyObject ? number != 0 : throw new TypeError($"__bool__ should return bool, returned {TypeName(result)}");
        }

        return !target.TryCallMember("__len__", PyArguments.Empty, out var length) || PyConvert.ToLong(length) != 0;
    }
}

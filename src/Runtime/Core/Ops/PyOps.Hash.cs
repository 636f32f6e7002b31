using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

public static partial class PyOps
{
    private const int HashBits = 61;
    private const ulong HashModulus = (1UL << HashBits) - 1;

    private static readonly ConditionalWeakTable<object, object> Ids = [];
    private static long lastId = 0x7f0000000000;

    /// <summary>Python's <c>hash(x)</c>: CPython's value for numbers and tuples of them. Raises TypeError for unhashable values.</summary>
    public static long Hash(object? value) => value switch
    {
        null => 4238894208,
        string text => PyProgram.IsPython2 ? Python2Hash.Of(text) : text.Length == 0 ? 0 : (long)(uint)text.GetHashCode(StringComparison.Ordinal) * 0x9E3779B1L,
        long number => Hash(number),
        PyObject and not IPyInstance => ((PyObject)value).HashValue(),
        bool flag => flag ? 1 : 0,
        double number => Hash(number),
        int number => Hash((long)number),
        BigInteger number => Hash(number),
        PyInt number => Hash(number.Value),
        PyNumber number => Hash(number.ToObject()),
        Complex number => HashComplex(number),
        ITuple tuple => PyTuple.Hash(tuple),
        IPyList or IPyDict or IPySet { IsFrozen: false } or PyByteArray => throw new TypeError($"unhashable type: '{TypeName(value)}'"),
        PyBytes bytes when bytes.Length == 0 => 0,
        IPyDynamic target when target.TryCallMember("__hash__", PyArguments.Empty, out var hash) => HashResult(hash),
        _ => value.GetHashCode(),
    };

    /// <summary>Python's <c>hash(n)</c>: n modulo 2**61 - 1 with n's sign, and -2 for -1.</summary>
    public static long Hash(long value)
    {
        if (PyProgram.IsPython2)
        {
            return Python2Hash.Of(value);
        }

        var magnitude = value < 0 ? 0UL - (ulong)value : (ulong)value;
        var rest = (long)(magnitude % HashModulus);
        return Finish(value < 0 ? -rest : rest);
    }

    /// <summary>Python's <c>hash(x)</c> of a float: equal to the hash of an equal int.</summary>
    public static long Hash(double value)
    {
        if (PyProgram.IsPython2)
        {
            return Python2Hash.Of(value);
        }

        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? 0 : value > 0 ? 314159 : -314159;
        }

        if (Math.Abs(value) < (1L << 53) && value == Math.Floor(value))
        {
            return Finish((long)value);
        }

        var bits = BitConverter.DoubleToUInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7ff);
        var mantissa = exponent == 0 ? bits & 0xfffffffffffffUL : (bits & 0xfffffffffffffUL) | (1UL << 52);
        var shift = (((Math.Max(exponent, 1) - 1075) % HashBits) + HashBits) % HashBits;
        var hash = (long)(ulong)(((UInt128)mantissa << shift) % HashModulus);
        return Finish(value < 0 ? -hash : hash);
    }

    internal static long Hash(BigInteger value) => Finish((long)(value % HashModulus));

    /// <summary>A hash as .NET wants it.</summary>
    internal static int Fold(long hash) => (int)(hash ^ (hash >> 32));

    /// <summary>Python's <c>id(x)</c>: a number of its own for each object, small values share theirs.</summary>
    public static long Id(object? value) => value switch
    {
        null => 0x7eff00000010,
        bool flag => flag ? 0x7eff00000020 : 0x7eff00000030,
        long number => 0x7e0000000000 + (Hash(number) * 32),
        _ => (long)Ids.GetValue(value, static _ => Interlocked.Add(ref lastId, 0x30)),
    };

    /// <summary>The id as reprs show it.</summary>
    internal static string Address(object? value) => "0x" + Id(value).ToString("x", CultureInfo.InvariantCulture);

    /// <summary>What <c>__hash__</c> has given as Python takes it. Raises TypeError unless it is an int.</summary>
    public static long HashResult(object? hash) => hash switch
    {
        long number => HashResult(number),
        bool flag => flag ? 1 : 0,
        BigInteger number => Hash(number),
        PyInt number => Hash(number.Value),
        PyNumber { IsFloat: false } number => Hash(number.ToObject()),
        _ => throw new TypeError("__hash__ method should return an integer"),
    };

    /// <inheritdoc cref="HashResult(object?)"/>
    public static long HashResult(long hash) => Finish(hash);

    private static long HashComplex(Complex value) => Finish(Hash(value.Real) + (1000003 * Hash(value.Imaginary)));

    private static long Finish(long hash) => hash == -1 ? -2 : hash;
}

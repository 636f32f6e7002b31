using System.Numerics;

namespace PyConc2Cs.Runtime;

/// <summary>Python's class <c>int</c>: constructor and methods of ints in 64 bits; larger ones in Dynamic form go by the same names.</summary>
[PyClass("builtins", "int", Extends = typeof(long), Aliases = ["builtins.long"])]
public static partial class PyIntType
{
    /// <summary><c>int(text, base)</c>. Raises ValueError.</summary>
    [PyMember("__new__")]
    public static object Create(string x, long @base) => Builtins.Int((object)PyInt.Parse(x, @base));

    /// <summary><c>int(x)</c>: cuts floats, reads texts. Raises ValueError, TypeError, OverflowError.</summary>
    [PyMember("__new__")]
    public static object Create(object? x) => Builtins.Int(x);

    [PyMember("__new__")]
    public static object Create() => 0L;

    /// <summary>The number of bits without sign and leading zeros.</summary>
    [PyMember]
    public static long BitLength(this long self) => 64 - BitOperations.LeadingZeroCount(self < 0 ? 0UL - (ulong)self : (ulong)self);

    /// <summary>The number of ones in the absolute value.</summary>
    [PyMember]
    public static long BitCount(this long self) => BitOperations.PopCount(self < 0 ? 0UL - (ulong)self : (ulong)self);

    [PyMember]
    public static bool IsInteger(this long self) => true;

    [PyMember]
    public static long Conjugate(this long self) => self;

    /// <summary>The number and 1.</summary>
    [PyMember]
    public static (long Numerator, long Denominator) AsIntegerRatio(this long self) => (self, 1);

    /// <summary>The number in so many bytes. Raises OverflowError when it doesn't fit, ValueError for a bad byte order.</summary>
    [PyMember]
    public static PyBytes ToBytes(this long self, long length = 1, string byteorder = "big", [PyParam(KeywordOnly = true)] bool signed = false)
    {
        if (self < 0 && !signed)
        {
            throw new OverflowError("can't convert negative int to unsigned");
        }

        BigInteger value = self;
        var bytes = value.ToByteArray(isUnsigned: !signed, isBigEndian: false);
        if (bytes.Length > length && !(self == 0 && length == 0))
        {
            throw new OverflowError("int too big to convert");
        }

        var result = new byte[length];
        Array.Fill(result, self < 0 ? (byte)0xff : (byte)0);
        bytes.AsSpan(0, (int)Math.Min(bytes.Length, length)).CopyTo(result);
        return new PyBytes(Ordered(result, byteorder));
    }

    /// <summary><c>int.from_bytes(bytes, byteorder)</c>.</summary>
    public static object FromBytes(object? bytes, string byteorder = "big", bool signed = false)
    {
        var data = Ordered(new PyBytes(bytes).Span.ToArray(), byteorder);
        return Builtins.Int((object)new BigInteger(data, isUnsigned: !signed, isBigEndian: false));
    }

    private static byte[] Ordered(byte[] littleEndian, string byteorder)
    {
        if (byteorder is not ("big" or "little"))
        {
            throw new ValueError("byteorder must be either 'little' or 'big'");
        }

        if (byteorder == "big")
        {
            Array.Reverse(littleEndian);
        }

        return littleEndian;
    }
}

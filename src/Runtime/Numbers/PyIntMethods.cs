using System.Numerics;

namespace PyConc2Cs.Runtime;

/// <summary>The methods of Python's int.</summary>
[PyClass("builtins", "int", Extends = typeof(long), Aliases = ["builtins.long"])]
public static partial class PyIntMethods
{
    /// <summary>Python's <c>n.bit_length()</c>.</summary>
    [PyMember]
    public static long BitLength(this PyInt self) => (long)BigInteger.Abs(self.Value).GetBitLength();

    public static long BitLength(this long self) => 64 - BitOperations.LeadingZeroCount((ulong)(self == long.MinValue ? self : Math.Abs(self)));

    /// <summary>Python's <c>n.bit_count()</c>: the ones of the absolute value.</summary>
    [PyMember]
    public static long BitCount(this PyInt self) => BigInteger.Abs(self.Value).ToByteArray().Sum(b => BitOperations.PopCount(b));

    public static long BitCount(this long self) => BitOperations.PopCount(self < 0 ? 0UL - (ulong)self : (ulong)self);

    /// <summary>Python's <c>n.conjugate()</c>: the number itself.</summary>
    [PyMember]
    public static PyInt Conjugate(this PyInt self) => self;

    /// <summary>Python's <c>n.is_integer()</c>: always true.</summary>
    [PyMember]
    public static bool IsInteger(this PyInt self)
    {
        _ = self;
        return true;
    }

    /// <summary>Python's <c>n.as_integer_ratio()</c>.</summary>
    [PyMember]
    public static (PyInt Numerator, PyInt Denominator) AsIntegerRatio(this PyInt self) => (self, PyInt.One);

    /// <summary>Python's <c>n.to_bytes(length, byteorder, signed=...)</c>. Raises OverflowError if it doesn't fit, ValueError for a wrong order.</summary>
    [PyMember]
    public static PyBytes ToBytes(this PyInt self, long length = 1, string byteorder = "big", [PyParam(KeywordOnly = true)] bool signed = false)
    {
        var value = self.Value;
        if (length < 0)
        {
            throw new ValueError("length argument must be non-negative");
        }

        if (value.Sign < 0 && !signed)
        {
            throw new OverflowError("can't convert negative int to unsigned");
        }

        var bytes = value.ToByteArray(isUnsigned: !signed, IsBig(byteorder));
        if (bytes.Length > length && !(value.IsZero && length == 0))
        {
            throw new OverflowError("int too big to convert");
        }

        var result = new byte[length];
        result.AsSpan().Fill(value.Sign < 0 ? (byte)0xff : (byte)0);
        bytes.AsSpan(0, (int)Math.Min(bytes.Length, length)).CopyTo(result.AsSpan(IsBig(byteorder) ? result.Length - (int)Math.Min(bytes.Length, length) : 0));
        return new PyBytes(result);
    }

    /// <summary>As the other overload, for ints of 64 bits.</summary>
    public static PyBytes ToBytes(this long self, long length = 1, string byteorder = "big", bool signed = false) =>
        ToBytes(new PyInt(self), length, byteorder, signed);

    /// <summary>Python's <c>int.from_bytes(bytes, byteorder, signed=...)</c>.</summary>
    [PyMember("from_bytes")]
    public static PyInt FromBytes(object? bytes, string byteorder = "big", [PyParam(KeywordOnly = true)] bool signed = false) =>
        new(new BigInteger(ByteSource.Read(bytes, null, "strict", "bytes"), isUnsigned: !signed, IsBig(byteorder)));

    private static bool IsBig(string byteorder) => byteorder switch
    {
        "big" => true,
        "little" => false,
        _ => throw new ValueError("byteorder must be either 'little' or 'big'"),
    };
}

/// <summary>Python's bool: an int with two values.</summary>
[PyClass("builtins", "bool", Extends = typeof(bool))]
public static partial class PyBoolMethods
{
    /// <summary>Python's <c>flag.conjugate()</c>: the flag as an int.</summary>
    [PyMember]
    public static long Conjugate(this bool self) => self ? 1 : 0;
}

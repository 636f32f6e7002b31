using System.Globalization;
using System.Numerics;

namespace PyConc2Cs.Runtime;

/// <summary>Python's class <c>float</c>.</summary>
[PyClass("builtins", "float", Extends = typeof(double))]
public static partial class PyFloatType
{
    /// <summary><c>float(x)</c>. Raises ValueError, TypeError.</summary>
    [PyMember("__new__")]
    public static double Create(object? x) => Builtins.Float(x);

    [PyMember("__new__")]
    public static double Create() => 0;

    [PyMember]
    public static bool IsInteger(this double self) => double.IsFinite(self) && self == Math.Floor(self);

    [PyMember]
    public static double Conjugate(this double self) => self;

    /// <summary>The exact fraction. Raises OverflowError for infinity, ValueError for nan.</summary>
    [PyMember]
    public static (object Numerator, object Denominator) AsIntegerRatio(this double self)
    {
        if (!double.IsFinite(self))
        {
            throw double.IsNaN(self)
                ? new ValueError("cannot convert NaN to integer ratio")
                : new OverflowError("cannot convert Infinity to integer ratio");
        }

        var denominator = BigInteger.One;
        while (self != Math.Floor(self))
        {
            self *= 2;
            denominator *= 2;
        }

        return (Builtins.Int((object)new BigInteger(self)), Builtins.Int((object)denominator));
    }

    /// <summary>The exact value in hexadecimal: <c>0x1.8p+1</c>.</summary>
    [PyMember]
    public static string Hex(this double self)
    {
        if (!double.IsFinite(self))
        {
            return double.IsNaN(self) ? "nan" : self > 0 ? "inf" : "-inf";
        }

        var bits = BitConverter.DoubleToUInt64Bits(self);
        var (exponent, mantissa) = ((int)((bits >> 52) & 0x7ff), bits & 0xfffffffffffffUL);
        var sign = bits >> 63 == 0 ? "" : "-";
        if (exponent == 0 && mantissa == 0)
        {
            return sign + "0x0.0p+0";
        }

        var power = exponent == 0 ? -1022 : exponent - 1023;
        return string.Create(CultureInfo.InvariantCulture, $"{sign}0x{(exponent == 0 ? 0 : 1)}.{mantissa:x13}p{(power < 0 ? "-" : "+")}{Math.Abs(power)}");
    }
}

/// <summary>Python's class <c>bool</c>.</summary>
[PyClass("builtins", "bool", Extends = typeof(bool))]
public static partial class PyBoolType
{
    /// <summary><c>bool(x)</c>.</summary>
    [PyMember("__new__")]
    public static bool Create(object? @object = null) => PyOps.Truth(@object);
}

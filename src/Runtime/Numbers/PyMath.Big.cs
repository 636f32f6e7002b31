using System.Globalization;
using System.Numerics;

namespace PyConc2Cs.Runtime;

public static partial class PyMath
{
    /// <summary>CPython refuses to convert longer ints to and from text (PEP 0467, sys.set_int_max_str_digits).</summary>
    private const int MaxTextDigits = 4300;

    internal static double ToDouble(BigInteger value)
    {
        var result = (double)value;
        return double.IsInfinity(result) ? throw new OverflowError("int too large to convert to float") : result;
    }

    internal static string ToText(BigInteger value)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        return text.Length - (value.Sign < 0 ? 1 : 0) <= MaxTextDigits
            ? text
            : throw new ValueError($"Exceeds the limit ({MaxTextDigits} digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit");
    }
}

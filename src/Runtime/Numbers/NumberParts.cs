using System.Numerics;

namespace PyConc2Cs.Runtime;

/// <summary>The attributes of numbers: <c>real</c>, <c>imag</c>, <c>numerator</c>, <c>denominator</c>.</summary>
internal static class NumberParts
{
    public static bool TryGet(object? value, string name, out object? result)
    {
        var kind = Numeric.KindOf(value);
        result = (name, value) switch
        {
            ("real", Complex z) => z.Real,
            ("imag", Complex z) => z.Imaginary,
            ("real", double) => value,
            ("imag", double) => 0.0,
            ("real" or "numerator", _) when kind is NumberKind.Long or NumberKind.Big => Numeric.Normal(Numeric.ToBig(value)),
            ("imag", _) when kind is NumberKind.Long or NumberKind.Big => 0L,
            ("denominator", _) when kind is NumberKind.Long or NumberKind.Big => 1L,
            _ => null,
        };
        return result is not null;
    }
}

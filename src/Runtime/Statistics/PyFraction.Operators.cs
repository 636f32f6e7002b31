namespace PyConc2Cs.Runtime;

public sealed partial class PyFraction
{
    [PyMember("__add__")]
    public PyFraction Add(PyFraction other) => this + other;

    [PyMember("__add__")]
    public PyFraction Add(long other) => this + other;

    [PyMember("__add__")]
    public double Add(double other) => this + other;

    [PyMember("__add__")]
    public object? Add(object? other) => PyNotImplemented.Instance;

    [PyMember("__radd__")]
    public PyFraction AddReflected(long other) => other + this;

    [PyMember("__radd__")]
    public double AddReflected(double other) => other + this;

    [PyMember("__radd__")]
    public object? AddReflected(object? other) => PyNotImplemented.Instance;

    [PyMember("__sub__")]
    public PyFraction Subtract(PyFraction other) => this - other;

    [PyMember("__sub__")]
    public PyFraction Subtract(long other) => this - other;

    [PyMember("__sub__")]
    public double Subtract(double other) => this - other;

    [PyMember("__sub__")]
    public object? Subtract(object? other) => PyNotImplemented.Instance;

    [PyMember("__rsub__")]
    public PyFraction SubtractReflected(long other) => other - this;

    [PyMember("__rsub__")]
    public double SubtractReflected(double other) => other - this;

    [PyMember("__rsub__")]
    public object? SubtractReflected(object? other) => PyNotImplemented.Instance;

    [PyMember("__mul__")]
    public PyFraction Multiply(PyFraction other) => this * other;

    [PyMember("__mul__")]
    public PyFraction Multiply(long other) => this * other;

    [PyMember("__mul__")]
    public double Multiply(double other) => this * other;

    [PyMember("__mul__")]
    public object? Multiply(object? other) => PyNotImplemented.Instance;

    [PyMember("__rmul__")]
    public PyFraction MultiplyReflected(long other) => other * this;

    [PyMember("__rmul__")]
    public double MultiplyReflected(double other) => other * this;

    [PyMember("__rmul__")]
    public object? MultiplyReflected(object? other) => PyNotImplemented.Instance;

    [PyMember("__truediv__")]
    public PyFraction Divide(PyFraction other) => this / other;

    [PyMember("__truediv__")]
    public PyFraction Divide(long other) => this / other;

    [PyMember("__truediv__")]
    public double Divide(double other) => this / other;

    [PyMember("__truediv__")]
    public object? Divide(object? other) => PyNotImplemented.Instance;

    [PyMember("__rtruediv__")]
    public PyFraction DivideReflected(long other) => other / this;

    [PyMember("__rtruediv__")]
    public double DivideReflected(double other) => other / this;

    [PyMember("__rtruediv__")]
    public object? DivideReflected(object? other) => PyNotImplemented.Instance;

    [PyMember("__mod__")]
    public PyFraction Modulo(PyFraction other) => this % other;

    [PyMember("__mod__")]
    public PyFraction Modulo(long other) => this % other;

    [PyMember("__floordiv__")]
    public PyInt FloorDiv(PyFraction other) => new(Floor(this / other));

    [PyMember("__floordiv__")]
    public PyInt FloorDiv(long other) => new(Floor(this / other));

    /// <summary>A whole exponent gives a fraction, another one a float.</summary>
    [PyMember("__pow__")]
    public object? Power(object? other) => other switch
    {
        long n when n >= 0 => new PyFraction(System.Numerics.BigInteger.Pow(Top, (int)n), System.Numerics.BigInteger.Pow(Bottom, (int)n)),
        long n => new PyFraction(System.Numerics.BigInteger.Pow(Bottom, (int)-n), System.Numerics.BigInteger.Pow(Top, (int)-n)),
        double or PyFraction => PyOps.Power(ToFloat(), PyConvert.ToFloat(other)),
        _ => PyNotImplemented.Instance,
    };

    [PyMember("__rpow__")]
    public object? PowerReflected(object? other) => Bottom.IsOne ? PyOps.Power(other, Numerator.ToObject()) : PyOps.Power(other, ToFloat());

    [PyMember("__neg__")]
    public PyFraction Negate() => -this;

    [PyMember("__pos__")]
    public PyFraction Plus() => this;

    [PyMember("__abs__")]
    public PyFraction Absolute() => Top.Sign < 0 ? -this : this;

    [PyMember("__bool__")]
    public bool IsNotZero() => !Top.IsZero;

    [PyMember("__int__", "__trunc__")]
    public PyInt Truncate() => new(Top / Bottom);

    [PyMember("__floor__")]
    public PyInt ToFloor() => new(Floor(this));

    [PyMember("__ceil__")]
    public PyInt ToCeiling() => new(-Floor(-this));

    /// <summary>Half to even; with digits a fraction.</summary>
    [PyMember("__round__")]
    public object? Round(long? ndigits = null)
    {
        var shift = System.Numerics.BigInteger.Pow(10, (int)Math.Abs(ndigits ?? 0));
        var scaled = ndigits is > 0 ? new PyFraction(Top * shift, Bottom) : new PyFraction(Top, Bottom * shift);
        var floor = Floor(scaled);
        var rest = scaled - new PyFraction(floor, System.Numerics.BigInteger.One);
        var twice = (rest.Top * 2).CompareTo(rest.Bottom);
        var whole = twice > 0 || (twice == 0 && !floor.IsEven) ? floor + 1 : floor;
        return ndigits is null ? new PyInt(whole).ToObject() : ndigits > 0 ? new PyFraction(whole, shift) : new PyFraction(whole * shift, System.Numerics.BigInteger.One);
    }

    [PyMember("__lt__")]
    public object? Less(object? other) => other switch
    {
        PyFraction fraction => this < fraction,
        double number => ToFloat() < number,
        not null when Numeric.IsInt(other) => this < new PyFraction(Numeric.ToBig(other), System.Numerics.BigInteger.One),
        _ => PyNotImplemented.Instance,
    };

    [PyMember("__le__")]
    public object? LessEqual(object? other) => other switch
    {
        PyFraction fraction => this <= fraction,
        double number => ToFloat() <= number,
        not null when Numeric.IsInt(other) => this <= new PyFraction(Numeric.ToBig(other), System.Numerics.BigInteger.One),
        _ => PyNotImplemented.Instance,
    };

    [PyMember("__gt__")]
    public object? Greater(object? other) => other switch
    {
        PyFraction fraction => this > fraction,
        double number => ToFloat() > number,
        not null when Numeric.IsInt(other) => this > new PyFraction(Numeric.ToBig(other), System.Numerics.BigInteger.One),
        _ => PyNotImplemented.Instance,
    };

    [PyMember("__ge__")]
    public object? GreaterEqual(object? other) => other switch
    {
        PyFraction fraction => this >= fraction,
        double number => ToFloat() >= number,
        not null when Numeric.IsInt(other) => this >= new PyFraction(Numeric.ToBig(other), System.Numerics.BigInteger.One),
        _ => PyNotImplemented.Instance,
    };

}

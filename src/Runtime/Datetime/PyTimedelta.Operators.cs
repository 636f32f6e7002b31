namespace PyConc2Cs.Runtime;

public sealed partial class PyTimedelta
{
    [PyMember("__add__", "__radd__")]
    public PyTimedelta Add(PyTimedelta other) => this + other;

    [PyMember("__add__", "__radd__")]
    public object? Add(object? other) => PyNotImplemented.Instance;

    [PyMember("__sub__")]
    public PyTimedelta Subtract(PyTimedelta other) => this - other;

    [PyMember("__sub__")]
    public object? Subtract(object? other) => PyNotImplemented.Instance;

    [PyMember("__mul__", "__rmul__")]
    public PyTimedelta Multiply(long other) => this * other;

    [PyMember("__mul__", "__rmul__")]
    public PyTimedelta Multiply(double other) => this * other;

    [PyMember("__mul__", "__rmul__")]
    public object? Multiply(object? other) => PyNotImplemented.Instance;

    [PyMember("__truediv__")]
    public double Divide(PyTimedelta other) => this / other;

    [PyMember("__truediv__")]
    public PyTimedelta Divide(long other) => this / other;

    [PyMember("__truediv__")]
    public PyTimedelta Divide(double other) => this / other;

    [PyMember("__truediv__")]
    public object? Divide(object? other) => PyNotImplemented.Instance;

    /// <summary>How often the other duration fits, rounded down. ZeroDivisionError.</summary>
    [PyMember("__floordiv__")]
    public long FloorDiv(PyTimedelta other) => (long)Floor(Total, other.Total);

    [PyMember("__floordiv__")]
    public PyTimedelta FloorDiv(long other) => new(Floor(Total, other));

    [PyMember("__floordiv__")]
    public object? FloorDiv(object? other) => PyNotImplemented.Instance;

    [PyMember("__mod__")]
    public PyTimedelta Modulo(PyTimedelta other) => this % other;

    [PyMember("__mod__")]
    public object? Modulo(object? other) => PyNotImplemented.Instance;

    [PyMember("__divmod__")]
    public (long Quotient, PyTimedelta Remainder) DivMod(PyTimedelta other) => (FloorDiv(other), this % other);

    [PyMember("__neg__")]
    public PyTimedelta Negate() => -this;

    [PyMember("__pos__")]
    public PyTimedelta Plus() => this;

    [PyMember("__abs__")]
    public PyTimedelta Absolute() => Days < 0 ? -this : this;

    [PyMember("__bool__")]
    public bool IsNotZero() => Total != 0;

    [PyMember("__lt__")]
    public object? Less(object? other) => other is PyTimedelta t ? this < t : PyNotImplemented.Instance;

    [PyMember("__le__")]
    public object? LessEqual(object? other) => other is PyTimedelta t ? this <= t : PyNotImplemented.Instance;

    [PyMember("__gt__")]
    public object? Greater(object? other) => other is PyTimedelta t ? this > t : PyNotImplemented.Instance;

    [PyMember("__ge__")]
    public object? GreaterEqual(object? other) => other is PyTimedelta t ? this >= t : PyNotImplemented.Instance;

    private static Int128 Floor(Int128 left, Int128 right)
    {
        if (right == 0)
        {
            throw new ZeroDivisionError("integer division or modulo by zero");
        }
        var (quotient, rest) = Int128.DivRem(left, right);
        return rest != 0 && (rest < 0) != (right < 0) ? quotient - 1 : quotient;
    }
}

using System.Numerics;

namespace PyConc2Cs.Runtime;

/// <summary>Python's numbers module: the abstract classes of numbers, for isinstance.</summary>
[PyModule("numbers")]
public static class PyNumbers
{
    [PyMember("Number")]
    public static PyClass Number { get; } = Abstract("Number", IsNumber);

    [PyMember("Complex")]
    public static PyClass Complex { get; } = Abstract("Complex", value => value is not PyDecimal && IsNumber(value));

    [PyMember("Real")]
    public static PyClass Real { get; } = Abstract("Real", value => value is not (PyDecimal or System.Numerics.Complex) && IsNumber(value));

    [PyMember("Rational")]
    public static PyClass Rational { get; } = Abstract("Rational", value => value is PyFraction || IsInt(value));

    [PyMember("Integral")]
    public static PyClass Integral { get; } = Abstract("Integral", IsInt);

    private static bool IsNumber(object? value) => IsInt(value) || value is double or System.Numerics.Complex or PyDecimal or PyFraction;

    private static bool IsInt(object? value) => value is bool or long or int or PyInt or BigInteger;

    private static PyClass Abstract(string name, Func<object?, bool> isInstance) =>
        new(name, "numbers", [], _ => throw new TypeError($"Can't instantiate abstract class {name}"), isInstance);
}

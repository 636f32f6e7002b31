using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace Numbers;

/// <summary>int, float, bool: conversions, rounding and operators.</summary>
public static class NumbersScript
{
    public static int Main(string[] args) => PyProgram.Run("numbers.py", args, Start);

    private static void Start()
    {
        Print(
            PyMath.FloorDiv(7, 2),
            PyMath.FloorDiv(-7, 2),
            PyMath.Mod(7, 3),
            PyMath.Mod(-7, 3),
            PyMath.FloorDiv(7.5, 2),
            PyMath.Mod(-7.5, 2));
        Print(1.0 / 3L, 10.0 / 5L, PyMath.Pow(2, 10), PyMath.Pow(2.0, -1), PyMath.Pow(2.0, 0.5));
        Print(0.1 + 0.2, 10000000000000000.0, 1E-07, 123456789.123, 1.0, Float("inf"), -0.0);
        Print(Round(2.5), Round(3.5), Round(2.675, 2), Round(1234, -2));
        Print(Int("42"), Int(3.99), Int(-3.99), Int("ff", 16), Int("0b101", 0), Float("1.5"), Float(7));
        Print(Abs(-5), DivMod(17, 5), DivMod(-17, 5), PyMath.Pow(3, 4), Pow(3, 4, 5));
        Print(Bin(10L), Oct(8L), Hex(255L), 255, 15, 3, 1000000);
        Print(5L & 3L, 5L | 3L, 5L ^ 3L, ~5, PyMath.LeftShift(1, 10), PyMath.RightShift(1024, 3));
        Print(
            (true ? 1 : 0) + (true ? 1 : 0),
            PyOps.Equals(true, 1L),
            1L == 1.0,
            Bool(new PyList<object?>()),
            Bool("x"),
            true);
        Print(3L < 4L && 4L < 5L, 1L < 3L && 3L > 2L, Max<PyNumber>(1, 2.5).ToObject(), Min("b", "a"));
        var big = PyInt.Pow(2, 100);
        Print(big, PyInt.FloorDiv(big, 3), (long)(big % 1000), -big, Len(Str(big)));
        PyInt total = 1;
        for (long i = 1; i < 26; i++)
        {
            total *= i;
        }

        Print(total);
        foreach (var value in new PyList<string> { "abc", "1.5", "" })
        {
            try
            {
                Print(Int(value));
            }
            catch (ValueError e)
            {
                Print("ValueError:", e);
            }
        }

        try
        {
            Print(PyMath.Mod(1, 0));
        }
        catch (Exception ex) when (ex.ToPython() is ZeroDivisionError e)
        {
            Print("ZeroDivisionError:", e);
        }
    }
}

using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace ShortCircuitValues;

public sealed class Reading : PyObject
{
    public double Value;

    public Reading(double value)
    {
        Value = value;
    }

    public bool IsNan() => double.IsNaN(Value);
}

public static class ShortCircuitValuesScript
{
    // and/or give one of their operands, and evaluate no more of them, no earlier, than Python does.
    public static long Trace(long value)
    {
        Print("trace", value);
        return value;
    }

    public static PyList<object?>? Rows(long count)
    {
        Print("rows", count);
        return count != 0 ? (PyList<object?>?)List(PyOps.Iterate(Range(count))) : null;
    }

    public static object? WithDefault(string name, long? count = null)
    {
        long value = default;
        count = PyOps.Truth(count) ? count.Value : (value = Trace(3)) != 0 ? value : Trace(4);
        return name != "" ? (object?)count : name;
    }

    public static int Main(string[] args) => PyProgram.Run("short_circuit_values.py", args, Start);

    private static void Start()
    {
        long value = default;
        var value2 = Trace(1);

        Print(value2 != 0 ? value2 : (value = Trace(2)) != 0 ? value : Trace(3));
        long value3 = default;
        var value4 = Trace(0);
        var first = value4 != 0 ? value4 : (value3 = Trace(0)) != 0 ? value3 : Trace(3);
        Print(first);
        PyList<object?>? value5 = default;
        var value6 = Rows(0);
        Print(PyOps.Truth(value6) ? (object?)value6 : PyOps.Truth(value5 = Rows(2)) ? (object?)value5 : "nothing");
        long value7 = default;
        long value8 = default;
        long value9 = default;
        Print(
            Trace(5),
            (value7 = Trace(0)) != 0 ? value7 : Trace(7),
            (value9 = Trace(0)) != 0 ? (value8 = Trace(1)) != 0 ? value8 : Trace(2) : value9);
        Print(PyOps.Truth(Rows(0)) || PyOps.Truth(Rows(3)) ? Trace(1) : Trace(2));
        long middle = default;
        var value10 = Trace(1) < (middle = Trace(3)) && middle < Trace(2);
        Print(value10 ? (object?)value10 : Trace(9));
        Print(WithDefault("a"), WithDefault("", 2));

        Func<long> announce = () =>
        {
            Print("announced");
            return 1;
        };
        Print(announce());
        Func<long, long> twice = number =>
        {
            var value = Trace(number);
            return value != 0 ? value : Trace(number + 1);
        };
        Print(twice(0), twice(1), (PyList<long>)[.. Range(2).Select<long, long>(number =>
        {
            var value = Trace(number);
            return value != 0 ? value : -1;
        })]);

        // a value that isn't equal to itself
        var missing = Float("nan");
        Print(double.IsNaN(missing), !double.IsNaN(missing), new Reading(missing).IsNan(), new Reading(1.5).IsNan());
        var same = 3L;
        Print(PyOps.Equals(same, same), PyOps.LessEqual(same, same), PyOps.Less(same, same));
    }
}

// ======== StrFormatScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace StrFormat;

public sealed partial class Point : PyObject
{
    public long X;
    public long Y;

    public Point(long x, long y)
    {
        (X, Y) = (x, y);
    }

    public string Format(object? spec)
    {
        if (PyOps.Equals(spec, "polar"))
        {
            return "polar form";
        }

        return $"({X}; {Y})";
    }
}

/// <summary>str.format in its everyday forms.</summary>
public static class StrFormatScript
{
    public static int Main(string[] args) => PyProgram.Run("str_format.py", args, Start);

    private static void Start()
    {
        Print($"one two");
        Print("{1} {0} {1}".FormatWith("a", "b"));
        Print($"Bob is {25}");
        Print("|{:<8}|{:>8}|{:^8}|".FormatWith("left", "right", "mid"));
        Print("{:*^20}".FormatWith(" title "));
        Print("{:5d}|{:<5d}|{:05d}|{:+d}".FormatWith(42L, 42L, 42L, 42L));
        Print("{:.2f} {:8.3f} {:e} {:g}".FormatWith(3.14159, 2.71828, 12345.678, 0.0001));
        Print("{:,} {:_} {:.1%}".FormatWith(1234567L, 1234567L, 0.256));
        Print("{:x} {:X} {:b} {:o} {:#x}".FormatWith(255L, 255L, 5L, 8L, 255L));
        Print(
            "{0[0]} {0[1]} {1[key]}".FormatWith(
                new PyList<long> { 1, 2 },
                new PyDict<string, string> { ["key"] = "value" }));
        Print($"{PyOps.Repr("text")} text");
        Print($"{{literal}} {1}");
        Print("{:{width}.{precision}f}".FormatWith(new PyKeywords { ["width"] = 10L, ["precision"] = 3L }, 3.14159));

        Print("{0.x} {0.y} {0} {0:polar}".FormatWith(new Point(1, 2)));
        Print(Format(3.14159, ".2f"), Format(255L, "x"));
    }
}
// ======== StrFormatScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace StrFormat;

public sealed partial class Point
{
    public static readonly PyClass PointClass = PyClass.Register<Point>(
        new("Point", "__main__", [], CreateInstance, static x => x is Point),
        TryGetClassMember);

    public override string PyTypeName => "Point";

    public override PyClass PyType => PointClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "x":
                value = X;
                return true;
            case "y":
                value = Y;
                return true;
            case "__format__":
                value = new PyBoundMethod(this, "__format__", CallFormat);
                return true;
            default:
                return base.TryGetMember(name, out value);
        }
    }

    public override bool TrySetMember(string name, object? value)
    {
        switch (name)
        {
            case "x":
                X = PyConvert.To<long>(value);
                return true;
            case "y":
                Y = PyConvert.To<long>(value);
                return true;
            default:
                return base.TrySetMember(name, value);
        }
    }

    public override bool TryCallMember(string name, PyArguments arguments, out object? result)
    {
        switch (name)
        {
            case "__format__":
                result = CallFormat(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "__format__":
                value = PyFunction.Unbound("Point", "__format__");
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("x, y", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("Point.__init__", CreateParameters, arguments);
        return new Point(a.Get<long>(0), a.Get<long>(1));
    }

    private static readonly PyParameters FormatParameters = new("spec", method: true);

    private object? CallFormat(PyArguments arguments)
    {
        var a = new ArgumentBinder("Point.__format__", FormatParameters, arguments);
        return Format(a.Get<object?>(0));
    }
}

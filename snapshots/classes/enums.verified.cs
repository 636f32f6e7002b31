using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace Enums;

public static class EnumsScript
{
    private static object? Color;
    private static object? State;

    public static object? DefineColor()
    {
        var red = 1L;
        var green = 2L;
        var blue = 3L;
        var crimson = 1L;
        return BuildClass(
            "Color",
            (PyTuple<object?>)[PyEnumModule.Enum],
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["RED"] = red,
                ["GREEN"] = green,
                ["BLUE"] = blue,
                ["CRIMSON"] = crimson,
            });
    }

    public static object? DefineState()
    {
        var idle = new PyEnumAuto();
        var run = new PyEnumAuto();
        object? StateStr(object? self) => PyOps.CallMethod(PyOps.GetAttr(self, "name"), "lower");
        bool StateBusy(object? self) => PyOps.Is(self, PyOps.GetAttr(State, "RUN"));
        object? busy = PyOps.Call(
            PyTypes.Property,
            PyFunction.Bind("State.busy", "self", a => StateBusy(a.Get<object?>(0))));
        object? StateDefault(object? cls) => PyOps.GetAttr(cls, "IDLE");
        object? defaultValue = PyOps.Call(
            PyTypes.ClassMethod,
            PyFunction.Bind("State.default", "cls", a => StateDefault(a.Get<object?>(0))));
        object? StateNext(object? self) => PyOps.Equals(self, PyOps.GetAttr(State, "IDLE")) ? PyOps.GetAttr(State, "RUN") : PyOps.GetAttr(State, "IDLE");
        return BuildClass(
            "State",
            (PyTuple<object?>)[PyEnumModule.Enum],
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["IDLE"] = idle,
                ["RUN"] = run,
                ["__str__"] = PyFunction.Bind("State.__str__", "self", a => StateStr(a.Get<object?>(0))),
                ["busy"] = busy,
                ["default"] = defaultValue,
                ["next"] = PyFunction.Bind("State.next", "self", a => StateNext(a.Get<object?>(0))),
            });
    }

    public static object? DefinePrio()
    {
        var low = 1L;
        var high = 10L;
        return BuildClass(
            "Prio",
            (PyTuple<object?>)[PyEnumModule.IntEnum],
            new PyDict<string, object?> { ["__module__"] = "__main__", ["LOW"] = low, ["HIGH"] = high });
    }

    public static object? DefinePlanet()
    {
        var earth = (5.97E+24, 6370000.0);
        var mars = (6.4E+23, 3390000.0);
        void PlanetInit(object? self, object? mass, object? radius)
        {
            PyOps.SetAttr(self, "mass", mass);
            PyOps.SetAttr(self, "radius", radius);
        }

        object? PlanetG(object? self) => Round(
            PyOps.TrueDiv(
                PyOps.Multiply(6.67E-11, PyOps.GetAttr(self, "mass")),
                PyOps.Power(PyOps.GetAttr(self, "radius"), 2L)),
            2L);
        object? g = PyOps.Call(PyTypes.Property, PyFunction.Bind("Planet.g", "self", a => PlanetG(a.Get<object?>(0))));
        return BuildClass(
            "Planet",
            (PyTuple<object?>)[PyEnumModule.Enum],
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["EARTH"] = earth,
                ["MARS"] = mars,
                ["__init__"] = PyFunction.Bind("Planet.__init__", "self, mass, radius", a =>
                {
                    PlanetInit(a.Get<object?>(0), a.Get<object?>(1), a.Get<object?>(2));
                    return null;
                }),
                ["g"] = g,
            });
    }

    public static object? DefinePerm()
    {
        var r = new PyEnumAuto();
        var w = new PyEnumAuto();
        var x = new PyEnumAuto();
        var rw = PyConvert.To<PyEnumUnion>(PyOps.BitOr(r, w));
        return BuildClass(
            "Perm",
            (PyTuple<object?>)[PyEnumModule.Flag],
            new PyDict<string, object?> { ["__module__"] = "__main__", ["R"] = r, ["W"] = w, ["X"] = x, ["RW"] = rw });
    }

    public static object? DefineS()
    {
        var a = "a";
        var b = "b";
        return BuildClass(
            "S",
            (PyTypes.Str, PyEnumModule.Enum),
            new PyDict<string, string> { ["__module__"] = "__main__", ["A"] = a, ["B"] = b });
    }

    public static object? DefineBad()
    {
        var a = 1L;
        var b = 1L;
        return BuildClass(
            "Bad",
            (PyTuple<object?>)[PyEnumModule.Enum],
            new PyDict<string, object?> { ["__module__"] = "__main__", ["A"] = a, ["B"] = b });
    }

    public static string? Handle(object? c)
    {
        if (PyOps.Is(c, PyOps.GetAttr(Color, "RED")))
        {
            return "stop";
        }
        else if (PyOps.Contains((PyOps.GetAttr(Color, "GREEN"), PyOps.GetAttr(Color, "BLUE")), c))
        {
            return "go";
        }

        return null;
    }

    public static int Main(string[] args) => PyProgram.Run("enums.py", args, Start);

    private static void Start()
    {
        Color = DefineColor();
        Print(
            PyOps.GetAttr(Color, "RED"),
            Repr(PyOps.GetAttr(Color, "RED")),
            PyOps.GetAttr(PyOps.GetAttr(Color, "RED"), "name"),
            PyOps.GetAttr(PyOps.GetAttr(Color, "RED"), "value"),
            PyOps.Call(Color, 2L),
            PyOps.GetItem(Color, "BLUE"),
            PyOps.Is(PyOps.GetAttr(Color, "CRIMSON"), PyOps.GetAttr(Color, "RED")));
        foreach (var c in PyOps.Iterate(Color))
        {
            Print((object?[])[c], end: " ");
        }

        Print(
            Len(Color),
            List(Color),
            PyOps.Contains(Color, PyOps.GetAttr(Color, "RED")),
            PyOps.Equals(PyOps.GetAttr(Color, "RED"), PyOps.GetAttr(Color, "GREEN")),
            new PyDict<object?, string> { [PyOps.GetAttr(Color, "RED")] = "r" }[PyOps.GetAttr(Color, "RED")],
            PyOps.CallMethod(PyOps.GetAttr(Color, "__members__"), "keys"));
        try
        {
            PyOps.Call(Color, 9L);
        }
        catch (ValueError e)
        {
            Print(e);
        }

        try
        {
            PyOps.GetItem(Color, "X");
        }
        catch (KeyError e)
        {
            Print("KE", e);
        }

        State = DefineState();
        object? s = PyOps.CallMethod(State, "default");
        Print(
            s,
            PyOps.GetAttr(s, "busy"),
            PyOps.CallMethod(s, "next"),
            PyOps.GetAttr(PyOps.CallMethod(s, "next"), "busy"),
            $"{PyOps.Str(s)}",
            PyFormat.Percent("%s", s),
            PyOps.GetAttr(s, "value"));
        object? prio = DefinePrio();
        Print(
            PyOps.Less(PyOps.GetAttr(prio, "LOW"), PyOps.GetAttr(prio, "HIGH")),
            PyOps.Add(PyOps.GetAttr(prio, "HIGH"), 1L),
            Sorted<object?>(new PyList<object?> { PyOps.GetAttr(prio, "HIGH"), PyOps.GetAttr(prio, "LOW") }),
            PyOps.Equals(PyOps.GetAttr(prio, "LOW"), 1L),
            Int(PyOps.GetAttr(prio, "HIGH")),
            MaxDynamic(values: (object?[])[prio]),
            Str(PyOps.GetAttr(prio, "LOW")),
            $"{PyOps.Str(PyOps.GetAttr(prio, "LOW"))}",
            PyFormat.Percent("%d", PyOps.GetAttr(prio, "HIGH")),
            new PyList<long> { 10, 20 }[PyConvert.To<long>(PyOps.GetAttr(prio, "LOW"))],
            new PyDict<object?, string> { [1L] = "x" }[PyOps.GetAttr(prio, "LOW")]);
        object? planet = DefinePlanet();
        Print(
            PyOps.GetAttr(PyOps.GetAttr(planet, "EARTH"), "g"),
            PyOps.GetAttr(PyOps.GetAttr(planet, "MARS"), "value"),
            PyOps.Call(planet, (6.4E+23, 3390000.0)));
        object? perm = DefinePerm();
        object? p = PyOps.BitOr(PyOps.GetAttr(perm, "R"), PyOps.GetAttr(perm, "W"));
        Print(
            p,
            Repr(p),
            PyOps.Contains(p, PyOps.GetAttr(perm, "R")),
            PyOps.Contains(p, PyOps.GetAttr(perm, "X")),
            PyOps.BitAnd(p, PyOps.GetAttr(perm, "R")),
            Bool(PyOps.BitAnd(p, PyOps.GetAttr(perm, "X"))),
            PyOps.Invert(PyOps.GetAttr(perm, "R")),
            PyOps.Equals(p, PyOps.GetAttr(perm, "RW")),
            List(p),
            PyOps.Call(perm, 0L),
            Repr(PyOps.BitOr(PyOps.GetAttr(perm, "R"), PyOps.GetAttr(perm, "X"))));
        object? s2 = DefineS();
        Print(
            PyOps.Equals(PyOps.GetAttr(s2, "A"), "a"),
            PyOps.GetAttr(PyOps.GetAttr(s2, "A"), "value"),
            PyOps.Call(s2, "b"),
            PyOps.CallMethod(PyOps.GetAttr(s2, "A"), "upper"),
            (PyList<object?>)[.. PyOps.Iterate(s2).Select(x => PyOps.GetAttr(x, "value"))]);
        try
        {
            object? bad = PyEnumModule.Unique(DefineBad());
        }
        catch (ValueError e)
        {
            Print(e);
        }

        object? animal = PyOps.Call(PyEnumModule.Enum, "Animal", "CAT DOG");
        Print(
            PyOps.GetAttr(animal, "DOG"),
            List(animal),
            PyOps.TypeOf(PyOps.GetAttr(animal, "CAT")),
            Color,
            PyOps.TypeOf(PyOps.GetAttr(Color, "RED")));
        Print((PyList<string?>)[.. PyOps.Iterate(Color).Select(c => Handle(c))]);
    }
}

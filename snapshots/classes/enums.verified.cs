// ======== EnumsScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace Enums;

public sealed partial class State : PyEnum<long>
{
    public static readonly State Idle = new("IDLE", 1);
    public static readonly State Run = new("RUN", 2);
    public static readonly PyEnumMembers<State> Members = new(new PyList<State> { Idle, Run });

    public override string ToString() => Name.Lower();

    public bool Busy => this == Run;

    public static State Default() => Idle;

    public State Next() => this == Idle ? Run : Idle;

    public State(string name, long value)
        : base(name, value)
    {
    }
}

public sealed class Planet : PyEnum<(double, double)>
{
    public double Mass;
    public double Radius;
    public static readonly Planet Earth = new("EARTH", (5.97E+24, 6370000.0), 5.97E+24, 6370000.0);
    public static readonly Planet Mars = new("MARS", (6.4E+23, 3390000.0), 6.4E+23, 3390000.0);
    public static readonly PyEnumMembers<Planet> Members = new(new PyList<Planet> { Earth, Mars });

    public Planet(string name, (double, double) value, double mass, double radius)
        : base(name, value)
    {
        Mass = mass;
        Radius = radius;
    }

    public double G => Round(PyMath.TrueDiv(6.67E-11 * Mass, PyMath.Pow(Radius, 2)), 2);

    public override string PyTypeName => "Planet";
}

public static class EnumsScript
{
    private static object? Color;

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

    public static object? DefinePrio()
    {
        var low = 1L;
        var high = 10L;
        return BuildClass(
            "Prio",
            (PyTuple<object?>)[PyEnumModule.IntEnum],
            new PyDict<string, object?> { ["__module__"] = "__main__", ["LOW"] = low, ["HIGH"] = high });
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
            Print([c], end: " ");
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

        var s = State.Default();
        Print(s, s.Busy, s.Next(), s.Next().Busy, $"{PyOps.Str(s)}", PyFormat.Percent("%s", s), s.Value);
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
        Print(Planet.Earth.G, Planet.Mars.Value, Planet.Members.Of((6.4E+23, 3390000.0)));
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
// ======== EnumsScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace Enums;

public sealed partial class State
{
    public static readonly PyClass StateClass = PyClass.Register<State>(
        new("State", "__main__", [PyTypes.Enum], CreateInstance, static x => x is State),
        TryGetClassMember);
    private static readonly PyParameters DefaultParameters = new("");
    public static readonly PyFunction DefaultFunction = new("default", [], null, CallDefault);

    private static object? CallDefault(PyArguments arguments)
    {
        _ = new ArgumentBinder("State.default", DefaultParameters, arguments);
        return Default();
    }

    public override string PyTypeName => "State";

    public override PyClass PyType => StateClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "IDLE":
                value = Idle;
                return true;
            case "RUN":
                value = Run;
                return true;
            case "members":
                value = Members;
                return true;
            case "busy":
                value = Busy;
                return true;
            case "default":
                value = DefaultFunction;
                return true;
            case "__str__":
                value = new PyBoundMethod(this, "__str__", CallToString);
                return true;
            case "next":
                value = new PyBoundMethod(this, "next", CallNext);
                return true;
            default:
                return base.TryGetMember(name, out value);
        }
    }

    public override bool TrySetMember(string name, object? value)
    {
        switch (name)
        {
            case "busy":
                throw new AttributeError("property 'busy' of 'State' object has no setter");
            default:
                return base.TrySetMember(name, value);
        }
    }

    public override bool TryCallMember(string name, PyArguments arguments, out object? result)
    {
        switch (name)
        {
            case "__str__":
                result = CallToString(arguments);
                return true;
            case "next":
                result = CallNext(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "IDLE":
                value = Idle;
                return true;
            case "RUN":
                value = Run;
                return true;
            case "members":
                value = Members;
                return true;
            case "default":
                value = DefaultFunction;
                return true;
            case "__str__":
                value = PyFunction.Unbound("State", "__str__");
                return true;
            case "next":
                value = PyFunction.Unbound("State", "next");
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("name, value", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("State.__init__", CreateParameters, arguments);
        return new State(a.Get<string>(0), a.Get<long>(1));
    }

    private static readonly PyParameters ToStringParameters = new("", method: true);

    private object? CallToString(PyArguments arguments)
    {
        _ = new ArgumentBinder("State.__str__", ToStringParameters, arguments);
        return ToString();
    }

    private static readonly PyParameters NextParameters = new("", method: true);

    private object? CallNext(PyArguments arguments)
    {
        _ = new ArgumentBinder("State.next", NextParameters, arguments);
        return Next();
    }
}

// ======== EnumTypedScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace EnumTyped;

/// <summary>Primary colours.</summary>
public sealed partial class Color : PyEnum<long>
{
    public static readonly Color Red = new("RED", 1); // warm
    public static readonly Color Green = new("GREEN", 2);
    public static readonly Color Blue = new("BLUE", 3);
    public static readonly Color Crimson = Red;
    public static readonly PyEnumMembers<Color> Members = new(
        new PyList<Color> { Red, Green, Blue },
        new PyDict<string, Color> { ["CRIMSON"] = Red });

    public string DescribeMethod() => $"{Name.Lower()} ({Value})";

    public bool IsWarm => this == Red;

    public static Color Parse(string text)
    {
        foreach (var c in Members)
        {
            if (c.Name == text.Upper())
            {
                return c;
            }
        }

        return Red;
    }

    public static Color FromValue(long value) => Members.Of(value);

    public static Color Default() => Green;

    public Color(string name, long value)
        : base(name, value)
    {
    }
}

public sealed partial class State : PyEnum<long>
{
    public static readonly State Idle = new("IDLE", 1);
    public static readonly State Running = new("RUNNING", 2);
    public static readonly State Done = new("DONE", 3);
    public static readonly PyEnumMembers<State> Members = new(new PyList<State> { Idle, Running, Done });

    public override string ToString() => Name.Title();

    public State(string name, long value)
        : base(name, value)
    {
    }
}

public sealed partial class Level : PyEnum<string>
{
    public static readonly Level Low = new("LOW", "low");
    public static readonly Level NameValue = new("NAME", "name");
    public static readonly Level ValueValue = new("VALUE", "value");
    public static readonly PyEnumMembers<Level> Members = new(new PyList<Level> { Low, NameValue, ValueValue });

    public bool Less(object? other) => PyOps.Less(Value, PyOps.GetAttr(other, "value"));

    public Level(string name, string value)
        : base(name, value)
    {
    }
}

public sealed class Planet : PyEnum<(double, double)>
{
    public double Mass;
    public double Radius;
    public static readonly Planet Mercury = new("MERCURY", (3.303E+23, 2439700.0), 3.303E+23, 2439700.0);
    public static readonly Planet Earth = new("EARTH", (5.976E+24, 6378140.0), 5.976E+24, 6378140.0);
    public static readonly PyEnumMembers<Planet> Members = new(new PyList<Planet> { Mercury, Earth });

    public Planet(string name, (double, double) value, double mass, double radius)
        : base(name, value)
    {
        Mass = mass;
        Radius = radius;
    }

    public double SurfaceGravity
    {
        get
        {
            var g = 6.673E-11;
            return PyMath.TrueDiv(g * Mass, Radius * Radius);
        }
    }

    public override string PyTypeName => "Planet";
}

public sealed class Point : PyEnum<(long, long)>
{
    public static readonly Point Origin = new("ORIGIN", (0, 0));
    public static readonly Point Unit = new("UNIT", (1, 1));
    public static readonly PyEnumMembers<Point> Members = new(new PyList<Point> { Origin, Unit });

    public Point(string name, (long, long) value)
        : base(name, value)
    {
    }

    public override string PyTypeName => "Point";
}

public sealed class Task : PyObject
{
    public string Name;
    public State State;

    public Task(string name, State state)
    {
        Name = name;
        State = state;
    }

    public void Advance()
    {
        var transitions = new PyDict<State, State> { [State.Idle] = State.Running, [State.Running] = State.Done };
        State = transitions.Get(State, State.Done);
    }
}

/// <summary>Traffic lights and planets.</summary>
public static class EnumTypedScript
{
    public static string Handle(Color color)
    {
        if (color == Color.Red)
        {
            return "stop";
        }
        else if (color == Color.Green || color == Color.Blue)
        {
            return "go";
        }

        return "?";
    }

    public static string? ViaMatch(Color c)
    {
        if (c == Color.Red)
        {
            return "r";
        }
        else if (c == Color.Green || c == Color.Blue)
        {
            return "gb";
        }
        else
        {
            return null;
        }
    }

    public static readonly State DefaultInitState = State.Idle;

    public static int Main(string[] args) => PyProgram.Run("enum_typed.py", args, Start);

    private static void Start()
    {
        foreach (var c in Color.Members)
        {
            Print(c, Repr(c), c.Name, c.Value, Handle(c), ViaMatch(c), c.DescribeMethod(), c.IsWarm);
        }

        Print(
            Len(Color.Members),
            List(Color.Members),
            (PyList<long>)[.. Color.Members.Select(c => c.Value)],
            PyDict.Of(Color.Members.Select(c => ((string, long))(c.Name, c.Value))));
        Print(
            Color.Members.Of(2L),
            Color.Members["BLUE"],
            Color.Crimson == Color.Red,
            Color.Members["CRIMSON"],
            Color.Members.Of(1L));
        Print(
            PyOps.Contains(Color.Members, Color.Red),
            Color.Red == Color.Green,
            Color.Red != Color.Green,
            PyOps.Equals(Color.Red, 1L),
            new PyDict<Color, string> { [Color.Red] = "r" }[Color.Red]);
        Print(List(Color.Members.ByName()), Color.Members.ByName()["CRIMSON"]);
        Print("Color", Color.Parse("blue"), Color.Parse("zzz"), Color.FromValue(3), Color.Default());
        try
        {
            Color.Members.Of(9L);
        }
        catch (ValueError e)
        {
            Print(e);
        }

        try
        {
            _ = Color.Members["X"];
        }
        catch (KeyError e)
        {
            Print("KeyError", e);
        }

        try
        {
            Print(PyOps.Less(Color.Red, Color.Green));
        }
        catch (Exception ex) when (ex.ToPython() is TypeError e)
        {
            Print(e);
        }

        var t = new Task("a", DefaultInitState);
        for (long unused = 0; unused < 3; unused++)
        {
            Print(
                t.Name,
                t.State,
                $"{PyOps.Str(t.State)}",
                PyFormat.Percent("%s", t.State),
                $"{PyFormat.Format(PyOps.Repr(t.State), ">30")}|",
                $"{PyOps.Format(Color.Red, ">12")}|");
            t.Advance();
        }

        Print(
            Sorted(Level.Members),
            Max(Level.Members),
            Level.NameValue.Name,
            Level.ValueValue.Value,
            PyOps.Less(Level.Low, Level.NameValue));
        foreach (var p in Planet.Members)
        {
            Print(p, p.Name, p.Value, PyFormat.Percent("%.2f", p.SurfaceGravity));
        }

        Print(Planet.Earth, Repr(Planet.Mercury), Planet.Members.Of((5.976E+24, 6378140.0)));
        Print(Point.Unit, Point.Members.Of((0L, 0L)), Point.Unit.Value.Item2);
        var counts = new PyDict<Color, long>();
        foreach (var name in new PyList<string> { "red", "blue", "red" })
        {
            var color = Color.Members[name.Upper()];
            counts[color] = counts.Get(color, 0) + 1;
        }

        foreach (var (color, n) in counts.Items())
        {
            Print(color.Name, n);
        }

        PyList<object?> items = [Color.Red, 5L, "x", null, State.Done];
        Print(
            items,
            items[0],
            (PyList<string>)[.. items.Select(i => Str(i))],
            PyOps.Contains(items, Color.Red),
            items.Index(State.Done));
        Print(
            HasAttr(Color.Red, "name"),
            GetAttr(Color.Red, "value"),
            IsInstance(Color.Red, Color.ColorClass),
            items[4] is Color or State);
        Print(
            Set<Color>(new PyList<Color> { Color.Red, Color.Crimson }),
            Len((PySet<State>)[.. State.Members]),
            PyOps.TypeOf(Color.Red).Name);
    }
}
// ======== EnumTypedScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace EnumTyped;

public sealed partial class Color
{
    public static readonly PyClass ColorClass = PyClass.Register<Color>(
        new("Color", "__main__", [PyTypes.Enum], CreateInstance, static x => x is Color),
        TryGetClassMember);
    private static readonly PyParameters ParseParameters = new("text");
    public static readonly PyFunction ParseFunction = new("parse", ["text"], null, CallParse);

    private static object? CallParse(PyArguments arguments)
    {
        var a = new ArgumentBinder("Color.parse", ParseParameters, arguments);
        return Parse(a.Get<string>(0));
    }

    private static readonly PyParameters FromValueParameters = new("value");
    public static readonly PyFunction FromValueFunction = new("from_value", ["value"], null, CallFromValue);

    private static object? CallFromValue(PyArguments arguments)
    {
        var a = new ArgumentBinder("Color.from_value", FromValueParameters, arguments);
        return FromValue(a.Get<long>(0));
    }

    private static readonly PyParameters DefaultParameters = new("");
    public static readonly PyFunction DefaultFunction = new("default", [], null, CallDefault);

    private static object? CallDefault(PyArguments arguments)
    {
        _ = new ArgumentBinder("Color.default", DefaultParameters, arguments);
        return Default();
    }

    public override string PyTypeName => "Color";

    public override PyClass PyType => ColorClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "RED":
                value = Red;
                return true;
            case "GREEN":
                value = Green;
                return true;
            case "BLUE":
                value = Blue;
                return true;
            case "CRIMSON":
                value = Crimson;
                return true;
            case "members":
                value = Members;
                return true;
            case "is_warm":
                value = IsWarm;
                return true;
            case "parse":
                value = ParseFunction;
                return true;
            case "from_value":
                value = FromValueFunction;
                return true;
            case "default":
                value = DefaultFunction;
                return true;
            case "describe":
                value = new PyBoundMethod(this, "describe", CallDescribeMethod);
                return true;
            default:
                return base.TryGetMember(name, out value);
        }
    }

    public override bool TrySetMember(string name, object? value)
    {
        switch (name)
        {
            case "is_warm":
                throw new AttributeError("property 'is_warm' of 'Color' object has no setter");
            default:
                return base.TrySetMember(name, value);
        }
    }

    public override bool TryCallMember(string name, PyArguments arguments, out object? result)
    {
        switch (name)
        {
            case "describe":
                result = CallDescribeMethod(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "RED":
                value = Red;
                return true;
            case "GREEN":
                value = Green;
                return true;
            case "BLUE":
                value = Blue;
                return true;
            case "CRIMSON":
                value = Crimson;
                return true;
            case "members":
                value = Members;
                return true;
            case "parse":
                value = ParseFunction;
                return true;
            case "from_value":
                value = FromValueFunction;
                return true;
            case "default":
                value = DefaultFunction;
                return true;
            case "describe":
                value = PyFunction.Unbound("Color", "describe");
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("name, value", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("Color.__init__", CreateParameters, arguments);
        return new Color(a.Get<string>(0), a.Get<long>(1));
    }

    private static readonly PyParameters DescribeMethodParameters = new("", method: true);

    private object? CallDescribeMethod(PyArguments arguments)
    {
        _ = new ArgumentBinder("Color.describe", DescribeMethodParameters, arguments);
        return DescribeMethod();
    }
}

public sealed partial class State
{
    public static readonly PyClass StateClass = PyClass.Register<State>(
        new("State", "__main__", [PyTypes.Enum], CreateInstance, static x => x is State),
        TryGetClassMember);

    public override string PyTypeName => "State";

    public override PyClass PyType => StateClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "IDLE":
                value = Idle;
                return true;
            case "RUNNING":
                value = Running;
                return true;
            case "DONE":
                value = Done;
                return true;
            case "members":
                value = Members;
                return true;
            case "__str__":
                value = new PyBoundMethod(this, "__str__", CallToString);
                return true;
            default:
                return base.TryGetMember(name, out value);
        }
    }

    public override bool TrySetMember(string name, object? value) => base.TrySetMember(name, value);

    public override bool TryCallMember(string name, PyArguments arguments, out object? result)
    {
        switch (name)
        {
            case "__str__":
                result = CallToString(arguments);
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
            case "RUNNING":
                value = Running;
                return true;
            case "DONE":
                value = Done;
                return true;
            case "members":
                value = Members;
                return true;
            case "__str__":
                value = PyFunction.Unbound("State", "__str__");
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
}

public sealed partial class Level
{
    public static readonly PyClass LevelClass = PyClass.Register<Level>(
        new("Level", "__main__", [PyTypes.Enum], CreateInstance, static x => x is Level),
        TryGetClassMember);

    public override string PyTypeName => "Level";

    public override PyClass PyType => LevelClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "LOW":
                value = Low;
                return true;
            case "NAME":
                value = NameValue;
                return true;
            case "VALUE":
                value = ValueValue;
                return true;
            case "members":
                value = Members;
                return true;
            case "__lt__":
                value = new PyBoundMethod(this, "__lt__", CallLess);
                return true;
            default:
                return base.TryGetMember(name, out value);
        }
    }

    public override bool TrySetMember(string name, object? value) => base.TrySetMember(name, value);

    public override bool TryCallMember(string name, PyArguments arguments, out object? result)
    {
        switch (name)
        {
            case "__lt__":
                result = CallLess(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "LOW":
                value = Low;
                return true;
            case "NAME":
                value = NameValue;
                return true;
            case "VALUE":
                value = ValueValue;
                return true;
            case "members":
                value = Members;
                return true;
            case "__lt__":
                value = PyFunction.Unbound("Level", "__lt__");
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("name, value", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("Level.__init__", CreateParameters, arguments);
        return new Level(a.Get<string>(0), a.Get<string>(1));
    }

    private static readonly PyParameters LessParameters = new("other", method: true);

    private object? CallLess(PyArguments arguments)
    {
        var a = new ArgumentBinder("Level.__lt__", LessParameters, arguments);
        return Less(a.Get<object?>(0));
    }
}

// ======== MatchStatementScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace MatchStatement;

public sealed partial class Point : PyObject
{
    public long X;
    public long Y;
    public static readonly (string, string) MatchArgs = ("x", "y");

    public Point(long x, long y)
    {
        X = x;
        Y = y;
    }
}

public sealed partial class Circle : PyObject
{
    public Point Center;
    public long Radius;

    public Circle(Point center, long radius)
    {
        Center = center;
        Radius = radius;
    }
}

public sealed class Color : PyObject
{
    public static readonly long Red = 1;
    public static readonly long Green = 2;
}

public static class MatchStatementScript
{
    public static string Where(object? p)
    {
        if (p is Point && ((Point)p).X == 0 && ((Point)p).Y == 0)
        {
            return "origin";
        }
        else
        {
            long y = default;
            if (p is Point && ((Point)p).X == 0)
            {
                y = ((Point)p).Y;
                return $"on y axis at {y}";
            }
            else
            {
                long x = default;
                if (p is Point && ((Point)p).Y == 0)
                {
                    x = ((Point)p).X;
                    return $"on x axis at {x}";
                }
                else if (p is Point && Captured(x = ((Point)p).X) && Captured(y = ((Point)p).Y) && x == y)
                {
                    return $"diagonal {x}";
                }
                else if (p is Point)
                {
                    return "somewhere";
                }
                else
                {
                    Point matched2 = null!;
                    if (p is Circle && Captured(matched2 = ((Circle)p).Center) && IsInstance(matched2, Point.PointClass) && matched2.X == 0 && matched2.Y == 0)
                    {
                        var r = ((Circle)p).Radius;
                        return $"circle at origin r={r}";
                    }
                    else
                    {
                        Point matched = null!;
                        if (p is Circle && Captured(matched = ((Circle)p).Center) && IsInstance(matched, Point.PointClass))
                        {
                            var a = matched.X;
                            var b = matched.Y;
                            return $"circle at {a},{b}";
                        }
                        else
                        {
                            return "not a point";
                        }
                    }
                }
            }
        }
    }

    public static string Command(string text)
    {
        PyList<string> matched3 = text.PySplit();
        if (IsSequence(matched3) && Len(matched3) == 1 && matched3[0] == "quit")
        {
            return "bye";
        }
        else if (IsSequence(matched3) && Len(matched3) == 2 && matched3[0] == "go" && PyOps.Contains(("north", "south"), matched3[1]))
        {
            var direction = matched3[1];
            return "going " + direction;
        }
        else if (IsSequence(matched3) && Len(matched3) >= 1 && matched3[0] == "go")
        {
            var rest = List(matched3.Slice(1));
            return "cannot go " + " ".PyJoin(rest);
        }
        else if (IsSequence(matched3) && Len(matched3) >= 1 && matched3[0] == "drop")
        {
            var objects = List(matched3.Slice(1));
            return $"dropping {Len(objects)} {PyOps.Str(objects)}";
        }
        else if (IsSequence(matched3) && Len(matched3) == 2)
        {
            var action = matched3[0];
            var obj = matched3[1];
            return $"{action} the {obj}";
        }
        else if (IsSequence(matched3) && Len(matched3) == 0)
        {
            return "nothing";
        }
        else if (IsSequence(matched3) && Len(matched3) >= 2)
        {
            var first = matched3[0];
            var last = matched3[-1];
            return first + ".." + last;
        }
        else
        {
            return "?";
        }
    }

    public static string Http(long status) // comment on header
    {
        if (status == 200 || status == 201)
        {
            return "ok";
        }
        else if (status == 404)
        {
            return "not found"; // here
        }
        else
        {
            long n = default;
            if (Captured(n = status) && n >= 500)
            {
                return $"server error {n}";
            }
            else
            {
                return "other";
            }
        }
    }

    public static string Process(object? data)
    {
        if (data is null)
        {
            return "none";
        }
        else if (PyOps.Is(data, true) || PyOps.Is(data, false))
        {
            return "bool";
        }
        else
        {
            object? n = default;
            if (IsInstance(data, PyTypes.Int) && Captured<object?>(n = data) && PyOps.Less(n, 0L))
            {
                return $"negative {PyOps.Str(n)}";
            }
            else if (IsInstance(data, PyTypes.Int))
            {
                return "int";
            }
            else if (data is double)
            {
                double f = (double)data;
                return $"float {PyOps.Str(f)}";
            }
            else if (data is string)
            {
                string s = (string)data;
                return "str " + s;
            }
            else if (IsMapping(data) && PyOps.Contains(data, "type") && PyOps.Equals(PyOps.GetItem(data, "type"), "user") && PyOps.Contains(data, "name"))
            {
                object? name = PyOps.GetItem(data, "name");
                PyDict<object?, object?> rest = MappingRest(data, ("type", "name"));
                return $"user {PyOps.Str(name)} {PyOps.Str(rest)}";
            }
            else if (IsMapping(data) && PyOps.Contains(data, "type"))
            {
                object? kind = PyOps.GetItem(data, "type");
                return $"other {PyOps.Str(kind)}";
            }
            else
            {
                object? matched4 = default;
                if (IsSequence(data) && Len(data) == 2 && Captured<object?>(matched4 = PyOps.GetItem(data, 1L)) && IsSequence(matched4) && Len(matched4) == 2)
                {
                    object? x = PyOps.GetItem(data, 0L);
                    object? y = PyOps.GetItem(matched4, 0L);
                    object? z = PyOps.GetItem(matched4, 1L);
                    return $"nested {PyOps.Str(x)} {PyOps.Str(y)} {PyOps.Str(z)}";
                }
                else if (IsSequence(data) && Len(data) == 2 && PyOps.Equals(PyOps.GetItem(data, 0L), 1L) || IsSequence(data) && Len(data) == 2 && PyOps.Equals(PyOps.GetItem(data, 1L), 1L))
                {
                    return "has a one";
                }
                else if (IsSequence(data) && Len(data) >= 0)
                {
                    PyList<object?> items = List(PyOps.GetItem(data, new PySlice(null, null, null)));
                    return $"seq of {Len(items)}";
                }
                else
                {
                    return "unknown";
                }
            }
        }
    }

    public static string? Paint(long c)
    {
        if (c == Color.Red)
        {
            return "red!";
        }
        else if (c == Color.Green)
        {
            return "green!";
        }

        return null;
    }

    public static int Main(string[] args) => PyProgram.Run("match_statement.py", args, Start);

    private static void Start()
    {
        foreach (var p in new PyList<object?>
        {
            new Point(0, 0),
            new Point(0, 5),
            new Point(7, 0),
            new Point(3, 3),
            new Point(1, 2),
            new Circle(new Point(0, 0), 2),
            new Circle(new Point(1, 2), 3),
            "x",
        })
        {
            Print(Where(p));
        }

        foreach (var t in new PyList<string>
        {
            "quit",
            "go north",
            "go up",
            "drop a b c",
            "take lamp",
            "",
            "a b c d",
            "x",
        })
        {
            Print(Command(t));
        }

        Print((PyList<string>)[.. ((long[])[200, 201, 404, 503, 302]).Select(s => Http(s))]);

        foreach (var d in new PyList<object?>
        {
            null,
            true,
            -5L,
            5L,
            2.5,
            "hi",
            new PyDict<object?, object?> { ["type"] = "user", ["name"] = "bob", ["age"] = 3L },
            new PyDict<object?, object?> { ["type"] = "x" },
            new PyList<object?> { 1L, new PyList<object?> { 2L, 3L } },
            (1L, 2L),
            (2L, 1L),
            new PyList<object?> { 5L, 6L, 7L },
            new PySet<object?> { 1L, 2L },
        })
        {
            Print(Process(d));
        }

        for (long i = 1; i < 16; i++)
        {
            var matched5 = PyMath.Mod(i, 3);
            var matched6 = PyMath.Mod(i, 5);
            if (matched5 == 0 && matched6 == 0)
            {
                Print(["FizzBuzz"], end: " ");
            }
            else if (matched5 == 0)
            {
                Print(["Fizz"], end: " ");
            }
            else if (matched6 == 0)
            {
                Print(["Buzz"], end: " ");
            }
            else
            {
                Print([i], end: " ");
            }
        }

        Print();

        Print(Paint(Color.Red), Paint(Color.Green), Paint(3));

        foreach (var item in new PyList<long> { 1, 2, 3, 4 })
        {
            if (item == 1)
            {
                continue;
            }
            else if (item == 3)
            {
                break;
            }
            else
            {
                var x = item;
                Print("item", x);
            }
        }
    }
}
// ======== MatchStatementScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace MatchStatement;

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
            case "__match_args__":
                value = MatchArgs;
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

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "__match_args__":
                value = MatchArgs;
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
}

public sealed partial class Circle
{
    public static readonly PyClass CircleClass = PyClass.Register<Circle>(
        new("Circle", "__main__", [], CreateInstance, static x => x is Circle));

    public override string PyTypeName => "Circle";

    public override PyClass PyType => CircleClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "center":
                value = Center;
                return true;
            case "radius":
                value = Radius;
                return true;
            default:
                return base.TryGetMember(name, out value);
        }
    }

    public override bool TrySetMember(string name, object? value)
    {
        switch (name)
        {
            case "center":
                Center = PyConvert.To<Point>(value);
                return true;
            case "radius":
                Radius = PyConvert.To<long>(value);
                return true;
            default:
                return base.TrySetMember(name, value);
        }
    }

    private static readonly PyParameters CreateParameters = new("center, radius", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("Circle.__init__", CreateParameters, arguments);
        return new Circle(a.Get<Point>(0), a.Get<long>(1));
    }
}

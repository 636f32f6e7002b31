// ======== JsonClassesScript.cs
using System.Numerics;
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace JsonClasses;

public sealed partial class Person : PyObject
{
    public object? Name;
    public object? Age;

    public Person(object? name, object? age)
    {
        Name = name;
        Age = age;
    }
}

public sealed partial class MyEncoder : PyJSONEncoder
{
    public override object? Default(object? obj)
    {
        if (obj is PyDateTime)
        {
            return ((PyDateTime)obj).Isoformat();
        }

        if (IsInstance(obj, PyTypes.Set))
        {
            return Sorted(obj);
        }

        if (obj is Person)
        {
            return new PyDict<object?, object?>
            {
                ["__person__"] = true,
                ["name"] = ((Person)obj).Name,
                ["age"] = ((Person)obj).Age,
            };
        }

        if (IsInstance(obj, PyEnumModule.Enum))
        {
            return PyOps.GetAttr(obj, "value");
        }

        return base.Default(obj);
    }

    public MyEncoder(
        bool skipkeys = false,
        bool ensureAscii = true,
        bool checkCircular = true,
        bool allowNan = true,
        bool sortKeys = false,
        object? indent = null,
        object? separators = null,
        object? defaultValue = null)
        : base(skipkeys, ensureAscii, checkCircular, allowNan, sortKeys, indent, separators, defaultValue)
    {
    }
}

public sealed partial class Old : PyJSONEncoder
{
    public override object? Default(object? o)
    {
        if (IsInstance(o, PyTypes.Complex))
        {
            return new PyList<object?> { PyOps.GetAttr(o, "real"), PyOps.GetAttr(o, "imag") };
        }

        return base.Default(o);
    }

    public Old(
        bool skipkeys = false,
        bool ensureAscii = true,
        bool checkCircular = true,
        bool allowNan = true,
        bool sortKeys = false,
        object? indent = null,
        object? separators = null,
        object? defaultValue = null)
        : base(skipkeys, ensureAscii, checkCircular, allowNan, sortKeys, indent, separators, defaultValue)
    {
    }
}

public static class JsonClassesScript
{
    public static object? DefineColor()
    {
        var red = "red";

        return BuildClass(
            "Color",
            (PyTuple<object?>)[PyEnumModule.Enum],
            new PyDict<string, string> { ["__module__"] = "__main__", ["RED"] = red });
    }

    public static object? AsPerson(object? d)
    {
        if (PyOps.Contains(d, "__person__"))
        {
            return new Person(PyOps.GetItem(d, "name"), PyOps.GetItem(d, "age"));
        }

        return d;
    }

    public static int Main(string[] args) => PyProgram.Run("json_classes.py", args, Start);

    private static void Start()
    {
        object? color = DefineColor();

        var data = new PyDict<string, object?>
        {
            ["when"] = new PyDateTime(2024, 1, 2, 3, 4),
            ["s"] = new PySet<object?> { 3L, 1L, 2L },
            ["p"] = new Person("Ann", 5L),
            ["c"] = PyOps.GetAttr(color, "RED"),
        };
        var text = PyJson.Dumps(data, cls: MyEncoder.MyEncoderClass, indent: 2L, sortKeys: true);
        Print(text);
        Print(PyJson.Dumps(new PyList<object?> { PyOps.Add(1L, new Complex(0.0, 2.0)) }, cls: Old.OldClass));
        try
        {
            PyJson.Dumps(PyOps.Call(PyTypes.Object), cls: MyEncoder.MyEncoderClass);
        }
        catch (Exception ex) when (ex.ToPython() is TypeError e)
        {
            Print(e);
        }

        object? back = PyJson.Loads(text, objectHook: AsPerson);
        Print(PyOps.GetAttr(PyOps.GetItem(back, "p"), "name"), PyOps.GetItem(back, "s"));
        Print(PyJson.Loads("{\"a\": 1, \"b\": 2, \"a\": 3}", objectPairsHook: x => List(x)));
        Print(PyJson.Loads("[1.5, 2]", parseFloat: x => new PyDecimal(x), parseInt: x => Str(x)));
        Print(
            new PyJSONEncoder().Encode(new PyDict<string, PyList<long>> { ["a"] = [1, 2] }),
            new PyJSONEncoder(sortKeys: true, separators: (",", ":")).Encode(
                new PyDict<string, long> { ["b"] = 1, ["a"] = 2 }));
        Print("".PyJoin(new PyJSONEncoder(indent: 1L).Iterencode(new PyList<long> { 1 })));
        Print(new PyJSONDecoder().Decode("{\"x\": [1, 2]}"));
        Print(new PyJSONDecoder().RawDecode("{\"x\": 1} trailing"));
        foreach (var bad in (string[])[
            "{\"a\": }",
            "[1, 2",
            "{\"a\" 1}",
            "",
            "nope",
            "[\"a\n\"]",
            "{\"a\": 1,}",
            "[1,]",
            "1 2",
            "{a: 1}",
        ])
        {
            try
            {
                PyJson.Loads(bad);
            }
            catch (JSONDecodeError e)
            {
                Print(e.Msg, e.Pos, e.Lineno, e.Colno, e.Doc == bad, e);
            }
        }

        Print(PyJson.Dumps(new PyDict<object?, string> { [1L] = "a", [null] = "b", [true] = "c", [1.5] = "d" }));
        Print(PyJson.Dumps("é€😀"), PyJson.Dumps("é", ensureAscii: false));
        Print(PyJson.Dumps(new PyList<double> { Float("nan"), Float("inf") }));
        try
        {
            PyJson.Dumps(Float("nan"), allowNan: false);
        }
        catch (ValueError e)
        {
            Print(e);
        }

        Print(
            PyJson.Dumps(
                new PyDict<string, PyDict<string, PyList<object?>>>
                {
                    ["a"] = new PyDict<string, PyList<object?>> { ["b"] = [] },
                    ["c"] = new PyDict<string, PyList<object?>>(),
                },
                indent: 4L));
        Print(
            PyJson.Dumps(
                new PyList<object?> { 1L, new PyList<object?> { 2L, new PyList<object?> { 3L } } },
                indent: "\t"));
        Print(
            PyJson.Dumps(new PyDict<string, long> { ["b"] = 1, ["a"] = 2 }, @default: x => Str(x)),
            PyJson.Dumps(new PyDate(2020, 1, 2), @default: x => Str(x)));
    }
}
// ======== JsonClassesScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace JsonClasses;

public sealed partial class Person
{
    public static readonly PyClass PersonClass = PyClass.Register<Person>(
        new("Person", "__main__", [], CreateInstance, static x => x is Person));

    public override string PyTypeName => "Person";

    public override PyClass PyType => PersonClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "name":
                value = Name;
                return true;
            case "age":
                value = Age;
                return true;
            default:
                return base.TryGetMember(name, out value);
        }
    }

    public override bool TrySetMember(string name, object? value)
    {
        switch (name)
        {
            case "name":
                Name = value;
                return true;
            case "age":
                Age = value;
                return true;
            default:
                return base.TrySetMember(name, value);
        }
    }

    private static readonly PyParameters CreateParameters = new("name, age", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("Person.__init__", CreateParameters, arguments);
        return new Person(a.Get<object?>(0), a.Get<object?>(1));
    }
}

public sealed partial class MyEncoder
{
    public static readonly PyClass MyEncoderClass = PyClass.Register<MyEncoder>(
        new("MyEncoder", "__main__", [PyTypes.JSONEncoder], CreateInstance, static x => x is MyEncoder),
        TryGetClassMember);

    public override string PyTypeName => "MyEncoder";

    public override PyClass PyType => MyEncoderClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "default":
                value = new PyBoundMethod(this, "default", CallDefault);
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
            case "default":
                result = CallDefault(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "default":
                value = PyFunction.Unbound("MyEncoder", "default");
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new(
        "skipkeys=, ensureAscii=, checkCircular=, allowNan=, sortKeys=, indent=, separators=, default=",
        method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("MyEncoder.__init__", CreateParameters, arguments);
        return new MyEncoder(
            a.Get<bool>(0, false),
            a.Get<bool>(1, true),
            a.Get<bool>(2, true),
            a.Get<bool>(3, true),
            a.Get<bool>(4, false),
            a.Get<object?>(5, null),
            a.Get<object?>(6, null),
            a.Get<object?>(7, null));
    }

    private static readonly PyParameters DefaultParameters = new("obj", method: true);

    private object? CallDefault(PyArguments arguments)
    {
        var a = new ArgumentBinder("MyEncoder.default", DefaultParameters, arguments);
        return Default(a.Get<object?>(0));
    }
}

public sealed partial class Old
{
    public static readonly PyClass OldClass = PyClass.Register<Old>(
        new("Old", "__main__", [PyTypes.JSONEncoder], CreateInstance, static x => x is Old),
        TryGetClassMember);

    public override string PyTypeName => "Old";

    public override PyClass PyType => OldClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "default":
                value = new PyBoundMethod(this, "default", CallDefault);
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
            case "default":
                result = CallDefault(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "default":
                value = PyFunction.Unbound("Old", "default");
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new(
        "skipkeys=, ensureAscii=, checkCircular=, allowNan=, sortKeys=, indent=, separators=, default=",
        method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("Old.__init__", CreateParameters, arguments);
        return new Old(
            a.Get<bool>(0, false),
            a.Get<bool>(1, true),
            a.Get<bool>(2, true),
            a.Get<bool>(3, true),
            a.Get<bool>(4, false),
            a.Get<object?>(5, null),
            a.Get<object?>(6, null),
            a.Get<object?>(7, null));
    }

    private static readonly PyParameters DefaultParameters = new("o", method: true);

    private object? CallDefault(PyArguments arguments)
    {
        var a = new ArgumentBinder("Old.default", DefaultParameters, arguments);
        return Default(a.Get<object?>(0));
    }
}

// ======== PicklesScript.cs
using System.Numerics;
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace Pickles;

public sealed partial class Point : PyObject
{
    public long X;
    public long Y;
    public PyList<string> Tags;

    public Point(long x, long y)
    {
        X = x;
        Y = y;
        Tags = [];
    }

    public bool PyEquals(object? other) => other is Point && PyOps.Equals((X, Y), (((Point)other).X, ((Point)other).Y));

    public override string Repr() => $"Point({X}, {Y}, {PyOps.Str(Tags)})";
}

public sealed partial class Tree : PyObject
{
    public string Name;
    public PyList<Tree> Children;
    public Tree? Parent;

    public Tree(string name)
    {
        Name = name;
        Children = [];
        Parent = null;
    }

    public Tree Add(Tree child)
    {
        child.Parent = this;
        Children.Append(child);
        return child;
    }
}

public static partial class PicklesScript
{
    public static object? DefineSecret()
    {
        void SecretInit(object? self)
        {
            PyOps.SetAttr(self, "a", 1L);
            PyOps.SetAttr(self, "handle", "open");
        }

        object? SecretGetstate(object? self)
        {
            object? state = PyOps.CallMethod(PyOps.GetAttr(self, "__dict__"), "copy");
            PyOps.DeleteItem(state, "handle");
            return state;
        }

        void SecretSetstate(object? self, object? state)
        {
            PyOps.CallMethod(PyOps.GetAttr(self, "__dict__"), "update", state);
            PyOps.SetAttr(self, "handle", "reopened");
        }

        return BuildClass(
            "Secret",
            (PyTuple<object?>)[],
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["__init__"] = PyFunction.Bind("Secret.__init__", "self", a =>
                {
                    SecretInit(a.Get<object?>(0));
                    return null;
                }),
                ["__getstate__"] = PyFunction.Bind(
                    "Secret.__getstate__",
                    "self",
                    a => SecretGetstate(a.Get<object?>(0))),
                ["__setstate__"] = PyFunction.Bind("Secret.__setstate__", "self, state", a =>
                {
                    SecretSetstate(a.Get<object?>(0), a.Get<object?>(1));
                    return null;
                }),
            });
    }

    public static object? DefineColor()
    {
        var red = 1L;
        var green = 2L;

        return BuildClass(
            "Color",
            (PyTuple<object?>)[PyEnumModule.Enum],
            new PyDict<string, object?> { ["__module__"] = "__main__", ["RED"] = red, ["GREEN"] = green });
    }

    public static object? Double(object? x) => PyOps.Multiply(2L, x);

    public static int Main(string[] args) => PyProgram.Run("pickles.py", args, Start, Describe);

    private static void Start()
    {
        object? secret = DefineSecret();
        object? color = DefineColor();

        object? pair = PyCollections.NamedTuple("Pair", "a b");

        PyList<object?> values = [
            null,
            true,
            false,
            0L,
            255L,
            256L,
            65535L,
            65536L,
            -1L,
            -129L,
            PyMath.Pow(2, 31),
            PyInt.Pow(2, 63),
            -PyInt.Pow(2, 70),
            1.5,
            -0.0,
            Float("inf"),
            "",
            "a",
            "héllo",
            PyStr.Repeat("x", 300),
            PyBytes.Literal(""),
            PyBytes.Literal("abc"),
            new PyByteArray(PyBytes.Literal("xyz")),
            (PyTuple<object?>)[],
            (PyTuple<long>)[1L],
            (1L, 2L),
            (1L, 2L, 3L),
            (1L, 2L, 3L, 4L),
            new PyList<object?>(),
            new PyList<object?> { 1L },
            new PyList<object?> { 1L, 2L, new PyList<object?> { 3L } },
            new PyDict<object?, object?>(),
            new PyDict<object?, object?> { ["a"] = 1L },
            new PyDict<object?, object?> { ["a"] = 1L, ["b"] = new PyList<object?> { 1L, 2L } },
            new PySet<object?> { 1L, 2L },
            FrozenSet(PyOps.Iterate(new PyList<long> { 1 })),
            PyOps.Add(1L, new Complex(0.0, 2.0)),
            Range(5),
            new PyOrderedDict<object?, object?>(new PyList<(string, long)> { ("z", 1), ("y", 2) }),
            new PyDeque<object?>(PyOps.Iterate(new PyList<long> { 1, 2 }), 5),
            new PyDeque<object?>(),
            new PyCounter<object?>("aab"),
            new PyDecimal("1.25"),
            new PyDateTime(2024, 1, 2, 3, 4, 5, 6),
            new PyDate(2020, 2, 29),
            new PyTimedelta(days: 1, seconds: 5),
            PyOps.GetAttr(color, "GREEN"),
            PyOps.Call(pair, 1L, "q"),
            DoubleFunction,
            Point.PointClass,
            PyOps.GetAttr(PyModules.Get("builtins"), "len"),
            PyTypes.Int,
        ];
        PyBytes data = null!;
        foreach (var v in values)
        {
            foreach (var proto in (long[])[0, 1, 2, 3, 4, 5])
            {
                try
                {
                    data = PyPickle.Dumps(v, protocol: proto);
                    object? back = PyPickle.Loads(data);
                    Print(
                        proto,
                        Len(data),
                        proto == 2 || proto == 4 ? (object?)data[new PySlice(null, 60, null)] : "",
                        PyOps.Equals(back, v),
                        PyOps.Equals(PyOps.TypeOf(back), PyOps.TypeOf(v)));
                }
                catch (Exception ex) when (ex.ToPython() is PyException e)
                {
                    Print(proto, PyStr.Slice(Repr(v), upper: 30), PyOps.TypeOf(e).Name, e);
                }
            }
        }

        var p = new Point(1, 2);
        p.Tags.Append("t");
        data = PyPickle.Dumps(p);
        Print(data);
        object? q = PyPickle.Loads(data);
        Print(q, PyOps.Equals(q, p), PyOps.Is(q, p));
        Print(PyPickle.Dumps(new PyList<object?> { p, p, q }));
        var root = new Tree("root");
        root.Add(new Tree("kid"));
        object? copy = PyPickle.Loads(PyPickle.Dumps(root));
        Print(
            PyOps.Is(PyOps.GetAttr(PyOps.GetItem(PyOps.GetAttr(copy, "children"), 0L), "parent"), copy),
            PyOps.GetAttr(PyOps.GetItem(PyOps.GetAttr(copy, "children"), 0L), "name"));
        object? s = PyPickle.Loads(PyPickle.Dumps(PyOps.Call(secret)));
        Print(PyOps.GetAttr(s, "a"), PyOps.GetAttr(s, "handle"));
        PyList<object?> a = [1L];
        a.Append(a);
        object? b = PyPickle.Loads(PyPickle.Dumps(a));
        Print(PyOps.Is(PyOps.GetItem(b, 1L), b));
        var f = new PyBytesIO();
        PyPickle.Dump(new PyDict<string, long> { ["x"] = 1 }, f);
        PyPickle.Dump(new PyList<long> { 1, 2, 3 }, f, PyPickle.HighestProtocol);
        f.Seek(0);
        Print(PyPickle.Load(f), PyPickle.Load(f));
        try
        {
            PyPickle.Load(f);
        }
        catch (EOFError e)
        {
            Print("EOF", e);
        }

        foreach (var bad in (PyBytes[])[
            PyBytes.Literal(""),
            PyBytes.Literal("\u0080\u0004K"),
            PyBytes.Literal("\u0005"),
            PyBytes.Literal("\u0080\tN."),
        ])
        {
            try
            {
                PyPickle.Loads(bad);
            }
            catch (Exception ex) when (ex.ToPython() is PyException e)
            {
                Print(PyOps.TypeOf(e).Name, e);
            }
        }

        try
        {
            PyPickle.Dumps(new PyFunction("<lambda>", [], null, arguments =>
            {
                _ = new ArgumentBinder("<lambda>", new PyParameters(""), arguments);
                return 1L;
            }));
        }
        catch (Exception ex) when (ex.ToPython() is PyException e)
        {
            Print(PyOps.TypeOf(e).Name);
        }

        var dd = new PyDefaultDict<string, PyList<long>>(() => new PyList<long>());
        dd["k"].Append(1);
        object? dd2 = PyPickle.Loads(PyPickle.Dumps(dd));
        PyOps.CallMethod(PyOps.GetItem(dd2, "new"), "append", 5L);
        Print(dd2);
        var buf = new PyBytesIO();
        var pk = new PyPickler(buf, 2);
        pk.Dump("hello");
        Print(buf.Getvalue());
        Print(new PyUnpickler(new PyBytesIO(buf.Getvalue())).Load());
        var big = List(Range(3000));
        Print(Len(PyPickle.Dumps(big)), PyOps.Equals(PyPickle.Loads(PyPickle.Dumps(big)), big));
        var text = PyDict.Of(Range(2000).Select(i => ((string, long))($"k{i}", i)));
        Print(Len(PyPickle.Dumps(text)), PyOps.Equals(PyPickle.Loads(PyPickle.Dumps(text)), text));
        Print(
            Len(PyPickle.Dumps(PyOps.Multiply(PyBytes.Literal("z"), 200000L))),
            Len(PyPickle.Dumps(new PyList<object?> { PyStr.Repeat("y", 70000), 5L })));
    }
}
// ======== PicklesScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace Pickles;

public sealed partial class Point
{
    public static readonly PyClass PointClass = PyClass.Register<Point>(
        new("Point", "__main__", [], CreateInstance, static x => x is Point),
        TryGetClassMember);

    internal static void Describe(ProgramState program)
    {
        program.Class(PointClass);
    }

    public override IReadOnlyList<string> DeclaredMembers => [.. base.DeclaredMembers, "x", "y", "tags"];

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
            case "tags":
                value = Tags;
                return true;
            case "__eq__":
                value = new PyBoundMethod(this, "__eq__", CallPyEquals);
                return true;
            case "__repr__":
                value = new PyBoundMethod(this, "__repr__", CallRepr);
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
            case "tags":
                Tags = PyConvert.To<PyList<string>>(value);
                return true;
            default:
                return base.TrySetMember(name, value);
        }
    }

    public override bool TryCallMember(string name, PyArguments arguments, out object? result)
    {
        switch (name)
        {
            case "__eq__":
                result = CallPyEquals(arguments);
                return true;
            case "__repr__":
                result = CallRepr(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    public override bool? IsEqualTo(object? other) => PyEquals(other);

    public override long HashValue() => throw new TypeError("unhashable type: 'Point'");

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "__eq__":
                value = PyFunction.Unbound("Point", "__eq__");
                return true;
            case "__repr__":
                value = PyFunction.Unbound("Point", "__repr__");
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

    private static readonly PyParameters PyEqualsParameters = new("other", method: true);

    private object? CallPyEquals(PyArguments arguments)
    {
        var a = new ArgumentBinder("Point.__eq__", PyEqualsParameters, arguments);
        return PyEquals(a.Get<object?>(0));
    }

    private static readonly PyParameters ReprParameters = new("", method: true);

    private object? CallRepr(PyArguments arguments)
    {
        _ = new ArgumentBinder("Point.__repr__", ReprParameters, arguments);
        return Repr();
    }
}

public sealed partial class Tree
{
    public static readonly PyClass TreeClass = PyClass.Register<Tree>(
        new("Tree", "__main__", [], CreateInstance, static x => x is Tree));

    internal static void Describe(ProgramState program)
    {
        program.Class(TreeClass);
    }

    public override IReadOnlyList<string> DeclaredMembers => [.. base.DeclaredMembers, "name", "children", "parent"];

    public override string PyTypeName => "Tree";

    public override PyClass PyType => TreeClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "name":
                value = Name;
                return true;
            case "children":
                value = Children;
                return true;
            case "parent":
                value = Parent;
                return true;
            case "add":
                value = new PyBoundMethod(this, "add", CallAdd);
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
                Name = PyConvert.To<string>(value);
                return true;
            case "children":
                Children = PyConvert.To<PyList<Tree>>(value);
                return true;
            case "parent":
                Parent = PyConvert.To<Tree?>(value);
                return true;
            default:
                return base.TrySetMember(name, value);
        }
    }

    public override bool TryCallMember(string name, PyArguments arguments, out object? result)
    {
        switch (name)
        {
            case "add":
                result = CallAdd(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    private static readonly PyParameters CreateParameters = new("name", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("Tree.__init__", CreateParameters, arguments);
        return new Tree(a.Get<string>(0));
    }

    private static readonly PyParameters AddParameters = new("child", method: true);

    private object? CallAdd(PyArguments arguments)
    {
        var a = new ArgumentBinder("Tree.add", AddParameters, arguments);
        return Add(a.Get<Tree>(0));
    }
}

public static partial class PicklesScript
{
    private static readonly PyParameters DoubleParameters = new("x");
    public static readonly PyFunction DoubleFunction = new("double", ["x"], null, CallDouble);

    private static object? CallDouble(PyArguments arguments)
    {
        var a = new ArgumentBinder("double", DoubleParameters, arguments);
        return Double(a.Get<object?>(0));
    }

    internal static void Describe(ProgramState program)
    {
        program.Function(DoubleFunction);
        program.ClassMaker("Secret", DefineSecret);
        program.ClassMaker("Color", DefineColor);
        Point.Describe(program);
        Tree.Describe(program);
        program.Type<PyCounter<object?>>();
        program.Type<PyOrderedDict<object?, object?>>();
        program.Type<PyDefaultDict<string, PyList<long>>>();
        program.Type<PyDeque<object?>>();
        program.Type<PyDict<object?, object?>>();
        program.Type<PyDict<string, object?>>();
        program.Type<PyDict<string, long>>();
        program.Type<PyFrozenSet<object?>>();
        program.Type<PyList<Tree>>();
        program.Type<PyList<object?>>();
        program.Type<PyList<long>>();
        program.Type<PyList<string>>();
        program.Type<PyList<(string, long)>>();
        program.Type<PySet<object?>>();
        program.Tuple<PyBytes, PyBytes, PyBytes, PyBytes>();
        program.Type<PyTuple<object?>>();
        program.Tuple<long, long, long, long, long, long>();
        program.Tuple<long, long, long, long>();
        program.Tuple<long, long, long>();
        program.Tuple<long, long>();
        program.Type<PyTuple<long>>();
        program.Tuple<string, long>();
    }
}

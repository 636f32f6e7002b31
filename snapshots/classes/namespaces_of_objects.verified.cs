// ======== NamespacesOfObjectsScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace NamespacesOfObjects;

/// <summary>Objects shown as dicts: only the classes concerned lose their static types.</summary>
public static partial class NamespacesOfObjectsScript
{
    public static object? DefineA()
    {
        void AInit(object? self, object? x) => PyOps.SetAttr(self, "x", x);
        object? AShow(object? self) => PyOps.GetAttr(self, "__dict__");
        return BuildClass(
            "A",
            (PyTuple<object?>)[],
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["__init__"] = PyFunction.Bind("A.__init__", "self, x", a =>
                {
                    AInit(a.Get<object?>(0), a.Get<object?>(1));
                    return null;
                }),
                ["show"] = PyFunction.Bind("A.show", "self", a => AShow(a.Get<object?>(0))),
            });
    }

    public static object? DefineB()
    {
        void BInit(object? self, object? n) => PyOps.SetAttr(self, "n", n);
        object? BTwice(object? self) => PyOps.Multiply(PyOps.GetAttr(self, "n"), 2L);
        return BuildClass(
            "B",
            (PyTuple<object?>)[],
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["__init__"] = PyFunction.Bind("B.__init__", "self, n", a =>
                {
                    BInit(a.Get<object?>(0), a.Get<object?>(1));
                    return null;
                }),
                ["twice"] = PyFunction.Bind("B.twice", "self", a => BTwice(a.Get<object?>(0))),
            });
    }

    public static object? DefineC()
    {
        void CInit(object? self) => PyOps.SetAttr(self, "q", new PyList<object?> { 1L });
        return BuildClass(
            "C",
            (PyTuple<object?>)[],
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["__init__"] = PyFunction.Bind("C.__init__", "self", a =>
                {
                    CInit(a.Get<object?>(0));
                    return null;
                }),
            });
    }

    public static object? Deco(object? f)
    {
        object? Wrapper(PyTuple<object?> a) => PyOps.Call(f, new PyArguments((object?[])[.. a]));
        object? wrapper = PyFunction.Bind("wrapper", "*a", a => Wrapper(a.StarTuple<object?>(0)));
        PyOps.CallMethod(PyOps.GetAttr(wrapper, "__dict__"), "update", PyOps.GetAttr(f, "__dict__"));
        return wrapper;
    }

    public static object? G(object? x) => PyOps.Add(x, 1L);

    public static int Main(string[] args) => PyProgram.Run("namespaces_of_objects.py", args, Start);

    private static void Start()
    {
        object? a = DefineA();
        object? b = DefineB();
        object? c = DefineC();
        object? g = PyOps.Call(DecoFunction, GFunction);
        object? c2 = PyOps.Call(c);
        Print(
            Vars(c2),
            PyOps.CallMethod(PyOps.Call(a, 3L), "show"),
            PyOps.CallMethod(PyOps.Call(b, 4L), "twice"),
            PyOps.Call(g, 2L));
        var p = new PyArgumentParser();
        p.AddArgument("--n", @default: 3L, type: PyTypes.Int);
        object? args = p.ParseArgs(PyIterator.Cast<string>(PyOps.Iterate(new PyList<object?>())));
        Print(Vars(args));
        Print(Sorted(PyOps.CallMethod(Vars(p.ParseArgs(new PyList<string> { "--n", "5" })), "items")));
    }
}
// ======== NamespacesOfObjectsScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace NamespacesOfObjects;

public static partial class NamespacesOfObjectsScript
{
    private static readonly PyParameters DecoParameters = new("f");
    public static readonly PyFunction DecoFunction = new("deco", ["f"], null, CallDeco);

    private static object? CallDeco(PyArguments arguments)
    {
        var a = new ArgumentBinder("deco", DecoParameters, arguments);
        return Deco(a.Get<object?>(0));
    }

    private static readonly PyParameters GParameters = new("x");
    public static readonly PyFunction GFunction = new("g", ["x"], null, CallG);

    private static object? CallG(PyArguments arguments)
    {
        var a = new ArgumentBinder("g", GParameters, arguments);
        return G(a.Get<object?>(0));
    }
}

// ======== MembersAndMethodsScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace MembersAndMethods;

public static partial class MembersAndMethodsScript
{
    private static object? Other;

    public static object? DefinePluginBase()
    {
        void PluginBaseLoad(object? self)
        {
        }

        object? load = PyOps.Call(
            PyOps.GetAttr(PyModules.Get("builtins"), "__abstractmethod__"),
            PyFunction.Bind("PluginBase.load", "self", a =>
            {
                PluginBaseLoad(a.Get<object?>(0));
                return null;
            }));
        return BuildClass(
            "PluginBase",
            (PyTuple<PyClass>)[PyTypes.ABC],
            new PyDict<string, object?> { ["__module__"] = "__main__", ["load"] = load });
    }

    public static object? DefineOther()
    {
        long OtherLoad(object? self) => 1;
        return BuildClass(
            "Other",
            (PyTuple<object?>)[],
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["load"] = PyFunction.Bind("Other.load", "self", a => OtherLoad(a.Get<object?>(0))),
            });
    }

    public static object? DefineThird() => BuildClass(
        "Third",
        (PyTuple<object?>)[],
        new PyDict<string, string> { ["__module__"] = "__main__" });

    public static object? DefineDeep() => BuildClass(
        "Deep",
        (PyTuple<object?>)[Other],
        new PyDict<string, string> { ["__module__"] = "__main__" });

    public static object? DefineP()
    {
        var kind = "p";
        void PInit(object? self)
        {
            PyOps.SetAttr(self, "name", "x");
            PyOps.SetAttr(self, "_h", 1L);
        }

        string PHello(object? self) => "hi";
        object? PUpper(object? self) => PyOps.CallMethod(PyOps.GetAttr(self, "name"), "upper");
        object? upper = PyOps.Call(
            PyTypes.Property,
            PyFunction.Bind("P.upper", "self", a => PUpper(a.Get<object?>(0))));
        return BuildClass(
            "P",
            (PyTuple<object?>)[],
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["kind"] = kind,
                ["__init__"] = PyFunction.Bind("P.__init__", "self", a =>
                {
                    PInit(a.Get<object?>(0));
                    return null;
                }),
                ["hello"] = PyFunction.Bind("P.hello", "self", a => PHello(a.Get<object?>(0))),
                ["upper"] = upper,
            });
    }

    public static object? DefineCell()
    {
        void CellInit(object? self) => PyOps.SetAttr(self, "_alive", false);
        (object?, object?) CellSetState(object? self, object? state, object? loud)
        {
            PyOps.SetAttr(self, "_alive", Bool(state));
            return (state, loud);
        }

        var setAlive = PyPartialMethod.Create(
            PyFunction.Bind(
                "Cell.set_state",
                "self, state, loud=",
                a => CellSetState(a.Get<object?>(0), a.Get<object?>(1), a.Get<object?>(2, DefaultSetStateLoud))),
            args: (object?[])[true]);
        var setDead = PyPartialMethod.Create(
            PyFunction.Bind(
                "Cell.set_state",
                "self, state, loud=",
                a => CellSetState(a.Get<object?>(0), a.Get<object?>(1), a.Get<object?>(2, DefaultSetStateLoud))),
            new PyKeywords { ["loud"] = true },
            false);

        return BuildClass(
            "Cell",
            (PyTuple<object?>)[],
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["__init__"] = PyFunction.Bind("Cell.__init__", "self", a =>
                {
                    CellInit(a.Get<object?>(0));
                    return null;
                }),
                ["set_state"] = PyFunction.Bind(
                    "Cell.set_state",
                    "self, state, loud=",
                    a => CellSetState(a.Get<object?>(0), a.Get<object?>(1), a.Get<object?>(2, DefaultSetStateLoud))),
                ["set_alive"] = setAlive,
                ["set_dead"] = setDead,
            });
    }

    public static object? DefineFmt()
    {
        string FmtFmt(object? self, object? arg) => $"object {PyOps.Str(arg)}";
        object? fmt = PyOps.Call(
            PyTypes.SingleDispatchMethod,
            PyFunction.Bind("Fmt.fmt", "self, arg", a => FmtFmt(a.Get<object?>(0), a.Get<object?>(1))));
        string Fmt(object? self, object? arg) => $"int {PyOps.Str(arg)}";
        object? _ = PyOps.Call(
            PyOps.CallMethod(fmt, "register", PyTypes.Int),
            PyFunction.Bind("Fmt._", "self, arg", a => Fmt(a.Get<object?>(0), a.Get<object?>(1))));
        string FmtFunction(object? self, object? arg) => $"list of {Len(arg)}";
        _ = PyOps.Call(
            PyOps.CallMethod(fmt, "register", PyTypes.List),
            PyFunction.Bind("Fmt._", "self, arg", a => FmtFunction(a.Get<object?>(0), a.Get<object?>(1))));
        return BuildClass(
            "Fmt",
            (PyTuple<object?>)[],
            new PyDict<string, object?> { ["__module__"] = "__main__", ["fmt"] = fmt, ["_"] = _ });
    }

    /// <summary>doc of f</summary>
    public static object? F(object? a) => a;

    public static object? G(object? a) => a;

    public static readonly object? DefaultSetStateLoud = false;

    public static int Main(string[] args) => PyProgram.Run("members_and_methods.py", args, Start);

    private static void Start()
    {
        object? pluginBase = DefinePluginBase();
        Other = DefineOther();
        object? third = PyOps.CallMethod(pluginBase, "register", DefineThird());
        Print(
            PyOps.Is(PyOps.CallMethod(pluginBase, "register", Other), Other),
            IsInstance(PyOps.Call(Other), pluginBase),
            IsSubclass(Other, pluginBase),
            IsInstance(PyOps.Call(third), pluginBase),
            IsInstance((object?)3L, pluginBase));
        object? deep = DefineDeep();
        Print(
            IsInstance(PyOps.Call(deep), pluginBase),
            (PyList<object?>)[.. PyOps.Iterate(
                PyOps.CallMethod(pluginBase, "__subclasses__")).Select(c => PyOps.GetAttr(c, "__name__"))]);
        object? p = DefineP();
        object? p2 = PyOps.Call(p);
        Print(
            (PyList<string>)[.. Dir(p2).Where(n => !n.PyStartsWith("__"))],
            (PyList<string>)[.. Dir(p).Where(n => !n.PyStartsWith("_"))]);
        Print(
            (PyList<string>)[.. PyInspect.Getmembers(p2).Where(pair => !pair.Item1.PyStartsWith("_")).Select(pair => pair.Item1)],
            PyInspect.Getmembers(p2, PyOps.GetAttr(PyModules.Get("inspect"), "ismethod"))[-1].Item1);
        Print(
            PyInspect.Getmro(deep),
            PyInspect.Isabstract(pluginBase),
            PyInspect.Isroutine(PyOps.GetAttr(PyModules.Get("builtins"), "len")));
        Print(
            HasAttr(p2, "hello") && Callable(GetAttr(p2, "hello")),
            (PyList<string>)[.. Dir(p2).Where(m => Callable(GetAttr(p2, m)) && !m.PyStartsWith("__"))]);
        object? cell = DefineCell();
        object? c = PyOps.Call(cell);
        Print(
            PyOps.CallMethod(c, "set_alive"),
            PyOps.GetAttr(c, "_alive"),
            PyOps.CallMethod(c, "set_dead"),
            PyOps.GetAttr(c, "_alive"));
        object? fmt = DefineFmt();
        Print(
            PyOps.CallMethod(PyOps.Call(fmt), "fmt", "a"),
            PyOps.CallMethod(PyOps.Call(fmt), "fmt", 3L),
            PyOps.CallMethod(PyOps.Call(fmt), "fmt", new PyList<object?> { 1L }));
        var pp = PyPartial.Create(PyTypes.Int, new PyKeywords { ["base"] = 2L });
        PyOps.SetAttr(pp, "__doc__", "base two");
        Print(PyOps.Call(pp, "101"), PyOps.GetAttr(pp, "__doc__"), pp.Func, pp.Keywords, pp);
        object? f = PyOps.Call(PyFunctools.LruCache(), FFunction);
        PyOps.Call(f, 1L);
        PyOps.Call(f, 1L);
        Print(
            PyOps.CallMethod(f, "cache_info"),
            PyOps.CallMethod(f, "cache_parameters"),
            PyOps.GetAttr(f, "__name__"),
            PyOps.GetAttr(f, "__doc__"));
        object? g = PyOps.Call(PyFunctools.LruCache(maxsize: null), GFunction);
        Print(PyOps.CallMethod(g, "cache_info"));
    }
}
// ======== MembersAndMethodsScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace MembersAndMethods;

public static partial class MembersAndMethodsScript
{
    private static readonly PyParameters FParameters = new("a");
    public static readonly PyFunction FFunction = new("f", ["a"], null, CallF, "doc of f");

    private static object? CallF(PyArguments arguments)
    {
        var a = new ArgumentBinder("f", FParameters, arguments);
        return F(a.Get<object?>(0));
    }

    private static readonly PyParameters GParameters = new("a");
    public static readonly PyFunction GFunction = new("g", ["a"], null, CallG);

    private static object? CallG(PyArguments arguments)
    {
        var a = new ArgumentBinder("g", GParameters, arguments);
        return G(a.Get<object?>(0));
    }
}

// ======== MetaclassAndDescriptorsScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace MetaclassAndDescriptors;

public static partial class MetaclassAndDescriptorsScript
{
    private static object? Meta;
    private static PyDict<string, object?> Registry = null!;
    private static object? A;
    private static object? Typed;
    private static object? Plugin;

    public static object? DefineSingleton()
    {
        object? classValue = null;
        object? inst = null;
        object? SingletonNew(object? cls, PyTuple<object?> args, PyDict<string, object?> kw)
        {
            if (PyOps.GetAttr(cls, "_inst") is null)
            {
                PyOps.SetAttr(cls, "_inst", PyOps.CallMethod(Super(classValue, cls), "__new__", cls));
            }

            return PyOps.GetAttr(cls, "_inst");
        }

        void SingletonInit(object? self, object? v) => PyOps.SetAttr(self, "v", v);
        classValue = BuildClass(
            "Singleton",
            (PyTuple<object?>)[],
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["_inst"] = inst,
                ["__new__"] = PyFunction.Bind(
                    "Singleton.__new__",
                    "cls, *args, **kw",
                    a => SingletonNew(a.Get<object?>(0), a.StarTuple<object?>(1), a.KeywordDict<object?>(2))),
                ["__init__"] = PyFunction.Bind("Singleton.__init__", "self, v", a =>
                {
                    SingletonInit(a.Get<object?>(0), a.Get<object?>(1));
                    return null;
                }),
            });
        return classValue;
    }

    public static object? DefineMeta()
    {
        var instances = new PyDict<object?, object?>();
        object? MetaCall(object? cls, PyTuple<object?> args, PyDict<string, object?> kwargs)
        {
            if (!PyOps.Contains(PyOps.GetAttr(cls, "_instances"), cls))
            {
                PyOps.SetItem(
                    PyOps.GetAttr(cls, "_instances"),
                    cls,
                    PyOps.CallMethod(
                        Super(Meta, cls),
                        "__call__",
                        PyArguments.Of((object?[])[.. args], new PyDict<string, object?>().With(kwargs))));
            }

            return PyOps.GetItem(PyOps.GetAttr(cls, "_instances"), cls);
        }

        return BuildClass(
            "Meta",
            (PyTuple<object?>)[PyTypes.Type],
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["_instances"] = instances,
                ["__call__"] = PyFunction.Bind(
                    "Meta.__call__",
                    "cls, *args, **kwargs",
                    a => MetaCall(a.Get<object?>(0), a.StarTuple<object?>(1), a.KeywordDict<object?>(2))),
            });
    }

    public static object? DefineConfig()
    {
        void ConfigInit(object? self, object? x) => PyOps.SetAttr(self, "x", x);
        return BuildClass(
            "Config",
            (PyTuple<object?>)[],
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["__init__"] = PyFunction.Bind("Config.__init__", "self, x=", a =>
                {
                    ConfigInit(a.Get<object?>(0), a.Get<object?>(1, DefaultInitX));
                    return null;
                }),
            },
            new PyKeywords { ["metaclass"] = Meta });
    }

    public static object? Singleton(object? cls)
    {
        var instances = new PyDict<object?, object?>();
        object? Get(PyTuple<object?> a, PyDict<string, object?> k)
        {
            if (!instances.Contains(cls))
            {
                instances[cls] = PyOps.Call(
                    cls,
                    PyArguments.Of((object?[])[.. a], new PyDict<string, object?>().With(k)));
            }

            return instances[cls];
        }

        return PyFunction.Bind("get", "*a, **k", a => Get(a.StarTuple<object?>(0), a.KeywordDict<object?>(1)));
    }

    public static object? DefineDb()
    {
        void DbInit(object? self, object? url) => PyOps.SetAttr(self, "url", url);
        return BuildClass(
            "DB",
            (PyTuple<object?>)[],
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["__init__"] = PyFunction.Bind("DB.__init__", "self, url=", a =>
                {
                    DbInit(a.Get<object?>(0), a.Get<object?>(1, DefaultInitUrl));
                    return null;
                }),
            });
    }

    public static Func<object?, object?> Register(string name)
    {
        object? Deco(object? cls)
        {
            Registry[name] = cls;
            PyOps.SetAttr(cls, "tag", name);
            return cls;
        }

        return Deco;
    }

    public static object? DefineA()
    {
        string AGo(object? self) => "A go";
        return BuildClass(
            "A",
            (PyTuple<object?>)[],
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["go"] = PyFunction.Bind("A.go", "self", a => AGo(a.Get<object?>(0))),
            });
    }

    public static object? DefineB()
    {
        object? classValue = null;
        object? BGo(object? self) => PyOps.Add("B ", PyOps.CallMethod(Super(classValue, self), "go"));
        classValue = BuildClass(
            "B",
            (PyTuple<object?>)[A],
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["go"] = PyFunction.Bind("B.go", "self", a => BGo(a.Get<object?>(0))),
            });
        return classValue;
    }

    public static object? Timed(object? f)
    {
        object? W(object? self, PyTuple<object?> a, PyDict<string, object?> k)
        {
            object? r = PyOps.Call(f, PyArguments.Of((object?[])[self, .. a], new PyDict<string, object?>().With(k)));
            PyOps.SetAttr(self, "calls", PyOps.Add(GetAttr(self, "calls", 0L), 1L));
            return r;
        }

        object? w = PyOps.Call(
            PyFunctools.Wraps(f),
            PyFunction.Bind(
                "w",
                "self, *a, **k",
                a => W(a.Get<object?>(0), a.StarTuple<object?>(1), a.KeywordDict<object?>(2))));
        return w;
    }

    public static object? Repeat(long n)
    {
        object? D(object? f)
        {
            PyList<object?> W(PyTuple<object?> a) => [.. Range(n).Select(
                _ => PyOps.Call(f, new PyArguments((object?[])[.. a])))];
            return PyFunction.Bind("w", "*a", a => W(a.StarTuple<object?>(0)));
        }

        return PyFunction.Bind("d", "f", a => D(a.Get<object?>(0)));
    }

    public static object? DefineT()
    {
        object? TRun(object? self, object? x) => PyOps.Multiply(x, 2L);
        object? run = PyOps.Call(
            TimedFunction,
            PyFunction.Bind("T.run", "self, x", a => TRun(a.Get<object?>(0), a.Get<object?>(1))));
        object? TThree(object? self) => PyOps.CallMethod(self, "run", 1L);
        object? three = PyOps.Call(Repeat(3), PyFunction.Bind("T.three", "self", a => TThree(a.Get<object?>(0))));
        return BuildClass(
            "T",
            (PyTuple<object?>)[],
            new PyDict<string, object?> { ["__module__"] = "__main__", ["run"] = run, ["three"] = three });
    }

    public static object? DefineTyped()
    {
        void TypedInit(object? self, object? typ, object? defaultValue = null)
        {
            PyOps.SetAttr(self, "typ", typ);
            PyOps.SetAttr(self, "default", defaultValue);
        }

        void TypedSetName(object? self, object? owner, object? name) => PyOps.SetAttr(self, "name", PyOps.Add("_", name));
        object? TypedGet(object? self, object? obj, object? objtype = null)
        {
            if (obj is null)
            {
                return self;
            }

            return GetAttr(obj, PyConvert.To<string>(PyOps.GetAttr(self, "name")), PyOps.GetAttr(self, "default"));
        }

        void TypedSet(object? self, object? obj, object? value)
        {
            if (!IsInstance(value, PyOps.GetAttr(self, "typ")))
            {
                throw new TypeError(
                    $"{PyOps.Str(PyOps.GetAttr(self, "name"))} must be {PyOps.Str(
                        PyOps.GetAttr(PyOps.GetAttr(self, "typ"), "__name__"))}");
            }

            SetAttr(obj, PyConvert.To<string>(PyOps.GetAttr(self, "name")), value);
        }

        void TypedDelete(object? self, object? obj) => DelAttr(obj, PyConvert.To<string>(PyOps.GetAttr(self, "name")));
        return BuildClass(
            "Typed",
            (PyTuple<object?>)[],
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["__init__"] = PyFunction.Bind("Typed.__init__", "self, typ, default=", a =>
                {
                    TypedInit(a.Get<object?>(0), a.Get<object?>(1), a.Get<object?>(2, null));
                    return null;
                }),
                ["__set_name__"] = PyFunction.Bind("Typed.__set_name__", "self, owner, name", a =>
                {
                    TypedSetName(a.Get<object?>(0), a.Get<object?>(1), a.Get<object?>(2));
                    return null;
                }),
                ["__get__"] = PyFunction.Bind(
                    "Typed.__get__",
                    "self, obj, objtype=",
                    a => TypedGet(a.Get<object?>(0), a.Get<object?>(1), a.Get<object?>(2, null))),
                ["__set__"] = PyFunction.Bind("Typed.__set__", "self, obj, value", a =>
                {
                    TypedSet(a.Get<object?>(0), a.Get<object?>(1), a.Get<object?>(2));
                    return null;
                }),
                ["__delete__"] = PyFunction.Bind("Typed.__delete__", "self, obj", a =>
                {
                    TypedDelete(a.Get<object?>(0), a.Get<object?>(1));
                    return null;
                }),
            });
    }

    public static object? DefineP()
    {
        object? age = PyOps.Call(Typed, PyTypes.Int, 0L);
        object? name = PyOps.Call(Typed, PyTypes.Str);
        void PInit(object? self, object? name) => PyOps.SetAttr(self, "name", name);
        return BuildClass(
            "P",
            (PyTuple<object?>)[],
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["age"] = age,
                ["name"] = name,
                ["__init__"] = PyFunction.Bind("P.__init__", "self, name", a =>
                {
                    PInit(a.Get<object?>(0), a.Get<object?>(1));
                    return null;
                }),
            });
    }

    public static object? DefinePlugin()
    {
        object? classValue = null;
        PyList<object?> plugins = [];
        void PluginInitSubclass(object? cls, object? tag, PyDict<string, object?> kw)
        {
            PyOps.CallMethod(
                Super(classValue, cls),
                "__init_subclass__",
                PyArguments.Of((object?[])[], new PyDict<string, object?>().With(kw)));
            PyOps.CallMethod(PyOps.GetAttr(cls, "plugins"), "append", PyOps.GetAttr(cls, "__name__"));
            PyOps.SetAttr(cls, "t", tag);
        }

        classValue = BuildClass(
            "Plugin",
            (PyTuple<object?>)[],
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["plugins"] = plugins,
                ["__init_subclass__"] = PyFunction.Bind("Plugin.__init_subclass__", "cls, tag=, **kw", a =>
                {
                    PluginInitSubclass(a.Get<object?>(0), a.Get<object?>(1, null), a.KeywordDict<object?>(2));
                    return null;
                }),
            });
        return classValue;
    }

    public static object? DefineP1() => BuildClass(
        "P1",
        (PyTuple<object?>)[Plugin],
        new PyDict<string, string> { ["__module__"] = "__main__" },
        new PyKeywords { ["tag"] = "x" });

    public static object? DefineP2() => BuildClass(
        "P2",
        (PyTuple<object?>)[Plugin],
        new PyDict<string, string> { ["__module__"] = "__main__" });

    public static readonly object? DefaultInitX = 1L;
    public static readonly object? DefaultInitUrl = "u";

    public static int Main(string[] args) => PyProgram.Run("metaclass_and_descriptors.py", args, Start);

    private static void Start()
    {
        object? singleton = DefineSingleton();
        object? a = PyOps.Call(singleton, 1L);
        object? b = PyOps.Call(singleton, 2L);
        Print(PyOps.Is(a, b), PyOps.GetAttr(a, "v"));
        Meta = DefineMeta();
        object? config = DefineConfig();
        Print(
            PyOps.Is(PyOps.Call(config, 5L), PyOps.Call(config)),
            PyOps.GetAttr(PyOps.Call(config), "x"),
            PyOps.TypeOf(config));
        object? db = Singleton(DefineDb());
        Print(PyOps.GetAttr(PyOps.Call(db, "z"), "url"), PyOps.GetAttr(PyOps.Call(db), "url"));
        Registry = new PyDict<string, object?>();
        A = Register("a")(DefineA());
        object? b2 = Register("b")(DefineB());
        foreach (var (n, c) in Sorted(Registry.Items()))
        {
            Print(n, PyOps.GetAttr(c, "__name__"), PyOps.CallMethod(PyOps.Call(c), "go"), PyOps.GetAttr(c, "tag"));
        }

        object? t = DefineT();
        object? t2 = PyOps.Call(t);
        Print(PyOps.CallMethod(t2, "run", 4L), PyOps.CallMethod(t2, "three"), PyOps.GetAttr(t2, "calls"));
        Typed = DefineTyped();
        object? p = DefineP();
        object? p2 = PyOps.Call(p, "bo");
        Print(PyOps.GetAttr(p2, "age"), PyOps.GetAttr(p2, "name"));
        PyOps.SetAttr(p2, "age", 4L);
        Print(PyOps.GetAttr(p2, "age"));
        try
        {
            PyOps.SetAttr(p2, "age", "x");
        }
        catch (Exception ex) when (ex.ToPython() is TypeError e)
        {
            Print(e);
        }

        PyOps.DeleteAttr(p2, "age");
        Print(PyOps.GetAttr(p2, "age"));
        Plugin = DefinePlugin();
        object? p1 = DefineP1();
        object? p2_2 = DefineP2();
        Print(PyOps.GetAttr(Plugin, "plugins"), PyOps.GetAttr(p1, "t"), PyOps.GetAttr(p2_2, "t"));
    }
}
// ======== MetaclassAndDescriptorsScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace MetaclassAndDescriptors;

public static partial class MetaclassAndDescriptorsScript
{
    private static readonly PyParameters TimedParameters = new("f");
    public static readonly PyFunction TimedFunction = new("timed", ["f"], null, CallTimed);

    private static object? CallTimed(PyArguments arguments)
    {
        var a = new ArgumentBinder("timed", TimedParameters, arguments);
        return Timed(a.Get<object?>(0));
    }
}

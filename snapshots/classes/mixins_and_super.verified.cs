// ======== MixinsAndSuperScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace MixinsAndSuper;

public static partial class MixinsAndSuperScript
{
    private static object? Base;
    private static object? LogMixin;
    private static object? D;

    public static object? DefineBase()
    {
        object? classValue = null;
        void BaseInit(object? self, object? name, PyDict<string, object?> kw)
        {
            PyOps.CallMethod(
                Super(classValue, self),
                "__init__",
                PyArguments.Of((object?[])[], new PyDict<string, object?>().With(kw)));
            PyOps.SetAttr(self, "name", name);
        }

        object? BaseHello(object? self) => PyOps.Add("hello ", PyOps.GetAttr(self, "name"));
        classValue = BuildClass(
            "Base",
            (PyTuple<object?>)[],
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["__init__"] = PyFunction.Bind("Base.__init__", "self, name, **kw", a =>
                {
                    BaseInit(a.Get<object?>(0), a.Get<object?>(1), a.KeywordDict<object?>(2));
                    return null;
                }),
                ["hello"] = PyFunction.Bind("Base.hello", "self", a => BaseHello(a.Get<object?>(0))),
            });
        return classValue;
    }

    public static object? DefineLogMixin()
    {
        object? classValue = null;
        var count = 0L;
        void LogMixinInit(object? self, object? level, PyDict<string, object?> kw)
        {
            PyOps.CallMethod(
                Super(classValue, self),
                "__init__",
                PyArguments.Of((object?[])[], new PyDict<string, object?>().With(kw)));
            PyOps.SetAttr(self, "level", level);
        }

        void LogMixinLog(object? self, object? msg, PyTuple<object?> args, PyDict<string, object?> kw)
        {
            PyOps.SetAttr(LogMixin, "count", PyOps.InPlaceAdd(PyOps.GetAttr(LogMixin, "count"), 1L));
            Print(
                PyFormat.PercentTuple("[%s:%d]", PyOps.TypeOf(self).Name, PyOps.GetAttr(self, "level")),
                msg,
                args,
                kw);
        }

        object? LogMixinHello(object? self) => PyOps.Add("log ", PyOps.CallMethod(Super(classValue, self), "hello"));
        classValue = BuildClass(
            "LogMixin",
            (PyTuple<object?>)[],
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["__doc__"] = "Doc of mixin",
                ["count"] = count,
                ["__init__"] = PyFunction.Bind("LogMixin.__init__", "self, level=, **kw", a =>
                {
                    LogMixinInit(a.Get<object?>(0), a.Get<object?>(1, DefaultInitLevel), a.KeywordDict<object?>(2));
                    return null;
                }),
                ["log"] = PyFunction.Bind("LogMixin.log", "self, msg, *args, **kw", a =>
                {
                    LogMixinLog(
                        a.Get<object?>(0),
                        a.Get<object?>(1),
                        a.StarTuple<object?>(2),
                        a.KeywordDict<object?>(3));
                    return null;
                }),
                ["hello"] = PyFunction.Bind("LogMixin.hello", "self", a => LogMixinHello(a.Get<object?>(0))),
            });
        return classValue;
    }

    public static object? DefineD()
    {
        object? classValue = null;
        var x = 1L;
        var y = x + 1;
        object? DHello(object? self) => PyOps.Add("D ", PyOps.CallMethod(Super(classValue, self), "hello"));
        object? DUpper(object? self) => PyOps.CallMethod(PyOps.GetAttr(self, "name"), "upper");
        object? upper = PyOps.Call(
            PyTypes.Property,
            PyFunction.Bind("D.upper", "self", a => DUpper(a.Get<object?>(0))));
        void DUpperFunction(object? self, object? v) => PyOps.SetAttr(self, "name", PyOps.CallMethod(v, "lower"));
        upper = PyOps.Call(PyOps.GetAttr(upper, "setter"), PyFunction.Bind("D.upper", "self, v", a =>
        {
            DUpperFunction(a.Get<object?>(0), a.Get<object?>(1));
            return null;
        }));
        object? DMake(
            object? cls,
            object? n,
            PyDict<string, object?> kw) => PyOps.Call(
            cls,
            PyArguments.Of(
                (object?[])[],
                new PyDict<string, object?>().With(new PyDict<string, object?> { ["name"] = n }).With(kw)));
        object? make = PyOps.Call(
            PyTypes.ClassMethod,
            PyFunction.Bind(
                "D.make",
                "cls, n, **kw",
                a => DMake(a.Get<object?>(0), a.Get<object?>(1), a.KeywordDict<object?>(2))));
        object? DAdd(object? a, object? b) => PyOps.Add(a, b);
        object? add = PyOps.Call(
            PyTypes.StaticMethod,
            PyFunction.Bind("D.add", "a, b=", a => DAdd(a.Get<object?>(0), a.Get<object?>(1, DefaultAddB))));
        string DRepr(object? self) => $"D({PyOps.Repr(PyOps.GetAttr(self, "name"))})";
        bool DEq(object? self, object? o) => IsInstance(o, D) && PyOps.Equals(
            PyOps.GetAttr(self, "name"),
            PyOps.GetAttr(o, "name"));
        long DHash(object? self) => Hash(PyOps.GetAttr(self, "name"));
        object? DOpen(object? self, object? p) => p;
        (long, object?) DUse(object? self) => (Len(new PyList<long> { 1, 2 }), PyOps.CallMethod(self, "open", 3L));
        classValue = BuildClass(
            "D",
            (LogMixin, Base),
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["x"] = x,
                ["y"] = y,
                ["hello"] = PyFunction.Bind("D.hello", "self", a => DHello(a.Get<object?>(0))),
                ["upper"] = upper,
                ["make"] = make,
                ["add"] = add,
                ["__repr__"] = PyFunction.Bind("D.__repr__", "self", a => DRepr(a.Get<object?>(0))),
                ["__eq__"] = PyFunction.Bind("D.__eq__", "self, o", a => DEq(a.Get<object?>(0), a.Get<object?>(1))),
                ["__hash__"] = PyFunction.Bind("D.__hash__", "self", a => DHash(a.Get<object?>(0))),
                ["open"] = PyFunction.Bind("D.open", "self, p", a => DOpen(a.Get<object?>(0), a.Get<object?>(1))),
                ["use"] = PyFunction.Bind("D.use", "self", a => DUse(a.Get<object?>(0))),
            });
        return classValue;
    }

    public static object? F(object? self) => PyOps.Add("patched ", PyOps.GetAttr(self, "name"));

    public static readonly object? DefaultInitLevel = 1L;
    public static readonly object? DefaultAddB = 3L;

    public static int Main(string[] args) => PyProgram.Run("mixins_and_super.py", args, Start);

    private static void Start()
    {
        Base = DefineBase();
        LogMixin = DefineLogMixin();
        D = DefineD();
        object? d = PyOps.CallMethod(D, "make", new PyArguments((object?[])["bob", 3L], (string[])["level"]));
        Print(PyOps.CallMethod(d, "hello"), PyOps.GetAttr(d, "upper"), d, PyOps.GetAttr(D, "__mro__"));
        PyOps.SetAttr(d, "upper", "XY");
        Print(
            PyOps.GetAttr(d, "name"),
            PyOps.CallMethod(D, "add", 1L),
            PyOps.CallMethod(d, "add", new PyArguments((object?[])[2L, 4L], (string[])["b"])),
            PyOps.CallMethod(d, "use"));
        PyOps.CallMethod(d, "log", new PyArguments((object?[])["hey", 1L, 2L], (string[])["k"]));
        Print(
            PyOps.GetAttr(LogMixin, "count"),
            PyOps.GetAttr(D, "count"),
            PyOps.GetAttr(D, "y"),
            PyOps.GetAttr(LogMixin, "__doc__"),
            IsInstance(d, Base),
            IsSubclass(D, LogMixin),
            PyOps.GetAttr(D, "__name__"),
            PyOps.GetAttr(PyOps.GetAttr(d, "__class__"), "__name__"));
        try
        {
            PyOps.GetAttr(d, "upper2");
        }
        catch (Exception ex) when (ex.ToPython() is AttributeError e)
        {
            Print(e);
        }

        try
        {
            PyOps.CallMethod(d, "nothing");
        }
        catch (Exception ex) when (ex.ToPython() is AttributeError e)
        {
            Print(e);
        }

        try
        {
            PyOps.Call(D);
        }
        catch (Exception ex) when (ex.ToPython() is TypeError e)
        {
            Print(e);
        }

        Print(
            PyOps.GetAttr(PyOps.GetAttr(d, "hello"), "__name__"),
            PyOps.Equals(PyOps.GetAttr(d, "hello"), PyOps.GetAttr(d, "hello")),
            PyOps.Is(PyOps.GetAttr(D, "hello"), PyOps.GetAttr(D, "hello")),
            Vars(d));
        Print(
            Sorted(
                PyIterator.Of(
                    PyOps.Iterate(PyOps.GetAttr(D, "__dict__")).Where(
                        k => !PyOps.Truth(PyOps.CallMethod(k, "startswith", "__"))))));
        PyOps.SetAttr(D, "hello", FFunction);
        Print(PyOps.CallMethod(d, "hello"));
        PyOps.SetAttr(d, "hello", new PyFunction("<lambda>", [], null, arguments =>
        {
            _ = new ArgumentBinder("<lambda>", new PyParameters(""), arguments);
            return "inst";
        }));
        Print(PyOps.CallMethod(d, "hello"));
        PyOps.DeleteAttr(d, "hello");
        Print(PyOps.CallMethod(d, "hello"));
    }
}
// ======== MixinsAndSuperScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace MixinsAndSuper;

public static partial class MixinsAndSuperScript
{
    private static readonly PyParameters FParameters = new("self");
    public static readonly PyFunction FFunction = new("f", ["self"], null, CallF);

    private static object? CallF(PyArguments arguments)
    {
        var a = new ArgumentBinder("f", FParameters, arguments);
        return F(a.Get<object?>(0));
    }
}

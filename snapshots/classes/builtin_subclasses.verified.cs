using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace BuiltinSubclasses;

public static class BuiltinSubclassesScript
{
    private static object? Meters;
    private static object? Mix;
    private static object? E1;

    public static object? DefineAttr()
    {
        object? AttrGetattr(object? self, object? n)
        {
            try
            {
                return PyOps.GetItem(self, n);
            }
            catch (KeyError)
            {
                throw new AttributeError(n);
            }
        }

        void AttrSetattr(object? self, object? n, object? v) => PyOps.SetItem(self, n, v);
        return BuildClass(
            "Attr",
            (PyTuple<PyClass>)[PyTypes.Dict],
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["__getattr__"] = PyFunction.Bind(
                    "Attr.__getattr__",
                    "self, n",
                    a => AttrGetattr(a.Get<object?>(0), a.Get<object?>(1))),
                ["__setattr__"] = PyFunction.Bind("Attr.__setattr__", "self, n, v", a =>
                {
                    AttrSetattr(a.Get<object?>(0), a.Get<object?>(1), a.Get<object?>(2));
                    return null;
                }),
            });
    }

    public static object? DefineStack()
    {
        void StackPush(object? self, object? x) => PyOps.CallMethod(self, "append", x);
        object? StackPeek(object? self) => PyOps.GetItem(self, -1L);
        return BuildClass(
            "Stack",
            (PyTuple<PyClass>)[PyTypes.List],
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["push"] = PyFunction.Bind("Stack.push", "self, x", a =>
                {
                    StackPush(a.Get<object?>(0), a.Get<object?>(1));
                    return null;
                }),
                ["peek"] = PyFunction.Bind("Stack.peek", "self", a => StackPeek(a.Get<object?>(0))),
            });
    }

    public static object? DefineCount()
    {
        long CountMissing(object? self, object? k) => 0;
        return BuildClass(
            "Count",
            (PyTuple<PyClass>)[PyTypes.Dict],
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["__missing__"] = PyFunction.Bind(
                    "Count.__missing__",
                    "self, k",
                    a => CountMissing(a.Get<object?>(0), a.Get<object?>(1))),
            });
    }

    public static object? DefineMeters()
    {
        object? MetersNew(object? cls, object? v) => PyOps.Call(Unbound(PyTypes.Float, "__new__"), cls, v);
        string MetersRepr(object? self) => PyFormat.Percent(
            "Meters(%s)",
            PyOps.Call(Unbound(PyTypes.Float, "__repr__"), self));
        object? MetersAdd(object? self, object? o) => PyOps.Call(Meters, Float(self) + Float(o));
        return BuildClass(
            "Meters",
            (PyTuple<PyClass>)[PyTypes.Float],
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["__new__"] = PyFunction.Bind(
                    "Meters.__new__",
                    "cls, v",
                    a => MetersNew(a.Get<object?>(0), a.Get<object?>(1))),
                ["__repr__"] = PyFunction.Bind("Meters.__repr__", "self", a => MetersRepr(a.Get<object?>(0))),
                ["__add__"] = PyFunction.Bind(
                    "Meters.__add__",
                    "self, o",
                    a => MetersAdd(a.Get<object?>(0), a.Get<object?>(1))),
            });
    }

    public static object? DefineUp()
    {
        object? UpShout(object? self) => PyOps.Add(PyOps.CallMethod(self, "upper"), "!");
        return BuildClass(
            "Up",
            (PyTuple<PyClass>)[PyTypes.Str],
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["shout"] = PyFunction.Bind("Up.shout", "self", a => UpShout(a.Get<object?>(0))),
            });
    }

    public static object? DefineMix()
    {
        object? MixInfo(object? self) => PyOps.Add("info ", PyOps.GetAttr(self, "name"));
        return BuildClass(
            "Mix",
            (PyTuple<object?>)[],
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["info"] = PyFunction.Bind("Mix.info", "self", a => MixInfo(a.Get<object?>(0))),
            });
    }

    public static object? DefineW()
    {
        void WInit(object? self, object? n)
        {
            PyOps.Call(
                Unbound(PyTypes.Thread, "__init__"),
                new PyArguments((object?[])[self, PyFormat.Percent("w%d", n)], (string[])["name"]));
            PyOps.SetAttr(self, "n", n);
            PyOps.SetAttr(self, "result", null);
        }

        void WRun(object? self) => PyOps.SetAttr(self, "result", PyOps.Multiply(PyOps.GetAttr(self, "n"), 2L));
        return BuildClass(
            "W",
            (Mix, PyTypes.Thread),
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["__init__"] = PyFunction.Bind("W.__init__", "self, n", a =>
                {
                    WInit(a.Get<object?>(0), a.Get<object?>(1));
                    return null;
                }),
                ["run"] = PyFunction.Bind("W.run", "self", a =>
                {
                    WRun(a.Get<object?>(0));
                    return null;
                }),
            });
    }

    public static object? DefineE1() => BuildClass(
        "E1",
        (PyTuple<PyClass>)[PyTypes.Exception],
        new PyDict<string, string> { ["__module__"] = "__main__" });

    public static object? DefineE2()
    {
        object? classValue = null;
        void E2Init(object? self, object? msg, object? code)
        {
            PyOps.CallMethod(Super(classValue, self), "__init__", msg);
            PyOps.SetAttr(self, "code", code);
        }

        string E2Str(object? self) => $"E2:{PyOps.Str(
            PyOps.GetItem(PyOps.GetAttr(self, "args"), 0L))}:{PyOps.Str(PyOps.GetAttr(self, "code"))}";
        classValue = BuildClass(
            "E2",
            (E1, PyTypes.ValueError),
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["__init__"] = PyFunction.Bind("E2.__init__", "self, msg, code=", a =>
                {
                    E2Init(a.Get<object?>(0), a.Get<object?>(1), a.Get<object?>(2, DefaultInitCode));
                    return null;
                }),
                ["__str__"] = PyFunction.Bind("E2.__str__", "self", a => E2Str(a.Get<object?>(0))),
            });
        return classValue;
    }

    public static readonly object? DefaultInitCode = 0L;

    public static int Main(string[] args) => PyProgram.Run("builtin_subclasses.py", args, Start);

    private static void Start()
    {
        object? attr = DefineAttr();
        object? a = PyOps.Call(attr, new PyArguments((object?[])[1L, 2L], (string[])["x", "y"]));
        PyOps.SetAttr(a, "z", 5L);
        Print(
            PyOps.GetAttr(a, "x"),
            PyOps.GetItem(a, "z"),
            a,
            Len(a),
            Sorted(a),
            PyOps.Contains(a, "x"),
            PyOps.CallMethod(a, "get", "q", 7L),
            List(PyOps.CallMethod(a, "items")));
        try
        {
            PyOps.GetAttr(a, "qq");
        }
        catch (Exception ex) when (ex.ToPython() is AttributeError e)
        {
            Print("AE", e);
        }

        object? stack = DefineStack();
        object? s = PyOps.Call(stack, new PyList<object?> { 1L, 2L });
        PyOps.CallMethod(s, "push", 3L);
        Print(
            s,
            PyOps.CallMethod(s, "peek"),
            Len(s),
            Sum(s),
            (PyList<object?>)[.. PyOps.Iterate(s).Select(x => PyOps.Multiply(x, 2L))],
            IsInstance(s, PyTypes.List),
            PyOps.GetItem(s, new PySlice(0, 2, null)));
        object? count = DefineCount();
        object? c = PyOps.Call(count);
        PyOps.SetItem(c, "a", PyOps.InPlaceAdd(PyOps.GetItem(c, "a"), 1L));
        PyOps.SetItem(c, "a", PyOps.InPlaceAdd(PyOps.GetItem(c, "a"), 1L));
        Print(c, PyOps.GetItem(c, "zz"));
        Meters = DefineMeters();
        object? m = PyOps.Add(PyOps.Call(Meters, 3L), PyOps.Call(Meters, 4.5));
        Print(Repr(m), PyOps.Multiply(m, 2L), PyOps.Greater(m, 3L));
        object? up = DefineUp();
        object? u = PyOps.Call(up, "hey");
        Print(
            u,
            PyOps.CallMethod(u, "shout"),
            Len(u),
            PyOps.Add(u, "x"),
            PyOps.Equals(u, "hey"),
            PyFormat.Percent("%s", u));
        Mix = DefineMix();
        object? w = DefineW();
        PyList<object?> ws = [.. Range(3).Select(i => PyOps.Call(w, i))];
        foreach (var w2 in ws)
        {
            PyOps.CallMethod(w2, "start");
        }

        foreach (var w2 in ws)
        {
            PyOps.CallMethod(w2, "join");
        }

        Print(
            (PyList<object?>)[.. ws.Select(w => PyOps.GetAttr(w, "result"))],
            PyOps.CallMethod(ws[0], "info"),
            PyOps.CallMethod(ws[0], "is_alive"));
        E1 = DefineE1();
        object? e2 = DefineE2();
        foreach (var cls in (object?[])[E1, e2])
        {
            try
            {
                throw PyErrors.Raise(PyOps.Call(cls, "boom"));
            }
            catch (Exception ex) when (ex.ToPython() is PyBaseException e && IsInstance(e, e2))
            {
                Print("E2", e, PyOps.GetAttr(e, "code"), Repr(e));
            }
            catch (Exception ex) when (ex.ToPython() is PyBaseException e && IsInstance(e, E1))
            {
                Print("E1", e);
            }
        }

        try
        {
            throw PyErrors.Raise(PyOps.Call(e2, "v", 4L));
        }
        catch (ValueError e)
        {
            Print("VE", e);
        }
    }
}

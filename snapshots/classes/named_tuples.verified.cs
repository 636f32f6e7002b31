using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace NamedTuples;

public static class NamedTuplesScript
{
    private static object? P3;

    public static object? DefineEmp()
    {
        string EmpGreet(object? self) => $"{PyOps.Str(PyOps.GetAttr(self, "name"))}#{PyOps.Str(PyOps.GetAttr(self, "id"))}";
        return BuildClass(
            "Emp",
            (PyTuple<object?>)[NamedTupleBase("Emp", ("name", "id", "boss"), new PyList<long?> { 3, null })],
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["__doc__"] = "An employee",
                ["__annotations__"] = new PyDict<object?, object?>
                {
                    ["name"] = "str",
                    ["id"] = "int",
                    ["boss"] = "Optional[str]",
                },
                ["greet"] = PyFunction.Bind("Emp.greet", "self", a => EmpGreet(a.Get<object?>(0))),
            });
    }

    public static object? DefineP3()
    {
        PyTuple<object?> slots = [];
        object? P3Norm(object? self) => PyOps.Power(
            PyOps.Add(
                PyOps.Add(PyOps.Power(PyOps.GetAttr(self, "x"), 2L), PyOps.Power(PyOps.GetAttr(self, "y"), 2L)),
                PyOps.Power(PyOps.GetAttr(self, "z"), 2L)),
            0.5);
        object? norm = PyOps.Call(PyTypes.Property, PyFunction.Bind("P3.norm", "self", a => P3Norm(a.Get<object?>(0))));
        object? P3Add(object? self, object? o) => PyOps.Call(
            P3,
            PyOps.Add(PyOps.GetAttr(self, "x"), PyOps.GetAttr(o, "x")),
            PyOps.Add(PyOps.GetAttr(self, "y"), PyOps.GetAttr(o, "y")),
            PyOps.Add(PyOps.GetAttr(self, "z"), PyOps.GetAttr(o, "z")));
        return BuildClass(
            "P3",
            (PyTuple<object?>)[PyCollections.NamedTuple("P3", "x y z")],
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["__slots__"] = slots,
                ["norm"] = norm,
                ["__add__"] = PyFunction.Bind("P3.__add__", "self, o", a => P3Add(a.Get<object?>(0), a.Get<object?>(1))),
            });
    }

    public static int Main(string[] args) => PyProgram.Run("named_tuples.py", args, Start);

    private static void Start()
    {
        object? point = PyCollections.NamedTuple("Point", new PyList<string> { "x", "y" });
        object? job = PyCollections.NamedTuple("Job", "priority name payload", defaults: new PyList<object?> { null });
        object? p = PyOps.Call(point, 1L, 2L);
        Print(
            p,
            PyOps.GetAttr(p, "x"),
            PyOps.GetItem(p, 1L),
            PyOps.Equals(p, (1L, 2L)),
            Len(p),
            List(p),
            PyOps.CallMethod(p, "_asdict"),
            PyOps.CallMethod(p, "_replace", new PyArguments((object?[])[5L], (string[])["x"])),
            PyOps.GetAttr(point, "_fields"),
            PyOps.CallMethod(point, "_make", new PyList<object?> { 7L, 8L }));
        var (x, y) = PyTuple.Unpack2(PyOps.Iterate(p));
        Print(
            PyOps.Add(x, y),
            Sum(p),
            MaxDynamic(values: (object?[])[p]),
            PyOps.Less(p, PyOps.Call(point, 1L, 3L)),
            Hash(p) == Hash((1L, 2L)),
            new PyDict<object?, string> { [p] = "a" }[(1L, 2L)]);
        PyList<object?> jobs = [
            PyOps.Call(job, 3L, "c"),
            PyOps.Call(job, 1L, "a", new PyDict<object?, object?> { ["k"] = 1L }),
            PyOps.Call(job, 2L, "b"),
        ];
        foreach (var item in Sorted(jobs, key: j => PyOps.GetAttr(j, "priority")))
        {
            var (prio, name, payload) = PyTuple.Unpack3(PyOps.Iterate(item));
            Print(prio, name, payload);
        }

        Print(
            PyFormat.Percent("%s %s", p),
            "{0.x} {0.y}".FormatWith(p),
            $"{PyOps.Str(PyOps.GetAttr(p, "x"))}:{PyOps.Str(PyOps.GetAttr(p, "y"))}");
        object? e = default;
        try
        {
            PyOps.SetAttr(p, "x", 3L);
        }
        catch (Exception ex) when (ex.ToPython() is AttributeError error)
        {
            e = error;
            Print("AE", e);
        }

        try
        {
            PyOps.Call(point, 1L);
        }
        catch (Exception ex) when (ex.ToPython() is TypeError error)
        {
            e = error;
            Print(e);
        }

        object? emp = DefineEmp();
        e = PyOps.Call(emp, "Bob");
        Print(
            e,
            PyOps.CallMethod(e, "greet"),
            PyOps.CallMethod(e, "_replace", new PyArguments((object?[])[9L], (string[])["id"])),
            IsInstance(e, PyTypes.Tuple),
            PyOps.GetAttr(emp, "_field_defaults"));
        P3 = DefineP3();
        Print(
            PyOps.GetAttr(PyOps.Call(P3, 1L, 2L, 2L), "norm"),
            PyOps.Add(PyOps.Call(P3, 1L, 2L, 3L), PyOps.Call(P3, 1L, 1L, 1L)));
        var q = new PyQueue<object?>();
        q.Put(PyOps.Call(job, 1L, "z"));
        object? j = q.Get();
        Print(PyOps.GetAttr(j, "name"), j);
        Print(
            (object?[])[
                .. PyOps.Iterate(p),
                PyOps.Add(p, (PyTuple<long>)[3L]),
                PyOps.Contains(p, 1L),
                PyOps.CallMethod(p, "index", 2L),
                PyOps.CallMethod(p, "count", 1L),
                (PyList<object?>)[.. PyOps.Iterate(p)],
                Tuple(p),
                Repr(p),
            ]);
    }
}

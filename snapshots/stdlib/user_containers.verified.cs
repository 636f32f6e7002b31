using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace UserContainers;

public static class UserContainersScript
{
    public static object? DefineLower()
    {
        object? classValue = null;
        void LowerSetitem(object? self, object? key, object? value) => PyOps.CallMethod(
            Super(classValue, self),
            "__setitem__",
            Str(key).Lower(),
            value);
        classValue = BuildClass(
            "Lower",
            (PyTuple<object?>)[PyCollections.UserDict],
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["__setitem__"] = PyFunction.Bind("Lower.__setitem__", "self, key, value", a =>
                {
                    LowerSetitem(a.Get<object?>(0), a.Get<object?>(1), a.Get<object?>(2));
                    return null;
                }),
            });
        return classValue;
    }

    public static object? DefineNums()
    {
        object? NumsTotal(object? self) => Sum(PyOps.GetAttr(self, "data"));
        return BuildClass(
            "Nums",
            (PyTuple<object?>)[PyCollections.UserList],
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["total"] = PyFunction.Bind("Nums.total", "self", a => NumsTotal(a.Get<object?>(0))),
            });
    }

    public static object? DefineShout()
    {
        object? ShoutShout(object? self) => PyOps.Add(PyOps.CallMethod(PyOps.GetAttr(self, "data"), "upper"), "!");
        return BuildClass(
            "Shout",
            (PyTuple<object?>)[PyCollections.UserString],
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["shout"] = PyFunction.Bind("Shout.shout", "self", a => ShoutShout(a.Get<object?>(0))),
            });
    }

    public static int Main(string[] args) => PyProgram.Run("user_containers.py", args, Start);

    private static void Start()
    {
        object? lower = DefineLower();
        object? d = PyOps.Call(
            lower,
            new PyArguments((object?[])[new PyDict<object?, object?> { ["A"] = 1L }, 2L], (string[])["B"]));
        PyOps.SetItem(d, "C", 3L);
        PyOps.CallMethod(
            d,
            "update",
            new PyArguments((object?[])[new PyDict<object?, object?> { ["D"] = 4L }, 5L], (string[])["E"]));
        Print(
            d,
            Len(d),
            PyOps.Contains(d, "a"),
            PyOps.CallMethod(d, "get", "zz"),
            PyOps.GetItem(d, "c"),
            Sorted(d),
            List(PyOps.CallMethod(d, "items")),
            List(PyOps.CallMethod(d, "keys")),
            PyOps.GetAttr(d, "data"));
        PyOps.DeleteItem(d, "a");
        Print(
            PyOps.CallMethod(d, "pop", "b"),
            PyOps.CallMethod(d, "pop", "nope", null),
            PyOps.CallMethod(d, "setdefault", "X", 9L),
            d,
            PyOps.Equals(d, new PyDict<string, long> { ["c"] = 3, ["d"] = 4, ["e"] = 5, ["x"] = 9 }));
        try
        {
            PyOps.GetItem(d, "missing");
        }
        catch (KeyError e)
        {
            Print("KeyError", e);
        }

        foreach (var item in PyOps.Iterate(PyOps.CallMethod(d, "items")))
        {
            var (k, v) = PyTuple.Unpack2(PyOps.Iterate(item));
            Print(k, v);
        }

        object? nums = DefineNums();
        object? n = PyOps.Call(nums, new PyList<object?> { 3L, 1L, 2L });
        PyOps.CallMethod(n, "append", 5L);
        PyOps.CallMethod(n, "sort");
        n = PyOps.InPlaceAdd(n, new PyList<object?> { 7L });
        Print(
            n,
            PyOps.CallMethod(n, "total"),
            PyOps.GetItem(n, 0L),
            PyOps.GetItem(n, new PySlice(1, 3, null)),
            PyOps.TypeOf(PyOps.GetItem(n, new PySlice(1, null, null))).Name,
            Len(n),
            PyOps.Contains(n, 3L),
            PyOps.Add(n, new PyList<object?> { 1L }),
            (PyList<object?>)[.. PyOps.Iterate(n)],
            PyOps.Equals(n, new PyList<long> { 1, 2, 3, 5, 7 }),
            PyOps.CallMethod(n, "index", 3L));
        object? shout = DefineShout();
        object? s = PyOps.Call(shout, "hello world");
        Print(
            s,
            Repr(s),
            PyOps.CallMethod(s, "shout"),
            PyOps.CallMethod(s, "split"),
            PyOps.Add(s, " x"),
            Len(s),
            PyOps.CallMethod(s, "upper"),
            PyOps.Contains(s, "wor"),
            PyOps.Equals(s, "hello world"),
            PyOps.GetItem(s, new PySlice(0, 5, null)));
        Print(IsInstance(d, PyCollections.UserDict));
    }
}

// ======== TypeAliasesScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace TypeAliases;

public sealed partial class Comparable : PyObject
{
    public void Less(object? other)
    {
    }
}

public sealed class Shape : PyObject
{
    public void Area()
    {
    }
}

public sealed class Sq : PyObject
{
    public long S;

    public Sq(long s)
    {
        S = s;
    }

    public long Area() => PyMath.Pow(S, 2);
}

public static class TypeAliasesScript
{
    public static object? DefineStack()
    {
        void StackInit(object? self) => PyOps.SetAttr(self, "items", new PyList<object?>());
        void StackPush(object? self, object? x) => PyOps.CallMethod(PyOps.GetAttr(self, "items"), "append", x);
        return BuildClass(
            "Stack",
            (PyTuple<object?>)[],
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["__init__"] = PyFunction.Bind("Stack.__init__", "self", a =>
                {
                    StackInit(a.Get<object?>(0));
                    return null;
                }),
                ["push"] = PyFunction.Bind("Stack.push", "self, x", a =>
                {
                    StackPush(a.Get<object?>(0), a.Get<object?>(1));
                    return null;
                }),
            });
    }

    public static long Total(PyList<Sq> shapes) => Sum(PyIterator.Of(shapes.Select(s => s.Area())));

    public static PyList<long> Apply(Func<long, long> f, PyList<PyList<long>> m) => [.. m.SelectMany(row => row.Select(x => f(x)))];

    public static string Kind(object? x)
    {
        if (IsInstance(x, PyOps.BitOr(PyTypes.Int, PyTypes.Str)))
        {
            return "scalar";
        }

        if (IsInstance(x, PyTypingName.Of("collections.abc.Callable")))
        {
            return "callable";
        }

        if (IsInstance(x, PyTypingName.Of("collections.abc.Iterable")))
        {
            return "iterable";
        }

        return "other";
    }

    public static int Main(string[] args) => PyProgram.Run("type_aliases.py", args, Start);

    private static void Start()
    {
        object? matrix = PyOps.GetItem(PyTypes.List, PyOps.GetItem(PyTypes.List, PyTypes.Int));
        object? pos = PyOps.GetItem(PyTypes.Tuple, (PyTypes.Int, PyTypes.Int, PyTypes.Int));
        object? fn = PyOps.GetItem(
            PyTypingName.Of("collections.abc.Callable"),
            (new PyList<object?> { PyTypes.Float }, PyTypes.Float));
        object? vec = PyOps.GetItem(PyTyping.List, PyTypes.Float);
        var t = PyTyping.TypeVar("T");
        object? num = PyOps.GetItem(PyTyping.Union, (PyTypes.Int, PyTypes.Float));
        object? d = PyOps.GetItem(PyTypes.Dict, (PyTypes.Str, matrix));
        object? stack = DefineStack();
        Print(Apply(v => v * 2, [[1, 2], [3]]));
        object? s = PyOps.Call(stack);
        PyOps.CallMethod(s, "push", 1L);
        object? s2 = PyOps.Call(PyOps.GetItem(stack, PyTypes.Int));
        PyOps.CallMethod(s2, "push", 4L);
        Print(PyOps.GetAttr(s, "items"), PyOps.GetAttr(s2, "items"), Total([new Sq(2), new Sq(3)]));
        Print(PyDict.FromKeys<string, long>(PyStr.Chars("ab"), 0));

        Print(
            (PyList<string>)[.. ((object?[])[
                1L,
                "a",
                PyOps.GetAttr(PyModules.Get("builtins"), "print"),
                new PyList<object?> { 1L },
                (PyTuple<long>)[2L],
                null,
                2.5,
            ]).Select(x => Kind(x))]);
        Print(matrix, pos, d);
    }
}
// ======== TypeAliasesScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace TypeAliases;

public sealed partial class Comparable
{
    public static readonly PyClass ComparableClass = PyClass.Register<Comparable>(
        new("Comparable", "__main__", [], CreateInstance, static x => x is Comparable));

    public override string PyTypeName => "Comparable";

    public override PyClass PyType => ComparableClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "__lt__":
                value = new PyBoundMethod(this, "__lt__", CallLess);
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
            case "__lt__":
                result = CallLess(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    public override bool? IsLessThan(object? other) => PyOps.ComparisonResult(CallLess(new PyArguments([other])));

    private static readonly PyParameters CreateParameters = new("", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        _ = new ArgumentBinder("Comparable", CreateParameters, arguments);
        return new Comparable();
    }

    private static readonly PyParameters LessParameters = new("other", method: true);

    private object? CallLess(PyArguments arguments)
    {
        var a = new ArgumentBinder("Comparable.__lt__", LessParameters, arguments);
        Less(a.Get<object?>(0));
        return null;
    }
}

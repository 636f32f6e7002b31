// ======== DecoratorsScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace Decorators;

public sealed partial class Retry : PyObject
{
    public long Times;

    public Retry(long times)
    {
        Times = times;
    }

    public object? Call(object? f)
    {
        object? Inner(PyTuple<object?> args, PyDict<string, object?> kw)
        {
            ValueError? last = null;
            var stop = Times;
            for (long i = 0; i < stop; i++)
            {
                try
                {
                    return PyOps.Call(f, PyArguments.Of((object?[])[.. args], new PyDict<string, object?>().With(kw)));
                }
                catch (ValueError e)
                {
                    last = e;
                    Print("retry", i, e);
                }
            }

            throw last!;
        }

        object? inner = PyOps.Call(
            PyFunctools.Wraps(f),
            PyFunction.Bind("inner", "*args, **kw", a => Inner(a.StarTuple<object?>(0), a.KeywordDict<object?>(1))));
        return inner;
    }
}

public static partial class DecoratorsScript
{
    private static PyList<object?> Attempts = null!;
    private static object? Fib;
    private static PyDict<string, PyList<object?>> Handlers = null!;
    private static long Count;

    /// <summary>Shows.</summary>
    public static string Show(object? x) => "object " + Str(x);

    public static string Unnamed(object? x) => "int " + Str(x);

    public static string UnnamedFunction(object? x) => "list of " + Str(Len(x));

    public static (object?, object?, object?) Outer()
    {
        object? defaultA = new PyList<object?>();
        // late doc
        object? Late(object? a)
        {
            PyOps.CallMethod(a, "append", 1L);
            return a;
        }

        object? late = PyFunction.Bind("late", "a=", a => Late(a.Get<object?>(0, defaultA)), "late doc");
        PyOps.Call(late);
        return (PyOps.Call(late), PyOps.GetAttr(late, "__doc__"), PyOps.GetAttr(late, "__name__"));
    }

    public static object? Flaky(object? x, object? limit)
    {
        Attempts.Append(x);
        if (PyOps.Less(Len(Attempts), limit))
        {
            throw new ValueError("not yet");
        }

        return PyOps.Multiply(x, 10L);
    }

    public static object? Memo(object? f)
    {
        var cache = new PyDict<object?, object?>();
        object? Wrapper(object? n)
        {
            if (!cache.Contains(n))
            {
                cache[n] = PyOps.Call(f, n);
            }

            return cache[n];
        }

        object? wrapper = PyFunction.Bind("wrapper", "n", a => Wrapper(a.Get<object?>(0)));
        PyOps.SetAttr(wrapper, "cache", cache);
        return wrapper;
    }

    public static object? FibFunction(object? n) => PyOps.Less(n, 2L) ? n : PyOps.Add(
        PyOps.Call(Fib, PyOps.Subtract(n, 1L)),
        PyOps.Call(Fib, PyOps.Subtract(n, 2L)));

    public static Func<object?, object?> Compose(PyTuple<object?> fs)
    {
        object? Run(object? x)
        {
            foreach (var f in fs)
            {
                x = PyOps.Call(f, x);
            }

            return x;
        }

        return Run;
    }

    public static Func<long, Func<long, PyNumber>> Curry(Func<long, long, PyNumber> f)
    {
        Func<long, PyNumber> A(long x)
        {
            PyNumber B(long y) => f(x, y);
            return B;
        }

        return A;
    }

    public static object? On(string name)
    {
        object? Reg(object? f)
        {
            Handlers.SetDefault(name, new PyList<object?>()).Append(f);
            return f;
        }

        return PyFunction.Bind("reg", "f", a => Reg(a.Get<object?>(0)));
    }

    public static void A1(object? ev) => Print("a1", ev);

    public static void A2(object? ev) => Print("a2", ev);

    public static (object?, Func<object?>) Counter(long start = 0, long step = 1)
    {
        object? n = start;
        object? Inc(object? by = null)
        {
            n = PyOps.InPlaceAdd(n, by is null ? (object?)step : by);
            return n;
        }

        object? inc = PyFunction.Bind("inc", "by=", a => Inc(a.Get<object?>(0, null)));
        object? Get() => n;
        PyOps.SetAttr(inc, "reset", new PyFunction("<lambda>", [], null, arguments =>
        {
            _ = new ArgumentBinder("<lambda>", new PyParameters(""), arguments);
            return null;
        }));
        return (inc, Get);
    }

    public static void Bump()
    {
        Count++;
        if (Count < 5)
        {
            Bump();
        }
    }

    public static (object?, PyTuple<object?>, object?, PyList<object?>) Varargs(
        object? first,
        PyTuple<object?> rest,
        object? key,
        PyDict<string, object?> opts) => (first, rest, key, Sorted<object?>(opts));

    public static IEnumerable<object?> GenArgs(PyTuple<object?> its)
    {
        foreach (var it in its)
        {
            foreach (var item in PyOps.Iterate(it))
            {
                yield return item;
            }
        }
    }

    public static readonly object? DefaultFlakyLimit = 2L;

    public static int Main(string[] args) => PyProgram.Run("decorators.py", args, Start);

    private static void Start()
    {
        object? show = PyOps.Call(PyOps.GetAttr(PyModules.Get("functools"), "singledispatch"), ShowFunction);
        object? _ = PyOps.CallMethod(show, "register", PyTypes.Int, UnnamedFunction2);
        _ = PyOps.Call(PyOps.CallMethod(show, "register", PyTypes.List), UnnamedFunctionFunction);

        Print(
            PyOps.Call(show, 1L),
            PyOps.Call(show, new PyList<object?> { 1L, 2L }),
            PyOps.Call(show, "s"),
            PyOps.Call(show, true),
            PyOps.GetAttr(show, "__doc__"));

        Print(Outer(), Outer());

        Attempts = [];
        object? flaky = PyOps.Call(new Retry(3), FlakyFunction);

        Print(PyOps.Call(flaky, 5L), Attempts, PyOps.GetAttr(flaky, "__name__"));
        Fib = PyOps.Call(MemoFunction, FibFunctionFunction);

        Print(PyOps.Call(Fib, 80L), Len(PyOps.GetAttr(Fib, "cache")));

        Print(Compose([new PyFunction("<lambda>", ["x"], null, arguments =>
        {
            var a = new ArgumentBinder("<lambda>", new PyParameters("x"), arguments);
            var x = a.Get<object?>(0);
            return PyOps.Add(x, 1L);
        }), PyTypes.Str, PyOps.GetAttr(PyModules.Get("builtins"), "len")])(99L));

        Print(Curry((x, y) => PyNumber.Pow(x, y))(2)(10).ToObject());
        Handlers = new PyDict<string, PyList<object?>>();
        object? a1 = PyOps.Call(On("start"), A1Function);
        object? a2 = PyOps.Call(On("start"), PyOps.Call(On("stop"), A2Function));

        foreach (var (n, hs) in Handlers.Items())
        {
            foreach (var h in hs)
            {
                PyOps.Call(h, n);
            }
        }

        PyOps.Call(a1, "direct");

        var (inc, get) = Counter(10, step: 5);
        PyOps.Call(inc);
        PyOps.Call(inc, 3L);
        Print(get(), HasAttr(inc, "reset"));
        Count = 0;
        Bump();
        Print(Count);
        var args = (1L, 2L, 3L);
        Print(
            PyOps.Call(
                VarargsFunction,
                PyArguments.Of(
                    (object?[])[.. PyOps.Iterate(args)],
                    new PyDict<string, object?>().With(new PyDict<string, object?> { ["key"] = "k" }).With(
                        new PyDict<string, long> { ["z"] = 1, ["a"] = 2 }))),
            PyOps.Call(VarargsFunction, new PyArguments((object?[])[.. PyStr.Chars("ab")])));
        Print(PyOps.Call(new PyFunction("<lambda>", ["a", "k"], null, arguments =>
        {
            var a = new ArgumentBinder("<lambda>", new PyParameters("*a, **k"), arguments);
            var a2 = a.StarTuple<object?>(0);
            var k = PyDict.Of<object?, object?>(a.KeywordDict<object?>(1));
            return (a2, k);
        }), new PyArguments((object?[])[1L, .. PyOps.Iterate(new PyList<long> { 2, 3 }), 4L], (string[])["x"])));
        Print(
            List(
                PyIterator.Of(
                    GenArgs([new PyList<object?> { 1L }, (PyTuple<long>)[2L], new PySet<object?> { 3L }, "4"]))));
        PyList<long> x = [.. Range(3)];
        Print(List(Map(p => p.Item1 * p.Item2, Zip(x, x))), Sum(PyIterator.Of(x.Where(v => v != 0))));
        while (true)
        {
            try
            {
                try
                {
                    for (long i = 0; i < 3; i++)
                    {
                        if (i == 1)
                        {
                            throw new KeyError(i);
                        }
                    }
                }
                catch (KeyError e)
                {
                    Print("caught", e);
                    goto afterLoop;
                }

                Print("no");
            }
            finally
            {
                Print("fin");
            }
        }

    afterLoop:;
    }
}
// ======== DecoratorsScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace Decorators;

public sealed partial class Retry
{
    public static readonly PyClass RetryClass = PyClass.Register<Retry>(
        new("Retry", "__main__", [], CreateInstance, static x => x is Retry),
        TryGetClassMember);

    public override string PyTypeName => "Retry";

    public override PyClass PyType => RetryClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "times":
                value = Times;
                return true;
            case "__call__":
                value = new PyBoundMethod(this, "__call__", CallCall);
                return true;
            default:
                return base.TryGetMember(name, out value);
        }
    }

    public override bool TrySetMember(string name, object? value)
    {
        switch (name)
        {
            case "times":
                Times = PyConvert.To<long>(value);
                return true;
            default:
                return base.TrySetMember(name, value);
        }
    }

    public override bool TryCallMember(string name, PyArguments arguments, out object? result)
    {
        switch (name)
        {
            case "__call__":
                result = CallCall(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "__call__":
                value = PyFunction.Unbound("Retry", "__call__");
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("times", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("Retry.__init__", CreateParameters, arguments);
        return new Retry(a.Get<long>(0));
    }

    private static readonly PyParameters CallParameters = new("f", method: true);

    private object? CallCall(PyArguments arguments)
    {
        var a = new ArgumentBinder("Retry.__call__", CallParameters, arguments);
        return Call(a.Get<object?>(0));
    }
}

public static partial class DecoratorsScript
{
    private static readonly PyParameters ShowParameters = new("x");
    public static readonly PyFunction ShowFunction = new("show", ["x"], null, CallShow, "Shows.");

    private static object? CallShow(PyArguments arguments)
    {
        var a = new ArgumentBinder("show", ShowParameters, arguments);
        return Show(a.Get<object?>(0));
    }

    private static readonly PyParameters UnnamedParameters = new("x");
    public static readonly PyFunction UnnamedFunction2 = new("_", ["x"], null, CallUnnamed);

    private static object? CallUnnamed(PyArguments arguments)
    {
        var a = new ArgumentBinder("_", UnnamedParameters, arguments);
        return Unnamed(a.Get<object?>(0));
    }

    private static readonly PyParameters UnnamedFunctionParameters = new("x");
    public static readonly PyFunction UnnamedFunctionFunction = new("_", ["x"], null, CallUnnamedFunction);

    private static object? CallUnnamedFunction(PyArguments arguments)
    {
        var a = new ArgumentBinder("_", UnnamedFunctionParameters, arguments);
        return UnnamedFunction(a.Get<object?>(0));
    }

    private static readonly PyParameters FlakyParameters = new("x, *, limit=");
    public static readonly PyFunction FlakyFunction = new("flaky", ["x", "limit"], null, CallFlaky);

    private static object? CallFlaky(PyArguments arguments)
    {
        var a = new ArgumentBinder("flaky", FlakyParameters, arguments);
        return Flaky(a.Get<object?>(0), a.Get<object?>(1, DefaultFlakyLimit));
    }

    private static readonly PyParameters MemoParameters = new("f");
    public static readonly PyFunction MemoFunction = new("memo", ["f"], null, CallMemo);

    private static object? CallMemo(PyArguments arguments)
    {
        var a = new ArgumentBinder("memo", MemoParameters, arguments);
        return Memo(a.Get<object?>(0));
    }

    private static readonly PyParameters FibFunctionParameters = new("n");
    public static readonly PyFunction FibFunctionFunction = new("fib", ["n"], null, CallFibFunction);

    private static object? CallFibFunction(PyArguments arguments)
    {
        var a = new ArgumentBinder("fib", FibFunctionParameters, arguments);
        return FibFunction(a.Get<object?>(0));
    }

    private static readonly PyParameters A1Parameters = new("ev");
    public static readonly PyFunction A1Function = new("a1", ["ev"], null, CallA1);

    private static object? CallA1(PyArguments arguments)
    {
        var a = new ArgumentBinder("a1", A1Parameters, arguments);
        A1(a.Get<object?>(0));
        return null;
    }

    private static readonly PyParameters A2Parameters = new("ev");
    public static readonly PyFunction A2Function = new("a2", ["ev"], null, CallA2);

    private static object? CallA2(PyArguments arguments)
    {
        var a = new ArgumentBinder("a2", A2Parameters, arguments);
        A2(a.Get<object?>(0));
        return null;
    }

    private static readonly PyParameters VarargsParameters = new("first, *rest, key=, **opts");
    public static readonly PyFunction VarargsFunction = new(
        "varargs",
        ["first", "rest", "key", "opts"],
        null,
        CallVarargs);

    private static object? CallVarargs(PyArguments arguments)
    {
        var a = new ArgumentBinder("varargs", VarargsParameters, arguments);
        return Varargs(a.Get<object?>(0), a.StarTuple<object?>(1), a.Get<object?>(2, null), a.KeywordDict<object?>(3));
    }
}

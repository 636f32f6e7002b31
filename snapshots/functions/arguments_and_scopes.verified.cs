// ======== ArgumentsAndScopesScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace ArgumentsAndScopes;

public static partial class ArgumentsAndScopesScript
{
    private static object? Fib;
    private static long X;
    private static long Y;

    /// <summary>Decorator.</summary>
    public static object? Timed(object? func)
    {
        object? wrapper = default;
        object? Wrapper(PyTuple<object?> args, PyDict<string, object?> kwargs)
        {
            PyOps.SetAttr(wrapper, "calls", PyOps.InPlaceAdd(PyOps.GetAttr(wrapper, "calls"), 1L));
            Print("calling", PyOps.GetAttr(func, "__name__"), args, kwargs);
            return PyOps.Call(func, PyArguments.Of((object?[])[.. args], new PyDict<string, object?>().With(kwargs)));
        }

        wrapper = PyOps.Call(
            PyFunctools.Wraps(func),
            PyFunction.Bind(
                "wrapper",
                "*args, **kwargs",
                a => Wrapper(a.StarTuple<object?>(0), a.KeywordDict<object?>(1))));
        PyOps.SetAttr(wrapper, "calls", 0L);
        return wrapper;
    }

    /// <summary>Adds.</summary>
    public static object? Add(object? a, object? b) => PyOps.Add(a, b);

    public static object? Repeat(long times)
    {
        object? Deco(object? f)
        {
            PyList<object?> Inner(
                PyTuple<object?> a,
                PyDict<string, object?> k) => [.. Range(times).Select(
                _ => PyOps.Call(f, PyArguments.Of((object?[])[.. a], new PyDict<string, object?>().With(k))))];
            object? inner = PyOps.Call(
                PyFunctools.Wraps(f),
                PyFunction.Bind("inner", "*a, **k", a => Inner(a.StarTuple<object?>(0), a.KeywordDict<object?>(1))));
            return inner;
        }

        return PyFunction.Bind("deco", "f", a => Deco(a.Get<object?>(0)));
    }

    public static object? Shout(object? f)
    {
        string Inner(PyTuple<object?> a) => Str(PyOps.Call(f, new PyArguments((object?[])[.. a]))).Upper();
        return PyFunction.Bind("inner", "*a", a => Inner(a.StarTuple<object?>(0)));
    }

    public static object? Greet(object? name) => PyOps.Add("hello ", name);

    public static object? Counter()
    {
        PyOps.SetAttr(CounterFunction, "count", PyOps.InPlaceAdd(PyOps.GetAttr(CounterFunction, "count"), 1L));
        return PyOps.GetAttr(CounterFunction, "count");
    }

    public static PyList<object?> MakeAdders() => [.. Range(3).Select<long, object?>(
        i => new PyFunction("<lambda>", ["x", "i"], null, arguments =>
        {
            var a = new ArgumentBinder("<lambda>", new PyParameters("x, i="), arguments);
            var x = a.Get<object?>(0);
            var i2 = a.Get<object?>(1, i);
            return PyOps.Add(x, i2);
        }))];

    public static PyList<Func<long>> MakeLate()
    {
        PyList<Func<long>> fs = [];
        long i = default;
        foreach (var item in Range(3))
        {
            i = item;
            long F() => i;
            Func<long> f = F;
            fs.Append(f);
        }

        return fs;
    }

    public static PyList<object?> MakeDefault()
    {
        PyList<object?> fs = [];
        for (long i = 0; i < 3; i++)
        {
            object? defaultK = i;
            object? defaultAcc = new PyList<object?>();
            (object?, object?) F(object? x, object? k, object? acc)
            {
                PyOps.CallMethod(acc, "append", x);
                return (k, acc);
            }

            object? f = PyFunction.Bind(
                "f",
                "x, k=, acc=",
                a => F(a.Get<object?>(0), a.Get<object?>(1, defaultK), a.Get<object?>(2, defaultAcc)));
            fs.Append(f);
        }

        return fs;
    }

    public static (object?, object?, object?, PyDict<object?, object?>) Kw(
        object? a,
        object? b,
        object? c,
        PyDict<object?, object?> rest) => (a, b, c, rest);

    public static object? Star(
        PyTuple<object?> args,
        object? sep,
        PyDict<string, object?> kwargs) => PyOps.Add(
        PyOps.CallMethod(sep, "join", Map(x => Str(x), args)),
        Str(Sorted(kwargs.Items())));

    public static object? FibFunction(object? n)
    {
        PyProgram.CheckRecursion();
        return PyOps.Less(n, 2L) ? n : PyOps.Add(
            PyOps.Call(Fib, PyOps.Subtract(n, 1L)),
            PyOps.Call(Fib, PyOps.Subtract(n, 2L)));
    }

    public static string Fin()
    {
        try
        {
            return "try";
        }
        finally
        {
            Print("finally");
        }
    }

    public static string Fin2()
    {
        try
        {
            throw new ValueError("x");
        }
        catch (ValueError)
        {
            return "swallowed";
        }
    }

    public static long Fin3()
    {
        long i = default;
        foreach (var item in Range(5))
        {
            i = item;
            try
            {
                if (i == 1)
                {
                    continue;
                }

                if (i == 3)
                {
                    break;
                }

                Print("i", i);
            }
            finally
            {
                Print("f", i);
            }
        }

        return i;
    }

    public static object? NeverCalled() => PyOps.Call(PyErrors.Undefined("some_missing_function"), 1L);

    public static object? Depth(long n)
    {
        PyProgram.CheckRecursion();
        return PyOps.Add(Depth(n + 1), 1L);
    }

    public static void Glob()
    {
        X++;
        Y = 5;
    }

    public static (long, long) Outer()
    {
        var n = 0L;
        long Inc()
        {
            n++;
            void Deeper()
            {
                n += 10;
            }

            Deeper();
            return n;
        }

        Inc();
        return (Inc(), n);
    }

    public static readonly object? DefaultAddB = 2L;
    private static readonly object? DefaultKwC = 3L;
    private static readonly object? DefaultStarSep = ",";

    public static int Main(string[] args) => PyProgram.Run("arguments_and_scopes.py", args, Start);

    private static void Start()
    {
        object? add = PyOps.Call(TimedFunction, AddFunction);

        Print(
            PyOps.Call(add, 1L),
            PyOps.Call(add, new PyArguments((object?[])[1L, 5L], (string[])["b"])),
            PyOps.GetAttr(add, "calls"),
            PyOps.GetAttr(add, "__name__"),
            PyOps.GetAttr(add, "__doc__"));
        Print(PyOps.CallMethod(add, "__wrapped__", 3L, 4L));
        object? greet = PyOps.Call(Repeat(3), PyOps.Call(ShoutFunction, GreetFunction));

        Print(PyOps.Call(greet, "bob"));

        PyOps.SetAttr(CounterFunction, "count", 0L);
        Counter();
        Counter();
        Print(PyOps.GetAttr(CounterFunction, "count"));

        Print((PyList<object?>)[.. MakeAdders().Select(f => PyOps.Call(f, 10L))]);

        Print((PyList<long>)[.. MakeLate().Select(f => f())]);
        object? f = default;

        foreach (var item in MakeDefault())
        {
            f = item;
            Print(PyOps.Call(f, 1L), PyOps.Call(f, 2L));
        }

        Print(
            Kw(1L, 2L, DefaultKwC, new PyDict<object?, object?>()),
            Kw(1L, b: 2L, c: 4L, rest: new PyDict<object?, object?> { ["d"] = 5L }));
        foreach (var call in (Func<object?>[])[
            () => PyOps.Call(KwFunction, 1L),
            () => PyOps.Call(KwFunction, new PyArguments((object?[])[1L, 2L], (string[])["a", "b"])),
            () => PyOps.Call(KwFunction, 1L, 2L, 3L),
            () => PyOps.Call(KwFunction),
        ])
        {
            try
            {
                call();
            }
            catch (Exception ex) when (ex.ToPython() is TypeError e)
            {
                Print("TypeError:", e);
            }
        }

        PyList<long> lst = [1, 2, 3];
        var d = new PyDict<string, object?> { ["x"] = 1L, ["sep"] = "-" };
        Print(
            PyOps.Call(
                StarFunction,
                PyArguments.Of((object?[])[.. PyOps.Iterate(lst)], new PyDict<string, object?>().With(d))));
        Print(
            Star(
                [0L, .. PyOps.Iterate(lst), 4L, .. (object?[])[5L, 6L]],
                DefaultStarSep,
                new PyDict<string, object?> { ["y"] = 2L }));
        Print(
            MaxDynamic(values: (object?[])[.. PyOps.Iterate(lst)]),
            "{} {}".FormatWith((object?[])[.. PyOps.Iterate(lst)]));
        var p = PyPartial.Create(StarFunction, new PyKeywords { ["sep"] = "|" }, 1L, 2L);
        Print(PyOps.Call(p, 3L), PyOps.Is(p.Func, StarFunction), p.Args, p.Keywords);
        Print(
            PyFunctools.Reduce((a, b) => a * b, PyIterator.Cast<PyInt>(PyOps.Iterate(Range(1, 6)))),
            PyFunctools.Reduce<object?, object?>((a, b) => PyOps.Add(a, b), new PyList<object?>(), 7L));
        Fib = PyOps.Call(PyFunctools.LruCache(maxsize: null), FibFunctionFunction);

        Print(PyOps.Call(Fib, 50L), PyOps.CallMethod(Fib, "cache_info"));

        Print(
            Sorted(
                new PyList<long> { 3, 1, 2 },
                key: PyFunctools.CmpToKey(new PyFunction("<lambda>", ["a", "b"], null, arguments =>
                {
                    var a = new ArgumentBinder("<lambda>", new PyParameters("a, b"), arguments);
                    var a2 = a.Get<object?>(0);
                    var b = a.Get<object?>(1);
                    return PyOps.Subtract(b, a2);
                }))));

        Print(Fin(), Fin2(), Fin3());

        try
        {
            Print(PyErrors.Undefined("undefined_name"));
        }
        catch (NameError e)
        {
            Print("NameError:", e);
        }

        try
        {
            Depth(0);
        }
        catch (Exception ex) when (ex.ToPython() is RecursionError e)
        {
            Print("RecursionError", PyStr.Slice(Str(e), upper: 32));
        }

        var manager = new PySuppress(PyTypes.ZeroDivisionError);

        manager.Enter();
        var exit = PyContext.OnExit(manager);
        try
        {
            PyMath.TrueDiv(1, 0);
            Print("not reached");
        }
        catch (Exception ex) when (ex.ToPython() is PyBaseException error)
        {
            if (!exit.Suppresses(error))
            {
                throw;
            }
        }
        finally
        {
            exit.Dispose();
        }

        var manager2 = new PyNullContext<long>(5);

        var five = manager2.Enter();
        try
        {
            Print(five);
        }
        finally
        {
            manager2.Exit(null);
        }

        X = 10;
        Glob();
        Print(X, Y);
        Print(Outer());
        f = new PyFunction("<lambda>", ["a", "b", "c", "d"], null, arguments =>
        {
            var a = new ArgumentBinder("<lambda>", new PyParameters("a, b=, *c, **d"), arguments);
            var a2 = a.Get<object?>(0);
            var b = a.Get<object?>(1, 2L);
            var c = a.StarTuple<object?>(2);
            var d = PyDict.Of<object?, object?>(a.KeywordDict<object?>(3));
            return (a2, b, c, d);
        });
        Print(
            PyOps.Call(f, 1L),
            PyOps.Call(f, new PyArguments((object?[])[1L, 3L, 4L, 5L], (string[])["e"])),
            PyOps.GetAttr(f, "__name__"));
    }
}
// ======== ArgumentsAndScopesScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace ArgumentsAndScopes;

public static partial class ArgumentsAndScopesScript
{
    private static readonly PyParameters TimedParameters = new("func");
    public static readonly PyFunction TimedFunction = new("timed", ["func"], null, CallTimed, "Decorator.");

    private static object? CallTimed(PyArguments arguments)
    {
        var a = new ArgumentBinder("timed", TimedParameters, arguments);
        return Timed(a.Get<object?>(0));
    }

    private static readonly PyParameters AddParameters = new("a, b=");
    public static readonly PyFunction AddFunction = new("add", ["a", "b"], null, CallAdd, "Adds.");

    private static object? CallAdd(PyArguments arguments)
    {
        var a = new ArgumentBinder("add", AddParameters, arguments);
        return Add(a.Get<object?>(0), a.Get<object?>(1, DefaultAddB));
    }

    private static readonly PyParameters ShoutParameters = new("f");
    public static readonly PyFunction ShoutFunction = new("shout", ["f"], null, CallShout);

    private static object? CallShout(PyArguments arguments)
    {
        var a = new ArgumentBinder("shout", ShoutParameters, arguments);
        return Shout(a.Get<object?>(0));
    }

    private static readonly PyParameters GreetParameters = new("name");
    public static readonly PyFunction GreetFunction = new("greet", ["name"], null, CallGreet);

    private static object? CallGreet(PyArguments arguments)
    {
        var a = new ArgumentBinder("greet", GreetParameters, arguments);
        return Greet(a.Get<object?>(0));
    }

    private static readonly PyParameters CounterParameters = new("");
    public static readonly PyFunction CounterFunction = new("counter", [], null, CallCounter);

    private static object? CallCounter(PyArguments arguments)
    {
        _ = new ArgumentBinder("counter", CounterParameters, arguments);
        return Counter();
    }

    private static readonly PyParameters KwParameters = new("a, /, b, *, c=, **rest");
    public static readonly PyFunction KwFunction = new("kw", ["a", "b", "c", "rest"], null, CallKw);

    private static object? CallKw(PyArguments arguments)
    {
        var a = new ArgumentBinder("kw", KwParameters, arguments);
        return Kw(
            a.Get<object?>(0),
            a.Get<object?>(1),
            a.Get<object?>(2, DefaultKwC),
            PyDict.Of<object?, object?>(a.KeywordDict<object?>(3)));
    }

    private static readonly PyParameters StarParameters = new("*args, sep=, **kwargs");
    public static readonly PyFunction StarFunction = new("star", ["args", "sep", "kwargs"], null, CallStar);

    private static object? CallStar(PyArguments arguments)
    {
        var a = new ArgumentBinder("star", StarParameters, arguments);
        return Star(a.StarTuple<object?>(0), a.Get<object?>(1, DefaultStarSep), a.KeywordDict<object?>(2));
    }

    private static readonly PyParameters FibFunctionParameters = new("n");
    public static readonly PyFunction FibFunctionFunction = new("fib", ["n"], null, CallFibFunction);

    private static object? CallFibFunction(PyArguments arguments)
    {
        var a = new ArgumentBinder("fib", FibFunctionParameters, arguments);
        return FibFunction(a.Get<object?>(0));
    }
}

// ======== DecoratedMethodsScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace DecoratedMethods;

public class Obs : PyObject
{
    private PyDict<string, PyList<object?>> _subs;

    public Obs()
    {
        _subs = new PyDict<string, PyList<object?>>();
    }

    public void Subscribe(string ev, object? cb) => _subs.SetDefault(ev, new PyList<object?>()).Append(cb);

    public void Emit(string ev, PyTuple<long> a)
    {
        foreach (var cb in _subs.Get(ev, new PyList<object?>()))
        {
            PyOps.Call(cb, new PyArguments((object?[])[.. PyOps.Iterate(a)]));
        }
    }
}

public sealed partial class A : Obs
{
    public A()
    {
        Subscribe("x", PyOps.GetAttr(this, "on_x"));
    }

    public void OnX(object? v) => Print("on_x", v);
}

public sealed partial class It : PyObject
{
    public object? N;
    public long I;

    public It(long n)
    {
        N = n;
        I = 0;
    }

    public It Iter() => this;

    public long Next()
    {
        if (PyOps.GreaterEqual(I, N))
        {
            throw new StopIteration();
        }

        I++;
        return I;
    }
}

public sealed class Ctx : PyObject
{
    public Ctx Enter()
    {
        Print("in");
        return this;
    }

    public bool Exit(object? t, object? v, object? tb)
    {
        Print("out", PyOps.Truth(t) ? PyOps.GetAttr(t, "__name__") : null, v);
        return true;
    }
}

public sealed partial class M : PyObject
{
    public PyDict<string, long> D;

    public M()
    {
        D = new PyDict<string, long>();
    }

    public long GetItem(string k) => D[k];

    public void SetItem(string k, long v)
    {
        D[k] = v;
    }

    public void DeleteItem(object? k) => PyOps.DeleteItem(D, k);

    public long Len() => Builtins.Len(D);

    public bool Contains(object? k) => PyOps.Contains(D, k);

    public PyIterator<string> Iter() => Builtins.Iter(D);
}

public sealed partial class Tree : PyObject
{
    public long V;
    public PyList<Tree> Kids;

    public Tree(long v, PyTuple<Tree> kids)
    {
        V = v;
        Kids = List(kids);
    }

    public IEnumerable<long> Iter()
    {
        yield return V;
        foreach (var k in Kids)
        {
            foreach (var item in k.Iter())
            {
                yield return item;
            }
        }
    }
}

public sealed class R : PyObject
{
    public void Delete()
    {
    }

    public R()
    {
        PyFinalizers.Add(this, () => Delete());
    }
}

public static partial class DecoratedMethodsScript
{
    private static object? Client;
    private static object? C;
    private static Ctx Cx = null!;
    private static M M = null!;

    public static object? Timed(object? fn)
    {
        object? Wrapper(PyTuple<object?> args, PyDict<string, object?> kwargs)
        {
            object? r = PyOps.Call(
                fn,
                PyArguments.Of((object?[])[.. args], new PyDict<string, object?>().With(kwargs)));
            Print("timed", PyOps.GetAttr(fn, "__name__"));
            return r;
        }

        object? wrapper = PyOps.Call(
            PyFunctools.Wraps(fn),
            PyFunction.Bind(
                "wrapper",
                "*args, **kwargs",
                a => Wrapper(a.StarTuple<object?>(0), a.KeywordDict<object?>(1))));
        return wrapper;
    }

    public static object? Retry(long times, PyTuple<PyClass> exc)
    {
        object? Deco(object? fn)
        {
            object? Wrapper(object? self, PyTuple<object?> a, PyDict<string, object?> k)
            {
                for (long i = 0; i < times; i++)
                {
                    try
                    {
                        return PyOps.Call(
                            fn,
                            PyArguments.Of((object?[])[self, .. a], new PyDict<string, object?>().With(k)));
                    }
                    catch (Exception ex) when (ex.ToPython() is PyBaseException e && IsInstance(e, exc))
                    {
                        Print("retry", i, e);
                    }
                }

                throw new RuntimeError("gave up");
            }

            object? wrapper = PyOps.Call(
                PyFunctools.Wraps(fn),
                PyFunction.Bind(
                    "wrapper",
                    "self, *a, **k",
                    a => Wrapper(a.Get<object?>(0), a.StarTuple<object?>(1), a.KeywordDict<object?>(2))));
            return wrapper;
        }

        return PyFunction.Bind("deco", "fn", a => Deco(a.Get<object?>(0)));
    }

    public static object? DefineClient()
    {
        void ClientInit(object? self)
        {
            PyOps.SetAttr(self, "n", 0L);
            PyOps.SetAttr(self, "log", new PyList<object?>());
        }

        object? ClientGet(object? self, object? url, object? timeout)
        {
            PyOps.CallMethod(PyOps.GetAttr(self, "log"), "append", url);
            return PyOps.CallMethod(url, "upper");
        }

        object? get = PyOps.Call(
            TimedFunction,
            PyFunction.Bind(
                "Client.get",
                "self, url, timeout=",
                a => ClientGet(a.Get<object?>(0), a.Get<object?>(1), a.Get<object?>(2, DefaultGetTimeout))));
        object? ClientFlaky(object? self)
        {
            PyOps.SetAttr(self, "n", PyOps.InPlaceAdd(PyOps.GetAttr(self, "n"), 1L));
            if (PyOps.Less(PyOps.GetAttr(self, "n"), 2L))
            {
                throw new ValueError(PyFormat.Percent("bad %d", PyOps.GetAttr(self, "n")));
            }

            return PyOps.GetAttr(self, "n");
        }

        object? flaky = PyOps.Call(
            Retry(times: 2, exc: DefaultRetryExc),
            PyFunction.Bind("Client.flaky", "self", a => ClientFlaky(a.Get<object?>(0))));
        long ClientCached(object? self)
        {
            Print("computing");
            return 42;
        }

        object? cached = PyOps.Call(
            PyTypes.Property,
            PyOps.Call(
                PyFunctools.LruCache(maxsize: null),
                PyFunction.Bind("Client.cached", "self", a => ClientCached(a.Get<object?>(0)))));
        object? ClientFib(object? self, object? n) => PyOps.Less(n, 2L) ? n : PyOps.Add(
            PyOps.CallMethod(self, "fib", PyOps.Subtract(n, 1L)),
            PyOps.CallMethod(self, "fib", PyOps.Subtract(n, 2L)));
        object? fib = PyOps.Call(
            PyOps.GetAttr(PyModules.Get("functools"), "lru_cache"),
            PyFunction.Bind("Client.fib", "self, n", a => ClientFib(a.Get<object?>(0), a.Get<object?>(1))));
        long ClientCp(object? self)
        {
            Print("cp");
            return 7;
        }

        object? cp = PyOps.Call(
            PyTypes.CachedProperty,
            PyFunction.Bind("Client.cp", "self", a => ClientCp(a.Get<object?>(0))));
        object? ClientSt(object? x) => PyOps.Multiply(x, 2L);
        object? st = PyOps.Call(
            PyTypes.StaticMethod,
            PyOps.Call(TimedFunction, PyFunction.Bind("Client.st", "x", a => ClientSt(a.Get<object?>(0)))));
        object? ClientCm(object? cls) => PyOps.CallMethod(PyOps.Call(cls), "get", "z");
        object? cm = PyOps.Call(
            PyTypes.ClassMethod,
            PyFunction.Bind("Client.cm", "cls", a => ClientCm(a.Get<object?>(0))));
        return BuildClass(
            "Client",
            (PyTuple<object?>)[],
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["__init__"] = PyFunction.Bind("Client.__init__", "self", a =>
                {
                    ClientInit(a.Get<object?>(0));
                    return null;
                }),
                ["get"] = get,
                ["flaky"] = flaky,
                ["cached"] = cached,
                ["fib"] = fib,
                ["cp"] = cp,
                ["st"] = st,
                ["cm"] = cm,
            });
    }

    private static readonly PyTuple<PyClass> DefaultRetryExc = [PyTypes.ValueError];
    public static readonly object? DefaultGetTimeout = 3L;

    public static int Main(string[] args) => PyProgram.Run("decorated_methods.py", args, Start);

    private static void Start()
    {
        PyFinalizers.SetGlobals(() => [Client, C, Cx, M]);
        Client = DefineClient();
        C = PyOps.Call(Client);
        Print(
            PyOps.CallMethod(C, "get", "abc"),
            PyOps.CallMethod(C, "flaky"),
            PyOps.GetAttr(C, "cached"),
            PyOps.GetAttr(C, "cached"),
            PyOps.CallMethod(C, "fib", 30L),
            PyOps.GetAttr(C, "cp"),
            PyOps.GetAttr(C, "cp"),
            PyOps.CallMethod(Client, "st", 4L),
            PyOps.CallMethod(Client, "cm"),
            PyOps.GetAttr(C, "log"));
        new A().Emit("x", [5]);
        Print(
            List(PyIterator.Cast<long>(PyOps.Iterate(new It(3)))),
            Sum(PyIterator.Cast<long>(PyOps.Iterate(new It(4)))),
            (PyList<long>)[.. PyIterator.Cast<long>(PyOps.Iterate(new It(2)))],
            PyOps.Contains(new It(3), 2L),
            Max(PyIterator.Cast<long>(PyOps.Iterate(new It(5)))));
        var manager = new Ctx();
        Cx = manager.Enter();
        var exit = PyContext.OnExit(manager.Exit);
        try
        {
            throw new KeyError("k");
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

        M = new M();
        M.SetItem("a", 1);
        M.SetItem("b", 2);
        PyOps.DeleteItem(M, "a");
        Print(Len(M), PyOps.Contains(M, "b"), List(M.Iter()), M.GetItem("b"));
        PyOps.SetItem(M, "b", PyOps.InPlaceAdd(PyOps.GetItem(M, "b"), 5L));
        Print(M.GetItem("b"));
        Print(List(new Tree(1, [new Tree(2, [new Tree(3, [])]), new Tree(4, [])]).Iter()));
        PyFinalizers.Drop(new R());
    }
}
// ======== DecoratedMethodsScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace DecoratedMethods;

public sealed partial class A
{
    public static readonly PyClass AClass = PyClass.Register<A>(
        new("A", "__main__", [], CreateInstance, static x => x is A));

    public override string PyTypeName => "A";

    public override PyClass PyType => AClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "on_x":
                value = new PyBoundMethod(this, "on_x", CallOnX);
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
            case "on_x":
                result = CallOnX(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    private static readonly PyParameters CreateParameters = new("", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        _ = new ArgumentBinder("A.__init__", CreateParameters, arguments);
        return new A();
    }

    private static readonly PyParameters OnXParameters = new("v", method: true);

    private object? CallOnX(PyArguments arguments)
    {
        var a = new ArgumentBinder("A.on_x", OnXParameters, arguments);
        OnX(a.Get<object?>(0));
        return null;
    }
}

public sealed partial class It
{
    public static readonly PyClass ItClass = PyClass.Register<It>(
        new("It", "__main__", [], CreateInstance, static x => x is It),
        TryGetClassMember);

    public override string PyTypeName => "It";

    public override PyClass PyType => ItClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "n":
                value = N;
                return true;
            case "i":
                value = I;
                return true;
            case "__iter__":
                value = new PyBoundMethod(this, "__iter__", CallIter);
                return true;
            case "__next__":
                value = new PyBoundMethod(this, "__next__", CallNext);
                return true;
            default:
                return base.TryGetMember(name, out value);
        }
    }

    public override bool TrySetMember(string name, object? value)
    {
        switch (name)
        {
            case "n":
                N = value;
                return true;
            case "i":
                I = PyConvert.To<long>(value);
                return true;
            default:
                return base.TrySetMember(name, value);
        }
    }

    public override bool TryCallMember(string name, PyArguments arguments, out object? result)
    {
        switch (name)
        {
            case "__iter__":
                result = CallIter(arguments);
                return true;
            case "__next__":
                result = CallNext(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "__iter__":
                value = PyFunction.Unbound("It", "__iter__");
                return true;
            case "__next__":
                value = PyFunction.Unbound("It", "__next__");
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("n", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("It.__init__", CreateParameters, arguments);
        return new It(a.Get<long>(0));
    }

    private static readonly PyParameters IterParameters = new("", method: true);

    private object? CallIter(PyArguments arguments)
    {
        _ = new ArgumentBinder("It.__iter__", IterParameters, arguments);
        return Iter();
    }

    private static readonly PyParameters NextParameters = new("", method: true);

    private object? CallNext(PyArguments arguments)
    {
        _ = new ArgumentBinder("It.__next__", NextParameters, arguments);
        return Next();
    }
}

public sealed partial class M
{
    public static readonly PyClass MClass = PyClass.Register<M>(
        new("M", "__main__", [], CreateInstance, static x => x is M),
        TryGetClassMember);

    public override string PyTypeName => "M";

    public override PyClass PyType => MClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "d":
                value = D;
                return true;
            case "__getitem__":
                value = new PyBoundMethod(this, "__getitem__", CallGetItem);
                return true;
            case "__setitem__":
                value = new PyBoundMethod(this, "__setitem__", CallSetItem);
                return true;
            case "__delitem__":
                value = new PyBoundMethod(this, "__delitem__", CallDeleteItem);
                return true;
            case "__len__":
                value = new PyBoundMethod(this, "__len__", CallLen);
                return true;
            case "__contains__":
                value = new PyBoundMethod(this, "__contains__", CallContains);
                return true;
            case "__iter__":
                value = new PyBoundMethod(this, "__iter__", CallIter);
                return true;
            default:
                return base.TryGetMember(name, out value);
        }
    }

    public override bool TrySetMember(string name, object? value)
    {
        switch (name)
        {
            case "d":
                D = PyConvert.To<PyDict<string, long>>(value);
                return true;
            default:
                return base.TrySetMember(name, value);
        }
    }

    public override bool TryCallMember(string name, PyArguments arguments, out object? result)
    {
        switch (name)
        {
            case "__getitem__":
                result = CallGetItem(arguments);
                return true;
            case "__setitem__":
                result = CallSetItem(arguments);
                return true;
            case "__delitem__":
                result = CallDeleteItem(arguments);
                return true;
            case "__len__":
                result = CallLen(arguments);
                return true;
            case "__contains__":
                result = CallContains(arguments);
                return true;
            case "__iter__":
                result = CallIter(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "__getitem__":
                value = PyFunction.Unbound("M", "__getitem__");
                return true;
            case "__setitem__":
                value = PyFunction.Unbound("M", "__setitem__");
                return true;
            case "__delitem__":
                value = PyFunction.Unbound("M", "__delitem__");
                return true;
            case "__len__":
                value = PyFunction.Unbound("M", "__len__");
                return true;
            case "__contains__":
                value = PyFunction.Unbound("M", "__contains__");
                return true;
            case "__iter__":
                value = PyFunction.Unbound("M", "__iter__");
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        _ = new ArgumentBinder("M.__init__", CreateParameters, arguments);
        return new M();
    }

    private static readonly PyParameters GetItemParameters = new("k", method: true);

    private object? CallGetItem(PyArguments arguments)
    {
        var a = new ArgumentBinder("M.__getitem__", GetItemParameters, arguments);
        return GetItem(a.Get<string>(0));
    }

    private static readonly PyParameters SetItemParameters = new("k, v", method: true);

    private object? CallSetItem(PyArguments arguments)
    {
        var a = new ArgumentBinder("M.__setitem__", SetItemParameters, arguments);
        SetItem(a.Get<string>(0), a.Get<long>(1));
        return null;
    }

    private static readonly PyParameters DeleteItemParameters = new("k", method: true);

    private object? CallDeleteItem(PyArguments arguments)
    {
        var a = new ArgumentBinder("M.__delitem__", DeleteItemParameters, arguments);
        DeleteItem(a.Get<object?>(0));
        return null;
    }

    private static readonly PyParameters LenParameters = new("", method: true);

    private object? CallLen(PyArguments arguments)
    {
        _ = new ArgumentBinder("M.__len__", LenParameters, arguments);
        return Len();
    }

    private static readonly PyParameters ContainsParameters = new("k", method: true);

    private object? CallContains(PyArguments arguments)
    {
        var a = new ArgumentBinder("M.__contains__", ContainsParameters, arguments);
        return Contains(a.Get<object?>(0));
    }

    private static readonly PyParameters IterParameters = new("", method: true);

    private object? CallIter(PyArguments arguments)
    {
        _ = new ArgumentBinder("M.__iter__", IterParameters, arguments);
        return Iter();
    }
}

public sealed partial class Tree
{
    public static readonly PyClass TreeClass = PyClass.Register<Tree>(
        new("Tree", "__main__", [], CreateInstance, static x => x is Tree),
        TryGetClassMember);

    public override string PyTypeName => "Tree";

    public override PyClass PyType => TreeClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "v":
                value = V;
                return true;
            case "kids":
                value = Kids;
                return true;
            case "__iter__":
                value = new PyBoundMethod(this, "__iter__", CallIter);
                return true;
            default:
                return base.TryGetMember(name, out value);
        }
    }

    public override bool TrySetMember(string name, object? value)
    {
        switch (name)
        {
            case "v":
                V = PyConvert.To<long>(value);
                return true;
            case "kids":
                Kids = PyConvert.To<PyList<Tree>>(value);
                return true;
            default:
                return base.TrySetMember(name, value);
        }
    }

    public override bool TryCallMember(string name, PyArguments arguments, out object? result)
    {
        switch (name)
        {
            case "__iter__":
                result = CallIter(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "__iter__":
                value = PyFunction.Unbound("Tree", "__iter__");
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("v, *kids", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("Tree.__init__", CreateParameters, arguments);
        return new Tree(a.Get<long>(0), a.StarTuple<Tree>(1));
    }

    private static readonly PyParameters IterParameters = new("", method: true);

    private object? CallIter(PyArguments arguments)
    {
        _ = new ArgumentBinder("Tree.__iter__", IterParameters, arguments);
        return PyIterator.Of(Iter());
    }
}

public static partial class DecoratedMethodsScript
{
    private static readonly PyParameters TimedParameters = new("fn");
    public static readonly PyFunction TimedFunction = new("timed", ["fn"], null, CallTimed);

    private static object? CallTimed(PyArguments arguments)
    {
        var a = new ArgumentBinder("timed", TimedParameters, arguments);
        return Timed(a.Get<object?>(0));
    }
}

// ======== DelegationAndStateScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace DelegationAndState;

public sealed partial class Countdown : PyObject
{
    public long N;

    public Countdown(long n)
    {
        N = n;
    }

    public IEnumerable<long> Iter()
    {
        var n = N;
        while (n != 0)
        {
            yield return n;
            n--;
        }
    }

    public IEnumerable<(long, long)> Pairs()
    {
        foreach (var a in Iter())
        {
            foreach (var b in Iter())
            {
                if (a < b)
                {
                    yield return (a, b);
                }
            }
        }
    }

    public PyGenerator<string, string?, long> Ask() => new("ask", async g =>
    {
        string? answer = await g.Yield("name?");
        while (answer != "quit")
        {
            answer = await g.Yield($"hello {PyOps.Str(answer)}");
        }

        return N;
    });
}

public sealed partial class LockedGen : PyObject
{
    public PyIterator<long> It;
    public PyLock Lock;

    public LockedGen(PyIterator<long> it)
    {
        It = it;
        Lock = new PyLock();
    }

    public LockedGen Iter() => this;

    public long Next()
    {
        using (Lock.Enter())
        {
            return Builtins.Next(It);
        }
    }
}

public static class DelegationAndStateScript
{
    private static LockedGen Shared = null!;
    private static PyList<long> Seen = null!;

    public static IEnumerable<long> G()
    {
        yield return 1;
        yield return 2;
    }

    public static PyGenerator<string, string?, string> Inner() => new("inner", async g =>
    {
        try
        {
            string? a = await g.Yield("i1");
            Print("inner got", a);
            string? b = await g.Yield("i2");
            Print("inner got", b);
        }
        catch (ValueError e)
        {
            Print("inner caught", e);
            await g.Yield("recovered");
        }
        finally
        {
            Print("inner finally");
        }

        return "inner result";
    }, closeAtExit: true);

    public static PyGenerator<string, string?, string> Middle() => new("middle", async g =>
    {
        var r = await g.YieldFrom(Inner());
        Print("middle", r);
        return r.Upper();
    });

    public static PyGenerator<string, string?, object?> Outer() => new("outer", async g =>
    {
        var r = await g.YieldFrom(Middle());
        await g.Yield("outer " + r);
    });

    public static PyGenerator<object?, object?, object?> Expr() => new("expr", async g =>
    {
        PyList<object?> x = [await g.Yield(1L), await g.Yield(2L)];
        Print("x", x);
        object? y = PyOps.Add(await g.Yield(3L), PyOps.Multiply(await g.Yield(4L), 2L));
        Print("y", y);
        Print("call", Max<object?>(await g.Yield(5L), await g.Yield(6L)));
        if (PyOps.Truth(await g.Yield(7L)))
        {
            Print("true branch");
        }

        var d = new PyDict<string, object?> { ["k"] = await g.Yield(8L) };
        Print(d);
        var value = await g.Yield(9L);
        return PyOps.Truth(value) ? value : (object?)"default";
    });

    public static void Scheduler(PyList<(string, PyGenerator<string, object?, long>)> tasks)
    {
        var queue = new PyDeque<(string, PyGenerator<string, object?, long>)>(tasks);
        while (queue.Length != 0)
        {
            var (name, task) = queue.PopLeft();
            try
            {
                var step = Next(task);
                Print(name, "->", step);
                queue.Append((name, task));
            }
            catch (StopIteration stop)
            {
                Print(name, "done", stop.Value);
            }
        }
    }

    public static PyGenerator<string, object?, long> Job(long n, string label) => new("job", async g =>
    {
        for (long i = 0; i < n; i++)
        {
            await g.Yield($"{label}{i}");
        }

        return n * 100;
    });

    public static IEnumerable<long> Nums()
    {
        for (long i = 0; i < 100; i++)
        {
            yield return i;
        }
    }

    public static void Consume()
    {
        foreach (var v in PyIterator.Cast<long>(PyOps.Iterate(Shared)))
        {
            Seen.Append(v);
        }
    }

    public static IEnumerable<PyInt> Fib()
    {
        PyInt a = 0;
        PyInt b = 1;
        while (true)
        {
            yield return a;
            (a, b) = (b, a + b);
        }
    }

    public static IEnumerable<PyInt> Takewhile(Func<PyInt, bool> pred, PyIterator<PyInt> it)
    {
        foreach (var v in it)
        {
            if (!pred(v))
            {
                yield break;
            }

            yield return v;
        }
    }

    public static IEnumerable<PyList<string>> ReadChunks(PyList<string> lines)
    {
        PyList<string> buf = [];
        foreach (var line in lines)
        {
            if (line == "")
            {
                if (buf.Length != 0)
                {
                    yield return buf;
                    buf = [];
                }
            }
            else
            {
                buf.Append(line);
            }
        }

        if (buf.Length != 0)
        {
            yield return buf;
        }
    }

    public static IEnumerable<object?> Flatten(object? xs)
    {
        foreach (var x in PyOps.Iterate(xs))
        {
            if (IsInstance(x, PyTypes.List))
            {
                foreach (var item in PyIterator.Of(Flatten(x)))
                {
                    yield return item;
                }
            }
            else
            {
                yield return x;
            }
        }
    }

    public static IEnumerable<PyList<long>> Perms(PyList<long> items)
    {
        if (Len(items) <= 1)
        {
            yield return items;
        }
        else
        {
            var stop = Len(items);
            for (long i = 0; i < stop; i++)
            {
                foreach (var p in Perms(items.Slice(stop: i) + items.Slice(i + 1)))
                {
                    yield return [items[i], .. p];
                }
            }
        }
    }

    public static PyGenerator<object?, long?, object?> WithDefault() => new("with_default", async g =>
    {
        long? val = await g.Yield();
        while (val is not null)
        {
            val = await g.Yield(val.Value * 2);
        }
    });

    public static PyGenerator<long, object?, object?> Ctx() => new("ctx", async g =>
    {
        try
        {
            await g.Yield(1);
        }
        catch (GeneratorExit)
        {
            Print("exit seen");
            throw;
        }
        finally
        {
            Print("ctx fin");
        }
    }, closeAtExit: true);

    public static int Main(string[] args) => PyProgram.Run("delegation_and_state.py", args, Start);

    private static void Start()
    {
        var x = PyIterator.Of(G());
        Print(PyInspect.Getgeneratorstate(x));
        Next(x);
        Print(PyInspect.Getgeneratorstate(x), PyInspect.Isgenerator(x), IsInstance(x, PyTypesModule.GeneratorType));
        List(x);
        Print(PyInspect.Getgeneratorstate(x));

        var c = new Countdown(3);
        Print(
            List(c.Iter()),
            List(PyIterator.Of(c.Pairs())),
            (PyList<long>)[.. c.Iter()],
            Sum(c.Iter()),
            Dict(Zip(PyStr.Chars("abc"), c.Iter())));
        var q = c.Ask();
        Print(Next(q), q.Send("ann"), q.Send("bob"));
        object? e = default;
        try
        {
            q.Send("quit");
        }
        catch (StopIteration error)
        {
            e = error;
            Print("result", PyOps.GetAttr(e, "value"));
        }

        var o = Outer();
        Print(Next(o), o.Send("x"));
        Print(o.Throw(new ValueError("thrown")));
        Print(Next(o));
        o.Close();
        var o2 = Outer();
        Next(o2);
        o2.Close();
        Print("closed");

        e = Expr();
        object? v = Next(e);
        PyList<object?> outValue = [v];
        try
        {
            while (true)
            {
                v = PyOps.CallMethod(e, "send", PyOps.Multiply(v, 10L));
                outValue.Append(v);
            }
        }
        catch (StopIteration s)
        {
            Print(outValue, s.Value);
        }

        Scheduler([("A", Job(2, "a")), ("B", Job(1, "b")), ("C", Job(3, "c"))]);

        Shared = new LockedGen(PyIterator.Of(Nums()));
        Seen = [];

        PyList<PyThread> ts = [.. Range(3).Select(_ => new PyThread(Consume))];
        foreach (var t in ts)
        {
            t.Start();
        }

        foreach (var t in ts)
        {
            t.Join();
        }

        Print(PyOps.Equals(Sorted(Seen), List(Range(100))));

        Print(List(PyIterator.Of(Takewhile(v => v < 100L, PyIterator.Of(Fib())))));

        Print(List(PyIterator.Of(ReadChunks(["a", "b", "", "c", "", "", "d"]))));

        Print(
            List(
                PyIterator.Of(
                    Flatten(
                        new PyList<object?>
                        {
                            1L,
                            new PyList<object?> { 2L, new PyList<object?> { 3L, new PyList<object?> { 4L } }, 5L },
                        }))));

        Print(Len(List(PyIterator.Of(Perms([1, 2, 3, 4])))), Next(PyIterator.Of(Perms([1, 2, 3]))));
        var gen = PyIterator.Of(Range(10).Where(x => PyMath.Mod(x, 2) != 0).Select(x => x * x));
        Print(Next(gen), List(gen), List(gen));
        Print(
            Sum(PyIterator.Of(Range(5))),
            Max(PyIterator.Of(new PyList<string> { "a", "ccc", "bb" }.Select(w => (Len(w), w)))));
        var it = Iter(PyIterator.Cast<long?>(PyOps.Iterate(new PyList<long> { 1, 2, 3 })));
        foreach (var a in it)
        {
            Print(a, Next<long?>(it, null));
        }

        var w = WithDefault();
        w.Send(null);
        Print(w.Send(4), w.Send(5));
        try
        {
            w.Send(null);
        }
        catch (StopIteration)
        {
            Print("stopped");
        }

        Print(Next<object?>(w, "gone"));

        var k = Ctx();
        Next(k);
        k.Close();
        Print("after del");
    }
}
// ======== DelegationAndStateScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace DelegationAndState;

public sealed partial class Countdown
{
    public static readonly PyClass CountdownClass = PyClass.Register<Countdown>(
        new("Countdown", "__main__", [], CreateInstance, static x => x is Countdown),
        TryGetClassMember);

    public override string PyTypeName => "Countdown";

    public override PyClass PyType => CountdownClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "n":
                value = N;
                return true;
            case "__iter__":
                value = new PyBoundMethod(this, "__iter__", CallIter);
                return true;
            case "pairs":
                value = new PyBoundMethod(this, "pairs", CallPairs);
                return true;
            case "ask":
                value = new PyBoundMethod(this, "ask", CallAsk);
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
                N = PyConvert.To<long>(value);
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
            case "pairs":
                result = CallPairs(arguments);
                return true;
            case "ask":
                result = CallAsk(arguments);
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
                value = PyFunction.Unbound("Countdown", "__iter__");
                return true;
            case "pairs":
                value = PyFunction.Unbound("Countdown", "pairs");
                return true;
            case "ask":
                value = PyFunction.Unbound("Countdown", "ask");
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("n", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("Countdown.__init__", CreateParameters, arguments);
        return new Countdown(a.Get<long>(0));
    }

    private static readonly PyParameters IterParameters = new("", method: true);

    private object? CallIter(PyArguments arguments)
    {
        _ = new ArgumentBinder("Countdown.__iter__", IterParameters, arguments);
        return PyIterator.Of(Iter());
    }

    private static readonly PyParameters PairsParameters = new("", method: true);

    private object? CallPairs(PyArguments arguments)
    {
        _ = new ArgumentBinder("Countdown.pairs", PairsParameters, arguments);
        return PyIterator.Of(Pairs());
    }

    private static readonly PyParameters AskParameters = new("", method: true);

    private object? CallAsk(PyArguments arguments)
    {
        _ = new ArgumentBinder("Countdown.ask", AskParameters, arguments);
        return Ask();
    }
}

public sealed partial class LockedGen
{
    public static readonly PyClass LockedGenClass = PyClass.Register<LockedGen>(
        new("LockedGen", "__main__", [], CreateInstance, static x => x is LockedGen));

    public override string PyTypeName => "LockedGen";

    public override PyClass PyType => LockedGenClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "it":
                value = It;
                return true;
            case "lock":
                value = Lock;
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
            case "it":
                It = PyConvert.To<PyIterator<long>>(value);
                return true;
            case "lock":
                Lock = PyConvert.To<PyLock>(value);
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

    private static readonly PyParameters CreateParameters = new("it", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("LockedGen.__init__", CreateParameters, arguments);
        return new LockedGen(a.Get<PyIterator<long>>(0));
    }

    private static readonly PyParameters IterParameters = new("", method: true);

    private object? CallIter(PyArguments arguments)
    {
        _ = new ArgumentBinder("LockedGen.__iter__", IterParameters, arguments);
        return Iter();
    }

    private static readonly PyParameters NextParameters = new("", method: true);

    private object? CallNext(PyArguments arguments)
    {
        _ = new ArgumentBinder("LockedGen.__next__", NextParameters, arguments);
        return Next();
    }
}

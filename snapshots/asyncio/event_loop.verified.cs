// ======== EventLoopScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace EventLoop;

public sealed partial class Ticker : PyObject
{
    public long N;
    public long I;

    public Ticker(long n)
    {
        N = n;
        I = 0;
    }

    public Ticker Aiter() => this;

    public async PyCoroutine<long> Anext()
    {
        if (I >= N)
        {
            throw new StopAsyncIteration();
        }

        I++;
        await PyAsyncio.Sleep(0);
        return I;
    }
}

public sealed partial class Awaitable : PyObject
{
    public long V;

    public Awaitable(long v)
    {
        V = v;
    }

    public PyGenerator<object?, object?, long> Await() => new("__await__", async g =>
    {
        await g.YieldFrom(PyAsyncio.Sleep(0).Await());
        return V;
    });
}

public sealed partial class Later : PyObject
{
    public PyIterator<object?> Await() => Go().Await();

    public async PyCoroutine<string> Go()
    {
        await PyAsyncio.Sleep(0.001);
        return "later";
    }
}

public static partial class EventLoopScript
{
    public static void Cb(long n, PyEventLoop loop)
    {
        Print("callback", n);
        if (n == 3)
        {
            loop.Stop();
        }
    }

    public static void DoneCb(object? name, object? fut) => Print("done", name, PyOps.CallMethod(fut, "result"));

    public static async PyCoroutine<object?> Outer()
    {
        Print("in outer");
        object? r1 = await Phase1();
        var r2 = await Phase2(r1);
        return (r1, r2);
    }

    public static async PyCoroutine<object?> Phase1()
    {
        Print("phase1");
        return "result1";
    }

    public static async PyCoroutine<string> Phase2(object? arg)
    {
        Print("phase2", arg);
        return $"result2 from {PyOps.Str(arg)}";
    }

    public static PyAsyncGenerator<long> Agen() => new("agen", async g =>
    {
        try
        {
            for (long i = 0; i < 10; i++)
            {
                object? x = await g.Yield(i);
                Print("got", x);
            }
        }
        finally
        {
            Print("agen closed");
        }
    }, closeAtExit: true);

    public static async PyCoroutine RunMain()
    {
        object? t = default;
        await foreach (var item in PyAwait.Iterate(new Ticker(3)))
        {
            t = item;
            Print("tick", t);
        }

        Print("ticker done");
        Print(await PyAwait.On(new Awaitable(5)));
        Print(await PyAwait.On(new Later()));
        var g = Agen();
        Print(await g.Anext());
        Print(await g.Asend("hello"));
        await g.Aclose();
        try
        {
            await g.Anext();
        }
        catch (StopAsyncIteration)
        {
            Print("stopped");
        }

        t = PyAsyncio.CreateTask(Outer(), name: "outer-task");
        PyOps.CallMethod(t, "add_done_callback", PyPartial.Create(DoneCbFunction, args: (object?[])["outer"]));
        PyOps.CallMethod(t, "add_done_callback", new PyFunction("<lambda>", ["f"], null, arguments =>
        {
            var a = new ArgumentBinder("<lambda>", new PyParameters("f"), arguments);
            var f = a.Get<object?>(0);
            Print("lambda", PyOps.GetItem(PyOps.CallMethod(f, "result"), 0L));
            return null;
        }));
        Print(PyOps.CallMethod(t, "get_name"), PyOps.CallMethod(t, "done"));
        await PyAwait.On(t);
        await PyAsyncio.Sleep(0);
        var loop = PyAsyncio.GetEventLoop();
        var now = loop.Time();
        loop.CallAt(now + 0.003, PyOps.GetAttr(PyModules.Get("builtins"), "print"), args: (object?[])["at 3"]);
        loop.CallAt(now + 0.001, PyOps.GetAttr(PyModules.Get("builtins"), "print"), args: (object?[])["at 1"]);
        loop.CallSoon(PyOps.GetAttr(PyModules.Get("builtins"), "print"), args: (object?[])["soon"]);
        var h = loop.CallLater(0.002, PyOps.GetAttr(PyModules.Get("builtins"), "print"), args: (object?[])["never"]);
        h.Cancel();
        await PyAsyncio.Sleep(0.01);
        // shield
        async PyCoroutine<long> Inner()
        {
            await PyAsyncio.Sleep(0.005);
            Print("inner finished");
            return 7;
        }

        var it = PyAsyncio.EnsureFuture(Inner());
        try
        {
            await PyAsyncio.WaitFor(PyAsyncio.Shield(it), 0.001);
        }
        catch (TimeoutError)
        {
            Print("shield timeout");
        }

        Print(await it);
        // Exceptions
        async PyCoroutine Fail(long n)
        {
            await PyAsyncio.Sleep(0);
            throw new ValueError(n);
        }

        try
        {
            await PyAsyncio.Gather(Fail(1), Fail(2));
        }
        catch (ValueError e)
        {
            Print("caught", e);
        }

        var res = await PyAsyncio.Gather(returnExceptions: true, corosOrFutures: (object?[])[Fail(1), Phase1()]);
        object? r = default;
        foreach (var item in res)
        {
            r = item;
            if (r is PyException)
            {
                Print("exc", Repr((PyException)r));
            }
            else
            {
                Print("val", r);
            }
        }

        var tasks = PyDict.Of(
            Range(3).Select(i => ((PyTask<long>, long))(PyAsyncio.CreateTask(PyAsyncio.Sleep(0.001 * i, i)), i)));
        var (done, pending) = await PyAsyncio.Wait(tasks, timeout: 1);
        Print(Sorted(PyIterator.Of(done.Select(t => t.Result()))), Len(pending));
        var d = new PyDict<string, object?> { ["a"] = Phase1Function, ["b"] = OuterFunction };
        foreach (var (k, f) in d.Items())
        {
            Print(k, await PyAwait.On(PyOps.Call(f)));
        }

        var fut = new PyAsyncFuture<object?>();
        async PyCoroutine Setter()
        {
            await PyAsyncio.Sleep(0);
            fut.SetResult("set");
        }

        _ = PyAsyncio.CreateTask(Setter());
        Print(await fut, fut.Done());
        try
        {
            fut.SetResult(1L);
        }
        catch (AsyncInvalidStateError e)
        {
            Print("invalid", e);
        }

        var q = new PyAsyncQueue<long>();
        async PyCoroutine Prod()
        {
            for (long i = 0; i < 3; i++)
            {
                await q.Put(i);
                await PyAsyncio.Sleep(0);
            }
        }

        async PyCoroutine Cons(string name)
        {
            while (true)
            {
                var i = await q.Get();
                Print(name, i);
                q.TaskDone();
            }
        }

        PyList<PyTask<object?>> cs = [.. Range(2).Select(i => PyAsyncio.CreateTask(Cons($"c{i}")))];
        await Prod();
        await q.Join();
        foreach (var c in cs)
        {
            c.Cancel();
        }

        r = await PyAsyncio.Gather(returnExceptions: true, corosOrFutures: (object?[])[.. cs]);
        Print((PyList<string>)[.. PyOps.Iterate(r).Select(x => PyOps.TypeOf(x).Name)]);
        Print(PyOps.CallMethod(PyAsyncio.CurrentTask(), "get_name"), Len(PyAsyncio.AllTasks()));
    }

    public static int Main(string[] args) => PyProgram.Run("event_loop.py", args, Start, coroutines: AsyncFunctions);

    private static void Start()
    {
        var loop = PyAsyncio.NewEventLoop();
        PyAsyncio.SetEventLoop(loop);
        for (long i = 1; i < 4; i++)
        {
            var iNow = i;
            loop.CallSoon(() => Cb(iNow, loop));
        }

        loop.RunForever();
        Print(loop.RunUntilComplete(Outer()));
        loop.Close();
        Print(loop.HasClosed());
        var start = PyTime.PerfCounter();
        PyAsyncio.Run(RunMain());
        var c = Outer();
        Print(PyAsyncio.Iscoroutine(c), PyAsyncio.Iscoroutinefunction(OuterFunction));
        try
        {
            c.Send(null);
        }
        catch (StopIteration e)
        {
            Print("stop", e.Value);
        }
    }
}
// ======== EventLoopScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace EventLoop;

public sealed partial class Ticker
{
    public static readonly PyClass TickerClass = PyClass.Register<Ticker>(
        new("Ticker", "__main__", [], CreateInstance, static x => x is Ticker),
        TryGetClassMember);

    public override string PyTypeName => "Ticker";

    public override PyClass PyType => TickerClass;

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
            case "__aiter__":
                value = new PyBoundMethod(this, "__aiter__", CallAiter);
                return true;
            case "__anext__":
                value = new PyBoundMethod(this, "__anext__", CallAnext);
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
            case "__aiter__":
                result = CallAiter(arguments);
                return true;
            case "__anext__":
                result = CallAnext(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "__aiter__":
                value = PyFunction.Unbound("Ticker", "__aiter__");
                return true;
            case "__anext__":
                value = PyFunction.Unbound("Ticker", "__anext__");
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("n", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("Ticker.__init__", CreateParameters, arguments);
        return new Ticker(a.Get<long>(0));
    }

    private static readonly PyParameters AiterParameters = new("", method: true);

    private object? CallAiter(PyArguments arguments)
    {
        _ = new ArgumentBinder("Ticker.__aiter__", AiterParameters, arguments);
        return Aiter();
    }

    private static readonly PyParameters AnextParameters = new("", method: true);

    private object? CallAnext(PyArguments arguments)
    {
        _ = new ArgumentBinder("Ticker.__anext__", AnextParameters, arguments);
        return Anext();
    }
}

public sealed partial class Awaitable
{
    public static readonly PyClass AwaitableClass = PyClass.Register<Awaitable>(
        new("Awaitable", "__main__", [], CreateInstance, static x => x is Awaitable),
        TryGetClassMember);

    public override string PyTypeName => "Awaitable";

    public override PyClass PyType => AwaitableClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "v":
                value = V;
                return true;
            case "__await__":
                value = new PyBoundMethod(this, "__await__", CallAwait);
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
            default:
                return base.TrySetMember(name, value);
        }
    }

    public override bool TryCallMember(string name, PyArguments arguments, out object? result)
    {
        switch (name)
        {
            case "__await__":
                result = CallAwait(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "__await__":
                value = PyFunction.Unbound("Awaitable", "__await__");
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("v", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("Awaitable.__init__", CreateParameters, arguments);
        return new Awaitable(a.Get<long>(0));
    }

    private static readonly PyParameters AwaitParameters = new("", method: true);

    private object? CallAwait(PyArguments arguments)
    {
        _ = new ArgumentBinder("Awaitable.__await__", AwaitParameters, arguments);
        return Await();
    }
}

public sealed partial class Later
{
    public static readonly PyClass LaterClass = PyClass.Register<Later>(
        new("Later", "__main__", [], CreateInstance, static x => x is Later),
        TryGetClassMember);

    public override string PyTypeName => "Later";

    public override PyClass PyType => LaterClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "__await__":
                value = new PyBoundMethod(this, "__await__", CallAwait);
                return true;
            case "go":
                value = new PyBoundMethod(this, "go", CallGo);
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
            case "__await__":
                result = CallAwait(arguments);
                return true;
            case "go":
                result = CallGo(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "__await__":
                value = PyFunction.Unbound("Later", "__await__");
                return true;
            case "go":
                value = PyFunction.Unbound("Later", "go");
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        _ = new ArgumentBinder("Later", CreateParameters, arguments);
        return new Later();
    }

    private static readonly PyParameters AwaitParameters = new("", method: true);

    private object? CallAwait(PyArguments arguments)
    {
        _ = new ArgumentBinder("Later.__await__", AwaitParameters, arguments);
        return Await();
    }

    private static readonly PyParameters GoParameters = new("", method: true);

    private object? CallGo(PyArguments arguments)
    {
        _ = new ArgumentBinder("Later.go", GoParameters, arguments);
        return Go();
    }
}

public static partial class EventLoopScript
{
    private static readonly PyParameters DoneCbParameters = new("name, fut");
    public static readonly PyFunction DoneCbFunction = new("done_cb", ["name", "fut"], null, CallDoneCb);

    private static object? CallDoneCb(PyArguments arguments)
    {
        var a = new ArgumentBinder("done_cb", DoneCbParameters, arguments);
        DoneCb(a.Get<object?>(0), a.Get<object?>(1));
        return null;
    }

    private static readonly PyParameters OuterParameters = new("");
    public static readonly PyFunction OuterFunction = new("outer", [], null, CallOuter, isCoroutine: true);

    private static object? CallOuter(PyArguments arguments)
    {
        _ = new ArgumentBinder("outer", OuterParameters, arguments);
        return Outer();
    }

    private static readonly PyParameters Phase1Parameters = new("");
    public static readonly PyFunction Phase1Function = new("phase1", [], null, CallPhase1, isCoroutine: true);

    private static object? CallPhase1(PyArguments arguments)
    {
        _ = new ArgumentBinder("phase1", Phase1Parameters, arguments);
        return Phase1();
    }

    private static PyCoroutineName[] AsyncFunctions => [
        new("Ticker.Anext", "Ticker.__anext__", 12),
        new("Later.Go", "Later.go", 29),
        new("EventLoopScript.Outer", "outer", 41),
        new("EventLoopScript.Phase1", "phase1", 47),
        new("EventLoopScript.Phase2", "phase2", 51),
        new("EventLoopScript.RunMain", "main", 63),
        new("EventLoopScript.Inner", "main.<locals>.inner", 93),
        new("EventLoopScript.Fail", "main.<locals>.fail", 104),
        new("EventLoopScript.Setter", "main.<locals>.setter", 124),
        new("EventLoopScript.Prod", "main.<locals>.prod", 134),
        new("EventLoopScript.Cons", "main.<locals>.cons", 138),
    ];
}

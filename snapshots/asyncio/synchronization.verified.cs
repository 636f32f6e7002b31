// ======== SynchronizationScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace Synchronization;

public sealed partial class Conn : PyObject
{
    public string Name;
    public bool Open;

    public Conn(string name)
    {
        Name = name;
        Open = false;
    }

    public async PyCoroutine<Conn> Aenter()
    {
        await PyAsyncio.Sleep(0);
        Open = true;
        Print("open", Name);
        return this;
    }

    public async PyCoroutine<bool> Aexit(object? excType, object? exc, object? tb)
    {
        Open = false;
        Print("close", Name, PyOps.Truth(excType) ? PyOps.GetAttr(excType, "__name__") : null);
        return PyOps.Is(excType, PyTypes.ValueError);
    }

    public async PyCoroutine<string> Query(string q)
    {
        await PyAsyncio.Sleep(0.001);
        return $"{Name}:{q}";
    }
}

public static partial class SynchronizationScript
{
    public static async PyCoroutine<long?> Producer(PyAsyncQueue<string?> queue, long n)
    {
        for (long i = 0; i < n; i++)
        {
            var item = $"item-{i}";
            await queue.Put(item);
            Print("produced", item);
            await PyAsyncio.Sleep(0);
        }

        await queue.Put(null);
        return null;
    }

    public static async PyCoroutine<long?> Consumer(PyAsyncQueue<string?> queue)
    {
        var count = 0L;
        while (true)
        {
            string? item = await queue.Get();
            if (item is null)
            {
                queue.TaskDone();
                break;
            }

            count++;
            Print("consumed", item!);
            queue.TaskDone();
        }

        return count;
    }

    public static async PyCoroutine Worker(long name, PyAsyncSemaphore sem, PyAsyncLock lockValue, PyList<long> results)
    {
        await sem.Acquire();
        try
        {
            await lockValue.Acquire();
            try
            {
                results.Append(name);
            }
            finally
            {
                lockValue.Release();
            }

            await PyAsyncio.Sleep(0.001);
        }
        finally
        {
            sem.Release();
        }

        Print("worker", name);
    }

    public static PyAsyncGenerator<long> Countdown(long n) => new("countdown", async g =>
    {
        while (n > 0)
        {
            await g.Yield(n);
            await PyAsyncio.Sleep(0);
            n--;
        }
    });

    public static async PyCoroutine RunMain()
    {
        var q = new PyAsyncQueue<string?>(maxsize: 2);
        var (_, n) = PyTuple.Unpack2(await PyAsyncio.Gather(Producer(q, 5), Consumer(q)));
        Print("n", n);
        var sem = new PyAsyncSemaphore(2);
        var lockValue = new PyAsyncLock();
        PyList<long> results = [];
        await PyAsyncio.Gather(
            (PyAwaitable<object?>[])[.. PyIterator.Of(Range(5).Select(i => Worker(i, sem, lockValue, results)))]);
        Print(results);
        Conn c = null!;
        var manager = new Conn("db");
        c = await manager.Aenter();
        var exit = PyAwait.OnExit(manager.Aexit);
        try
        {
            Print(await c.Query("select"));
        }
        catch (Exception ex) when (ex.ToPython() is PyBaseException error)
        {
            if (!await exit.Suppresses(error))
            {
                throw;
            }
        }
        finally
        {
            await exit.Leave();
        }

        var manager2 = new Conn("bad");
        c = await manager2.Aenter();
        var exit2 = PyAwait.OnExit(manager2.Aexit);
        try
        {
            throw new ValueError("boo");
        }
        catch (Exception ex) when (ex.ToPython() is PyBaseException error)
        {
            if (!await exit2.Suppresses(error))
            {
                throw;
            }
        }
        finally
        {
            await exit2.Leave();
        }

        await foreach (var i in Countdown(3))
        {
            Print("t", i);
        }

        var items = new PyList<long>();
        await foreach (var i in Countdown(4))
        {
            if (PyMath.Mod(i, 2) == 0)
            {
                items.Append(i);
            }
        }

        Print(items);
        var items2 = new PyDict<long, long>();
        await foreach (var i in Countdown(2))
        {
            items2[i] = i * i;
        }

        Print(items2);
        var items3 = new PyList<string>();
        foreach (var x in PyStr.Chars("ab"))
        {
            items3.Append(await c.Query(x));
        }

        Print(items3);
        var ev = new PyAsyncEvent();
        async PyCoroutine Waiter()
        {
            await ev.Wait();
            Print("event!");
        }

        var t = PyAsyncio.CreateTask(Waiter());
        await PyAsyncio.Sleep(0);
        ev.Set();
        await t;
        async PyCoroutine Canceller()
        {
            try
            {
                await PyAsyncio.Sleep(10);
            }
            catch (CancelledError)
            {
                Print("cancelled inside");
                throw;
            }
            finally
            {
                Print("cleanup");
            }
        }

        t = PyAsyncio.CreateTask(Canceller());
        await PyAsyncio.Sleep(0.001);
        t.Cancel();
        try
        {
            await t;
        }
        catch (CancelledError)
        {
            Print("main saw cancel", t.Cancelled(), t.Done());
        }

        async PyCoroutine Boom() => throw new KeyError("k");
        var r = await PyAsyncio.Gather(
            returnExceptions: true,
            corosOrFutures: (object?[])[Boom(), PyAsyncio.Sleep(0, "ok")]);
        Print(r);
        try
        {
            var manager3 = new PyTaskGroup();
            var tg = await manager3.Aenter();
            var exit3 = PyAwait.OnExit(manager3);
            try
            {
                _ = tg.CreateTask(Boom());
                _ = tg.CreateTask(Canceller());
            }
            catch (Exception ex) when (ex.ToPython() is PyBaseException error)
            {
                if (!await exit3.Suppresses(error))
                {
                    throw;
                }
            }
            finally
            {
                await exit3.Leave();
            }
        }
        catch (Exception ex) when (ex.ToPython() is PyBaseException error)
        {
            var group = new PyExceptStar(error);
            var part = group.Take(PyTypes.KeyError);
            if (part is not null)
            {
                try
                {
                    object? eg = part;
                    Print("group", PyOps.GetAttr(eg, "exceptions"));
                }
                catch (Exception ex2) when (ex2.ToPython() is PyBaseException raised)
                {
                    group.Add(raised);
                }
            }

            group.Finish();
        }

        try
        {
            var manager3 = PyAsyncio.Timeout(0.01);
            await manager3.Aenter();
            var exit3 = PyAwait.OnExit(manager3);
            try
            {
                await PyAsyncio.Sleep(5);
            }
            catch (Exception ex) when (ex.ToPython() is PyBaseException error)
            {
                if (!await exit3.Suppresses(error))
                {
                    throw;
                }
            }
            finally
            {
                await exit3.Leave();
            }
        }
        catch (TimeoutError)
        {
            Print("timeout");
        }

        var cond = new PyAsyncCondition();
        async PyCoroutine Cw(long i)
        {
            await cond.Acquire();
            try
            {
                await cond.Wait();
                Print("cond", i);
            }
            finally
            {
                cond.Release();
            }
        }

        PyList<PyTask<object?>> ts = [.. Range(3).Select(i => PyAsyncio.CreateTask(Cw(i)))];
        await PyAsyncio.Sleep(0);
        await cond.Acquire();
        try
        {
            cond.NotifyAll();
        }
        finally
        {
            cond.Release();
        }

        await PyAsyncio.Wait(ts);
        var pq = new PyAsyncPriorityQueue<(long, string)>();
        foreach (var p in (long[])[3, 1, 2])
        {
            pq.PutNowait((p, $"p{p}"));
        }

        while (!pq.Empty())
        {
            Print(await pq.Get());
        }

        var loop = PyAsyncio.GetRunningLoop();
        PyAsyncFuture<object?> fut = loop.CreateFuture();
        loop.CallLater(0.001, PyOps.GetAttr(fut, "set_result"), args: (object?[])[42L]);
        Print(await fut);
        object? Blocking(object? x, object? y) => PyOps.Add(x, y);
        Print(
            await loop.RunInExecutor(
                null,
                PyFunction.Bind("blocking", "x, y", a => Blocking(a.Get<object?>(0), a.Get<object?>(1))),
                1L,
                2L));
        Print(
            await PyAsyncio.ToThread(
                PyFunction.Bind("blocking", "x, y", a => Blocking(a.Get<object?>(0), a.Get<object?>(1))),
                new PyKeywords { ["y"] = 4L },
                3L));
        var f = PyAsyncio.Shield(PyAsyncio.Sleep(0.001, "sh"));
        Print(await f);
    }

    public static int Main(string[] args) => PyProgram.Run(
        "synchronization.py",
        args,
        Start,
        coroutines: AsyncFunctions);

    private static void Start()
    {
        PyAsyncio.Run(RunMain());
    }
}
// ======== SynchronizationScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace Synchronization;

public sealed partial class Conn
{
    public static readonly PyClass ConnClass = PyClass.Register<Conn>(
        new("Conn", "__main__", [], CreateInstance, static x => x is Conn));

    public override string PyTypeName => "Conn";

    public override PyClass PyType => ConnClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "name":
                value = Name;
                return true;
            case "open":
                value = Open;
                return true;
            case "__aenter__":
                value = new PyBoundMethod(this, "__aenter__", CallAenter);
                return true;
            case "__aexit__":
                value = new PyBoundMethod(this, "__aexit__", CallAexit);
                return true;
            case "query":
                value = new PyBoundMethod(this, "query", CallQuery);
                return true;
            default:
                return base.TryGetMember(name, out value);
        }
    }

    public override bool TrySetMember(string name, object? value)
    {
        switch (name)
        {
            case "name":
                Name = PyConvert.To<string>(value);
                return true;
            case "open":
                Open = PyConvert.To<bool>(value);
                return true;
            default:
                return base.TrySetMember(name, value);
        }
    }

    public override bool TryCallMember(string name, PyArguments arguments, out object? result)
    {
        switch (name)
        {
            case "__aenter__":
                result = CallAenter(arguments);
                return true;
            case "__aexit__":
                result = CallAexit(arguments);
                return true;
            case "query":
                result = CallQuery(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    private static readonly PyParameters CreateParameters = new("name", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("Conn.__init__", CreateParameters, arguments);
        return new Conn(a.Get<string>(0));
    }

    private static readonly PyParameters AenterParameters = new("", method: true);

    private object? CallAenter(PyArguments arguments)
    {
        _ = new ArgumentBinder("Conn.__aenter__", AenterParameters, arguments);
        return Aenter();
    }

    private static readonly PyParameters AexitParameters = new("exc_type, exc, tb", method: true);

    private object? CallAexit(PyArguments arguments)
    {
        var a = new ArgumentBinder("Conn.__aexit__", AexitParameters, arguments);
        return Aexit(a.Get<object?>(0), a.Get<object?>(1), a.Get<object?>(2));
    }

    private static readonly PyParameters QueryParameters = new("q", method: true);

    private object? CallQuery(PyArguments arguments)
    {
        var a = new ArgumentBinder("Conn.query", QueryParameters, arguments);
        return Query(a.Get<string>(0));
    }
}

public static partial class SynchronizationScript
{
    private static PyCoroutineName[] AsyncFunctions => [
        new("SynchronizationScript.Producer", "producer", 4),
        new("SynchronizationScript.Consumer", "consumer", 12),
        new("SynchronizationScript.Worker", "worker", 24),
        new("Conn.Aenter", "Conn.__aenter__", 35),
        new("Conn.Aexit", "Conn.__aexit__", 40),
        new("Conn.Query", "Conn.query", 44),
        new("SynchronizationScript.RunMain", "main", 54),
        new("SynchronizationScript.Waiter", "main.<locals>.waiter", 73),
        new("SynchronizationScript.Canceller", "main.<locals>.canceller", 80),
        new("SynchronizationScript.Boom", "main.<locals>.boom", 95),
        new("SynchronizationScript.Cw", "main.<locals>.cw", 111),
    ];
}

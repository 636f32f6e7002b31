// ======== LeftGeneratorsScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace LeftGenerators;

public sealed partial class Job : PyObject
{
    public long Priority;
    public string Name;
    public object? Attempts;

    public Job(long priority, string name, long attempts = 0)
    {
        Priority = priority;
        Name = name;
        Attempts = attempts;
    }

    public override string Repr() => $"Job(priority={PyOps.Repr(Priority)}, name={PyOps.Repr(Name)}, attempts={PyOps.Repr(Attempts)})";

    public bool PyEquals(object? other) => other is Job && Priority == ((Job)other).Priority;

    public object? Less(object? other)
    {
        if (other is not Job)
        {
            return PyNotImplemented.Instance;
        }

        return Priority < ((Job)other).Priority;
    }

    public object? LessOrEqual(object? other)
    {
        if (other is not Job)
        {
            return PyNotImplemented.Instance;
        }

        return Priority <= ((Job)other).Priority;
    }

    public object? Greater(object? other)
    {
        if (other is not Job)
        {
            return PyNotImplemented.Instance;
        }

        return Priority > ((Job)other).Priority;
    }

    public object? GreaterOrEqual(object? other)
    {
        if (other is not Job)
        {
            return PyNotImplemented.Instance;
        }

        return Priority >= ((Job)other).Priority;
    }
}

public sealed partial class RateLimiter : PyObject
{
    public long Rate;
    public double Per;
    public long Tokens;
    private PyAsyncCondition _cond;
    private PyTask<object?>? _task;

    public RateLimiter(long rate, double per)
    {
        (Rate, Per) = (rate, per);
        Tokens = rate;
        _cond = new PyAsyncCondition();
        _task = null;
    }

    public async PyCoroutine<RateLimiter> Aenter()
    {
        await _cond.Acquire();
        try
        {
            await _cond.WaitFor(() => Tokens > 0);
            Tokens--;
        }
        finally
        {
            _cond.Release();
        }

        return this;
    }

    public async PyCoroutine<bool> Aexit(object? excType, object? exc, object? tb) => false;

    public async PyCoroutine<object?> Refill()
    {
        while (true)
        {
            await PyAsyncio.Sleep(Per);
            await _cond.Acquire();
            try
            {
                Tokens = Rate;
                _cond.NotifyAll();
            }
            finally
            {
                _cond.Release();
            }
        }
    }

    public void Start()
    {
        _task = PyAsyncio.CreateTask(Refill(), name: "refill");
    }

    public async PyCoroutine Stop()
    {
        _task!.Cancel();
        var manager = new PySuppress(PyTypes.CancelledError);
        manager.Enter();
        var exit = PyContext.OnExit(manager);
        try
        {
            await _task!;
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

        Print("refill", _task!.Cancelled(), _task!.GetName());
    }
}

public static partial class LeftGeneratorsScript
{
    private static PyDict<object?, long> Fails = null!;
    private static object? Process;
    private static object? Timed;

    public static object? Retry(long times, object? exceptions, double delay = 0.001)
    {
        object? Deco(object? fn)
        {
            async PyCoroutine<object?> Inner(PyTuple<object?> a, PyDict<string, object?> kw)
            {
                for (long attempt = 1; attempt < times + 1; attempt++)
                {
                    try
                    {
                        return await PyAwait.On(
                            PyOps.Call(fn, PyArguments.Of((object?[])[.. a], new PyDict<string, object?>().With(kw))));
                    }
                    catch (Exception ex) when (ex.ToPython() is PyBaseException e && IsInstance(e, exceptions))
                    {
                        Print($"{PyOps.Str(PyOps.GetAttr(fn, "__name__"))} attempt {attempt} failed: {PyOps.Repr(e)}");
                        if (attempt == times)
                        {
                            throw;
                        }

                        await PyAsyncio.Sleep(delay * (double)PyInt.Pow(2, attempt));
                    }
                }

                return null;
            }

            object? inner = PyOps.Call(
                PyFunctools.Wraps(fn),
                PyFunction.Bind(
                    "inner",
                    "*a, **kw",
                    a => Inner(a.StarTuple<object?>(0), a.KeywordDict<object?>(1)),
                    isCoroutine: true));
            return inner;
        }

        return PyFunction.Bind("deco", "fn", a => Deco(a.Get<object?>(0)));
    }

    public static async PyCoroutine<object?> ProcessFunction(object? job)
    {
        PyOps.SetAttr(job, "attempts", PyOps.InPlaceAdd(PyOps.GetAttr(job, "attempts"), 1L));
        if (Fails.Get(PyOps.GetAttr(job, "name"), 0) > 0)
        {
            var index = PyOps.GetAttr(job, "name");
            Fails[index]--;
            throw new ConnectionError($"{PyOps.Str(PyOps.GetAttr(job, "name"))} refused");
        }

        await PyAsyncio.Sleep(0.002);
        return PyOps.CallMethod(PyOps.GetAttr(job, "name"), "upper");
    }

    public static async PyCoroutine Worker(
        long wid,
        PyAsyncPriorityQueue<Job> q,
        PyDict<string, object?> results,
        RateLimiter lim)
    {
        while (true)
        {
            var job = await q.Get();
            try
            {
                await lim.Aenter();
                try
                {
                    results[job.Name] = await PyAwait.On(PyOps.Call(Process, job));
                }
                finally
                {
                    await lim.Aexit(null, null, null);
                }
            }
            catch (ConnectionError e)
            {
                results[job.Name] = e;
            }
            finally
            {
                q.TaskDone();
            }
        }
    }

    public static PyAsyncGenerator<long> Ticker(long n, double delay = 0.001) => new("ticker", async g =>
    {
        try
        {
            for (long i = 0; i < n; i++)
            {
                await g.Yield(i);
                await PyAsyncio.Sleep(delay);
            }
        }
        finally
        {
            Print("ticker cleanup");
        }
    }, closeAtExit: true);

    public static PyAsyncGenerator<object?> TimedFunction(object? label) => new("timed", async g =>
    {
        var t0 = PyTime.PerfCounter();
        try
        {
            await g.Yield(PyOps.CallMethod(label, "upper"));
        }
        catch (ValueError e)
        {
            Print("swallowed", e);
        }
        finally
        {
            if (!(PyTime.PerfCounter() >= t0))
            {
                throw new AssertionError();
            }

            Print("left", label);
        }
    }, closeAtExit: true);

    public static async PyCoroutine RunMain()
    {
        var q = new PyAsyncPriorityQueue<Job>();
        foreach (var (pr, nm) in ((long, string)[])[(3, "a"), (1, "b"), (2, "c"), (0, "d")])
        {
            await q.Put(new Job(pr, nm));
        }

        var lim = new RateLimiter(2, 0.005);
        lim.Start();
        var results = new PyDict<string, object?>();
        PyList<PyTask<object?>> ws = [.. Range(1).Select(i => PyAsyncio.CreateTask(Worker(i, q, results, lim)))];
        await q.Join();
        foreach (var w in ws)
        {
            w.Cancel();
        }

        Print(await PyAsyncio.Gather(returnExceptions: true, corosOrFutures: (object?[])[.. ws]));
        await lim.Stop();
        Print(
            PyDict.Of(
                Sorted(results.Items()).Select(
                    pair => ((string, object?))(pair.Item1, pair.Item2 is PyException ? (object?)Repr((PyException)pair.Item2) : pair.Item2))));
        var manager = PyOps.Call(Timed, "block");
        object? l = await PyAwait.Enter(manager);
        var exit = PyAwait.OnExit(manager);
        try
        {
            Print(l);
            throw new ValueError("inside");
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

        var items = new PyList<long>();
        await foreach (var i in Ticker(4))
        {
            if (PyMath.Mod(i, 2) == 0)
            {
                items.Append(i);
            }
        }

        var items2 = new PyDict<long, long>();
        await foreach (var i in Ticker(3))
        {
            items2[i] = i * i;
        }

        Print(items, items2);
        await foreach (var i in Ticker(10).ThenClose())
        {
            if (i == 2)
            {
                break;
            }
        }

        try
        {
            var manager2 = PyAsyncio.Timeout(0.005);
            await manager2.Aenter();
            var exit2 = PyAwait.OnExit(manager2);
            try
            {
                await PyAsyncio.Sleep(1);
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
        }
        catch (TimeoutError e)
        {
            Print("timeout", Repr(e));
        }

        var t1 = new LocalVariable<PyTask<string>>("t1");
        try
        {
            var manager2 = new PyTaskGroup();
            var tg = await manager2.Aenter();
            var exit2 = PyAwait.OnExit(manager2);
            try
            {
                t1.Value = tg.CreateTask(PyAsyncio.Sleep(0.5, "never"));
                async PyCoroutine Bad()
                {
                    await PyAsyncio.Sleep(0);
                    throw new KeyError("tg");
                }

                _ = tg.CreateTask(Bad());
                _ = tg.CreateTask(Bad());
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
                    Print("group", PyOps.GetAttr(eg, "exceptions"), t1.Value.Cancelled());
                }
                catch (Exception ex2) when (ex2.ToPython() is PyBaseException raised)
                {
                    group.Add(raised);
                }
            }

            group.Finish();
        }

        PyAsyncFuture<object?> fut = PyAsyncio.GetRunningLoop().CreateFuture();
        PyAsyncio.GetRunningLoop().CallLater(0.001, PyOps.GetAttr(fut, "set_result"), args: (object?[])[42L]);
        Print(await PyAsyncio.Shield(fut), fut);
        var (done, pending) = await PyAsyncio.Wait<PyNumber>(
            (PyList<PyTask<PyNumber>>)[.. ((PyNumber[])[0.01, 0.001, 3]).Select(
                d => PyAsyncio.EnsureFuture(PyAsyncio.Sleep((double)d, d)))],
            timeout: 0.1);
        Print(Sorted(PyIterator.Of(done.Select(t => t.Result()))), Len(pending));
        foreach (var p in pending)
        {
            p.Cancel();
        }

        foreach (var c in PyAsyncio.AsCompleted<string>(
            new PyList<PyCoroutine<string>> { PyAsyncio.Sleep(0.02, "slow"), PyAsyncio.Sleep(0.001, "fast") }))
        {
            Print(await c);
        }

        Print(await PyAsyncio.ToThread(PyOps.GetAttr(PyModules.Get("builtins"), "sum"), args: (object?[])[Range(10)]));
        try
        {
            await PyAsyncio.WaitFor(PyAsyncio.Sleep(5), 0.001);
        }
        catch (TimeoutError)
        {
            Print("wait_for timeout");
        }
    }

    public static readonly object? DefaultRetryExceptions = (PyTuple<PyClass>)[PyTypes.Exception];

    public static int Main(string[] args) => PyProgram.Run(
        "left_generators.py",
        args,
        Start,
        coroutines: AsyncFunctions);

    private static void Start()
    {
        Fails = new PyDict<object?, long> { ["b"] = 2, ["c"] = 5 };
        Process = PyOps.Call(
            Retry(times: 3, exceptions: (PyTypes.ConnectionError, PyTypes.TimeoutError)),
            ProcessFunctionFunction);
        Timed = PyOps.Call(PyOps.GetAttr(PyModules.Get("contextlib"), "asynccontextmanager"), TimedFunctionFunction);
        PyAsyncio.Run(RunMain());
    }
}
// ======== LeftGeneratorsScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace LeftGenerators;

public sealed partial class Job
{
    public static readonly PyClass JobClass = PyClass.Register<Job>(
        new("Job", "__main__", [], CreateInstance, static x => x is Job),
        TryGetClassMember);

    public override string PyTypeName => "Job";

    public override PyClass PyType => JobClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "priority":
                value = Priority;
                return true;
            case "name":
                value = Name;
                return true;
            case "attempts":
                value = Attempts;
                return true;
            case "__repr__":
                value = new PyBoundMethod(this, "__repr__", CallRepr);
                return true;
            case "__eq__":
                value = new PyBoundMethod(this, "__eq__", CallPyEquals);
                return true;
            case "__lt__":
                value = new PyBoundMethod(this, "__lt__", CallLess);
                return true;
            case "__le__":
                value = new PyBoundMethod(this, "__le__", CallLessOrEqual);
                return true;
            case "__gt__":
                value = new PyBoundMethod(this, "__gt__", CallGreater);
                return true;
            case "__ge__":
                value = new PyBoundMethod(this, "__ge__", CallGreaterOrEqual);
                return true;
            default:
                return base.TryGetMember(name, out value);
        }
    }

    public override bool TrySetMember(string name, object? value)
    {
        switch (name)
        {
            case "priority":
                Priority = PyConvert.To<long>(value);
                return true;
            case "name":
                Name = PyConvert.To<string>(value);
                return true;
            case "attempts":
                Attempts = value;
                return true;
            default:
                return base.TrySetMember(name, value);
        }
    }

    public override bool TryCallMember(string name, PyArguments arguments, out object? result)
    {
        switch (name)
        {
            case "__repr__":
                result = CallRepr(arguments);
                return true;
            case "__eq__":
                result = CallPyEquals(arguments);
                return true;
            case "__lt__":
                result = CallLess(arguments);
                return true;
            case "__le__":
                result = CallLessOrEqual(arguments);
                return true;
            case "__gt__":
                result = CallGreater(arguments);
                return true;
            case "__ge__":
                result = CallGreaterOrEqual(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    public override bool? IsEqualTo(object? other) => PyEquals(other);

    public override bool? IsLessThan(object? other) => PyOps.ComparisonResult(Less(other));

    public override long HashValue() => throw new TypeError("unhashable type: 'Job'");

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "__repr__":
                value = PyFunction.Unbound("Job", "__repr__");
                return true;
            case "__eq__":
                value = PyFunction.Unbound("Job", "__eq__");
                return true;
            case "__lt__":
                value = PyFunction.Unbound("Job", "__lt__");
                return true;
            case "__le__":
                value = PyFunction.Unbound("Job", "__le__");
                return true;
            case "__gt__":
                value = PyFunction.Unbound("Job", "__gt__");
                return true;
            case "__ge__":
                value = PyFunction.Unbound("Job", "__ge__");
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("priority, name, attempts=", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("Job.__init__", CreateParameters, arguments);
        return new Job(a.Get<long>(0), a.Get<string>(1), a.Get<long>(2, 0));
    }

    private static readonly PyParameters ReprParameters = new("", method: true);

    private object? CallRepr(PyArguments arguments)
    {
        _ = new ArgumentBinder("Job.__repr__", ReprParameters, arguments);
        return Repr();
    }

    private static readonly PyParameters PyEqualsParameters = new("other", method: true);

    private object? CallPyEquals(PyArguments arguments)
    {
        var a = new ArgumentBinder("Job.__eq__", PyEqualsParameters, arguments);
        return PyEquals(a.Get<object?>(0));
    }

    private static readonly PyParameters LessParameters = new("other", method: true);

    private object? CallLess(PyArguments arguments)
    {
        var a = new ArgumentBinder("Job.__lt__", LessParameters, arguments);
        return Less(a.Get<object?>(0));
    }

    private static readonly PyParameters LessOrEqualParameters = new("other", method: true);

    private object? CallLessOrEqual(PyArguments arguments)
    {
        var a = new ArgumentBinder("Job.__le__", LessOrEqualParameters, arguments);
        return LessOrEqual(a.Get<object?>(0));
    }

    private static readonly PyParameters GreaterParameters = new("other", method: true);

    private object? CallGreater(PyArguments arguments)
    {
        var a = new ArgumentBinder("Job.__gt__", GreaterParameters, arguments);
        return Greater(a.Get<object?>(0));
    }

    private static readonly PyParameters GreaterOrEqualParameters = new("other", method: true);

    private object? CallGreaterOrEqual(PyArguments arguments)
    {
        var a = new ArgumentBinder("Job.__ge__", GreaterOrEqualParameters, arguments);
        return GreaterOrEqual(a.Get<object?>(0));
    }
}

public sealed partial class RateLimiter
{
    public static readonly PyClass RateLimiterClass = PyClass.Register<RateLimiter>(
        new("RateLimiter", "__main__", [], CreateInstance, static x => x is RateLimiter));

    public override string PyTypeName => "RateLimiter";

    public override PyClass PyType => RateLimiterClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "rate":
                value = Rate;
                return true;
            case "per":
                value = Per;
                return true;
            case "tokens":
                value = Tokens;
                return true;
            case "_cond":
                value = _cond;
                return true;
            case "_task":
                value = _task;
                return true;
            case "__aenter__":
                value = new PyBoundMethod(this, "__aenter__", CallAenter);
                return true;
            case "__aexit__":
                value = new PyBoundMethod(this, "__aexit__", CallAexit);
                return true;
            case "refill":
                value = new PyBoundMethod(this, "refill", CallRefill);
                return true;
            case "start":
                value = new PyBoundMethod(this, "start", CallStart);
                return true;
            case "stop":
                value = new PyBoundMethod(this, "stop", CallStop);
                return true;
            default:
                return base.TryGetMember(name, out value);
        }
    }

    public override bool TrySetMember(string name, object? value)
    {
        switch (name)
        {
            case "rate":
                Rate = PyConvert.To<long>(value);
                return true;
            case "per":
                Per = PyConvert.To<double>(value);
                return true;
            case "tokens":
                Tokens = PyConvert.To<long>(value);
                return true;
            case "_cond":
                _cond = PyConvert.To<PyAsyncCondition>(value);
                return true;
            case "_task":
                _task = PyConvert.To<PyTask<object?>?>(value);
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
            case "refill":
                result = CallRefill(arguments);
                return true;
            case "start":
                result = CallStart(arguments);
                return true;
            case "stop":
                result = CallStop(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    private static readonly PyParameters CreateParameters = new("rate, per", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("RateLimiter.__init__", CreateParameters, arguments);
        return new RateLimiter(a.Get<long>(0), a.Get<double>(1));
    }

    private static readonly PyParameters AenterParameters = new("", method: true);

    private object? CallAenter(PyArguments arguments)
    {
        _ = new ArgumentBinder("RateLimiter.__aenter__", AenterParameters, arguments);
        return Aenter();
    }

    private static readonly PyParameters AexitParameters = new("exc_type, exc, tb", method: true);

    private object? CallAexit(PyArguments arguments)
    {
        var a = new ArgumentBinder("RateLimiter.__aexit__", AexitParameters, arguments);
        return Aexit(a.Get<object?>(0), a.Get<object?>(1), a.Get<object?>(2));
    }

    private static readonly PyParameters RefillParameters = new("", method: true);

    private object? CallRefill(PyArguments arguments)
    {
        _ = new ArgumentBinder("RateLimiter.refill", RefillParameters, arguments);
        return Refill();
    }

    private static readonly PyParameters StartParameters = new("", method: true);

    private object? CallStart(PyArguments arguments)
    {
        _ = new ArgumentBinder("RateLimiter.start", StartParameters, arguments);
        Start();
        return null;
    }

    private static readonly PyParameters StopParameters = new("", method: true);

    private object? CallStop(PyArguments arguments)
    {
        _ = new ArgumentBinder("RateLimiter.stop", StopParameters, arguments);
        return Stop();
    }
}

public static partial class LeftGeneratorsScript
{
    private static readonly PyParameters ProcessFunctionParameters = new("job");
    public static readonly PyFunction ProcessFunctionFunction = new(
        "process",
        ["job"],
        null,
        CallProcessFunction,
        isCoroutine: true);

    private static object? CallProcessFunction(PyArguments arguments)
    {
        var a = new ArgumentBinder("process", ProcessFunctionParameters, arguments);
        return ProcessFunction(a.Get<object?>(0));
    }

    private static readonly PyParameters TimedFunctionParameters = new("label");
    public static readonly PyFunction TimedFunctionFunction = new("timed", ["label"], null, CallTimedFunction);

    private static object? CallTimedFunction(PyArguments arguments)
    {
        var a = new ArgumentBinder("timed", TimedFunctionParameters, arguments);
        return TimedFunction(a.Get<object?>(0));
    }

    private static PyCoroutineName[] AsyncFunctions => [
        new("RateLimiter.Aenter", "RateLimiter.__aenter__", 17),
        new("RateLimiter.Aexit", "RateLimiter.__aexit__", 22),
        new("RateLimiter.Refill", "RateLimiter.refill", 24),
        new("RateLimiter.Stop", "RateLimiter.stop", 32),
        new("LeftGeneratorsScript.Inner", "retry.<locals>.deco.<locals>.inner", 41),
        new("LeftGeneratorsScript.ProcessFunction", "process", 56),
        new("LeftGeneratorsScript.Worker", "worker", 64),
        new("LeftGeneratorsScript.RunMain", "main", 94),
        new("LeftGeneratorsScript.Bad", "main.<locals>.bad", 121),
    ];
}

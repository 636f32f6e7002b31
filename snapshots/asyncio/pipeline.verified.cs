// ======== PipelineScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace Pipeline;

public sealed partial class Job : PyObject
{
    public long Id;
    public string Payload;
    public long Retries;

    public Job(long id, string payload, long retries = 0)
    {
        Id = id;
        Payload = payload;
        Retries = retries;
    }

    public override string Repr() => $"Job(id={PyOps.Repr(Id)}, payload={PyOps.Repr(Payload)}, retries={PyOps.Repr(Retries)})";

    public bool PyEquals(Job other) => IsInstance(other, Job.JobClass) && PyOps.Equals(
        (Id, Payload, Retries),
        (other.Id, other.Payload, other.Retries));
}

public sealed partial class Stats : PyObject
{
    public long Processed;
    public long Failed;
    public PyDefaultDict<string, long>? ByWorker;

    public Stats(long processed = 0, long failed = 0, PyDefaultDict<string, long>? byWorker = null)
    {
        Processed = processed;
        Failed = failed;
        if (byWorker is null)
        {
            byWorker = new PyDefaultDict<string, long>(() => Int());
        }

        ByWorker = byWorker;
    }

    public override string Repr() => $"Stats(processed={PyOps.Repr(Processed)}, failed={PyOps.Repr(Failed)}, by_worker={PyOps.Repr(ByWorker)})";

    public bool PyEquals(object? other) => other is Stats && PyOps.Equals(
        (Processed, Failed, ByWorker),
        (((Stats)other).Processed, ((Stats)other).Failed, ((Stats)other).ByWorker));
}

public sealed partial class RateLimiter : PyObject
{
    private PyAsyncSemaphore _sem;
    public long Active;
    public long Peak;

    public RateLimiter(long limit)
    {
        _sem = new PyAsyncSemaphore(limit);
        Active = 0;
        Peak = 0;
    }

    public async PyCoroutine<RateLimiter> Aenter()
    {
        await _sem.Acquire();
        Active++;
        Peak = Max(Peak, Active);
        return this;
    }

    public async PyCoroutine Aexit(PyTuple<object?> exc)
    {
        Active--;
        _sem.Release();
    }
}

public sealed class FlakyError : PyException
{
    public FlakyError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "FlakyError";
}

/// <summary>Pipeline of coroutines, like in tutorials.</summary>
public static partial class PipelineScript
{
    private static object? Timer;

    public static async PyCoroutine<string> Process(Job job, RateLimiter limiter)
    {
        await PyAwait.Enter(limiter);
        var exit = PyAwait.OnExit(limiter);
        try
        {
            await PyAsyncio.Sleep(0.001);
            if (PyMath.Mod(job.Id, 4) == 3 && job.Retries == 0)
            {
                throw new FlakyError($"job {job.Id} failed");
            }

            return job.Payload.Upper();
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

        return null!;
    }

    public static async PyCoroutine Worker(
        string name,
        PyAsyncQueue<Job> queue,
        Stats stats,
        RateLimiter limiter,
        object? results)
    {
        while (true)
        {
            var job = await queue.Get();
            try
            {
                var result = await Process(job, limiter);
                PyOps.CallMethod(results, "append", result);
                stats.Processed++;
                var container = stats.ByWorker!;
                container[name]++;
            }
            catch (FlakyError exc)
            {
                stats.Failed++;
                job.Retries++;
                Print($"retry: {PyOps.Str(exc)}");
                await queue.Put(job);
            }
            finally
            {
                queue.TaskDone();
            }
        }
    }

    public static PyAsyncGenerator<object?> TimerFunction(object? label) => new("timer", async g =>
    {
        Print($"{PyOps.Str(label)}: start");
        try
        {
            await g.Yield(label);
        }
        finally
        {
            Print($"{PyOps.Str(label)}: end");
        }
    }, closeAtExit: true);

    /// <summary>Yield numbers from 0 to `to` every `delay` seconds.</summary>
    public static PyAsyncGenerator<long> Ticker(PyNumber delay, long to) => new("ticker", async g =>
    {
        for (long i = 0; i < to; i++)
        {
            await g.Yield(i);
            await PyAsyncio.Sleep((double)delay);
        }
    });

    public static async PyCoroutine<string?> Retry(Func<PyCoroutine<string>> coroFactory, long attempts = 3)
    {
        for (long attempt = 1; attempt < attempts + 1; attempt++)
        {
            try
            {
                return await coroFactory();
            }
            catch (ValueError e)
            {
                Print($"attempt {attempt}: {PyOps.Str(e)}");
                if (attempt == attempts)
                {
                    throw;
                }
            }
        }

        return null;
    }

    public static Func<PyCoroutine<string>> MakeFlaky()
    {
        var state = new PyDict<string, long> { ["n"] = 0 };

        async PyCoroutine<string> Flaky()
        {
            state["n"]++;
            await PyAsyncio.Sleep(0);
            if (state["n"] < 3)
            {
                throw new ValueError($"try {state["n"]}");
            }

            return "finally";
        }

        return Flaky;
    }

    public static async PyCoroutine RunMain()
    {
        PyRandom.Seed(1L);
        var queue = new PyAsyncQueue<Job>();
        var stats = new Stats();
        var limiter = new RateLimiter(3);
        object? results = new PyList<object?>();
        for (long i = 0; i < 10; i++)
        {
            await queue.Put(new Job(i, $"payload-{i}"));
        }

        PyList<PyTask<object?>> workers = [.. Range(4).Select(
            i => PyAsyncio.CreateTask(Worker($"w{i}", queue, stats, limiter, results)))];
        await queue.Join();
        foreach (var w in workers)
        {
            w.Cancel();
        }

        await PyAsyncio.Gather(returnExceptions: true, corosOrFutures: (object?[])[.. workers]);
        Print(Sorted(results));
        Print(stats.Processed, stats.Failed, limiter.Peak);
        var manager = PyOps.Call(Timer, "outer");
        object? label = await PyAwait.Enter(manager);
        var exit = PyAwait.OnExit(manager);
        try
        {
            Print("in", label);
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

        var total = 0L;
        await foreach (var n in Ticker(0.001, 5))
        {
            total += n;
        }

        Print("total", total);
        var items = new PyList<long>();
        await foreach (var x in Ticker(0, 4))
        {
            items.Append(x * x);
        }

        var squares = items;
        Print(squares);
        Print(await Retry(MakeFlaky()));
        results = new PyDict<object?, object?>();
        async PyCoroutine<string> Fill(string key, double delay)
        {
            await PyAsyncio.Sleep(delay);
            PyOps.SetItem(results, key, delay);
            return key;
        }

        var keys = await PyAsyncio.Gather(
            (PyAwaitable<string>[])[.. (PyList<PyCoroutine<string>>)[.. (((string, double)[])[("a", 0.003), ("b", 0.001)]).Select(pair => Fill(pair.Item1, pair.Item2))]]);
        Print(keys, List(results));
        PyAsyncFuture<object?> fut = PyAsyncio.GetRunningLoop().CreateFuture();
        PyAsyncio.GetRunningLoop().CallSoon(
            PyOps.GetAttr(fut, "set_exception"),
            args: (object?[])[new RuntimeError("future failed")]);
        try
        {
            await fut;
        }
        catch (Exception ex) when (ex.ToPython() is RuntimeError e)
        {
            Print("error:", e);
        }

        long first = default;
        PyList<long> rest = null!;
        var items2 = PyTuple.UnpackStar(
            await PyAsyncio.Gather(
                (PyAwaitable<long>[])[.. PyIterator.Of(Range(4).Select(i => PyAsyncio.Sleep(0, i)))]),
            1,
            0);
        first = items2[0];
        rest = [.. items2.Slice(1)];
        Print(first, rest);
        var task = PyAsyncio.CreateTask(PyAsyncio.Sleep(10));
        await PyAsyncio.Sleep(0);
        task.Cancel("stop it");
        try
        {
            await task;
        }
        catch (CancelledError e)
        {
            Print("cancelled", e.Args);
        }

        var handlers = new PyDict<string, object?> { ["double"] = new PyFunction("<lambda>", ["x"], null, arguments =>
        {
            var a = new ArgumentBinder("<lambda>", new PyParameters("x"), arguments);
            var x = a.Get<object?>(0);
            return PyOps.Multiply(x, 2L);
        }) };
        async PyCoroutine<object?> Dispatch(string name, PyTuple<long> args, PyDict<string, object?> kwargs)
        {
            object? h = handlers[name];
            object? r = PyOps.Call(h, new PyArguments((object?[])[.. PyOps.Iterate(args)]));
            if (PyAsyncio.Iscoroutine(r))
            {
                r = await PyAwait.On(r);
            }

            return r;
        }

        async PyCoroutine<object?> Triple(object? x) => PyOps.Multiply(x, 3L);
        handlers["triple"] = PyFunction.Bind("triple", "x", a => Triple(a.Get<object?>(0)), isCoroutine: true);
        Print(
            await Dispatch("double", [4], new PyDict<string, object?>()),
            await Dispatch("triple", [5], new PyDict<string, object?>()));
        try
        {
            await PyAsyncio.WaitFor(queue.Get(), timeout: 0.005);
        }
        catch (TimeoutError)
        {
            Print("queue empty, timed out");
        }

        var cond = new PyAsyncCondition();
        PyList<long> data = [];
        async PyCoroutine Cons()
        {
            await cond.Acquire();
            try
            {
                await cond.WaitFor(() => Len(data) > 1);
                Print("data", data);
            }
            finally
            {
                cond.Release();
            }
        }

        async PyCoroutine Prod()
        {
            for (long i = 0; i < 3; i++)
            {
                await cond.Acquire();
                try
                {
                    data.Append(i);
                    cond.NotifyAll();
                }
                finally
                {
                    cond.Release();
                }

                await PyAsyncio.Sleep(0);
            }
        }

        await PyAsyncio.Gather(Cons(), Prod());
        var b = new PyAsyncBoundedSemaphore(1);
        await b.Acquire();
        try
        {
        }
        finally
        {
            b.Release();
        }

        try
        {
            b.Release();
        }
        catch (ValueError e)
        {
            Print(e);
        }
    }

    public static int Main(string[] args) => PyProgram.Run("pipeline.py", args, Start, coroutines: AsyncFunctions);

    private static void Start()
    {
        Timer = PyOps.Call(PyOps.GetAttr(PyModules.Get("contextlib"), "asynccontextmanager"), TimerFunctionFunction);
        PyAsyncio.Run(RunMain());
    }
}
// ======== PipelineScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace Pipeline;

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
            case "id":
                value = Id;
                return true;
            case "payload":
                value = Payload;
                return true;
            case "retries":
                value = Retries;
                return true;
            case "__repr__":
                value = new PyBoundMethod(this, "__repr__", CallRepr);
                return true;
            case "__eq__":
                value = new PyBoundMethod(this, "__eq__", CallPyEquals);
                return true;
            default:
                return base.TryGetMember(name, out value);
        }
    }

    public override bool TrySetMember(string name, object? value)
    {
        switch (name)
        {
            case "id":
                Id = PyConvert.To<long>(value);
                return true;
            case "payload":
                Payload = PyConvert.To<string>(value);
                return true;
            case "retries":
                Retries = PyConvert.To<long>(value);
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
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    public override bool? IsEqualTo(object? other) => other is Job value ? PyEquals(value) : PyOps.ComparisonResult(CallPyEquals(new PyArguments([other])));

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
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("id, payload, retries=", method: true);

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
        return PyEquals(a.Get<Job>(0));
    }
}

public sealed partial class Stats
{
    public static readonly PyClass StatsClass = PyClass.Register<Stats>(
        new("Stats", "__main__", [], CreateInstance, static x => x is Stats));

    public override string PyTypeName => "Stats";

    public override PyClass PyType => StatsClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "processed":
                value = Processed;
                return true;
            case "failed":
                value = Failed;
                return true;
            case "by_worker":
                value = ByWorker;
                return true;
            case "__repr__":
                value = new PyBoundMethod(this, "__repr__", CallRepr);
                return true;
            case "__eq__":
                value = new PyBoundMethod(this, "__eq__", CallPyEquals);
                return true;
            default:
                return base.TryGetMember(name, out value);
        }
    }

    public override bool TrySetMember(string name, object? value)
    {
        switch (name)
        {
            case "processed":
                Processed = PyConvert.To<long>(value);
                return true;
            case "failed":
                Failed = PyConvert.To<long>(value);
                return true;
            case "by_worker":
                ByWorker = PyConvert.To<PyDefaultDict<string, long>?>(value);
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
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    public override bool? IsEqualTo(object? other) => PyEquals(other);

    public override long HashValue() => throw new TypeError("unhashable type: 'Stats'");

    private static readonly PyParameters CreateParameters = new("processed=, failed=, by_worker=", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("Stats.__init__", CreateParameters, arguments);
        return new Stats(a.Get<long>(0, 0), a.Get<long>(1, 0), a.Get<PyDefaultDict<string, long>?>(2, null));
    }

    private static readonly PyParameters ReprParameters = new("", method: true);

    private object? CallRepr(PyArguments arguments)
    {
        _ = new ArgumentBinder("Stats.__repr__", ReprParameters, arguments);
        return Repr();
    }

    private static readonly PyParameters PyEqualsParameters = new("other", method: true);

    private object? CallPyEquals(PyArguments arguments)
    {
        var a = new ArgumentBinder("Stats.__eq__", PyEqualsParameters, arguments);
        return PyEquals(a.Get<object?>(0));
    }
}

public sealed partial class RateLimiter
{
    public static readonly PyClass RateLimiterClass = PyClass.Register<RateLimiter>(
        new("RateLimiter", "__main__", [], CreateInstance, static x => x is RateLimiter),
        TryGetClassMember);

    public override string PyTypeName => "RateLimiter";

    public override PyClass PyType => RateLimiterClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "_sem":
                value = _sem;
                return true;
            case "active":
                value = Active;
                return true;
            case "peak":
                value = Peak;
                return true;
            case "__aenter__":
                value = new PyBoundMethod(this, "__aenter__", CallAenter);
                return true;
            case "__aexit__":
                value = new PyBoundMethod(this, "__aexit__", CallAexit);
                return true;
            default:
                return base.TryGetMember(name, out value);
        }
    }

    public override bool TrySetMember(string name, object? value)
    {
        switch (name)
        {
            case "_sem":
                _sem = PyConvert.To<PyAsyncSemaphore>(value);
                return true;
            case "active":
                Active = PyConvert.To<long>(value);
                return true;
            case "peak":
                Peak = PyConvert.To<long>(value);
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
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "__aenter__":
                value = PyFunction.Unbound("RateLimiter", "__aenter__");
                return true;
            case "__aexit__":
                value = PyFunction.Unbound("RateLimiter", "__aexit__");
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("limit", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("RateLimiter.__init__", CreateParameters, arguments);
        return new RateLimiter(a.Get<long>(0));
    }

    private static readonly PyParameters AenterParameters = new("", method: true);

    private object? CallAenter(PyArguments arguments)
    {
        _ = new ArgumentBinder("RateLimiter.__aenter__", AenterParameters, arguments);
        return Aenter();
    }

    private static readonly PyParameters AexitParameters = new("*exc", method: true);

    private object? CallAexit(PyArguments arguments)
    {
        var a = new ArgumentBinder("RateLimiter.__aexit__", AexitParameters, arguments);
        return Aexit(a.StarTuple<object?>(0));
    }
}

public static partial class PipelineScript
{
    private static readonly PyParameters TimerFunctionParameters = new("label");
    public static readonly PyFunction TimerFunctionFunction = new("timer", ["label"], null, CallTimerFunction);

    private static object? CallTimerFunction(PyArguments arguments)
    {
        var a = new ArgumentBinder("timer", TimerFunctionParameters, arguments);
        return TimerFunction(a.Get<object?>(0));
    }

    private static PyCoroutineName[] AsyncFunctions => [
        new("RateLimiter.Aenter", "RateLimiter.__aenter__", 32),
        new("RateLimiter.Aexit", "RateLimiter.__aexit__", 38),
        new("PipelineScript.Process", "process", 47),
        new("PipelineScript.Worker", "worker", 55),
        new("PipelineScript.Retry", "retry", 88),
        new("PipelineScript.Flaky", "make_flaky.<locals>.flaky", 101),
        new("PipelineScript.RunMain", "main", 111),
        new("PipelineScript.Fill", "main.<locals>.fill", 136),
        new("PipelineScript.Dispatch", "main.<locals>.dispatch", 158),
        new("PipelineScript.Triple", "main.<locals>.triple", 164),
        new("PipelineScript.Cons", "main.<locals>.cons", 174),
        new("PipelineScript.Prod", "main.<locals>.prod", 178),
    ];
}

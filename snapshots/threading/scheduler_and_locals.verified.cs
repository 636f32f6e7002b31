// ======== SchedulerAndLocalsScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace SchedulerAndLocals;

public static partial class SchedulerAndLocalsScript
{
    private static object? S;
    private static object? RequestId;
    private static PyContextVar User = null!;
    private static PyList<string> Out = null!;
    private static PyThreadLocal Local = null!;
    private static object? MyLocal;
    private static object? Ml;
    private static PyList<object?> Res = null!;

    public static object? DefineScheduler()
    {
        void SchedulerInit(object? self)
        {
            PyOps.SetAttr(self, "now", 0L);
            PyOps.SetAttr(self, "s", new PyScheduler(new PyFunction("<lambda>", [], null, arguments =>
            {
                _ = new ArgumentBinder("<lambda>", new PyParameters(""), arguments);
                return PyOps.GetAttr(self, "now");
            }), PyOps.GetAttr(self, "_sleep")));
            PyOps.SetAttr(self, "log", new PyList<object?>());
        }

        void SchedulerSleep(object? self, object? n) => PyOps.SetAttr(
            self,
            "now",
            PyOps.InPlaceAdd(PyOps.GetAttr(self, "now"), n));
        object? SchedulerEvery(
            object? self,
            object? interval,
            object? func,
            PyTuple<object?> args,
            object? times,
            object? prio,
            PyDict<string, object?> kw)
        {
            object? runner = default;
            void Runner(object? left)
            {
                PyOps.Call(func, PyArguments.Of((object?[])[.. args], new PyDict<string, object?>().With(kw)));
                if (PyOps.Greater(left, 1L))
                {
                    PyOps.CallMethod(
                        PyOps.GetAttr(self, "s"),
                        "enter",
                        new PyArguments(
                            (object?[])[interval, prio, runner, (PyTuple<object?>)[PyOps.Subtract(left, 1L)]],
                            (string[])["argument"]));
                }
            }

            runner = PyOps.Call(PyFunctools.Wraps(func), PyFunction.Bind("runner", "left", a =>
            {
                Runner(a.Get<object?>(0));
                return null;
            }));
            PyOps.CallMethod(PyOps.GetAttr(self, "s"), "enter", interval, prio, runner, (PyTuple<object?>)[times]);
            return runner;
        }

        void SchedulerRun(object? self) => PyOps.CallMethod(PyOps.GetAttr(self, "s"), "run");

        return BuildClass(
            "Scheduler",
            (PyTuple<object?>)[],
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["__doc__"] = "cron-like toy scheduler driven by a fake clock",
                ["__init__"] = PyFunction.Bind("Scheduler.__init__", "self", a =>
                {
                    SchedulerInit(a.Get<object?>(0));
                    return null;
                }),
                ["_sleep"] = PyFunction.Bind("Scheduler._sleep", "self, n", a =>
                {
                    SchedulerSleep(a.Get<object?>(0), a.Get<object?>(1));
                    return null;
                }),
                ["every"] = PyFunction.Bind(
                    "Scheduler.every",
                    "self, interval, func, *args, times=, prio=, **kw",
                    a => SchedulerEvery(
                        a.Get<object?>(0),
                        a.Get<object?>(1),
                        a.Get<object?>(2),
                        a.StarTuple<object?>(3),
                        a.Get<object?>(4, DefaultEveryTimes),
                        a.Get<object?>(5, DefaultEveryPrio),
                        a.KeywordDict<object?>(6))),
                ["run"] = PyFunction.Bind("Scheduler.run", "self", a =>
                {
                    SchedulerRun(a.Get<object?>(0));
                    return null;
                }),
            });
    }

    public static void Job(object? name, string unit = "s") => PyOps.CallMethod(
        PyOps.GetAttr(S, "log"),
        "append",
        PyFormat.PercentTuple("%s@%d%s", name, PyOps.GetAttr(S, "now"), unit));

    public static string Log(object? msg) => $"[{PyOps.Str(PyOps.CallMethod(RequestId, "get"))}] {PyOps.Str(msg)}";

    public static string Handle(object? rid)
    {
        object? tok = PyOps.CallMethod(RequestId, "set", rid);
        try
        {
            User.Set(PyOps.Add("u", rid));
            return Log(PyOps.Add("in ", User.Get()));
        }
        finally
        {
            PyOps.CallMethod(RequestId, "reset", tok);
        }
    }

    public static void ThreadBody(object? i)
    {
        PyOps.CallMethod(RequestId, "set", PyFormat.Percent("t%d", i));
        Out.Append(Log("thread"));
    }

    public static object? DefineTimerPool()
    {
        void TimerPoolInit(object? self)
        {
            PyOps.SetAttr(self, "fired", new PyList<object?>());
            PyOps.SetAttr(self, "cv", new PyCondition());
            PyOps.SetAttr(self, "timers", new PyList<object?>());
        }

        PyTimer TimerPoolAdd(object? self, object? delay, object? tag)
        {
            var argument = new PyArguments((object?[])[tag, false], (string[])["late"]);
            var t = new PyTimer(PyConvert.To<double>(delay), () => PyOps.CallMethod(self, "_fire", argument));
            t.Daemon = true;
            PyOps.CallMethod(PyOps.GetAttr(self, "timers"), "append", t);
            t.Start();
            return t;
        }

        void TimerPoolFire(object? self, object? tag, object? late)
        {
            var manager = PyOps.GetAttr(self, "cv");
            PyOps.CallMethod(manager, "__enter__");
            var exit = PyContext.OnExit(manager);
            try
            {
                PyOps.CallMethod(PyOps.GetAttr(self, "fired"), "append", (tag, late));
                PyOps.CallMethod(PyOps.GetAttr(self, "cv"), "notify");
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
        }

        bool TimerPoolWait(object? self, object? n, object? timeout)
        {
            object? end = PyOps.Add(PyTime.Monotonic(), timeout);
            var manager = PyOps.GetAttr(self, "cv");
            PyOps.CallMethod(manager, "__enter__");
            var exit = PyContext.OnExit(manager);
            try
            {
                while (PyOps.Less(Len(PyOps.GetAttr(self, "fired")), n))
                {
                    object? left = PyOps.Subtract(end, PyTime.Monotonic());
                    if (PyOps.LessEqual(left, 0L))
                    {
                        return false;
                    }

                    PyOps.CallMethod(PyOps.GetAttr(self, "cv"), "wait", left);
                }
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

            return true;
        }

        return BuildClass(
            "TimerPool",
            (PyTuple<object?>)[],
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["__init__"] = PyFunction.Bind("TimerPool.__init__", "self", a =>
                {
                    TimerPoolInit(a.Get<object?>(0));
                    return null;
                }),
                ["add"] = PyFunction.Bind(
                    "TimerPool.add",
                    "self, delay, tag",
                    a => TimerPoolAdd(a.Get<object?>(0), a.Get<object?>(1), a.Get<object?>(2))),
                ["_fire"] = PyFunction.Bind("TimerPool._fire", "self, tag, late=", a =>
                {
                    TimerPoolFire(a.Get<object?>(0), a.Get<object?>(1), a.Get<object?>(2, DefaultFireLate));
                    return null;
                }),
                ["wait"] = PyFunction.Bind(
                    "TimerPool.wait",
                    "self, n, timeout=",
                    a => TimerPoolWait(a.Get<object?>(0), a.Get<object?>(1), a.Get<object?>(2, DefaultWaitTimeout))),
            });
    }

    public static object? DefineMyLocal()
    {
        var count = 0L;
        void MyLocalInit(object? self, object? n)
        {
            PyOps.SetAttr(self, "n", n);
            PyOps.SetAttr(MyLocal, "count", PyOps.InPlaceAdd(PyOps.GetAttr(MyLocal, "count"), 1L));
        }

        object? MyLocalBump(object? self)
        {
            PyOps.SetAttr(self, "n", PyOps.InPlaceAdd(PyOps.GetAttr(self, "n"), 1L));
            return PyOps.GetAttr(self, "n");
        }

        return BuildClass(
            "MyLocal",
            (PyTuple<PyClass>)[PyTypes.ThreadLocal],
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["count"] = count,
                ["__init__"] = PyFunction.Bind("MyLocal.__init__", "self, n", a =>
                {
                    MyLocalInit(a.Get<object?>(0), a.Get<object?>(1));
                    return null;
                }),
                ["bump"] = PyFunction.Bind("MyLocal.bump", "self", a => MyLocalBump(a.Get<object?>(0))),
            });
    }

    public static void Tl()
    {
        try
        {
            PyOps.GetAttr(Local, "x");
        }
        catch (Exception ex) when (ex.ToPython() is AttributeError e)
        {
            Res.Append(Str(e));
        }

        Res.Append(PyOps.CallMethod(Ml, "bump"));
        Res.Append(PyOps.GetAttr(Ml, "__dict__"));
    }

    public static void Hook(object? args) => Print(
        "HOOK",
        PyOps.GetAttr(PyOps.GetAttr(args, "exc_type"), "__name__"),
        PyOps.GetAttr(args, "exc_value"),
        PyOps.GetAttr(PyOps.GetAttr(args, "thread"), "name"));

    public static void Bad() => throw new ValueError("in thread");

    public static readonly object? DefaultEveryTimes = 3L;
    public static readonly object? DefaultEveryPrio = 1L;
    public static readonly object? DefaultFireLate = true;
    public static readonly object? DefaultWaitTimeout = 5L;

    public static int Main(string[] args) => PyProgram.Run("scheduler_and_locals.py", args, Start);

    private static void Start()
    {
        object? scheduler = DefineScheduler();

        S = PyOps.Call(scheduler);
        PyOps.CallMethod(S, "every", new PyArguments((object?[])[2L, JobFunction, "a", 3L], (string[])["times"]));
        PyOps.CallMethod(
            S,
            "every",
            new PyArguments((object?[])[3L, JobFunction, "b", 2L, 0L, "sec"], (string[])["times", "prio", "unit"]));
        object? r = PyOps.CallMethod(
            S,
            "every",
            new PyArguments((object?[])[5L, JobFunction, "c", 1L], (string[])["times"]));
        object? ev = PyOps.CallMethod(
            PyOps.GetAttr(S, "s"),
            "enterabs",
            new PyArguments(
                (object?[])[
                    4L,
                    0L,
                    JobFunction,
                    (PyTuple<string>)["abs"],
                    new PyDict<object?, object?> { ["unit"] = "!" },
                ],
                (string[])["argument", "kwargs"]));
        object? ev2 = PyOps.CallMethod(
            PyOps.GetAttr(S, "s"),
            "enterabs",
            new PyArguments((object?[])[4L, 0L, JobFunction, (PyTuple<string>)["cancelled"]], (string[])["argument"]));
        Print(
            Len(PyOps.GetAttr(PyOps.GetAttr(S, "s"), "queue")),
            PyOps.CallMethod(PyOps.GetAttr(S, "s"), "empty"),
            (PyList<object?>)[.. PyOps.Iterate(
                PyOps.GetAttr(PyOps.GetAttr(S, "s"), "queue")).Select(e => PyOps.GetAttr(e, "time"))],
            PyOps.GetAttr(r, "__name__"));
        PyOps.CallMethod(PyOps.GetAttr(S, "s"), "cancel", ev2);
        try
        {
            PyOps.CallMethod(PyOps.GetAttr(S, "s"), "cancel", ev2);
        }
        catch (ValueError e)
        {
            Print("ValueError", e);
        }

        PyOps.CallMethod(S, "run");
        Print(PyOps.GetAttr(S, "log"), PyOps.CallMethod(PyOps.GetAttr(S, "s"), "empty"));
        Print(
            PyOps.GetAttr(ev, "time"),
            PyOps.GetAttr(ev, "priority"),
            PyOps.GetAttr(ev, "argument"),
            PyOps.GetAttr(ev, "kwargs"));

        RequestId = PyOps.Call(
            PyTypes.ContextVar,
            new PyArguments((object?[])["request_id", "-"], (string[])["default"]));
        User = new PyContextVar("user");
        var ctx = PyContextvars.CopyContext();
        Print(
            ctx.Run(HandleFunction, args: (object?[])["42"]),
            Log("outside"),
            User.Get("nobody"),
            PyOps.GetItem(ctx, User),
            PyOps.Contains(ctx, RequestId),
            Len(ctx));
        try
        {
            User.Get();
        }
        catch (LookupError e)
        {
            Print("LookupError", Str(e).PySplit(" at ")[0]);
        }

        Out = [];
        PyList<PyThread> ts = [.. Range(3).Select<long, PyThread>(i =>
        {
            var argument = PyContextvars.CopyContext();
            return new PyThread(() => argument.Run(ThreadBodyFunction, args: (object?[])[i]));
        })];
        PyThread t = null!;
        foreach (var item in ts)
        {
            t = item;
            t.Start();
        }

        foreach (var item in ts)
        {
            t = item;
            t.Join();
        }

        Print(Sorted(Out), Log("main"));
        object? timerPool = DefineTimerPool();
        object? tp = PyOps.Call(timerPool);
        PyOps.CallMethod(tp, "add", 0.06, "late");
        PyOps.CallMethod(tp, "add", 0.02, "early");
        object? c = PyOps.CallMethod(tp, "add", 5L, "never");
        PyOps.CallMethod(c, "cancel");
        object? value = default;
        Print(
            PyOps.CallMethod(tp, "wait", 2L),
            PyOps.GetAttr(tp, "fired"),
            PyOps.CallMethod(PyOps.GetAttr(c, "finished"), "is_set"),
            PyOps.Truth(value = PyOps.CallMethod(c, "is_alive")) ? value : (object?)true);
        Local = new PyThreadLocal();
        PyOps.SetAttr(Local, "x", 1L);
        MyLocal = DefineMyLocal();
        Ml = PyOps.Call(MyLocal, 10L);
        PyOps.CallMethod(Ml, "bump");
        Res = [];
        t = new PyThread(Tl);
        t.Start();
        t.Join();
        Print(Res, PyOps.GetAttr(Ml, "n"), PyOps.GetAttr(MyLocal, "count"), PyOps.GetAttr(Local, "__dict__"));
        PyThreading.Excepthook = HookFunction;
        t = new PyThread(Bad, name: "badone");
        t.Start();
        t.Join();
        Print(PyOps.Is(PyThreading.Excepthook, HookFunction), !PyOps.Is(PyThreading.DefaultHook, HookFunction));
        PyThreading.Excepthook = PyThreading.DefaultHook;
    }
}
// ======== SchedulerAndLocalsScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace SchedulerAndLocals;

public static partial class SchedulerAndLocalsScript
{
    private static readonly PyParameters JobParameters = new("name, *, unit=");
    public static readonly PyFunction JobFunction = new("job", ["name", "unit"], null, CallJob);

    private static object? CallJob(PyArguments arguments)
    {
        var a = new ArgumentBinder("job", JobParameters, arguments);
        Job(a.Get<object?>(0), a.Get<string>(1, "s"));
        return null;
    }

    private static readonly PyParameters HandleParameters = new("rid");
    public static readonly PyFunction HandleFunction = new("handle", ["rid"], null, CallHandle);

    private static object? CallHandle(PyArguments arguments)
    {
        var a = new ArgumentBinder("handle", HandleParameters, arguments);
        return Handle(a.Get<object?>(0));
    }

    private static readonly PyParameters ThreadBodyParameters = new("i");
    public static readonly PyFunction ThreadBodyFunction = new("thread_body", ["i"], null, CallThreadBody);

    private static object? CallThreadBody(PyArguments arguments)
    {
        var a = new ArgumentBinder("thread_body", ThreadBodyParameters, arguments);
        ThreadBody(a.Get<object?>(0));
        return null;
    }

    private static readonly PyParameters HookParameters = new("args");
    public static readonly PyFunction HookFunction = new("hook", ["args"], null, CallHook);

    private static object? CallHook(PyArguments arguments)
    {
        var a = new ArgumentBinder("hook", HookParameters, arguments);
        Hook(a.Get<object?>(0));
        return null;
    }
}

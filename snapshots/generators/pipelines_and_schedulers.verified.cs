// ======== PipelinesAndSchedulersScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace PipelinesAndSchedulers;

public sealed class Task : PyObject
{
    public long Tid;
    public PyGenerator<GetTid?, long?, object?> Target;
    public long? Sendval;
    public static long Taskid = 0;

    public Task(PyGenerator<GetTid?, long?, object?> target)
    {
        Taskid++;
        Tid = Taskid;
        Target = target;
        Sendval = null;
    }

    public GetTid? Run() => Target.Send(Sendval);
}

public sealed class Scheduler : PyObject
{
    public PyDeque<Task> Ready;
    public PyDict<long, Task> Taskmap;

    public Scheduler()
    {
        Ready = new PyDeque<Task>();
        Taskmap = new PyDict<long, Task>();
    }

    public long New(PyGenerator<GetTid?, long?, object?> target)
    {
        var newtask = new Task(target);
        Taskmap[newtask.Tid] = newtask;
        Schedule(newtask);
        return newtask.Tid;
    }

    public void Exit(Task task)
    {
        Print($"Task {task.Tid} terminated");
        PyOps.DeleteItem(Taskmap, task.Tid);
    }

    public void Schedule(Task task) => Ready.Append(task);

    public void Mainloop()
    {
        while (Taskmap.Length != 0)
        {
            var task = Ready.PopLeft();
            try
            {
                GetTid? result = task.Run();
                if (result is not null)
                {
                    result!.Task = task;
                    result!.Sched = this;
                    result!.Handle();
                    continue;
                }
            }
            catch (StopIteration)
            {
                Exit(task);
                continue;
            }

            Schedule(task);
        }
    }
}

public partial class SystemCall : PyObject
{
    public virtual void Handle()
    {
    }
}

public sealed partial class GetTid : SystemCall
{
    private Task? _task;

    public Task Task
    {
        get => _task ?? PyErrors.Unset<Task>(this, "task");
        set
        {
            _task = value;
        }
    }

    private Scheduler? _sched;

    public Scheduler Sched
    {
        get => _sched ?? PyErrors.Unset<Scheduler>(this, "sched");
        set
        {
            _sched = value;
        }
    }

    public override void Handle()
    {
        Task.Sendval = Task.Tid;
        Sched.Schedule(Task);
    }
}

public sealed partial class Tree : PyObject
{
    public long Value;
    public Tree? Left;
    public Tree? Right;

    public Tree(long value, Tree? left = null, Tree? right = null)
    {
        Value = value;
        Left = left;
        Right = right;
    }

    public IEnumerable<object?> Iter()
    {
        if (Left is not null)
        {
            foreach (var item in Left!.Iter())
            {
                yield return item;
            }
        }

        yield return Value;
        if (Right is not null)
        {
            foreach (var item in Right!.Iter())
            {
                yield return item;
            }
        }
    }
}

public static partial class PipelinesAndSchedulersScript
{
    /// <summary>Primes a coroutine.</summary>
    public static object? Coroutine(object? func)
    {
        object? Start(PyTuple<object?> args, PyDict<string, object?> kwargs)
        {
            object? cr = PyOps.Call(
                func,
                PyArguments.Of((object?[])[.. args], new PyDict<string, object?>().With(kwargs)));
            Next(cr);
            return cr;
        }

        object? start = PyOps.Call(
            PyFunctools.Wraps(func),
            PyFunction.Bind(
                "start",
                "*args, **kwargs",
                a => Start(a.StarTuple<object?>(0), a.KeywordDict<object?>(1))));
        return start;
    }

    public static PyGenerator<object?, object?, object?> Grep(object? pattern, object? target) => new("grep", async g =>
    {
        while (true)
        {
            object? line = await g.Yield();
            if (PyOps.Contains(line, pattern))
            {
                PyOps.CallMethod(target, "send", line);
            }
        }
    });

    public static PyGenerator<object?, object?, object?> Printer() => new("printer", async g =>
    {
        try
        {
            while (true)
            {
                object? line = await g.Yield();
                Print("->", line);
            }
        }
        catch (GeneratorExit)
        {
            Print("printer closed");
        }
    }, closeAtExit: true);

    public static PyGenerator<object?, object?, object?> Broadcast(object? targets) => new("broadcast", async g =>
    {
        while (true)
        {
            object? item = await g.Yield();
            foreach (var t in PyOps.Iterate(targets))
            {
                PyOps.CallMethod(t, "send", item);
            }
        }
    });

    public static void Source(PyList<string> lines, object? target)
    {
        foreach (var line in lines)
        {
            PyOps.CallMethod(target, "send", line);
        }

        PyOps.CallMethod(target, "close");
    }

    public static PyGenerator<GetTid?, long?, object?> Foo() => new("foo", async g =>
    {
        long? mytid = await g.Yield(new GetTid());
        for (long i = 0; i < 3; i++)
        {
            Print("I'm foo", mytid);
            await g.Yield();
        }
    });

    public static PyGenerator<GetTid?, long?, object?> Bar() => new("bar", async g =>
    {
        long? mytid = await g.Yield(new GetTid());
        for (long i = 0; i < 2; i++)
        {
            Print("I'm bar", mytid);
            await g.Yield();
        }
    });

    public static PyContextManager<string> Tag(string name) => new("tag", async g =>
    {
        Print($"<{name}>");
        try
        {
            await g.Yield(name.Upper());
        }
        catch (ValueError e)
        {
            Print("swallowed", e);
        }
        finally
        {
            Print($"</{name}>");
        }
    });

    public static PyContextManager<object?> Simple() => new("simple", async g =>
    {
        Print("enter");
        await g.Yield();
        Print("exit");
    });

    public static object? Decorated(object? x)
    {
        Print("decorated", x);
        return PyOps.Multiply(x, 2L);
    }

    public static IEnumerable<long> Numbers()
    {
        var n = 0L;
        while (true)
        {
            n++;
            yield return n;
        }
    }

    public static IEnumerable<long> Squares(PyIterator<long> it)
    {
        foreach (var x in it)
        {
            yield return x * x;
        }
    }

    public static IEnumerable<long> Take(long n, PyIterator<long> it)
    {
        foreach (var (i, x) in Enumerate(it))
        {
            if (i >= n)
            {
                yield break;
            }

            yield return x;
        }
    }

    public static object? Trampoline(PyGenerator<object?, object?, object?> g)
    {
        PyList<object?> stack = [g];
        object? value = null;
        while (stack.Length != 0)
        {
            try
            {
                object? r = PyOps.CallMethod(stack[-1], "send", value);
                if (HasAttr(r, "send"))
                {
                    stack.Append(r);
                    value = null;
                }
                else
                {
                    value = r;
                }
            }
            catch (StopIteration e)
            {
                stack.Pop();
                value = e.Value;
            }
        }

        return value;
    }

    public static PyGenerator<object?, object?, object?> Fact(long n) => new("fact", async g =>
    {
        if (n <= 1)
        {
            return 1L;
        }

        object? rest = await g.Yield(Fact(n - 1));
        return PyOps.Multiply(n, rest);
    });

    public static PyGenerator<string, string?, object?> CycleStates() => new("cycle_states", async g =>
    {
        var state = "red";
        while (true)
        {
            string? cmd = await g.Yield(state);
            if (cmd == "next")
            {
                state = new PyDict<string, string>
                {
                    ["red"] = "green",
                    ["green"] = "yellow",
                    ["yellow"] = "red",
                }[state];
            }
            else if (cmd == "reset")
            {
                state = "red";
            }
        }
    });

    public static PyGenerator<long, long?, object?> Countdown(long n) => new("countdown", async g =>
    {
        while (n > 0)
        {
            long? got = await g.Yield(n);
            if (got is not null)
            {
                n = got.Value;
            }
            else
            {
                n--;
            }
        }
    });

    public static int Main(string[] args) => PyProgram.Run("pipelines_and_schedulers.py", args, Start);

    private static void Start()
    {
        object? grep = PyOps.Call(CoroutineFunction, GrepFunction);
        object? printer = PyOps.Call(CoroutineFunction, PrinterFunction);
        object? broadcast = PyOps.Call(CoroutineFunction, BroadcastFunction);

        object? p = PyOps.Call(printer);
        Source(["python is nice", "java", "pypy python"], PyOps.Call(grep, "python", p));
        object? b = PyOps.Call(broadcast, new PyList<object?> { PyOps.Call(grep, "a", p), PyOps.Call(grep, "n", p) });
        PyOps.CallMethod(b, "send", "java");
        PyOps.CallMethod(b, "send", "none");
        Print(PyOps.GetAttr(grep, "__name__"), PyOps.GetAttr(grep, "__doc__"));

        var sched = new Scheduler();
        sched.New(Foo());
        sched.New(Bar());
        sched.Mainloop();
        object? t = default;
        var manager = Tag("h1");

        t = manager.Enter();
        var exit = PyContext.OnExit(manager);
        try
        {
            Print("inside", t);
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

        var manager2 = Tag("h2");
        manager2.Enter();
        var exit2 = PyContext.OnExit(manager2);
        try
        {
            throw new ValueError("boom");
        }
        catch (Exception ex) when (ex.ToPython() is PyBaseException error)
        {
            if (!exit2.Suppresses(error))
            {
                throw;
            }
        }
        finally
        {
            exit2.Dispose();
        }

        try
        {
            var manager4 = Tag("h3");
            manager4.Enter();
            var exit4 = PyContext.OnExit(manager4);
            try
            {
                throw new KeyError("k");
            }
            catch (Exception ex) when (ex.ToPython() is PyBaseException error)
            {
                if (!exit4.Suppresses(error))
                {
                    throw;
                }
            }
            finally
            {
                exit4.Dispose();
            }
        }
        catch (KeyError e)
        {
            Print("got", Repr(e));
        }

        var manager3 = Simple();

        manager3.Enter();
        var exit3 = PyContext.OnExit(manager3);
        try
        {
            Print("body");
        }
        catch (Exception ex) when (ex.ToPython() is PyBaseException error)
        {
            if (!exit3.Suppresses(error))
            {
                throw;
            }
        }
        finally
        {
            exit3.Dispose();
        }

        object? decorated = PyOps.Call(Simple(), DecoratedFunction);

        Print(PyOps.Call(decorated, 4L));

        Print(Sum(PyIterator.Of(Take(5, PyIterator.Of(Squares(PyIterator.Of(Numbers())))))));
        var gen = PyIterator.Of(Range(5).Select<long, object?>(x => (object?)(x * 2)));
        Print(Next(gen), Next(gen), List(gen), Next<object?>(gen, "end"));

        Print(Trampoline(Fact(10)));

        t = new Tree(4, new Tree(2, new Tree(1), new Tree(3)), new Tree(6));
        Print(List(t), MaxDynamic(values: (object?[])[t]));

        var light = CycleStates();
        Print(Next(light), light.Send("next"), light.Send("next"), light.Send("reset"));
        Print(PyOps.TypeOf(light).Name, light.GiFrame is null);
        light.Close();
        Print(light.GiFrame is null);

        var c = Countdown(5);
        foreach (var n in c)
        {
            Print([n], end: " ");
            if (n == 4)
            {
                c.Send(3);
            }
        }

        Print();
    }
}
// ======== PipelinesAndSchedulersScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace PipelinesAndSchedulers;

public partial class SystemCall
{
    public static readonly PyClass SystemCallClass = PyClass.Register<SystemCall>(
        new("SystemCall", "__main__", [], CreateInstance, static x => x is SystemCall),
        TryGetClassMember);

    public override string PyTypeName => "SystemCall";

    public override PyClass PyType => SystemCallClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "handle":
                value = new PyBoundMethod(this, "handle", CallHandle);
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
            case "handle":
                result = CallHandle(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "handle":
                value = PyFunction.Unbound("SystemCall", "handle");
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        _ = new ArgumentBinder("SystemCall", CreateParameters, arguments);
        return new SystemCall();
    }

    private static readonly PyParameters HandleParameters = new("", method: true);

    private object? CallHandle(PyArguments arguments)
    {
        _ = new ArgumentBinder("SystemCall.handle", HandleParameters, arguments);
        Handle();
        return null;
    }
}

public sealed partial class GetTid
{
    public static readonly PyClass GetTidClass = PyClass.Register<GetTid>(
        new("GetTid", "__main__", [SystemCall.SystemCallClass], CreateInstance, static x => x is GetTid),
        TryGetClassMember);

    public override string PyTypeName => "GetTid";

    public override PyClass PyType => GetTidClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "_task":
                value = _task;
                return true;
            case "task":
                value = Task;
                return true;
            case "_sched":
                value = _sched;
                return true;
            case "sched":
                value = Sched;
                return true;
            case "handle":
                value = new PyBoundMethod(this, "handle", CallHandle);
                return true;
            default:
                return base.TryGetMember(name, out value);
        }
    }

    public override bool TrySetMember(string name, object? value)
    {
        switch (name)
        {
            case "_task":
                _task = PyConvert.To<Task?>(value);
                return true;
            case "task":
                Task = PyConvert.To<Task>(value);
                return true;
            case "_sched":
                _sched = PyConvert.To<Scheduler?>(value);
                return true;
            case "sched":
                Sched = PyConvert.To<Scheduler>(value);
                return true;
            default:
                return base.TrySetMember(name, value);
        }
    }

    public override bool TryCallMember(string name, PyArguments arguments, out object? result)
    {
        switch (name)
        {
            case "handle":
                result = CallHandle(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "handle":
                value = PyFunction.Unbound("GetTid", "handle");
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        _ = new ArgumentBinder("GetTid", CreateParameters, arguments);
        return new GetTid();
    }

    private static readonly PyParameters HandleParameters = new("", method: true);

    private object? CallHandle(PyArguments arguments)
    {
        _ = new ArgumentBinder("GetTid.handle", HandleParameters, arguments);
        Handle();
        return null;
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
            case "value":
                value = Value;
                return true;
            case "left":
                value = Left;
                return true;
            case "right":
                value = Right;
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
            case "value":
                Value = PyConvert.To<long>(value);
                return true;
            case "left":
                Left = PyConvert.To<Tree?>(value);
                return true;
            case "right":
                Right = PyConvert.To<Tree?>(value);
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

    private static readonly PyParameters CreateParameters = new("value, left=, right=", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("Tree.__init__", CreateParameters, arguments);
        return new Tree(a.Get<long>(0), a.Get<Tree?>(1, null), a.Get<Tree?>(2, null));
    }

    private static readonly PyParameters IterParameters = new("", method: true);

    private object? CallIter(PyArguments arguments)
    {
        _ = new ArgumentBinder("Tree.__iter__", IterParameters, arguments);
        return PyIterator.Of(Iter());
    }
}

public static partial class PipelinesAndSchedulersScript
{
    private static readonly PyParameters CoroutineParameters = new("func");
    public static readonly PyFunction CoroutineFunction = new(
        "coroutine",
        ["func"],
        null,
        CallCoroutine,
        "Primes a coroutine.");

    private static object? CallCoroutine(PyArguments arguments)
    {
        var a = new ArgumentBinder("coroutine", CoroutineParameters, arguments);
        return Coroutine(a.Get<object?>(0));
    }

    private static readonly PyParameters GrepParameters = new("pattern, target");
    public static readonly PyFunction GrepFunction = new("grep", ["pattern", "target"], null, CallGrep);

    private static object? CallGrep(PyArguments arguments)
    {
        var a = new ArgumentBinder("grep", GrepParameters, arguments);
        return Grep(a.Get<object?>(0), a.Get<object?>(1));
    }

    private static readonly PyParameters PrinterParameters = new("");
    public static readonly PyFunction PrinterFunction = new("printer", [], null, CallPrinter);

    private static object? CallPrinter(PyArguments arguments)
    {
        _ = new ArgumentBinder("printer", PrinterParameters, arguments);
        return Printer();
    }

    private static readonly PyParameters BroadcastParameters = new("targets");
    public static readonly PyFunction BroadcastFunction = new("broadcast", ["targets"], null, CallBroadcast);

    private static object? CallBroadcast(PyArguments arguments)
    {
        var a = new ArgumentBinder("broadcast", BroadcastParameters, arguments);
        return Broadcast(a.Get<object?>(0));
    }

    private static readonly PyParameters DecoratedParameters = new("x");
    public static readonly PyFunction DecoratedFunction = new("decorated", ["x"], null, CallDecorated);

    private static object? CallDecorated(PyArguments arguments)
    {
        var a = new ArgumentBinder("decorated", DecoratedParameters, arguments);
        return Decorated(a.Get<object?>(0));
    }
}

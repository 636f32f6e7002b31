// ======== LogAnalyzerScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace LogAnalyzer;

public sealed partial class Record : PyObject
{
    public string Level;
    public string Msg;
    public long N;
    public static readonly (string, string, string) DataclassFields = ("level", "msg", "n");

    public Record(string level, string msg, long n = 0)
    {
        Level = level;
        Msg = msg;
        N = n;
    }

    public override string Repr() => $"Record(level={PyOps.Repr(Level)}, msg={PyOps.Repr(Msg)}, n={PyOps.Repr(N)})";

    public bool PyEquals(Record other) => IsInstance(other, Record.RecordClass) && PyOps.Equals(
        (Level, Msg, N),
        (other.Level, other.Msg, other.N));
}

public sealed partial class Stats : PyObject
{
    public string Name;
    private PyDict<object?, long> _d;

    public Stats(string name = "s")
    {
        Name = name;
        _d = new PyDict<object?, long>();
    }

    public object? Add(object? k, long v = 1)
    {
        _d[k] = _d.Get(k, 0) + v;
        return _d[k];
    }

    public PyDict<object?, long> Get() => Dict(_d);

    public void Fail() => throw new ValueError($"stats fail {Name}");
}

public sealed partial class MyManager : PyBaseManager
{
    public MyManager(object? address = null, object? authkey = null, string serializer = "pickle", object? ctx = null)
        : base(address, authkey, serializer, ctx)
    {
    }
}

public sealed partial class Proc : PyProcess
{
    public object? Conn;
    public static long Instances = 0;

    public Proc(object? conn, PyDict<string, object?> kw)
    {
        PyOps.CallMethod(this, "__init__", PyArguments.Of((object?[])[], new PyDict<string, object?>().With(kw)));
        Conn = conn;
        Instances++;
    }

    public override void Run()
    {
        PyOps.CallMethod(Conn, "send", (Name, Daemon, PyOs.Getpid() == Pid, PyMultiprocessing.ParentProcess()!.Name));
        PyOps.CallMethod(Conn, "close");
    }
}

/// <summary>Multiprocessing log analyzer: Manager shared state, Listener/Client, shared memory, JoinableQueue, subclass of BaseManager</summary>
public static partial class LogAnalyzerScript
{
    private static PyList<string> Levels = ["INFO", "WARN", "ERROR"];

    public static PyList<Record> Gen(long n)
    {
        var rnd = new PyRandomGenerator(42L);
        return [.. Range(n).Select(
            i => new Record(
                rnd.Choice(Levels),
                "".PyJoin(PyIterator.Of(Range(5).Select(_ => rnd.Choice(PyStringModule.AsciiLowercase)))),
                i))];
    }

    public static PyDict<object?, long> Mapper(PyList<Record> chunk)
    {
        var c = new PyCounter<object?>(PyIterator.Of(chunk.Select(r => r.Level)));
        return Dict(c);
    }

    public static PyDict<object?, object?> Reducer(PyDict<object?, object?> a, object? b)
    {
        foreach (var item in PyOps.Iterate(PyOps.CallMethod(b, "items")))
        {
            var (k, v) = PyTuple.Unpack2(PyOps.Iterate(item));
            a[k] = PyOps.Add(a.Get(k, 0L), v);
        }

        return a;
    }

    public static IEnumerable<PyList<Record>> Chunks(PyList<Record> seq, long n)
    {
        foreach (var i in Range(0, Len(seq), n))
        {
            yield return seq.Slice(i, i + n);
        }
    }

    public static void Bump(object? stats, string k, long n)
    {
        for (long _ = 0; _ < n; _++)
        {
            PyOps.CallMethod(stats, "add", k);
        }
    }

    public static void Jworker(PyJoinableQueue<long?> jq, PyProcessQueue<(long, long, long)> rq, long i)
    {
        while (true)
        {
            long? x = jq.Get();
            if (x is null)
            {
                jq.TaskDone();
                break;
            }

            rq.Put((i, x.Value, PyMath.Pow(x.Value, 2)));
            jq.TaskDone();
        }
    }

    public static void Server(PyConnection addrConn)
    {
        using (var l = new PyListener(("127.0.0.1", 0L), authkey: PyBytes.Literal("key")))
        {
            addrConn.Send(l.Address);
            var manager = l.Accept();
            var c = PyConvert.To<PyConnection>(PyOps.CallMethod(manager, "__enter__"));
            var exit = PyContext.OnExit(manager);
            try
            {
                while (true)
                {
                    object? msg = default;
                    try
                    {
                        msg = c.Recv();
                    }
                    catch (EOFError)
                    {
                        break;
                    }

                    c.Send(new PyDict<string, object?> { ["echo"] = msg, ["len"] = Len(msg) });
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
        }
    }

    public static void ShmWorker(string name, long i, object? lockValue)
    {
        var shm = new PySharedMemory(name: name);
        PyOps.CallMethod(lockValue, "__enter__");
        var exit = PyContext.OnExit(lockValue);
        try
        {
            shm.Buf![i] = shm.Buf![i] + i + 1;
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

        shm.Close();
    }

    public static void Phase(PyProcessBarrier b, object? q, long i)
    {
        PyOps.CallMethod(q, "put", ("before", i));
        b.Wait();
        PyOps.CallMethod(q, "put", ("after", i));
    }

    public static void Sleeper()
    {
        try
        {
            PyTime.Sleep(30);
        }
        finally
        {
            Print("never");
        }
    }

    public static void Crash() => PyOs.Kill(PyOs.Getpid(), PySignal.Sigkill);

    public static void Raiser() => throw new RuntimeError("child failed");

    public static void RunMain()
    {
        var recs = Gen(60);
        object? p = default;
        using (var pool = new PyPool(3))
        {
            var parts = pool.Map<PyList<Record>, PyDict<object?, long>>(
                MapperFunction,
                List(PyIterator.Of(Chunks(recs, 20))));
            var tot = new PyDict<object?, object?>();
            foreach (var item in parts)
            {
                p = item;
                Reducer(tot, p);
            }

            Print(Sorted(tot.Items()), PyOps.Contains(Levels, PyOps.GetItem(PyDataclasses.AsDict(recs[0]), "level")));
            PyList<PyAsyncResult<long>> res = [.. Range(4).Select(
                i => pool.ApplyAsync<long>(PyOps.GetAttr(PyModules.Get("builtins"), "pow"), [i, 2L]))];
            Print((PyList<long>)[.. res.Select(r => r.Get(1))]);
            Print(
                pool.MapAsync<string, long>(
                    PyOps.GetAttr(PyModules.Get("builtins"), "len"),
                    new PyList<string> { "a", "bb" }).Get(),
                List(pool.Imap<long, string>(PyTypes.Str, Range(3), 2)));
        }

        PyBaseManager m = null!;
        PyList<PyProcess> ps = null!;
        var manager = new MyManager();
        m = PyConvert.To<PyBaseManager>(PyOps.CallMethod(manager, "__enter__"));
        var exit = PyContext.OnExit(manager);
        try
        {
            object? s = PyOps.CallMethod(m, "Stats", "shared");
            ps = [.. Range(4).Select(i => new PyProcess(BumpFunction, [s, $"k{PyMath.Mod(i, 2)}", 10L]))];
            foreach (var p2 in ps)
            {
                p2.Start();
            }

            foreach (var p2 in ps)
            {
                p2.Join();
            }

            Print(Sorted(PyOps.CallMethod(PyOps.CallMethod(s, "get"), "items")));
            try
            {
                PyOps.CallMethod(s, "fail");
            }
            catch (ValueError e)
            {
                Print("remote", e);
            }

            Print(PyOps.CallMethod(PyOps.CallMethod(m, "get_list"), "_getvalue"));
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

        var jq = new PyJoinableQueue<long?>();
        var rq = new PyProcessQueue<(long, long, long)>();
        PyList<PyProcess> ws = [.. Range(2).Select(i => new PyProcess(JworkerFunction, [jq, rq, i], daemon: true))];
        object? w = default;
        foreach (var item in ws)
        {
            w = item;
            PyOps.CallMethod(w, "start");
        }

        for (long x = 0; x < 6; x++)
        {
            jq.Put(x);
        }

        foreach (var _ in ws)
        {
            jq.Put(null);
        }

        jq.Join();
        Print(
            Sorted(
                PyIterator.Of(PyIterator.Of(Range(6).Select(_ => rq.Get())).Select(item => (item.Item2, item.Item3)))));
        foreach (var item in ws)
        {
            w = item;
            PyOps.CallMethod(w, "join");
        }

        var (a, b) = PyMultiprocessing.Pipe();
        p = new PyProcess(ServerFunction, [b]);
        PyOps.CallMethod(p, "start");
        object? addr = a.Recv();
        var manager2 = PyConnections.Client(addr, authkey: PyBytes.Literal("key"));
        var c = PyConvert.To<PyConnection>(PyOps.CallMethod(manager2, "__enter__"));
        var exit2 = PyContext.OnExit(manager2);
        try
        {
            foreach (var msg in (object?[])[
                "hi",
                new PyList<object?> { 1L, 2L, 3L },
                PyOps.Multiply(PyBytes.Literal("x"), 10L),
            ])
            {
                c.Send(msg);
                Print(c.Recv());
            }
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

        PyOps.CallMethod(p, "join", 5L);
        Print(PyOps.GetAttr(p, "exitcode"));
        var shm = new PySharedMemory(create: true, size: 8);
        object? lockValue = new PyProcessLock();
        ps = [.. Range(4).Select(i => new PyProcess(ShmWorkerFunction, [shm.Name, i, lockValue]))];
        foreach (var p2 in ps)
        {
            p2.Start();
        }

        foreach (var p2 in ps)
        {
            p2.Join();
        }

        Print(new PyBytes(shm.Buf![new PySlice(null, 4, null)]), shm.Size >= 8);
        shm.Close();
        shm.Unlink();
        var sl = new PyShareableList(new PyList<object?> { 1L, "two", 3.0, null, true });
        sl[0] = PyOps.InPlaceAdd(sl[0], 1L);
        Print(List<object?>(sl), Len(sl));
        sl.Shm.Close();
        sl.Shm.Unlink();
        var bar = new PyProcessBarrier(3);
        object? q = new PyProcessSimpleQueue<object?>();
        ps = [.. Range(3).Select(i => new PyProcess(PhaseFunction, [bar, q, i]))];
        foreach (var p2 in ps)
        {
            p2.Start();
        }

        foreach (var p2 in ps)
        {
            p2.Join();
        }

        PyList<object?> ev = [.. Range(6).Select(_ => PyOps.GetItem(PyOps.CallMethod(q, "get"), 0L))];
        Print(ev);
        p = new PyProcess(SleeperFunction);
        PyOps.CallMethod(p, "start");
        Print(
            PyOps.CallMethod(p, "is_alive"),
            PyConnections.Wait(new PyList<object?> { PyOps.GetAttr(p, "sentinel") }, 0.01));
        PyOps.CallMethod(p, "terminate");
        PyOps.CallMethod(p, "join");
        Print(PyOps.GetAttr(p, "exitcode"), PyOps.CallMethod(p, "is_alive"));
        p = new PyProcess(CrashFunction);
        PyOps.CallMethod(p, "start");
        PyOps.CallMethod(p, "join");
        Print(PyOps.GetAttr(p, "exitcode"));
        p = new PyProcess(RaiserFunction, name: "bad");
        PyOps.CallMethod(p, "start");
        PyOps.CallMethod(p, "join");
        Print(PyOps.GetAttr(p, "exitcode"), PyOps.GetAttr(p, "name"));
        var items = PyMultiprocessing.Pipe(duplex: false);
        var r = items.Item1;
        w = items.Item2;
        p = new Proc(w, new PyDict<string, object?> { ["name"] = "sub", ["daemon"] = true });
        PyOps.CallMethod(p, "start");
        PyOps.CallMethod(w, "close");
        Print(r.Recv(), Proc.Instances);
        try
        {
            r.Recv();
        }
        catch (EOFError)
        {
            Print("EOF");
        }

        PyOps.CallMethod(p, "join");
        PyOps.CallMethod(p, "close");
        try
        {
            PyOps.CallMethod(p, "is_alive");
        }
        catch (ValueError e)
        {
            Print(e);
        }

        using (var resource = PyMultiprocessing.Manager())
        {
            m = resource;
            object? d = default;
            object? l = default;
            object? ns = default;
            object? v = default;
            object? arr = default;
            (d, l, lockValue, ns, v, arr) = (PyOps.CallMethod(
                m,
                "dict",
                new PyArguments((object?[])[1L], (string[])["a"])), PyOps.CallMethod(m, "list", Range(3)), PyOps.CallMethod(m, "Lock"), PyOps.CallMethod(m, "Namespace"), PyOps.CallMethod(m, "Value", "i", 5L), PyOps.CallMethod(
                m,
                "Array",
                "i",
                new PyList<object?> { 1L, 2L }));
            PyOps.SetItem(d, "l", new PyList<object?> { 1L });
            object? x = PyOps.GetItem(d, "l");
            PyOps.CallMethod(x, "append", 2L);
            PyOps.SetItem(d, "l", x);
            PyOps.CallMethod(l, "extend", new PyList<object?> { 9L, 8L });
            PyOps.CallMethod(l, "sort", new PyArguments((object?[])[true], (string[])["reverse"]));
            PyOps.SetAttr(ns, "q", 1L);
            PyOps.SetAttr(v, "value", PyOps.InPlaceAdd(PyOps.GetAttr(v, "value"), 1L));
            PyOps.SetItem(arr, 0L, 7L);
            Print(
                PyOps.CallMethod(d, "copy"),
                List(l),
                ns,
                PyOps.GetAttr(v, "value"),
                PyOps.GetItem(arr, new PySlice(null, null, null)),
                v,
                PyOps.GetItem(l, new PySlice(1, 3, null)),
                PyOps.CallMethod(l, "index", 9L),
                PyOps.CallMethod(d, "items"),
                PyOps.CallMethod(d, "setdefault", "z", 0L),
                Len(d));
            PyOps.CallMethod(lockValue, "__enter__");
            var exit3 = PyContext.OnExit(lockValue);
            try
            {
                PyOps.SetItem(l, 0L, "x");
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

            Print(
                l,
                Str(l),
                PyStr.Slice(Repr(d), upper: 10),
                PyOps.Contains(d, "a"),
                PyOps.Add(l, new PyList<object?> { 1L }),
                PyOps.Multiply(l, 2L));
            q = PyOps.CallMethod(m, "Queue", 2L);
            PyOps.CallMethod(q, "put", 1L);
            PyOps.CallMethod(q, "put", 2L);
            try
            {
                PyOps.CallMethod(q, "put", new PyArguments((object?[])[3L, 0.01], (string[])["timeout"]));
            }
            catch (QueueFull)
            {
                Print("Full", PyOps.CallMethod(q, "qsize"));
            }

            object? e = PyOps.CallMethod(m, "Event");
            PyOps.CallMethod(e, "set");
            Print(PyOps.CallMethod(e, "is_set"), PyOps.CallMethod(q, "get"), PyOps.CallMethod(q, "get_nowait"));
            var manager3 = PyOps.CallMethod(m, "Pool", 2L);
            object? mpool = PyOps.CallMethod(manager3, "__enter__");
            var exit4 = PyContext.OnExit(manager3);
            try
            {
                Print(
                    PyOps.CallMethod(
                        mpool,
                        "map",
                        PyOps.GetAttr(PyModules.Get("builtins"), "abs"),
                        new PyList<object?> { -1L, -2L }));
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

        var ctx = PyMultiprocessing.GetContext("spawn");
        Print(
            ctx.GetStartMethod(),
            PyMultiprocessing.GetStartMethod(),
            PyMultiprocessing.CpuCount() == PyOs.CpuCount());
        using (var tp = new PyThreadPool(3))
        {
            Print(
                tp.Map(x => x * 2, Range(4)),
                Sorted(tp.ImapUnordered<long, string>(PyTypes.Str, Range(3))),
                tp.Starmap<long, long, long>(
                    PyOps.GetAttr(PyModules.Get("builtins"), "max"),
                    new PyList<(long, long)> { (1, 2), (4, 3) }));
        }
    }

    public static int Main(string[] args) => PyProgram.Run("log_analyzer.py", args, Start, Describe, spawns: true);

    private static void Start()
    {
        PyOps.Call(PyOps.GetAttr(MyManager.MyManagerClass, "register"), "Stats", Stats.StatsClass);
        PyOps.Call(
            PyOps.GetAttr(MyManager.MyManagerClass, "register"),
            new PyArguments((object?[])["get_list", new PyFunction("<lambda>", [], null, arguments =>
            {
                _ = new ArgumentBinder("<lambda>", new PyParameters(""), arguments);
                return new PyList<object?> { "a", "b" };
            })], (string[])["callable"]));
        if (PyProgram.ModuleName == "__main__")
        {
            RunMain();
        }
    }
}
// ======== LogAnalyzerScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace LogAnalyzer;

public sealed partial class Record
{
    public static readonly PyClass RecordClass = PyClass.Register<Record>(
        new("Record", "__main__", [], CreateInstance, static x => x is Record),
        TryGetClassMember);

    internal static void Describe(ProgramState program)
    {
        program.Class(RecordClass);
    }

    public override IReadOnlyList<string> DeclaredMembers => [.. base.DeclaredMembers, "level", "msg", "n"];

    public override string PyTypeName => "Record";

    public override PyClass PyType => RecordClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "level":
                value = Level;
                return true;
            case "msg":
                value = Msg;
                return true;
            case "n":
                value = N;
                return true;
            case "__dataclass_fields__":
                value = DataclassFields;
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
            case "level":
                Level = PyConvert.To<string>(value);
                return true;
            case "msg":
                Msg = PyConvert.To<string>(value);
                return true;
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

    public override bool? IsEqualTo(object? other) => other is Record value ? PyEquals(value) : PyOps.ComparisonResult(CallPyEquals(new PyArguments([other])));

    public override long HashValue() => throw new TypeError("unhashable type: 'Record'");

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "__dataclass_fields__":
                value = DataclassFields;
                return true;
            case "__repr__":
                value = PyFunction.Unbound("Record", "__repr__");
                return true;
            case "__eq__":
                value = PyFunction.Unbound("Record", "__eq__");
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("level, msg, n=", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("Record.__init__", CreateParameters, arguments);
        return new Record(a.Get<string>(0), a.Get<string>(1), a.Get<long>(2, 0));
    }

    private static readonly PyParameters ReprParameters = new("", method: true);

    private object? CallRepr(PyArguments arguments)
    {
        _ = new ArgumentBinder("Record.__repr__", ReprParameters, arguments);
        return Repr();
    }

    private static readonly PyParameters PyEqualsParameters = new("other", method: true);

    private object? CallPyEquals(PyArguments arguments)
    {
        var a = new ArgumentBinder("Record.__eq__", PyEqualsParameters, arguments);
        return PyEquals(a.Get<Record>(0));
    }
}

public sealed partial class Stats
{
    public static readonly PyClass StatsClass = PyClass.Register<Stats>(
        new("Stats", "__main__", [], CreateInstance, static x => x is Stats));

    internal static void Describe(ProgramState program)
    {
        program.Class(StatsClass);
    }

    public override IReadOnlyList<string> DeclaredMembers => [.. base.DeclaredMembers, "name", "_d"];

    public override string PyTypeName => "Stats";

    public override PyClass PyType => StatsClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "name":
                value = Name;
                return true;
            case "_d":
                value = _d;
                return true;
            case "add":
                value = new PyBoundMethod(this, "add", CallAdd);
                return true;
            case "get":
                value = new PyBoundMethod(this, "get", CallGet);
                return true;
            case "fail":
                value = new PyBoundMethod(this, "fail", CallFail);
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
            case "_d":
                _d = PyConvert.To<PyDict<object?, long>>(value);
                return true;
            default:
                return base.TrySetMember(name, value);
        }
    }

    public override bool TryCallMember(string name, PyArguments arguments, out object? result)
    {
        switch (name)
        {
            case "add":
                result = CallAdd(arguments);
                return true;
            case "get":
                result = CallGet(arguments);
                return true;
            case "fail":
                result = CallFail(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    private static readonly PyParameters CreateParameters = new("name=", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("Stats.__init__", CreateParameters, arguments);
        return new Stats(a.Get<string>(0, "s"));
    }

    private static readonly PyParameters AddParameters = new("k, v=", method: true);

    private object? CallAdd(PyArguments arguments)
    {
        var a = new ArgumentBinder("Stats.add", AddParameters, arguments);
        return Add(a.Get<object?>(0), a.Get<long>(1, 1));
    }

    private static readonly PyParameters GetParameters = new("", method: true);

    private object? CallGet(PyArguments arguments)
    {
        _ = new ArgumentBinder("Stats.get", GetParameters, arguments);
        return Get();
    }

    private static readonly PyParameters FailParameters = new("", method: true);

    private object? CallFail(PyArguments arguments)
    {
        _ = new ArgumentBinder("Stats.fail", FailParameters, arguments);
        Fail();
        return null;
    }
}

public sealed partial class MyManager
{
    public static readonly PyClass MyManagerClass = PyClass.Register<MyManager>(
        new("MyManager", "__main__", [PyTypes.BaseManager], CreateInstance, static x => x is MyManager));

    internal static void Describe(ProgramState program)
    {
        program.Class(MyManagerClass);
    }

    public override IReadOnlyList<string> DeclaredMembers => [.. base.DeclaredMembers];

    public override string PyTypeName => "MyManager";

    public override PyClass PyType => MyManagerClass;

    public override bool TryGetMember(string name, out object? value) => base.TryGetMember(name, out value);

    public override bool TrySetMember(string name, object? value) => base.TrySetMember(name, value);

    private static readonly PyParameters CreateParameters = new("address=, authkey=, serializer=, ctx=", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("MyManager.__init__", CreateParameters, arguments);
        return new MyManager(
            a.Get<object?>(0, null),
            a.Get<object?>(1, null),
            a.Get<string>(2, "pickle"),
            a.Get<object?>(3, null));
    }
}

public sealed partial class Proc
{
    public static readonly PyClass ProcClass = PyClass.Register<Proc>(
        new("Proc", "__main__", [PyTypes.Process], CreateInstance, static x => x is Proc),
        TryGetClassMember,
        TrySetClassMember);

    internal static void Describe(ProgramState program)
    {
        program.Class(ProcClass);
        program.Global("Proc.instances", () => Instances, value => Instances = value);
    }

    public override IReadOnlyList<string> DeclaredMembers => [.. base.DeclaredMembers, "conn"];

    public override string PyTypeName => "Proc";

    public override PyClass PyType => ProcClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "conn":
                value = Conn;
                return true;
            case "instances":
                value = Instances;
                return true;
            case "run":
                value = new PyBoundMethod(this, "run", CallRun);
                return true;
            default:
                return base.TryGetMember(name, out value);
        }
    }

    public override bool TrySetMember(string name, object? value)
    {
        switch (name)
        {
            case "conn":
                Conn = value;
                return true;
            default:
                return base.TrySetMember(name, value);
        }
    }

    public override bool TryCallMember(string name, PyArguments arguments, out object? result)
    {
        switch (name)
        {
            case "run":
                result = CallRun(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "instances":
                value = Instances;
                return true;
            case "run":
                value = PyFunction.Unbound("Proc", "run");
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static bool TrySetClassMember(string name, object? value)
    {
        switch (name)
        {
            case "instances":
                Instances = PyConvert.To<long>(value);
                return true;
            default:
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("conn, **kw", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("Proc.__init__", CreateParameters, arguments);
        return new Proc(a.Get<object?>(0), a.KeywordDict<object?>(1));
    }

    private static readonly PyParameters RunParameters = new("", method: true);

    private object? CallRun(PyArguments arguments)
    {
        _ = new ArgumentBinder("Proc.run", RunParameters, arguments);
        Run();
        return null;
    }
}

public static partial class LogAnalyzerScript
{
    private static readonly PyParameters MapperParameters = new("chunk");
    public static readonly PyFunction MapperFunction = new("mapper", ["chunk"], null, CallMapper);

    private static object? CallMapper(PyArguments arguments)
    {
        var a = new ArgumentBinder("mapper", MapperParameters, arguments);
        return Mapper(a.Get<PyList<Record>>(0));
    }

    private static readonly PyParameters BumpParameters = new("stats, k, n");
    public static readonly PyFunction BumpFunction = new("bump", ["stats", "k", "n"], null, CallBump);

    private static object? CallBump(PyArguments arguments)
    {
        var a = new ArgumentBinder("bump", BumpParameters, arguments);
        Bump(a.Get<object?>(0), a.Get<string>(1), a.Get<long>(2));
        return null;
    }

    private static readonly PyParameters JworkerParameters = new("jq, rq, i");
    public static readonly PyFunction JworkerFunction = new("jworker", ["jq", "rq", "i"], null, CallJworker);

    private static object? CallJworker(PyArguments arguments)
    {
        var a = new ArgumentBinder("jworker", JworkerParameters, arguments);
        Jworker(a.Get<PyJoinableQueue<long?>>(0), a.Get<PyProcessQueue<(long, long, long)>>(1), a.Get<long>(2));
        return null;
    }

    private static readonly PyParameters ServerParameters = new("addr_conn");
    public static readonly PyFunction ServerFunction = new("server", ["addr_conn"], null, CallServer);

    private static object? CallServer(PyArguments arguments)
    {
        var a = new ArgumentBinder("server", ServerParameters, arguments);
        Server(a.Get<PyConnection>(0));
        return null;
    }

    private static readonly PyParameters ShmWorkerParameters = new("name, i, lock");
    public static readonly PyFunction ShmWorkerFunction = new("shm_worker", ["name", "i", "lock"], null, CallShmWorker);

    private static object? CallShmWorker(PyArguments arguments)
    {
        var a = new ArgumentBinder("shm_worker", ShmWorkerParameters, arguments);
        ShmWorker(a.Get<string>(0), a.Get<long>(1), a.Get<object?>(2));
        return null;
    }

    private static readonly PyParameters PhaseParameters = new("b, q, i");
    public static readonly PyFunction PhaseFunction = new("phase", ["b", "q", "i"], null, CallPhase);

    private static object? CallPhase(PyArguments arguments)
    {
        var a = new ArgumentBinder("phase", PhaseParameters, arguments);
        Phase(a.Get<PyProcessBarrier>(0), a.Get<object?>(1), a.Get<long>(2));
        return null;
    }

    private static readonly PyParameters SleeperParameters = new("");
    public static readonly PyFunction SleeperFunction = new("sleeper", [], null, CallSleeper);

    private static object? CallSleeper(PyArguments arguments)
    {
        _ = new ArgumentBinder("sleeper", SleeperParameters, arguments);
        Sleeper();
        return null;
    }

    private static readonly PyParameters CrashParameters = new("");
    public static readonly PyFunction CrashFunction = new("crash", [], null, CallCrash);

    private static object? CallCrash(PyArguments arguments)
    {
        _ = new ArgumentBinder("crash", CrashParameters, arguments);
        Crash();
        return null;
    }

    private static readonly PyParameters RaiserParameters = new("");
    public static readonly PyFunction RaiserFunction = new("raiser", [], null, CallRaiser);

    private static object? CallRaiser(PyArguments arguments)
    {
        _ = new ArgumentBinder("raiser", RaiserParameters, arguments);
        Raiser();
        return null;
    }

    internal static void Describe(ProgramState program)
    {
        program.Function(MapperFunction);
        program.Function(BumpFunction);
        program.Function(JworkerFunction);
        program.Function(ServerFunction);
        program.Function(ShmWorkerFunction);
        program.Function(PhaseFunction);
        program.Function(SleeperFunction);
        program.Function(CrashFunction);
        program.Function(RaiserFunction);
        program.Global("LEVELS", () => Levels, value => Levels = value);
        Record.Describe(program);
        Stats.Describe(program);
        MyManager.Describe(program);
        Proc.Describe(program);
        program.Type<PyAsyncResult<long>>();
        program.Type<PyAsyncResult<PyList<long>>>();
        program.Type<PyCounter<object?>>();
        program.Type<PyPoolIterator<string>>();
        program.Type<PyJoinableQueue<long?>>();
        program.Type<PyProcessQueue<(long, long, long)>>();
        program.Type<PyProcessSimpleQueue<object?>>();
        program.Type<PyDict<object?, object?>>();
        program.Type<PyDict<object?, long>>();
        program.Type<PyDict<string, object?>>();
        program.Type<PyDictItems<object?, object?>>();
        program.Type<PyIterator<PyList<Record>>>();
        program.Type<PyIterator<string>>();
        program.Type<PyIterator<(long, long, long)>>();
        program.Type<PyIterator<(long, long)>>();
        program.Type<PyList<PyAsyncResult<long>>>();
        program.Type<PyList<PyProcess>>();
        program.Type<PyList<Record>>();
        program.Type<PyList<PyDict<object?, long>>>();
        program.Type<PyList<object?>>();
        program.Type<PyList<long>>();
        program.Type<PyList<PyList<Record>>>();
        program.Type<PyList<string>>();
        program.Type<PyList<(object?, object?)>>();
        program.Type<PyList<(long, long)>>();
        program.Tuple<PyProcessBarrier, PyProcessSimpleQueue<object?>>();
        program.Tuple<PyProcessBarrier, object?, long>();
        program.Tuple<PyConnection, PyConnection>();
        program.Type<PyTuple<PyConnection>>();
        program.Tuple<PyJoinableQueue<long?>, PyProcessQueue<(long, long, long)>, long>();
        program.Tuple<PyJoinableQueue<long?>, PyProcessQueue<(long, long, long)>>();
        program.Tuple<object?, object?, object?, object?, object?, object?>();
        program.Tuple<object?, object?>();
        program.Tuple<object?, string, long>();
        program.Tuple<long, long, long>();
        program.Tuple<long, long>();
        program.Tuple<string, bool, bool, string>();
        program.Tuple<string, long, object?>();
        program.Tuple<string, long>();
        program.Tuple<string, PyList<object?>, object?>();
        program.Tuple<string, string, long>();
        program.Tuple<string, string, string>();
    }
}

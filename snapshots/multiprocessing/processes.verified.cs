// ======== ProcessesScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace Processes;

/// <summary>A process with a state of its own.</summary>
public sealed partial class Worker : PyProcess
{
    public long N;
    public string Label;
    public PyList<(long, string)> Items;

    public Worker(long n, string label)
    {
        Initialize();
        N = n;
        Label = label;
        Items = [(1, "one"), (2, "two")];
    }

    public override void Run() => Print("worker", Name, N, Label, Items, ProcessesScript.Counter);
}

public sealed partial class Job : PyObject
{
    public long N;
    public static long Total = 0;

    public Job(long n)
    {
        N = n;
    }

    public void Work(PyList<double> k) => Print("job", N, k, Total);
}

/// <summary>Processes of all kinds: a function, a method, a subclass; exit codes, names, daemons, and globals that a child changes for itself only.</summary>
public static partial class ProcessesScript
{
    public static long Counter = 0;
    private static PyList<string> Names = ["parent"];
    private static PyDict<string, PyList<long>> Table = new() { ["x"] = [1, 2] };

    public static void Change(long a, long b, PyTuple<object?> rest, PyDict<string, long> options)
    {
        Counter += a;
        Names.Append("child");
        Print("child sees", a, b, rest, options, Counter, Names, Table);
    }

    public static void Fail() => throw new ValueError("oops");

    public static void Leave(long code) => PySys.Exit(code);

    public static void RunMain()
    {
        Counter = 10;
        Table["y"] = [3];
        Job.Total = 7;

        // What the child changes stays in the child.
        var p = new PyProcess(ChangeFunction, [1L], new PyDict<string, long> { ["z"] = 3 });
        p.Start();
        p.Join();
        Print("parent sees", Counter, Names, p.Exitcode, p.Name, p.IsAlive());

        var w = new Worker(3, "lab");
        w.Start();
        w.Join();

        var job = new Job(5);
        var q = new PyProcess(PyOps.GetAttr(job, "work"), [new PyList<double> { 1.5, 2.5 }], name: "jobber");
        q.Start();
        q.Join();
        Print(q.Name, q.Exitcode);

        var b = new PyProcess(FailFunction);
        b.Start();
        b.Join();
        Print("exit", b.Exitcode);
        foreach (var code in (long[])[0, 3])
        {
            var child = new PyProcess(LeaveFunction, [code]);
            child.Start();
            child.Join();
            Print("exit", child.Exitcode);
        }

        var sleeper = new PyProcess(PyOps.GetAttr(PyModules.Get("time"), "sleep"), [30L]);
        sleeper.Daemon = true;
        Print(sleeper.Daemon, sleeper.Exitcode, sleeper.IsAlive());
        sleeper.Start();
        Print(sleeper.IsAlive(), Len(PyMultiprocessing.ActiveChildren()));
        sleeper.Terminate(); // SIGTERM
        sleeper.Join();
        Print(sleeper.Exitcode, PyMultiprocessing.ActiveChildren());
        try
        {
            sleeper.Start();
        }
        catch (AssertionError e)
        {
            Print("AssertionError:", e);
        }

        Print(PyMultiprocessing.CurrentProcess().Name);
    }

    public static int Main(string[] args) => PyProgram.Run("processes.py", args, Start, Describe);

    private static void Start()
    {
        RunMain();
    }
}
// ======== ProcessesScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace Processes;

public sealed partial class Worker
{
    public static readonly PyClass WorkerClass = PyClass.Register<Worker>(
        new("Worker", "__main__", [PyTypes.Process], CreateInstance, static x => x is Worker));

    internal static void Describe(ProgramState program)
    {
        program.Class(WorkerClass);
    }

    public override IReadOnlyList<string> DeclaredMembers => [.. base.DeclaredMembers, "n", "label", "items"];

    public override string PyTypeName => "Worker";

    public override PyClass PyType => WorkerClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "n":
                value = N;
                return true;
            case "label":
                value = Label;
                return true;
            case "items":
                value = Items;
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
            case "n":
                N = PyConvert.To<long>(value);
                return true;
            case "label":
                Label = PyConvert.To<string>(value);
                return true;
            case "items":
                Items = PyConvert.To<PyList<(long, string)>>(value);
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

    private static readonly PyParameters CreateParameters = new("n, label", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("Worker.__init__", CreateParameters, arguments);
        return new Worker(a.Get<long>(0), a.Get<string>(1));
    }

    private static readonly PyParameters RunParameters = new("", method: true);

    private object? CallRun(PyArguments arguments)
    {
        _ = new ArgumentBinder("Worker.run", RunParameters, arguments);
        Run();
        return null;
    }
}

public sealed partial class Job
{
    public static readonly PyClass JobClass = PyClass.Register<Job>(
        new("Job", "__main__", [], CreateInstance, static x => x is Job));

    internal static void Describe(ProgramState program)
    {
        program.Class(JobClass);
        program.Global("Job.total", () => Total, value => Total = value);
    }

    public override IReadOnlyList<string> DeclaredMembers => [.. base.DeclaredMembers, "n"];

    public override string PyTypeName => "Job";

    public override PyClass PyType => JobClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "n":
                value = N;
                return true;
            case "total":
                value = Total;
                return true;
            case "work":
                value = new PyBoundMethod(this, "work", CallWork);
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
            case "work":
                result = CallWork(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    private static readonly PyParameters CreateParameters = new("n", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("Job.__init__", CreateParameters, arguments);
        return new Job(a.Get<long>(0));
    }

    private static readonly PyParameters WorkParameters = new("k", method: true);

    private object? CallWork(PyArguments arguments)
    {
        var a = new ArgumentBinder("Job.work", WorkParameters, arguments);
        Work(a.Get<PyList<double>>(0));
        return null;
    }
}

public static partial class ProcessesScript
{
    private static readonly PyParameters ChangeParameters = new("a, b=, *rest, **options");
    public static readonly PyFunction ChangeFunction = new("change", ["a", "b", "rest", "options"], null, CallChange);

    private static object? CallChange(PyArguments arguments)
    {
        var a = new ArgumentBinder("change", ChangeParameters, arguments);
        Change(a.Get<long>(0), a.Get<long>(1, 2), a.StarTuple<object?>(2), a.KeywordDict<long>(3));
        return null;
    }

    private static readonly PyParameters FailParameters = new("");
    public static readonly PyFunction FailFunction = new("fail", [], null, CallFail);

    private static object? CallFail(PyArguments arguments)
    {
        _ = new ArgumentBinder("fail", FailParameters, arguments);
        Fail();
        return null;
    }

    private static readonly PyParameters LeaveParameters = new("code");
    public static readonly PyFunction LeaveFunction = new("leave", ["code"], null, CallLeave);

    private static object? CallLeave(PyArguments arguments)
    {
        var a = new ArgumentBinder("leave", LeaveParameters, arguments);
        Leave(a.Get<long>(0));
        return null;
    }

    internal static void Describe(ProgramState program)
    {
        program.Function(ChangeFunction);
        program.Function(FailFunction);
        program.Function(LeaveFunction);
        program.Global("counter", () => Counter, value => Counter = value);
        program.Global("names", () => Names, value => Names = value);
        program.Global("table", () => Table, value => Table = value);
        Worker.Describe(program);
        Job.Describe(program);
        program.Type<PyDict<string, long>>();
        program.Type<PyDict<string, PyList<long>>>();
        program.Type<PyList<PyProcess>>();
        program.Type<PyList<double>>();
        program.Type<PyList<long>>();
        program.Type<PyList<string>>();
        program.Type<PyList<(long, string)>>();
        program.Tuple<long, long>();
        program.Tuple<long, string>();
        program.Type<PyTuple<long>>();
        program.Type<PyTuple<PyList<double>>>();
        program.Type<PyTuple<object?>>();
    }
}

// ======== SpawnContextScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace SpawnContext;

public sealed partial class Task : PyObject
{
    public long Number;
    public static long Made = 0;

    public Task(long number)
    {
        Number = number;
        Made++;
    }

    public long Call() => PyMath.Pow(Number, 2);
}

/// <summary>Processes that start afresh: the top level runs again under another name, and what the parent has changed isn't there.</summary>
public static partial class SpawnContextScript
{
    private static PyDict<object?, object?> Limits = new() { ["low"] = 1L };
    private static long Calls = 0;

    public static void Consume(object? tasks, object? results)
    {
        foreach (var task in Iter(PyOps.GetAttr(tasks, "get"), (object?)null))
        {
            Calls++;
            PyOps.CallMethod(
                results,
                "put",
                (PyOps.GetAttr(task, "number"), PyOps.Call(task), Dict(Limits), Calls, Task.Made, PyProgram.ModuleName));
        }
    }

    public static int Main(string[] args) => PyProgram.Run("spawn_context.py", args, Start, Describe, spawns: true);

    private static void Start()
    {
        if (PyProgram.ModuleName == "__main__")
        {
            Limits["high"] = 99L;
            Calls = 50;
            var context = PyMultiprocessing.GetContext("spawn");
            Print(context.GetStartMethod());
            var tasks = context.Queue<Task?>();
            var results = context.Queue<object?>();
            var worker = context.Process(target: ConsumeFunction, name: "consumer", args: (tasks, results));
            worker.Start();
            for (long number = 0; number < 3; number++)
            {
                tasks.Put(new Task(number));
            }

            tasks.Put(null);
            for (long _ = 0; _ < 3; _++)
            {
                Print(results.Get());
            }

            worker.Join();
            Print(worker.Name, worker.Exitcode, Calls, Sorted(Limits), Task.Made);
            try
            {
                context.Process(target: new PyFunction("<lambda>", [], null, arguments =>
                {
                    _ = new ArgumentBinder("<lambda>", new PyParameters(""), arguments);
                    return null;
                })).Start();
            }
            catch (Exception ex) when (ex.ToPython() is PyException error)
            {
                Print("can't travel:", PyOps.TypeOf(error).Name);
            }

            var server = PyMultiprocessing.GetContext("forkserver");
            var queue = server.SimpleQueue<object?>();
            var helper = server.Process(target: PyOps.GetAttr(queue, "put"), args: (PyTuple<string>)["hello"]);
            helper.Start();
            Print(queue.Get());
            helper.Join();
        }
    }
}
// ======== SpawnContextScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace SpawnContext;

public sealed partial class Task
{
    public static readonly PyClass TaskClass = PyClass.Register<Task>(
        new("Task", "__main__", [], CreateInstance, static x => x is Task),
        TryGetClassMember,
        TrySetClassMember);

    internal static void Describe(ProgramState program)
    {
        program.Class(TaskClass);
        program.Global("Task.made", () => Made, value => Made = value);
    }

    public override IReadOnlyList<string> DeclaredMembers => [.. base.DeclaredMembers, "number"];

    public override string PyTypeName => "Task";

    public override PyClass PyType => TaskClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "number":
                value = Number;
                return true;
            case "made":
                value = Made;
                return true;
            case "__call__":
                value = new PyBoundMethod(this, "__call__", CallCall);
                return true;
            default:
                return base.TryGetMember(name, out value);
        }
    }

    public override bool TrySetMember(string name, object? value)
    {
        switch (name)
        {
            case "number":
                Number = PyConvert.To<long>(value);
                return true;
            default:
                return base.TrySetMember(name, value);
        }
    }

    public override bool TryCallMember(string name, PyArguments arguments, out object? result)
    {
        switch (name)
        {
            case "__call__":
                result = CallCall(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "made":
                value = Made;
                return true;
            case "__call__":
                value = PyFunction.Unbound("Task", "__call__");
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
            case "made":
                Made = PyConvert.To<long>(value);
                return true;
            default:
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("number", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("Task.__init__", CreateParameters, arguments);
        return new Task(a.Get<long>(0));
    }

    private static readonly PyParameters CallParameters = new("", method: true);

    private object? CallCall(PyArguments arguments)
    {
        _ = new ArgumentBinder("Task.__call__", CallParameters, arguments);
        return Call();
    }
}

public static partial class SpawnContextScript
{
    private static readonly PyParameters ConsumeParameters = new("tasks, results");
    public static readonly PyFunction ConsumeFunction = new("consume", ["tasks", "results"], null, CallConsume);

    private static object? CallConsume(PyArguments arguments)
    {
        var a = new ArgumentBinder("consume", ConsumeParameters, arguments);
        Consume(a.Get<object?>(0), a.Get<object?>(1));
        return null;
    }

    internal static void Describe(ProgramState program)
    {
        program.Function(ConsumeFunction);
        program.Global("LIMITS", () => Limits, value => Limits = value);
        program.Global("calls", () => Calls, value => Calls = value);
        Task.Describe(program);
        program.Type<PyProcessQueue<Task?>>();
        program.Type<PyProcessQueue<object?>>();
        program.Type<PyProcessSimpleQueue<object?>>();
        program.Type<PyDict<object?, object?>>();
        program.Type<PyIterator<object?>>();
        program.Type<PyList<object?>>();
        program.Tuple<PyProcessQueue<Task?>, PyProcessQueue<object?>>();
        program.Tuple<object?, object?, PyDict<object?, object?>, long, long, string>();
        program.Type<PyTuple<string>>();
    }
}

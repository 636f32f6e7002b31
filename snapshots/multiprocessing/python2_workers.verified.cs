// ======== Python2WorkersScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace Python2Workers;

public sealed partial class Consumer : PyProcess
{
    public PyJoinableQueue<Task?> TaskQueue;
    public PyProcessQueue<object?> ResultQueue;

    public Consumer(PyJoinableQueue<Task?> taskQueue, PyProcessQueue<object?> resultQueue)
    {
        Initialize();
        TaskQueue = taskQueue;
        ResultQueue = resultQueue;
    }

    public override void Run()
    {
        while (true)
        {
            Task? nextTask = TaskQueue.Get();
            if (nextTask is null)
            {
                TaskQueue.TaskDone();
                break;
            }

            object? answer = PyOps.Call(nextTask!);
            TaskQueue.TaskDone();
            ResultQueue.Put(answer);
        }

        return;
    }
}

public sealed partial class Task : PyObject
{
    public long A;
    public long B;

    public Task(long a, long b)
    {
        A = a;
        B = b;
    }

    public string Call() => $"{A} * {B} = {A * B}";
}

public static partial class Python2WorkersScript
{
    public static int Main(string[] args) => PyProgram.Run("python2_workers.py", args, Start, Describe, python2: true);

    private static void Start()
    {
        // python: 2.7
        var tasks = new PyJoinableQueue<Task?>();
        var results = new PyProcessQueue<object?>();

        var numConsumers = 2L;
        PrintStatement($"Creating {numConsumers} consumers");
        PyList<Consumer> consumers = [.. XRange(numConsumers).Select(i => new Consumer(tasks, results))];
        foreach (var w in consumers)
        {
            w.Start();
        }

        var numJobs = 5L;
        var stop = numJobs;
        for (long i = 0; i < stop; i++)
        {
            tasks.Put(new Task(i, i));
        }

        for (long i = 0; i < numConsumers; i++)
        {
            tasks.Put(null);
        }

        tasks.Join();

        PyList<object?> lines = [];
        while (numJobs != 0)
        {
            lines.Append(results.Get());
            numJobs--;
        }

        foreach (var line in Python2.Sorted(lines))
        {
            PrintStatement("Result:", line);
        }

        try
        {
            results.Get(timeout: 0.05);
        }
        catch (QueueEmpty)
        {
            PrintStatement("no more");
        }
    }
}
// ======== Python2WorkersScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace Python2Workers;

public sealed partial class Consumer
{
    public static readonly PyClass ConsumerClass = PyClass.Register<Consumer>(
        new("Consumer", "__main__", [PyTypes.Process], CreateInstance, static x => x is Consumer));

    internal static void Describe(ProgramState program)
    {
        program.Class(ConsumerClass);
    }

    public override IReadOnlyList<string> DeclaredMembers => [.. base.DeclaredMembers, "task_queue", "result_queue"];

    public override string PyTypeName => "Consumer";

    public override PyClass PyType => ConsumerClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "task_queue":
                value = TaskQueue;
                return true;
            case "result_queue":
                value = ResultQueue;
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
            case "task_queue":
                TaskQueue = PyConvert.To<PyJoinableQueue<Task?>>(value);
                return true;
            case "result_queue":
                ResultQueue = PyConvert.To<PyProcessQueue<object?>>(value);
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

    private static readonly PyParameters CreateParameters = new("task_queue, result_queue", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("Consumer.__init__", CreateParameters, arguments);
        return new Consumer(a.Get<PyJoinableQueue<Task?>>(0), a.Get<PyProcessQueue<object?>>(1));
    }

    private static readonly PyParameters RunParameters = new("", method: true);

    private object? CallRun(PyArguments arguments)
    {
        _ = new ArgumentBinder("Consumer.run", RunParameters, arguments);
        Run();
        return null;
    }
}

public sealed partial class Task
{
    public static readonly PyClass TaskClass = PyClass.Register<Task>(
        new("Task", "__main__", [], CreateInstance, static x => x is Task),
        TryGetClassMember);

    internal static void Describe(ProgramState program)
    {
        program.Class(TaskClass);
    }

    public override IReadOnlyList<string> DeclaredMembers => [.. base.DeclaredMembers, "a", "b"];

    public override string PyTypeName => "Task";

    public override PyClass PyType => TaskClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "a":
                value = A;
                return true;
            case "b":
                value = B;
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
            case "a":
                A = PyConvert.To<long>(value);
                return true;
            case "b":
                B = PyConvert.To<long>(value);
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
            case "__call__":
                value = PyFunction.Unbound("Task", "__call__");
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("a, b", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("Task.__init__", CreateParameters, arguments);
        return new Task(a.Get<long>(0), a.Get<long>(1));
    }

    private static readonly PyParameters CallParameters = new("", method: true);

    private object? CallCall(PyArguments arguments)
    {
        _ = new ArgumentBinder("Task.__call__", CallParameters, arguments);
        return Call();
    }
}

public static partial class Python2WorkersScript
{
    internal static void Describe(ProgramState program)
    {
        Consumer.Describe(program);
        Task.Describe(program);
        program.Type<PyJoinableQueue<Task?>>();
        program.Type<PyProcessQueue<object?>>();
        program.Type<PyList<Consumer>>();
        program.Type<PyList<object?>>();
        program.Tuple<long, long, long>();
    }
}

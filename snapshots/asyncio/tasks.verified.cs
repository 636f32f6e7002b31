// ======== TasksScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace Tasks;

public static partial class TasksScript
{
    public static async PyCoroutine<long> Fetch(long n)
    {
        Print($"fetching {n}");
        await PyAsyncio.Sleep(0.01 * n);
        return n * 10;
    }

    public static async PyCoroutine Say(string text, double delay)
    {
        await PyAsyncio.Sleep(delay);
        Print(text);
    }

    public static async PyCoroutine<string> RunMain()
    {
        var x = await Fetch(1);
        Print(x);
        var results = await PyAsyncio.Gather(Fetch(3), Fetch(2), Fetch(1));
        Print(results, Sum(results));
        PyList<PyTask<long>> tasks = [.. Range(3).Select(i => PyAsyncio.CreateTask(Fetch(i)))];
        foreach (var t in tasks)
        {
            Print(await t);
        }

        var rs = await PyAsyncio.Gather((PyAwaitable<long>[])[.. tasks]);
        Print(rs);
        await PyAsyncio.Gather(Say("b", 0.02), Say("a", 0.01));
        var (done, pending) = await PyAsyncio.Wait<long>(
            (PyList<PyTask<long>>)[.. ((long[])[1, 5]).Select(i => PyAsyncio.CreateTask(Fetch(i)))],
            returnWhen: PyAsyncio.FirstCompleted);
        Print(Len(done), Len(pending));
        foreach (var p in pending)
        {
            p.Cancel();
        }

        foreach (var d in done)
        {
            Print(d.Result());
        }

        try
        {
            await PyAsyncio.WaitFor(Fetch(100), timeout: 0.02);
        }
        catch (TimeoutError)
        {
            Print("timed out");
        }

        foreach (var c in PyAsyncio.AsCompleted<long>(
            (PyList<PyTask<long>>)[.. ((long[])[3, 1, 2]).Select(
                d => PyAsyncio.CreateTask(PyAsyncio.Sleep((double)d / 50L, d)))]))
        {
            Print("completed", await c);
        }

        return "end";
    }

    public static int Main(string[] args) => PyProgram.Run("tasks.py", args, Start, coroutines: AsyncFunctions);

    private static void Start()
    {
        Print(PyAsyncio.Run(RunMain()));
    }
}
// ======== TasksScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace Tasks;

public static partial class TasksScript
{
    private static PyCoroutineName[] AsyncFunctions => [
        new("TasksScript.Fetch", "fetch", 3),
        new("TasksScript.Say", "say", 8),
        new("TasksScript.RunMain", "main", 12),
    ];
}

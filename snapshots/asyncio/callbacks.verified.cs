// ======== CallbacksScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace Callbacks;

public sealed class Log : PyObject
{
    public PyList<string> Lines;

    public Log()
    {
        Lines = [];
    }

    public void Note(string text, long number) => Lines.Append($"{text} {number}");
}

/// <summary>Callbacks of the event loop with arguments.</summary>
public static partial class CallbacksScript
{
    public static void Announce(string name, long count) => Print("announce", name, count * 2);

    public static void Finish(PyAsyncFuture<object?> future, Log log)
    {
        log.Note("finished after", Len(log.Lines));
        future.SetResult("done");
    }

    public static async PyCoroutine RunMain()
    {
        var loop = PyAsyncio.GetRunningLoop();
        var log = new Log();
        PyAsyncFuture<object?> future = loop.CreateFuture();
        var name = "early";
        var nameNow = name;
        loop.CallSoon(() => Announce(nameNow, 1));
        name = "late";
        var nameNow2 = name;
        loop.CallSoon(() => Announce(nameNow2, 2));
        loop.CallLater(0.05, () => log.Note("later", 3));
        var handle = loop.CallLater(0.06, () => Announce("never", 4));
        loop.CallAt(loop.Time() + 0.1, () => Finish(future, log));
        handle.Cancel();
        Print(await future, log.Lines);
    }

    public static int Main(string[] args) => PyProgram.Run("callbacks.py", args, Start, coroutines: AsyncFunctions);

    private static void Start()
    {
        PyAsyncio.Run(RunMain());
    }
}
// ======== CallbacksScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace Callbacks;

public static partial class CallbacksScript
{
    private static PyCoroutineName[] AsyncFunctions => [new("CallbacksScript.RunMain", "main", 22)];
}

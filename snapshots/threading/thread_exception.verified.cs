// ======== ThreadExceptionScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace ThreadException;

/// <summary>An exception ends its thread, not the program.</summary>
public static partial class ThreadExceptionScript
{
    private static readonly PyList<object?> Finished = [];

    public static void Divide(object? a, object? b)
    {
        object? result = PyOps.TrueDiv(a, b);
        Finished.Append(result);
    }

    public static void Guarded(object? a, object? b)
    {
        var completed = false;
        try
        {
            Divide(a, b);
            completed = true;
        }
        catch (Exception ex) when (ex.ToPython() is ZeroDivisionError e)
        {
            Print("caught in thread:", e);
        }

        if (completed)
        {
            Print("no error for", a, b);
        }
    }

    public static int Main(string[] args) => PyProgram.Run("thread_exception.py", args, Start);

    private static void Start()
    {
        var bad = new PyThread(() => Divide(1L, 0L));
        bad.Start();
        bad.Join(); // its traceback is on stderr

        var good = new PyThread(() => Divide(9L, 2L));
        good.Start();
        good.Join();

        foreach (var pair in new PyList<(long, long)> { (8, 4), (5, 0) })
        {
            var t = PyThread.Create(target: GuardedFunction, args: pair);
            t.Start();
            t.Join();
        }

        Print(Finished);
        PySys.Exit(3L);
    }
}
// ======== ThreadExceptionScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace ThreadException;

public static partial class ThreadExceptionScript
{
    private static readonly PyParameters GuardedParameters = new("a, b");
    public static readonly PyFunction GuardedFunction = new("guarded", ["a", "b"], null, CallGuarded);

    private static object? CallGuarded(PyArguments arguments)
    {
        var a = new ArgumentBinder("guarded", GuardedParameters, arguments);
        Guarded(a.Get<object?>(0), a.Get<object?>(1));
        return null;
    }
}

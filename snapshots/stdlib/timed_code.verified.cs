// ======== TimedCodeScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace TimedCode;

public static partial class TimedCodeScript
{
    private static readonly PyList<object?> Counter = [0L];

    public static void Work(object? n)
    {
        Counter[0] = PyOps.InPlaceAdd(Counter[0], n);
    }

    public static object? TimedCode()
    {
        PyList<long> x = [];
        void Statement() => x.Append(1);
        return PyFunction.Bind("statement", "", _ =>
        {
            Statement();
            return null;
        });
    }

    public static void RunMain()
    {
        var n = 3L;
        Print(PyTimeit.Timeit(new PyFunction("<lambda>", [], null, arguments =>
        {
            _ = new ArgumentBinder("<lambda>", new PyParameters(""), arguments);
            Work(DefaultWorkN);
            return null;
        }), number: n) > 0L);
    }

    private static readonly object? DefaultWorkN = 1L;

    public static int Main(string[] args) => PyProgram.Run("timed_code.py", args, Start);

    private static void Start()
    {
        Print(PyTimeit.Timeit(null, TimedCodeFunction, number: 10) >= 0L);
        Print(Len(PyTimeit.Repeat(stmt: WorkFunction, repeat: 3, number: 2)), Counter);
        Print(Min(new PyTimeitTimer(new PyFunction("<lambda>", [], null, arguments =>
        {
            _ = new ArgumentBinder("<lambda>", new PyParameters(""), arguments);
            return "-".PyJoin(PyIterator.Of(Range(10).Select(n => Str(n))));
        })).Repeat(2, 5)) >= 0L);
        Print(PyTimeit.Timeit(new PyFunction("<lambda>", [], null, arguments =>
        {
            _ = new ArgumentBinder("<lambda>", new PyParameters(""), arguments);
            Work(DefaultWorkN);
            return null;
        }), number: 4) > 0L, Counter);
        RunMain();
        Print(Counter);
        Print(PyTimeit.Timeit(new PyFunction("<lambda>", [], null, arguments =>
        {
            _ = new ArgumentBinder("<lambda>", new PyParameters(""), arguments);
            Work(DefaultWorkN);
            return null;
        }), setup: null, number: 5) >= 0L, Counter);
        Print(new PyTimeitTimer(new PyFunction("<lambda>", [], null, arguments =>
        {
            _ = new ArgumentBinder("<lambda>", new PyParameters(""), arguments);
            Work(2L);
            return null;
        }), null).Timeit(number: 3) >= 0L, Counter);
    }
}
// ======== TimedCodeScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace TimedCode;

public static partial class TimedCodeScript
{
    private static readonly PyParameters WorkParameters = new("n=");
    public static readonly PyFunction WorkFunction = new("work", ["n"], null, CallWork);

    private static object? CallWork(PyArguments arguments)
    {
        var a = new ArgumentBinder("work", WorkParameters, arguments);
        Work(a.Get<object?>(0, DefaultWorkN));
        return null;
    }

    private static readonly PyParameters TimedCodeParameters = new("");
    public static readonly PyFunction TimedCodeFunction = new("timed_code", [], null, CallTimedCode);

    private static object? CallTimedCode(PyArguments arguments)
    {
        _ = new ArgumentBinder("timed_code", TimedCodeParameters, arguments);
        return TimedCode();
    }
}

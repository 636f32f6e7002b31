// ======== PoolScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace Pool;

public sealed partial class Scale : PyObject
{
    public long Factor;

    public Scale(long factor)
    {
        Factor = factor;
    }

    public long Times(long x) => Factor * x;
}

/// <summary>A pool of processes: map, starmap, apply, their asynchronous forms, and what happens to exceptions.</summary>
public static partial class PoolScript
{
    private static PyList<long> Done = [];
    private static GlobalVariable<object?> Greeting = new("greeting");

    public static long Square(long x) => x * x;

    public static object? Add(object? a, object? b) => PyOps.Add(a, b);

    public static long Slow(long x)
    {
        PyTime.Sleep(0.02);
        return x;
    }

    public static long Fail(long x)
    {
        if (x == 3)
        {
            throw new ValueError($"bad value {x}");
        }

        return x;
    }

    public static (long, bool) InWorker(long n) => (n, PyMultiprocessing.CurrentProcess().Name.PyStartsWith("ForkPoolWorker-"));

    public static void SetGreeting(object? text)
    {
        Greeting.Value = text;
    }

    public static object? Greet(string name) => PyOps.Add(PyOps.Add(Greeting.Value, ", "), name);

    public static PyDict<string, long> CountWords(string text)
    {
        var counts = new PyDict<string, long>();
        foreach (var word in text.PySplit())
        {
            counts[word] = counts.Get(word, 0) + 1;
        }

        return counts;
    }

    public static void OnDone(long result) => Done.Append(result);

    public static void OnError(PyBaseException error) => Print("error:", error);

    public static void RunMain()
    {
        PyPool pool = null!;
        using (var resource = new PyPool(processes: 2))
        {
            pool = resource;
            Print(pool.Map<long, long>(SquareFunction, Range(10)));
            Print(pool.Starmap(AddFunction, PyOps.Iterate(new PyList<(long, long)> { (1, 2), (3, 4) })));
            Print(pool.Apply<object?>(AddFunction, [5L, 6L]));
            var result = pool.ApplyAsync<long>(SquareFunction, [12L]);
            Print(result.Get(timeout: 30), result.Ready(), result.Successful());
            PyList<PyAsyncResult<long>> results = [.. Range(4).Select(
                i => pool.ApplyAsync<long>(SlowFunction, [i], callback: OnDone))];
            Print((PyList<long>)[.. results.Select(r => r.Get())], Sorted(Done));
            foreach (var value in pool.Imap<long, long>(SquareFunction, Range(4)))
            {
                Print([value], end: " ");
            }

            Print();
            Print(Sorted(pool.ImapUnordered<long, long>(SlowFunction, new PyList<long> { 3, 1, 2 })));
            Print(
                PyOps.CallMethod(
                    pool,
                    "map",
                    PyPartial.Create(AddFunction, args: (object?[])[100L]),
                    new PyList<object?> { 1L, 2L }),
                pool.Map<long, double>(PyOps.GetAttr(PyModules.Get("math"), "sqrt"), new PyList<long> { 1, 4, 9 }),
                pool.Map<long, long>(PyOps.GetAttr(new Scale(7), "times"), new PyList<long> { 1, 2, 3 }));
            try
            {
                pool.Map<long, long>(FailFunction, Range(5));
            }
            catch (ValueError e)
            {
                Print("ValueError:", e);
            }

            var failed = pool.ApplyAsync<long>(FailFunction, [3L], errorCallback: OnError);
            failed.Wait();
            Print(failed.Successful());
            Print(pool.Map<long, (long, bool)>(InWorkerFunction, Range(3)));
            var total = new PyDict<string, long>();
            foreach (var counts in pool.Map<string, PyDict<string, long>>(
                CountWordsFunction,
                new PyList<string> { "a b a", "b c" }))
            {
                foreach (var (word, n) in counts.Items())
                {
                    total[word] = total.Get(word, 0) + n;
                }
            }

            Print(total);
            try
            {
                pool.ApplyAsync<object?>(PyOps.GetAttr(PyModules.Get("time"), "sleep"), [1L]).Get(timeout: 0.02);
            }
            catch (ProcessTimeoutError)
            {
                Print("TimeoutError");
            }
        }

        pool = new PyPool(2, initializer: SetGreetingFunction, initargs: (PyTuple<string>)["hello"]);
        Print(pool.Map<string, object?>(GreetFunction, new PyList<string> { "Ann", "Bob" }));
        pool.Close();
        pool.Join();
        try
        {
            pool.Map<long, long>(SquareFunction, new PyList<long> { 1 });
        }
        catch (ValueError e)
        {
            Print("ValueError:", e);
        }

        using (var threads = new PyThreadPool(2))
        {
            Print(threads.Map<long, long>(x => x + 1, new PyList<long> { 1, 2, 3 }));
        }
    }

    public static int Main(string[] args) => PyProgram.Run("pool.py", args, Start, Describe);

    private static void Start()
    {
        RunMain();
    }
}
// ======== PoolScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace Pool;

public sealed partial class Scale
{
    public static readonly PyClass ScaleClass = PyClass.Register<Scale>(
        new("Scale", "__main__", [], CreateInstance, static x => x is Scale));

    internal static void Describe(ProgramState program)
    {
        program.Class(ScaleClass);
    }

    public override IReadOnlyList<string> DeclaredMembers => [.. base.DeclaredMembers, "factor"];

    public override string PyTypeName => "Scale";

    public override PyClass PyType => ScaleClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "factor":
                value = Factor;
                return true;
            case "times":
                value = new PyBoundMethod(this, "times", CallTimes);
                return true;
            default:
                return base.TryGetMember(name, out value);
        }
    }

    public override bool TrySetMember(string name, object? value)
    {
        switch (name)
        {
            case "factor":
                Factor = PyConvert.To<long>(value);
                return true;
            default:
                return base.TrySetMember(name, value);
        }
    }

    public override bool TryCallMember(string name, PyArguments arguments, out object? result)
    {
        switch (name)
        {
            case "times":
                result = CallTimes(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    private static readonly PyParameters CreateParameters = new("factor", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("Scale.__init__", CreateParameters, arguments);
        return new Scale(a.Get<long>(0));
    }

    private static readonly PyParameters TimesParameters = new("x", method: true);

    private object? CallTimes(PyArguments arguments)
    {
        var a = new ArgumentBinder("Scale.times", TimesParameters, arguments);
        return Times(a.Get<long>(0));
    }
}

public static partial class PoolScript
{
    private static readonly PyParameters SquareParameters = new("x");
    public static readonly PyFunction SquareFunction = new("square", ["x"], null, CallSquare);

    private static object? CallSquare(PyArguments arguments)
    {
        var a = new ArgumentBinder("square", SquareParameters, arguments);
        return Square(a.Get<long>(0));
    }

    private static readonly PyParameters AddParameters = new("a, b");
    public static readonly PyFunction AddFunction = new("add", ["a", "b"], null, CallAdd);

    private static object? CallAdd(PyArguments arguments)
    {
        var a = new ArgumentBinder("add", AddParameters, arguments);
        return Add(a.Get<object?>(0), a.Get<object?>(1));
    }

    private static readonly PyParameters SlowParameters = new("x");
    public static readonly PyFunction SlowFunction = new("slow", ["x"], null, CallSlow);

    private static object? CallSlow(PyArguments arguments)
    {
        var a = new ArgumentBinder("slow", SlowParameters, arguments);
        return Slow(a.Get<long>(0));
    }

    private static readonly PyParameters FailParameters = new("x");
    public static readonly PyFunction FailFunction = new("fail", ["x"], null, CallFail);

    private static object? CallFail(PyArguments arguments)
    {
        var a = new ArgumentBinder("fail", FailParameters, arguments);
        return Fail(a.Get<long>(0));
    }

    private static readonly PyParameters InWorkerParameters = new("n");
    public static readonly PyFunction InWorkerFunction = new("in_worker", ["n"], null, CallInWorker);

    private static object? CallInWorker(PyArguments arguments)
    {
        var a = new ArgumentBinder("in_worker", InWorkerParameters, arguments);
        return InWorker(a.Get<long>(0));
    }

    private static readonly PyParameters SetGreetingParameters = new("text");
    public static readonly PyFunction SetGreetingFunction = new("set_greeting", ["text"], null, CallSetGreeting);

    private static object? CallSetGreeting(PyArguments arguments)
    {
        var a = new ArgumentBinder("set_greeting", SetGreetingParameters, arguments);
        SetGreeting(a.Get<object?>(0));
        return null;
    }

    private static readonly PyParameters GreetParameters = new("name");
    public static readonly PyFunction GreetFunction = new("greet", ["name"], null, CallGreet);

    private static object? CallGreet(PyArguments arguments)
    {
        var a = new ArgumentBinder("greet", GreetParameters, arguments);
        return Greet(a.Get<string>(0));
    }

    private static readonly PyParameters CountWordsParameters = new("text");
    public static readonly PyFunction CountWordsFunction = new("count_words", ["text"], null, CallCountWords);

    private static object? CallCountWords(PyArguments arguments)
    {
        var a = new ArgumentBinder("count_words", CountWordsParameters, arguments);
        return CountWords(a.Get<string>(0));
    }

    internal static void Describe(ProgramState program)
    {
        program.Function(SquareFunction);
        program.Function(AddFunction);
        program.Function(SlowFunction);
        program.Function(FailFunction);
        program.Function(InWorkerFunction);
        program.Function(SetGreetingFunction);
        program.Function(GreetFunction);
        program.Function(CountWordsFunction);
        program.Global("greeting", () => Greeting.ValueOrDefault!, value => Greeting.Value = value);
        program.Global("done", () => Done, value => Done = value);
        Scale.Describe(program);
        program.Type<PyAsyncResult<long>>();
        program.Type<PyAsyncResult<object?>>();
        program.Type<PyPoolIterator<long>>();
        program.Type<PyDict<string, long>>();
        program.Type<PyDictItems<string, long>>();
        program.Type<PyList<PyAsyncResult<long>>>();
        program.Type<PyList<PyDict<string, long>>>();
        program.Type<PyList<object?>>();
        program.Type<PyList<double>>();
        program.Type<PyList<long>>();
        program.Type<PyList<string>>();
        program.Type<PyList<(long, bool)>>();
        program.Type<PyList<(long, long)>>();
        program.Tuple<long, bool>();
        program.Tuple<long, long>();
        program.Type<PyTuple<long>>();
        program.Tuple<string, long>();
        program.Type<PyTuple<string>>();
    }
}

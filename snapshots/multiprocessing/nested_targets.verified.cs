// ======== NestedTargetsScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace NestedTargets;

public sealed partial class Sampler : PyObject
{
    public PyList<long> Values;
    public PyProcessQueue<long> Found;

    public Sampler(PyList<long> values)
    {
        Values = values;
        Found = new PyProcessQueue<long>();
    }

    public long Largest(long limit)
    {
        void Search() => Found.Put(Max(PyIterator.Of(Values.Where(v => v < limit))));

        var process = new PyProcess(PyFunction.Bind("search", "", _ =>
        {
            Search();
            return null;
        }));
        process.Start();
        var answer = Found.Get();
        process.Join();
        return answer;
    }
}

/// <summary>Targets without a name of their own: nested functions, lambdas, closures, decorated functions, methods that hold state.</summary>
public static partial class NestedTargetsScript
{
    private static object? Report;
    private static object? Triple;

    public static object? Logged(object? function)
    {
        object? Wrapper(PyTuple<object?> args, PyDict<string, object?> kwargs)
        {
            Print("calling", PyOps.GetAttr(function, "__name__"), args);
            object? result = PyOps.Call(
                function,
                PyArguments.Of((object?[])[.. args], new PyDict<string, object?>().With(kwargs)));
            Print("called", PyOps.GetAttr(function, "__name__"));
            return result;
        }

        object? wrapper = PyOps.Call(
            PyFunctools.Wraps(function),
            PyFunction.Bind(
                "wrapper",
                "*args, **kwargs",
                a => Wrapper(a.StarTuple<object?>(0), a.KeywordDict<object?>(1))));
        return wrapper;
    }

    public static void ReportFunction(object? name, object? size) => Print("report", name, size);

    public static object? MakeScaler(long factor)
    {
        void Scale(object? value) => Print("scaled", PyOps.Multiply(value, factor));
        return PyFunction.Bind("scale", "value", a =>
        {
            Scale(a.Get<object?>(0));
            return null;
        });
    }

    public static long? Run(object? target, PyTuple<object?> args, PyDict<object?, object?> kwargs)
    {
        var process = new PyProcess(target, args, kwargs);
        process.Start();
        process.Join();
        return process.Exitcode;
    }

    public static void CountWords(PyList<string> texts)
    {
        var results = new PyProcessQueue<(long, long, long)>();
        PyList<long> seen = [];

        void Worker(long number, string text)
        {
            seen.Append(number);
            results.Put((number, Len(text.PySplit()), Len(seen)));
        }

        PyList<PyProcess> workers = [.. Enumerate(texts).Select(
            pair => new PyProcess(PyFunction.Bind("worker", "number, text", a =>
            {
                Worker(a.Get<long>(0), a.Get<string>(1));
                return null;
            }), [pair.Item1, pair.Item2]))];
        foreach (var workerProcess in workers)
        {
            workerProcess.Start();
        }

        var counts = Sorted(PyIterator.Of(workers.Select(_ => results.Get())));
        foreach (var workerProcess in workers)
        {
            workerProcess.Join();
        }

        // What a child appends stays in the child.
        Print(counts, seen);
    }

    public static void RunMain()
    {
        Print(Run(Report, ["weekly"], new PyDict<object?, object?> { ["size"] = 3L }));
        Print(Run(Triple, [14L], new PyDict<object?, object?>()));
        var offset = 100L;
        Print(Run(new PyFunction("<lambda>", ["x"], null, arguments =>
        {
            var a = new ArgumentBinder("<lambda>", new PyParameters("x"), arguments);
            var x = a.Get<object?>(0);
            Print("lambda", PyOps.Add(x, offset));
            return null;
        }), [5L], new PyDict<object?, object?>()));
        CountWords(["a b c", "one", "two words"]);
        Print(new Sampler([3, 8, 12, 40]).Largest(20));
    }

    public static readonly object? DefaultReportSize = 1L;

    public static int Main(string[] args) => PyProgram.Run("nested_targets.py", args, Start, Describe);

    private static void Start()
    {
        Report = PyOps.Call(LoggedFunction, ReportFunctionFunction);

        Triple = MakeScaler(3);
        RunMain();
    }
}
// ======== NestedTargetsScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace NestedTargets;

public sealed partial class Sampler
{
    public static readonly PyClass SamplerClass = PyClass.Register<Sampler>(
        new("Sampler", "__main__", [], CreateInstance, static x => x is Sampler));

    internal static void Describe(ProgramState program)
    {
        program.Class(SamplerClass);
    }

    public override IReadOnlyList<string> DeclaredMembers => [.. base.DeclaredMembers, "values", "found"];

    public override string PyTypeName => "Sampler";

    public override PyClass PyType => SamplerClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "values":
                value = Values;
                return true;
            case "found":
                value = Found;
                return true;
            case "largest":
                value = new PyBoundMethod(this, "largest", CallLargest);
                return true;
            default:
                return base.TryGetMember(name, out value);
        }
    }

    public override bool TrySetMember(string name, object? value)
    {
        switch (name)
        {
            case "values":
                Values = PyConvert.To<PyList<long>>(value);
                return true;
            case "found":
                Found = PyConvert.To<PyProcessQueue<long>>(value);
                return true;
            default:
                return base.TrySetMember(name, value);
        }
    }

    public override bool TryCallMember(string name, PyArguments arguments, out object? result)
    {
        switch (name)
        {
            case "largest":
                result = CallLargest(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    private static readonly PyParameters CreateParameters = new("values", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("Sampler.__init__", CreateParameters, arguments);
        return new Sampler(a.Get<PyList<long>>(0));
    }

    private static readonly PyParameters LargestParameters = new("limit", method: true);

    private object? CallLargest(PyArguments arguments)
    {
        var a = new ArgumentBinder("Sampler.largest", LargestParameters, arguments);
        return Largest(a.Get<long>(0));
    }
}

public static partial class NestedTargetsScript
{
    private static readonly PyParameters LoggedParameters = new("function");
    public static readonly PyFunction LoggedFunction = new("logged", ["function"], null, CallLogged);

    private static object? CallLogged(PyArguments arguments)
    {
        var a = new ArgumentBinder("logged", LoggedParameters, arguments);
        return Logged(a.Get<object?>(0));
    }

    private static readonly PyParameters ReportFunctionParameters = new("name, size=");
    public static readonly PyFunction ReportFunctionFunction = new(
        "report",
        ["name", "size"],
        null,
        CallReportFunction);

    private static object? CallReportFunction(PyArguments arguments)
    {
        var a = new ArgumentBinder("report", ReportFunctionParameters, arguments);
        ReportFunction(a.Get<object?>(0), a.Get<object?>(1, DefaultReportSize));
        return null;
    }

    internal static void Describe(ProgramState program)
    {
        program.Function(LoggedFunction);
        program.Function(ReportFunctionFunction);
        program.Global("report", () => Report, value => Report = value);
        program.Global("triple", () => Triple, value => Triple = value);
        Sampler.Describe(program);
        program.Type<PyProcessQueue<long>>();
        program.Type<PyProcessQueue<(long, long, long)>>();
        program.Type<PyDict<object?, object?>>();
        program.Type<PyDict<string, object?>>();
        program.Type<PyIterator<long>>();
        program.Type<PyIterator<(long, long, long)>>();
        program.Type<PyIterator<(long, string)>>();
        program.Type<PyList<PyProcess>>();
        program.Type<PyList<long>>();
        program.Type<PyList<string>>();
        program.Type<PyList<(long, long, long)>>();
        program.Type<PyTuple<object?>>();
        program.Tuple<long, long, long>();
        program.Tuple<long, string>();
    }
}

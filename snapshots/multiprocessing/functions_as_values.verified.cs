// ======== FunctionsAsValuesScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace FunctionsAsValues;

public sealed partial class Runner : PyObject
{
    public object? Fn;

    public Runner(object? fn)
    {
        Fn = fn;
    }

    public PyList<object?> Run(PyList<long> items)
    {
        using (var pool = new PyPool(2))
        {
            return pool.Map<long, object?>(Fn, items);
        }
    }
}

/// <summary>Functions in variables on their way to other processes.</summary>
public static partial class FunctionsAsValuesScript
{
    public static object? Square(object? x) => PyOps.Multiply(x, x);

    public static object? Cube(object? x) => PyOps.Power(x, 3L);

    public static object? Add(object? a, object? b) => PyOps.Add(a, b);

    public static PyList<object?> Parallel(object? func, PyList<long> items)
    {
        using (var pool = new PyPool(2))
        {
            return pool.Map<long, object?>(func, items);
        }
    }

    public static PyList<object?> Submitted(object? func, PyRange items)
    {
        using (var executor = new PyProcessPoolExecutor(2))
        {
            PyList<PyFuture<object?>> futures = [.. items.Select(item => executor.SubmitCall<object?>(func, [item]))];
            return [.. futures.Select(f => f.Result())];
        }
    }

    public static void Show(object? f, long n) => Print([PyOps.Call(f, n)], flush: true);

    public static void Start(object? f, long n)
    {
        var p = new PyProcess(ShowFunction, [f, n]);
        p.Start();
        p.Join();
    }

    public static int Main(string[] args) => PyProgram.Run("functions_as_values.py", args, StartModule, Describe);

    private static void StartModule()
    {
        Print(Parallel(SquareFunction, [1, 2, 3]));
        Print(Parallel(CubeFunction, [1, 2, 3]));
        Print(Submitted(SquareFunction, Range(4)));
        Print(new Runner(SquareFunction).Run([4, 5]));
        Print(PyOps.Call(new Runner(new PyFunction("<lambda>", ["x"], null, arguments =>
        {
            var a = new ArgumentBinder("<lambda>", new PyParameters("x"), arguments);
            var x = a.Get<object?>(0);
            return x;
        })).Fn, 7L));
        Start(SquareFunction, 5);
        foreach (var f in (object?[])[SquareFunction, CubeFunction])
        {
            Print(PyOps.GetAttr(f, "__name__"), Parallel(f, [7]));
        }

        Print(Parallel(PyPartial.Create(AddFunction, args: (object?[])[10L]), [1, 2]));
    }
}
// ======== FunctionsAsValuesScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace FunctionsAsValues;

public sealed partial class Runner
{
    public static readonly PyClass RunnerClass = PyClass.Register<Runner>(
        new("Runner", "__main__", [], CreateInstance, static x => x is Runner));

    internal static void Describe(ProgramState program)
    {
        program.Class(RunnerClass);
    }

    public override IReadOnlyList<string> DeclaredMembers => [.. base.DeclaredMembers, "fn"];

    public override string PyTypeName => "Runner";

    public override PyClass PyType => RunnerClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "fn":
                value = Fn;
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
            case "fn":
                Fn = value;
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

    private static readonly PyParameters CreateParameters = new("fn", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("Runner.__init__", CreateParameters, arguments);
        return new Runner(a.Get<object?>(0));
    }

    private static readonly PyParameters RunParameters = new("items", method: true);

    private object? CallRun(PyArguments arguments)
    {
        var a = new ArgumentBinder("Runner.run", RunParameters, arguments);
        return Run(a.Get<PyList<long>>(0));
    }
}

public static partial class FunctionsAsValuesScript
{
    private static readonly PyParameters SquareParameters = new("x");
    public static readonly PyFunction SquareFunction = new("square", ["x"], null, CallSquare);

    private static object? CallSquare(PyArguments arguments)
    {
        var a = new ArgumentBinder("square", SquareParameters, arguments);
        return Square(a.Get<object?>(0));
    }

    private static readonly PyParameters CubeParameters = new("x");
    public static readonly PyFunction CubeFunction = new("cube", ["x"], null, CallCube);

    private static object? CallCube(PyArguments arguments)
    {
        var a = new ArgumentBinder("cube", CubeParameters, arguments);
        return Cube(a.Get<object?>(0));
    }

    private static readonly PyParameters AddParameters = new("a, b");
    public static readonly PyFunction AddFunction = new("add", ["a", "b"], null, CallAdd);

    private static object? CallAdd(PyArguments arguments)
    {
        var a = new ArgumentBinder("add", AddParameters, arguments);
        return Add(a.Get<object?>(0), a.Get<object?>(1));
    }

    private static readonly PyParameters ShowParameters = new("f, n");
    public static readonly PyFunction ShowFunction = new("show", ["f", "n"], null, CallShow);

    private static object? CallShow(PyArguments arguments)
    {
        var a = new ArgumentBinder("show", ShowParameters, arguments);
        Show(a.Get<object?>(0), a.Get<long>(1));
        return null;
    }

    internal static void Describe(ProgramState program)
    {
        program.Function(SquareFunction);
        program.Function(CubeFunction);
        program.Function(AddFunction);
        program.Function(ShowFunction);
        Runner.Describe(program);
        program.Type<PyFuture<object?>>();
        program.Type<PyList<PyFuture<object?>>>();
        program.Type<PyList<object?>>();
        program.Type<PyList<long>>();
        program.Tuple<object?, object?>();
        program.Tuple<object?, long>();
    }
}

// ======== TargetsAsValuesScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace TargetsAsValues;

public static partial class TargetsAsValuesScript
{
    public static void F(PyTuple<object?> a, PyDict<string, object?> k) => Print(a, k);

    public static PyThread Mk(
        object? fn,
        PyTuple<long> args,
        PyDict<object?, object?> kw) => PyThread.Create(target: fn, args: args, kwargs: kw);

    public static int Main(string[] args) => PyProgram.Run("targets_as_values.py", args, Start);

    private static void Start()
    {
        PyList<object?> fns = [FFunction, PyOps.GetAttr(PyModules.Get("builtins"), "print")];
        PyList<object?> args = [(1L, 2L), (PyTuple<string>)["x"]];
        PyThread t = null!;
        foreach (var (fn, a) in Zip(fns, args))
        {
            t = PyThread.Create(target: fn, args: a, kwargs: new PyDict<object?, object?>());
            t.Start();
            t.Join();
        }

        var k = new PyDict<object?, object?> { ["z"] = 1L };
        object? g = FFunction;
        t = PyThread.Create(target: g, args: List(args[0]), kwargs: k);
        t.Start();
        t.Join();
        t = Mk(FFunction, [3L], new PyDict<object?, object?> { ["q"] = 2L });
        t.Start();
        t.Join();
    }
}
// ======== TargetsAsValuesScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace TargetsAsValues;

public static partial class TargetsAsValuesScript
{
    private static readonly PyParameters FParameters = new("*a, **k");
    public static readonly PyFunction FFunction = new("f", ["a", "k"], null, CallF);

    private static object? CallF(PyArguments arguments)
    {
        var a = new ArgumentBinder("f", FParameters, arguments);
        F(a.StarTuple<object?>(0), a.KeywordDict<object?>(1));
        return null;
    }
}

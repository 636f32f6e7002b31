// ======== PoolLambdasScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace PoolLambdas;

public static partial class PoolLambdasScript
{
    public static int Main(string[] args) => PyProgram.Run("pool_lambdas.py", args, Start, Describe);

    private static void Start()
    {
        var tp = new PyThreadPool(2);
        Print(
            tp.Map<string, object?>(PyOps.GetAttr(PyTypes.Str, "upper"), new PyList<string> { "a", "b" }),
            tp.Apply<object?>(new PyFunction("<lambda>", ["x", "y"], null, arguments =>
            {
                var a = new ArgumentBinder("<lambda>", new PyParameters("x, y"), arguments);
                var x = a.Get<object?>(0);
                var y = a.Get<object?>(1);
                return PyOps.Add(x, y);
            }), [1L, 2L]));
        object? r = tp.ApplyAsync<object?>(new PyFunction("<lambda>", ["x", "y"], null, arguments =>
        {
            var a = new ArgumentBinder("<lambda>", new PyParameters("x, y"), arguments);
            var x = a.Get<object?>(0);
            var y = a.Get<object?>(1);
            return PyOps.Add(x, y);
        }), [1L, 2L]);
        Print(PyOps.CallMethod(r, "get"));
        r = tp.MapAsync<long, object?>(x => x + 1, (long[])[1, 2]);
        Print(PyOps.CallMethod(r, "get"));
        PyList<object?> rs = [
            .. (PyList<PyAsyncResult<object?>>)[.. Range(3).Select(
                i => tp.ApplyAsync<object?>(PyOps.GetAttr(PyModules.Get("builtins"), "pow"), [2L, i]))],
            tp.MapAsync<long, object?>(PyOps.GetAttr(PyModules.Get("builtins"), "abs"), new PyList<long> { -1, -2 }),
        ];
        Print((PyList<object?>)[.. rs.Select(r => PyOps.CallMethod(r, "get"))]);
        tp.Close();
        tp.Join();
    }
}
// ======== PoolLambdasScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace PoolLambdas;

public static partial class PoolLambdasScript
{
    internal static void Describe(ProgramState program)
    {
        program.Type<PyAsyncResult<object?>>();
        program.Type<PyAsyncResult<PyList<object?>>>();
        program.Type<PyList<PyAsyncResult<object?>>>();
        program.Type<PyList<PyAsyncResult<PyList<object?>>>>();
        program.Type<PyList<object?>>();
        program.Type<PyList<long>>();
        program.Type<PyList<string>>();
        program.Tuple<long, long>();
    }
}

using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace Closures;

/// <summary>Keeps callbacks and calls them.</summary>
public sealed class Board : PyObject
{
    public PyDict<string, Func<object?>> Callbacks;

    public Board()
    {
        Callbacks = new PyDict<string, Func<object?>>();
    }

    public void On(string name, Func<object?> callback)
    {
        Callbacks[name] = callback;
    }

    public object? Fire(string name) => Callbacks[name]();
}

/// <summary>Functions that remember: closures, nonlocal and callbacks.</summary>
public static class ClosuresScript
{
    public static object? MakeCounter(long start = 0)
    {
        object? count = start;

        object? Increment(object? step)
        {
            count = PyOps.InPlaceAdd(count, step);
            return count;
        }

        return PyFunction.Bind("increment", "step=", a => Increment(a.Get<object?>(0, DefaultIncrementStep)));
    }

    public static PyList<object?> MakeMultipliers() => [.. Range(1, 4).Select<long, object?>(
        n => new PyFunction("<lambda>", ["x", "n"], null, arguments =>
        {
            var a = new ArgumentBinder("<lambda>", new PyParameters("x, n="), arguments);
            var x = a.Get<object?>(0);
            var n2 = a.Get<object?>(1, n);
            return PyOps.Multiply(x, n2);
        }))];

    public static Func<long, object?> Compose(object? f, object? g) => x => PyOps.Call(f, PyOps.Call(g, x));

    public static PyList<object?> ApplyToAll(object? func, PyList<long> values) => [.. values.Select(v => PyOps.Call(func, v))];

    public static readonly object? DefaultIncrementStep = 1L;

    public static int Main(string[] args) => PyProgram.Run("closures.py", args, Start);

    private static void Start()
    {
        object? first = MakeCounter();
        object? second = MakeCounter(10);
        Print(PyOps.Call(first), PyOps.Call(first), PyOps.Call(first, 5L));
        Print(PyOps.Call(second), PyOps.Call(first));

        Print((PyList<object?>)[.. MakeMultipliers().Select(m => PyOps.Call(m, 10L))]);

        object? addOne = new PyFunction("<lambda>", ["x"], null, arguments =>
        {
            var a = new ArgumentBinder("<lambda>", new PyParameters("x"), arguments);
            var x = a.Get<object?>(0);
            return PyOps.Add(x, 1L);
        });
        object? doubleValue = new PyFunction("<lambda>", ["x"], null, arguments =>
        {
            var a = new ArgumentBinder("<lambda>", new PyParameters("x"), arguments);
            var x = a.Get<object?>(0);
            return PyOps.Multiply(x, 2L);
        });
        Print(Compose(addOne, doubleValue)(5), Compose(doubleValue, addOne)(5));
        Print(ApplyToAll(PyTypes.Str, [1, 2, 3]), ApplyToAll(addOne, [1, 2, 3]));
        long i = default;

        // late binding: all of them see the last value
        PyList<Func<long>> late = [.. Range(3).Select(item => i = item).Select<long, Func<long>>(item => () => i)];
        Print((PyList<long>)[.. late.Select(f => f())]);

        // several calls in one lambda: their results are a tuple or a list
        PyList<string> log = [];
        var board = new Board();
        board.On("tuple", () =>
        {
            log.Append("t");
            return ((object?)null, Len(log));
        });
        board.On("list", () =>
        {
            log.Append("l");
            return new PyList<object?> { null, PyOps.NoneOf(() => log.Append("m")), Len(log) };
        });
        Print(board.Fire("tuple"), board.Fire("list"), log);
    }
}

using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace HashOrder;

public static class HashOrderScript
{
    public static int Main(string[] args) => PyProgram.Run("hash_order.py", args, Start, python2: true);

    private static void Start()
    {
        // python: 2.7
        // Dicts and sets are printed in the order of 2.7's hashes; floats with 12 digits; values of different types have an order.

        var prices = new PyDict<string, long>
        {
            ["apple"] = 3,
            ["banana"] = 2,
            ["cherry"] = 5,
            ["date"] = 9,
            ["elderberry"] = 1,
            ["fig"] = 4,
            ["grape"] = 7,
        };
        foreach (var name in prices)
        {
            PrintStatement((object?[])[name, prices[name]], newline: false);
        }

        PrintStatement();
        PrintStatement((PyList<string>)[.. prices.Keys()]);
        PrintStatement(
            new PyDict<long, string> { [1] = "a", [3] = "b", [2] = "c", [100] = "d", [-1] = "e" },
            new PyDict<(long, long), long> { [(1, 2)] = 3, [(0, 1)] = 4 });

        var counts = new PyDict<string, long>();
        foreach (var letter in PyStr.Chars("mississippi river"))
        {
            counts[letter] = counts.Get(letter, 0) + 1;
        }

        PrintStatement(counts);
        PrintStatement((PyList<(string, long)>)[.. counts.Items()]);
        PrintStatement(
            Set<string>(new PyList<string> { "apple", "banana", "cherry" }),
            Set(PyStr.Chars("hello")),
            FrozenSet<long>(new PyList<long> { 3, 1 }),
            new PySet<object?>());

        PrintStatement(
            PyMath.TrueDiv(1.0, 3),
            new PyList<double> { PyMath.TrueDiv(1.0, 3) },
            10000000000000000.0,
            123456789012.5,
            0.1 + 0.2);
        PrintStatement(
            Python2.Sorted<object?>(new PyList<object?> { 3L, "a", null, 2.5, (PyTuple<long>)[1L] }),
            Max<object?>("a", 5L),
            PyOps.Less(null, 0L));
        PrintStatement(
            PyInt.Pow(2, 70),
            new PyList<PyInt> { PyInt.Pow(2, 70) },
            PySys.Maxint,
            (PyInt)PySys.Maxint + (PyInt)1);
        PrintStatement(
            Python2.Sorted<long>(new PyList<long> { 3, 1, 2 }, compare: (a, b) => Cmp(b, a)),
            Python2.Map(null, new PyList<long> { 1, 2 }, new PyList<long> { 3 }),
            Python2.Filter(c => PyOps.Greater(c, "a"), "abc"));
        PrintStatement(
            PyOps.TypeOf(5L),
            PyOps.TypeOf("a"),
            PyOps.TypeOf(new PyList<object?>()),
            XRange(5),
            Hash("abc"));
        try
        {
            PrintStatement(PyOps.Add("a", 1L));
        }
        catch (Exception ex) when (ex.ToPython() is TypeError e)
        {
            PrintStatement(PyOps.GetAttr(e, "message"));
        }
    }
}

// python: 2.7

using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace OldExceptions;

public sealed class OldStyle : PyObject
{
    public long N;

    public OldStyle(long n)
    {
        N = n;
    }

    public override string ToString() => $"OldStyle({N})";
}

/// <summary>except E, e and raise E, value; xrange, has_key, iteritems and friends.</summary>
public static class OldExceptionsScript
{
    public static long Check(long value)
    {
        if (value < 0)
        {
            throw new ValueError($"negative: {value}");
        }

        return value;
    }

    public static int Main(string[] args) => PyProgram.Run("old_exceptions.py", args, Start, python2: true);

    private static void Start()
    {
        foreach (var v in (long[])[3, -3])
        {
            try
            {
                PrintStatement(Check(v));
            }
            catch (Exception ex) when (ex.ToPython() is (TypeError or ValueError) and PyBaseException error)
            {
                PyException e = (PyException)error;
                PrintStatement("error:", e);
            }
        }

        try
        {
            _ = new PyDict<string, object?>()["missing"];
        }
        catch (KeyError e)
        {
            PrintStatement("KeyError", e);
        }

        var total = 0L;
        for (long i = 0; i < 5; i++)
        {
            total += i;
        }

        PrintStatement(total, Python2.Range(3), List(XRange(3)));

        var d = new PyDict<string, long> { ["one"] = 1 };
        PrintStatement(d.HasKey("one"), d.HasKey("two"));
        foreach (var (k, v) in d.IterItems())
        {
            PrintStatement(k, v);
        }

        PrintStatement((PyList<string>)[.. d.Keys()], (PyList<(string, long)>)[.. d.Items()]);
        PrintStatement(
            Python2.Map<long, long>(x => x * 2, new PyList<long> { 1, 2, 3 }),
            Python2.Filter(null, new PyList<long> { 0, 1, 2 }),
            Python2.Zip<long, long>(new PyList<long> { 1 }, new PyList<long> { 2 }));
        PrintStatement(new OldStyle(3));
        PrintStatement((object?)"text" is string, IsInstance((object?)3L, (PyTypes.Int, PyTypes.Int)), Unicode("abc"));
        PrintStatement(
            Python2.Sorted<long, long>(new PyList<long> { 3, 1, 2 }, key: a => -a),
            Cmp(1L, 2L),
            Reduce<long>((a, b) => a + b, new PyList<long> { 1, 2, 3 }));
    }
}

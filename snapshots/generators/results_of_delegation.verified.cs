using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace ResultsOfDelegation;

/// <summary>A subgenerator whose result isn't what is sent to it.</summary>
public static class ResultsOfDelegationScript
{
    private static object? Result;

    public static PyGenerator<object?, double?, object?> Averager() => new("averager", async g =>
    {
        var total = 0.0;
        var count = 0L;
        double? average = null;
        while (true)
        {
            double? term = await g.Yield();
            if (term is null)
            {
                break;
            }

            total += term.Value;
            count++;
            average = PyMath.TrueDiv(total, count);
        }

        return PyOps.Call(Result, count, average);
    });

    public static PyGenerator<object?, double?, object?> Grouper(
        PyDict<string, object?> results,
        string key) => new("grouper", async g =>
    {
        while (true)
        {
            results[key] = await g.YieldFrom(Averager());
        }
    });

    public static void RunMain(PyDict<string, PyList<double>> data)
    {
        var results = new PyDict<string, object?>();
        foreach (var (key, values) in data.Items())
        {
            var group = Grouper(results, key);
            Next(group);
            foreach (var value in values)
            {
                group.Send(value);
            }

            group.Send(null);
        }

        foreach (var (key, result) in Sorted(results.Items()))
        {
            Print(
                "{:>6} {} values, on average {:.2f}".FormatWith(
                    key,
                    PyOps.GetAttr(result, "count"),
                    PyOps.GetAttr(result, "average")));
        }
    }

    public static int Main(string[] args) => PyProgram.Run("results_of_delegation.py", args, Start);

    private static void Start()
    {
        Result = PyCollections.NamedTuple("Result", "count average");

        RunMain(new PyDict<string, PyList<double>> { ["height"] = [1.6, 1.51, 1.4], ["weight"] = [40.5, 42.0] });
    }
}

using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace WorkersWithHints;

public sealed class Worker : PyThread
{
    public PyQueue<long?> Jobs;
    public PyList<string>? Results;

    public Worker(long number, PyQueue<long?> jobs, PyList<string>? results = null, bool daemon = false)
    {
        var label = $"worker-{number}";
        Initialize(name: label, daemon: daemon);
        Jobs = jobs;
        Results = results;
    }

    public override void Run()
    {
        while (true)
        {
            long? item = Jobs.Get();
            if (item is null)
            {
                break;
            }

            Results!.Append($"job {item.Value}");
            Jobs.TaskDone();
        }
    }

    public override string PyTypeName => "Worker";
}

/// <summary>Workers as modern scripts write them: annotations, keyword-only options, comprehensions that start and join.</summary>
public static class WorkersWithHintsScript
{
    public static string DescribeFunction(
        string text,
        long width,
        PyTuple<string> parts,
        string fill,
        PyDict<string, string> options) => text.LJust(width, fill) + ",".PyJoin(parts) + Str(options);

    public static int Main(string[] args) => PyProgram.Run("workers_with_hints.py", args, Start);

    private static void Start()
    {
        var start = PyTimeit.DefaultTimer();
        var jobs = new PyQueue<long?>();
        PyList<string> done = [];
        PyList<Worker> workers = [.. Range(3).Select(i => new Worker(i, jobs, done))];
        foreach (var w in workers)
        {
            w.Start();
        }

        foreach (var n in Range(6))
        {
            if (n != 4)
            {
                jobs.Put(n);
            }
        }

        jobs.Join();
        foreach (var _ in workers)
        {
            jobs.Put(null);
        }

        foreach (var w in workers)
        {
            w.Join();
        }

        var totals = new PyDict<string, long> { ["jobs"] = Len(done) };
        Print(Sorted(done), totals, (PyList<string>)[.. workers.Select(w => w.Name)]);
        Print(
            DescribeFunction("total", 12, [], ".", new PyDict<string, string>()),
            DescribeFunction(
                "total",
                8,
                ["a", "b"],
                fill: "-",
                options: new PyDict<string, string> { ["unit"] = "s" }));
        Print(PyTimeit.DefaultTimer() - start < 30L);
    }
}

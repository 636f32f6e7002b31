using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace PriorityTuples;

/// <summary>Jobs with a priority, processed by several workers after all are queued.</summary>
public static class PriorityTuplesScript
{
    private static readonly PyList<(long, string, PyDict<object?, object?>)> Jobs = [
        (3, "low", new PyDict<object?, object?> { ["size"] = 10L }),
        (1, "urgent", new PyDict<object?, object?> { ["size"] = 1L }),
        (2, "normal", new PyDict<object?, object?> { ["size"] = 5L }),
        (0, "critical", new PyDict<object?, object?> { ["size"] = 2L }),
    ];

    public static void RunMain()
    {
        var jobs = new PyPriorityQueue<(long, string, PyDict<object?, object?>)>(maxsize: 0);
        foreach (var (priority, name, options) in Jobs)
        {
            jobs.Put((priority, name, options));
        }

        PyList<(string, object?)> order = [];

        void RunJobs()
        {
            while (!jobs.Empty())
            {
                var (_, name, options) = jobs.Get();
                order.Append((name, options["size"]));
                jobs.TaskDone();
            }
        }

        var t = new PyThread(RunJobs);
        t.Start();
        jobs.Join();
        t.Join();

        foreach (var (position, (name, size)) in Enumerate(order, start: 1))
        {
            Print($"{position}. {name} ({PyOps.Str(size)})");
        }
    }

    public static int Main(string[] args) => PyProgram.Run("priority_tuples.py", args, Start);

    private static void Start()
    {
        RunMain();
    }
}

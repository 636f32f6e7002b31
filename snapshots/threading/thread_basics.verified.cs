using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace ThreadBasics;

/// <summary>Starting threads with arguments, names and the daemon flag.</summary>
public static class ThreadBasicsScript
{
    private static readonly PyList<string> Results = [];

    /// <summary>Append a greeting to the shared list.</summary>
    public static void Greet(string name, string greeting = "Hello", long times = 1)
    {
        for (long _ = 0; _ < times; _++)
        {
            Results.Append($"{greeting}, {name}!");
        }
    }

    public static void Slow(double seconds) => PyTime.Sleep(seconds); // long enough to be seen alive

    public static int Main(string[] args) => PyProgram.Run("thread_basics.py", args, Start);

    private static void Start()
    {
        // positional arguments, keyword arguments, and both
        var t1 = new PyThread(() => Greet("Ann"));
        var t2 = new PyThread(() => Greet(name: "Bob", greeting: "Hi"));
        var t3 = new PyThread(() => Greet("Cid", times: 2), name: "greeter", daemon: true);

        foreach (var t in new PyList<PyThread> { t1, t2, t3 })
        {
            t.Start();
            t.Join();
        }

        Print(Results);
        Print(t1.Name, t2.Name, t3.Name);
        Print(t1.Daemon, t3.Daemon);

        // a thread is alive only between start and the end of its target
        var worker = new PyThread(() => Slow(0.5), name: "sleeper");
        Print("before start:", worker.IsAlive(), worker.Ident);
        worker.Start();
        Print("running:", worker.IsAlive(), worker.Ident is not null);
        worker.Join(0.01);
        Print("join timed out:", worker.IsAlive());
        worker.Join();
        Print("finished:", worker.IsAlive());

        worker.Name = "retired";
        Print(worker.Name, worker.GetName());
        worker.SetName("gone");
        Print(worker.Name);
    }
}

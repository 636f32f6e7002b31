using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace WhoIsRunning;

/// <summary>The functions of the module: current_thread, enumerate, active_count, main_thread.</summary>
public static class WhoIsRunningScript
{
    public static void Worker(PyEvent started, PyEvent release)
    {
        started.Set();
        release.Wait();
    }

    public static int Main(string[] args) => PyProgram.Run("who_is_running.py", args, Start);

    private static void Start()
    {
        var release = new PyEvent();
        Print("main:", PyThreading.CurrentThread().Name);
        Print(PyOps.Is(PyThreading.MainThread(), PyThreading.CurrentThread()));
        Print("count:", PyThreading.ActiveCount());

        PyList<PyThread> workers = [];
        for (long i = 0; i < 3; i++)
        {
            var started = new PyEvent();
            var t = new PyThread(() => Worker(started, release), name: $"worker-{i}");
            workers.Append(t);
            t.Start();
            started.Wait();
        }

        var names = Sorted(PyIterator.Of(PyThreading.Enumerate().Select(t => t.Name)));
        Print(names);
        Print("count:", PyThreading.ActiveCount(), PyThreading.ActiveCount());

        var idents = Set(PyIterator.Of(workers.Select(t => t.Ident)));
        Print("different idents:", Len(idents) == 3);
        Print("get_ident:", PyThreading.GetIdent() == PyThreading.CurrentThread().Ident);

        release.Set();
        foreach (var t in workers)
        {
            t.Join();
        }

        Print("count:", PyThreading.ActiveCount());
    }
}

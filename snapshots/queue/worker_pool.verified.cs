using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace WorkerPool;

/// <summary>Daemon workers, task_done and join: the pattern of the queue documentation.</summary>
public static class WorkerPoolScript
{
    private static readonly PyQueue<long> Q = new();
    private static readonly PyDict<long, long> Squares = new();
    private static readonly PyLock Lock = new();

    public static void Worker()
    {
        while (true)
        {
            var item = Q.Get();
            using (Lock.Enter())
            {
                Squares[item] = PyMath.Pow(item, 2);
            }

            Q.TaskDone();
        }
    }

    public static int Main(string[] args) => PyProgram.Run("worker_pool.py", args, Start);

    private static void Start()
    {
        // Turn-on the worker threads.
        for (long _ = 0; _ < 3; _++)
        {
            new PyThread(Worker, daemon: true).Start();
        }

        // Send thirty task requests to the worker.
        for (long item = 0; item < 30; item++)
        {
            Q.Put(item);
        }

        // Block until all tasks are done.
        Q.Join();
        Print("All work completed");
        Print(Len(Squares), "results");
        Print(((PyList<long>)[.. Sorted(Squares).Select(k => Squares[k])]).Slice(stop: 10));
        Print("left:", Q.Qsize(), Q.UnfinishedTasks);
    }
}

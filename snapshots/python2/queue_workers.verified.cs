// python: 2.7
// The threaded queue tutorial, as it was written for Python 2.

using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace QueueWorkers;

public sealed class MyThread : PyThread
{
    public long ThreadID;
    public PyQueue<string> Q;

    public MyThread(long threadID, string name, PyQueue<string> q)
    {
        Initialize();
        ThreadID = threadID;
        Name = name;
        Q = q;
    }

    public override void Run() => QueueWorkersScript.ProcessData(Name, Q);

    public override string PyTypeName => "myThread";
}

public static class QueueWorkersScript
{
    private static long ExitFlag = 0;

    private static readonly PyList<string> Done = [];

    private static readonly PyList<string> ThreadList = ["Thread-1", "Thread-2", "Thread-3"];
    private static readonly PyList<string> NameList = ["One", "Two", "Three", "Four", "Five"];
    private static readonly PyLock QueueLock = new();
    private static readonly PyQueue<string> WorkQueue = new(10);

    public static void ProcessData(string threadName, PyQueue<string> q)
    {
        while (ExitFlag == 0)
        {
            QueueLock.Acquire();
            if (!WorkQueue.Empty())
            {
                var data = q.Get();
                Done.Append(data);
                QueueLock.Release();
            }
            else
            {
                QueueLock.Release();
            }

            PyTime.Sleep(0.001);
        }
    }

    public static int Main(string[] args) => PyProgram.Run("queue_workers.py", args, Start, python2: true);

    private static void Start()
    {
        PyList<MyThread> threads = [];
        var threadID = 1L;

        // Create new threads
        foreach (var tName in ThreadList)
        {
            var thread = new MyThread(threadID, tName, WorkQueue);
            thread.SetDaemon(false);
            thread.Start();
            threads.Append(thread);
            threadID++;
        }

        // Fill the queue
        QueueLock.Acquire();
        foreach (var word in NameList)
        {
            WorkQueue.Put(word);
        }

        QueueLock.Release();

        // Wait for queue to empty
        while (!WorkQueue.Empty())
        {
        }

        // Notify threads it's time to exit
        ExitFlag = 1;

        // Wait for all threads to complete
        foreach (var t in threads)
        {
            t.Join();
            PrintStatement(t.GetName(), t.IsAlive());
        }

        PrintStatement(Python2.Sorted(Done));
        PrintStatement("Exiting Main Thread");
    }
}

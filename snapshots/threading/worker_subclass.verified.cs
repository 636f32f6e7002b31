// A thread class with its own constructor and run method.

using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace WorkerSubclass;

/// <summary>Counts down and remembers what it saw.</summary>
public sealed class MyThread : PyThread
{
    public long ThreadId;
    public long Counter;
    public PyList<string> Seen;

    public MyThread(long threadId, string name, long counter)
    {
        Initialize();
        ThreadId = threadId;
        Name = name;
        Counter = counter;
        Seen = [];
    }

    public override void Run()
    {
        while (Counter > 0)
        {
            PyTime.Sleep(0.001);
            Seen.Append($"{Name}-{Counter}");
            Counter--;
        }
    }

    public override string PyTypeName => "MyThread";
}

public sealed class Squarer : PyThread
{
    public PyList<long> Numbers;
    public PyList<long>? Result;

    public Squarer(PyList<long> numbers)
    {
        Initialize();
        Numbers = numbers;
        Result = null;
    }

    public override void Run()
    {
        Result = (PyList<long>)[.. Numbers.Select(n => n * n)];
    }

    public override string PyTypeName => "Squarer";
}

public static class WorkerSubclassScript
{
    public static int Main(string[] args) => PyProgram.Run("worker_subclass.py", args, Start);

    private static void Start()
    {
        // Create new threads
        var thread1 = new MyThread(1, "Thread-A", 3);
        var thread2 = new MyThread(2, "Thread-B", 5);
        var squarer = new Squarer([1, 2, 3, 4]);

        PyList<MyThread> threads = [thread1, thread2];

        // Start them and wait for all of them
        foreach (var t in threads)
        {
            t.Start();
        }

        squarer.Start();
        foreach (var t in threads)
        {
            t.Join();
        }

        squarer.Join();

        foreach (var t in threads)
        {
            Print(t.ThreadId, t.Name, t.Seen);
        }

        Print(squarer.Name, squarer.Result);
        Print("Exiting Main Thread");
    }
}

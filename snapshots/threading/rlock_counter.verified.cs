using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace RlockCounter;

public sealed class Counter : PyObject
{
    public long Value;
    public PyRLock Lock;

    public Counter()
    {
        Value = 0;
        Lock = new PyRLock();
    }

    public void Increment()
    {
        using (Lock.Enter())
        {
            Value++;
        }
    }

    public void IncrementTwice()
    {
        // takes the lock that increment takes again
        using (Lock.Enter())
        {
            Increment();
            Increment();
        }
    }
}

/// <summary>An RLock may be taken again by the thread that holds it.</summary>
public static class RlockCounterScript
{
    private static Counter Counter = null!;

    public static void Work()
    {
        for (long _ = 0; _ < 500; _++)
        {
            Counter.IncrementTwice();
        }
    }

    public static int Main(string[] args) => PyProgram.Run("rlock_counter.py", args, Start);

    private static void Start()
    {
        Counter = new Counter();

        PyList<PyThread> threads = [.. Range(3).Select(i => new PyThread(Work))];
        foreach (var t in threads)
        {
            t.Start();
        }

        foreach (var t in threads)
        {
            t.Join();
        }

        Print($"Final value: {Counter.Value}");

        try
        {
            Counter.Lock.Release();
        }
        catch (Exception ex) when (ex.ToPython() is RuntimeError exc)
        {
            Print(exc);
        }
    }
}

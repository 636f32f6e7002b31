using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace SemaphorePool;

/// <summary>A semaphore limits how many threads are inside at once.</summary>
public static class SemaphorePoolScript
{
    private static readonly long MaxConnections = 2;

    private static readonly PyBoundedSemaphore Pool = new(MaxConnections);
    private static readonly PyLock StateLock = new();
    private static long Active = 0;
    private static long Peak = 0;
    private static long Served = 0;

    public static void Connect(long number)
    {
        using (Pool.Enter())
        {
            using (StateLock.Enter())
            {
                Active++;
                if (Active > Peak)
                {
                    Peak = Active;
                }
            }

            PyTime.Sleep(0.005);
            using (StateLock.Enter())
            {
                Active--;
                Served++;
            }
        }
    }

    public static int Main(string[] args) => PyProgram.Run("semaphore_pool.py", args, Start);

    private static void Start()
    {
        PyList<PyThread> threads = [];
        for (long number = 0; number < 8; number++)
        {
            var numberNow = number;
            var thread = new PyThread(() => Connect(numberNow));
            threads.Append(thread);
            thread.Start();
        }

        foreach (var thread in threads)
        {
            thread.Join();
        }

        Print("served:", Served);
        Print("within limit:", Peak <= MaxConnections);
        Print("active at the end:", Active);

        try
        {
            Pool.Release();
        }
        catch (ValueError e)
        {
            Print("ValueError:", e);
        }

        var sem = new PySemaphore(0);
        Print(sem.Acquire(blocking: false));
        sem.Release();
        Print(sem.Acquire(timeout: 1));
    }
}

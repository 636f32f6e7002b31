using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace LockMethods;

/// <summary>acquire and release by hand, with and without blocking.</summary>
public static class LockMethodsScript
{
    private static readonly PyLock Lock = new();
    private static long Total;

    public static void Add(long count)
    {
        for (long i = 0; i < count; i++)
        {
            Lock.Acquire();
            try
            {
                Total++;
            }
            finally
            {
                Lock.Release();
            }
        }
    }

    public static int Main(string[] args) => PyProgram.Run("lock_methods.py", args, Start);

    private static void Start()
    {
        Print(Lock.Locked());

        Lock.Acquire();
        Print(Lock.Locked());
        Print("second try:", Lock.Acquire(false)); // would block
        Print("with timeout:", Lock.Acquire(timeout: 0.01));
        Lock.Release();
        Print(Lock.Acquire(blocking: false));
        Lock.Release();

        try
        {
            Lock.Release();
        }
        catch (Exception ex) when (ex.ToPython() is RuntimeError e)
        {
            Print("RuntimeError:", e);
        }

        Total = 0;

        PyList<PyThread> threads = [];
        foreach (var n in (long[])[100, 200, 300])
        {
            var t = new PyThread(() => Add(n));
            threads.Append(t);
            t.Start();
        }

        foreach (var t in threads)
        {
            t.Join();
        }

        Print("total =", Total);
    }
}

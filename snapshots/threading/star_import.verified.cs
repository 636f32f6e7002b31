using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace StarImport;

public static class StarImportScript
{
    private static readonly PyLock Mutex = new();
    private static readonly PyList<long> Numbers = [];

    public static void Collect(long first, long last)
    {
        for (long n = first; n < last; n++)
        {
            Mutex.Acquire();
            Numbers.Append(n);
            Mutex.Release();
            PyTime.Sleep(0);
        }
    }

    public static int Main(string[] args) => PyProgram.Run("star_import.py", args, Start);

    private static void Start()
    {
        var a = new PyThread(() => Collect(0, 5));
        var b = new PyThread(() => Collect(5, 10));
        a.Start();
        b.Start();
        a.Join();
        b.Join();

        Print(Sorted(Numbers));
        Print(PyThreading.CurrentThread().Name);
        Print(PyThreading.ActiveCount());
    }
}

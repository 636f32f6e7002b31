using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace ThreadLocal;

/// <summary>Data that belongs to one thread.</summary>
public static class ThreadLocalScript
{
    private static PyThreadLocal Local = null!;
    private static PyDict<long, (object?, object?)> Report = null!;

    public static void Show(long number)
    {
        object? text = default;
        try
        {
            text = PyOps.GetAttr(Local, "value");
        }
        catch (Exception ex) when (ex.ToPython() is AttributeError)
        {
            text = "no value yet";
        }

        PyOps.SetAttr(Local, "value", number * 100);
        Report[number] = (text, PyOps.GetAttr(Local, "value"));
    }

    public static int Main(string[] args) => PyProgram.Run("thread_local.py", args, Start);

    private static void Start()
    {
        Local = new PyThreadLocal();
        PyOps.SetAttr(Local, "value", "main");

        Report = new PyDict<long, (object?, object?)>();

        PyList<PyThread> threads = [.. Range(1, 4).Select(i => new PyThread(() => Show(i)))];
        foreach (var t in threads)
        {
            t.Start();
        }

        foreach (var t in threads)
        {
            t.Join();
        }

        foreach (var number in Sorted(Report))
        {
            var (before, after) = Report[number];
            Print(number, before, after);
        }

        Print("main still has", PyOps.GetAttr(Local, "value"));
    }
}

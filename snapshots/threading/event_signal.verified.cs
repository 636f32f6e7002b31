using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace EventSignal;

public static class EventSignalScript
{
    private static PyEvent Done = null!;
    private static PyList<string> Log = null!;

    public static void Waiter(PyEvent eventValue, string name)
    {
        eventValue.Wait();
        Log.Append(name + " released");
        Done.Set();
    }

    public static int Main(string[] args) => PyProgram.Run("event_signal.py", args, Start);

    private static void Start()
    {
        var ready = new PyEvent();
        Done = new PyEvent();
        Log = [];

        var t = new PyThread(() => Waiter(ready, "waiter"));
        t.Start();

        Print("set?", ready.IsSet());
        Print("timed wait:", ready.Wait(0.01));
        Log.Append("main sets the event");
        ready.Set();
        Print("done:", Done.Wait(timeout: 5));
        t.Join();

        foreach (var line in Log)
        {
            Print("-", line);
        }

        ready.Clear();
        Print("after clear:", ready.IsSet());
    }
}

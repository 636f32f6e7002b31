using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace TimeModule;

/// <summary>time.sleep, time, perf_counter, strftime: only what doesn't change from run to run.</summary>
public static class TimeModuleScript
{
    public static int Main(string[] args) => PyProgram.Run("time_module.py", args, Start);

    private static void Start()
    {
        var start = PyTime.Time();
        var begin = PyTime.PerfCounter();
        PyTime.Sleep(0.05);
        var elapsed = PyTime.PerfCounter() - begin;
        Print("slept long enough:", elapsed >= 0.049);
        Print("clock moved on:", PyTime.Time() - start > 0.04);
        Print("monotonic:", PyTime.Monotonic() <= PyTime.Monotonic());

        // a fixed moment in UTC
        var moment = PyTime.Gmtime(1000000000);
        Print(PyTime.Strftime("%Y-%m-%d %H:%M:%S", moment));
        Print(PyTime.Strftime("%a, %d %b %Y", moment), moment.TmYear, moment.TmYday);
        Print(Len(PyTime.Strftime("%H:%M:%S")));
        try
        {
            PyTime.Sleep(-1);
        }
        catch (ValueError e)
        {
            Print("ValueError:", e);
        }
    }
}

using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace GlobalState;

/// <summary>Module-level state changed from functions.</summary>
public static class GlobalStateScript
{
    private static long Counter = 0;
    private static PyList<long> History = [];

    public static long Tick()
    {
        Counter++;
        History.Append(Counter);
        return Counter;
    }

    public static void Reset(long to = 0)
    {
        Counter = to;
        History = [];
    }

    public static string Shadow()
    {
        var counter = "local"; // not the global one
        return counter;
    }

    public static int Main(string[] args) => PyProgram.Run("global_state.py", args, Start);

    private static void Start()
    {
        var limit = 3L;

        while (Tick() < limit)
        {
        }

        Print(Counter, History);
        Print(Shadow(), Counter);
        Reset(10);
        Print(Counter, History);
        Tick();
        Print(Counter, History);
    }
}

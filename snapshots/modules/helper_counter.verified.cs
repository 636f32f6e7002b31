using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace HelperCounter;

/// <summary>A counter that several threads may use.</summary>
public sealed class SafeCounter : PyObject
{
    public long Step;
    public long Value;
    private PyLock _lock;

    public SafeCounter(long step)
    {
        HelperCounterScript.Created++;
        Step = step;
        Value = 0;
        _lock = new PyLock();
    }

    public void Increment()
    {
        using (_lock.Enter())
        {
            Value += Step;
        }
    }
}

/// <summary>A module of its own: imported by another sample, and a script when run directly.</summary>
public static class HelperCounterScript
{
    private static readonly long DefaultStep = 1;
    public static long Created = 0;

    public static string DescribeFunction(SafeCounter counter) => $"counter at {counter.Value}";

    public static long DefaultInitStep;

    public static int Main(string[] args) => PyProgram.Run("helper_counter.py", args, Start);

    private static void Start()
    {
        DefaultInitStep = DefaultStep;
        var c = new SafeCounter(DefaultInitStep);
        c.Increment();
        Print("run directly:", DescribeFunction(c));
    }
}

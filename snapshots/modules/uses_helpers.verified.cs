// ======== UsesHelpersScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace UsesHelpers;

/// <summary>A script with its own helper module beside it.</summary>
public static class UsesHelpersScript
{
    public static SafeCounter Counter = null!;

    public static void Work(long times)
    {
        for (long _ = 0; _ < times; _++)
        {
            Counter.Increment();
        }
    }

    public static int Main(string[] args) => PyProgram.Run("uses_helpers.py", args, Start);

    private static void Start()
    {
        HelperCounter.Initialize();

        Counter = new SafeCounter(step: 2);
        PyList<PyThread> threads = [.. ((long[])[10, 20, 30]).Select(n => new PyThread(() => Work(n)))];
        foreach (var t in threads)
        {
            t.Start();
        }

        foreach (var t in threads)
        {
            t.Join();
        }

        Print(HelperCounter.DescribeFunction(Counter));
        Print(HelperCounter.DefaultStep, HelperCounter.Created);
        Print("helper_counter", "__main__");
    }
}
// ======== HelperCounter.cs
using PyConc2Cs.Runtime;

namespace UsesHelpers;

/// <summary>A counter that several threads may use.</summary>
public sealed class SafeCounter : PyObject
{
    public long Step;
    public long Value;
    private PyLock _lock;

    public SafeCounter(long step)
    {
        HelperCounter.Created++;
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
public static class HelperCounter
{
    public static readonly long DefaultStep = 1;
    public static long Created = 0;
    public static SafeCounter C = null!;

    public static string DescribeFunction(SafeCounter counter) => $"counter at {counter.Value}";

    public static bool IsInitialized;
    public static long DefaultInitStep;

    public static void Initialize()
    {
        if (IsInitialized)
        {
            return;
        }

        IsInitialized = true;
        DefaultInitStep = DefaultStep;
    }
}

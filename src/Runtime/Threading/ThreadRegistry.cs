namespace PyConc2Cs.Runtime;

/// <summary>The threads that are alive, in the order in which they started.</summary>
internal static class ThreadRegistry
{
    private static readonly Lock gate = new();
    private static readonly List<PyThread> alive = [];
    private static int counter;

    [ThreadStatic]
    private static PyThread? current;

    internal static PyThread? CurrentOrNull
    {
        get => current;
        set => current = value;
    }

    /// <summary>The thread that <see cref="PyProgram"/> runs the script on.</summary>
    internal static PyThread? Main { get; set; }

    /// <summary>Thread-1, Dummy-2 ...: one counter for all.</summary>
    internal static string NextName(string prefix) => $"{prefix}-{Interlocked.Increment(ref counter)}";

    internal static void Add(PyThread thread)
    {
        lock (gate)
        {
            if (thread is MainThread)
            {
                alive.Insert(0, thread);
            }
            else
            {
                alive.Add(thread);
            }
        }
    }

    internal static void Remove(PyThread thread)
    {
        lock (gate)
        {
            alive.Remove(thread);
        }
    }

    internal static PyThread[] Snapshot()
    {
        lock (gate)
        {
            return [.. alive];
        }
    }
}

namespace PyConc2Cs.Runtime;

/// <summary>Python's gc module: collections happen when .NET wants them.</summary>
[PyModule("gc")]
public static class PyGc
{
    private static bool enabled = true;
    private static long debugFlags;
    private static (long First, long Second, long Third) threshold = (2000, 10, 10);

    [PyMember("DEBUG_STATS")]
    public const long DebugStats = 1;

    [PyMember("DEBUG_COLLECTABLE")]
    public const long DebugCollectable = 2;

    [PyMember("DEBUG_UNCOLLECTABLE")]
    public const long DebugUncollectable = 4;

    [PyMember("DEBUG_SAVEALL")]
    public const long DebugSaveall = 32;

    [PyMember("DEBUG_LEAK")]
    public const long DebugLeak = 38;

    /// <summary>Objects that can't be freed: there are none.</summary>
    [PyMember]
    public static PyList<object?> Garbage { get; } = [];

    [PyMember]
    public static PyList<object?> Callbacks { get; } = [];

    /// <summary>Collects now. The number of unreachable objects isn't known: 0. ValueError for a generation that doesn't exist.</summary>
    [PyMember]
    public static long Collect(long generation = 2)
    {
        if (generation is < 0 or > 2)
        {
            throw new ValueError("invalid generation");
        }

        GC.Collect();
        GC.WaitForPendingFinalizers();
        return 0;
    }

    [PyMember]
    public static void Enable() => enabled = true;

    [PyMember]
    public static void Disable() => enabled = false;

    [PyMember]
    public static bool Isenabled() => enabled;

    [PyMember]
    public static (long First, long Second, long Third) GetCount() => (GC.CollectionCount(0), GC.CollectionCount(1), GC.CollectionCount(2));

    [PyMember]
    public static (long First, long Second, long Third) GetThreshold() => threshold;

    /// <summary>Keeps the numbers; .NET has its own.</summary>
    [PyMember]
    public static void SetThreshold(long threshold0, long threshold1 = 10, long threshold2 = 10) => threshold = (threshold0, threshold1, threshold2);

    /// <summary>Keeps the flags; nothing is reported.</summary>
    [PyMember]
    public static void SetDebug([PyParam(PositionalOnly = true)] long flags) => debugFlags = flags;

    [PyMember]
    public static long GetDebug() => debugFlags;

    /// <summary>How often each generation was collected.</summary>
    [PyMember]
    public static PyList<PyDict<string, long>> GetStats() =>
        [.. Enumerable.Range(0, 3).Select(n => new PyDict<string, long> { ["collections"] = GC.CollectionCount(n), ["collected"] = 0, ["uncollectable"] = 0 })];

    /// <summary>Moves what lives out of the collector's sight: it does so by itself.</summary>
    [PyMember]
    public static void Freeze()
    {
    }

    [PyMember]
    public static void Unfreeze()
    {
    }

    [PyMember]
    public static long GetFreezeCount() => 0;

    /// <summary>Whether the object can be part of a cycle: numbers, texts and None can't.</summary>
    [PyMember]
    public static bool IsTracked([PyParam(PositionalOnly = true)] object? obj) => obj is not (null or string or PyBytes) && !Numeric.IsInt(obj) && obj is not (bool or double);
}

namespace PyConc2Cs.Runtime;

/// <summary>Generators that have code to run when they are closed, and coroutines that the script drives by hand: at exit Python closes those that still live.</summary>
internal static class LiveGenerators
{
    private static readonly Lock Guard = new();
    private static List<WeakReference<IPyClosing>> live = [];
    private static int limit = 64;

    public static void Add(IPyClosing generator)
    {
        lock (Guard)
        {
            if (live.Count >= limit)
            {
                live = live.FindAll(reference => reference.TryGetTarget(out var target) && StateOf(target) != GeneratorState.Closed);
                limit = Math.Max(64, live.Count * 2);
            }

            live.Add(new WeakReference<IPyClosing>(generator));
        }
    }

    /// <summary>Runs their finally blocks; what those raise is ignored, as in objects' ends.</summary>
    public static void CloseAll()
    {
        List<WeakReference<IPyClosing>> all;
        lock (Guard)
        {
            (all, live) = (live, []);
        }

        foreach (var reference in all)
        {
            if (reference.TryGetTarget(out var generator) && StateOf(generator) == GeneratorState.Suspended)
            {
                Close(generator);
            }
        }
    }

    private static GeneratorState StateOf(IPyClosing generator) => generator switch
    {
        IPyGeneratorState known => known.State,
        IPyCoroutine coroutine => coroutine.State,
        _ => GeneratorState.Closed,
    };

    private static void Close(IPyClosing generator)
    {
        try
        {
            generator.Close();
        }
        catch (Exception e)
        {
            PyStreams.WriteError($"Exception ignored in: {PyOps.Repr(generator)}\n{PyErrors.FormatTraceback(e)}");
        }
    }
}

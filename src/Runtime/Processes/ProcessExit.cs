namespace PyConc2Cs.Runtime;

/// <summary>
/// What CPython's multiprocessing.util does at the end of a process: finalizers of a priority of 0 and more, then daemons are ended and children joined, then
/// the other finalizers.
/// </summary>
internal static class ProcessExit
{
    private static readonly Lock gate = new();
    private static readonly List<Finalizer> finalizers = [];
    private static bool isInstalled;

    /// <summary>Makes the program's end wait for processes; from the first use on, as CPython's import registers it.</summary>
    public static void Install()
    {
        lock (gate)
        {
            if (isInstalled)
            {
                return;
            }

            isInstalled = true;
        }

        PyAtexit.Register(new PyFunction("_exit_function", static _ =>
        {
            Run();
            return null;
        }));
    }

    /// <summary>Runs an action at the end of the process, those of a high priority first; at most once.</summary>
    public static Finalizer Add(int priority, Action action)
    {
        Install();
        var finalizer = new Finalizer(priority, action);
        lock (gate)
        {
            finalizers.Add(finalizer);
        }

        return finalizer;
    }

    public static void Run()
    {
        PyMultiprocessing.LogInfo("process shutting down");
        PyMultiprocessing.LogDebug("running all \"atexit\" finalizers with priority >= 0");
        RunFinalizers(0);
        foreach (var child in ProcessState.Children().Where(c => c.Daemon))
        {
            PyMultiprocessing.LogInfo($"calling terminate() for daemon {child.Name}");
            child.Terminate();
        }

        foreach (var child in ProcessState.Children())
        {
            PyMultiprocessing.LogInfo($"calling join() for process {child.Name}");
            child.Join();
        }

        PyMultiprocessing.LogDebug("running the remaining \"atexit\" finalizers");
        RunFinalizers(int.MinValue);
    }

    private static void RunFinalizers(int lowest)
    {
        Finalizer[] due;
        lock (gate)
        {
            due = [.. finalizers.Where(f => f.Priority >= lowest).Reverse().OrderByDescending(f => f.Priority)];
            finalizers.RemoveAll(f => f.Priority >= lowest);
        }

        foreach (var finalizer in due)
        {
            finalizer.Run();
        }
    }

    internal sealed class Finalizer(int priority, Action action)
    {
        private Action? action = action;

        public int Priority { get; } = priority;

        public bool IsPending => action is not null;

        public void Run() => Interlocked.Exchange(ref action, null)?.Invoke();

        public void Cancel()
        {
            action = null;
            lock (gate)
            {
                finalizers.Remove(this);
            }
        }
    }
}

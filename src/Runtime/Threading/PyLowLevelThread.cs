namespace PyConc2Cs.Runtime;

/// <summary>Python's _thread module, "thread" in Python 2.</summary>
[PyModule("_thread", Aliases = ["thread", "dummy_thread", "_dummy_thread"])]
public static partial class PyLowLevelThread
{
    private static int running;

    [PyMember("TIMEOUT_MAX")]
    public const double TimeoutMax = Deadline.MaxSeconds;

    /// <summary>
    /// Runs a function in a new thread that nobody can join and that the program's end doesn't wait for. Gives back its number. An exception of it is
    /// printed; SystemExit ends it silently.
    /// </summary>
    [PyMember("start_new_thread", "start_new", "start_joinable_thread")]
    public static long StartNewThread(object? function, object? args, object? kwargs = null)
    {
        if (function is not IPyCallable)
        {
            throw new TypeError("first arg must be callable");
        }
        return StartNewThread(DynamicCall.Bind(function, args, kwargs), PyOps.Repr(function));
    }

    /// <summary>The typed form: <paramref name="targetRepr"/> is how an uncaught exception's report calls the function.</summary>
    public static long StartNewThread(Action target, string targetRepr)
    {
        var thread = new Thread(() => RunTarget(target, targetRepr), PyThreading.StackBytes) { IsBackground = true };
        var ident = thread.ManagedThreadId;
        thread.Start();
        return ident;
    }

    /// <summary>A new Lock.</summary>
    [PyMember("allocate_lock", "allocate")]
    public static PyLock AllocateLock() => new();

    [PyMember]
    public static long GetIdent() => PyThreading.GetIdent();

    [PyMember]
    public static long GetNativeId() => PyThreading.GetNativeId();

    /// <summary>Ends the calling thread: raises SystemExit.</summary>
    [PyMember("exit", "exit_thread")]
    public static void Exit() => throw new SystemExit();

    /// <summary>Makes a signal, SIGINT unless another is named, arrive in the main thread.</summary>
    [PyMember]
    public static void InterruptMain(long signum = PySignal.Sigint) => PySignal.Interrupt(signum);

    [PyMember]
    public static long StackSize([PyParam(PositionalOnly = true)] long size = -1) => PyThreading.StackSize(size);

    /// <summary>How many threads of this module run.</summary>
    [PyMember("_count")]
    public static long Count() => Volatile.Read(ref running);

    private static void RunTarget(Action target, string targetRepr)
    {
        Interlocked.Increment(ref running);
        try
        {
            target();
        }
        catch (Exception error)
        {
            if (PyErrors.From(error) is not SystemExit)
            {
                PyStreams.WriteError($"Exception ignored in thread started by: {targetRepr}\n{PyErrors.FormatTraceback(error)}");
            }
        }
        finally
        {
            Interlocked.Decrement(ref running);
            (ThreadRegistry.CurrentOrNull as DummyThread)?.MarkFinished();
        }
    }
}

using System.Numerics;

namespace PyConc2Cs.Runtime;

/// <summary>A program's start and end as under CPython; what an emitted <c>Main</c> calls.</summary>
public static class PyProgram
{
    // Room for Python's recursion limit and far beyond it; only what is used takes memory.
    // What a Python call takes, as a generous estimate.
    private const long StackOfCall = 2048;

    [ThreadStatic]
    private static nint stackStart;

    private const int MainStackBytes = 256 << 20;

    // pyconc2cs run: the path of the script as the user wrote it.
    private const string ScriptVariable = "PYCONC2CS_SCRIPT";

    /// <summary>The script as Python's <c>__file__</c> names it: since 3.9 its absolute path, in Python 2 as sys.argv[0] has it at the start.</summary>
    public static string ScriptPath { get; private set; } = "";

    /// <summary>The main module's <c>__name__</c>: __main__, in spawned children __mp_main__.</summary>
    public static string ModuleName { get; internal set; } = "__main__";

    /// <summary>Spawned children run the script's top level instead of getting the globals.</summary>
    internal static bool RunsAgain { get; private set; }

    /// <summary>The script has Python 2.7's meaning: its text of floats and sets, its hashes, its order of values of different types.</summary>
    public static bool IsPython2 { get; private set; }

    /// <summary>
    /// Runs the script's top level on a thread with a large stack, which counts as MainThread. Prints an uncaught exception, waits for the threads that aren't
    /// daemons, calls atexit's functions, and gives back the exit code. Daemon threads die when the process ends. sys.argv[0] is
    /// <paramref name="scriptName"/> unless the environment variable PYCONC2CS_SCRIPT names another; children don't inherit the variable.
    /// A program with processes describes its functions, classes and globals; if it was started as one of its own processes, it does what its parent says
    /// instead of <paramref name="main"/>, or, in a script that <paramref name="spawns"/>, after it.
    /// </summary>
    public static int Run(string scriptName, string[] args, Action main, Action<ProgramState>? describe = null, bool python2 = false, IEnumerable<PyCoroutineName>? coroutines = null, bool spawns = false)
    {
        ArgumentNullException.ThrowIfNull(main);
        IsPython2 = python2;
        PyCoroutineName.Declare(coroutines ?? []);
        var script = TakeScriptVariable() ?? scriptName;
        ScriptPath = python2 ? script : Path.GetFullPath(script);
        PySys.SetArguments(script, args);
        describe?.Invoke(new ProgramState());
        var code = 1;
        RunsAgain = spawns;
        var descriptors = describe is null ? null : ChildProgram.TakeDescriptors();
        if (describe is not null && descriptors is null)
        {
            SpareChildren.Enable();
        }

        var thread = new Thread(() => code = descriptors is null ? RunMain(main) : RunChild(descriptors, spawns ? main : null), MainStackBytes);
        thread.Start();
        thread.Join();
        SpareChildren.End();
        return code;
    }

    /// <summary>
    /// Stands at the start of functions that call themselves, in scripts that catch what it raises: RecursionError once the calls of the thread take more
    /// stack than Python's recursion limit (1000, or what sys.setrecursionlimit said) allows for.
    /// </summary>
    public static unsafe void CheckRecursion()
    {
        byte here;
        var address = (nint)(&here);
        if (stackStart == 0)
        {
            stackStart = address;
        }

        if (stackStart - address > PySys.Getrecursionlimit() * StackOfCall || !System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new RecursionError("maximum recursion depth exceeded");
        }
    }

    private static string? TakeScriptVariable()
    {
        var script = Environment.GetEnvironmentVariable(ScriptVariable);
        Environment.SetEnvironmentVariable(ScriptVariable, null);
        return script;
    }

    internal static void SetScriptPath(string path) => ScriptPath = path;

    private static int RunChild(int[] descriptors, Action? main)
    {
        PyThreading.BecomeMainThread();
        PySignal.InstallDefaultHandlers();
        return ChildProgram.Run(descriptors, main);
    }

    private static int RunMain(Action main)
    {
        PyThreading.BecomeMainThread();
        PySignal.InstallDefaultHandlers();
        var code = Guard(main);
        var shutdownCode = Guard(PyThreading.Shutdown);
        if (code == 0 && shutdownCode != 0)
        {
            code = shutdownCode;
        }
        PyAtexit.RunExitFunctions();
        LiveGenerators.CloseAll();
        PyFinalizers.RunAll();
        FlushStreams();
        return code;
    }

    /// <summary>The exit code that the action's end means: 0, what SystemExit says, or 1 after a traceback on stderr.</summary>
    private static int Guard(Action action)
    {
        try
        {
            action();
            return 0;
        }
        catch (Exception raised)
        {
            var error = PyErrors.From(raised);
            try
            {
                return Report(error);
            }
            catch (Exception second) when (PyErrors.From(second) is SystemExit exit)
            {
                return ExitCode(exit);
            }
        }
    }

    private static int Report(PyBaseException error)
    {
        if (error is SystemExit exit)
        {
            return ExitCode(exit);
        }
        FlushStreams();
        PySys.CallExcepthook(error);
        return error is KeyboardInterrupt ? 130 : 1;
    }

    internal static int ExitCode(SystemExit exit)
    {
        switch (exit.Code)
        {
            case null:
                return 0;
            case bool flag:
                return flag ? 1 : 0;
            case long number:
                return (int)(number & 0xFF);
            case BigInteger:
                return 255;
            case var other:
                FlushStreams();
                PyStreams.WriteError(PyOps.Str(other) + "\n");
                return 1;
        }
    }

    internal static void FlushStreams()
    {
        try
        {
            PyStreams.FlushAll();
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException or PyBaseException)
        {
            // The reader of the pipe has gone; there is nobody left to tell.
        }
    }
}

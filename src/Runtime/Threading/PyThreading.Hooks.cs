namespace PyConc2Cs.Runtime;

public static partial class PyThreading
{
    private static object? trace;
    private static object? profile;

    /// <summary>Called with what an uncaught exception of a thread was; the script may set another one.</summary>
    [PyMember]
    public static object? Excepthook { get; set; } = new PyFunction("_excepthook", arguments => CallDefault(arguments)) { IsBuiltin = true };

    /// <summary>The hook that <see cref="Excepthook"/> has at first: prints the traceback to stderr; SystemExit is silent.</summary>
    [PyMember("__excepthook__")]
    public static object? DefaultHook { get; } = Excepthook;

    internal static void DefaultExcepthook(PyExceptHookArgs args)
    {
        if (args.ExcValue is not { } error || error is SystemExit)
        {
            return;
        }
        var name = args.Thread is { } thread ? thread.Name : GetIdent().ToString(System.Globalization.CultureInfo.InvariantCulture);
        PyStreams.WriteError($"Exception in thread {name}:\n{PyErrors.FormatTraceback(error)}");
    }

    /// <summary>Sets a function that every thread to come would be traced with. It is called once at the thread's start.</summary>
    [PyMember("settrace", "settrace_all_threads")]
    public static void Settrace(object? func) => trace = func;

    [PyMember]
    public static object? Gettrace() => trace;

    /// <summary>Sets a function that every thread to come would be profiled with. It is called once at the thread's start.</summary>
    [PyMember("setprofile", "setprofile_all_threads")]
    public static void Setprofile(object? func) => profile = func;

    [PyMember]
    public static object? Getprofile() => profile;

    internal static void CallTraceHooks()
    {
        var arguments = new PyArguments([null, "call", null]);
        if (trace is not null)
        {
            PyOps.Call(trace, arguments);
        }
        if (profile is not null)
        {
            PyOps.Call(profile, arguments);
        }
    }

    internal static void HandleException(Exception raised, PyThread thread)
    {
        var error = PyErrors.From(raised);
        var args = new PyExceptHookArgs(error, thread);
        try
        {
            PyOps.Call(Excepthook, args);
        }
        catch (Exception second)
        {
            PyStreams.WriteError($"Exception in threading.excepthook:\n{PyErrors.FormatTraceback(second)}");
            DefaultExcepthook(args);
        }
    }

    private static object? CallDefault(PyArguments arguments)
    {
        if (arguments.PositionalCount != 1 || arguments.Positional[0] is not PyExceptHookArgs args)
        {
            throw new TypeError("_thread._excepthook argument type must be ExceptHookArgs");
        }

        DefaultExcepthook(args);
        return null;
    }
}

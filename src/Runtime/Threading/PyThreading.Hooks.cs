namespace PyConc2Cs.Runtime;

public static partial class PyThreading
{

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

    /// <summary>Takes None alone: nothing calls back for each line or call of compiled code.</summary>
    [PyMember("settrace", "settrace_all_threads")]
    [PyIntrinsic("trace")]
    public static void Settrace([PyParam(Name = "func")] object? function) => PySys.Settrace(function);

    [PyMember]
    public static object? Gettrace() => null;

    /// <summary>Takes None alone: nothing calls back for each line or call of compiled code.</summary>
    [PyMember("setprofile", "setprofile_all_threads")]
    [PyIntrinsic("trace")]
    public static void Setprofile([PyParam(Name = "func")] object? function) => PySys.Setprofile(function);

    [PyMember]
    public static object? Getprofile() => null;

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

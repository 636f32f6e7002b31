namespace PyConc2Cs.Runtime;

/// <summary>Python's sys module: arguments, streams, the end of the program, limits.</summary>
[PyModule("sys")]
public static partial class PySys
{
    private static long recursionLimit = 1000;
    private static double switchInterval = 0.005;

    /// <summary>The script's name and the command line's arguments.</summary>
    [PyMember]
    public static PyList<string> Argv { get; set; } = [""];

    /// <summary>The arguments that Python itself was started with.</summary>
    [PyMember]
    public static PyList<string> OrigArgv { get; private set; } = [""];

    [PyMember]
    public static object? Stdin
    {
        get => PyStreams.Stdin;
        set => PyStreams.Stdin = value;
    }

    [PyMember]
    public static object? Stdout
    {
        get => PyStreams.Stdout;
        set => PyStreams.Stdout = value;
    }

    [PyMember]
    public static object? Stderr
    {
        get => PyStreams.Stderr;
        set => PyStreams.Stderr = value;
    }

    [PyMember("__stdin__")]
    public static PyTextStream OriginalStdin => PyStreams.OriginalStdin;

    [PyMember("__stdout__")]
    public static PyTextStream OriginalStdout => PyStreams.OriginalStdout;

    [PyMember("__stderr__")]
    public static PyTextStream OriginalStderr => PyStreams.OriginalStderr;

    /// <summary>Where the script looks for modules; only for show.</summary>
    [PyMember]
    public static PyList<string> Path { get; set; } = [""];

    /// <summary>What an uncaught exception of the main thread is handed to: (type, value, traceback). None: the usual report.</summary>
    [PyMember]
    public static object? Excepthook { get; set; } = new PyFunction("excepthook", DefaultExcepthook) { IsBuiltin = true };

    /// <summary>Raises SystemExit: None or 0 is success, another int the exit code, any other object is printed to stderr and means 1.</summary>
    [PyMember]
    [System.Diagnostics.CodeAnalysis.DoesNotReturn]
    public static void Exit([PyParam(PositionalOnly = true)] object? status = null) =>
        throw (status is null ? new SystemExit() : new SystemExit(status));

    /// <summary>Type, value and traceback of the exception being handled; None three times if there is none.</summary>
    [PyMember]
    public static (PyClass? Type, PyBaseException? Value, object? Traceback) ExcInfo() =>
        PyErrors.Current is { } error ? (PyOps.TypeOf(error), error, error.Traceback) : default;

    /// <summary>The exception being handled, or None.</summary>
    [PyMember]
    public static PyBaseException? Exception() => PyErrors.Current;

    [PyMember]
    public static long Getrecursionlimit() => recursionLimit;

    /// <summary>Keeps the number; ints of any length are converted. ValueError between 1 and 639.</summary>
    [PyMember]
    public static void SetIntMaxStrDigits(long maxdigits) =>
        intMaxStrDigits = maxdigits is 0 or >= 640 ? maxdigits : throw new ValueError("maxdigits must be 0 or larger than 640");

    [PyMember]
    public static long GetIntMaxStrDigits() => intMaxStrDigits;

    private static long intMaxStrDigits = 4300;

    /// <summary>Keeps the number; how deep calls may go depends on the stack alone. ValueError below 1.</summary>
    [PyMember]
    public static void Setrecursionlimit(long limit) =>
        recursionLimit = limit >= 1 ? limit : throw new ValueError("recursion limit must be greater or equal than 1");

    [PyMember]
    public static double Getswitchinterval() => switchInterval;

    /// <summary>Keeps the number; threads run in parallel, nothing switches between them.</summary>
    [PyMember]
    public static void Setswitchinterval(double interval) =>
        switchInterval = interval > 0 ? interval : throw new ValueError("switch interval must be strictly positive");

    [PyMember]
    public static long Getcheckinterval() => 100;

    [PyMember]
    public static void Setcheckinterval(long n)
    {
    }

    /// <summary>Always 2: a name's reference and the argument's, as for a fresh object; nothing counts references here.</summary>
    [PyMember]
    public static long Getrefcount([PyParam(PositionalOnly = true)] object? obj) => 2;

    [PyMember]
    public static string Getdefaultencoding() => "utf-8";

    [PyMember]
    public static string Getfilesystemencoding() => "utf-8";

    /// <summary>The same string.</summary>
    [PyMember]
    public static string Intern(string text) => string.Intern(text);

    /// <summary>Takes None alone: nothing calls back for each line or call of compiled code.</summary>
    [PyMember]
    [PyIntrinsic("trace")]
    public static void Settrace([PyParam(PositionalOnly = true)] object? function)
    {
        if (function is not null)
        {
            throw new NotImplementedError("sys.settrace() with a function");
        }
    }

    [PyMember]
    public static object? Gettrace() => null;

    /// <summary>Takes None alone: nothing calls back for each line or call of compiled code.</summary>
    [PyMember]
    [PyIntrinsic("trace")]
    public static void Setprofile([PyParam(PositionalOnly = true)] object? function)
    {
        if (function is not null)
        {
            throw new NotImplementedError("sys.setprofile() with a function");
        }
    }

    [PyMember]
    public static object? Getprofile() => null;

    [PyMember]
    public static bool IsFinalizing() => false;

    internal static void SetArguments(string scriptName, string[] args)
    {
        Argv = [scriptName, .. args];
        OrigArgv = [Executable, scriptName, .. args];
        Path = [System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(scriptName)) ?? ""];
    }

    internal static void CallExcepthook(PyBaseException error)
    {
        var arguments = new PyArguments([PyOps.TypeOf(error), error, error.Traceback]);
        if (Excepthook is null)
        {
            PyStreams.WriteError(PyErrors.FormatTraceback(error));
            return;
        }
        try
        {
            PyOps.Call(Excepthook, arguments);
        }
        catch (Exception second) when (PyErrors.From(second) is not SystemExit)
        {
            PyStreams.WriteError(
                $"Error in sys.excepthook:\n{PyErrors.FormatTraceback(second)}\nOriginal exception was:\n{PyErrors.FormatTraceback(error)}");
        }
    }

    private static object? DefaultExcepthook(PyArguments arguments)
    {
        if (arguments.PositionalCount > 1 && arguments.Positional[1] is PyBaseException error)
        {
            PyStreams.WriteError(PyErrors.FormatTraceback(error));
        }
        return null;
    }
}

namespace PyConc2Cs.Runtime;

/// <summary>Python's atexit module: what to call when the program ends, last registered first.</summary>
[PyModule("atexit")]
public static partial class PyAtexit
{
    private static readonly Lock gate = new();
    private static readonly List<(object? Function, Action Call)> registered = [];

    /// <summary>Has the function called with these arguments when the program ends. Gives the function back.</summary>
    [PyMember]
    public static object? Register(object? func, params object?[] args)
    {
        if (func is not IPyCallable)
        {
            throw new TypeError("the first argument must be callable");
        }
        Add(func, () => PyOps.Call(func, new PyArguments(args)));
        return func;
    }

    /// <summary>The Dynamic form of <see cref="Register"/>, with keyword arguments.</summary>
    [PyMember("register")]
    public static object? RegisterDynamic(PyArguments arguments)
    {
        if (arguments.PositionalCount == 0)
        {
            throw new TypeError("register() takes at least 1 argument (0 given)");
        }
        var function = arguments.Positional[0] as IPyCallable ?? throw new TypeError("the first argument must be callable");
        var rest = new PyArguments([.. arguments.Positional[1..], .. arguments.KeywordValues], [.. arguments.KeywordNames]);
        Add(function, () => function.Call(rest));
        return function;
    }

    /// <summary>The typed form: a call that needs no arguments any more; <paramref name="function"/> is what unregister compares with.</summary>
    public static void Add(object? function, Action call)
    {
        lock (gate)
        {
            registered.Add((function, call));
        }
    }

    /// <summary>Takes back every registration of the function.</summary>
    [PyMember]
    public static void Unregister(object? func)
    {
        lock (gate)
        {
            registered.RemoveAll(entry => PyOps.Equals(entry.Function, func));
        }
    }

    /// <summary>Calls what is registered, last first, also what gets registered meanwhile. An exception is printed and the rest goes on.</summary>
    [PyMember("_run_exitfuncs")]
    public static void RunExitFunctions()
    {
        while (TakeLast() is { } entry)
        {
            try
            {
                entry.Call();
            }
            catch (Exception error) when (error is not SystemExit)
            {
                PyStreams.WriteError($"Exception ignored in atexit callback {PyOps.Repr(entry.Function)}:\n{PyErrors.FormatTraceback(error)}");
            }
            catch (SystemExit)
            {
                // CPython drops it silently, too.
            }
        }
    }

    private static (object? Function, Action Call)? TakeLast()
    {
        lock (gate)
        {
            if (registered.Count == 0)
            {
                return null;
            }
            var last = registered[^1];
            registered.RemoveAt(registered.Count - 1);
            return last;
        }
    }
}

namespace PyConc2Cs.Runtime;

/// <summary>Python's warnings module.</summary>
[PyModule("warnings")]
public static class PyWarnings
{
    private static readonly HashSet<(string Category, string Text)> shown = [];
    private static readonly List<(string Action, PyClass Category)> filters = [];

    internal static PyList<object?>? Recorded { get; set; }

    /// <summary>Shows a warning on stderr, as the filters have it. With the filter "error" raises it.</summary>
    [PyMember]
    public static void Warn(object? message, object? category = null, long stacklevel = 1, object? source = null)
    {
        var type = message is PyBaseException known ? PyOps.TypeOf(known) : category as PyClass ?? PyTypes.UserWarning;
        var text = PyOps.Str(message);
        var action = ActionFor(type);
        if (action == "error")
        {
            throw (Exception)(message as PyBaseException ?? PyOps.Call(type, message))!;
        }
        lock (shown)
        {
            if (action == "ignore" || (action is not "always" && !shown.Add((type.Name, text))))
            {
                return;
            }
        }
        if (Recorded is { } list)
        {
            list.Append(new PyWarningMessage(message as PyBaseException ?? PyOps.Call(type, message), type));
            return;
        }
        PyStreams.WriteError($"{PyProgram.ScriptPath}:1: {type.Name}: {text}\n");
    }

    /// <summary>What to do with warnings of a category.</summary>
    [PyMember]
    public static void Simplefilter(string action, object? category = null, long lineno = 0, bool append = false) => Add(action, category, append);

    /// <summary>What to do with warnings of a category.</summary>
    [PyMember]
    public static void Filterwarnings(string action, string message = "", object? category = null, string module = "", long lineno = 0, bool append = false) => Add(action, category, append);

    [PyMember]
    public static void Resetwarnings()
    {
        lock (shown)
        {
            filters.Clear();
        }
    }

    /// <summary>Keeps the filters until its end; with record=True collects the warnings.</summary>
    [PyMember("catch_warnings")]
    public static PyCatchWarnings CatchWarnings([PyParam(KeywordOnly = true)] bool record = false, [PyParam(KeywordOnly = true)] string? action = null) => new(record, action);

    internal static List<(string Action, PyClass Category)> Save()
    {
        lock (shown)
        {
            return [.. filters];
        }
    }

    internal static void Restore(List<(string Action, PyClass Category)> saved)
    {
        lock (shown)
        {
            filters.Clear();
            filters.AddRange(saved);
            shown.Clear();
        }
    }

    private static void Add(string action, object? category, bool append)
    {
        if (action is not ("error" or "ignore" or "always" or "default" or "module" or "once" or "all"))
        {
            throw new ValueError($"invalid action: {PyOps.Repr(action)}");
        }
        lock (shown)
        {
            filters.Insert(append ? filters.Count : 0, (action == "all" ? "always" : action, category as PyClass ?? PyTypes.Warning));
        }
    }

    private static string ActionFor(PyClass type)
    {
        lock (shown)
        {
            foreach (var (action, category) in filters)
            {
                if (type.IsSubclassOf(category))
                {
                    return action;
                }
            }
        }
        return type.Name is "PendingDeprecationWarning" or "ImportWarning" or "ResourceWarning" ? "ignore" : "default";
    }
}

/// <summary>What warnings.catch_warnings gives.</summary>
[PyClass("warnings", "catch_warnings")]
public sealed partial class PyCatchWarnings
{
    private readonly bool record;
    private readonly string? action;
    private List<(string Action, PyClass Category)> saved = [];
    private PyList<object?>? outer;

    internal PyCatchWarnings(bool record, string? action) => (this.record, this.action) = (record, action);

    /// <summary>The list of what is recorded.</summary>
    [PyMember("__enter__")]
    public PyList<object?> EnterList()
    {
        saved = PyWarnings.Save();
        outer = PyWarnings.Recorded;
        if (action is not null)
        {
            PyWarnings.Simplefilter(action);
        }
        if (record)
        {
            PyWarnings.Recorded = [];
        }
        return PyWarnings.Recorded ?? [];
    }

    [PyMember("__exit__")]
    public void Exit(params object?[] exception)
    {
        PyWarnings.Restore(saved);
        PyWarnings.Recorded = outer;
    }
}

/// <summary>A recorded warning.</summary>
[PyClass("warnings", "WarningMessage")]
public sealed partial class PyWarningMessage(object? message, PyClass category)
{
    [PyMember]
    public object? Message { get; } = message;

    [PyMember]
    public PyClass Category { get; } = category;

    [PyMember]
    public string Filename => PyProgram.ScriptPath;

    [PyMember]
    public long Lineno => 1;
}

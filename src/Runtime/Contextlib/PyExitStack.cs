namespace PyConc2Cs.Runtime;

/// <summary>Any number of context managers and callbacks that are left in reverse order.</summary>
[PyClass("contextlib", "ExitStack")]
public partial class PyExitStack : PyManager<PyExitStack>
{
    private List<Func<PyBaseException?, bool>> exits = [];

    [PyMember]
    public PyExitStack()
    {
    }

    public override PyExitStack Enter() => this;

    /// <summary>Enters a manager now; gives what it gives. Raises TypeError if it is none.</summary>
    [PyMember]
    public T EnterContext<T>(PyManager<T> cm)
    {
        var entered = cm.Enter();
        exits.Add(cm.Exit);
        return entered;
    }

    [PyMember]
    public object? EnterContext([PyParam(Escapes = true)] object? cm)
    {
        if (!PyOps.HasAttr(cm, "__enter__") || !PyOps.HasAttr(cm, "__exit__"))
        {
            throw new TypeError($"'{PyOps.TypeName(cm)}' object does not support the context manager protocol");
        }

        var entered = PyOps.CallMethod(cm, "__enter__");
        Push(cm);
        return entered;
    }

    /// <summary>Leaves the manager (without entering it), or calls a function with the three arguments of <c>__exit__</c>.</summary>
    [PyMember]
    public object? Push([PyParam(Escapes = true)] object? exit)
    {
        exits.Add(PyOps.HasAttr(exit, "__exit__")
            ? error => PyOps.Truth(PyOps.CallMethod(exit, "__exit__", Details(error)))
            : error => PyOps.Truth(PyOps.Call(exit, Details(error))));
        return exit;
    }

    /// <summary>Calls a function at the end.</summary>
    [PyMember]
    public object? Callback([PyParam(Escapes = true)] object? callback, PyKeywords? kwds = null, [PyParam(Escapes = true)] params object?[] args)
    {
        var arguments = new PyArguments([.. args, .. (kwds ?? []).Select(pair => pair.Value)], [.. (kwds ?? []).Select(pair => pair.Key)]);
        exits.Add(_ =>
        {
            PyOps.Call(callback, arguments);
            return false;
        });
        return callback;
    }

    /// <summary>Hands everything over to a new stack, so that leaving this one does nothing.</summary>
    [PyMember]
    public PyExitStack PopAll()
    {
        var stack = new PyExitStack { exits = exits };
        exits = [];
        return stack;
    }

    /// <summary>Leaves everything now.</summary>
    [PyMember]
    public void Close() => Exit(null);

    public override bool Exit(PyBaseException? error)
    {
        var pending = error;
        while (exits.Count > 0)
        {
            var exit = exits[^1];
            exits.RemoveAt(exits.Count - 1);
            try
            {
                pending = exit(pending) ? null : pending;
            }
            catch (Exception e)
            {
                var raised = PyErrors.From(e);
                raised.Context ??= pending;
                pending = raised;
            }
        }

        return ReferenceEquals(pending, error) ? false : pending is null ? true : throw pending;
    }

    private static object?[] Details(PyBaseException? error) => error is null ? [null, null, null] : [PyTypes.Of(error), error, error.Traceback];
}

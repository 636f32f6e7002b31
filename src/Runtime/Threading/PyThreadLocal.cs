namespace PyConc2Cs.Runtime;

/// <summary>
/// Python's threading.local: every thread sees its own attributes. A script's subclass overrides <see cref="InitializeThread"/> with its __init__, which
/// Python runs again in every thread that uses the object.
/// </summary>
[PyClass("_thread", "_local", Aliases = ["threading.local", "thread._local", "_threading_local.local"])]
public partial class PyThreadLocal : PyObject
{
    private readonly ThreadSlot<Dictionary<string, object?>> values = new();

    [PyMember]
    public PyThreadLocal()
    {
    }

    public override string PyTypeName => "_local";

    public override string PyModuleName => "_thread";

    /// <summary>An attribute of the calling thread; AttributeError if this thread hasn't set it.</summary>
    public object? this[string name]
    {
        get => TryGetMember(name, out var value)
            ? value
            : throw new AttributeError($"'{(PyModuleName == "_thread" ? "_thread._local" : PyTypeName)}' object has no attribute '{name}'");
        set => Mine()[name] = value;
    }

    public override bool TryGetMember(string name, out object? value)
    {
        var mine = Mine();
        if (mine.TryGetValue(name, out value))
        {
            return true;
        }
        if (name == "__dict__")
        {
            var copy = new PyDict<object, object?>();
            foreach (var (key, attribute) in mine)
            {
                copy[key] = attribute;
            }
            value = copy;
            return true;
        }
        return TryGetDeclaredMember(name, out value);
    }

    public override bool TrySetMember(string name, object? value)
    {
        Mine()[name] = value;
        return true;
    }

    public override bool TryDeleteMember(string name) => Mine().Remove(name);

    public override bool TryCallMember(string name, PyArguments arguments, out object? result)
    {
        if (Mine().TryGetValue(name, out var function) && function is IPyCallable callable)
        {
            result = callable.Call(arguments);
            return true;
        }
        return TryCallDeclaredMember(name, arguments, out result);
    }

    /// <summary>Runs in every thread before its first use of the object.</summary>
    protected virtual void InitializeThread()
    {
    }

    private Dictionary<string, object?> Mine()
    {
        if (values.Value is { } known)
        {
            return known;
        }
        var mine = new Dictionary<string, object?>(StringComparer.Ordinal);
        values.Value = mine;
        InitializeThread();
        return mine;
    }
}

namespace PyConc2Cs.Runtime;

public partial class PyBaseException
{
    /// <summary>The names of the attributes that a script's class declares.</summary>
    public virtual IReadOnlyList<string> DeclaredMembers => [];

    /// <summary>The attributes beyond the declared ones.</summary>
    internal IReadOnlyList<KeyValuePair<string, object?>> ExtraMembers() => extra?.Snapshot() ?? [];

    /// <summary>What the constructor would have done, for an object that was made without one.</summary>
    internal void InitializeState(object?[] args)
    {
        Arguments = args;
        extra ??= new AttributeTable();
    }

    public virtual bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "args": value = Args; return true;
            case "__cause__": value = cause; return true;
            case "__context__": value = Context; return true;
            case "__suppress_context__": value = SuppressContext; return true;
            case "__traceback__": value = Traceback; return true;
            case "__notes__" when notes is not null: value = new PyList<string>(Notes); return true;
            case "with_traceback" or "add_note" or "__str__" or "__repr__":
                value = new PyBoundMethod(this, name, a => PyOps.CallMethod(this, name, a));
                return true;
            default: return extra.TryGet(name, out value);
        }
    }

    public virtual bool TrySetMember(string name, object? value)
    {
        switch (name)
        {
            case "args": Arguments = [.. PyOps.Iterate(value)]; return true;
            case "__cause__": Cause = CheckLink(value, "cause"); return true;
            case "__context__": Context = CheckLink(value, "context"); return true;
            case "__suppress_context__": SuppressContext = PyOps.Truth(value); return true;
            case "__traceback__": Traceback = value; return true;
            case "__notes__": notes = [.. PyOps.Iterate(value).Select(PyOps.Str)]; return true;
            default: extra.Set(name, value); return true;
        }
    }

    public virtual bool TryDeleteMember(string name) => extra.Remove(name);

    public virtual bool TryCallMember(string name, PyArguments arguments, out object? result)
    {
        switch (name)
        {
            case "with_traceback":
                result = WithTraceback(arguments.Single("BaseException.with_traceback"));
                return true;
            case "add_note":
                AddNote(arguments.Single("BaseException.add_note"));
                result = null;
                return true;
            case "__str__": result = ToString(); return true;
            case "__repr__": result = Repr(); return true;
            default:
                result = null;
                return false;
        }
    }

    private static PyBaseException? CheckLink(object? value, string what) => value switch
    {
        null => null,
        PyBaseException e => e,
        _ => throw new TypeError($"exception {what} must be None or derive from BaseException"),
    };


}

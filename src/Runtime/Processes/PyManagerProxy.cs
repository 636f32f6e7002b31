namespace PyConc2Cs.Runtime;

/// <summary>Stands for an object of a manager: its methods run in the manager's process.</summary>
[PyClass("multiprocessing.managers", "BaseProxy")]
public sealed partial class PyManagerProxy : PyObject, IPickled
{
    private readonly object address;
    private readonly long id;
    private readonly string kind;
    private readonly string typeid;
    private readonly PyBytes authkey;

    internal PyManagerProxy(object address, long id, string kind, string typeid, PyBytes authkey) =>
        (this.address, this.id, this.kind, this.typeid, this.authkey) = (address, id, kind, typeid, authkey);

    public override string PyTypeName => kind;

    public override string PyModuleName => "multiprocessing.managers";

    public override string ToString() => PyConvert.To<string>(Request("#STR"));

    /// <summary>A copy of the object itself.</summary>
    [PyMember("_getvalue")]
    public object? GetValue() => Request("#GETVALUE");

    /// <summary>Calls a method of the object by name.</summary>
    [PyMember("_callmethod")]
    public object? CallRemote(string methodname, object? args = null, object? kwds = null) =>
        ManagerClient.Request(address, authkey, id, methodname, DynamicCall.Arguments(args, kwds));

    public override bool TryCallMember(string name, PyArguments arguments, out object? result)
    {
        if (name is "_getvalue" or "_callmethod")
        {
            return TryCallDeclaredMember(name, arguments, out result);
        }

        if (TryCallSpecial(name, arguments, out result))
        {
            return true;
        }

        if (!ProxyNames.IsExposed(kind, name))
        {
            result = null;
            return false;
        }

        result = ManagerClient.Request(address, authkey, id, name, arguments);
        return true;
    }

    public override bool TryGetMember(string name, out object? value)
    {
        if (kind == "NamespaceProxy" && !name.StartsWith('_'))
        {
            value = Request("#GETATTR", name);
            return true;
        }

        if (kind == "ValueProxy" && name == "value")
        {
            value = Request("#GETATTR", name);
            return true;
        }

        if (kind == "BarrierProxy" && name is "parties" or "n_waiting" or "broken")
        {
            value = Request("#GETATTR", name);
            return true;
        }

        if (ProxyNames.IsExposed(kind, name))
        {
            value = new PyBoundMethod(this, name, arguments => TryCallMember(name, arguments, out var result) ? result : null);
            return true;
        }

        return TryGetDeclaredMember(name, out value);
    }

    public override bool TrySetMember(string name, object? value)
    {
        if ((kind == "NamespaceProxy" && !name.StartsWith('_')) || (kind == "ValueProxy" && name == "value"))
        {
            Request("#SETATTR", name, value);
            return true;
        }

        return base.TrySetMember(name, value);
    }

    public override bool TryDeleteMember(string name)
    {
        if (kind == "NamespaceProxy")
        {
            Request("#DELATTR", name);
            return true;
        }

        return base.TryDeleteMember(name);
    }

    protected override string DefaultRepr() => $"<{kind} object, typeid '{typeid}' at {PyOps.Address(this)}>";

    void IPickled.Save(PickleWriter writer)
    {
        writer.Write(address);
        writer.Number(id);
        writer.Name(kind);
        writer.Name(typeid);

        // A child that is being started gets the key; others of the program have it.
        writer.Write(writer.IsSpawning || !authkey.Equals(ProcessState.Current.Authkey) ? authkey : null);
    }

    object IPickled.Load(PickleReader reader, int slot) => new PyManagerProxy(
        reader.Read()!, reader.Number(), reader.Name(), reader.Name(), reader.Read<PyBytes?>() ?? ProcessState.Current.Authkey);

    private object? Request(string method, params object?[] arguments) => ManagerClient.Request(address, authkey, id, method, new PyArguments(arguments));

    /// <summary>What a proxy does itself, with requests of another form.</summary>
    private bool TryCallSpecial(string name, PyArguments arguments, out object? result)
    {
        result = null;
        switch (name)
        {
            case "__iter__" when ProxyNames.IsContainer(kind):
                result = PyOps.GetIterator(Request("#ITERATE"));
                return true;
            case "__iadd__" when kind == "ListProxy":
                Request("#EXTEND", new PyList<object?>(PyOps.Iterate(arguments.Positional[0])));
                result = this;
                return true;
            case "__ior__" when kind == "DictProxy":
                Request("#UPDATE", arguments.Positional[0]);
                result = this;
                return true;
            case "__enter__" when ProxyNames.IsLock(kind):
                result = Request("acquire");
                return true;
            case "__exit__" when ProxyNames.IsLock(kind):
                Request("release");
                return true;
            case "wait_for" when kind == "ConditionProxy":
                result = WaitFor(arguments);
                return true;
            case "get" when kind == "ValueProxy":
                result = Request("#GETATTR", "value");
                return true;
            case "set" when kind == "ValueProxy":
                Request("#SETATTR", "value", arguments.Positional[0]);
                return true;
            default:
                return false;
        }
    }

    private object? WaitFor(PyArguments arguments)
    {
        var deadline = Deadline.After(arguments.PositionalCount > 1 ? PyConvert.To<double?>(arguments.Positional[1]) : null);
        var predicate = arguments.Positional[0];
        var value = PyOps.Call(predicate, PyArguments.Empty);
        while (!PyOps.Truth(value) && !deadline.HasPassed)
        {
            Request("wait", deadline.IsNever ? null : deadline.RemainingSeconds);
            value = PyOps.Call(predicate, PyArguments.Empty);
        }

        return value;
    }
}

/// <summary>Which methods a proxy has, by its class.</summary>
internal static class ProxyNames
{
    private static readonly Dictionary<string, HashSet<string>> exposed = new(StringComparer.Ordinal)
    {
        ["DictProxy"] =
        [
            "__contains__", "__delitem__", "__getitem__", "__setitem__", "__len__", "__or__", "clear", "copy", "get", "has_key", "items", "keys", "pop", "popitem",
            "setdefault", "update", "values", "__iter__", "__ior__",
        ],
        ["ListProxy"] =
        [
            "__add__", "__contains__", "__delitem__", "__getitem__", "__len__", "__mul__", "__rmul__", "__setitem__", "append", "clear", "copy", "count", "extend",
            "index", "insert", "pop", "remove", "reverse", "sort", "__iter__", "__iadd__",
        ],
        ["SetProxy"] = ["__contains__", "__len__", "__iter__", "add", "remove", "discard", "pop", "clear", "update", "union", "copy"],
        ["NamespaceProxy"] = [],
        ["ValueProxy"] = ["get", "set"],
        ["ArrayProxy"] = ["__len__", "__getitem__", "__setitem__", "__iter__"],
        ["AcquirerProxy"] = ["acquire", "release", "locked", "__enter__", "__exit__"],
        ["ConditionProxy"] = ["acquire", "release", "wait", "wait_for", "notify", "notify_all", "__enter__", "__exit__"],
        ["EventProxy"] = ["is_set", "set", "clear", "wait"],
        ["BarrierProxy"] = ["wait", "abort", "reset"],
    };

    /// <summary>A proxy made for any object has its public methods; whether there is such a method, the manager knows.</summary>
    public static bool IsExposed(string kind, string name) => exposed.TryGetValue(kind, out var names) ? names.Contains(name) : !name.StartsWith('_') || name == "__call__";

    public static bool IsContainer(string kind) => exposed.TryGetValue(kind, out var names) && names.Contains("__iter__");

    public static bool IsLock(string kind) => exposed.TryGetValue(kind, out var names) && names.Contains("acquire");
}

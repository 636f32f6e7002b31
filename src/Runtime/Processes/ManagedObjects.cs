namespace PyConc2Cs.Runtime;

/// <summary>Calls of a manager's objects by method name, special methods included.</summary>
internal static class ManagedObjects
{
    public static object? Call(object? target, string method, PyArguments a)
    {
        switch (method)
        {
            case "#STR": return PyOps.Repr(target);
            case "#GETVALUE": return target;
            case "#GETATTR": return PyOps.GetAttr(target, PyOps.Str(a.Positional[0]));
            case "#SETATTR": PyOps.SetAttr(target, PyOps.Str(a.Positional[0]), a.Positional[1]); return null;
            case "#DELATTR": PyOps.DeleteAttr(target, PyOps.Str(a.Positional[0])); return null;
            case "__getitem__": return PyOps.GetItem(target, a.Positional[0]);
            case "__setitem__": PyOps.SetItem(target, a.Positional[0], a.Positional[1]); return null;
            case "__delitem__": PyOps.DeleteItem(target, a.Positional[0]); return null;
            case "__contains__": return PyOps.Contains(target, a.Positional[0]);
            case "__len__": return PyOps.Len(target);
            case "__add__": return PyOps.Add(target, a.Positional[0]);
            case "__mul__" or "__rmul__": return PyOps.Multiply(target, a.Positional[0]);
            case "__or__": return PyOps.BitOr(target, a.Positional[0]);
            case "#EXTEND": PyOps.CallMethod(target, "extend", a); return null;
            case "#UPDATE": PyOps.CallMethod(target, "update", a); return null;
            case "keys" or "values" or "items" when target is IPyDict:
                return new PyList<object?>(PyOps.Iterate(PyOps.CallMethod(target, method, a)));
            case "#ITERATE": return new PyList<object?>(PyOps.Iterate(target));
            case "__call__": return PyOps.Call(target, a);
            default: return PyOps.CallMethod(target, method, a);
        }
    }
}

/// <summary>An object for attributes: <c>manager.Namespace()</c>.</summary>
[PyClass("multiprocessing.managers", "Namespace")]
public sealed partial class ManagedNamespace : PyObject
{
    [PyMember]
    public ManagedNamespace(PyArguments arguments)
    {
        for (var i = 0; i < arguments.KeywordNames.Length; i++)
        {
            TrySetMember(arguments.KeywordNames[i], arguments.KeywordValues[i]);
        }
    }

    public override string PyTypeName => "Namespace";

    protected override string DefaultRepr()
    {
        var parts = ExtraMembers().Where(m => !m.Key.StartsWith('_')).Select(m => $"{m.Key}={PyOps.Repr(m.Value)}").Order(StringComparer.Ordinal);
        return $"Namespace({string.Join(", ", parts)})";
    }
}

/// <summary>What <c>manager.Value()</c> keeps.</summary>
[PyClass("multiprocessing.managers", "Value")]
public sealed partial class ManagedValue(string typecode, object? value) : PyObject
{
    [PyMember("value")]
    public object? Value { get; set; } = value;

    protected override string DefaultRepr() => $"Value({PyOps.Repr(typecode)}, {PyOps.Repr(Value)})";
}

/// <summary>What <c>manager.Array()</c> keeps.</summary>
[PyClass("multiprocessing.managers", "Array")]
public sealed partial class ManagedArray(string typecode, PyList<object?> items) : PyObject, IPickled
{
    [PyMember("__getitem__")]
    public object? GetItem(object? key) => PyOps.GetItem(items, key) is var found && key is PySlice ? new ManagedArray(typecode, (PyList<object?>)found!) : found;

    [PyMember("__setitem__")]
    public void SetItem(object? key, object? value) => PyOps.SetItem(items, key, value);

    [PyMember("__len__")]
    public long Count() => items.Length;

    [PyMember("__iter__")]
    public object? Iterate() => PyOps.Iterate(items);

    void IPickled.Save(PickleWriter writer)
    {
        writer.Text(typecode);
        writer.Write(items);
    }

    object IPickled.Load(PickleReader reader, int slot) => new ManagedArray(reader.Text(), reader.Read<PyList<object?>>());

    protected override string DefaultRepr() =>
        $"array({PyOps.Repr(typecode)}, {PyOps.Repr(items)})";
}

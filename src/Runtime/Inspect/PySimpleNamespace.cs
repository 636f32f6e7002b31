namespace PyConc2Cs.Runtime;

/// <summary>Python's types.SimpleNamespace: an object with the attributes that it is given.</summary>
[PyClass("types", "SimpleNamespace")]
public partial class PySimpleNamespace : PyObject
{
    [PyMember]
    public PySimpleNamespace([PyParam(PositionalOnly = true)] object? mapping = null, PyKeywords? kwargs = null)
    {
        foreach (var key in mapping is null ? [] : PyOps.Iterate(mapping))
        {
            base.TrySetMember(PyOps.Str(key), PyOps.GetItem(mapping, key));
        }

        foreach (var (name, value) in kwargs ?? [])
        {
            base.TrySetMember(name, value);
        }
    }

    public override string PyTypeName => "SimpleNamespace";

    public override string PyModuleName => "types";

    /// <summary>Two namespaces with equal attributes are equal.</summary>
    [PyMember("__eq__")]
    public bool IsEqual(object? other) => Equals(other);

    public override bool Equals(object? obj) => obj is PySimpleNamespace other && PyOps.Equals(Values(), other.Values());

    public override int GetHashCode() => throw new TypeError($"unhashable type: '{PyTypeName}'");

    public override string Repr() =>
        $"{(PyTypeName == "SimpleNamespace" ? "namespace" : PyTypeName)}({string.Join(", ", ExtraMembers().Select(item => $"{item.Key}={PyOps.Repr(item.Value)}"))})";

    public override string ToString() => Repr();

    public override bool TryGetMember(string name, out object? value)
    {
        value = name == "__dict__" ? Values() : null;
        return value is not null || base.TryGetMember(name, out value);
    }

    private PyDict<object, object?> Values()
    {
        var result = new PyDict<object, object?>();
        foreach (var (name, value) in ExtraMembers())
        {
            result[name] = value;
        }

        return result;
    }
}

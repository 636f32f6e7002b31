namespace PyConc2Cs.Runtime;

/// <summary>Python's types.SimpleNamespace: an object with the attributes that it is given.</summary>
[PyClass("types", "SimpleNamespace")]
public sealed partial class PySimpleNamespace : PyObject
{
    [PyMember]
    public PySimpleNamespace(PyKeywords? kwargs = null)
    {
        foreach (var (name, value) in kwargs ?? [])
        {
            base.TrySetMember(name, value);
        }
    }

    public override string PyTypeName => "SimpleNamespace";

    public override bool Equals(object? obj) => obj is PySimpleNamespace other && PyOps.Equals(Values(), other.Values());

    public override int GetHashCode() => throw new TypeError("unhashable type: 'types.SimpleNamespace'");

    public override string Repr() => $"namespace({string.Join(", ", ExtraMembers().Select(item => $"{item.Key}={PyOps.Repr(item.Value)}"))})";

    public override string ToString() => Repr();

    public override bool TryGetMember(string name, out object? value)
    {
        value = name == "__dict__" ? Values() : null;
        return value is not null || base.TryGetMember(name, out value);
    }

    private PyDict<object?, object?> Values() => new(ExtraMembers().Select(item => ((object?)item.Key, item.Value)));
}

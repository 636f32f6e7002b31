namespace PyConc2Cs.Runtime;

/// <summary>A module as a value. Its names come from a table that the module's C# class offers, and from what scripts set on it.</summary>
public sealed class PyModule(string name, PyMemberGetter? getMember = null, PyMemberSetter? setMember = null, Func<string[]>? names = null) : IPyDynamic, IPyRepr
{
    private static readonly string[] s_everyModules = ["__doc__", "__loader__", "__name__", "__package__", "__spec__"];

    private readonly AttributeTable attributes = new();

    public string Name { get; } = name;

    public string PyTypeName => "module";

    /// <summary>The names of the attributes; null if the module doesn't know them.</summary>
    internal IEnumerable<string>? Names => names?.Invoke().Concat(attributes.Snapshot().Select(a => a.Key)).Concat(s_everyModules);

    public bool TryGetMember(string name, out object? value)
    {
        if (attributes.TryGet(name, out value) || (getMember is not null && getMember(name, out value)))
        {
            return true;
        }

        value = name == "__name__" ? Name : null;
        return value is not null;
    }

    public bool TrySetMember(string name, object? value)
    {
        if (setMember?.Invoke(name, value) != true)
        {
            attributes.Set(name, value);
        }

        return true;
    }

    public bool TryCallMember(string name, PyArguments arguments, out object? result)
    {
        if (TryGetMember(name, out var member))
        {
            result = PyOps.Call(member, arguments);
            return true;
        }

        result = null;
        return false;
    }

    public string Repr() => $"<module '{Name}' (built-in)>";

    public override string ToString() => Repr();
}

namespace PyConc2Cs.Runtime;

/// <summary><c>collections.defaultdict</c>: reading a key that isn't there stores what the factory gives.</summary>
[PyClass("collections", "defaultdict")]
public sealed partial class PyDefaultDict<K, V> : PyDict<K, V>, IFactoryDict
{
    [PyMember]
    public PyDefaultDict(Func<V>? defaultFactory = null)
    {
        DefaultFactory = defaultFactory;
    }

    [PyMember]
    public PyDefaultDict(Func<V>? defaultFactory, object? source = null, PyKeywords? kwargs = null)
    {
        DefaultFactory = defaultFactory;
        if (source is not null)
        {
            Update(source);
        }

        foreach (var (name, value) in kwargs ?? [])
        {
            this[PyConvert.To<K>(name)] = PyConvert.To<V>(value);
        }
    }

    /// <summary>The function behind it; None means KeyError, as in a dict.</summary>
    [PyMember]
    public Func<V>? DefaultFactory { get; set; }

    protected override V Missing(K key) => DefaultFactory is { } factory ? SetDefault(key, factory()) : base.Missing(key);

    public override PyDefaultDict<K, V> Copy()
    {
        var copy = new PyDefaultDict<K, V>(DefaultFactory);
        copy.Update((PyDict<K, V>)this);
        return copy;
    }

    public override string ToString() =>
        Reprs.Pairs(this, $"defaultdict({(DefaultFactory is null ? "None" : FactoryName())}, {{", "})", ((IPyDict)this).Pairs);

    private string FactoryName() => FactoryRepr ?? $"<function <lambda> at {PyOps.Address(DefaultFactory)}>";

    /// <summary>How the factory shows in the repr, e.g. <c>&lt;class 'int'&gt;</c>; for emitted code, whose lambdas have no name.</summary>
    public string? FactoryRepr { get; set; } = KnownFactory();

    private static string? KnownFactory() =>
        typeof(V) == typeof(long) ? "<class 'int'>" : typeof(V) == typeof(double) ? "<class 'float'>" : typeof(V) == typeof(string) ? "<class 'str'>"
        : typeof(IPyList).IsAssignableFrom(typeof(V)) ? "<class 'list'>" : typeof(IPyDict).IsAssignableFrom(typeof(V)) ? "<class 'dict'>"
        : typeof(IPySet).IsAssignableFrom(typeof(V)) ? "<class 'set'>" : null;
}

/// <summary>A defaultdict of any types.</summary>
internal interface IFactoryDict
{
    string? FactoryRepr { get; set; }
}

namespace PyConc2Cs.Runtime;

/// <summary>Attributes that a script sets on an object beyond its declared ones. Safe for use from several threads.</summary>
internal sealed class AttributeTable
{
    private readonly object gate = new();
    private OrderedDictionary<string, object?>? table;

    public bool TryGet(string name, out object? value)
    {
        value = null;
        if (Volatile.Read(ref table) is null)
        {
            return false;
        }

        lock (gate)
        {
            return table!.TryGetValue(name, out value);
        }
    }

    public void Set(string name, object? value)
    {
        lock (gate)
        {
            (table ??= new(StringComparer.Ordinal))[name] = value;
        }
    }

    public bool Remove(string name)
    {
        lock (gate)
        {
            return table?.Remove(name) ?? false;
        }
    }

    /// <summary>A table of its own with the same attributes.</summary>
    public AttributeTable Copy()
    {
        var copy = new AttributeTable();
        foreach (var (name, value) in Snapshot())
        {
            copy.Set(name, value);
        }

        return copy;
    }

    public KeyValuePair<string, object?>[] Snapshot()
    {
        lock (gate)
        {
            return table is null ? [] : [.. table];
        }
    }
}

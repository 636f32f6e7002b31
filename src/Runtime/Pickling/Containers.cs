namespace PyConc2Cs.Runtime;

public partial class PyList<T> : IPickled
{
    void IPickled.Save(PickleWriter writer)
    {
        var items = ToArray();
        writer.Number(items.Length);
        foreach (var item in items)
        {
            writer.Write(item);
        }
    }

    object IPickled.Load(PickleReader reader, int slot)
    {
        var count = reader.Count();
        var list = reader.Remember(slot, new PyList<T>(new T[count], 0));
        for (; count > 0; count--)
        {
            list.Append(reader.Read<T>());
        }

        return list;
    }

    object IPickled.Empty() => new PyList<T>();
}

public partial class PyDict<K, V> : IPickled
{
    /// <summary>An empty dict of the same class, for reading a pickle.</summary>
    private protected virtual PyDict<K, V> NewEmpty() => new();

    private protected virtual void SaveOptions(PickleWriter writer)
    {
    }

    private protected virtual void LoadOptions(PickleReader reader)
    {
    }

    void IPickled.Save(PickleWriter writer)
    {
        SaveOptions(writer);
        var pairs = ToPairs();
        writer.Number(pairs.Length);
        foreach (var (key, value) in pairs)
        {
            writer.Write(key);
            writer.Write(value);
        }
    }

    object IPickled.Load(PickleReader reader, int slot)
    {
        var dict = reader.Remember(slot, NewEmpty());
        dict.LoadOptions(reader);
        for (var count = reader.Count(); count > 0; count--)
        {
            var key = reader.Read<K>();
            dict.Set(key, reader.Read<V>());
        }

        return dict;
    }

    object IPickled.Empty() => NewEmpty();
}

public sealed partial class PyOrderedDict<K, V>
{
    private protected override PyDict<K, V> NewEmpty() => new PyOrderedDict<K, V>();
}

public sealed partial class PyCounter<T>
{
    private protected override PyDict<T, long> NewEmpty() => new PyCounter<T>();
}

public sealed partial class PyDefaultDict<K, V>
{
    private protected override PyDict<K, V> NewEmpty() => new PyDefaultDict<K, V>();

    private protected override void SaveOptions(PickleWriter writer)
    {
        writer.Write(DefaultFactory is not null);
        writer.Write(FactoryRepr);
    }

    /// <summary>The factory itself is a lambda; what it makes follows from the type, as it does for int, list, dict and set.</summary>
    private protected override void LoadOptions(PickleReader reader)
    {
        DefaultFactory = reader.Read<bool>() ? MakeDefault : null;
        FactoryRepr = reader.Read<string?>();
    }

    private static V MakeDefault() =>
        typeof(V) == typeof(string) ? (V)(object)"" : PickleTypes.Prototype(PickleTypes.Key(typeof(V)))?.Empty() is V empty ? empty : default!;
}

public sealed partial class PySet<T> : IPickled
{
    void IPickled.Save(PickleWriter writer) => PickleSets.Save(writer, Store.ToArray());

    object IPickled.Load(PickleReader reader, int slot) => reader.Remember(slot, new PySet<T>(PickleSets.Load<T>(reader)));

    object IPickled.Empty() => new PySet<T>();
}

public sealed partial class PyFrozenSet<T> : IPickled
{
    void IPickled.Save(PickleWriter writer) => PickleSets.Save(writer, Store.ToArray());

    object IPickled.Load(PickleReader reader, int slot) => new PyFrozenSet<T>(PickleSets.Load<T>(reader));
}

public sealed partial class PyTuple<T> : IPickled
{
    void IPickled.Save(PickleWriter writer) => PickleSets.Save(writer, items);

    object IPickled.Load(PickleReader reader, int slot) => new PyTuple<T>((IEnumerable<T>)PickleSets.Load<T>(reader));
}

public sealed partial class PyDeque<T> : IPickled
{
    void IPickled.Save(PickleWriter writer)
    {
        writer.Write(Maxlen is { } most ? (object)most : null);
        PickleSets.Save(writer, ToArray());
    }

    object IPickled.Load(PickleReader reader, int slot)
    {
        var deque = reader.Remember(slot, new PyDeque<T>(null, reader.Read<long?>()));
        foreach (var item in PickleSets.Load<T>(reader))
        {
            deque.Append(item);
        }

        return deque;
    }

    object IPickled.Empty() => new PyDeque<T>();
}

internal static class PickleSets
{
    public static void Save<T>(PickleWriter writer, T[] items)
    {
        writer.Number(items.Length);
        foreach (var item in items)
        {
            writer.Write(item);
        }
    }

    public static T[] Load<T>(PickleReader reader)
    {
        var items = new T[reader.Count()];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = reader.Read<T>();
        }

        return items;
    }
}

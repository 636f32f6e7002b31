namespace PyConc2Cs.Runtime;

public static class PyDict
{
    /// <summary><c>dict.fromkeys(iterable, value)</c>.</summary>
    public static PyDict<K, V> FromKeys<K, V>(IEnumerable<K> iterable, V value)
    {
        var dict = new PyDict<K, V>();
        foreach (var key in iterable)
        {
            dict[key] = value;
        }

        return dict;
    }

    /// <summary><c>dict.fromkeys(iterable)</c>: every value is None.</summary>
    public static PyDict<K, object?> FromKeys<K>(IEnumerable<K> iterable) => FromKeys(iterable, (object?)null);

    /// <summary>A dict of a dict, mapping or iterable of pairs in Dynamic form.</summary>
    public static PyDict<K, V> Of<K, V>(object? source)
    {
        var dict = new PyDict<K, V>();
        dict.Update(source);
        return dict;
    }

    /// <summary><c>dict(zip(...))</c> and the like.</summary>
    public static PyDict<K, V> Of<K, V>(IEnumerable<(K Key, V Value)> pairs) => new(pairs);
}

/// <summary><c>get</c> without a default where the values are references: None when the key isn't there.</summary>
public static class PyDictOfClass
{
    public static V? Get<K, V>(this PyDict<K, V> dict, K key)
        where V : class? => dict.TryGetValue(key, out var value) ? value : null;
}

/// <summary><c>get</c> without a default where the values are numbers or tuples: None when the key isn't there.</summary>
public static class PyDictOfStruct
{
    public static V? Get<K, V>(this PyDict<K, V> dict, K key)
        where V : struct => dict.TryGetValue(key, out var value) ? value : null;

    public static V? Get<K, V>(this PyDict<K, V?> dict, K key)
        where V : struct => dict.TryGetValue(key, out var value) ? value : null;

    /// <summary><c>get(key, None)</c>, <c>pop(key, None)</c>.</summary>
    public static V? Pop<K, V>(this PyDict<K, V> dict, K key, V? @default)
        where V : struct => dict.TryRemove(key, out var value) ? value : @default;
}

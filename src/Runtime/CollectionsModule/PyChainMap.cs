using System.Collections;

namespace PyConc2Cs.Runtime;

/// <summary><c>collections.ChainMap</c>: looks keys up in several dicts in turn; writes go to the first.</summary>
[PyClass("collections", "ChainMap")]
public sealed partial class PyChainMap<K, V> : IEnumerable<K>
{
    [PyMember]
    public PyChainMap(params PyDict<K, V>[] maps)
    {
        Maps = new PyList<PyDict<K, V>>(maps.Length == 0 ? [new PyDict<K, V>()] : maps);
    }

    [PyMember]
    public PyList<PyDict<K, V>> Maps { get; set; }

    /// <summary>Raises KeyError when no dict has the key.</summary>
    public V this[K key]
    {
        get
        {
            foreach (var map in Maps)
            {
                if (map.TryGetValue(key, out var value))
                {
                    return value;
                }
            }

            throw new KeyError(key);
        }

        set => Maps[0][key] = value;
    }

    [PyMember("__getitem__")]
    public V GetItem(K key) => this[key];

    [PyMember("__setitem__")]
    public void SetItem(K key, V value) => this[key] = value;

    [PyMember("__delitem__")]
    public void Delete(K key)
    {
        if (!Maps[0].TryRemove(key, out _))
        {
            throw new KeyError($"Key not found in the first mapping: {PyOps.Repr(key)}");
        }
    }

    [PyMember("__contains__")]
    public bool Contains(K key) => Maps.Any(map => map.Contains(key));

    public long Length => Merged().Length;

    [PyMember("__len__")]
    public long Len() => Length;

    [PyMember]
    public V Get(K key, V @default = default!) => Contains(key) ? this[key] : @default;

    /// <summary>Removes a key from the first dict. Raises KeyError.</summary>
    [PyMember]
    public V Pop(K key) => Maps[0].TryRemove(key, out var value) ? value : throw new KeyError($"Key not found in the first mapping: {PyOps.Repr(key)}");

    [PyMember]
    public PyChainMap<K, V> NewChild(PyDict<K, V>? m = null) => new([m ?? new PyDict<K, V>(), .. Maps]);

    [PyMember]
    public PyChainMap<K, V> Parents => new([.. Maps.Skip(1)]);

    [PyMember]
    public PyDictKeys<K, V> Keys() => Merged().Keys();

    [PyMember]
    public PyDictValues<K, V> Values() => Merged().Values();

    [PyMember]
    public PyDictItems<K, V> Items() => Merged().Items();

    private PyDict<K, V> Merged()
    {
        var merged = new PyDict<K, V>();
        foreach (var map in Maps.Reverse<PyDict<K, V>>())
        {
            merged.Update(map);
        }

        return merged;
    }

    public IEnumerator<K> GetEnumerator() => ((IEnumerable<K>)Merged()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => Reprs.Sequence(this, "ChainMap(", ")", Maps);
}

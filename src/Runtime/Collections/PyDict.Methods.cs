using System.Collections;

namespace PyConc2Cs.Runtime;

public partial class PyDict<K, V>
{
    /// <summary>The dict itself after an update, for displays with <c>**</c>: <c>{**a, "k": v}</c>.</summary>
    public PyDict<K, V> With(object? other)
    {
        Update(other);
        return this;
    }

    /// <summary>The value, or the default when the key isn't there.</summary>
    [PyMember]
    public V Get(K key, V @default) => TryGetValue(key, out var value) ? value : @default;

    /// <summary><c>get</c> in Dynamic form; typed code calls <c>Get(key)</c> of <see cref="PyDictOfClass"/> or <see cref="PyDictOfStruct"/>.</summary>
    [PyMember("get")]
    [PyIntrinsic("dict.get")]
    public object? GetDynamic(object? key, object? @default = null) =>
        KeyCast<K>.TryCast(key, out var typed) && TryGetValue(typed, out var value) ? value : @default;

    /// <summary>The value; when the key isn't there, the default is stored and returned. One step for other threads.</summary>
    [PyMember("setdefault")]
    public V SetDefault(K key, V @default = default!)
    {
        var hash = KeyOps<K>.Hash(key);
        var slot = EnterAndFind(hash, key);
        if (slot >= 0)
        {
            var value = table.Entries[slot].Value;
            flag.Exit();
            return value;
        }

        Insert(hash, key, @default);
        return @default;
    }

    /// <summary>Removes the key and returns its value. Raises KeyError.</summary>
    [PyMember]
    public V Pop(K key) => TryRemove(key, out var value) ? value : throw new KeyError(key);

    /// <summary>Removes the key and returns its value, or the default when it isn't there.</summary>
    [PyMember]
    public V Pop(K key, V @default) => TryRemove(key, out var value) ? value : @default;

    /// <summary><c>pop</c> with a default of another type.</summary>
    [PyMember("pop")]
    public object? PopDynamic(object? key, object? @default) =>
        KeyCast<K>.TryCast(key, out var typed) && TryRemove(typed, out var value) ? value : @default;

    /// <summary>Removes and returns the last item. Raises KeyError when the dict is empty.</summary>
    [PyMember("popitem")]
    public (K Key, V Value) PopItem() => PopAt(last: true, "popitem(): dictionary is empty");

    internal (K Key, V Value) PopAt(bool last, string empty)
    {
        flag.Enter();
        if (count == 0)
        {
            flag.Exit();
            throw new KeyError(empty);
        }

        var slot = last ? table.Used - 1 : table.First;
        ref var entry = ref table.Entries[slot];
        var item = (entry.Key, entry.Value);
        Erase(slot);
        flag.Exit();
        return item;
    }

    /// <summary>Sets all items of another dict.</summary>
    [PyMember]
    public void Update(PyDict<K, V> other)
    {
        foreach (var (key, value) in other.ToPairs())
        {
            Set(key, value);
        }
    }

    /// <summary>Sets all pairs of an iterable.</summary>
    [PyMember]
    public void Update(IEnumerable<(K Key, V Value)> pairs)
    {
        foreach (var (key, value) in pairs)
        {
            this[key] = value;
        }
    }

    /// <summary><c>update(other, **items)</c>: another dict or an iterable of pairs, then the keyword arguments.</summary>
    [PyMember]
    public void Update(object? other = null, PyKeywords? items = null)
    {
        if (other is not null)
        {
            foreach (var (key, value) in DictPairs.Of(other))
            {
                this[PyConvert.To<K>(key)] = PyConvert.To<V>(value);
            }
        }

        foreach (var (name, value) in items ?? [])
        {
            this[PyConvert.To<K>(name)] = PyConvert.To<V>(value);
        }
    }

    /// <summary>A shallow copy.</summary>
    [PyMember]
    public virtual PyDict<K, V> Copy() => new(this);

    /// <summary>A live view of the keys.</summary>
    [PyMember]
    public PyDictKeys<K, V> Keys() => new(this);

    /// <summary>A live view of the values.</summary>
    [PyMember]
    public PyDictValues<K, V> Values() => new(this);

    /// <summary>A live view of the items.</summary>
    [PyMember]
    public PyDictItems<K, V> Items() => new(this);

    /// <summary>Python 2's <c>has_key</c>.</summary>
    [PyMember]
    public bool HasKey(K key) => Contains(key);

    /// <summary>Python 2's <c>viewkeys()</c>.</summary>
    [PyMember("viewkeys")]
    public PyDictKeys<K, V> ViewKeys() => new(this);

    /// <summary>Python 2's <c>viewvalues()</c>.</summary>
    [PyMember("viewvalues")]
    public PyDictValues<K, V> ViewValues() => new(this);

    /// <summary>Python 2's <c>viewitems()</c>.</summary>
    [PyMember("viewitems")]
    public PyDictItems<K, V> ViewItems() => new(this);

    /// <summary>Python 2: an iterator over the keys.</summary>
    [PyMember("iterkeys")]
    public PyIterator<K> IterKeys() => PyIterator.Of(Keys());

    /// <summary>Python 2: an iterator over the values.</summary>
    [PyMember("itervalues")]
    public PyIterator<V> IterValues() => PyIterator.Of(Values());

    /// <summary>Python 2: an iterator over the items.</summary>
    [PyMember("iteritems")]
    public PyIterator<(K Key, V Value)> IterItems() => PyIterator.Of(Items());

    /// <summary><c>left | right</c>: a new dict; the right one's values win.</summary>
    public static PyDict<K, V> operator |(PyDict<K, V> left, PyDict<K, V> right)
    {
        var merged = left.Copy();
        merged.Update(right);
        return merged;
    }

    /// <summary><c>dict |= other</c>: updates and returns this dict.</summary>
    public PyDict<K, V> UpdateInPlace(PyDict<K, V> other)
    {
        Update(other);
        return this;
    }

    /// <summary>Same keys with equal values, in any order.</summary>
    public bool Equals(PyDict<K, V>? other)
    {
        if (other is null || Length != other.Length)
        {
            return false;
        }

        foreach (var (key, value) in ToPairs())
        {
            if (!other.TryGetValue(key, out var theirs) || !KeyOps<V>.Equals(value, theirs))
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) =>
        ReferenceEquals(this, obj) || (obj is PyDict<K, V> same ? Equals(same) : obj is IPyDict other && DictPairs.Equal(this, other));

    /// <summary>Raises TypeError: a dict is unhashable.</summary>
    public override int GetHashCode() => throw new TypeError("unhashable type: 'dict'");

    /// <summary>Python's repr; a dict inside itself shows as <c>{...}</c>.</summary>
    public override string ToString() => Reprs.Pairs(this, "{", "}", ((IPyDict)this).Pairs);

    /// <summary>Enumerates the keys. Raises RuntimeError when the dict changes size meanwhile.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<K> IEnumerable<K>.GetEnumerator() => new DictIterator<K, V, K>(this, static (key, _) => key, "dict_keyiterator");

    IEnumerator IEnumerable.GetEnumerator() => new DictIterator<K, V, K>(this, static (key, _) => key, "dict_keyiterator");

    public struct Enumerator(PyDict<K, V> dict)
    {
        private readonly object table = dict.IterationTable(out _);
        private readonly int count = dict.count;
        private K current = default!;
        private int next;

        public readonly K Current => current;

        public bool MoveNext() => dict.TryNextSlot(ref next, table, count, out current, out _);
    }
}

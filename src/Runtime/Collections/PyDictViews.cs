using System.Collections;

namespace PyConc2Cs.Runtime;

/// <summary><c>dict.keys()</c>: a live view with the operators of a set.</summary>
[PyClass("builtins", "dict_keys")]
public sealed partial class PyDictKeys<K, V>(PyDict<K, V> dict) : IEnumerable<K>, ISnapshot<K>
{
    [PyMember("__len__")]
    public long Length => dict.Length;

    public bool Contains(K key) => dict.Contains(key);

    [PyMember("__contains__")]
    public bool ContainsObject(object? key) => ((IPyDict)dict).ContainsKey(key);

    [PyMember("isdisjoint")]
    public bool IsDisjoint(IEnumerable<K> other) => new PySet<K>(this).IsDisjoint(other);

    public static PySet<K> operator &(PyDictKeys<K, V> left, IEnumerable<K> right) => new PySet<K>(left).Intersection(right);

    public static PySet<K> operator |(PyDictKeys<K, V> left, IEnumerable<K> right) => new PySet<K>(left).Union(right);

    public static PySet<K> operator -(PyDictKeys<K, V> left, IEnumerable<K> right) => new PySet<K>(left).Difference(right);

    public static PySet<K> operator ^(PyDictKeys<K, V> left, IEnumerable<K> right) => new PySet<K>(left).SymmetricDifference(right);

    [PyMember("__and__")]
    public PySet<K> And(IEnumerable<K> other) => this & other;

    [PyMember("__or__")]
    public PySet<K> Or(IEnumerable<K> other) => this | other;

    [PyMember("__sub__")]
    public PySet<K> Subtract(IEnumerable<K> other) => this - other;

    [PyMember("__xor__")]
    public PySet<K> Xor(IEnumerable<K> other) => this ^ other;

    /// <summary><c>reversed(dict)</c>.</summary>
    public PyIterator<K> Reversed() => PyIterator.Named("dict_reversekeyiterator", Enumerable.Reverse(((ISnapshot<K>)this).ToArray()));

    K[] ISnapshot<K>.ToArray() => ((ISnapshot<K>)dict).ToArray();

    public PyDict<K, V>.Enumerator GetEnumerator() => dict.GetEnumerator();

    IEnumerator<K> IEnumerable<K>.GetEnumerator() => ((IEnumerable<K>)dict).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)dict).GetEnumerator();

    public override bool Equals(object? obj) => ViewEquality.Equal(this, Length, obj);

    public override int GetHashCode() => throw new TypeError("unhashable type: 'dict_keys'");

    public override string ToString() => Reprs.Sequence(this, "dict_keys([", "])", this);
}

/// <summary><c>dict.values()</c>: a live view.</summary>
[PyClass("builtins", "dict_values")]
public sealed partial class PyDictValues<K, V>(PyDict<K, V> dict) : IEnumerable<V>, ISnapshot<V>
{
    [PyMember("__len__")]
    public long Length => dict.Length;

    public bool Contains(V value)
    {
        foreach (var (_, item) in dict.ToPairs())
        {
            if (KeyOps<V>.Equals(item, value))
            {
                return true;
            }
        }

        return false;
    }

    [PyMember("__contains__")]
    public bool ContainsObject(object? value) => KeyCast<V>.TryCast(value, out var typed) && Contains(typed);

    public PyIterator<V> Reversed() => PyIterator.Named("dict_reversevalueiterator", Enumerable.Reverse(((ISnapshot<V>)this).ToArray()));

    V[] ISnapshot<V>.ToArray() => Array.ConvertAll(dict.ToPairs(), pair => pair.Value);

    public Enumerator GetEnumerator() => new(dict);

    IEnumerator<V> IEnumerable<V>.GetEnumerator() => new DictIterator<K, V, V>(dict, static (_, value) => value, "dict_valueiterator");

    IEnumerator IEnumerable.GetEnumerator() => new DictIterator<K, V, V>(dict, static (_, value) => value, "dict_valueiterator");

    public override string ToString() => Reprs.Sequence(this, "dict_values([", "])", this);

    public struct Enumerator
    {
        private readonly PyDict<K, V> dict;
        private readonly object table;
        private readonly int count;
        private V current = default!;
        private int next;

        internal Enumerator(PyDict<K, V> dict)
        {
            this.dict = dict;
            table = dict.IterationTable(out count);
        }

        public readonly V Current => current;

        public bool MoveNext() => dict.TryNextSlot(ref next, table, count, out _, out current);
    }
}

/// <summary><c>dict.items()</c>: a live view with the operators of a set.</summary>
[PyClass("builtins", "dict_items")]
public sealed partial class PyDictItems<K, V>(PyDict<K, V> dict) : IEnumerable<(K Key, V Value)>, ISnapshot<(K Key, V Value)>
{
    [PyMember("__len__")]
    public long Length => dict.Length;

    public bool Contains((K Key, V Value) item) => dict.TryGetValue(item.Key, out var value) && KeyOps<V>.Equals(value, item.Value);

    [PyMember("__contains__")]
    public bool ContainsObject(object? item) =>
        item is System.Runtime.CompilerServices.ITuple { Length: 2 } pair
        && KeyCast<K>.TryCast(pair[0], out var key)
        && KeyCast<V>.TryCast(pair[1], out var value)
        && Contains((key, value));

    [PyMember("__and__")]
    public PySet<object?> And(object? other) => Objects().Intersection(PyOps.Iterate(other));

    [PyMember("__or__")]
    public PySet<object?> Or(object? other) => Objects().Union(PyOps.Iterate(other));

    [PyMember("__sub__")]
    public PySet<object?> Subtract(object? other) => Objects().Difference(PyOps.Iterate(other));

    [PyMember("__xor__")]
    public PySet<object?> Xor(object? other) => Objects().SymmetricDifference(PyOps.Iterate(other));

    private PySet<object?> Objects() => new(PyOps.Iterate(this));

    public static PySet<(K Key, V Value)> operator &(PyDictItems<K, V> left, IEnumerable<(K Key, V Value)> right) => new PySet<(K Key, V Value)>(left).Intersection(right);

    public static PySet<(K Key, V Value)> operator |(PyDictItems<K, V> left, IEnumerable<(K Key, V Value)> right) => new PySet<(K Key, V Value)>(left).Union(right);

    public static PySet<(K Key, V Value)> operator -(PyDictItems<K, V> left, IEnumerable<(K Key, V Value)> right) => new PySet<(K Key, V Value)>(left).Difference(right);

    public static PySet<(K Key, V Value)> operator ^(PyDictItems<K, V> left, IEnumerable<(K Key, V Value)> right) => new PySet<(K Key, V Value)>(left).SymmetricDifference(right);

    public PyIterator<(K Key, V Value)> Reversed() => PyIterator.Named("dict_reverseitemiterator", Enumerable.Reverse(dict.ToPairs()));

    (K Key, V Value)[] ISnapshot<(K Key, V Value)>.ToArray() => dict.ToPairs();

    public Enumerator GetEnumerator() => new(dict);

    IEnumerator<(K Key, V Value)> IEnumerable<(K Key, V Value)>.GetEnumerator() => Iterate();

    IEnumerator IEnumerable.GetEnumerator() => Iterate();

    private DictIterator<K, V, (K Key, V Value)> Iterate() => new(dict, static (key, value) => (key, value), "dict_itemiterator");

    public override bool Equals(object? obj) => ViewEquality.Equal(this, Length, obj);

    public override int GetHashCode() => throw new TypeError("unhashable type: 'dict_items'");

    public override string ToString() => Reprs.Sequence(this, "dict_items([", "])", this);

    public struct Enumerator
    {
        private readonly PyDict<K, V> dict;
        private readonly object table;
        private readonly int count;
        private K key = default!;
        private V value = default!;
        private int next;

        internal Enumerator(PyDict<K, V> dict)
        {
            this.dict = dict;
            table = dict.IterationTable(out count);
        }

        public readonly (K Key, V Value) Current => (key, value);

        public bool MoveNext() => dict.TryNextSlot(ref next, table, count, out key, out value);
    }
}

internal static class ViewEquality
{
    /// <summary>A view equals a set or another view of the same elements.</summary>
    public static bool Equal(IEnumerable view, long length, object? other)
    {
        var theirs = other as IPySet;
        if (theirs is null)
        {
            if (other is not IEnumerable || !(other is IPyDynamic { PyTypeName: "dict_keys" or "dict_items" }))
            {
                return false;
            }

            theirs = new PySet<object?>(Buffers.Cast<object?>(other));
        }

        return length == theirs.Count && SetEquality.IsSubset(new PySet<object?>(Buffers.Cast<object?>(view)), theirs);
    }
}

namespace PyConc2Cs.Runtime;

/// <summary><c>collections.OrderedDict</c>: a dict whose equality with its kind looks at the order.</summary>
[PyClass("collections", "OrderedDict")]
public sealed partial class PyOrderedDict<K, V> : PyDict<K, V>
{
    private protected override bool KeepsOrder => true;

    public PyOrderedDict()
    {
    }

    public PyOrderedDict(IEnumerable<(K Key, V Value)> pairs)
        : base(pairs)
    {
    }

    [PyMember]
    public PyOrderedDict([PyParam(PositionalOnly = true)] object? source = null, PyKeywords? kwargs = null)
    {
        if (source is not null)
        {
            Update(source);
        }

        foreach (var (name, value) in kwargs ?? [])
        {
            ((IPyDict)this).SetItem(name, value);
        }
    }

    /// <summary>Moves a key to the end, or to the beginning. Raises KeyError.</summary>
    [PyMember]
    public void MoveToEnd(K key, bool last = true)
    {
        if (!TryRemove(key, out var value))
        {
            throw new KeyError(key);
        }

        if (last)
        {
            Add(key, value);
            return;
        }

        var others = ToPairs();
        Clear();
        Add(key, value);
        foreach (var (other, theirs) in others)
        {
            Add(other, theirs);
        }
    }

    /// <summary>Removes and returns the last item, or the first. Raises KeyError when empty.</summary>
    [PyMember("popitem")]
    public (K Key, V Value) PopItem(bool last = true) => PopAt(last, "dictionary is empty");

    public override PyOrderedDict<K, V> Copy() => new PyOrderedDict<K, V>(ToPairs());

    public override bool Equals(object? obj) =>
        base.Equals(obj) && (obj is not PyOrderedDict<K, V> other || Keys().SequenceEqual(other.Keys(), PyEqualityComparer<K>.Default));

    public override int GetHashCode() => base.GetHashCode();

    public override string ToString() =>
        Length == 0 ? "OrderedDict()" : PyProgram.IsPython2 ? Reprs.Sequence(this, "OrderedDict([", "])", Items(), "...") : Reprs.Pairs(this, "OrderedDict({", "})", ((IPyDict)this).Pairs);
}

namespace PyConc2Cs.Runtime;

public static class PySet
{
    /// <summary>For collection expressions. Three elements or more come by way of a frozenset, as CPython makes a set display of constants.</summary>
    public static PySet<T> Create<T>(ReadOnlySpan<T> items)
    {
        var store = new SetStore<T>();
        foreach (var item in items)
        {
            store.Add(item);
        }

        return new(items.Length < 3 ? store : SetAlgebra.Copy(store));
    }

    /// <summary>A new set of an iterable's elements.</summary>
    public static PySet<T> Of<T>(IEnumerable<T> source) => new(source);
}

public static class PyFrozenSet
{
    /// <summary>For collection expressions.</summary>
    public static PyFrozenSet<T> Create<T>(ReadOnlySpan<T> items)
    {
        var store = new SetStore<T>();
        foreach (var item in items)
        {
            store.Add(item);
        }

        return new(store);
    }

    /// <summary><c>frozenset(source)</c>.</summary>
    public static PyFrozenSet<T> Of<T>(IEnumerable<T> source) => source as PyFrozenSet<T> ?? new(source);
}

public sealed partial class PySet<T>
{
    /// <summary>Adds an element; nothing happens when it is there.</summary>
    [PyMember]
    public void Add(T item) => Store.Add(item);

    /// <summary>Removes an element. Raises KeyError when it isn't there.</summary>
    [PyMember]
    public void Remove(T item)
    {
        if (!Store.Remove(item))
        {
            throw new KeyError(item);
        }
    }

    /// <summary>Removes an element if it is there.</summary>
    [PyMember]
    public void Discard(T item) => Store.Remove(item);

    /// <summary>Removes and returns an element. Raises KeyError when the set is empty.</summary>
    [PyMember]
    public T Pop() => Store.TryPop(out var item) ? item : throw new KeyError("pop from an empty set");

    /// <summary>Removes all elements.</summary>
    [PyMember]
    public void Clear() => Store.Clear();

    /// <summary>A shallow copy.</summary>
    [PyMember]
    public PySet<T> Copy() => new(SetAlgebra.Copy(Store));

    /// <summary>Adds the elements of all others.</summary>
    [PyMember]
    public void Update(params IEnumerable<T>[] others)
    {
        foreach (var other in others)
        {
            SetAlgebra.Update(Store, other);
        }
    }

    /// <summary>Keeps only the elements that all others have.</summary>
    [PyMember]
    public void IntersectionUpdate(params IEnumerable<T>[] others) => Store.Replace(Intersection(others).Store);

    /// <summary>Removes the elements of all others.</summary>
    [PyMember]
    public void DifferenceUpdate(params IEnumerable<T>[] others)
    {
        foreach (var other in others)
        {
            SetAlgebra.Subtract(Store, other);
        }
    }

    /// <summary>Keeps the elements that only one of the two has.</summary>
    [PyMember]
    public void SymmetricDifferenceUpdate(IEnumerable<T> other)
    {
        if (ReferenceEquals(other, this))
        {
            Clear();
            return;
        }

        SetAlgebra.Toggle(Store, (SetAlgebra.StoreOf(other) ?? SetAlgebra.Of(other)).ToArray());
    }

    /// <summary><c>set |= other</c>.</summary>
    public PySet<T> UnionInPlace(IEnumerable<T> other)
    {
        Update(other);
        return this;
    }

    /// <summary><c>set &amp;= other</c>.</summary>
    public PySet<T> IntersectionInPlace(IEnumerable<T> other)
    {
        IntersectionUpdate(other);
        return this;
    }

    /// <summary><c>set -= other</c>.</summary>
    public PySet<T> DifferenceInPlace(IEnumerable<T> other)
    {
        DifferenceUpdate(other);
        return this;
    }

    /// <summary><c>set ^= other</c>.</summary>
    public PySet<T> SymmetricDifferenceInPlace(IEnumerable<T> other)
    {
        SymmetricDifferenceUpdate(other);
        return this;
    }
}

using System.Collections;
using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>A Python set. Ints iterate in CPython's order. Threads may share it without a lock.</summary>
[PyClass("builtins", "set")]
[CollectionBuilder(typeof(PySet), nameof(PySet.Create))]
public sealed partial class PySet<T> : IPySet, IReadOnlyCollection<T>, ISnapshot<T>
{
    internal SetStore<T> Store { get; }

    /// <summary>An empty set.</summary>
    public PySet() => Store = new SetStore<T>();

    /// <summary><c>set(iterable)</c>.</summary>
    [PyMember]
    public PySet(IEnumerable<T> iterable) => Store = SetAlgebra.Of(iterable);

    internal PySet(SetStore<T> store) => Store = store;

    /// <summary><c>len(set)</c>.</summary>
    public long Length => Store.Count;

    int IReadOnlyCollection<T>.Count => Store.Count;

    /// <summary><c>item in set</c>.</summary>
    public bool Contains(T item) => Store.Contains(item);

    /// <summary>A new set with the elements of this and all others.</summary>
    [PyMember]
    public PySet<T> Union(params IEnumerable<T>[] others) => new(SetAlgebra.Union(Store, others));

    /// <summary>A new set of the elements that all have.</summary>
    [PyMember]
    public PySet<T> Intersection(params IEnumerable<T>[] others)
    {
        var result = others.Length == 0 ? SetAlgebra.Copy(Store) : Store;
        foreach (var other in others)
        {
            result = SetAlgebra.Intersection(result, other);
        }

        return new(result);
    }

    /// <summary>A new set of the elements that no other has.</summary>
    [PyMember]
    public PySet<T> Difference(params IEnumerable<T>[] others)
    {
        var result = others.Length == 0 ? SetAlgebra.Copy(Store) : Store;
        foreach (var other in others)
        {
            result = SetAlgebra.Difference(result, other);
        }

        return new(result);
    }

    /// <summary>A new set of the elements that only one of the two has.</summary>
    [PyMember]
    public PySet<T> SymmetricDifference(IEnumerable<T> other) => new(SetAlgebra.SymmetricDifference(Store, other));

    /// <summary>True if no element is in the other.</summary>
    [PyMember("isdisjoint")]
    public bool IsDisjoint(IEnumerable<T> other) => SetAlgebra.IsDisjoint(Store, other);

    /// <summary>True if every element is in the other.</summary>
    [PyMember("issubset")]
    public bool IsSubset(IEnumerable<T> other) => SetAlgebra.IsSubset(Store, SetAlgebra.StoreOf(other) ?? SetAlgebra.Of(other));

    /// <summary>True if every element of the other is here.</summary>
    [PyMember("issuperset")]
    public bool IsSuperset(IEnumerable<T> other) => SetAlgebra.IsSubset(SetAlgebra.StoreOf(other) ?? SetAlgebra.Of(other), Store);

    public static PySet<T> operator |(PySet<T> left, PySet<T> right) => left.Union(right);

    public static PySet<T> operator |(PySet<T> left, PyFrozenSet<T> right) => left.Union(right);

    public static PySet<T> operator &(PySet<T> left, PySet<T> right) => left.Intersection(right);

    public static PySet<T> operator &(PySet<T> left, PyFrozenSet<T> right) => left.Intersection(right);

    public static PySet<T> operator -(PySet<T> left, PySet<T> right) => left.Difference(right);

    public static PySet<T> operator -(PySet<T> left, PyFrozenSet<T> right) => left.Difference(right);

    public static PySet<T> operator ^(PySet<T> left, PySet<T> right) => left.SymmetricDifference(right);

    public static PySet<T> operator ^(PySet<T> left, PyFrozenSet<T> right) => left.SymmetricDifference(right);

    public static bool operator <=(PySet<T> left, PySet<T> right) => SetAlgebra.IsSubset(left.Store, right.Store);

    public static bool operator >=(PySet<T> left, PySet<T> right) => SetAlgebra.IsSubset(right.Store, left.Store);

    public static bool operator <(PySet<T> left, PySet<T> right) => left.Length < right.Length && left <= right;

    public static bool operator >(PySet<T> left, PySet<T> right) => right < left;

    public override bool Equals(object? obj) => ReferenceEquals(this, obj) || (obj is IPySet other && SetEquality.Equal(this, other));

    public SetEnumerator<T> GetEnumerator() => new(Store);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => new SetIterator<T>(Store);

    IEnumerator IEnumerable.GetEnumerator() => new SetIterator<T>(Store);

    T[] ISnapshot<T>.ToArray() => Store.ToArray();

    long IPySet.Count => Store.Count;

    bool IPySet.Contains(object? item) => SetEquality.IsHashable(item) && KeyCast<T>.TryCast(item, out var typed) && Contains(typed);

    IPySet IPySet.UnionSet(IPySet other) => other is IEnumerable<T> same
        ? Union(same)
        : new PySet<object?>(SetAlgebra.Union(SetAlgebra.Of(Buffers.Cast<object?>(this)), Buffers.Cast<object?>(other)));

    IPySet IPySet.IntersectionSet(IPySet other) => other is IEnumerable<T> same ? Intersection(same) : Intersection(SetEquality.Overlap<T>(other));

    IPySet IPySet.DifferenceSet(IPySet other) => other is IEnumerable<T> same ? Difference(same) : Difference(SetEquality.Overlap<T>(other));

    IPySet IPySet.SymmetricDifferenceSet(IPySet other) => other is IEnumerable<T> same
        ? SymmetricDifference(same)
        : new PySet<object?>(SetAlgebra.SymmetricDifference(SetAlgebra.Of(Buffers.Cast<object?>(this)), Buffers.Cast<object?>(other)));

    bool IPySet.IsSubsetOf(IPySet other) => SetEquality.IsSubset(this, other);

    bool IPySet.IsFrozen => false;

    bool IPySet.AddItem(object? item) => Store.Add(PyConvert.To<T>(item));

    bool IPySet.DiscardItem(object? item) => SetEquality.IsHashable(item) && KeyCast<T>.TryCast(item, out var typed) && Store.Remove(typed);

    IPySet IPySet.CopySet() => Copy();

    /// <summary>Raises TypeError: a set is unhashable.</summary>
    public override int GetHashCode() => throw new TypeError("unhashable type: 'set'");

    /// <summary>Python's repr: <c>{1, 2}</c>, <c>set()</c>.</summary>
    public override string ToString() => PyProgram.IsPython2 ? Reprs.Sequence(this, "set([", "])", this, "set(...)")
        : Length == 0 ? "set()" : Reprs.Sequence(this, "{", "}", this, "set(...)");
}

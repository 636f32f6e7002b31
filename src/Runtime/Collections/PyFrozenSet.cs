using System.Collections;
using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>A Python frozenset: an immutable, hashable set.</summary>
[PyClass("builtins", "frozenset")]
[CollectionBuilder(typeof(PyFrozenSet), nameof(PyFrozenSet.Create))]
public sealed partial class PyFrozenSet<T> : IPySet, IReadOnlyCollection<T>, ISnapshot<T>
{
    internal SetStore<T> Store { get; }

    /// <summary>An empty frozenset.</summary>
    public PyFrozenSet() => Store = new SetStore<T>();

    /// <summary><c>frozenset(iterable)</c>.</summary>
    [PyMember]
    public PyFrozenSet(IEnumerable<T> iterable) => Store = SetAlgebra.Of(iterable);

    internal PyFrozenSet(SetStore<T> store) => Store = store;

    /// <summary><c>len(frozenset)</c>.</summary>
    public long Length => Store.Count;

    int IReadOnlyCollection<T>.Count => Store.Count;

    /// <summary><c>item in frozenset</c>.</summary>
    public bool Contains(T item) => Store.Contains(item);

    /// <summary>A new frozenset with the elements of this and all others.</summary>
    [PyMember]
    public PyFrozenSet<T> Union(params IEnumerable<T>[] others) => new(SetAlgebra.Union(Store, others));

    /// <summary>A new frozenset of the elements that all have.</summary>
    [PyMember]
    public PyFrozenSet<T> Intersection(params IEnumerable<T>[] others)
    {
        var result = others.Length == 0 ? SetAlgebra.Copy(Store) : Store;
        foreach (var other in others)
        {
            result = SetAlgebra.Intersection(result, other);
        }

        return new(result);
    }

    /// <summary>A new frozenset of the elements that no other has.</summary>
    [PyMember]
    public PyFrozenSet<T> Difference(params IEnumerable<T>[] others)
    {
        var result = others.Length == 0 ? SetAlgebra.Copy(Store) : Store;
        foreach (var other in others)
        {
            result = SetAlgebra.Difference(result, other);
        }

        return new(result);
    }

    /// <summary>A new frozenset of the elements that only one of the two has.</summary>
    [PyMember]
    public PyFrozenSet<T> SymmetricDifference(IEnumerable<T> other) => new(SetAlgebra.SymmetricDifference(Store, other));

    /// <summary>True if no element is in the other.</summary>
    [PyMember("isdisjoint")]
    public bool IsDisjoint(IEnumerable<T> other) => SetAlgebra.IsDisjoint(Store, other);

    /// <summary>True if every element is in the other.</summary>
    [PyMember("issubset")]
    public bool IsSubset(IEnumerable<T> other) => SetAlgebra.IsSubset(Store, SetAlgebra.StoreOf(other) ?? SetAlgebra.Of(other));

    /// <summary>True if every element of the other is here.</summary>
    [PyMember("issuperset")]
    public bool IsSuperset(IEnumerable<T> other) => SetAlgebra.IsSubset(SetAlgebra.StoreOf(other) ?? SetAlgebra.Of(other), Store);

    public static PyFrozenSet<T> operator |(PyFrozenSet<T> left, PySet<T> right) => left.Union(right);

    public static PyFrozenSet<T> operator |(PyFrozenSet<T> left, PyFrozenSet<T> right) => left.Union(right);

    public static PyFrozenSet<T> operator &(PyFrozenSet<T> left, PySet<T> right) => left.Intersection(right);

    public static PyFrozenSet<T> operator &(PyFrozenSet<T> left, PyFrozenSet<T> right) => left.Intersection(right);

    public static PyFrozenSet<T> operator -(PyFrozenSet<T> left, PySet<T> right) => left.Difference(right);

    public static PyFrozenSet<T> operator -(PyFrozenSet<T> left, PyFrozenSet<T> right) => left.Difference(right);

    public static PyFrozenSet<T> operator ^(PyFrozenSet<T> left, PySet<T> right) => left.SymmetricDifference(right);

    public static PyFrozenSet<T> operator ^(PyFrozenSet<T> left, PyFrozenSet<T> right) => left.SymmetricDifference(right);

    public static bool operator <=(PyFrozenSet<T> left, PyFrozenSet<T> right) => SetAlgebra.IsSubset(left.Store, right.Store);

    public static bool operator >=(PyFrozenSet<T> left, PyFrozenSet<T> right) => SetAlgebra.IsSubset(right.Store, left.Store);

    public static bool operator <(PyFrozenSet<T> left, PyFrozenSet<T> right) => left.Length < right.Length && left <= right;

    public static bool operator >(PyFrozenSet<T> left, PyFrozenSet<T> right) => right < left;

    public override bool Equals(object? obj) => ReferenceEquals(this, obj) || (obj is IPySet other && SetEquality.Equal(this, other));

    public SetEnumerator<T> GetEnumerator() => new(Store);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => new SetIterator<T>(Store);

    IEnumerator IEnumerable.GetEnumerator() => new SetIterator<T>(Store);

    T[] ISnapshot<T>.ToArray() => Store.ToArray();

    long IPySet.Count => Store.Count;

    bool IPySet.Contains(object? item) => SetEquality.IsHashable(item) && KeyCast<T>.TryCast(item, out var typed) && Contains(typed);

    IPySet IPySet.UnionSet(IPySet other) => other is IEnumerable<T> same
        ? Union(same)
        : new PyFrozenSet<object?>(SetAlgebra.Union(SetAlgebra.Of(Buffers.Cast<object?>(this)), Buffers.Cast<object?>(other)));

    IPySet IPySet.IntersectionSet(IPySet other) => other is IEnumerable<T> same ? Intersection(same) : Intersection(SetEquality.Overlap<T>(other));

    IPySet IPySet.DifferenceSet(IPySet other) => other is IEnumerable<T> same ? Difference(same) : Difference(SetEquality.Overlap<T>(other));

    IPySet IPySet.SymmetricDifferenceSet(IPySet other) => other is IEnumerable<T> same
        ? SymmetricDifference(same)
        : new PyFrozenSet<object?>(SetAlgebra.SymmetricDifference(SetAlgebra.Of(Buffers.Cast<object?>(this)), Buffers.Cast<object?>(other)));

    bool IPySet.IsSubsetOf(IPySet other) => SetEquality.IsSubset(this, other);

    bool IPySet.IsFrozen => true;

    bool IPySet.AddItem(object? item) => throw new AttributeError("'frozenset' object has no attribute 'add'");

    bool IPySet.DiscardItem(object? item) => throw new AttributeError("'frozenset' object has no attribute 'discard'");

    IPySet IPySet.CopySet() => this;

    /// <summary>The frozenset itself.</summary>
    [PyMember]
    public PyFrozenSet<T> Copy() => this;

    /// <summary>Python's <c>hash(frozenset)</c>.</summary>
    [PyMember("__hash__")]
    public long Hash() => SetAlgebra.Hash(Store);

    public override int GetHashCode() => Hash().GetHashCode();

    /// <summary>Python's repr: <c>frozenset({1, 2})</c>, <c>frozenset()</c>.</summary>
    public override string ToString() => PyProgram.IsPython2 ? Reprs.Sequence(this, "frozenset([", "])", this, "frozenset(...)")
        : Length == 0 ? "frozenset()" : Reprs.Sequence(this, "frozenset({", "})", this, "frozenset(...)");
}

using System.Collections;

namespace PyConc2Cs.Runtime;

/// <summary>A Python set or frozenset of any element type, for the Dynamic path.</summary>
public interface IPySet : IEnumerable
{
    long Count { get; }

    bool IsFrozen { get; }

    bool Contains(object? item);

    /// <summary>Adds an element; false if it was there. Raises AttributeError on a frozenset.</summary>
    bool AddItem(object? item);

    /// <summary>Removes an element; false if it wasn't there. Raises AttributeError on a frozenset.</summary>
    bool DiscardItem(object? item);

    IPySet UnionSet(IPySet other);

    IPySet IntersectionSet(IPySet other);

    IPySet DifferenceSet(IPySet other);

    IPySet SymmetricDifferenceSet(IPySet other);

    bool IsSubsetOf(IPySet other);

    IPySet CopySet();
}

using System.Collections;

namespace PyConc2Cs.Runtime;

/// <summary>A Python list of any element type, for the Dynamic path. Elements that don't fit the element type raise TypeError.</summary>
public interface IPyList : IEnumerable
{
    long Count { get; }

    /// <summary>Negative indices count from the end; raises IndexError.</summary>
    object? this[long index] { get; set; }

    void Append(object? item);

    void Insert(long index, object? item);

    void DeleteAt(long index);

    object? Pop(long index);

    void Clear();

    void Extend(object? iterable);

    bool Contains(object? item);

    IPyList GetSlice(PySlice slice);

    void SetSlice(PySlice slice, object? iterable);

    void DeleteSlice(PySlice slice);

    /// <summary>A shallow copy.</summary>
    IPyList CopyList();

    /// <summary>A new list, the elements of both; an element type that can't hold them becomes <c>object?</c>.</summary>
    IPyList ConcatList(IPyList other);

    IPyList RepeatList(long count);

    object?[] ToObjects();
}

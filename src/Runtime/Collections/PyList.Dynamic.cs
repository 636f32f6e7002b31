namespace PyConc2Cs.Runtime;

public partial class PyList<T>
{
    long IPyList.Count => Length;

    object? IPyList.this[long index]
    {
        get => this[index];
        set => this[index] = PyConvert.To<T>(value);
    }

    void IPyList.Append(object? item) => Append(PyConvert.To<T>(item));

    void IPyList.Insert(long index, object? item) => Insert(index, PyConvert.To<T>(item));

    object? IPyList.Pop(long index) => Pop(index);

    void IPyList.Extend(object? iterable) => Extend(Buffers.Cast<T>(iterable));

    bool IPyList.Contains(object? item) => KeyCast<T>.TryCast(item, out var typed) && Contains(typed);

    IPyList IPyList.GetSlice(PySlice slice) => this[slice];

    void IPyList.SetSlice(PySlice slice, object? iterable) => SetSlice(slice, Buffers.Cast<T>(iterable));

    IPyList IPyList.CopyList() => Copy();

    IPyList IPyList.ConcatList(IPyList other)
    {
        if (other is PyList<T> same)
        {
            return Concat(same);
        }

        object?[] joined = [.. ((IPyList)this).ToObjects(), .. other.ToObjects()];
        return new PyList<object?>(joined, joined.Length);
    }

    IPyList IPyList.RepeatList(long count) => Repeat(count);

    object?[] IPyList.ToObjects()
    {
        var typed = ToArray();
        var objects = new object?[typed.Length];
        for (var i = 0; i < typed.Length; i++)
        {
            objects[i] = typed[i];
        }

        return objects;
    }
}

using System.Collections;

namespace PyConc2Cs.Runtime;

/// <summary>Python's multiprocessing.Array: numbers in memory that processes share; of fixed length.</summary>
[PyClass("multiprocessing", "Array", Aliases = ["multiprocessing.sharedctypes.SynchronizedArray", "multiprocessing.sharedctypes.Array"])]
public sealed unsafe partial class PySharedArray : PySharedObject, IPickled, IEnumerable<object?>
{
    private readonly SharedType type;
    private readonly long place;

    /// <summary>An array of a typecode or ctypes class: so many zeros, or the elements of an iterable.</summary>
    [PyMember]
    public PySharedArray(object? typecodeOrType, object? sizeOrInitializer, [PyParam(KeywordOnly = true)] object? @lock = null)
        : this(SharedType.Find(typecodeOrType), Items(sizeOrInitializer, out var length), length, @lock)
    {
    }

    private PySharedArray(SharedType type, object?[]? items, long length, object? @lock)
        : this(type, SharedArena.Allocate(length * type.Size), length, @lock)
    {
        for (var i = 0; i < items?.Length; i++)
        {
            type.Write(At(i), items[i]);
        }
    }

    private PySharedArray(SharedType type, long place, long length, object? @lock)
        : base(@lock) => (this.type, this.place, Length) = (type, place, length);

    public override string PyTypeName => LockObject is null ? $"{type.Name}_Array_{Length}" : type.Code == "c" ? "SynchronizedString" : "SynchronizedArray";

    public long Length { get; }

    /// <summary>For an array of characters: the bytes up to the first zero.</summary>
    [PyMember]
    public object? Value
    {
        get => type.Code == "c" ? new PyBytes([.. Bytes().TakeWhile(b => b != 0)]) : throw new AttributeError($"'{PyTypeName}' object has no attribute 'value'");
        set
        {
            if (type.Code != "c")
            {
                throw new AttributeError($"'{PyTypeName}' object has no attribute 'value'");
            }

            var text = ((PyBytes)value!).ToArray();
            if (text.Length > Length)
            {
                throw new ValueError("byte string too long");
            }

            for (var i = 0; i < text.Length; i++)
            {
                *At(i) = text[i];
            }

            if (text.Length < Length)
            {
                *At(text.Length) = 0;
            }
        }
    }

    /// <summary>For an array of characters: all bytes.</summary>
    [PyMember]
    public PyBytes Raw => type.Code == "c" ? new PyBytes([.. Bytes()]) : throw new AttributeError($"'{PyTypeName}' object has no attribute 'raw'");

    /// <summary>An element; negative indices count from the end. IndexError outside.</summary>
    public object? this[long index]
    {
        get => type.Read(At(Check(index)));
        set => type.Write(At(Check(index)), value);
    }

    /// <summary>The elements of a slice: a list, or bytes of an array of characters. Assigning takes as many elements as the slice has.</summary>
    public object? this[PySlice slice]
    {
        get => Slice(slice);
        set => SetItem(slice, value);
    }

    [PyMember("__getitem__")]
    public object? GetItem(object? key) => key is PySlice slice ? Slice(slice) : this[PyConvert.TryIndex(key, out var index) ? index : throw new TypeError("indices must be integers")];

    [PyMember("__setitem__")]
    public void SetItem(object? key, object? value)
    {
        if (key is not PySlice slice)
        {
            this[PyConvert.TryIndex(key, out var index) ? index : throw new TypeError("indices must be integers")] = value;
            return;
        }

        var (start, count, step) = slice.Select(Length);
        object?[] items = [.. PyOps.Iterate(value)];
        if (items.Length != count)
        {
            throw new ValueError("Can only assign sequence of same size");
        }

        for (var i = 0; i < items.Length; i++)
        {
            this[start + (i * step)] = items[i];
        }
    }

    [PyMember("__len__")]
    public long Count() => Length;

    [PyMember("get_lock")]
    public PyProcessRLock GetLock() => FindLock() as PyProcessRLock ?? throw new TypeError("the array has a Lock, not an RLock");

    [PyMember("get_obj")]
    public PySharedArray GetObject() => this;

    [PyMember("acquire")]
    public bool Acquire(bool block = true, double? timeout = null) => TakeLock(block, timeout);

    [PyMember("release")]
    public void Release() => ReleaseLock();

    [PyMember("__enter__")]
    public bool EnterContext() => TakeLock();

    [PyMember("__exit__")]
    public void ExitContext(params object?[] excInfo) => ReleaseLock();

    public IEnumerator<object?> GetEnumerator()
    {
        for (long i = 0; i < Length; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    protected override string DefaultRepr()
    {
        var name = $"<multiprocessing.sharedctypes.{type.Name}_Array_{Length} object at {PyOps.Address(this)}>";
        return LockObject is null ? name : $"<{PyTypeName} wrapper for {name}>";
    }

    void IPickled.Save(PickleWriter writer)
    {
        writer.Text(type.Code);
        writer.Number(place);
        writer.Number(Length);
        writer.Write(LockObject ?? false);
    }

    object IPickled.Load(PickleReader reader, int slot) =>
        new PySharedArray(SharedType.Find(reader.Text()), reader.Number(), reader.Number(), reader.Read());

    private static object?[]? Items(object? source, out long length)
    {
        if (PyConvert.TryIndex(source, out length))
        {
            return length >= 0 ? null : throw new ValueError("Array length must be >= 0");
        }

        object?[] items = [.. PyOps.Iterate(source)];
        length = items.Length;
        return items;
    }

    private object Slice(PySlice slice)
    {
        var (start, count, step) = slice.Select(Length);
        if (type.Code == "c")
        {
            var bytes = new byte[count];
            for (var i = 0; i < count; i++)
            {
                bytes[i] = *At(start + (i * step));
            }

            return new PyBytes(bytes);
        }

        var items = new PyList<object?>();
        for (var i = 0; i < count; i++)
        {
            items.Append(this[start + (i * step)]);
        }

        return items;
    }

    private List<byte> Bytes()
    {
        var bytes = new List<byte>();
        for (long i = 0; i < Length; i++)
        {
            bytes.Add(*At(i));
        }

        return bytes;
    }

    private byte* At(long index) => SharedArena.At(place + (index * type.Size));

    private long Check(long index)
    {
        var at = index < 0 ? index + Length : index;
        return at >= 0 && at < Length ? at : throw new IndexError("invalid index");
    }
}

using System.Collections;

namespace PyConc2Cs.Runtime;

/// <summary>Python's bytearray: mutable bytes; iterates and indexes as ints. Threads may share it.</summary>
[PyClass("builtins", "bytearray")]
public sealed partial class PyByteArray : IEnumerable<long>, IPyRepr
{
    private readonly object gate = new();
    private readonly List<byte> data;

    /// <summary>Python's <c>bytearray(source, encoding, errors)</c>. Raises TypeError and ValueError.</summary>
    [PyMember]
    public PyByteArray(object? source = null, string? encoding = null, string errors = "strict")
        : this(ByteSource.Read(source, encoding, errors, "bytearray"))
    {
    }

    public PyByteArray(byte[] data) => this.data = [.. data];

    public long Length
    {
        get
        {
            lock (gate)
            {
                return data.Count;
            }
        }
    }

    /// <summary>Negative indices count from the end. Raises IndexError, and ValueError for a value that is no byte.</summary>
    public long this[long index]
    {
        get
        {
            lock (gate)
            {
                return data[At(index)];
            }
        }

        set
        {
            var item = ByteSource.ToByte(value, "bytearray");
            lock (gate)
            {
                data[At(index)] = item;
            }
        }
    }

    public PyByteArray this[PySlice slice]
    {
        get
        {
            var copy = Snapshot();
            var (start, count, step) = slice.Select(copy.Length);
            return new PyByteArray(ByteSource.Pick(copy, start, count, step));
        }
    }

    /// <summary>Python's <c>bytearray.fromhex(text)</c>. Raises ValueError.</summary>
    [PyMember("fromhex")]
    public static PyByteArray FromHex(string @string) => new(ByteSource.FromHex(@string));

    public PyByteArray Slice(long? start = null, long? stop = null, long? step = null) => this[new PySlice(start, stop, step)];

    /// <summary>Puts bytes in the place of others.</summary>
    internal void Overwrite(int start, ReadOnlySpan<byte> bytes)
    {
        lock (gate)
        {
            bytes.CopyTo(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(data)[start..]);
        }
    }

    /// <summary>Python's <c>a.append(item)</c>. Raises ValueError for a value that is no byte.</summary>
    [PyMember]
    public void Append(long item)
    {
        var value = ByteSource.ToByte(item, "bytearray");
        lock (gate)
        {
            data.Add(value);
        }
    }

    /// <summary>Python's <c>a.extend(iterable)</c>.</summary>
    [PyMember]
    public void Extend(object? iterableOfInts)
    {
        var added = iterableOfInts is PyBytes or PyByteArray
            ? ByteSource.View(iterableOfInts).ToArray()
            : [.. PyOps.Iterate(iterableOfInts).Select(item => ByteSource.ToByte(PyConvert.ToLong(item), "bytearray"))];
        lock (gate)
        {
            data.AddRange(added);
        }
    }

    /// <summary>Python's <c>a.insert(index, item)</c>.</summary>
    [PyMember]
    public void Insert(long index, long item)
    {
        var value = ByteSource.ToByte(item, "bytearray");
        lock (gate)
        {
            data.Insert((int)Math.Clamp(index < 0 ? index + data.Count : index, 0, data.Count), value);
        }
    }

    /// <summary>Removes the first occurrence of the value. ValueError if there is none.</summary>
    [PyMember]
    public void Remove(long value)
    {
        var item = ByteSource.ToByte(value, "byte");
        lock (gate)
        {
            if (!data.Remove(item))
            {
                throw new ValueError("value not found in bytearray");
            }
        }
    }

    /// <summary>Python's <c>del a[index]</c>. Raises IndexError.</summary>
    internal void DeleteAt(long index)
    {
        lock (gate)
        {
            var at = index < 0 ? index + data.Count : index;
            if ((ulong)at >= (ulong)data.Count)
            {
                throw new IndexError("bytearray index out of range");
            }

            data.RemoveAt((int)at);
        }
    }

    /// <summary>Python's <c>a.pop(index)</c>. Raises IndexError.</summary>
    [PyMember]
    public long Pop(long index = -1)
    {
        lock (gate)
        {
            if (data.Count == 0)
            {
                throw new IndexError("pop from empty bytearray");
            }

            var at = index < 0 ? index + data.Count : index;
            if ((ulong)at >= (ulong)data.Count)
            {
                throw new IndexError("pop index out of range");
            }

            var item = data[(int)at];
            data.RemoveAt((int)at);
            return item;
        }
    }

    /// <summary>Python's <c>a.clear()</c>.</summary>
    [PyMember]
    public void Clear()
    {
        lock (gate)
        {
            data.Clear();
        }
    }

    /// <summary>Python's <c>a.reverse()</c>.</summary>
    [PyMember]
    public void Reverse()
    {
        lock (gate)
        {
            data.Reverse();
        }
    }

    /// <summary>Python's <c>a.copy()</c>.</summary>
    [PyMember]
    public PyByteArray Copy() => new(Snapshot());

    /// <summary>Python's <c>bytes(a)</c>.</summary>
    public PyBytes ToBytes() => new(Snapshot());

    public PyByteArray Concat(PyBytes other) => new([.. Snapshot(), .. other.ToArray()]);

    public PyByteArray Repeat(long count) => new(ByteSource.Repeat(Snapshot(), count));

    /// <summary>Python's <c>x in a</c>.</summary>
    public bool Contains(object? item) => ToBytes().Contains(item);

    public IEnumerator<long> GetEnumerator()
    {
        for (var i = 0; i < Length; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override bool Equals(object? obj) => obj is PyBytes or PyByteArray && ByteSource.View(this).SequenceEqual(ByteSource.View(obj));

    /// <summary>Raises TypeError: a bytearray is unhashable.</summary>
    public override int GetHashCode() => throw new TypeError("unhashable type: 'bytearray'");

    public string Repr() => $"bytearray({StringRepr.Of(Snapshot())})";

    public override string ToString() => Repr();

    internal byte[] Snapshot()
    {
        lock (gate)
        {
            return [.. data];
        }
    }

    private int At(long index)
    {
        var at = index < 0 ? index + data.Count : index;
        return (ulong)at < (ulong)data.Count ? (int)at : throw new IndexError("bytearray index out of range");
    }
}

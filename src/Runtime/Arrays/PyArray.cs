using System.Buffers.Binary;
using System.Collections;
using System.Numerics;

namespace PyConc2Cs.Runtime;

/// <summary>Python's array.array: numbers of one machine type in a row.</summary>
[PyClass("array", "array", Aliases = ["array.ArrayType"])]
public sealed partial class PyArray : IEnumerable<object?>, IPyRepr
{
    private const string Codes = "bBuwhHiIlLqQfd";

    private readonly PyList<object?> items = [];

    /// <summary>ValueError for an unknown typecode; the initial items come from an iterable, a text (typecode u) or bytes.</summary>
    [PyMember]
    public PyArray([PyParam(PositionalOnly = true)] string typecode, [PyParam(PositionalOnly = true)] object? initializer = null)
    {
        if (typecode.Length != 1 || !Codes.Contains(typecode, StringComparison.Ordinal))
        {
            throw typecode.Length == 1
                ? new ValueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
                : new TypeError($"array() argument 1 must be a unicode character, not str");
        }

        Typecode = typecode;
        if (initializer is PyBytes or PyByteArray)
        {
            Frombytes(initializer);
        }
        else if (initializer is not null)
        {
            Extend(initializer);
        }
    }

    [PyMember]
    public string Typecode { get; }

    /// <summary>The length of one item in bytes.</summary>
    [PyMember]
    public long Itemsize => Typecode switch
    {
        "b" or "B" => 1,
        "h" or "H" => 2,
        "i" or "I" or "f" or "u" or "w" => 4,
        _ => 8,
    };

    [PyMember("__len__")]
    public long Len() => items.Length;

    /// <summary>An item, or an array for a slice. IndexError.</summary>
    [PyMember("__getitem__")]
    public object? GetItem(object? index) => index is PySlice slice ? Like(items[slice])
        : Within(PyConvert.ToLong(index)) is var at ? items[at] : null;

    [PyMember("__setitem__")]
    public void SetItem(object? index, object? value)
    {
        if (index is not PySlice slice)
        {
            items[Within(PyConvert.ToLong(index), "assignment ")] = Checked(value);
            return;
        }

        if (value is not PyArray other)
        {
            throw new TypeError($"can only assign array (not \"{PyOps.TypeName(value)}\") to array slice");
        }

        ((IPyList)items).SetSlice(slice, other.items);
    }

    [PyMember("__delitem__")]
    public void DeleteItem(object? index)
    {
        if (index is PySlice slice)
        {
            ((IPyList)items).DeleteSlice(slice);
        }
        else
        {
            items.DeleteAt(Within(PyConvert.ToLong(index), "assignment "));
        }
    }

    [PyMember("__contains__")]
    public bool Contains(object? item) => ((IPyList)items).Contains(item);

    /// <summary>TypeError or OverflowError for what the machine type can't hold.</summary>
    [PyMember]
    public void Append([PyParam(PositionalOnly = true)] object? v) => items.Append(Checked(v));

    [PyMember]
    public void Extend([PyParam(PositionalOnly = true)] object? bb)
    {
        if (bb is PyArray other && other.Typecode != Typecode)
        {
            throw new TypeError("can only extend with array of same kind");
        }

        foreach (var item in PyOps.Iterate(bb).ToList())
        {
            Append(item);
        }
    }

    [PyMember]
    public void Fromlist([PyParam(PositionalOnly = true)] object? list) => Extend(list is IPyList ? list : throw new TypeError("arg must be list"));

    [PyMember]
    public void Fromunicode([PyParam(PositionalOnly = true)] string ustr) => Extend(ustr);

    [PyMember]
    public void Insert([PyParam(PositionalOnly = true)] long i, [PyParam(PositionalOnly = true)] object? v) => items.Insert(i, Checked(v));

    /// <summary>Takes an item out; the last one without an index. IndexError.</summary>
    [PyMember]
    public object? Pop([PyParam(PositionalOnly = true)] long i = -1) => items.Length == 0 ? throw new IndexError("pop from empty array")
        : i >= items.Length || i < -items.Length ? throw new IndexError("pop index out of range") : items.Pop(i);

    /// <summary>Removes the first item that equals the value. ValueError.</summary>
    [PyMember]
    public void Remove([PyParam(PositionalOnly = true)] object? v) => items.DeleteAt(Find(v, 0, "array.remove(x): x not in array"));

    [PyMember]
    public long Index([PyParam(PositionalOnly = true)] object? v, long start = 0, long stop = long.MaxValue) => Find(v, start, "array.index(x): x not in array") is var at && at < stop
        ? at : throw new ValueError("array.index(x): x not in array");

    [PyMember]
    public long Count([PyParam(PositionalOnly = true)] object? v) => items.LongCount(item => PyOps.Equals(item, v));

    [PyMember]
    public void Reverse() => items.Reverse();

    [PyMember]
    public PyList<object?> Tolist() => new(items);

    [PyMember]
    public string Tounicode() => string.Concat(items.Select(PyOps.Str));

    /// <summary>The items as the bytes of the machine.</summary>
    [PyMember("tobytes", "tostring")]
    public PyBytes Tobytes()
    {
        var bytes = new byte[items.Length * Itemsize];
        var at = 0;
        foreach (var item in items)
        {
            WriteItem(bytes.AsSpan(at, (int)Itemsize), item);
            at += (int)Itemsize;
        }

        return new PyBytes(bytes);
    }

    /// <summary>Appends items from the bytes of the machine. ValueError for a part of an item.</summary>
    [PyMember("frombytes", "fromstring")]
    public void Frombytes([PyParam(PositionalOnly = true)] object? buffer)
    {
        var bytes = ByteSource.View(buffer);
        var size = (int)Itemsize;
        if (bytes.Length % size != 0)
        {
            throw new ValueError("bytes length not a multiple of item size");
        }

        for (var at = 0; at < bytes.Length; at += size)
        {
            items.Append(ReadItem(bytes.Slice(at, size)));
        }
    }

    [PyMember]
    public void Tofile([PyParam(PositionalOnly = true)] object? f) => PyOps.CallMethod(f, "write", Tobytes());

    /// <summary>Reads so many items from a binary file. EOFError if there are fewer.</summary>
    [PyMember]
    public void Fromfile([PyParam(PositionalOnly = true)] object? f, [PyParam(PositionalOnly = true)] long n)
    {
        var data = (PyBytes)PyOps.CallMethod(f, "read", n * Itemsize)!;
        Frombytes(new PyBytes(data.Span[..(int)(data.Span.Length / Itemsize * Itemsize)].ToArray()));
        if (data.Span.Length < n * Itemsize)
        {
            throw new EOFError("read() didn't return enough bytes");
        }
    }

    /// <summary>Swaps the bytes of each item.</summary>
    [PyMember]
    public void Byteswap()
    {
        var bytes = Tobytes().Span.ToArray();
        for (var at = 0; at < bytes.Length; at += (int)Itemsize)
        {
            Array.Reverse(bytes, at, (int)Itemsize);
        }

        items.Clear();
        Frombytes(new PyBytes(bytes));
    }

    [PyMember("__add__")]
    public PyArray Add(object? other) => other is PyArray array && array.Typecode == Typecode ? Like(items.Concat(array.items))
        : throw new TypeError(other is PyArray ? "bad argument type for built-in operation" : $"can only append array (not \"{PyOps.TypeName(other)}\") to array");

    [PyMember("__mul__", "__rmul__")]
    public PyArray Multiply(long count) => Like(Enumerable.Range(0, (int)Math.Max(count, 0)).SelectMany(_ => items));

    [PyMember("__copy__", "__deepcopy__")]
    public PyArray Copy(object? memo = null) => Like(items);

    public override bool Equals(object? obj) => obj is PyArray other && PyOps.Equals(items, other.items);

    public override int GetHashCode() => throw new TypeError("unhashable type: 'array.array'");

    public IEnumerator<object?> GetEnumerator() => ((IEnumerable<object?>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public string Repr() => items.Length == 0 ? $"array('{Typecode}')"
        : Typecode is "u" or "w" ? $"array('{Typecode}', {PyOps.Repr(Tounicode())})" : $"array('{Typecode}', {PyOps.Repr(items)})";

    public override string ToString() => Repr();

    private PyArray Like(IEnumerable<object?> values)
    {
        var result = new PyArray(Typecode);
        foreach (var value in values)
        {
            result.items.Append(value);
        }

        return result;
    }

    private long Within(long index, string kind = "") => index >= -items.Length && index < items.Length
        ? (index < 0 ? index + items.Length : index) : throw new IndexError($"array {kind}index out of range");

    private long Find(object? value, long start, string message)
    {
        for (var i = Math.Max(start < 0 ? start + items.Length : start, 0); i < items.Length; i++)
        {
            if (PyOps.Equals(items[i], value))
            {
                return i;
            }
        }

        throw new ValueError(message);
    }

    private object? Checked(object? value)
    {
        switch (Typecode)
        {
            case "f": return (double)(float)PyConvert.ToFloat(value);
            case "d": return PyConvert.ToFloat(value);
            case "u" or "w": return value is string { Length: 1 or 2 } text && PyStr.Len(text) == 1 ? text : throw new TypeError("array item must be a unicode character, not " + PyOps.TypeName(value));
        }

        if (value is double)
        {
            throw new TypeError("'float' object cannot be interpreted as an integer");
        }

        var number = Numeric.ToBig(PyConvert.ToPyInt(value));
        var (minimum, maximum, name) = Range();
        return number >= minimum && number <= maximum ? (number <= long.MaxValue ? (long)number : number)
            : throw new OverflowError(Itemsize == 8 ? (number < 0 && minimum == 0 ? "can't convert negative value to unsigned int" : "int too big to convert")
                : $"{name} is {(number > maximum ? "greater than maximum" : "less than minimum")}");
    }

    private (BigInteger Minimum, BigInteger Maximum, string Name) Range() => Typecode switch
    {
        "b" => (sbyte.MinValue, sbyte.MaxValue, "signed char"),
        "B" => (byte.MinValue, byte.MaxValue, "unsigned byte integer"),
        "h" => (short.MinValue, short.MaxValue, "signed short integer"),
        "H" => (ushort.MinValue, ushort.MaxValue, "unsigned short"),
        "i" => (int.MinValue, int.MaxValue, "signed integer"),
        "I" => (uint.MinValue, uint.MaxValue, "unsigned int"),
        "l" or "q" => (long.MinValue, long.MaxValue, "signed long"),
        _ => (ulong.MinValue, ulong.MaxValue, "unsigned long"),
    };

    private void WriteItem(Span<byte> target, object? item)
    {
        switch (Typecode)
        {
            case "f": BinaryPrimitives.WriteSingleLittleEndian(target, (float)(double)item!); break;
            case "d": BinaryPrimitives.WriteDoubleLittleEndian(target, (double)item!); break;
            case "u" or "w": BinaryPrimitives.WriteInt32LittleEndian(target, char.ConvertToUtf32((string)item!, 0)); break;
            default:
                var bits = Numeric.ToBig(item) is var big && big > long.MaxValue ? (ulong)big : (ulong)(long)big;
                for (var i = 0; i < target.Length; i++)
                {
                    target[i] = (byte)(bits >> (8 * i));
                }

                break;
        }
    }

    private object ReadItem(ReadOnlySpan<byte> source)
    {
        switch (Typecode)
        {
            case "f": return (double)BinaryPrimitives.ReadSingleLittleEndian(source);
            case "d": return BinaryPrimitives.ReadDoubleLittleEndian(source);
            case "u" or "w": return char.ConvertFromUtf32(BinaryPrimitives.ReadInt32LittleEndian(source));
        }

        var number = new BigInteger(source, isUnsigned: char.IsUpper(Typecode[0]));
        return number <= long.MaxValue ? (long)number : number;
    }
}

/// <summary>Python's array module.</summary>
[PyModule("array")]
public static class PyArrayModule
{
    [PyMember]
    public static string Typecodes => "bBuwhHiIlLqQfd";
}

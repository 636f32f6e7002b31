using System.Collections;
using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>Python's bytes: immutable; iterates and indexes as ints.</summary>
[PyClass("builtins", "bytes")]
[CollectionBuilder(typeof(PyBytes), nameof(Create))]
public sealed partial class PyBytes : IEnumerable<long>, IEquatable<PyBytes>, IPyRepr
{
    public static readonly PyBytes Empty = new([]);

    private readonly byte[] data;

    /// <summary>Keeps the array: nobody may change it afterwards.</summary>
    public PyBytes(byte[] data) => this.data = data;

    /// <summary>
    /// Python's <c>bytes(source, encoding, errors)</c>: zero bytes for a count, encoded text, or the items of an iterable.
    /// Raises TypeError and ValueError.
    /// </summary>
    [PyMember]
    public PyBytes(object? source = null, string? encoding = null, string errors = "strict")
        : this(ByteSource.Read(source, encoding, errors, "bytes"))
    {
    }

    public long Length => data.Length;

    internal ReadOnlySpan<byte> Span => data;

    /// <summary>Negative indices count from the end. Raises IndexError.</summary>
    public long this[long index]
    {
        get
        {
            var at = index < 0 ? index + data.Length : index;
            return (ulong)at < (ulong)data.Length ? data[at] : throw new IndexError("index out of range");
        }
    }

    public PyBytes this[PySlice slice]
    {
        get
        {
            var (start, count, step) = slice.Select(data.Length);
            return new PyBytes(ByteSource.Pick(data, start, count, step));
        }
    }

    public static PyBytes operator +(PyBytes left, PyBytes right) => new([.. left.data, .. right.data]);

    public static PyBytes operator *(PyBytes left, long count) => left.Repeat(count);

    public static bool operator ==(PyBytes? left, PyBytes? right) => left is null ? right is null : left.Equals(right);

    public static bool operator !=(PyBytes? left, PyBytes? right) => !(left == right);

    public static bool operator <(PyBytes left, PyBytes right) => Compare(left, right) < 0;

    public static bool operator >(PyBytes left, PyBytes right) => Compare(left, right) > 0;

    public static bool operator <=(PyBytes left, PyBytes right) => Compare(left, right) <= 0;

    public static bool operator >=(PyBytes left, PyBytes right) => Compare(left, right) >= 0;

    /// <summary>For collection expressions: values from 0 to 255.</summary>
    public static PyBytes Create(params ReadOnlySpan<long> values)
    {
        var data = new byte[values.Length];
        for (var i = 0; i < data.Length; i++)
        {
            data[i] = ByteSource.ToByte(values[i], "bytes");
        }

        return new PyBytes(data);
    }

    /// <summary>A bytes literal: each character is one byte.</summary>
    public static PyBytes Literal(string latin1) => new(System.Text.Encoding.Latin1.GetBytes(latin1));

    /// <summary>Python's <c>bytes.fromhex(text)</c>. Raises ValueError.</summary>
    [PyMember("fromhex")]
    public static PyBytes FromHex(string @string) => new(ByteSource.FromHex(@string));

    public PyBytes Slice(long? start = null, long? stop = null, long? step = null) => this[new PySlice(start, stop, step)];

    /// <summary>Python's <c>b * count</c>.</summary>
    public PyBytes Repeat(long count) => new(ByteSource.Repeat(data, count));

    /// <summary>Python's <c>x in b</c>: an int or a bytes-like object. Raises TypeError and ValueError.</summary>
    public bool Contains(object? item) => ByteSource.Needle(item) is var needle && data.AsSpan().IndexOf(needle) >= 0;

    /// <summary>A copy.</summary>
    public byte[] ToArray() => [.. data];

    public IEnumerator<long> GetEnumerator() => data.Select(b => (long)b).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Equals(PyBytes? other) => other is not null && data.AsSpan().SequenceEqual(other.data);

    public override bool Equals(object? obj) => obj is PyBytes other ? Equals(other) : obj is PyByteArray array && array.Equals(this);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(data);
        return hash.ToHashCode();
    }

    public string Repr() => PyProgram.IsPython2 ? StringRepr.Of(data)[1..] : StringRepr.Of(data);

    public override string ToString() => PyProgram.IsPython2 ? System.Text.Encoding.Latin1.GetString(data) : Repr();

    internal static int Compare(object left, object right) => ByteSource.View(left).SequenceCompareTo(ByteSource.View(right));
}

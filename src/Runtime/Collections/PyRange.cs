using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace PyConc2Cs.Runtime;

/// <summary>A Python range: immutable, of any length, its elements computed. Enumerates without allocation.</summary>
[PyClass("builtins", "range", Aliases = ["builtins.xrange"])]
public sealed partial class PyRange : IReadOnlyList<long>, IEquatable<PyRange>
{
    private readonly long length;

    /// <summary><c>range(stop)</c>.</summary>
    [PyMember]
    public PyRange(long stop)
        : this(0, stop)
    {
    }

    /// <summary><c>range(start, stop, step)</c>. Raises ValueError for a step of zero.</summary>
    [PyMember]
    public PyRange(long start, long stop, long step = 1)
    {
        if (step == 0)
        {
            throw new ValueError("range() arg 3 must not be zero");
        }

        Start = start;
        Stop = stop;
        Step = step;
        length = PySlice.CountOf(start, stop, step);
    }

    [PyMember]
    public long Start { get; }

    [PyMember]
    public long Stop { get; }

    [PyMember]
    public long Step { get; }

    public long Length => length;

    int IReadOnlyCollection<long>.Count => checked((int)length);

    long IReadOnlyList<long>.this[int index] => this[index];

    /// <summary>Negative indices count from the end; raises IndexError.</summary>
    public long this[long index]
    {
        get
        {
            var at = index < 0 ? index + length : index;
            return (ulong)at < (ulong)length ? Start + (at * Step) : throw new IndexError("range object index out of range");
        }
    }

    public PyRange this[PySlice slice]
    {
        get
        {
            var (start, stop, step) = slice.Indices(length);
            return new PyRange(Start + (start * Step), Start + (stop * Step), Step * step);
        }
    }

    public PyRange Slice(long? start = null, long? stop = null, long? step = null) => this[new PySlice(start, stop, step)];

    public bool Contains(long item)
    {
        var inside = Step > 0 ? item >= Start && item < Stop : item <= Start && item > Stop;
        return inside && (item - Start) % Step == 0;
    }

    public bool Contains(object? item) => KeyCast<long>.TryCast(item, out var number) && Contains(number);

    /// <summary>1 if the value is in the range, else 0.</summary>
    [PyMember]
    public long Count(object? value) => Contains(value) ? 1 : 0;

    /// <summary>Raises ValueError when the value isn't in the range.</summary>
    [PyMember]
    public long Index(object? value) => KeyCast<long>.TryCast(value, out var number) && Contains(number)
        ? (number - Start) / Step
        : throw new ValueError(value is long ? $"{value} is not in range" : "sequence.index(x): x not in sequence");

    /// <summary><c>reversed(range)</c>.</summary>
    public PyRange Reversed() => new(Start + ((length - 1) * Step), Start - Step, -Step);

    public Enumerator GetEnumerator() => new(this);

    IEnumerator<long> IEnumerable<long>.GetEnumerator() => new RangeIterator(this);

    IEnumerator IEnumerable.GetEnumerator() => new RangeIterator(this);

    public bool Equals(PyRange? other) =>
        other is not null && length == other.length && (length == 0 || (Start == other.Start && (length == 1 || Step == other.Step)));

    public override bool Equals(object? obj) => Equals(obj as PyRange);

    public override int GetHashCode() => length switch
    {
        0 => 0,
        1 => HashCode.Combine(length, Start),
        _ => HashCode.Combine(length, Start, Step),
    };

    public override string ToString() => PyProgram.IsPython2 ? Python2Text() : Step == 1 ? $"range({Start}, {Stop})" : $"range({Start}, {Stop}, {Step})";

    private string Python2Text()
    {
        var stop = Start + (Length * Step);
        return Step != 1 ? $"xrange({Start}, {stop}, {Step})" : Start != 0 ? $"xrange({Start}, {stop})" : $"xrange({stop})";
    }

    public struct Enumerator(PyRange range)
    {
        private readonly long step = range.Step;
        private long left = range.length;
        private long next = range.Start - range.Step;

        public readonly long Current => next;

        public bool MoveNext()
        {
            next += step;
            return left-- > 0;
        }
    }

    private sealed class RangeIterator(PyRange range) : PyIterator<long>
    {
        public override string PyTypeName => "range_iterator";

        private long next = range.Start;
        private long left = range.length;

        public override bool TryNext([MaybeNullWhen(false)] out long item)
        {
            item = next;
            if (left <= 0)
            {
                return false;
            }

            left--;
            next += range.Step;
            return true;
        }
    }
}

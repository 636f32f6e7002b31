using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>A slice object: <c>slice(start, stop, step)</c>, each None or an int.</summary>
[PyClass("builtins", "slice")]
public sealed partial class PySlice : IEquatable<PySlice>
{
    /// <summary><c>[:]</c>.</summary>
    public static readonly PySlice All = new(null, null, null);

    [PyMember]
    public PySlice(object? start, object? stop, object? step = null)
    {
        Start = start;
        Stop = stop;
        Step = step;
    }

    public PySlice(long? start = null, long? stop = null, long? step = null)
        : this((object?)start, stop, step)
    {
    }

    [PyMember]
    public object? Start { get; }

    [PyMember]
    public object? Stop { get; }

    [PyMember]
    public object? Step { get; }

    /// <summary><c>indices(length)</c>: start, stop and step for a sequence of that length. Raises ValueError for a step of zero.</summary>
    [PyMember("indices")]
    public (long Start, long Stop, long Step) Indices(long length)
    {
        if (length < 0)
        {
            throw new ValueError("length should not be negative");
        }

        return Resolve(ToIndex(Start), ToIndex(Stop), ToIndex(Step), length);
    }

    /// <summary>The elements that the slice selects: first index, number of elements, step.</summary>
    internal (long Start, long Count, long Step) Select(long length)
    {
        var (start, stop, step) = Indices(length);
        return (start, CountOf(start, stop, step), step);
    }

    internal static long CountOf(long start, long stop, long step)
    {
        if (step > 0)
        {
            return start < stop ? (long)(((ulong)stop - (ulong)start - 1) / (ulong)step) + 1 : 0;
        }

        return stop < start ? (long)(((ulong)start - (ulong)stop - 1) / (0UL - (ulong)step)) + 1 : 0;
    }

    internal static (long Start, long Stop, long Step) Resolve(long? start, long? stop, long? step, long length)
    {
        var by = step ?? 1;
        if (by == 0)
        {
            throw new ValueError("slice step cannot be zero");
        }

        if (by == long.MinValue)
        {
            by = -long.MaxValue;
        }

        var low = by < 0 ? -1 : 0;
        var high = by < 0 ? length - 1 : length;
        return (Clamp(start, by < 0 ? high : low, low, high, length), Clamp(stop, by < 0 ? low : high, low, high, length), by);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Clamp(long? given, long missing, long low, long high, long length)
    {
        if (given is not { } value)
        {
            return missing;
        }

        if (value < 0)
        {
            value += length;
            return value < low ? low : value;
        }

        return value > high ? high : value;
    }

    private static long? ToIndex(object? value) => value switch
    {
        null => null,
        long index => index,
        _ => IndexValue.Clamp(value, "slice indices must be integers or None or have an __index__ method"),
    };

    public bool Equals(PySlice? other) =>
        other is not null && PyOps.Equals(Start, other.Start) && PyOps.Equals(Stop, other.Stop) && PyOps.Equals(Step, other.Step);

    public override bool Equals(object? obj) => Equals(obj as PySlice);

    public override int GetHashCode() => HashCode.Combine(PyOps.Hash(Start), PyOps.Hash(Stop), PyOps.Hash(Step));

    public override string ToString() => $"slice({PyOps.Repr(Start)}, {PyOps.Repr(Stop)}, {PyOps.Repr(Step)})";
}

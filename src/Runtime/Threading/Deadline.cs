using System.Diagnostics;

namespace PyConc2Cs.Runtime;

/// <summary>A point of the monotonic clock at which a wait gives up. A wait is never cut short: remaining times are rounded up.</summary>
internal readonly struct Deadline
{
    /// <summary>CPython's threading.TIMEOUT_MAX: nanoseconds in a C long, in whole seconds.</summary>
    internal const double MaxSeconds = 9223372036.0;

    private readonly long timestamp;

    private Deadline(long timestamp) => this.timestamp = timestamp;

    internal static Deadline Never { get; } = new(long.MaxValue);

    internal bool IsNever => timestamp == long.MaxValue;

    internal bool HasPassed => timestamp != long.MaxValue && Stopwatch.GetTimestamp() >= timestamp;

    /// <summary>None waits for ever, a negative number is a poll.</summary>
    internal static Deadline After(double? seconds)
    {
        if (seconds is not { } value)
        {
            return Never;
        }
        if (double.IsNaN(value))
        {
            throw new ValueError("Invalid value NaN (not a number)");
        }
        if (value > MaxSeconds)
        {
            throw new OverflowError("timestamp out of range for platform time_t");
        }
        var now = Stopwatch.GetTimestamp();
        return new Deadline(value <= 0 ? now : now + (long)Math.Ceiling(value * Stopwatch.Frequency));
    }

    internal double RemainingSeconds => IsNever ? double.PositiveInfinity : (timestamp - Stopwatch.GetTimestamp()) / (double)Stopwatch.Frequency;

    /// <summary>What to hand to a wait in milliseconds: -1 for ever, else at least 1 while time is left, 0 when it is up.</summary>
    internal int RemainingMilliseconds()
    {
        if (IsNever)
        {
            return Timeout.Infinite;
        }
        var left = timestamp - Stopwatch.GetTimestamp();
        if (left <= 0)
        {
            return 0;
        }
        var milliseconds = Math.Ceiling(left * 1000.0 / Stopwatch.Frequency);
        return milliseconds >= int.MaxValue ? int.MaxValue : Math.Max(1, (int)milliseconds);
    }
}

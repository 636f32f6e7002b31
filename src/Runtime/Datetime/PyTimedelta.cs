using System.Globalization;
using System.Numerics;

namespace PyConc2Cs.Runtime;

/// <summary>Python's datetime.timedelta: an exact duration in microseconds.</summary>
[PyClass("datetime", "timedelta")]
public sealed partial class PyTimedelta : IPyRepr, IEquatable<PyTimedelta>, IComparable<PyTimedelta>
{
    private const long MicrosecondsPerSecond = 1_000_000;
    private const long MicrosecondsPerDay = 86_400 * MicrosecondsPerSecond;
    private const long MaxDays = 999_999_999;

    /// <summary>The duration of nothing; C# can't choose between the two constructors with default values.</summary>
    public PyTimedelta()
    {
    }

    private PyTimedelta(Int128 total)
    {
        var (days, rest) = Int128.DivRem(total, MicrosecondsPerDay);
        if (rest < 0)
        {
            (days, rest) = (days - 1, rest + MicrosecondsPerDay);
        }
        if (days > MaxDays || days < -MaxDays)
        {
            throw new OverflowError($"days={days}; must have magnitude <= 999999999");
        }
        (Days, Seconds, Microseconds) = ((long)days, (long)rest / MicrosecondsPerSecond, (long)rest % MicrosecondsPerSecond);
    }

    /// <summary>A duration of whole units. OverflowError beyond 999999999 days.</summary>
    [PyMember]
    public PyTimedelta(long days = 0, long seconds = 0, long microseconds = 0, long milliseconds = 0, long minutes = 0, long hours = 0, long weeks = 0)
        : this(
            ((Int128)days * MicrosecondsPerDay) + ((Int128)seconds * MicrosecondsPerSecond) + microseconds + ((Int128)milliseconds * 1000)
            + ((Int128)minutes * 60 * MicrosecondsPerSecond) + ((Int128)hours * 3600 * MicrosecondsPerSecond) + ((Int128)weeks * 7 * MicrosecondsPerDay))
    {
    }

    /// <summary>A duration of units with fractions, rounded half to even to microseconds.</summary>
    [PyMember]
    public PyTimedelta(double days = 0, double seconds = 0, double microseconds = 0, double milliseconds = 0, double minutes = 0, double hours = 0, double weeks = 0)
        : this(Sum(
            (days, MicrosecondsPerDay),
            (seconds, MicrosecondsPerSecond),
            (microseconds, 1),
            (milliseconds, 1000),
            (minutes, 60 * MicrosecondsPerSecond),
            (hours, 3600 * MicrosecondsPerSecond),
            (weeks, 7 * MicrosecondsPerDay)))
    {
    }

    [PyMember]
    public static PyTimedelta Min { get; } = new((Int128)(-MaxDays) * MicrosecondsPerDay);

    [PyMember]
    public static PyTimedelta Max { get; } = new(((Int128)MaxDays * MicrosecondsPerDay) + MicrosecondsPerDay - 1);

    [PyMember]
    public static PyTimedelta Resolution { get; } = new((Int128)1);

    /// <summary>Whole days; negative for a negative duration.</summary>
    [PyMember]
    public long Days { get; }

    /// <summary>From 0 to 86399.</summary>
    [PyMember]
    public long Seconds { get; }

    /// <summary>From 0 to 999999.</summary>
    [PyMember]
    public long Microseconds { get; }

    internal static PyTimedelta Zero { get; } = new((Int128)0);

    internal Int128 Total => ((Int128)Days * MicrosecondsPerDay) + (Seconds * MicrosecondsPerSecond) + Microseconds;

    /// <summary>The duration as a float in seconds.</summary>
    [PyMember]
    public double TotalSeconds() => Ratio(Total, MicrosecondsPerSecond);

    public static PyTimedelta operator +(PyTimedelta left, PyTimedelta right) => new(left.Total + right.Total);

    public static PyTimedelta operator -(PyTimedelta left, PyTimedelta right) => new(left.Total - right.Total);

    public static PyTimedelta operator -(PyTimedelta value) => new(-value.Total);

    public static PyTimedelta operator *(PyTimedelta left, long factor) => new(left.Total * factor);

    public static PyTimedelta operator *(long factor, PyTimedelta right) => right * factor;

    public static PyTimedelta operator *(PyTimedelta left, double factor)
    {
        var (numerator, denominator) = factor.AsIntegerRatio();
        return new(DivideHalfEven((BigInteger)left.Total * numerator.Value, denominator.Value));
    }

    public static PyTimedelta operator *(double factor, PyTimedelta right) => right * factor;

    /// <summary>The quotient of two durations. ZeroDivisionError.</summary>
    public static double operator /(PyTimedelta left, PyTimedelta right) =>
        right.Total == 0 ? throw new ZeroDivisionError("division by zero") : Ratio(left.Total, right.Total);

    public static PyTimedelta operator /(PyTimedelta left, long divisor) =>
        divisor == 0 ? throw new ZeroDivisionError("division by zero") : new(DivideHalfEven(left.Total, divisor));

    public static PyTimedelta operator /(PyTimedelta left, double divisor)
    {
        if (divisor == 0)
        {
            throw new ZeroDivisionError("division by zero");
        }
        var (numerator, denominator) = divisor.AsIntegerRatio();
        return new(DivideHalfEven((BigInteger)left.Total * denominator.Value, numerator.Value));
    }

    public static PyTimedelta operator %(PyTimedelta left, PyTimedelta right) => new(left.Total - (left.FloorDiv(right) * (Int128)right.Total));

    public static bool operator <(PyTimedelta left, PyTimedelta right) => left.Total < right.Total;

    public static bool operator >(PyTimedelta left, PyTimedelta right) => left.Total > right.Total;

    public static bool operator <=(PyTimedelta left, PyTimedelta right) => left.Total <= right.Total;

    public static bool operator >=(PyTimedelta left, PyTimedelta right) => left.Total >= right.Total;

    public static bool operator ==(PyTimedelta? left, PyTimedelta? right) => left is null ? right is null : left.Equals(right);

    public static bool operator !=(PyTimedelta? left, PyTimedelta? right) => !(left == right);

    public bool Equals(PyTimedelta? other) => other is not null && Total == other.Total;

    public override bool Equals(object? obj) => Equals(obj as PyTimedelta);

    public override int GetHashCode() => Total.GetHashCode();

    public int CompareTo(PyTimedelta? other) => Total.CompareTo(other?.Total ?? 0);

    public string Repr()
    {
        var parts = new List<string>();
        foreach (var (name, value) in new[] { ("days", Days), ("seconds", Seconds), ("microseconds", Microseconds) })
        {
            if (value != 0)
            {
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{name}={value}"));
            }
        }
        return $"datetime.timedelta({(parts.Count == 0 ? "0" : string.Join(", ", parts))})";
    }

    public override string ToString()
    {
        var days = Days == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{Days} day{(Math.Abs(Days) == 1 ? "" : "s")}, ");
        var fraction = Microseconds == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $".{Microseconds:000000}");
        return string.Create(CultureInfo.InvariantCulture, $"{days}{Seconds / 3600}:{Seconds / 60 % 60:00}:{Seconds % 60:00}{fraction}");
    }

    internal static PyTimedelta FromMicroseconds(Int128 total) => new(total);

    internal TimeSpan ToTimeSpan() => TimeSpan.FromTicks((long)Total * 10);

    internal static PyTimedelta FromTimeSpan(TimeSpan span) => new((Int128)(span.Ticks / 10));

    /// <summary>As CPython: the integer parts exactly, the fractions together, rounded once.</summary>
    private static Int128 Sum(params ReadOnlySpan<(double Value, long Unit)> parts)
    {
        Int128 total = 0;
        var leftover = 0.0;
        foreach (var (value, unit) in parts)
        {
            if (!double.IsFinite(value))
            {
                throw double.IsNaN(value) ? new ValueError("cannot convert float NaN to integer") : new OverflowError("cannot convert float infinity to integer");
            }
            var whole = Math.Truncate(value);
            total += (Int128)whole * unit;
            var scaled = (value - whole) * unit;
            var wholeScaled = Math.Truncate(scaled);
            total += (Int128)wholeScaled;
            leftover += scaled - wholeScaled;
        }
        // Half to even in the sum, not in the rest alone.
        var rounded = Math.Round(leftover, MidpointRounding.ToEven);
        if (Math.Abs(rounded - leftover) == 0.5)
        {
            var odd = (total & 1) == 1 ? 1 : 0;
            rounded = (2.0 * Math.Round((leftover + odd) * 0.5, MidpointRounding.ToEven)) - odd;
        }
        return total + (Int128)rounded;
    }

    private static double Ratio(Int128 numerator, Int128 denominator) => PyMath.TrueDiv((BigInteger)numerator, (BigInteger)denominator);

    private static Int128 DivideHalfEven(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.Sign < 0)
        {
            (numerator, denominator) = (-numerator, -denominator);
        }
        var quotient = BigInteger.DivRem(numerator, denominator, out var rest);
        if (rest.Sign < 0)
        {
            (quotient, rest) = (quotient - 1, rest + denominator);
        }
        var twice = (rest * 2).CompareTo(denominator);
        return (Int128)(twice > 0 || (twice == 0 && !quotient.IsEven) ? quotient + 1 : quotient);
    }
}

using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>Python's time.struct_time: a tuple of nine with names.</summary>
[PyClass("time", "struct_time")]
public sealed partial class PyStructTime(
    long year,
    long month,
    long day,
    long hour,
    long minute,
    long second,
    long weekday,
    long yearDay,
    long isDst,
    string? zone = null,
    long? offset = null) : ITuple, IPyRepr
{
    [PyMember]
    public long TmYear { get; } = year;

    [PyMember]
    public long TmMon { get; } = month;

    [PyMember]
    public long TmMday { get; } = day;

    [PyMember]
    public long TmHour { get; } = hour;

    [PyMember]
    public long TmMin { get; } = minute;

    [PyMember]
    public long TmSec { get; } = second;

    [PyMember]
    public long TmWday { get; } = weekday;

    [PyMember]
    public long TmYday { get; } = yearDay;

    [PyMember]
    public long TmIsdst { get; } = isDst;

    [PyMember]
    public string? TmZone { get; } = zone;

    [PyMember]
    public long? TmGmtoff { get; } = offset;

    public int Length => 9;

    public object? this[int index] => index switch
    {
        0 => TmYear,
        1 => TmMon,
        2 => TmMday,
        3 => TmHour,
        4 => TmMin,
        5 => TmSec,
        6 => TmWday,
        7 => TmYday,
        8 => TmIsdst,
        _ => throw new IndexError("tuple index out of range"),
    };

    /// <summary>A struct_time as it is; any other sequence of nine numbers made into one. TypeError otherwise.</summary>
    public static PyStructTime FromValue(object? value)
    {
        if (value is PyStructTime known)
        {
            return known;
        }
        if (value is not ITuple tuple)
        {
            throw new TypeError("Tuple or struct_time argument required");
        }
        if (tuple.Length != 9)
        {
            throw new TypeError("asctime(): illegal time tuple argument");
        }
        var n = new long[9];
        for (var i = 0; i < n.Length; i++)
        {
            n[i] = PyConvert.ToLong(tuple[i]);
        }
        return new PyStructTime(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8]);
    }

    public override bool Equals(object? obj) =>
        obj is ITuple { Length: 9 } other && Enumerable.Range(0, 9).All(i => PyOps.Equals(this[i], other[i]));

    public override int GetHashCode() => HashCode.Combine(TmYear, TmYday, TmHour, TmMin, TmSec);

    public string Repr() =>
        $"time.struct_time(tm_year={TmYear}, tm_mon={TmMon}, tm_mday={TmMday}, tm_hour={TmHour}, tm_min={TmMin}, tm_sec={TmSec}, " +
        $"tm_wday={TmWday}, tm_yday={TmYday}, tm_isdst={TmIsdst})";

    public override string ToString() => Repr();

    internal static PyStructTime From(DateTime moment, long isDst, string zone, long offset) => new(
        moment.Year,
        moment.Month,
        moment.Day,
        moment.Hour,
        moment.Minute,
        moment.Second,
        TimeFormat.Weekday(moment),
        moment.DayOfYear,
        isDst,
        zone,
        offset);

    internal TimeFields ToFields() => new()
    {
        Year = (int)TmYear,
        Month = (int)Math.Max(1, TmMon),
        Day = (int)Math.Max(1, TmMday),
        Hour = (int)TmHour,
        Minute = (int)TmMin,
        Second = (int)TmSec,
        Weekday = (int)TmWday,
        YearDay = (int)TmYday,
        ZoneName = TmZone ?? (TmIsdst >= 0 ? ZoneNames.Of(TmIsdst > 0) : ""),
        Offset = TmGmtoff is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
    };

    /// <summary>The moment, with fields beyond their range carried over as mktime does.</summary>
    internal DateTime Normalized() =>
        new DateTime((int)TmYear, 1, 1, 0, 0, 0, DateTimeKind.Unspecified)
            .AddMonths((int)TmMon - 1)
            .AddDays(TmMday - 1)
            .AddHours(TmHour)
            .AddMinutes(TmMin)
            .AddSeconds(TmSec);
}

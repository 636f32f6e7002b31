using System.Globalization;

namespace PyConc2Cs.Runtime;

/// <summary>Python's datetime.datetime: a date and a time of day, with or without a zone.</summary>
[PyClass("datetime", "datetime")]
public sealed partial class PyDateTime : PyDate
{
    internal PyDateTime(DateTime moment, PyTzInfo? tzinfo = null, long fold = 0)
        : base(new DateTime(moment.Ticks - (moment.Ticks % 10), DateTimeKind.Unspecified)) => (Tzinfo, Fold) = (tzinfo, fold);

    /// <summary>ValueError for a moment that doesn't exist.</summary>
    [PyMember]
    public PyDateTime(
        long year,
        long month,
        long day,
        long hour = 0,
        long minute = 0,
        long second = 0,
        long microsecond = 0,
        PyTzInfo? tzinfo = null,
        [PyParam(KeywordOnly = true)] long fold = 0)
        : this(CheckedDay(year, month, day) + PyTimeOfDay.Of(hour, minute, second, microsecond, fold), tzinfo, fold)
    {
    }

    [PyMember]
    public static new PyDateTime Min { get; } = new(DateTime.MinValue);

    [PyMember]
    public static new PyDateTime Max { get; } = new(DateTime.MaxValue);

    [PyMember]
    public static new PyTimedelta Resolution { get; } = new(microseconds: 1);

    [PyMember]
    public long Hour => Moment.Hour;

    [PyMember]
    public long Minute => Moment.Minute;

    [PyMember]
    public long Second => Moment.Second;

    [PyMember]
    public long Microsecond => Moment.Ticks / 10 % 1_000_000;

    [PyMember]
    public PyTzInfo? Tzinfo { get; }

    [PyMember]
    public long Fold { get; }

    /// <summary>The local moment without a zone.</summary>
    [PyMember]
    public static new PyDateTime Today() => Now();

    /// <summary>The moment in the zone; without one in local time.</summary>
    [PyMember]
    public static PyDateTime Now(PyTzInfo? tz = null) => FromUtc(DateTime.UtcNow, tz);

    /// <summary>The moment in UTC, without a zone.</summary>
    [PyMember]
    public static PyDateTime Utcnow() => new(DateTime.UtcNow);

    /// <summary>The moment of a POSIX timestamp in the zone; without one in local time. ValueError, OverflowError.</summary>
    [PyMember]
    public static new PyDateTime Fromtimestamp(double timestamp) => FromUtc(FromPosix(timestamp), null);

    [PyMember]
    public static PyDateTime Fromtimestamp(double timestamp, PyTzInfo? tz) => FromUtc(FromPosix(timestamp), tz);

    /// <summary>The moment of a POSIX timestamp in UTC, without a zone.</summary>
    [PyMember]
    public static PyDateTime Utcfromtimestamp(double timestamp) => new(FromPosix(timestamp));

    [PyMember]
    public static new PyDateTime Fromordinal(long n) => new(DayOf(n));

    /// <summary>Reads most forms of ISO 8601. ValueError.</summary>
    [PyMember]
    public static new PyDateTime Fromisoformat([PyParam(Name = "date_string")] string text) => IsoText.ReadDateTime(text);

    [PyMember]
    public static new PyDateTime Fromisocalendar(long year, long week, long day) => new(IsoText.FromWeek(year, week, day));

    /// <summary>A date and a time of day together.</summary>
    [PyMember]
    public static PyDateTime Combine(PyDate date, PyTimeOfDay time) => new(date.Moment.Date + time.Span, time.Tzinfo, time.Fold);

    [PyMember]
    public static PyDateTime Combine(PyDate date, PyTimeOfDay time, PyTzInfo? tzinfo) => new(date.Moment.Date + time.Span, tzinfo, time.Fold);

    /// <summary>Reads a moment by a format. ValueError if the text doesn't match.</summary>
    [PyMember]
    public static PyDateTime Strptime([PyParam(Name = "date_string")] string text, string format)
    {
        var parsed = TimeParser.Parse(text, format);
        PyTzInfo? zone = null;
        if (parsed.OffsetSeconds is { } seconds)
        {
            var offset = new PyTimedelta(seconds: seconds, microseconds: parsed.OffsetMicroseconds);
            zone = seconds == 0 && parsed.ZoneName is null ? PyTimezone.Utc : new PyTimezone(offset, parsed.ZoneName);
        }
        return new PyDateTime(parsed.Year, parsed.Month, parsed.Day, parsed.Hour, parsed.Minute, parsed.Second, parsed.Microsecond, zone);
    }

    [PyMember]
    public PyDateTime Replace(
        long? year = null,
        long? month = null,
        long? day = null,
        long? hour = null,
        long? minute = null,
        long? second = null,
        long? microsecond = null,
        [PyParam(KeywordOnly = true)] long? fold = null) =>
        new(year ?? Year, month ?? Month, day ?? Day, hour ?? Hour, minute ?? Minute, second ?? Second, microsecond ?? Microsecond, Tzinfo, fold ?? Fold);

    [PyMember]
    public PyDateTime Replace(
        [PyParam(KeywordOnly = true)] PyTzInfo? tzinfo,
        long? year = null,
        long? month = null,
        long? day = null,
        long? hour = null,
        long? minute = null,
        long? second = null,
        long? microsecond = null,
        [PyParam(KeywordOnly = true)] long? fold = null) =>
        new(year ?? Year, month ?? Month, day ?? Day, hour ?? Hour, minute ?? Minute, second ?? Second, microsecond ?? Microsecond, tzinfo, fold ?? Fold);

    [PyMember]
    public PyDate Date() => new(Moment.Date);

    [PyMember]
    public PyTimeOfDay Time() => new(Moment.TimeOfDay, null, Fold);

    [PyMember]
    public PyTimeOfDay Timetz() => new(Moment.TimeOfDay, Tzinfo, Fold);

    [PyMember]
    public PyTimedelta? Utcoffset() => Tzinfo?.Utcoffset(this);

    [PyMember]
    public string? Tzname() => Tzinfo?.Tzname(this);

    [PyMember]
    public PyTimedelta? Dst() => Tzinfo?.Dst(this);

    /// <summary>Seconds since the epoch; a moment without a zone is local time.</summary>
    [PyMember]
    public double Timestamp() => PyMath.TrueDiv((System.Numerics.BigInteger)((ToUtc() - DateTime.UnixEpoch).Ticks / 10), 1_000_000);

    /// <summary>The same moment in another zone; without one in the local zone.</summary>
    [PyMember]
    public PyDateTime Astimezone(PyTzInfo? tz = null)
    {
        var utc = ToUtc();
        if (tz is not null)
        {
            return ReferenceEquals(tz, Tzinfo) ? this : tz.Fromutc(new PyDateTime(utc, tz));
        }
        var offset = TimeZoneInfo.Local.GetUtcOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc));
        var name = ZoneNames.Of(TimeZoneInfo.Local.IsDaylightSavingTime(DateTime.SpecifyKind(utc, DateTimeKind.Utc)));
        return new PyDateTime(utc + offset, new PyTimezone(PyTimedelta.FromTimeSpan(offset), name));
    }

    public override PyStructTime Timetuple() => PyStructTime.From(Moment, Dst() is { } dst ? (dst.Total != 0 ? 1 : 0) : -1, "", 0);

    [PyMember]
    public PyStructTime Utctimetuple() => PyStructTime.From(Tzinfo is null ? Moment : ToUtc(), 0, "UTC", 0);

    /// <summary>YYYY-MM-DDTHH:MM:SS with microseconds if there are any and the difference to UTC if it is known.</summary>
    [PyMember]
    public string Isoformat(string sep = "T", string timespec = "auto") =>
        DateText(Moment) + sep + PyTimeOfDay.Text(Moment.TimeOfDay, timespec) + PyTimeOfDay.OffsetText(Utcoffset());

    public static PyDateTime operator +(PyDateTime left, PyTimedelta right) => left.Shifted(right.Total);

    public static PyDateTime operator +(PyTimedelta left, PyDateTime right) => right + left;

    public static PyDateTime operator -(PyDateTime left, PyTimedelta right) => left.Shifted(-right.Total);

    /// <summary>TypeError if only one of them has a zone.</summary>
    public static PyTimedelta operator -(PyDateTime left, PyDateTime right)
    {
        var (a, b) = left.Comparable(right) ?? throw new TypeError("can't subtract offset-naive and offset-aware datetimes");
        return PyTimedelta.FromMicroseconds((a.Ticks - b.Ticks) / 10);
    }

    [PyMember("__add__", "__radd__")]
    public new PyDateTime Add(PyTimedelta other) => this + other;

    [PyMember("__add__", "__radd__")]
    public new object? Add(object? other) => PyNotImplemented.Instance;

    [PyMember("__sub__")]
    public new PyDateTime Subtract(PyTimedelta other) => this - other;

    [PyMember("__sub__")]
    public PyTimedelta Subtract(PyDateTime other) => this - other;

    [PyMember("__sub__")]
    public new object? Subtract(object? other) => PyNotImplemented.Instance;

    public override bool Equals(PyDate? other) => other is PyDateTime moment && Comparable(moment) is var (a, b) && a == b;

    public override bool Equals(object? obj) => Equals(obj as PyDate);

    public override int GetHashCode() => (Utcoffset() is null ? Moment : ToUtc()).GetHashCode();

    public override int CompareTo(PyDate? other)
    {
        if (other is not PyDateTime moment)
        {
            throw new TypeError("can't compare datetime.datetime to datetime.date");
        }
        var (a, b) = Comparable(moment) ?? throw new TypeError("can't compare offset-naive and offset-aware datetimes");
        return a.CompareTo(b);
    }

    public override string Repr()
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"datetime.datetime({Year}, {Month}, {Day}, {Hour}, {Minute}");
        if (Second != 0 || Microsecond != 0)
        {
            text += $", {Second}";
        }
        if (Microsecond != 0)
        {
            text += $", {Microsecond}";
        }
        return text + (Fold == 0 ? "" : $", fold={Fold}") + (Tzinfo is null ? "" : ", tzinfo=" + PyOps.Repr(Tzinfo)) + ")";
    }

    public override string ToString() => Isoformat(" ");

    internal override TimeFields Fields() => PlainFields(Moment) with { ZoneName = Tzname() ?? "", Offset = Utcoffset()?.ToTimeSpan() };

    internal static PyDateTime FromUtc(DateTime utc, PyTzInfo? tz)
    {
        if (tz is not null)
        {
            return tz.Fromutc(new PyDateTime(utc, tz));
        }
        var local = TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), TimeZoneInfo.Local);
        return new PyDateTime(local);
    }

    private static DateTime FromPosix(double timestamp)
    {
        if (double.IsNaN(timestamp))
        {
            throw new ValueError("cannot convert float NaN to integer");
        }
        var whole = Math.Floor(timestamp);
        var microseconds = Math.Round((timestamp - whole) * 1e6, MidpointRounding.ToEven);
        return whole is < -62135596800 or > 253402300799
            ? throw new ValueError($"year {(whole < 0 ? 0 : 10000)} is out of range")
            : DateTime.UnixEpoch.AddTicks(((long)whole * TimeSpan.TicksPerSecond) + ((long)microseconds * 10));
    }

    private PyDateTime Shifted(Int128 microseconds)
    {
        var ticks = Moment.Ticks + (microseconds * 10);
        return ticks < 0 || ticks > DateTime.MaxValue.Ticks
            ? throw new OverflowError("date value out of range")
            : new PyDateTime(new DateTime((long)ticks, DateTimeKind.Unspecified), Tzinfo);
    }

    private DateTime ToUtc() => Utcoffset() is { } offset
        ? Moment - offset.ToTimeSpan()
        : Moment - LocalOffset();

    private TimeSpan LocalOffset()
    {
        var local = TimeZoneInfo.Local;
        if (!local.IsAmbiguousTime(Moment))
        {
            return local.GetUtcOffset(Moment);
        }
        var offsets = local.GetAmbiguousTimeOffsets(Moment);
        return Fold == 0 ? offsets.Max() : offsets.Min();
    }

    /// <summary>Both moments on one clock; null if only one has a zone.</summary>
    private (DateTime Left, DateTime Right)? Comparable(PyDateTime other)
    {
        if (ReferenceEquals(Tzinfo, other.Tzinfo))
        {
            return (Moment, other.Moment);
        }
        return (Utcoffset(), other.Utcoffset()) switch
        {
            (null, null) => (Moment, other.Moment),
            ({ } a, { } b) => (Moment - a.ToTimeSpan(), other.Moment - b.ToTimeSpan()),
            _ => null,
        };
    }
}

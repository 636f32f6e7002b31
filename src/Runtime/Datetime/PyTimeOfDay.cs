using System.Globalization;

namespace PyConc2Cs.Runtime;

/// <summary>Python's datetime.time: a time of day, with or without a zone.</summary>
[PyClass("datetime", "time")]
public sealed partial class PyTimeOfDay : IPyRepr, IEquatable<PyTimeOfDay>, IComparable<PyTimeOfDay>
{
    internal PyTimeOfDay(TimeSpan span, PyTzInfo? tzinfo, long fold) => (Span, Tzinfo, Fold) = (span, tzinfo, fold);

    /// <summary>ValueError for a time that doesn't exist.</summary>
    [PyMember]
    public PyTimeOfDay(long hour = 0, long minute = 0, long second = 0, long microsecond = 0, PyTzInfo? tzinfo = null, [PyParam(KeywordOnly = true)] long fold = 0)
        : this(Of(hour, minute, second, microsecond, fold), tzinfo, fold)
    {
    }

    [PyMember]
    public static PyTimeOfDay Min { get; } = new();

    [PyMember]
    public static PyTimeOfDay Max { get; } = new(23, 59, 59, 999_999);

    [PyMember]
    public static PyTimedelta Resolution { get; } = new(microseconds: 1);

    [PyMember]
    public long Hour => Span.Hours;

    [PyMember]
    public long Minute => Span.Minutes;

    [PyMember]
    public long Second => Span.Seconds;

    [PyMember]
    public long Microsecond => Span.Ticks / 10 % 1_000_000;

    [PyMember]
    public PyTzInfo? Tzinfo { get; }

    [PyMember]
    public long Fold { get; }

    internal TimeSpan Span { get; }

    /// <summary>Reads most forms of ISO 8601. ValueError.</summary>
    [PyMember]
    public static PyTimeOfDay Fromisoformat([PyParam(Name = "time_string")] string text) =>
        IsoText.TryReadTime(text.StartsWith('T') ? text[1..] : text, out var span, out var zone)
            ? new PyTimeOfDay(span, zone, 0)
            : throw new ValueError($"Invalid isoformat string: {PyOps.Repr(text)}");

    [PyMember]
    public PyTimeOfDay Replace(long? hour = null, long? minute = null, long? second = null, long? microsecond = null, [PyParam(KeywordOnly = true)] long? fold = null) =>
        new(hour ?? Hour, minute ?? Minute, second ?? Second, microsecond ?? Microsecond, Tzinfo, fold ?? Fold);

    [PyMember]
    public PyTimeOfDay Replace(
        [PyParam(KeywordOnly = true)] PyTzInfo? tzinfo,
        long? hour = null,
        long? minute = null,
        long? second = null,
        long? microsecond = null,
        [PyParam(KeywordOnly = true)] long? fold = null) =>
        new(hour ?? Hour, minute ?? Minute, second ?? Second, microsecond ?? Microsecond, tzinfo, fold ?? Fold);

    [PyMember]
    public PyTimedelta? Utcoffset() => Tzinfo?.Utcoffset(null);

    [PyMember]
    public string? Tzname() => Tzinfo?.Tzname(null);

    [PyMember]
    public PyTimedelta? Dst() => Tzinfo?.Dst(null);

    [PyMember]
    public string Isoformat(string timespec = "auto") => Text(Span, timespec) + OffsetText(Utcoffset());

    [PyMember]
    public string Strftime(string format) => TimeFormat.Format(
        format, PyDate.PlainFields(new DateTime(1900, 1, 1, 0, 0, 0, DateTimeKind.Unspecified) + Span) with { ZoneName = Tzname() ?? "", Offset = Utcoffset()?.ToTimeSpan() });

    [PyMember("__format__")]
    public string Format(string format) => format.Length == 0 ? ToString() : Strftime(format);

    public static bool operator <(PyTimeOfDay left, PyTimeOfDay right) => left.CompareTo(right) < 0;

    public static bool operator >(PyTimeOfDay left, PyTimeOfDay right) => left.CompareTo(right) > 0;

    public static bool operator <=(PyTimeOfDay left, PyTimeOfDay right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PyTimeOfDay left, PyTimeOfDay right) => left.CompareTo(right) >= 0;

    public static bool operator ==(PyTimeOfDay? left, PyTimeOfDay? right) => left is null ? right is null : left.Equals(right);

    public static bool operator !=(PyTimeOfDay? left, PyTimeOfDay? right) => !(left == right);

    [PyMember("__lt__")]
    public object? Less(object? other) => other is PyTimeOfDay time ? CompareTo(time) < 0 : PyNotImplemented.Instance;

    [PyMember("__le__")]
    public object? LessEqual(object? other) => other is PyTimeOfDay time ? CompareTo(time) <= 0 : PyNotImplemented.Instance;

    [PyMember("__gt__")]
    public object? Greater(object? other) => other is PyTimeOfDay time ? CompareTo(time) > 0 : PyNotImplemented.Instance;

    [PyMember("__ge__")]
    public object? GreaterEqual(object? other) => other is PyTimeOfDay time ? CompareTo(time) >= 0 : PyNotImplemented.Instance;

    public bool Equals(PyTimeOfDay? other) => other is not null && Utcoffset() is null == other.Utcoffset() is null && InUtc == other.InUtc;

    public override bool Equals(object? obj) => Equals(obj as PyTimeOfDay);

    public override int GetHashCode() => InUtc.GetHashCode();

    /// <summary>TypeError if only one of them has a zone.</summary>
    public int CompareTo(PyTimeOfDay? other) => Utcoffset() is null == other!.Utcoffset() is null
        ? InUtc.CompareTo(other.InUtc)
        : throw new TypeError("can't compare offset-naive and offset-aware times");

    public string Repr()
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"datetime.time({Hour}, {Minute}");
        text += Second != 0 || Microsecond != 0 ? $", {Second}" : "";
        text += Microsecond != 0 ? $", {Microsecond}" : "";
        return text + (Fold == 0 ? "" : $", fold={Fold}") + (Tzinfo is null ? "" : ", tzinfo=" + PyOps.Repr(Tzinfo)) + ")";
    }

    public override string ToString() => Isoformat();

    internal static TimeSpan Of(long hour, long minute, long second, long microsecond, long fold)
    {
        var wrong = hour is < 0 or > 23 ? "hour must be in 0..23"
            : minute is < 0 or > 59 ? "minute must be in 0..59"
            : second is < 0 or > 59 ? "second must be in 0..59"
            : microsecond is < 0 or > 999_999 ? "microsecond must be in 0..999999"
            : fold is < 0 or > 1 ? "fold must be either 0 or 1"
            : null;
        return wrong is null ? new TimeSpan(((((hour * 60) + minute) * 60) + second) * TimeSpan.TicksPerSecond + (microsecond * 10)) : throw new ValueError(wrong);
    }

    internal static string Text(TimeSpan time, string timespec)
    {
        var microseconds = time.Ticks / 10 % 1_000_000;
        return timespec switch
        {
            "auto" when microseconds == 0 => time.ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture),
            "auto" or "microseconds" => time.ToString(@"hh\:mm\:ss\.ffffff", CultureInfo.InvariantCulture),
            "milliseconds" => time.ToString(@"hh\:mm\:ss\.fff", CultureInfo.InvariantCulture),
            "seconds" => time.ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture),
            "minutes" => time.ToString(@"hh\:mm", CultureInfo.InvariantCulture),
            "hours" => time.ToString("hh", CultureInfo.InvariantCulture),
            _ => throw new ValueError("Unknown timespec value"),
        };
    }

    internal static string OffsetText(PyTimedelta? offset) => offset is null ? "" : TimeFormat.FormatOffset(offset.ToTimeSpan(), ":");

    private TimeSpan InUtc => Span - (Utcoffset()?.ToTimeSpan() ?? TimeSpan.Zero);
}

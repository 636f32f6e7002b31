using System.Globalization;

namespace PyConc2Cs.Runtime;

/// <summary>Python's datetime.date: a day of the Gregorian calendar.</summary>
[PyClass("datetime", "date")]
public partial class PyDate : IPyRepr, IEquatable<PyDate>, IComparable<PyDate>
{
    internal PyDate(DateTime moment) => Moment = moment;

    /// <summary>ValueError for a day that doesn't exist.</summary>
    [PyMember]
    public PyDate(long year, long month, long day)
        : this(CheckedDay(year, month, day))
    {
    }

    [PyMember]
    public static PyDate Min { get; } = new(DateTime.MinValue.Date);

    [PyMember]
    public static PyDate Max { get; } = new(DateTime.MaxValue.Date);

    [PyMember]
    public static PyTimedelta Resolution { get; } = new(days: 1);

    [PyMember]
    public long Year => Moment.Year;

    [PyMember]
    public long Month => Moment.Month;

    [PyMember]
    public long Day => Moment.Day;

    internal DateTime Moment { get; }

    /// <summary>The local date now.</summary>
    [PyMember]
    public static PyDate Today() => new(DateTime.Now.Date);

    /// <summary>The local date of a POSIX timestamp.</summary>
    [PyMember]
    public static PyDate Fromtimestamp(double timestamp) => new(PyDateTime.Fromtimestamp(timestamp).Moment.Date);

    /// <summary>The day with that number, 1 being the first of January of year 1. ValueError.</summary>
    [PyMember]
    public static PyDate Fromordinal(long n) => new(DayOf(n));

    /// <summary>Reads YYYY-MM-DD, YYYYMMDD and YYYY-Www-D. ValueError.</summary>
    [PyMember]
    public static PyDate Fromisoformat([PyParam(Name = "date_string")] string text) =>
        IsoText.TryReadDate(text, out var date) ? new PyDate(date) : throw new ValueError($"Invalid isoformat string: {PyOps.Repr(text)}");

    /// <summary>The day of an ISO year, week and weekday. ValueError.</summary>
    [PyMember]
    public static PyDate Fromisocalendar(long year, long week, long day) => new(IsoText.FromWeek(year, week, day));

    [PyMember]
    public PyDate Replace(long? year = null, long? month = null, long? day = null) => new(year ?? Year, month ?? Month, day ?? Day);

    /// <summary>The number of the day since the first of January of year 1.</summary>
    [PyMember]
    public long Toordinal() => (Moment.Ticks / TimeSpan.TicksPerDay) + 1;

    /// <summary>Monday is 0.</summary>
    [PyMember]
    public long Weekday() => TimeFormat.Weekday(Moment);

    /// <summary>Monday is 1.</summary>
    [PyMember]
    public long Isoweekday() => TimeFormat.Weekday(Moment) + 1;

    /// <summary>ISO year, week and weekday.</summary>
    [PyMember]
    public PyIsoCalendarDate Isocalendar() => new(ISOWeek.GetYear(Moment), ISOWeek.GetWeekOfYear(Moment), Isoweekday());

    [PyMember]
    public string Ctime() => TimeFormat.Format("%a %b %e %H:%M:%S ", Fields()) + Moment.Year.ToString("0000", CultureInfo.InvariantCulture);

    [PyMember]
    public virtual PyStructTime Timetuple() => PyStructTime.From(Moment, -1, "", 0);

    /// <summary>The date by a format as time.strftime's.</summary>
    [PyMember]
    public string Strftime(string format) => TimeFormat.Format(format, Fields());

    /// <summary>An empty format gives str(date).</summary>
    [PyMember("__format__")]
    public string Format(string format) => format.Length == 0 ? ToString() : Strftime(format);

    /// <summary>YYYY-MM-DD.</summary>
    [PyMember]
    public string Isoformat() => DateText(Moment);

    public static PyDate operator +(PyDate left, PyTimedelta right) => new(Shift(left.Moment, right.Days, 0));

    public static PyDate operator +(PyTimedelta left, PyDate right) => right + left;

    public static PyDate operator -(PyDate left, PyTimedelta right) => new(Shift(left.Moment, -right.Days, 0));

    public static PyTimedelta operator -(PyDate left, PyDate right) => new(days: left.Toordinal() - right.Toordinal());

    public static bool operator <(PyDate left, PyDate right) => left.CompareTo(right) < 0;

    public static bool operator >(PyDate left, PyDate right) => left.CompareTo(right) > 0;

    public static bool operator <=(PyDate left, PyDate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PyDate left, PyDate right) => left.CompareTo(right) >= 0;

    public static bool operator ==(PyDate? left, PyDate? right) => left is null ? right is null : left.Equals(right);

    public static bool operator !=(PyDate? left, PyDate? right) => !(left == right);

    [PyMember("__add__", "__radd__")]
    public PyDate Add(PyTimedelta other) => this + other;

    [PyMember("__add__", "__radd__")]
    public object? Add(object? other) => PyNotImplemented.Instance;

    [PyMember("__sub__")]
    public PyDate Subtract(PyTimedelta other) => this - other;

    [PyMember("__sub__")]
    public PyTimedelta Subtract(PyDate other) => this - other;

    [PyMember("__sub__")]
    public object? Subtract(object? other) => PyNotImplemented.Instance;

    [PyMember("__lt__")]
    public object? Less(object? other) => other is PyDate date ? CompareTo(date) < 0 : PyNotImplemented.Instance;

    [PyMember("__le__")]
    public object? LessEqual(object? other) => other is PyDate date ? CompareTo(date) <= 0 : PyNotImplemented.Instance;

    [PyMember("__gt__")]
    public object? Greater(object? other) => other is PyDate date ? CompareTo(date) > 0 : PyNotImplemented.Instance;

    [PyMember("__ge__")]
    public object? GreaterEqual(object? other) => other is PyDate date ? CompareTo(date) >= 0 : PyNotImplemented.Instance;

    public virtual bool Equals(PyDate? other) => other is not null and not PyDateTime && Moment == other.Moment;

    public override bool Equals(object? obj) => Equals(obj as PyDate);

    public override int GetHashCode() => Moment.GetHashCode();

    /// <summary>TypeError where a date meets a datetime.</summary>
    public virtual int CompareTo(PyDate? other) => other is PyDateTime
        ? throw new TypeError("can't compare datetime.datetime to datetime.date")
        : Moment.CompareTo(other!.Moment);

    public virtual string Repr() => string.Create(CultureInfo.InvariantCulture, $"datetime.date({Year}, {Month}, {Day})");

    public override string ToString() => Isoformat();

    internal static string DateText(DateTime moment) => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static DateTime CheckedDay(long year, long month, long day)
    {
        if (year is < 1 or > 9999)
        {
            throw new ValueError($"year {year} is out of range");
        }
        if (month is < 1 or > 12)
        {
            throw new ValueError("month must be in 1..12");
        }
        return day < 1 || day > DateTime.DaysInMonth((int)year, (int)month)
            ? throw new ValueError("day is out of range for month")
            : new DateTime((int)year, (int)month, (int)day, 0, 0, 0, DateTimeKind.Unspecified);
    }

    internal static DateTime DayOf(long n) => n < 1
        ? throw new ValueError("ordinal must be >= 1")
        : n > 3652059 ? throw new ValueError($"year is out of range") : DateTime.MinValue.AddDays(n - 1);

    internal static DateTime Shift(DateTime moment, long days, long microseconds)
    {
        var ticks = (Int128)moment.Ticks + ((Int128)days * TimeSpan.TicksPerDay) + ((Int128)microseconds * 10);
        return ticks < 0 || ticks > DateTime.MaxValue.Ticks
            ? throw new OverflowError("date value out of range")
            : new DateTime((long)ticks, DateTimeKind.Unspecified);
    }

    internal virtual TimeFields Fields() => PlainFields(Moment);

    internal static TimeFields PlainFields(DateTime moment) => new()
    {
        Year = moment.Year,
        Month = moment.Month,
        Day = moment.Day,
        Hour = moment.Hour,
        Minute = moment.Minute,
        Second = moment.Second,
        Microsecond = (int)(moment.Ticks / 10 % 1_000_000),
        Weekday = TimeFormat.Weekday(moment),
        YearDay = moment.DayOfYear,
        ZoneName = "",
    };
}

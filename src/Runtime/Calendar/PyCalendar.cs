using System.Globalization;
using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>Python's calendar module: weeks that begin on Monday unless setfirstweekday says otherwise.</summary>
[PyModule("calendar")]
public static class PyCalendar
{
    private static long first;

    [PyMember("MONDAY")]
    public const long Monday = 0;

    [PyMember("TUESDAY")]
    public const long Tuesday = 1;

    [PyMember("WEDNESDAY")]
    public const long Wednesday = 2;

    [PyMember("THURSDAY")]
    public const long Thursday = 3;

    [PyMember("FRIDAY")]
    public const long Friday = 4;

    [PyMember("SATURDAY")]
    public const long Saturday = 5;

    [PyMember("SUNDAY")]
    public const long Sunday = 6;

    [PyMember]
    public static PyList<string> DayName { get; } = new(TimeFormat.DayNames);

    [PyMember]
    public static PyList<string> DayAbbr { get; } = new(TimeFormat.DayNames.Select(name => name[..3]));

    [PyMember]
    public static PyList<string> MonthName { get; } = new(TimeFormat.MonthNames.Prepend(""));

    [PyMember]
    public static PyList<string> MonthAbbr { get; } = new(TimeFormat.MonthNames.Select(name => name[..3]).Prepend(""));

    [PyMember]
    public static bool Isleap(long year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    /// <summary>How many leap years there are from the first year to before the second.</summary>
    [PyMember]
    public static long Leapdays(long y1, long y2)
    {
        (y1, y2) = (y1 - 1, y2 - 1);
        return (y2 / 4) - (y1 / 4) - ((y2 / 100) - (y1 / 100)) + ((y2 / 400) - (y1 / 400));
    }

    /// <summary>Monday is 0. ValueError for a day that doesn't exist.</summary>
    [PyMember]
    public static long Weekday(long year, long month, long day) => new PyDate(year, month, day).Weekday();

    /// <summary>The weekday of the first and the number of days. IllegalMonthError.</summary>
    [PyMember]
    public static (long FirstWeekday, long Days) Monthrange(long year, long month) => month is >= 1 and <= 12
        ? (Weekday(year, month, 1), DateTime.DaysInMonth((int)year, (int)month))
        : throw new IllegalMonthError(month);

    /// <summary>The weeks of a month, with 0 for days of other months.</summary>
    [PyMember]
    public static PyList<PyList<long>> Monthcalendar(long year, long month) => Weeks(year, month, first);

    [PyMember]
    public static void Setfirstweekday(long firstweekday) => first = firstweekday is >= 0 and <= 6 ? firstweekday : throw new ValueError($"bad weekday number {firstweekday}; must be 0 (Monday) to 6 (Sunday)");

    [PyMember]
    public static long Firstweekday() => first;

    /// <summary>A month as text in several lines.</summary>
    [PyMember("month")]
    public static string Month(long theyear, long themonth, long w = 0, long l = 0) => Text(theyear, themonth, first, (int)w, (int)l);

    [PyMember]
    public static void Prmonth(long theyear, long themonth, long w = 0, long l = 0) => PyStreams.Write(PyStreams.Stdout!, Month(theyear, themonth, w, l));

    /// <summary>Seconds since the epoch of a time tuple in UTC.</summary>
    [PyMember]
    public static long Timegm(object? tuple)
    {
        var parts = PyOps.Iterate(tuple).Take(6).Select(PyConvert.ToLong).ToArray();
        return (long)(new DateTime((int)parts[0], (int)parts[1], 1, 0, 0, 0, DateTimeKind.Utc).AddDays(parts[2] - 1).AddHours(parts[3]).AddMinutes(parts[4]).AddSeconds(parts[5]) - DateTime.UnixEpoch).TotalSeconds;
    }

    internal static PyList<PyList<long>> Weeks(long year, long month, long firstDay)
    {
        var (begin, count) = Monthrange(year, month);
        var day = 1 - ((begin - firstDay + 7) % 7);
        var weeks = new PyList<PyList<long>>();
        while (day <= count)
        {
            var week = new PyList<long>();
            for (var i = 0; i < 7; i++, day++)
            {
                week.Append(day >= 1 && day <= count ? day : 0);
            }
            weeks.Append(week);
        }
        return weeks;
    }

    internal static string Text(long year, long month, long firstDay, int width, int lines)
    {
        width = Math.Max(2, width);
        var end = new string('\n', Math.Max(1, lines));
        var text = new StringBuilder();
        text.Append(PyStr.Center(string.Create(CultureInfo.InvariantCulture, $"{TimeFormat.MonthNames[month - 1]} {year}"), (7 * (width + 1)) - 1).TrimEnd()).Append(end);
        text.Append(string.Join(' ', Enumerable.Range(0, 7).Select(i => DayHead(TimeFormat.DayNames[(i + firstDay) % 7], width))).TrimEnd()).Append(end);
        foreach (var week in Weeks(year, month, firstDay))
        {
            text.Append(string.Join(' ', week.Select(day => PyStr.Center(day == 0 ? "" : day.ToString(CultureInfo.InvariantCulture).PadLeft(2), width))).TrimEnd()).Append(end);
        }
        return text.ToString();
    }

    private static string DayHead(string name, int width) => PyStr.Center(width >= 9 ? name : name[..Math.Min(3, width)], width);
}

/// <summary>Python's calendar.TextCalendar (and Calendar): months with a first weekday of their own.</summary>
[PyClass("calendar", "TextCalendar", Aliases = ["calendar.Calendar"])]
public sealed partial class PyTextCalendar
{
    [PyMember]
    public PyTextCalendar(long firstweekday = 0) => Firstweekday = firstweekday;

    [PyMember]
    public long Firstweekday { get; set; }

    /// <summary>A month as text in several lines.</summary>
    [PyMember("formatmonth")]
    public string FormatMonth(long theyear, long themonth, long w = 0, long l = 0) => PyCalendar.Text(theyear, themonth, Firstweekday, (int)w, (int)l);

    [PyMember]
    public void Prmonth(long theyear, long themonth, long w = 0, long l = 0) => PyStreams.Write(PyStreams.Stdout!, FormatMonth(theyear, themonth, w, l));

    [PyMember("monthdayscalendar")]
    public PyList<PyList<long>> MonthDaysCalendar(long year, long month) => PyCalendar.Weeks(year, month, Firstweekday);

    [PyMember("itermonthdays")]
    public PyIterator<long> IterMonthDays(long year, long month) => PyIterator.Of(PyCalendar.Weeks(year, month, Firstweekday).SelectMany(week => week));

    [PyMember("iterweekdays")]
    public PyIterator<long> IterWeekdays() => PyIterator.Of(Enumerable.Range(0, 7).Select(i => (i + Firstweekday) % 7));
}

/// <summary>A month that doesn't exist.</summary>
[PyClass("calendar", "IllegalMonthError")]
public partial class IllegalMonthError : ValueError
{
    [PyMember]
    public IllegalMonthError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "IllegalMonthError";

    public override string ToString() => $"bad month number {PyOps.Str(Arguments[0])}; must be 1-12";
}

using System.Globalization;
using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>strftime in the C locale, with the glibc extensions that scripts use (%e, %s, %-d).</summary>
internal static class TimeFormat
{
    internal static readonly string[] DayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    internal static readonly string[] MonthNames =
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ];

    /// <summary>Monday is 0.</summary>
    internal static int Weekday(DateTime date) => ((int)date.DayOfWeek + 6) % 7;

    internal static string Format(string format, in TimeFields fields)
    {
        var text = new StringBuilder();
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] != '%' || i + 1 == format.Length)
            {
                text.Append(format[i]);
                continue;
            }
            var flag = '\0';
            i++;
            if (format[i] is '-' or '_' or '0' or '^' or '#' or ':' && i + 1 < format.Length)
            {
                flag = format[i++];
            }
            Append(text, format[i], flag, fields);
        }
        return text.ToString();
    }

    /// <summary>+HHMM, with seconds and microseconds only if there are any.</summary>
    internal static string FormatOffset(TimeSpan offset, string separator)
    {
        var size = offset.Duration();
        var text = $"{(offset < TimeSpan.Zero ? '-' : '+')}{size.Days * 24 + size.Hours:00}{separator}{size.Minutes:00}";
        if (size.Seconds != 0 || size.Ticks % TimeSpan.TicksPerSecond != 0)
        {
            text += $"{separator}{size.Seconds:00}";
        }
        var microseconds = size.Ticks % TimeSpan.TicksPerSecond / 10;
        return microseconds == 0 ? text : $"{text}.{microseconds:000000}";
    }

    private static void Append(StringBuilder text, char code, char flag, in TimeFields t)
    {
        var piece = Expand(code, flag, t);
        text.Append(flag switch
        {
            '^' => piece.ToUpperInvariant(),
            '#' => piece.ToUpperInvariant(),
            _ => piece,
        });
    }

    private static string Expand(char code, char flag, in TimeFields t) => code switch
    {
        'a' => DayNames[t.Weekday][..3],
        'A' => DayNames[t.Weekday],
        'b' or 'h' => MonthNames[t.Month - 1][..3],
        'B' => MonthNames[t.Month - 1],
        'c' => Format("%a %b %e %H:%M:%S %Y", t),
        'C' => Number(t.Year / 100, 2, flag),
        'd' => Number(t.Day, 2, flag),
        'D' or 'x' => Format("%m/%d/%y", t),
        'e' => Number(t.Day, 2, flag == '\0' ? '_' : flag),
        'f' => t.Microsecond.ToString("000000", CultureInfo.InvariantCulture),
        'F' => Format("%Y-%m-%d", t),
        'g' => Number(IsoWeek(t).Year % 100, 2, flag),
        'G' => Number(IsoWeek(t).Year, 4, flag),
        'H' => Number(t.Hour, 2, flag),
        'I' => Number(((t.Hour + 11) % 12) + 1, 2, flag),
        'j' => Number(t.YearDay, 3, flag),
        'k' => Number(t.Hour, 2, '_'),
        'l' => Number(((t.Hour + 11) % 12) + 1, 2, '_'),
        'm' => Number(t.Month, 2, flag),
        'M' => Number(t.Minute, 2, flag),
        'n' => "\n",
        'p' => t.Hour < 12 ? "AM" : "PM",
        'P' => t.Hour < 12 ? "am" : "pm",
        'r' => Format("%I:%M:%S %p", t),
        'R' => Format("%H:%M", t),
        's' => UnixSeconds(t),
        'S' => Number(t.Second, 2, flag),
        't' => "\t",
        'T' or 'X' => Format("%H:%M:%S", t),
        'u' => Number(t.Weekday + 1, 1, flag),
        'U' => Number((t.YearDay + 6 - ((t.Weekday + 1) % 7)) / 7, 2, flag),
        'V' => Number(IsoWeek(t).Week, 2, flag),
        'w' => Number((t.Weekday + 1) % 7, 1, flag),
        'W' => Number((t.YearDay + 6 - t.Weekday) / 7, 2, flag),
        'y' => Number(t.Year % 100, 2, flag),
        'Y' => t.Year.ToString(CultureInfo.InvariantCulture),
        'z' => t.Offset is { } offset ? FormatOffset(offset, flag == ':' ? ":" : "") : "",
        'Z' => t.ZoneName,
        '%' => "%",
        _ => flag == '\0' ? $"%{code}" : $"%{flag}{code}",
    };

    private static string Number(int value, int width, char flag)
    {
        var digits = value.ToString(CultureInfo.InvariantCulture);
        return flag switch
        {
            '-' => digits,
            '_' => digits.PadLeft(width),
            _ => digits.PadLeft(width, '0'),
        };
    }

    private static (int Year, int Week) IsoWeek(in TimeFields t)
    {
        var date = new DateTime(t.Year, t.Month, t.Day, 0, 0, 0, DateTimeKind.Unspecified);
        return (ISOWeek.GetYear(date), ISOWeek.GetWeekOfYear(date));
    }

    private static string UnixSeconds(in TimeFields t)
    {
        var local = new DateTime(t.Year, t.Month, t.Day, t.Hour, t.Minute, t.Second, DateTimeKind.Unspecified);
        var utc = t.Offset is { } offset ? local - offset : TimeZoneInfo.ConvertTimeToUtc(local, TimeZoneInfo.Local);
        return ((long)(utc - DateTime.UnixEpoch).TotalSeconds).ToString(CultureInfo.InvariantCulture);
    }
}

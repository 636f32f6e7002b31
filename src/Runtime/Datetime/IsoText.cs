using System.Globalization;

namespace PyConc2Cs.Runtime;

/// <summary>ISO 8601 as datetime.fromisoformat reads it.</summary>
internal static class IsoText
{
    public static PyDateTime ReadDateTime(string text)
    {
        var length = DateLength(text);
        if (length <= text.Length && TryReadDate(text[..length], out var date))
        {
            if (text.Length == length)
            {
                return new PyDateTime(date);
            }
            if (TryReadTime(text[(length + 1)..], out var time, out var zone))
            {
                return new PyDateTime(date + time, zone);
            }
        }
        throw new ValueError($"Invalid isoformat string: {PyOps.Repr(text)}");
    }

    public static bool TryReadDate(string text, out DateTime date)
    {
        date = default;
        if (text.Length < 7 || !Number(text.AsSpan(0, 4), out var year))
        {
            return false;
        }
        var rest = text[4..].Replace("-", "", StringComparison.Ordinal);
        if (rest.StartsWith('W'))
        {
            var day = 1;
            if (rest.Length is not (3 or 4) || !Number(rest.AsSpan(1, 2), out var week) || (rest.Length == 4 && !Number(rest.AsSpan(3), out day)))
            {
                return false;
            }
            date = FromWeek(year, week, day);
            return true;
        }
        if (rest.Length != 4 || text.Length is not (8 or 10) || (text.Length == 10 && (text[4] != '-' || text[7] != '-'))
            || !Number(rest.AsSpan(0, 2), out var month) || !Number(rest.AsSpan(2), out var dayOfMonth))
        {
            return false;
        }
        date = PyDate.CheckedDay(year, month, dayOfMonth);
        return true;
    }

    public static bool TryReadTime(string text, out TimeSpan time, out PyTzInfo? zone)
    {
        zone = null;
        time = default;
        var at = text.IndexOfAny(['+', '-', 'Z', 'z']);
        if (at >= 0 && !TryReadZone(text[at..], out zone))
        {
            return false;
        }
        if (!TryReadClock(at < 0 ? text : text[..at], out var ticks))
        {
            return false;
        }
        time = new TimeSpan(ticks);
        return true;
    }

    public static DateTime FromWeek(long year, long week, long day)
    {
        if (year is < 1 or > 9999)
        {
            throw new ValueError($"Year is out of range: {year}");
        }
        if (week < 1 || week > ISOWeek.GetWeeksInYear((int)year))
        {
            throw new ValueError($"Invalid week: {week}");
        }
        return day is < 1 or > 7 ? throw new ValueError($"Invalid day: {day} (range is [1, 7])") : ISOWeek.ToDateTime((int)year, (int)week, (DayOfWeek)(day % 7));
    }

    private static bool TryReadZone(string text, out PyTzInfo? zone)
    {
        zone = PyTimezone.Utc;
        if (text is "Z" or "z")
        {
            return true;
        }
        if (!TryReadClock(text[1..], out var ticks))
        {
            return false;
        }
        if (ticks != 0)
        {
            zone = new PyTimezone(PyTimedelta.FromTimeSpan(new TimeSpan(text[0] == '-' ? -ticks : ticks)));
        }
        return true;
    }

    /// <summary>HH[:MM[:SS[.fff[fff]]]], with or without colons.</summary>
    private static bool TryReadClock(string text, out long ticks)
    {
        ticks = 0;
        var dot = text.IndexOfAny(['.', ',']);
        var whole = dot < 0 ? text : text[..dot];
        var digits = whole.Replace(":", "", StringComparison.Ordinal);
        var colons = whole.Length - digits.Length;
        if (digits.Length is not (2 or 4 or 6) || (colons != 0 && colons != (digits.Length / 2) - 1) || (dot >= 0 && digits.Length != 6))
        {
            return false;
        }
        Span<int> parts = [0, 0, 0];
        for (var i = 0; i < digits.Length; i += 2)
        {
            if (!Number(digits.AsSpan(i, 2), out parts[i / 2]))
            {
                return false;
            }
        }
        var microseconds = 0;
        if (dot >= 0)
        {
            var fraction = text[(dot + 1)..];
            if (fraction.Length == 0 || !fraction.All(char.IsAsciiDigit))
            {
                return false;
            }
            microseconds = int.Parse(fraction.PadRight(6, '0')[..6], CultureInfo.InvariantCulture);
        }
        ticks = PyTimeOfDay.Of(parts[0], parts[1], parts[2], microseconds, 0).Ticks;
        return true;
    }

    private static int DateLength(string text)
    {
        if (text.Length > 5 && text[4] == '-')
        {
            return text[5] == 'W' ? (text.Length > 8 && text[8] == '-' ? 10 : 8) : 10;
        }
        return text.Length > 4 && text[4] == 'W' ? (text.Length > 7 && char.IsAsciiDigit(text[7]) ? 8 : 7) : 8;
    }

    private static bool Number(ReadOnlySpan<char> digits, out int value) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}

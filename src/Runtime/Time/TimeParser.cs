using System.Globalization;

namespace PyConc2Cs.Runtime;

/// <summary>strptime in the C locale, for time and datetime.</summary>
internal ref struct TimeParser
{
    private readonly string text;
    private readonly string format;
    private readonly ParsedTime result;
    private int position;

    private TimeParser(string text, string format)
    {
        this.text = text;
        this.format = format;
        result = new ParsedTime();
    }

    internal static ParsedTime Parse(string text, string format)
    {
        var parser = new TimeParser(text, format);
        if (!parser.Run(format))
        {
            throw new ValueError($"time data {PyOps.Repr(text)} does not match format {PyOps.Repr(format)}");
        }
        if (parser.position < text.Length)
        {
            throw new ValueError($"unconverted data remains: {text[parser.position..]}");
        }
        parser.Complete();
        return parser.result;
    }

    private bool Run(string part)
    {
        for (var i = 0; i < part.Length; i++)
        {
            var c = part[i];
            if (char.IsWhiteSpace(c))
            {
                // Any run of spaces matches one or more spaces.
                while (i + 1 < part.Length && char.IsWhiteSpace(part[i + 1]))
                {
                    i++;
                }
                if (!SkipSpaces())
                {
                    return false;
                }
            }
            else if (c != '%')
            {
                if (!Literal(c))
                {
                    return false;
                }
            }
            else if (++i == part.Length)
            {
                throw new ValueError($"stray % in format {PyOps.Repr(format)}");
            }
            else if (!Directive(part[i]))
            {
                return false;
            }
        }
        return true;
    }

    private bool Directive(char code)
    {
        int number;
        switch (code)
        {
            case 'Y': return Fixed(4, out number) && Keep(number, static (r, n) => r.Year = n);
            case 'y': return Fixed(2, out number) && Keep(number, static (r, n) => r.Year = n + (n < 69 ? 2000 : 1900));
            case 'm': return Number(2, 1, 12, out number) && Keep(number, static (r, n) => r.Month = n);
            case 'd' or 'e': return Number(2, 1, 31, out number) && Keep(number, static (r, n) => (r.Day, r.HasDay) = (n, true));
            case 'H': return Number(2, 0, 23, out number) && Keep(number, static (r, n) => r.Hour = n);
            case 'I': return Number(2, 1, 12, out number) && Keep(number, static (r, n) => (r.Hour, r.Afternoon) = (n % 12, r.Afternoon ?? false));
            case 'M': return Number(2, 0, 59, out number) && Keep(number, static (r, n) => r.Minute = n);
            case 'S': return Number(2, 0, 61, out number) && Keep(number, static (r, n) => r.Second = n);
            case 'j': return Number(3, 1, 366, out number) && Keep(number, static (r, n) => r.YearDay = n);
            case 'w': return Number(1, 0, 6, out number) && Keep(number, static (r, n) => r.Weekday = (n + 6) % 7);
            case 'u': return Number(1, 1, 7, out number) && Keep(number, static (r, n) => r.Weekday = n - 1);
            case 'U': return Number(2, 0, 53, out number) && Keep(number, static (r, n) => (r.WeekOfYear, r.WeekBeginsMonday) = (n, false));
            case 'W': return Number(2, 0, 53, out number) && Keep(number, static (r, n) => (r.WeekOfYear, r.WeekBeginsMonday) = (n, true));
            case 'B': return Name(TimeFormat.MonthNames, 0, out number) && Keep(number, static (r, n) => r.Month = n + 1);
            case 'b' or 'h': return Name(TimeFormat.MonthNames, 3, out number) && Keep(number, static (r, n) => r.Month = n + 1);
            case 'A': return Name(TimeFormat.DayNames, 0, out number) && Keep(number, static (r, n) => r.Weekday = n);
            case 'a': return Name(TimeFormat.DayNames, 3, out number) && Keep(number, static (r, n) => r.Weekday = n);
            case 'p': return Name(["AM", "PM"], 0, out number) && Keep(number, static (r, n) => r.Afternoon = n == 1);
            case 'f': return Fraction();
            case 'z': return Offset();
            case 'Z': return Zone();
            case 'c': return Run("%a %b %d %H:%M:%S %Y");
            case 'D' or 'x': return Run("%m/%d/%y");
            case 'F': return Run("%Y-%m-%d");
            case 'T' or 'X': return Run("%H:%M:%S");
            case 'R': return Run("%H:%M");
            case 'r': return Run("%I:%M:%S %p");
            case '%': return Literal('%');
            default: throw new ValueError($"'{code}' is a bad directive in format {PyOps.Repr(format)}");
        }
    }

    private readonly bool Keep(int number, Action<ParsedTime, int> set)
    {
        set(result, number);
        return true;
    }

    private bool SkipSpaces()
    {
        var begin = position;
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }
        return position > begin;
    }

    private bool Literal(char c)
    {
        if (position >= text.Length || char.ToLowerInvariant(text[position]) != char.ToLowerInvariant(c))
        {
            return false;
        }
        position++;
        return true;
    }

    private bool Fixed(int digits, out int number)
    {
        number = 0;
        if (position + digits > text.Length || !int.TryParse(text.AsSpan(position, digits), NumberStyles.None, CultureInfo.InvariantCulture, out number))
        {
            return false;
        }
        position += digits;
        return true;
    }

    /// <summary>As many digits as give a number in range.</summary>
    private bool Number(int digits, int low, int high, out int number)
    {
        for (var length = Math.Min(digits, text.Length - position); length > 0; length--)
        {
            if (int.TryParse(text.AsSpan(position, length), NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= low && number <= high)
            {
                position += length;
                return true;
            }
        }
        number = 0;
        return false;
    }

    private bool Name(string[] names, int length, out int index)
    {
        for (index = 0; index < names.Length; index++)
        {
            var name = length == 0 ? names[index] : names[index][..length];
            if (string.Compare(text, position, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                position += name.Length;
                return true;
            }
        }
        return false;
    }

    private bool Fraction()
    {
        var begin = position;
        while (position < text.Length && position - begin < 6 && char.IsAsciiDigit(text[position]))
        {
            position++;
        }
        if (position == begin)
        {
            return false;
        }
        result.Microsecond = int.Parse(text[begin..position].PadRight(6, '0'), CultureInfo.InvariantCulture);
        return true;
    }

    private bool Offset()
    {
        if (position < text.Length && text[position] is 'Z')
        {
            position++;
            result.OffsetSeconds = 0;
            return true;
        }
        if (position >= text.Length || text[position] is not ('+' or '-'))
        {
            return false;
        }
        var sign = text[position++] == '-' ? -1 : 1;
        if (!Fixed(2, out var hours))
        {
            return false;
        }
        var colon = Literal(':');
        if (!Fixed(2, out var minutes))
        {
            return false;
        }
        var seconds = 0;
        if (position < text.Length && (colon ? text[position] == ':' : char.IsAsciiDigit(text[position])))
        {
            position += colon ? 1 : 0;
            if (!Fixed(2, out seconds))
            {
                return false;
            }
        }
        result.OffsetSeconds = sign * ((hours * 3600) + (minutes * 60) + seconds);
        return true;
    }

    private bool Zone()
    {
        foreach (var name in (string[])["UTC", "GMT", ZoneNames.Of(false), ZoneNames.Of(true)])
        {
            if (string.Compare(text, position, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                position += name.Length;
                result.ZoneName = name;
                return true;
            }
        }
        return false;
    }

    private readonly void Complete()
    {
        if (result.Afternoon == true)
        {
            result.Hour = result.Hour % 12 + 12;
        }
        if (result is { WeekOfYear: { } week, Weekday: { } weekday })
        {
            SetByWeek(week, weekday);
        }
        if (result.YearDay is { } yearDay)
        {
            var date = new DateTime(result.Year, 1, 1, 0, 0, 0, DateTimeKind.Unspecified).AddDays(yearDay - 1);
            (result.Year, result.Month, result.Day) = (date.Year, date.Month, date.Day);
        }
        if (result.Day > DateTime.DaysInMonth(result.Year, result.Month))
        {
            throw new ValueError("day is out of range for month");
        }
    }

    private readonly void SetByWeek(int week, int weekday)
    {
        var first = TimeFormat.Weekday(new DateTime(result.Year, 1, 1, 0, 0, 0, DateTimeKind.Unspecified));
        var day = weekday;
        if (!result.WeekBeginsMonday)
        {
            first = (first + 1) % 7;
            day = (weekday + 1) % 7;
        }
        var untilWeekOne = (7 - first) % 7;
        result.YearDay = week == 0 ? 1 + day - first : 1 + untilWeekOne + (7 * (week - 1)) + day;
    }
}

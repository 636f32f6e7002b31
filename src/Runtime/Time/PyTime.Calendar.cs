using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

public static partial class PyTime
{
    /// <summary>Seconds west of UTC of the local zone without summer time.</summary>
    [PyMember]
    public static long Timezone => -(long)TimeZoneInfo.Local.BaseUtcOffset.TotalSeconds;

    /// <summary>Seconds west of UTC of the local zone in summer time.</summary>
    [PyMember]
    public static long Altzone => Timezone - (Daylight == 0 ? 0 : 3600);

    /// <summary>Not 0 if the local zone knows summer time.</summary>
    [PyMember]
    public static long Daylight => TimeZoneInfo.Local.SupportsDaylightSavingTime ? 1 : 0;

    /// <summary>The names of the local zone without and with summer time.</summary>
    [PyMember]
    public static (string Standard, string Daylight) Tzname => (ZoneNames.Of(false), ZoneNames.Of(true));

    /// <summary>A moment in local time; now if none is given.</summary>
    [PyMember]
    public static PyStructTime Localtime(double? secs = null)
    {
        var utc = Moment(secs);
        var local = TimeZoneInfo.ConvertTimeFromUtc(utc, TimeZoneInfo.Local);
        var summer = TimeZoneInfo.Local.IsDaylightSavingTime(local);
        return PyStructTime.From(local, summer ? 1 : 0, ZoneNames.Of(summer), (long)(local - utc).TotalSeconds);
    }

    /// <summary>A moment in UTC; now if none is given.</summary>
    [PyMember]
    public static PyStructTime Gmtime(double? secs = null) => PyStructTime.From(Moment(secs), 0, "UTC", 0);

    /// <summary>Seconds since the epoch for a local time. OverflowError if it can't be expressed.</summary>
    [PyMember]
    public static double Mktime(object? t)
    {
        var fields = PyStructTime.FromValue(t);
        try
        {
            var local = DateTime.SpecifyKind(fields.Normalized(), DateTimeKind.Unspecified);
            return (TimeZoneInfo.ConvertTimeToUtc(local, TimeZoneInfo.Local) - DateTime.UnixEpoch).TotalSeconds;
        }
        catch (ArgumentException)
        {
            throw new OverflowError("mktime argument out of range");
        }
    }

    /// <summary>A time as 'Sun Jun 20 23:21:05 1993'; the local time now if none is given.</summary>
    [PyMember]
    public static string Asctime(object? t = null)
    {
        var fields = t is null ? Localtime() : PyStructTime.FromValue(t);
        return TimeFormat.Format("%a %b ", fields.ToFields()) + $"{fields.TmMday,2} " + TimeFormat.Format("%H:%M:%S ", fields.ToFields()) + $"{fields.TmYear}";
    }

    /// <summary>asctime of a moment in local time.</summary>
    [PyMember]
    public static string Ctime(double? secs = null) => Asctime(Localtime(secs));

    /// <summary>A time by a format; the local time now if none is given.</summary>
    [PyMember]
    public static string Strftime(string format, object? t = null) =>
        TimeFormat.Format(format, (t is null ? Localtime() : PyStructTime.FromValue(t)).ToFields());

    /// <summary>Reads a time by a format. ValueError if the text doesn't match.</summary>
    [PyMember]
    public static PyStructTime Strptime([PyParam(Name = "data_string")] string dataString, string format = "%a %b %d %H:%M:%S %Y")
    {
        var parsed = TimeParser.Parse(dataString, format);
        var date = new DateTime(parsed.Year, parsed.Month, parsed.Day, 0, 0, 0, DateTimeKind.Unspecified);
        return new PyStructTime(
            parsed.Year,
            parsed.Month,
            parsed.Day,
            parsed.Hour,
            parsed.Minute,
            parsed.Second,
            TimeFormat.Weekday(date),
            date.DayOfYear,
            -1,
            parsed.ZoneName,
            parsed.OffsetSeconds);
    }

    private static DateTime Moment(double? secs)
    {
        if (secs is not { } seconds)
        {
            return DateTime.UtcNow;
        }
        if (double.IsNaN(seconds))
        {
            throw new ValueError("Invalid value NaN (not a number)");
        }
        // Python rounds down to whole seconds here.
        var whole = Math.Floor(seconds);
        return whole is < -62135596800 or > 253402300799
            ? throw new OverflowError("timestamp out of range for platform time_t")
            : DateTime.UnixEpoch.AddSeconds(whole);
    }
}

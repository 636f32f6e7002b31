namespace PyConc2Cs.Runtime;

/// <summary>Short names of the local time zone, as the C library's tzname has them.</summary>
internal static class ZoneNames
{
    internal static string Of(bool summer) => Of(TimeZoneInfo.Local, summer);

    internal static string Of(TimeZoneInfo zone, bool summer)
    {
        var name = summer ? zone.DaylightName : zone.StandardName;
        if (zone.BaseUtcOffset == TimeSpan.Zero && !zone.SupportsDaylightSavingTime)
        {
            return "UTC";
        }
        return name.Contains(' ', StringComparison.Ordinal) ? Initials(name) : name;
    }

    /// <summary>CET for Central European Time: what the zone files call it in nearly all cases.</summary>
    private static string Initials(string name) =>
        string.Concat(name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsAsciiLetterUpper(word[0])).Select(word => word[0]));
}

namespace PyConc2Cs.Runtime;

/// <summary>What strptime has read; what the format doesn't mention is as on 1900-01-01 00:00.</summary>
internal sealed class ParsedTime
{
    internal int Year { get; set; } = 1900;

    internal int Month { get; set; } = 1;

    internal int Day { get; set; } = 1;

    internal int Hour { get; set; }

    internal int Minute { get; set; }

    internal int Second { get; set; }

    internal int Microsecond { get; set; }

    internal int? YearDay { get; set; }

    internal int? Weekday { get; set; }

    internal bool HasDay { get; set; }

    internal bool? Afternoon { get; set; }

    internal int? WeekOfYear { get; set; }

    /// <summary>Whether <see cref="WeekOfYear"/> counts weeks that begin on Monday (%W) rather than Sunday (%U).</summary>
    internal bool WeekBeginsMonday { get; set; }

    internal string? ZoneName { get; set; }

    internal long? OffsetSeconds { get; set; }

    internal long OffsetMicroseconds { get; set; }
}

namespace PyConc2Cs.Runtime;

/// <summary>What a format of strftime can ask for, from a struct_time or a datetime.</summary>
internal readonly record struct TimeFields
{
    internal int Year { get; init; }

    internal int Month { get; init; }

    internal int Day { get; init; }

    internal int Hour { get; init; }

    internal int Minute { get; init; }

    internal int Second { get; init; }

    internal int Microsecond { get; init; }

    /// <summary>Monday is 0.</summary>
    internal int Weekday { get; init; }

    /// <summary>The first of January is 1.</summary>
    internal int YearDay { get; init; }

    internal string ZoneName { get; init; }

    internal TimeSpan? Offset { get; init; }
}

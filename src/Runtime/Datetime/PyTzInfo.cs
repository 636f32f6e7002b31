namespace PyConc2Cs.Runtime;

/// <summary>Python's datetime.tzinfo: a script's subclass overrides utcoffset, tzname and dst.</summary>
[PyClass("datetime", "tzinfo")]
public partial class PyTzInfo : PyObject
{
    [PyMember]
    public PyTzInfo()
    {
    }

    /// <summary>The difference to UTC at a moment. NotImplementedError unless overridden.</summary>
    [PyMember]
    public virtual PyTimedelta? Utcoffset(PyDateTime? dt) => throw new NotImplementedError("a tzinfo subclass must implement utcoffset()");

    /// <summary>The zone's name at a moment. NotImplementedError unless overridden.</summary>
    [PyMember]
    public virtual string? Tzname(PyDateTime? dt) => throw new NotImplementedError("a tzinfo subclass must implement tzname()");

    /// <summary>What summer time adds at a moment. NotImplementedError unless overridden.</summary>
    [PyMember]
    public virtual PyTimedelta? Dst(PyDateTime? dt) => throw new NotImplementedError("a tzinfo subclass must implement dst()");

    /// <summary>The local time of a moment given in UTC.</summary>
    [PyMember]
    public virtual PyDateTime Fromutc(PyDateTime dt)
    {
        var offset = Utcoffset(dt) ?? throw new ValueError("fromutc: non-None utcoffset() result required");
        var dst = Dst(dt) ?? throw new ValueError("fromutc: non-None dst() result required");
        var standard = offset - dst;
        var local = dt + standard;
        return local + (Dst(local) ?? PyTimedelta.Zero);
    }
}

/// <summary>Python's datetime.timezone: a fixed difference to UTC.</summary>
[PyClass("datetime", "timezone")]
public sealed partial class PyTimezone : PyTzInfo
{
    private readonly PyTimedelta offset;
    private readonly string? name;

    /// <summary>ValueError if the difference isn't less than a day.</summary>
    [PyMember]
    public PyTimezone(PyTimedelta offset, string? name = null)
    {
        if (Math.Abs(offset.TotalSeconds()) >= 86400)
        {
            throw new ValueError($"offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not {offset.Repr()}.");
        }
        (this.offset, this.name) = (offset, name);
    }

    [PyMember("utc")]
    public static PyTimezone Utc { get; } = new(PyTimedelta.Zero);

    [PyMember("min")]
    public static PyTimezone Min { get; } = new(new PyTimedelta(hours: -23, minutes: -59));

    [PyMember("max")]
    public static PyTimezone Max { get; } = new(new PyTimedelta(hours: 23, minutes: 59));

    public override PyTimedelta? Utcoffset(PyDateTime? dt) => offset;

    public override string? Tzname(PyDateTime? dt) => Name;

    public override PyTimedelta? Dst(PyDateTime? dt) => null;

    public override PyDateTime Fromutc(PyDateTime dt) => dt + offset;

    public override bool Equals(object? obj) => obj is PyTimezone other && offset.Equals(other.offset);

    public override int GetHashCode() => offset.GetHashCode();

    public override string Repr() => ReferenceEquals(this, Utc) ? "datetime.timezone.utc"
        : $"datetime.timezone({offset.Repr()}{(name is null ? "" : ", " + PyOps.Repr(name))})";

    public override string ToString() => Name;

    private string Name => name ?? (offset.Total == 0 ? "UTC" : "UTC" + TimeFormat.FormatOffset(offset.ToTimeSpan(), ":"));
}

/// <summary>Python's zoneinfo.ZoneInfo: a zone of the system's database.</summary>
[PyClass("zoneinfo", "ZoneInfo")]
public sealed partial class PyZoneInfo : PyTzInfo
{
    private readonly TimeZoneInfo zone;

    /// <summary>ZoneInfoNotFoundError if the system doesn't know the key.</summary>
    [PyMember]
    public PyZoneInfo(string key)
    {
        Key = key;
        zone = TimeZoneInfo.TryFindSystemTimeZoneById(key, out var found) ? found : throw new ZoneInfoNotFoundError($"No time zone found with key {key}");
    }

    [PyMember]
    public string Key { get; }

    public override PyTimedelta? Utcoffset(PyDateTime? dt) => dt is null ? null : PyTimedelta.FromTimeSpan(OffsetAt(dt));

    public override string? Tzname(PyDateTime? dt) => dt is null ? null : ZoneNames.Of(zone, zone.IsDaylightSavingTime(dt.Moment));

    public override PyTimedelta? Dst(PyDateTime? dt) => dt is null ? null : PyTimedelta.FromTimeSpan(zone.IsDaylightSavingTime(dt.Moment) ? OffsetAt(dt) - zone.BaseUtcOffset : TimeSpan.Zero);

    public override PyDateTime Fromutc(PyDateTime dt)
    {
        var utc = DateTime.SpecifyKind(dt.Moment, DateTimeKind.Utc);
        var offset = zone.GetUtcOffset(utc);
        var local = dt.Moment + offset;
        var fold = zone.IsAmbiguousTime(local) && offset == zone.GetAmbiguousTimeOffsets(local).Min() ? 1 : 0;
        return new PyDateTime(local, this, fold);
    }

    public override bool Equals(object? obj) => obj is PyZoneInfo other && Key == other.Key;

    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);

    public override string Repr() => $"zoneinfo.ZoneInfo(key={PyOps.Repr(Key)})";

    public override string ToString() => Key;

    private TimeSpan OffsetAt(PyDateTime dt)
    {
        var local = dt.Moment;
        if (zone.IsAmbiguousTime(local))
        {
            var offsets = zone.GetAmbiguousTimeOffsets(local);
            return dt.Fold == 0 ? offsets.Max() : offsets.Min();
        }
        return zone.GetUtcOffset(local);
    }
}

/// <summary>No such zone.</summary>
[PyClass("zoneinfo", "ZoneInfoNotFoundError")]
public partial class ZoneInfoNotFoundError : KeyError
{
    [PyMember]
    public ZoneInfoNotFoundError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "ZoneInfoNotFoundError";
}

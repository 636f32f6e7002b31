using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>What date.isocalendar gives: a tuple of three with names.</summary>
[PyClass("datetime", "IsoCalendarDate")]
public sealed partial class PyIsoCalendarDate(long year, long week, long weekday) : ITuple, IPyRepr
{
    [PyMember]
    public long Year { get; } = year;

    [PyMember]
    public long Week { get; } = week;

    [PyMember]
    public long Weekday { get; } = weekday;

    public int Length => 3;

    public object? this[int index] => index switch
    {
        0 => Year,
        1 => Week,
        2 => Weekday,
        _ => throw new IndexError("tuple index out of range"),
    };

    public void Deconstruct(out long year, out long week, out long weekday) => (year, week, weekday) = (Year, Week, Weekday);

    public override bool Equals(object? obj) => obj is ITuple { Length: 3 } other && PyOps.Equals(Year, other[0]) && PyOps.Equals(Week, other[1]) && PyOps.Equals(Weekday, other[2]);

    public override int GetHashCode() => HashCode.Combine(Year, Week, Weekday);

    public string Repr() => $"datetime.IsoCalendarDate(year={Year}, week={Week}, weekday={Weekday})";

    public override string ToString() => Repr();
}

namespace PyConc2Cs.Runtime;

/// <summary>What <c>enum.auto()</c> gives: the value is chosen when the class is made.</summary>
[PyClass("enum", "auto")]
public sealed partial class PyEnumAuto : IPyDynamic
{
    [PyMember]
    public PyEnumAuto()
    {
    }

    /// <summary>The value, once the class has chosen it.</summary>
    internal object? Value { get; set; }

    /// <summary>Members that combine others: <c>RW = R | W</c>.</summary>
    [PyMember("__or__")]
    public PyEnumUnion Or(object? other) => new(this, other);
}

/// <summary>Flags that an enumeration's body combines before their values are chosen.</summary>
[PyClass("enum", "union")]
public sealed partial class PyEnumUnion(object? left, object? right) : IPyDynamic
{
    [PyMember("__or__")]
    public PyEnumUnion Or(object? other) => new(this, other);

    internal object? Resolve() => PyOps.BitOr(ValueOf(left), ValueOf(right));

    private static object? ValueOf(object? part) => part switch
    {
        PyEnumAuto auto => auto.Value,
        PyEnumUnion union => union.Resolve(),
        _ => part,
    };
}
